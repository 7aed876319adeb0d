// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportjob.h"

#include "account/account.h"
#include "api/trailfetch.h"
#include "errorwords.h"
#include "exporttrail.h"
#include "filewords.h"
#include "lookupsource.h"
#include "service/embeddedservice.h"
#include "settings.h"
#include "wording.h"

#include <QCoreApplication>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto quietTime = 1s; // in which an open key store has answered

QString sourceProblemLine(const SourceProblem &problem)
{
    QString line = problem.happened;
    for (const QString &sentence : problem.missing.split(u'\n', Qt::SkipEmptyParts))
        line = ExportJob::tr("%1 %2", "what happened, what is missing").arg(line, sentence);
    return line;
}

// Of the pages that came: one of them is to blame.
QString requestIdWords(const QStringList &ids)
{
    constexpr qsizetype mostNamed = 10;
    QStringList named;
    for (const QString &id : ids.first(std::min(ids.size(), mostNamed)))
        named << displayText(id, 100);
    return named.isEmpty() ? QString() : u" [RequestId: "_s + named.join(u", "_s) + u']';
}
} // namespace

ExportJob::ExportJob(CommandLine line, KeyStore &store, QObject *parent)
    : QObject(parent)
    , m_line(std::move(line))
    , m_store(store)
{
}

ExportJob::~ExportJob() = default;

void ExportJob::start()
{
    const QString obstacle
        = obstacleWords(m_line.exportFile, m_line.overwrites ? Overwrite::Yes : Overwrite::No);
    if (!obstacle.isEmpty())
        return fail(obstacle, ExitStatus::FileFailed);
    if (m_line.openFiles.isEmpty())
        lookUp();
    else
        open();
}

void ExportJob::open()
{
    OpenedFile answer = openSavedAnswers(m_line.openFiles);
    if (const auto *saved = std::get_if<SavedError>(&answer))
        return fail(tr("%1 is a saved error: %2")
                        .arg(displayText(saved->path, 200), errorLine(saved->error, {})),
            ExitStatus::LookUpFailed);
    if (const auto *problem = std::get_if<FileProblem>(&answer))
        return fail(fileProblemWords(*problem), ExitStatus::FileFailed);
    CaseFile opened = std::get<CaseFile>(std::move(answer));
    m_trail = std::move(opened.trail);
    m_notes = std::move(opened.notes);
    write();
}

void ExportJob::lookUp()
{
    if (m_line.isDemo) {
        m_service = new EmbeddedService(this);
        if (!m_service->listen())
            return fail(
                tr("The embedded service could not start: %1").arg(m_service->errorString()),
                ExitStatus::LookUpFailed);
        return ask(demoSource(m_service->url()));
    }
    const QString leftAlone = m_line.account.isEmpty() ? settingsProblemWords() : QString();
    if (!leftAlone.isEmpty())
        printError(leftAlone);
    const auto account = accountOf(m_line);
    if (const auto *problem = std::get_if<SourceProblem>(&account))
        return fail(sourceProblemLine(*problem), problem->status);
    auto *search = new SourceSearch(
        m_line, std::get<Account>(account), KeyVaults{m_store, m_sessionKeys}, this);
    auto *patience = new QTimer(search);
    patience->setSingleShot(true);
    connect(patience, &QTimer::timeout, this, &ExportJob::tellOfWaiting);
    connect(search, &SourceSearch::found, patience, &QTimer::stop);
    connect(search, &SourceSearch::found, this, &ExportJob::ask);
    patience->start(quietTime);
    search->start();
}

// Somebody may have to type its password, in a window that is not seen from here.
void ExportJob::tellOfWaiting()
{
    printError(tr("Waiting for the key store: it may be asking for its password on the screen."));
    Q_EMIT waiting();
}

void ExportJob::ask(const SourceAnswer &answer)
{
    if (const auto *missing = std::get_if<SourceProblem>(&answer))
        return fail(sourceProblemLine(*missing), missing->status);
    TrailQuery query = std::get<LookUpSource>(answer).query;
    query.contactId = m_line.contactId;
    m_trail.contactId = query.contactId;
    m_trail.instance = query.instance;
    m_trail.source = query.endpoint.authority();
    m_fetch = new TrailFetch(m_network, query, this);
    connectFetch();
    m_fetch->start();
}

void ExportJob::connectFetch()
{
    connect(m_fetch, &TrailFetch::pageArrived, this,
        [this](const TrailPage &page) { addPage(m_trail, page); });
    connect(m_fetch, &TrailFetch::pageFailed, this, [this](const ApiError &error) {
        noteFailure(m_trail, error);
        m_facts.noteFailure(error);
    });
    connect(m_fetch, &TrailFetch::retrying, this,
        [this](const ApiError &error) { m_facts.noteRetry(error); });
    connect(m_fetch, &TrailFetch::finished, this, &ExportJob::write);
}

void ExportJob::write()
{
    if (m_trail.pages.empty() && !m_facts.failures.empty())
        return fail(
            errorLine(m_facts.failures.front(), m_trail.instance), ExitStatus::LookUpFailed);
    if (m_fetch)
        m_trail.fetchedAt = QDateTime::currentDateTimeUtc();
    const ExportOutcome outcome = exportTrail(m_trail, m_line.exportFile,
        {.rules = {.level = m_line.redaction},
            .zone = m_line.zone,
            .replaces
            = m_line.overwrites ? ExportOptions::Replaces::All : ExportOptions::Replaces::None,
            .notes = m_notes});
    for (const QString &file : outcome.files)
        printLine(file);
    if (!outcome.warning.isEmpty())
        printError(outcome.warning);
    if (!outcome.problem.isEmpty())
        return fail(outcome.problem, ExitStatus::FileFailed);
    for (const QString &note : noteWords(m_trail, m_facts) + detailNotes(m_trail))
        printError(note);
    if (m_trail.isComplete())
        return Q_EMIT finished(ExitStatus::Done);
    fail(incompleteLine(), ExitStatus::Incomplete);
}

// How much is missing, why, and what to do.
QString ExportJob::incompleteLine() const
{
    const QString missing = shortfallWords(m_trail, m_facts);
    if (m_facts.failures.empty() && (m_trail.isCutOff() || !m_fetch))
        return missing;
    if (m_facts.failures.empty() || m_trail.hasShrunk())
        return tr("%1 %2", "what is missing, why and what to do")
                   .arg(missing,
                       tr("Fetch the call again; if this stays, report it with the RequestId."))
            + requestIdWords(m_trail.requestIds);
    const ApiError &error = m_facts.failures.front();
    const ErrorWords words = errorWords(error, m_trail.instance);
    QString line = errorLine(error, m_trail.instance);
    if (missing.contains(words.happened)) // said already
        line.remove(0, words.happened.size());
    return tr("%1 %2", "what is missing, why and what to do").arg(missing, line.trimmed());
}

void ExportJob::fail(const QString &sentence, ExitStatus status)
{
    printError(sentence);
    Q_EMIT finished(status);
}

void printError(const QString &sentence)
{
    QTextStream(stderr) << u"ivrtrail: "_s << displayText(sentence, 4000) << Qt::endl;
}

void printLine(const QString &line)
{
    QTextStream(stdout) << line << Qt::endl;
}
