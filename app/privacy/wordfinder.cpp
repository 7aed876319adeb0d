// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privacy/wordfinder.h"

#include "privacy/numbers.h"

namespace {
bool isWordCharacter(QChar c)
{
    return c.unicode() < 0x80 && c.isLetterOrNumber();
}

bool joinsWord(const QString &text, qsizetype at, QChar edge)
{
    return at >= 0 && at < text.size() && isWordCharacter(edge) && isWordCharacter(text[at]);
}
// The first two units, because many names share the first one.
quint32 startOf(QStringView text)
{
    return text.size() > 1 ? quint32(text[0].unicode()) << 16 | text[1].unicode()
                           : text[0].unicode();
}
} // namespace

bool WordFinder::add(const QString &word, Edges edges)
{
    const QString key = folded(word);
    if (key.isEmpty())
        return false;
    if (!m_words[startOf(key)][key.size()].try_emplace(key, Word{word, edges}).second)
        return false;
    m_starts.set(key.front().unicode());
    ++m_size;
    return true;
}

QString WordFinder::folded(QStringView text)
{
    QString folded = foldedWidth(text);
    for (QChar &c : folded)
        c = c.toLower();
    return folded;
}

std::optional<WordFinder::Found> WordFinder::find(const QString &folded, qsizetype from) const
{
    for (qsizetype at = from; at < folded.size(); ++at) {
        if (!m_starts.test(folded[at].unicode()))
            continue;
        if (auto found = wordAt(folded, at))
            return found;
    }
    return {};
}

std::optional<WordFinder::Found> WordFinder::wordAt(const QString &folded, qsizetype at) const
{
    const QStringView rest = QStringView(folded).sliced(at);
    for (const quint32 start : {startOf(rest), startOf(rest.first(1))}) {
        const auto words = m_words.constFind(start);
        if (words == m_words.constEnd())
            continue;
        for (const auto &[size, ofThisSize] : *words) {
            const auto known
                = size > rest.size() ? ofThisSize.end() : ofThisSize.find(rest.first(size));
            if (known == ofThisSize.end())
                continue;
            const bool isPiece = joinsWord(folded, at - 1, rest.front())
                || joinsWord(folded, at + size, rest[size - 1]);
            if (!isPiece || known->second.edges == Edges::Anywhere)
                return Found{at, size, known->second.word};
        }
    }
    return {};
}
