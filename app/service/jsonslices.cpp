// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/jsonslices.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace {
/** Walks over JSON, byte by byte, and knows where strings are and how deep it is. */
class JsonWalk
{
public:
    /** True when @p c belongs to a string, the quotes included. */
    bool take(char c)
    {
        if (!m_inString) {
            m_inString = c == '"';
            m_depth += (c == '[' || c == '{') - (c == ']' || c == '}');
            return m_inString;
        }
        m_inString = c != '"' || m_isEscaped;
        m_isEscaped = c == '\\' && !m_isEscaped;
        return true;
    }

    int depth() const { return m_depth; }

private:
    bool m_inString = false;
    bool m_isEscaped = false;
    int m_depth = 0;
};

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/** What stands between the brackets of @p json, cut at its commas, without blanks. */
std::vector<QByteArray> partsOf(QByteArrayView json)
{
    std::vector<QByteArray> parts;
    QByteArray part;
    JsonWalk walk;
    for (const char c : json) {
        const int outside = walk.depth();
        const bool isText = walk.take(c);
        const bool isBracket = outside == 0 || walk.depth() == 0;
        if (!isText && (isBracket || isBlank(c)))
            continue;
        if (!isText && c == ',' && walk.depth() == 1) {
            parts.push_back(part);
            part.clear();
            continue;
        }
        part.append(c);
    }
    if (!part.isEmpty())
        parts.push_back(part);
    return parts;
}
} // namespace

std::vector<QByteArray> jsonElements(QByteArrayView array)
{
    return partsOf(array);
}

std::vector<std::pair<QString, QByteArray>> jsonMembers(QByteArrayView object)
{
    std::vector<std::pair<QString, QByteArray>> members;
    for (const QByteArray &part : partsOf(object)) {
        JsonWalk walk;
        qsizetype colon = 0;
        while (colon < part.size() && (walk.take(part[colon]) || part[colon] != ':'))
            ++colon;
        if (colon < part.size())
            members.emplace_back(jsonText(part.first(colon)), part.sliced(colon + 1));
    }
    return members;
}

QString jsonText(const QByteArray &quoted)
{
    return QJsonDocument::fromJson('[' + quoted + ']').array().at(0).toString();
}
