// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/answerbody.h"

#include "service/jsonslices.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr char xmlDeclaration[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

// XML 1.0 cannot carry most control characters, not even escaped; a return would be read as a feed.
QByteArray escapedForXml(const QString &text)
{
    QString escaped;
    for (const QChar c : text) {
        const bool isControl = c.unicode() < 0x20 && c != u'\t' && c != u'\n' && c != u'\r';
        if (c == u'\r')
            escaped += "&#13;"_L1;
        else if (isControl || c.unicode() >= 0xfffe)
            escaped += QChar(QChar::ReplacementCharacter);
        else
            escaped += c == u'"' || c == u'\'' ? QString(c) : QString(c).toHtmlEscaped();
    }
    return escaped.toUtf8();
}

QByteArray element(const QByteArray &name, const QByteArray &content)
{
    return '<' + name + '>' + content + "</" + name + '>';
}

bool isElementName(const QString &name)
{
    const auto isLetter
        = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); };
    return !name.isEmpty() && std::ranges::all_of(name, isLetter);
}

// Maps travel as JSON text inside their element.
QByteArray rowAsXml(const QByteArray &row)
{
    QByteArray content;
    for (const auto &[name, value] : jsonMembers(row)) {
        if (!isElementName(name) || value == "null")
            continue;
        const bool isText = value.startsWith('"');
        content += element(
            name.toUtf8(), escapedForXml(isText ? jsonText(value) : QString::fromUtf8(value)));
    }
    return element("List", content);
}

QByteArray pageAsXml(const AnswerPage &page, const QString &requestId)
{
    QByteArray rows;
    for (const QByteArray &row : page.rows)
        rows += rowAsXml(row);
    const QByteArray data = element("PageNumber", QByteArray::number(page.number))
        + element("PageSize", QByteArray::number(page.size))
        + element("TotalCount", QByteArray::number(page.totalCount)) + rows;
    return xmlDeclaration
        + element("ListIvrTrackingDetailsResponse",
            element("RequestId", escapedForXml(requestId)) + element("Code", "OK")
                + element("HttpStatusCode", "200") + element("Message", QByteArray())
                + element("Data", data));
}

// Rows are written as they are stored: their members keep their order and spelling.
QByteArray pageAsJson(const AnswerPage &page, const QString &requestId)
{
    QByteArray rows;
    for (const QByteArray &row : page.rows)
        rows += (rows.isEmpty() ? "" : ",") + row;
    return R"({"RequestId":")" + requestId.toUtf8()
        + R"(","Code":"OK","HttpStatusCode":200,"Message":"","Data":{"PageNumber":)"
        + QByteArray::number(page.number) + R"(,"PageSize":)" + QByteArray::number(page.size)
        + R"(,"TotalCount":)" + QByteArray::number(page.totalCount) + R"(,"List":[)" + rows + "]}}";
}
} // namespace

QByteArray pageBody(const AnswerPage &page, const QString &requestId, AnswerFormat format)
{
    return format == AnswerFormat::Json ? pageAsJson(page, requestId) : pageAsXml(page, requestId);
}

QByteArray errorBody(const ServiceError &error, const QString &requestId, const QByteArray &hostId,
    AnswerFormat format)
{
    const QString host = QString::fromUtf8(hostId);
    const QString recommend = u"This is the embedded service of ivrtrail, with made-up calls."_s;
    if (format == AnswerFormat::Json) {
        const QJsonObject body{{u"RequestId"_s, requestId}, {u"HostId"_s, host},
            {u"Code"_s, error.code}, {u"Message"_s, error.message}, {u"Recommend"_s, recommend}};
        return QJsonDocument(body).toJson(QJsonDocument::Compact);
    }
    return xmlDeclaration
        + element("Error",
            element("RequestId", escapedForXml(requestId)) + element("HostId", escapedForXml(host))
                + element("Code", escapedForXml(error.code))
                + element("Message", escapedForXml(error.message))
                + element("Recommend", escapedForXml(recommend)));
}

QByteArray contentType(AnswerFormat format)
{
    return format == AnswerFormat::Json ? "application/json;charset=utf-8"
                                        : "text/xml;charset=utf-8";
}
