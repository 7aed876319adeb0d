// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/xmlpage.h"

#include "api/jsonpage.h"
#include "api/markup.h"
#include "api/vocabulary.h"
#include "api/xmltext.h"
#include "trail/value.h"

#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/** One element: what stands in it, in order. */
struct Element
{
    QString name;
    QString text; ///< its own, without its children's
    std::vector<Element> children;

    bool isNamed(QLatin1StringView word) const
    {
        return name.compare(word, Qt::CaseInsensitive) == 0;
    }
};

// Reads up to the element's end; nesting beyond deepestJson is an error of the reader's.
Element readElement(QXmlStreamReader &xml, int depth)
{
    Element element;
    element.name = xml.name().toString();
    if (depth > deepestJson)
        xml.raiseError(u"nested too deep"_s);
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement)
            break;
        if (token == QXmlStreamReader::StartElement)
            element.children.push_back(readElement(xml, depth + 1));
        else if (token == QXmlStreamReader::Characters)
            element.text += xml.text();
    }
    return element;
}

// A root of our own around it makes a document of an answer without one.
std::optional<Element> readDocument(const QString &text)
{
    QXmlStreamReader xml(u"<answer>"_s + text + u"</answer>"_s);
    xml.setNamespaceProcessing(false);
    if (!xml.readNextStartElement())
        return {};
    Element root = readElement(xml, 0);
    while (!xml.atEnd())
        xml.readNext();
    if (xml.hasError())
        return {};
    return root;
}

bool isEnvelope(const Element &element)
{
    return std::ranges::any_of(element.children, [](const Element &child) {
        return child.isNamed(ServiceWord::code) || child.isNamed(ServiceWord::data);
    });
}

bool hasRoot(const Element &document)
{
    return document.children.size() == 1 && isEnvelope(document.children.front());
}

// Without a root nothing but the page itself tells that an answer did not end early.
bool isWhole(const Element &document)
{
    if (document.children.empty() || !document.text.trimmed().isEmpty())
        return false;
    const auto isNamed = [&document](QLatin1StringView word) {
        return std::ranges::any_of(
            document.children, [word](const Element &child) { return child.isNamed(word); });
    };
    const auto isOk = [](const Element &child) {
        return child.isNamed(ServiceWord::code) && child.text == ServiceWord::ok;
    };
    return isNamed(ServiceWord::data) || std::ranges::none_of(document.children, isOk);
}

QByteArray jsonOf(const Element &element);

QByteArray joined(const QByteArrayList &parts, char open, char close)
{
    return open + parts.join(',') + close;
}

// Children of one name become a list; text beside children is kept under "#text".
QByteArray jsonMap(const Element &element)
{
    QStringList names;
    QHash<QString, QByteArrayList> values;
    for (const Element &child : element.children) {
        if (!values.contains(child.name))
            names << child.name;
        values[child.name] << jsonOf(child);
    }
    QByteArrayList members;
    for (const QString &name : names) {
        const QByteArrayList &same = values[name];
        members << toJsonString(name) + ':' + (same.size() == 1 ? same[0] : joined(same, '[', ']'));
    }
    if (!element.text.trimmed().isEmpty())
        members << "\"#text\":" + toJsonString(element.text);
    return joined(members, '{', '}');
}

QByteArray jsonOf(const Element &element)
{
    return element.children.empty() ? toJsonString(element.text) : jsonMap(element);
}

// <List> around one row, or around rows that are called <IvrTracking>.
QByteArrayList rowsOf(const Element &list)
{
    QByteArrayList rows;
    const bool isWrapped = !list.children.empty()
        && std::ranges::all_of(list.children,
            [](const Element &child) { return child.isNamed(ServiceWord::ivrTracking); });
    if (isWrapped) {
        for (const Element &row : list.children)
            rows << jsonOf(row);
    } else if (!list.children.empty() || !list.text.trimmed().isEmpty()) {
        rows << jsonOf(list);
    }
    return rows;
}

QByteArray jsonData(const Element &element)
{
    if (element.children.empty())
        return element.text.trimmed().isEmpty() ? "null" : toJsonString(element.text);
    QByteArrayList members;
    QByteArrayList rows;
    bool hasList = false;
    for (const Element &child : element.children) {
        if (child.isNamed(ServiceWord::list)) {
            hasList = true;
            rows << rowsOf(child);
        } else {
            members << toJsonString(child.name) + ':' + jsonOf(child);
        }
    }
    if (hasList)
        members << "\"List\":" + joined(rows, '[', ']');
    return joined(members, '{', '}');
}

QByteArray jsonAnswer(const Element &answer)
{
    QByteArrayList members;
    for (const Element &child : answer.children) {
        members << toJsonString(child.name) + ':'
                + (child.isNamed(ServiceWord::data) ? jsonData(child) : jsonOf(child));
    }
    return joined(members, '{', '}');
}

ApiError errorOf(ApiError::Kind kind)
{
    ApiError error;
    error.kind = kind;
    return error;
}

// A search instead of a parser: it works on gateway errors that are cut off or badly formed, and no
// declaration does anything to it.
std::optional<ApiError> gatewayError(const QByteArray &body)
{
    ApiError error = errorOf(ApiError::Kind::Service);
    error.code = elementText(body, ServiceWord::code);
    if (firstElement(body) != "error"_L1 || error.code.isEmpty())
        return {};
    error.message = elementText(body, ServiceWord::message);
    error.requestId = elementText(body, ServiceWord::requestId);
    return error;
}
} // namespace

PageAnswer readXmlPage(const QByteArray &body, int number)
{
    if (const auto error = gatewayError(body))
        return *error;
    if (declaresEntities(body))
        return errorOf(ApiError::Kind::Unexpected);

    const XmlText xml = readXmlText(body);
    const std::optional<Element> document = readDocument(xml.text);
    if (!document || !isWhole(*document))
        return errorOf(ApiError::Kind::CutOff);
    PageAnswer answer = readJsonPage(
        jsonAnswer(hasRoot(*document) ? document->children.front() : *document), number);
    if (auto *page = std::get_if<TrailPage>(&answer))
        page->wasRepaired |= xml.wasRepaired;
    return answer;
}
