// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/fetchfacts.h"

#include <QByteArrayList>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;
using Kind = Value::Kind;

namespace {
constexpr int lastPageNumber = 100;
constexpr qint64 mostCounted = std::numeric_limits<int>::max();

QByteArray pagesJson(const std::vector<int> &pages)
{
    QByteArrayList numbers;
    for (const int page : pages)
        numbers << QByteArray::number(page);
    return '[' + numbers.join(',') + ']';
}

QByteArray missingJson(const Trail &trail)
{
    std::vector<MissingPage> pages = trail.missingPages;
    if (trail.isUnderWay && !trail.pages.empty()) // whoever opens it knows of no search
        pages.push_back({std::min(trail.pages.back() + 1, lastPageNumber), {}});
    QByteArrayList missing;
    for (const MissingPage &page : pages)
        missing << "{\"Page\":" + QByteArray::number(page.number)
                + ",\"Code\":" + toJsonString(page.code) + '}';
    return '[' + missing.join(',') + ']';
}

QByteArray textsJson(const QStringList &texts)
{
    QByteArrayList quoted;
    for (const QString &text : texts)
        quoted << toJsonString(text);
    return '[' + quoted.join(',') + ']';
}

QByteArray rowsJson(const std::vector<NodeVisit> &visits)
{
    QByteArrayList rows;
    rows.reserve(qsizetype(visits.size()));
    for (const NodeVisit &visit : visits)
        rows << '[' + QByteArray::number(visit.origin.page) + ','
                + QByteArray::number(visit.origin.row) + ']';
    return '[' + rows.join(',') + ']';
}

QByteArray timeJson(const QDateTime &time)
{
    return time.isValid() ? '"' + time.toUTC().toString(Qt::ISODateWithMs).toLatin1() + '"'
                          : "null";
}

bool isNull(const Value *value)
{
    return value && value->kind == Kind::Null;
}

/** Reads members one after the other; once one is not as it should be, nothing is right. */
class FactReader
{
public:
    explicit FactReader(const Value &facts)
        : m_facts(facts)
        , m_isRight(facts.kind == Kind::Map)
    {
    }

    bool isRight() const { return m_isRight; }

    QString text(QLatin1StringView key) { return required(textOf(m_facts, key)); }

    int count(QLatin1StringView key)
    {
        const auto number = numberOf(m_facts, key);
        m_isRight &= number && *number >= 0 && *number <= mostCounted;
        return m_isRight ? int(*number) : 0;
    }

    std::optional<qint64> total()
    {
        if (isNull(memberOf(m_facts, "TotalCount"_L1)))
            return {};
        return required(numberOf(m_facts, "TotalCount"_L1));
    }

    bool flag(QLatin1StringView key)
    {
        const Value *value = memberOf(m_facts, key);
        m_isRight &= value && value->kind == Kind::Bool;
        return m_isRight && value->text == "true"_L1;
    }

    QDateTime time()
    {
        if (isNull(memberOf(m_facts, "FetchedAt"_L1)))
            return {};
        const QDateTime time = QDateTime::fromString(text("FetchedAt"_L1), Qt::ISODateWithMs);
        m_isRight &= time.isValid();
        return time.toUTC();
    }

    std::vector<int> pages()
    {
        std::vector<int> pages;
        for (const Value &value : list("Pages"_L1))
            pages.push_back(pageNumber(value));
        std::ranges::sort(pages);
        pages.erase(std::unique(pages.begin(), pages.end()), pages.end());
        return pages;
    }

    std::vector<MissingPage> missingPages()
    {
        Trail trail;
        for (const Value &value : list("MissingPages"_L1)) {
            const Value *page = memberOf(value, "Page"_L1);
            addMissingPage(
                trail, {pageNumber(page ? *page : Value()), required(textOf(value, "Code"_L1))});
        }
        return trail.missingPages;
    }

    QStringList texts(QLatin1StringView key)
    {
        QStringList texts;
        for (const Value &value : list(key)) {
            m_isRight &= value.kind == Kind::Text;
            texts << value.text;
        }
        return texts;
    }

    std::vector<RowOrigin> rows(size_t count)
    {
        std::vector<RowOrigin> rows;
        for (const Value &value : list("Rows"_L1)) {
            const auto numbers = numbersOf(value);
            m_isRight &= numbers && numbers->size() == 2 && numbers->at(0) >= 0
                && numbers->at(0) <= lastPageNumber && numbers->at(1) >= 0
                && numbers->at(1) <= mostCounted;
            if (!m_isRight)
                return {};
            rows.push_back({int(numbers->at(0)), int(numbers->at(1))});
        }
        m_isRight &= rows.size() == count;
        return rows;
    }

private:
    template <typename T> T required(std::optional<T> value)
    {
        m_isRight &= value.has_value();
        return value.value_or(T());
    }

    int pageNumber(const Value &value)
    {
        const auto numbers = numbersOf({.kind = Kind::List, .text = {}, .members = {{{}, value}}});
        m_isRight &= numbers && numbers->front() >= 0 && numbers->front() <= lastPageNumber;
        return m_isRight ? int(numbers->front()) : 0;
    }

    std::vector<Value> list(QLatin1StringView key)
    {
        const Value *value = memberOf(m_facts, key);
        m_isRight &= value && value->kind == Kind::List;
        std::vector<Value> values;
        if (m_isRight) {
            for (const Member &member : value->members)
                values.push_back(member.value);
        }
        return values;
    }

    const Value &m_facts;
    bool m_isRight = false;
};
} // namespace

const Value *memberOf(const Value &map, QLatin1StringView key)
{
    const auto member = std::find_if(map.members.begin(), map.members.end(),
        [key](const Member &candidate) { return candidate.key == key; });
    return member == map.members.end() ? nullptr : &member->value;
}

std::optional<QString> textOf(const Value &map, QLatin1StringView key)
{
    const Value *value = memberOf(map, key);
    return value && value->kind == Kind::Text ? std::optional(value->text) : std::nullopt;
}

std::optional<qint64> numberOf(const Value &map, QLatin1StringView key)
{
    const Value *value = memberOf(map, key);
    if (!value)
        return {};
    const auto numbers = numbersOf({.kind = Kind::List, .text = {}, .members = {{{}, *value}}});
    return numbers ? std::optional(numbers->front()) : std::nullopt;
}

int countOf(const Value &map, QLatin1StringView key)
{
    return int(std::clamp<qint64>(numberOf(map, key).value_or(0), 0, mostCounted));
}

std::optional<std::vector<qint64>> numbersOf(const Value &list)
{
    std::vector<qint64> numbers;
    if (list.kind != Kind::List)
        return {};
    for (const Member &member : list.members) {
        bool isNumber = member.value.kind == Kind::Number;
        numbers.push_back(isNumber ? member.value.text.toLongLong(&isNumber) : 0);
        if (!isNumber)
            return {};
    }
    return numbers;
}

QByteArray toFetchJson(const Trail &trail)
{
    const QByteArrayList members = {"\"Instance\": " + toJsonString(trail.instance),
        "\"ContactId\": " + toJsonString(trail.contactId),
        "\"Source\": " + toJsonString(trail.source), "\"FetchedAt\": " + timeJson(trail.fetchedAt),
        "\"TotalCount\": " + (trail.totalCount ? QByteArray::number(*trail.totalCount) : "null"),
        "\"ReceivedRows\": " + QByteArray::number(trail.receivedRows),
        "\"RepeatedRows\": " + QByteArray::number(trail.repeatedRows),
        "\"UnreadableRows\": " + QByteArray::number(trail.unreadableRows),
        "\"ForeignRows\": " + QByteArray::number(trail.foreignRows),
        "\"LeftOutRows\": " + QByteArray::number(trail.leftOutRows),
        trail.wasRepaired ? "\"Repaired\": true" : "\"Repaired\": false",
        "\"Pages\": " + pagesJson(trail.pages), "\"MissingPages\": " + missingJson(trail),
        "\"RequestIds\": " + textsJson(trail.requestIds), "\"Rows\": " + rowsJson(trail.visits)};
    return "{\n    " + members.join(",\n    ") + "\n  }";
}

bool readFetchFacts(const Value &facts, Trail &trail)
{
    FactReader reader(facts);
    Trail read;
    read.instance = reader.text("Instance"_L1);
    read.contactId = reader.text("ContactId"_L1);
    read.source = reader.text("Source"_L1);
    read.fetchedAt = reader.time();
    read.totalCount = reader.total();
    read.receivedRows = reader.count("ReceivedRows"_L1);
    read.repeatedRows = reader.count("RepeatedRows"_L1);
    read.unreadableRows = reader.count("UnreadableRows"_L1);
    read.foreignRows = reader.count("ForeignRows"_L1);
    if (memberOf(facts, "LeftOutRows"_L1))
        read.leftOutRows = reader.count("LeftOutRows"_L1);
    read.wasRepaired = reader.flag("Repaired"_L1);
    read.pages = reader.pages();
    read.missingPages = reader.missingPages();
    read.requestIds = reader.texts("RequestIds"_L1);
    const std::vector<RowOrigin> rows = reader.rows(trail.visits.size());
    if (!reader.isRight())
        return false;
    read.visits = std::move(trail.visits);
    read.rawPages = std::move(trail.rawPages);
    for (size_t row = 0; row < rows.size(); ++row)
        read.visits[row].origin = rows[row];
    std::ranges::stable_sort(read.visits, comesBefore);
    trail = std::move(read);
    return true;
}
