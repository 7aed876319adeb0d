// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

/** Longest contact ID that is asked for. */
constexpr qsizetype longestContactId = 256;

/** What is wrong with a contact ID before anybody is asked. */
enum class ContactIdProblem {
    None,
    Empty,
    TooLong, ///< over longestContactId
    ControlCharacter, ///< a line break, a NUL, …
};

/** An ID as pasted without blanks and invisible characters around it, full-width ones as ASCII. */
QString trimmedId(const QString &text);

ContactIdProblem contactIdProblem(const QString &contactId);

/** The contact IDs (job-…) in a pasted ticket, each once, in order. */
QStringList contactIdsIn(const QString &text);
