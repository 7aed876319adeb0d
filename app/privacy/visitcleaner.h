// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "privacy/redaction.h"
#include "privacy/valuecleaner.h"
#include "trail/nodevisit.h"

#include <QHash>

#include <array>
#include <bitset>
#include <string>

/** Fields of a row, by position, in which nothing had to be hidden; later ones count as others. */
using SettledFields = std::bitset<64>;

/** Makes the copies of one trail's visits. */
class VisitCleaner
{
public:
    explicit VisitCleaner(const RedactionRules &rules);

    /** Learns the numbers and the names of one more visit. */
    void learn(const NodeVisit &visit);
    void learn(const Notes &notes);
    /** @param settled fields that stay as they are; then, those in which nothing was hidden */
    NodeVisit cleaned(const NodeVisit &visit, SettledFields &settled);
    /** What was hidden in the visit or text that was cleaned last. */
    HiddenMarks takeMarks() { return m_record.takeFrom(0); }

    QString freeText(const QString &text) { return m_texts.freeText(text); }
    QString identifier(const QString &text) { return m_texts.identifier(text); }
    QString withoutAddedWords(const QString &text) { return m_texts.withoutAddedWords(text); }
    int secretsMet() const { return m_texts.secretsMet(); }
    int secretsHidden() const { return m_texts.secretsHidden(); }
    void startAfresh();
    const HiddenRecord &record() const { return m_record; }

private:
    /** What a field of a row may hold. */
    enum class FieldKind {
        Contact,
        Identifier, ///< of an instance, a flow, a node; codes
        Telephone,
        Text, ///< names, and IDs of channels, which often hold a number
        CallData,
        Time,
        Properties,
        Variables,
        Unknown,
    };

    /** A name of fields. */
    struct FieldName
    {
        QByteArray spelled;
        QString text;
        QByteArray json; ///< cleaned
        HiddenMarks marks;
        FieldKind kind = FieldKind::Unknown;
    };

    /** A field after cleaning. */
    struct CleanField
    {
        QByteArray json;
        HiddenMarks marks;
    };

    /** What a text of the last visit became. */
    struct LastText
    {
        QString text;
        QString clean;
        bool isKnown = false;
    };
    static constexpr size_t visitTexts = 12;

    static FieldKind kindOf(const QString &name);
    const FieldName &fieldName(QByteArrayView json, size_t position);
    int numberOfName(QByteArrayView json);
    void cleanTexts(NodeVisit &copy, const NodeVisit &original);
    void writeRow(NodeVisit &copy, const NodeVisit &original, SettledFields &settled);
    /** Until the next one. */
    QByteArrayView cleanedField(const FieldName &name, QByteArrayView json, bool isTyped);
    void forget();
    CleanField cleanedAnew(const FieldName &name, QByteArrayView json, bool isTyped);
    Value cleanedValue(const FieldName &name, const Value &value, bool isTyped);
    QString cleanedText(FieldKind kind, const QString &text);
    QString telephone(const QString &number);

    RedactionLevel m_level;
    HiddenRecord m_record;
    TextCleaner m_texts;
    ValueCleaner m_values;
    NodeVisit m_learned; ///< the last one
    std::vector<FieldName> m_names; ///< until startAfresh()
    QHash<QByteArray, int> m_nameNumbers; ///< in m_names
    std::vector<int> m_lastNames; ///< of the last row: the next one has most likely the same
    QHash<std::pair<int, QByteArray>, CleanField> m_fields; ///< likewise; rows repeat theirs
    QByteArray m_longField; ///< the last one that is not among them
    std::string m_row; ///< being written: appending to a QByteArray costs ten times as much
    std::array<LastText, visitTexts> m_lastTexts; ///< likewise
};
