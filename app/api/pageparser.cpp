// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/pageparser.h"

#include "api/jsonpage.h"
#include "api/markup.h"
#include "api/xmlpage.h"
#include "trail/value.h"

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestTitle = 200;
constexpr QByteArrayView byteOrderMark = "\xef\xbb\xbf";

ApiError errorOf(ApiError::Kind kind, const QString &message = {})
{
    ApiError error;
    error.kind = kind;
    error.message = message;
    return error;
}

char firstCharacter(const QByteArray &body)
{
    for (const char c : body) {
        if (c != ' ' && c != '\t' && c != '\r' && c != '\n')
            return c;
    }
    return '\0';
}

bool isBlank(const QByteArray &body)
{
    return firstCharacter(body) == '\0' && !body.contains('\0');
}

PageAnswer answerOf(const QByteArray &body, int number)
{
    if (body.startsWith(byteOrderMark))
        return answerOf(body.sliced(byteOrderMark.size()), number);
    if (isBlank(body))
        return errorOf(ApiError::Kind::Empty);
    const char first = firstCharacter(body);
    if (first == '{')
        return readJsonPage(body, number);
    if (first == '<' && isWebPage(body))
        return errorOf(ApiError::Kind::WebPage, elementText(body, u"title"_s).left(longestTitle));
    if (first == '<')
        return readXmlPage(body, number);
    return errorOf(readValue(body) ? ApiError::Kind::Unexpected : ApiError::Kind::CutOff);
}
} // namespace

PageAnswer parseTrailPage(const QByteArray &body, int number)
{
    PageAnswer answer = answerOf(body, number);
    if (auto *page = std::get_if<TrailPage>(&answer)) {
        const bool isKept = !page->visits.empty() && page->visits.front().page == body;
        page->body = isKept ? page->visits.front().page : body; // in memory once, not twice
    }
    return answer;
}
