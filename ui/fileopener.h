// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/savedanswer.h"

#include <QObject>

class QWidget;

/** Opens what was saved: chosen in a dialog or dropped on the window. */
class FileOpener : public QObject
{
    Q_OBJECT

public:
    explicit FileOpener(QWidget &window);

    /** A saved answer, several pages of one call, or a case file. */
    void open(const QStringList &paths);
    void choose();

Q_SIGNALS:
    /** @param origin where the call is from, in words */
    void opened(const CaseFile &file, const QString &origin);
    /** @param title,text for people */
    void failed(const QString &title, const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_window;
};
