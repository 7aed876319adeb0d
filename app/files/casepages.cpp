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

namespace {
using Visits = std::vector<NodeVisit>;

/** A page that is to become a file. */
struct Page
{
    int number = 1;
    QByteArray bytes; ///< as read; empty for one that is made of rows
    QByteArrayList rows; ///< of one that is made of rows
};

// The rows of a page by where they begin; none when it is no answer of the service.
QHash<qsizetype, int> placesIn(const QByteArray &page)
{
    QHash<qsizetype, int> places;
    const PageAnswer answer = parseTrailPage(page, 0);
    if (const auto *read = std::get_if<TrailPage>(&answer)) {
        for (const NodeVisit &visit : read->visits)
            places.insert(visit.row.from, visit.origin.row);
    }
    return places;
}

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

/** Hands out the files of a trail's pages as its visits ask for them. */
class PageShelf
{
public:
    RowPlace placeOf(const NodeVisit &visit)
    {
        const bool isAlone = visit.row.size == visit.page.size();
        if (!isAlone && visit.row.size > 0) {
            const int file = fileOf(visit);
            const auto place = m_places[size_t(file)].constFind(visit.row.from);
            if (place != m_places[size_t(file)].constEnd()) {
                m_isUsed[size_t(file)] = true;
                return {file, *place};
            }
        }
        const int file = madeFileOf(visit.origin.page);
        QByteArrayList &rows = m_pages[size_t(file)].rows;
        rows << rowOf(visit);
        return {file, int(rows.size()) - 1};
    }

    const std::vector<Page> &pages() const { return m_pages; }
    bool isUsed(size_t file) const { return m_isUsed[file]; }

private:
    int add(Page page, QHash<qsizetype, int> places, bool isUsed)
    {
        m_pages.push_back(std::move(page));
        m_places.push_back(std::move(places));
        m_isUsed.push_back(isUsed);
        return int(m_pages.size()) - 1;
    }

    // Visits of one page share its bytes, so that nearly all are known by address.
    int fileOf(const NodeVisit &visit)
    {
        const auto known = m_addresses.constFind(visit.page.constData());
        if (known != m_addresses.constEnd())
            return *known;
        const auto same = std::ranges::find(m_pages, visit.page, &Page::bytes);
        const int file = same != m_pages.end()
            ? int(same - m_pages.begin())
            : add({visit.origin.page, visit.page, {}}, placesIn(visit.page), false);
        m_addresses.insert(visit.page.constData(), file);
        return file;
    }

    int madeFileOf(int number)
    {
        const auto known = m_made.find(number);
        if (known != m_made.end())
            return known->second;
        return m_made[number] = add({number, {}, {}}, {}, true);
    }

    std::vector<Page> m_pages;
    std::vector<QHash<qsizetype, int>> m_places;
    std::vector<bool> m_isUsed;
    QHash<const char *, int> m_addresses;
    std::map<int, int> m_made; ///< by number of the page
};

// pages/007.json; a page that came twice also has pages/007-2.json.
QByteArray nameOf(int number, int time)
{
    const QByteArray name = "pages/" + QByteArray::number(number).rightJustified(3, '0');
    return name + (time > 1 ? '-' + QByteArray::number(time) : QByteArray()) + ".json";
}
} // namespace

CasePages casePagesOf(const Trail &trail)
{
    PageShelf shelf;
    CasePages pages;
    for (const NodeVisit &visit : trail.visits)
        pages.places.push_back(shelf.placeOf(visit));

    std::vector<size_t> order;
    for (size_t file = 0; file < shelf.pages().size(); ++file) {
        if (shelf.isUsed(file))
            order.push_back(file);
    }
    std::ranges::stable_sort(
        order, {}, [&shelf](size_t file) { return shelf.pages()[file].number; });
    std::map<int, int> times;
    std::vector<int> positions(shelf.pages().size());
    for (const size_t file : order) {
        const Page &page = shelf.pages()[file];
        positions[file] = int(pages.files.size());
        pages.files.push_back({nameOf(page.number, ++times[page.number]), bytesOf(page)});
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
