// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privacy/hiddenrecord.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <algorithm>

namespace {
// Salted, because the numbers there are can be tried one after the other.
QByteArray idOf(const QString &secret)
{
    static const quint64 salt = QRandomGenerator::system()->generate64();
    const QByteArray bytes = QByteArray::number(salt) + '|' + secret.toUtf8();
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).first(12).toHex();
}

void count(HiddenItem &item, const HiddenPlace &place, std::optional<int> visit)
{
    ++item.count;
    if (std::ranges::find(item.places, place) == item.places.end())
        item.places.push_back(place);
    if (visit && (item.visits.empty() || item.visits.back() != *visit))
        item.visits.push_back(*visit);
}
} // namespace

HiddenRecord::HiddenRecord(QSet<QByteArray> shown)
    : m_shown(std::move(shown))
{
    m_places.emplace_back();
}

bool HiddenRecord::mayHide(const QString &secret) const
{
    return m_shown.isEmpty() || !m_shown.contains(idOf(secret));
}

void HiddenRecord::note(HiddenReason reason, const QString &secret, const QString &standIn)
{
    const auto known = m_numbers.constFind(secret);
    if (known != m_numbers.constEnd()) {
        m_marks.push_back({*known});
        return;
    }
    const int number = int(m_items.size());
    m_numbers.insert(secret, number);
    m_items.push_back({.reason = reason, .id = idOf(secret), .standIn = standIn});
    m_marks.push_back({number});
}

HiddenMarks HiddenRecord::marksFrom(size_t from) const
{
    return {m_marks.begin() + ptrdiff_t(from), m_marks.end()};
}

HiddenMarks HiddenRecord::takeFrom(size_t from)
{
    HiddenMarks marks = marksFrom(from);
    m_marks.resize(from);
    return marks;
}

void HiddenRecord::repeat(const HiddenMarks &marks)
{
    m_marks.insert(m_marks.end(), marks.begin(), marks.end());
}

void HiddenRecord::placeFrom(size_t from, const QString &key)
{
    if (from == m_marks.size())
        return;
    const int place = placeNumber(key);
    for (size_t at = from; at < m_marks.size(); ++at) {
        if (m_marks[at].place < 0)
            m_marks[at].place = place;
    }
}

int HiddenRecord::placeNumber(const QString &key)
{
    const std::pair place(m_field, key);
    const auto known = m_placeNumbers.constFind(place);
    if (known != m_placeNumbers.constEnd())
        return *known;
    m_places.push_back({m_field, key});
    return *m_placeNumbers.insert(place, int(m_places.size()) - 1);
}

std::vector<HiddenItem> HiddenRecord::items(
    const std::vector<HiddenMarks> &visits, const HiddenMarks &notes) const
{
    std::vector<HiddenItem> items = m_items;
    const auto countMarks = [this, &items](const HiddenMarks &marks, std::optional<int> visit) {
        for (const HiddenMark &mark : marks)
            count(items[size_t(mark.item)], m_places[size_t(std::max(0, mark.place))], visit);
    };
    for (size_t visit = 0; visit < visits.size(); ++visit)
        countMarks(visits[visit], int(visit));
    countMarks(notes, {});
    std::erase_if(items, [](const HiddenItem &item) { return item.count == 0; });
    std::ranges::stable_sort(items, {}, &HiddenItem::reason);
    return items;
}
