// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account/systemkeystore.h"
#include "mainwindow.h"

#include <QEventLoop>
#include <QTimer>

class LookUp;
class TrailTable;

/** A call, and how many rows it has. */
struct Call
{
    QString contactId;
    int rows = 0;
};

/** Looks calls up in the window, one after the other, and does there what people do. */
class Visitor
{
public:
    explicit Visitor(const QUrl &service);

    /** The n-th of all: which call, and what is done with it, depends on n alone. */
    void visit(int n);
    /** Leaves nothing in the window but one small call, whole and as it is shown at first. */
    void tidyUp();

private:
    void lookUp(const QString &contactId);
    void waitForTheEnd();
    void checkRows(const Call &call) const;
    void lookAround(int n);
    void exportAndThinkBetterOfIt();
    bool showsTrail() const;
    TrailTable *table() const;
    int shownRows() const;

    SystemKeyStore m_keyStore;
    MainWindow m_window;
    LookUp *m_lookUp;
    QEventLoop m_waiting;
    QTimer m_deadline;
};
