// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/**
 * What of a message may be written down: no number of a person, no key, no address's query. Qt's
 * own messages, which QT_LOGGING_RULES brings out, may hold anything that the program does.
 */
QString loggedText(const QString &message);

/** While it lives, all messages go to standard error, redacted; after it none do. */
class MessageLog
{
public:
    MessageLog();
    ~MessageLog();

    /** While there are some, Qt's giving up is told with them, and exits with 1 instead of
     * aborting. */
    void setLastWords(const QString &words);
    Q_DISABLE_COPY_MOVE(MessageLog)
};
