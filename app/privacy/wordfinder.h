// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

#include <bitset>
#include <functional>
#include <map>
#include <optional>

/** Words that are looked for in every text, whatever their width and case. */
class WordFinder
{
public:
    /** Where in a text a word counts. */
    enum class Edges {
        Whole, ///< not next to other letters or digits of its own alphabet
        Anywhere,
    };

    /** A word in a text, in UTF-16 units. */
    struct Found
    {
        qsizetype from = 0;
        qsizetype size = 0;
        QString word; ///< as it was added
    };

    /** False when it is known already, or empty. */
    bool add(const QString &word, Edges edges);
    bool isEmpty() const { return m_size == 0; }
    qsizetype size() const { return m_size; }

    /** The text that find() looks through: of the same length as @p text. */
    static QString folded(QStringView text);
    /** The first word at or after @p from; of several at one place the longest. */
    std::optional<Found> find(const QString &folded, qsizetype from) const;

private:
    struct Word
    {
        QString word;
        Edges edges = Edges::Whole;
    };
    using WordsOfOneSize = std::map<QString, Word, std::less<>>; ///< folded
    using WordsOfOneStart = std::map<qsizetype, WordsOfOneSize, std::greater<>>; ///< by size

    std::optional<Found> wordAt(const QString &folded, qsizetype at) const;

    QHash<quint32, WordsOfOneStart> m_words;
    std::bitset<0x10000> m_starts; ///< first units
    qsizetype m_size = 0;
};
