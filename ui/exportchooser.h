// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporttrail.h"

#include <QObject>

class QWidget;

/** Asks where the trail is to go, and writes it there. */
class ExportChooser : public QObject
{
    Q_OBJECT

public:
    explicit ExportChooser(QWidget &window);

    void choose(const Trail &trail, const ExportOptions &options);

Q_SIGNALS:
    /** @param words files, or a warning, for people */
    void exported(const QString &words, const QString &folder);
    void failed(const QString &problem);

private:
    void write(const QString &path);

    QWidget &m_window;
    Trail m_trail; ///< as it was when it was asked for
    ExportOptions m_options;
};
