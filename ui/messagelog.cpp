// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messagelog.h"

#include "privacy/textcleaner.h"

#include <QRegularExpression>
#include <QTextStream>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {
const QString hidden = u"•••"_s;
QString lastWords; // Qt's handlers are plain functions
} // namespace

QString loggedText(const QString &message)
{
    static const QRegularExpression query(u"(?<=[?])[^\\s\"'<>?]*=[^\\s\"'<>]*"_s);
    static const QRegularExpression header(
        u"((?:authorization|x-acs-security-token|securitytoken)[ \\t]*[:=]?[ \\t]*)[^\\r\\n]+"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString text = message;
    text.replace(query, hidden).replace(header, u"\\1"_s + hidden);
    HiddenRecord record({});
    return TextCleaner(record, {}).freeText(text);
}

namespace {
void write(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtFatalMsg && !lastWords.isEmpty()) {
        QTextStream(stderr) << u"ivrtrail: "_s << lastWords << Qt::endl;
        std::_Exit(1);
    }
    // A session without a runtime folder is nothing that a person at a terminal could use to know.
    if (!message.startsWith("QStandardPaths: "_L1))
        QTextStream(stderr) << qFormatLogMessage(type, context, loggedText(message)) << Qt::endl;
}

// Qt's libraries are unloaded after everything that redaction needs.
void drop(QtMsgType, const QMessageLogContext &, const QString &)
{
}
} // namespace

MessageLog::MessageLog()
{
    qInstallMessageHandler(write);
}

MessageLog::~MessageLog()
{
    qInstallMessageHandler(drop);
}

void MessageLog::setLastWords(const QString &words)
{
    lastWords = words;
}
