// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/casepages.h"

#include "api/pageparser.h"
#include "api/vocabulary.h"
#include "files/rowfields.h"

#include <QByteArrayList>
#include <QHash>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace {
using Visits = std::vector<NodeVisit>;

/** A page that becomes a file. */
struct Page
{
    int number = 1;
    QByteArray bytes; ///< as they came; empty for one that is made of rows
    QByteArrayList rows; ///< of one that is made of rows
};

QByteArray rowOf(const NodeVisit &visit)
{
    if (visit.rowText().startsWith('{'))
        return visit.rowText().toByteArray();
    QByteArrayList fields;
    for (const RowField &field : rowFields(visit))
        fields << field.name + ':' + field.json;
    return '{' + fields.join(',') + '}';
}

QByteArray bytesOf(const Page &page)
{
    if (!page.bytes.isEmpty())
        return page.bytes;
    return "{\"Code\":\"OK\",\"Data\":{\"PageNumber\":" + QByteArray::number(page.number)
        + ",\"List\":[\n" + page.rows.join(",\n") + "\n]}}\n";
}

/** Hands out places in the files of a trail's pages as its visits ask for them. */
class PageShelf
{
public:
    explicit PageShelf(const std::vector<RawPage> &pages)
    {
        for (const RawPage &page : pages)
            add({page.number, page.body, {}});
    }

    RowPlace placeOf(const NodeVisit &visit)
    {
        auto place = knownPlace(visit);
        if (!place)
            place = placeInCopy(visit);
        if (place && m_taken.insert({place->file, place->place}).second)
            return *place;
        const int file = madeFileOf(visit.origin.page);
        QByteArrayList &rows = m_pages[size_t(file)].rows;
        rows << rowOf(visit);
        return {file, int(rows.size()) - 1};
    }

    const std::vector<Page> &pages() const { return m_pages; }

private:
    int add(Page page)
    {
        PageAnswer answer = parseTrailPage(page.bytes, 0);
        const auto *read = std::get_if<TrailPage>(&answer);
        m_rows.push_back(read ? read->visits : Visits());
        m_pages.push_back(std::move(page));
        m_isClaimed.push_back(false);
        return int(m_pages.size()) - 1;
    }

    // What a page is read as (XML becomes JSON, what is no text is repaired) is found by comparing
    // bytes, once a page: its visits share them, so that the others are known by address.
    std::optional<RowPlace> placeInCopy(const NodeVisit &visit)
    {
        const bool isAlone = visit.row.size == visit.page.size();
        if (isAlone || visit.row.size == 0)
            return {};
        for (size_t file = 0; file < m_rows.size(); ++file) { // a page may have come twice
            if (!m_rows[file].empty() && !m_isClaimed[file]
                && m_rows[file].front().page == visit.page)
                return learn(int(file), visit);
        }
        // A look-up keeps all pages; a trail that was put together otherwise has them in its
        // visits.
        const int file = add({visit.origin.page, visit.page, {}});
        const auto place = learn(file, visit);
        if (!place) { // no answer of the service
            m_pages.pop_back();
            m_rows.pop_back();
            m_isClaimed.pop_back();
        }
        return place;
    }

    std::optional<RowPlace> learn(int file, const NodeVisit &visit)
    {
        m_isClaimed[size_t(file)] = true;
        for (const NodeVisit &row : m_rows[size_t(file)])
            m_places.insert({visit.page.constData(), row.row.from}, {file, row.origin.row});
        return knownPlace(visit);
    }

    std::optional<RowPlace> knownPlace(const NodeVisit &visit) const
    {
        const auto place = m_places.constFind({visit.page.constData(), visit.row.from});
        return place == m_places.constEnd() ? std::nullopt : std::optional(*place);
    }

    int madeFileOf(int number)
    {
        const auto known = m_made.find(number);
        if (known != m_made.end())
            return known->second;
        return m_made[number] = add({number, {}, {}});
    }

    std::vector<Page> m_pages;
    std::vector<Visits> m_rows; ///< of every page, as it is read
    std::vector<bool> m_isClaimed; ///< by visits whose page is at another address than others'
    std::set<std::pair<int, int>> m_taken; ///< file and place
    QHash<std::pair<const char *, qsizetype>, RowPlace> m_places; ///< by page and start of the row
    std::map<int, int> m_made; ///< by number of the page
};

// pages/007.json; a page that came twice also has pages/007-2.json.
QByteArray nameOf(const Page &page, int time)
{
    const bool isXml
        = page.bytes.trimmed().startsWith('<') || page.bytes.startsWith("\xef\xbb\xbf<");
    const QByteArray name = "pages/" + QByteArray::number(page.number).rightJustified(3, '0');
    return name + (time > 1 ? '-' + QByteArray::number(time) : QByteArray())
        + (isXml ? ".xml" : ".json");
}

int numberIn(const QByteArray &name)
{
    const qsizetype from = name.indexOf('/') + 1;
    qsizetype to = from;
    while (to < name.size() && name[to] >= '0' && name[to] <= '9')
        ++to;
    return std::clamp(name.sliced(from, to - from).toInt(), 0, 100);
}
} // namespace

CasePages casePagesOf(const Trail &trail)
{
    PageShelf shelf(trail.rawPages);
    CasePages pages;
    for (const NodeVisit &visit : trail.visits)
        pages.places.push_back(shelf.placeOf(visit));
    std::vector<size_t> order(shelf.pages().size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(
        order, {}, [&shelf](size_t file) { return shelf.pages()[file].number; });
    std::map<int, int> times;
    std::vector<int> positions(order.size());
    for (const size_t file : order) {
        const Page &page = shelf.pages()[file];
        positions[file] = int(pages.files.size());
        pages.files.push_back({nameOf(page, ++times[page.number]), bytesOf(page)});
    }
    for (RowPlace &place : pages.places)
        place.file = positions[size_t(place.file)];
    return pages;
}

std::optional<Visits> visitsIn(const CasePages &pages)
{
    std::vector<Visits> rows;
    std::vector<std::vector<bool>> areTaken;
    for (const ZipEntry &file : pages.files) {
        PageAnswer answer = parseTrailPage(file.bytes, 0);
        auto *page = std::get_if<TrailPage>(&answer);
        if (!page)
            return {};
        areTaken.emplace_back(page->visits.size());
        rows.push_back(std::move(page->visits));
    }
    Visits visits;
    for (const RowPlace &at : pages.places) {
        if (at.file < 0 || size_t(at.file) >= rows.size())
            return {};
        const Visits &page = rows[size_t(at.file)];
        const auto visit = std::ranges::lower_bound(
            page, at.place, {}, [](const NodeVisit &row) { return row.origin.row; });
        if (visit == page.end() || visit->origin.row != at.place)
            return {};
        auto isTaken = areTaken[size_t(at.file)].begin() + (visit - page.begin());
        if (*isTaken)
            return {};
        *isTaken = true;
        visits.push_back(*visit);
    }
    return visits;
}

std::vector<RawPage> rawPagesIn(const CasePages &pages)
{
    std::vector<RawPage> raw;
    for (const ZipEntry &file : pages.files)
        raw.push_back({numberIn(file.name), file.bytes});
    return raw;
}
