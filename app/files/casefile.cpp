// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/casefile.h"

#include "files/casepages.h"
#include "files/fetchfacts.h"
#include "files/redactioncodes.h"

#include <QByteArrayList>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;
using Kind = Value::Kind;

namespace {
constexpr auto format = "ivrtrail-case"_L1;
constexpr int version = 1;
const QByteArray factsName = "case.json";

QByteArray filesJson(const std::vector<ZipEntry> &files)
{
    QByteArrayList names;
    for (const ZipEntry &file : files)
        names << '"' + file.name + '"';
    return '[' + names.join(',') + ']';
}

QByteArray placesJson(const std::vector<RowPlace> &places)
{
    QByteArrayList pairs;
    for (const RowPlace &place : places)
        pairs << '[' + QByteArray::number(place.file) + ',' + QByteArray::number(place.place) + ']';
    return '[' + pairs.join(',') + ']';
}

QByteArray notesJson(const Notes &notes)
{
    QByteArrayList list;
    for (const auto &[row, text] : notes.texts)
        list << "{\"Page\":" + QByteArray::number(row.page) + ",\"Row\":"
                + QByteArray::number(row.row) + ",\"Text\":" + toJsonString(text) + '}';
    return '[' + list.join(',') + ']';
}

std::optional<Notes> notesIn(const Value &facts)
{
    const Value *list = memberOf(facts, "Notes"_L1);
    if (!list || list->kind != Kind::List)
        return {};
    Notes notes;
    for (const Member &member : list->members) {
        const auto page = numberOf(member.value, "Page"_L1);
        const auto row = numberOf(member.value, "Row"_L1);
        const auto text = textOf(member.value, "Text"_L1);
        if (!page || !row || !text || *page < 0 || *page > 100 || *row < 0
            || *row > std::numeric_limits<int>::max())
            return {};
        notes.set({int(*page), int(*row)}, *text);
    }
    return notes;
}

// A value takes up a hundred times the bytes of "{}," and more: what is read is bounded, too.
bool isReasonable(const ZipEntry &entry)
{
    constexpr qsizetype mostValues = 4'000'000;
    const QByteArray &json = entry.bytes;
    return entry.name == factsName
        ? json.count(',') + json.count('[') + json.count('{') <= mostValues
        : json.count('{') + json.count('<') <= mostObjects;
}

const ZipEntry *entryNamed(const std::vector<ZipEntry> &entries, const QByteArray &name)
{
    const auto entry = std::ranges::find(entries, name, &ZipEntry::name);
    return entry == entries.end() ? nullptr : &*entry;
}

// Exactly the files that the facts name, in their order, and where the rows are in them.
std::optional<CasePages> pagesIn(const Value &facts, const std::vector<ZipEntry> &entries)
{
    const Value *files = memberOf(facts, "Files"_L1);
    const Value *places = memberOf(facts, "Places"_L1);
    if (!files || !places || files->kind != Kind::List || places->kind != Kind::List
        || files->members.size() + 1 != entries.size())
        return {};
    CasePages pages;
    for (const Member &member : files->members) {
        const QByteArray name = member.value.text.toUtf8();
        const ZipEntry *file = entryNamed(entries, name);
        if (!file || name == factsName || entryNamed(pages.files, name))
            return {};
        pages.files.push_back(*file);
    }
    for (const Member &member : places->members) {
        const auto pair = numbersOf(member.value);
        constexpr qint64 most = std::numeric_limits<int>::max();
        if (!pair || pair->size() != 2 || std::ranges::any_of(*pair, [](qint64 number) {
                return number < 0 || number > most;
            }))
            return {};
        pages.places.push_back({int(pair->at(0)), int(pair->at(1))});
    }
    return pages;
}

CaseFileProblem problemOf(ZipProblem problem)
{
    return problem == ZipProblem::TooLarge ? CaseFileProblem::TooLarge : CaseFileProblem::Damaged;
}
} // namespace

QByteArray toCaseFile(const Trail &trail, const Notes &notes, RedactionLevel redaction)
{
    Trail kept = trail;
    redaction = stricter(redaction, trail.redaction);
    if (redaction != RedactionLevel::Off)
        kept.rawPages.clear(); // the redaction has done so: what nobody may read is worth two looks
    const CasePages pages = casePagesOf(kept);
    const QByteArrayList members
        = {"\"Format\": \"" + QByteArray(format.data(), format.size()) + '"',
            "\"Version\": " + QByteArray::number(version),
            "\"Program\": \"ivrtrail " IVRTRAIL_VERSION "\"",
            "\"Redaction\": \"" + QByteArray(codeOf(redaction).data()) + '"',
            "\"HiddenItems\": " + QByteArray::number(trail.hiddenItems),
            "\"Fetch\": " + toFetchJson(trail), "\"Files\": " + filesJson(pages.files),
            "\"Places\": " + placesJson(pages.places), "\"Notes\": " + notesJson(notes)};
    std::vector<ZipEntry> entries{{factsName, "{\n  " + members.join(",\n  ") + "\n}\n"}};
    entries.insert(entries.end(), pages.files.begin(), pages.files.end());
    return toZip(entries);
}

std::variant<CaseFile, CaseFileProblem> readCaseFile(const QByteArray &bytes)
{
    const auto zip = readZip(bytes, largestCaseFile, mostCaseFiles);
    if (const auto *problem = std::get_if<ZipProblem>(&zip))
        return problemOf(*problem);
    const auto &entries = std::get<std::vector<ZipEntry>>(zip);
    const ZipEntry *first = entryNamed(entries, factsName);
    if (!std::ranges::all_of(entries, isReasonable))
        return CaseFileProblem::TooLarge;
    const std::optional<Value> facts = first ? readValue(first->bytes) : std::nullopt;
    if (!first)
        return CaseFileProblem::OtherFile;
    if (!facts)
        return CaseFileProblem::Damaged;
    if (textOf(*facts, "Format"_L1) != QString(format))
        return CaseFileProblem::OtherFile;
    const auto said = numberOf(*facts, "Version"_L1);
    if (said && *said > version)
        return CaseFileProblem::NewerVersion;

    const Value *fetch = memberOf(*facts, "Fetch"_L1);
    const auto level = redactionOf(textOf(*facts, "Redaction"_L1).value_or(QString()));
    const auto pages = pagesIn(*facts, entries);
    auto notes = notesIn(*facts);
    auto visits = pages ? visitsIn(*pages) : std::nullopt;
    if (said != version || !fetch || !level || !notes || !visits)
        return CaseFileProblem::Damaged;
    CaseFile file{.trail = {}, .notes = std::move(*notes)};
    file.trail.visits = std::move(*visits);
    if (*level == RedactionLevel::Off)
        file.trail.rawPages = rawPagesIn(*pages);
    if (!readFetchFacts(*fetch, file.trail))
        return CaseFileProblem::Damaged;
    file.trail.redaction = *level;
    file.trail.hiddenItems = countOf(*facts, "HiddenItems"_L1);
    return file;
}
