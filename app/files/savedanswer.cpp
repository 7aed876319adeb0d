// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/savedanswer.h"

#include "api/pageparser.h"
#include "files/fetchfacts.h"
#include "files/inputfile.h"
#include "files/redactioncodes.h"
#include "files/storyjson.h"
#include "files/zipfile.h"

#include <QFileInfo>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
using Kind = FileProblem::Kind;
using Visits = std::vector<NodeVisit>;

/** What toAnswerJson() writes beside the answer; a null for other files. */
Value storyIn(const QByteArray &json)
{
    constexpr QByteArrayView name = "\"IvrTrail\":";
    const qsizetype from = json.lastIndexOf(name);
    const qsizetype to = json.lastIndexOf('}');
    if (from < 0 || to < from)
        return {};
    return readValue(QByteArrayView(json).first(to).sliced(from + name.size())).value_or(Value());
}

/** One page of a call in a file. */
struct PageFile
{
    TrailPage page;
    QString path;
    Value story;
};

using PageFileAnswer = std::variant<PageFile, ApiError, FileProblem>;

bool beginsAsAnswer(const QByteArray &bytes)
{
    QByteArray start = bytes.first(qMin<qsizetype>(bytes.size(), 1024));
    if (start.startsWith("\xef\xbb\xbf"))
        start.remove(0, 3);
    start = start.trimmed();
    return start.startsWith('{') || start.startsWith('<');
}

Kind kindOf(const ApiError &error, const QByteArray &bytes)
{
    if (error.kind == ApiError::Kind::Empty)
        return Kind::Empty;
    if (error.kind == ApiError::Kind::CutOff && beginsAsAnswer(bytes))
        return Kind::CutOff;
    return Kind::NotAnAnswer;
}

Kind kindOf(CaseFileProblem problem)
{
    switch (problem) {
    case CaseFileProblem::OtherFile:
        return Kind::NotAnAnswer;
    case CaseFileProblem::Damaged:
        return Kind::DamagedCase;
    case CaseFileProblem::TooLarge:
        return Kind::TooLarge;
    case CaseFileProblem::NewerVersion:
        break;
    }
    return Kind::NewerVersion;
}

PageFileAnswer readPage(const QByteArray &file, const QString &path)
{
    const QByteArray bytes = inUtf8(file);
    if (bytes.count('{') + bytes.count('<') > mostObjects)
        return FileProblem{Kind::TooLarge, path, {}};
    PageAnswer answer = parseTrailPage(bytes, 0);
    if (auto *page = std::get_if<TrailPage>(&answer))
        return PageFile{std::move(*page), path, storyIn(bytes)};
    const ApiError &error = std::get<ApiError>(answer);
    if (error.kind == ApiError::Kind::Service)
        return error;
    return FileProblem{kindOf(error, bytes), path, {}};
}

// What most rows say; the first one of those that are said equally often.
QString mostFrequent(const Visits &visits, QString NodeVisit::*field)
{
    QHash<QString, int> counts;
    for (const NodeVisit &visit : visits) {
        if (!(visit.*field).isEmpty())
            ++counts[visit.*field];
    }
    QString winner;
    for (const NodeVisit &visit : visits) {
        if (counts.value(visit.*field) > counts.value(winner))
            winner = visit.*field;
    }
    return winner;
}

CaseFile openedPage(PageFile file)
{
    CaseFile opened;
    Trail &trail = opened.trail;
    const QString level = textOf(file.story, "Redaction"_L1).value_or(QString());
    const auto noteRedaction = [&] {
        trail.redaction = redactionOf(level).value_or(RedactionLevel::Off);
        trail.hiddenItems = countOf(file.story, "HiddenItems"_L1);
    };
    if (const Value *fetch = memberOf(file.story, "Fetch"_L1)) {
        trail.visits = file.page.visits;
        trail.rawPages = {{file.page.number, file.page.body}};
        if (readFetchFacts(*fetch, trail)) {
            noteRedaction();
            opened.notes = notesInStory(file.story, trail.visits);
            return opened;
        }
        trail = {};
    }
    opened.notes = notesInStory(file.story, file.page.visits);
    trail.instance = mostFrequent(file.page.visits, &NodeVisit::instance);
    trail.contactId = mostFrequent(file.page.visits, &NodeVisit::contactId);
    trail.source = QFileInfo(file.path).fileName();
    noteRedaction();
    addPage(trail, std::move(file.page));
    return opened;
}

OpenedFile openFile(const QString &path)
{
    const auto file = readInputFile(path);
    if (const auto *problem = std::get_if<FileProblem>(&file))
        return *problem;
    const QByteArray &bytes = std::get<QByteArray>(file);
    if (looksLikeZip(bytes)) {
        auto opened = readCaseFile(bytes);
        if (const auto *problem = std::get_if<CaseFileProblem>(&opened))
            return FileProblem{kindOf(*problem), path, {}};
        return std::get<CaseFile>(std::move(opened));
    }
    PageFileAnswer answer = readPage(bytes, path);
    if (const auto *error = std::get_if<ApiError>(&answer))
        return SavedError{*error, path};
    if (const auto *problem = std::get_if<FileProblem>(&answer))
        return *problem;
    return openedPage(std::get<PageFile>(std::move(answer)));
}

PageFileAnswer openPage(const QString &path)
{
    const auto file = readInputFile(path);
    if (const auto *problem = std::get_if<FileProblem>(&file))
        return *problem;
    const QByteArray &bytes = std::get<QByteArray>(file);
    if (looksLikeZip(bytes))
        return FileProblem{Kind::NotAPage, path, {}};
    PageFileAnswer answer = readPage(bytes, path);
    const auto *page = std::get_if<PageFile>(&answer);
    if (page && page->story.kind == Value::Kind::Map)
        return FileProblem{Kind::NotAPage, path, {}};
    return answer;
}

bool hasSameRows(const TrailPage &a, const TrailPage &b)
{
    return std::ranges::equal(a.visits, b.visits, sameRow);
}

// Files without rows, or whose rows do not say, belong to any call.
std::optional<FileProblem> problemBetween(const std::vector<PageFile> &files)
{
    QString contact;
    for (const PageFile &file : files) {
        const QString own = mostFrequent(file.page.visits, &NodeVisit::contactId);
        if (!contact.isEmpty() && !own.isEmpty() && own != contact)
            return FileProblem{Kind::OtherCall, file.path, {}};
        if (contact.isEmpty())
            contact = own;
    }
    for (const PageFile &file : files) {
        const auto first = std::ranges::find_if(files,
            [&file](const PageFile &other) { return other.page.number == file.page.number; });
        if (!hasSameRows(first->page, file.page))
            return FileProblem{Kind::PageTwice, file.path, {}};
    }
    return {};
}

void addLackingPages(Trail &trail, int rowsPerPage)
{
    const qint64 rows = std::min<qint64>(trail.totalCount.value_or(0), mostRows);
    const qint64 told = rowsPerPage > 0 ? (rows + rowsPerPage - 1) / rowsPerPage : 0;
    const int last = std::max(int(std::min<qint64>(told, 100)), trail.pages.back());
    for (int page = 1; page <= last; ++page) {
        if (!std::ranges::binary_search(trail.pages, page))
            addMissingPage(trail, {page, {}});
    }
}

CaseFile merged(std::vector<PageFile> files)
{
    const auto number = [](const PageFile &file) { return file.page.number; };
    std::ranges::stable_sort(files, {}, number);
    const auto isSame = [number](const auto &a, const auto &b) { return number(a) == number(b); };
    files.erase(std::unique(files.begin(), files.end(), isSame), files.end());
    Visits visits;
    int rowsPerPage = 0;
    for (const PageFile &file : files) {
        visits.insert(visits.end(), file.page.visits.begin(), file.page.visits.end());
        rowsPerPage = std::max(rowsPerPage, file.page.size);
    }
    CaseFile opened;
    Trail &trail = opened.trail;
    trail.instance = mostFrequent(visits, &NodeVisit::instance);
    trail.contactId = mostFrequent(visits, &NodeVisit::contactId);
    trail.source = QFileInfo(files.front().path).fileName();
    for (PageFile &file : files)
        addPage(trail, std::move(file.page));
    addLackingPages(trail, rowsPerPage);
    return opened;
}
} // namespace

OpenedFile openSavedAnswers(const QStringList &paths)
{
    if (paths.size() == 1)
        return openFile(paths.front());
    std::vector<PageFile> files;
    for (const QString &path : paths) {
        PageFileAnswer answer = openPage(path);
        if (const auto *error = std::get_if<ApiError>(&answer))
            return SavedError{*error, path};
        if (const auto *problem = std::get_if<FileProblem>(&answer))
            return *problem;
        files.push_back(std::get<PageFile>(std::move(answer)));
    }
    if (files.empty())
        return FileProblem{Kind::NotThere, {}, {}};
    if (const auto problem = problemBetween(files))
        return *problem;
    return merged(std::move(files));
}

SavedAnswer openSavedAnswer(const QString &path)
{
    OpenedFile opened = openFile(path);
    if (auto *file = std::get_if<CaseFile>(&opened))
        return std::move(file->trail);
    if (auto *saved = std::get_if<SavedError>(&opened))
        return std::move(saved->error);
    return std::get<FileProblem>(std::move(opened));
}
