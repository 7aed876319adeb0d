// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporttrail.h"

#include <QObject>
#include <QPointer>

class ExportDialog;
class QWidget;

struct Story;

/** Asks what of the trail is to go where, and writes it there. */
class ExportChooser : public QObject
{
    Q_OBJECT

public:
    explicit ExportChooser(QWidget &window);

    void choose(const Trail &trail, const ExportOptions &options);
    /** Puts the summary for a ticket into the clipboard; returns what was done, for people. */
    static QString copySummary(
        const Trail &trail, const Story &story, const ExportOptions &options);
    /** Words that were to be hidden in a call's latest export. */
    QStringList addedWords(const QString &contactId) const;

Q_SIGNALS:
    /** @param words files, or a warning, for people */
    void exported(const QString &words, const QString &folder);

private:
    void chooseFile();
    void write(const QString &path);

    QWidget &m_window;
    QPointer<ExportDialog> m_dialog;
    QString m_wordsOf; ///< contact ID
    QStringList m_words; ///< see addedWords()
    Trail m_trail; ///< as it was when it was asked for
    Redacted m_shared; ///< as the dialog showed it
    ExportOptions m_options;
};
