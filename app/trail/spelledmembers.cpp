// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trail/spelledmembers.h"

#include <algorithm>

namespace {
/** Walks over a JSON text from front to back. */
class Scanner
{
public:
    explicit Scanner(QByteArrayView json)
        : m_json(json)
    {
    }

    bool atEnd() const { return m_at >= m_json.size(); }

    // Blanks, then @p expected.
    bool pass(char expected)
    {
        skipBlanks();
        if (next() != expected)
            return false;
        ++m_at;
        return true;
    }

    void skipBlanks()
    {
        while (next() == ' ' || next() == '\n' || next() == '\r' || next() == '\t')
            ++m_at;
    }

    QByteArrayView takeString()
    {
        skipBlanks();
        const qsizetype from = m_at;
        passString();
        return m_json.sliced(from, m_at - from);
    }

    // Up to the comma or brace after it.
    QByteArrayView takeValue()
    {
        skipBlanks();
        const qsizetype from = m_at;
        for (int depth = 0; !atEnd(); ++m_at) {
            const char c = next();
            if (c == '"') {
                passString();
                --m_at;
            } else if (c == '{' || c == '[') {
                ++depth;
            } else if (depth == 0 && (c == ',' || c == '}')) {
                break;
            } else if (c == '}' || c == ']') {
                --depth;
            }
        }
        return m_json.sliced(from, m_at - from).trimmed();
    }

private:
    char next() const { return atEnd() ? '\0' : m_json[m_at]; }

    void passString()
    {
        const qsizetype from = m_at + 1;
        qsizetype end = from;
        do {
            end = end < m_json.size() ? m_json.indexOf('"', end) : -1;
            if (end < 0) {
                m_at = m_json.size();
                return;
            }
        } while (isEscaped(end++, from));
        m_at = end;
    }

    // By an odd number of backslashes.
    bool isEscaped(qsizetype at, qsizetype from) const
    {
        qsizetype first = at;
        while (first > from && m_json[first - 1] == '\\')
            --first;
        return (at - first) % 2 == 1;
    }

    QByteArrayView m_json;
    qsizetype m_at = 0;
};
} // namespace

std::optional<std::vector<SpelledMember>> spelledMembers(QByteArrayView json)
{
    constexpr size_t usualMembers = 16;
    Scanner row(json);
    std::vector<SpelledMember> members;
    members.reserve(usualMembers);
    if (!row.pass('{'))
        return {};
    bool isMore = !row.pass('}');
    while (isMore) {
        const QByteArrayView name = row.takeString();
        if (name.size() < 2 || !name.startsWith('"') || !row.pass(':'))
            return {};
        const QByteArrayView value = row.takeValue();
        if (value.isEmpty())
            return {};
        members.push_back({name, value});
        isMore = row.pass(',');
        if (!isMore && !row.pass('}'))
            return {};
    }
    row.skipBlanks();
    if (!row.atEnd())
        return {};
    return members;
}
