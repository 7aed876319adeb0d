// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "errorwords.h"

#include "privacy/textcleaner.h"
#include "wording.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {
class Details
{
    Q_DECLARE_TR_FUNCTIONS(ErrorWords)
};

constexpr int mostMessage = 300;

// The service may quote what was to be signed, or the signature itself: never shown.
QString shownMessage(const ApiError &error)
{
    static const QRegularExpression secretive(
        u"string[\\s_-]*to[\\s_-]*sign|signature\\s*[=:]|HMAC-SHA"_s,
        QRegularExpression::CaseInsensitiveOption);
    const bool mayTell = error.kind != ApiError::Kind::WebPage // the title is told of before
        && !secretive.match(error.message).hasMatch()
        && !error.code.startsWith("Signature"_L1, Qt::CaseInsensitive)
        && !error.code.startsWith("IncompleteSignature"_L1, Qt::CaseInsensitive);
    return mayTell ? harmlessText(error.message, mostMessage) : QString();
}

QString shownCode(const ApiError &error)
{
    return error.code == "OK"_L1 ? QString() : displayText(error.code, 100);
}
} // namespace

QString harmlessText(const QString &text, int most)
{
    HiddenRecord record({});
    const QString beginning = text.trimmed().left(4 * most); // what is cut through is not shown
    return displayText(TextCleaner(record, {}).freeText(beginning), most);
}

QString errorDetails(const ApiError &error)
{
    QStringList details;
    if (const QString code = shownCode(error); !code.isEmpty())
        details << u"Code "_s + code;
    if (!error.requestId.isEmpty())
        details << u"RequestId "_s + displayText(error.requestId, 100);
    if (error.httpStatus > 0)
        details << u"HTTP "_s + QString::number(error.httpStatus);
    details << Details::tr("page %1").arg(error.page)
            << Details::tr("%n attempt(s)", nullptr, error.attempts);
    if (error.at.isValid())
        details << error.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s);
    const QString message = shownMessage(error);
    return details.join(u" · "_s) + (message.isEmpty() ? QString() : u'\n' + message);
}

QString errorLine(const ApiError &error, const QString &instance)
{
    const ErrorWords words = errorWords(error, instance);
    QString line = words.advice.isEmpty()
        ? words.happened
        : Details::tr("%1 %2", "what happened, what to do").arg(words.happened, words.advice);
    QStringList facts;
    if (const QString code = shownCode(error); !code.isEmpty())
        facts << u"Code: "_s + code;
    if (const QString message = shownMessage(error); !message.isEmpty())
        facts << u"Message: "_s + message;
    if (!error.requestId.isEmpty())
        facts << u"RequestId: "_s + displayText(error.requestId, 100);
    return facts.isEmpty() ? line : line + u" ["_s + facts.join(u"; "_s) + u']';
}
