// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "privacy/hiddenitem.h"

#include <QHash>
#include <QSet>

/** One hiding: which secret, and where. */
struct HiddenMark
{
    int item = 0; ///< by number, see HiddenRecord
    int place = -1; ///< likewise; -1 while it is not known
};

using HiddenMarks = std::vector<HiddenMark>;

/** Keeps account of what is hidden, mark by mark, and knows what is to stay readable. */
class HiddenRecord
{
public:
    /** @param shown ids of secrets that are not hidden */
    explicit HiddenRecord(QSet<QByteArray> shown);

    /** Whether @p secret may be hidden. */
    bool mayHide(const QString &secret) const;
    /** Sets a mark: @p secret was replaced by @p standIn. The reason noted first stays. */
    void note(HiddenReason reason, const QString &secret, const QString &standIn);

    /** Marks set from here on can be told from those before. */
    size_t here() const { return m_marks.size(); }
    HiddenMarks marksFrom(size_t from) const;
    /** Takes the marks away and returns them. */
    HiddenMarks takeFrom(size_t from);
    /** Sets marks again, of something that was cleaned before. */
    void repeat(const HiddenMarks &marks);
    /** Gives marks without a place one. */
    void placeFrom(size_t from, const QString &key);
    /** The field that places are in from now on. */
    void setField(const QString &field) { m_field = field; }

    /** @param visits the marks of each visit @param notes those of notes */
    std::vector<HiddenItem> items(
        const std::vector<HiddenMarks> &visits, const HiddenMarks &notes) const;

private:
    int placeNumber(const QString &key);

    QSet<QByteArray> m_shown;
    QHash<QString, int> m_numbers; ///< of secrets
    std::vector<HiddenItem> m_items; ///< without count, places and visits
    std::vector<HiddenPlace> m_places;
    QHash<std::pair<QString, QString>, int> m_placeNumbers;
    HiddenMarks m_marks;
    QString m_field;
};
