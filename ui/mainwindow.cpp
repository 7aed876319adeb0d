// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "account/contactid.h"
#include "errorwords.h"
#include "exportchooser.h"
#include "fileopener.h"
#include "keysheet.h"
#include "lookup.h"
#include "lookupsource.h"
#include "noticestrip.h"
#include "pagestack.h"
#include "searchbar.h"
#include "settings.h"
#include "skeletonpage.h"
#include "sourcechooser.h"
#include "statecontents.h"
#include "statusline.h"
#include "summary.h"
#include "trailview.h"
#include "verdictbar.h"
#include "wording.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QShortcut>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto skeletonDelay = 80ms; // an answer that is faster shows without a flicker
const QString firstSampleCall = u"job-501784236190277632"_s;

// By value: performing an action may set the next one.
void perform(std::function<void()> action)
{
    if (action)
        action();
}
} // namespace

MainWindow::MainWindow(const CommandLine &line, QWidget *parent)
    : QMainWindow(parent)
    , m_redaction(
          line.redaction == RedactionLevel::Standard ? std::nullopt : std::optional(line.redaction))
    , m_story(m_model)
    , m_lookUp(new LookUp(m_model, this))
    , m_source(new SourceChooser(line, *this))
    , m_export(new ExportChooser(*this))
    , m_files(new FileOpener(*this))
    , m_searchBar(new SearchBar(this))
    , m_hint(new NoticeStrip(this))
    , m_pages(new PageStack(this))
    , m_statePage(new StatePage(this))
    , m_skeleton(new SkeletonPage(this))
    , m_trailPage(new QWidget(this))
    , m_notice(new NoticeStrip(this))
    , m_status(new StatusLine(m_model, this))
{
    m_model.setTimeZone(line.zone);
    buildUp();
    connectParts();
    connectLookUp();
    addShortcuts();
    showFirstStart();
    m_searchBar->focusText();
    if (!line.openFile.isEmpty())
        m_files->open({line.openFile});
    else if (!line.contactId.isEmpty())
        fetch(line.contactId); // literally as given
}

void MainWindow::buildUp()
{
    setWindowTitle(u"ivrtrail"_s);
    auto *trailLayout = new QVBoxLayout(m_trailPage);
    trailLayout->setContentsMargins(0, 0, 0, 0);
    trailLayout->setSpacing(0);
    trailLayout->addWidget(m_notice);
    m_pages->addWidget(m_statePage);
    m_pages->addWidget(m_skeleton);
    m_pages->addWidget(m_trailPage);
    m_hint->setObjectName(u"searchHint"_s);
    m_hint->hide();
    m_notice->hide();

    auto *body = new QWidget(this);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_searchBar);
    layout->addWidget(m_hint);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_status);
    setCentralWidget(body);
    m_searchBar->installEventFilter(this);
    m_searchBar->setSourceMenu(m_source->menu());
    m_searchBar->setSourceName(m_source->name());
    resize(1280, 800);
    const auto settings = openSettings();
    restoreGeometry(settings->value("window/geometry"_L1).toByteArray());
    m_story.setThresholds(savedThresholds());
    connect(&m_story, &CallStory::thresholdsChanged, this,
        [this] { saveThresholds(m_story.thresholds()); });
    m_searchBar->setRecent(recentContactIds());
}

void MainWindow::connectParts()
{
    connect(m_searchBar, &SearchBar::lookUpRequested, this, &MainWindow::lookUp);
    connect(m_searchBar, &SearchBar::refreshRequested, this, &MainWindow::refresh);
    connect(m_searchBar, &SearchBar::exportRequested, this, &MainWindow::chooseExport);
    connect(m_searchBar, &SearchBar::summaryRequested, this, &MainWindow::copySummary);
    connect(m_searchBar, &SearchBar::keysRequested, this, &MainWindow::showKeys);
    connect(m_source, &SourceChooser::chosen, this,
        [this] { m_searchBar->setSourceName(m_source->name()); });
    connect(m_source, &SourceChooser::sampleCallRequested, this, [this](const QString &contactId) {
        m_source->useDemo();
        lookUp(contactId);
    });
    connect(
        m_statePage, &StatePage::firstActionRequested, this, [this] { perform(m_firstAction); });
    connect(
        m_statePage, &StatePage::secondActionRequested, this, [this] { perform(m_secondAction); });
    connect(m_notice, &NoticeStrip::actionRequested, this, [this] { perform(m_noticeAction); });
    connect(m_source, &SourceChooser::recentForgotten, this, [this] {
        forgetRecentContactIds();
        m_searchBar->setRecent({});
    });
    connect(m_files, &FileOpener::opened, this, &MainWindow::openFile);
    connect(m_files, &FileOpener::failed, this, &MainWindow::showUnopened);
    connect(m_skeleton, &SkeletonPage::cancelRequested, this, &MainWindow::cancel);
    connect(m_export, &ExportChooser::exported, this, &MainWindow::showExported);
    connect(m_export, &ExportChooser::failed, this, [this](const QString &problem) {
        m_hint->setNotice(problem, NoticeStrip::Tone::Warning, {});
    });
    connect(m_status, &StatusLine::timeZoneChosen, this, [this](const QTimeZone &zone) {
        m_model.setTimeZone(zone);
        if (m_view)
            m_view->showInspected();
    });
    connect(m_status, &StatusLine::showsNumbersChosen, this, &MainWindow::setShowsNumbers);
}

// As much work as all the rest of the window: done after its first paint, or for the first call.
void MainWindow::buildTrail()
{
    if (m_view)
        return;
    m_searchBar->removeEventFilter(this);
    m_verdict = new VerdictBar(m_story, this);
    m_view = new TrailView(m_model, m_story, this);
    auto *layout = static_cast<QVBoxLayout *>(m_trailPage->layout());
    layout->addWidget(m_verdict);
    layout->addWidget(m_view, 1);
    m_view->restoreLayout(*openSettings());
    connect(m_view, &TrailView::noticed, this, [this](const QString &problem) {
        m_hint->setNotice(problem, NoticeStrip::Tone::Warning, {});
    });
    connect(m_verdict, &VerdictBar::visitRequested, m_view, &TrailView::selectVisit);
    connect(m_verdict, &VerdictBar::findingsRequested, m_view, &TrailView::showFindings);
    connect(m_verdict, &VerdictBar::refreshRequested, this, &MainWindow::refresh);
    connect(m_lookUp, &LookUp::aboutToGrow, m_view, &TrailView::rememberPlace);
    connect(m_lookUp, &LookUp::grew, m_view, &TrailView::returnToPlace);
}

void MainWindow::connectLookUp()
{
    m_skeletonTimer.setSingleShot(true);
    m_skeletonTimer.setInterval(skeletonDelay);
    connect(&m_skeletonTimer, &QTimer::timeout, this, &MainWindow::showSkeleton);
    connect(m_lookUp, &LookUp::trailBegan, this, &MainWindow::showBegun);
    connect(m_lookUp, &LookUp::grew, this, &MainWindow::showNotice);
    connect(m_lookUp, &LookUp::ended, this, &MainWindow::showEnded);
    connect(m_lookUp, &LookUp::failed, this, &MainWindow::showFailure);
    connect(m_lookUp, &LookUp::retrying, this, &MainWindow::showRetry);
}

void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto &&slot) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this,
            std::forward<decltype(slot)>(slot));
    };
    add(Qt::CTRL | Qt::Key_L, [this] { m_searchBar->focusText(); });
    add(Qt::CTRL | Qt::Key_F, [this] {
        if (m_view)
            m_view->focusFilter();
    });
    add(Qt::CTRL | Qt::Key_E, [this] { chooseExport(); });
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_C, [this] { copySummary(); });
    add(Qt::CTRL | Qt::Key_O, [this] { m_files->choose(); });
    add(Qt::CTRL | Qt::Key_Q, [this] { close(); });
    add(Qt::Key_F5, [this] { refresh(); });
    add(Qt::Key_F6, [this] { goToPart(1); });
    add(Qt::SHIFT | Qt::Key_F6, [this] { goToPart(-1); });
    add(Qt::Key_Escape, [this] { cancel(); });
    add(Qt::Key_F1, [this] { showKeys(); });
}

void MainWindow::showKeys()
{
    (new KeySheet(this))->open();
}

void MainWindow::goToPart(int steps)
{
    // The search box counts as part 0, those of the trail follow.
    const bool hasTrail = m_view && m_view->isVisible();
    const int parts = hasTrail ? TrailView::parts + 1 : 1;
    const int part = hasTrail ? m_view->focusedPart() + 1 : 0;
    const int next = (part + steps + parts) % parts;
    if (next == 0)
        m_searchBar->focusText();
    else
        m_view->focusPart(next - 1);
}

void MainWindow::lookUp(const QString &text)
{
    const QString contactId = trimmedContactId(text);
    const ContactIdProblem problem = contactIdProblem(contactId);
    if (problem != ContactIdProblem::None) {
        const QString words = problem == ContactIdProblem::Empty
            ? tr("Type or paste a contact ID, such as %1.").arg(firstSampleCall)
            : problem == ContactIdProblem::TooLong
            ? tr("A contact ID has at most 256 characters.")
            : tr("A contact ID has no control characters or line breaks.");
        m_searchBar->focusText();
        return m_hint->setNotice(words, NoticeStrip::Tone::Warning, {});
    }
    fetch(contactId);
}

void MainWindow::fetch(const QString &contactId)
{
    m_hint->hide();
    SourceAnswer answer = m_source->current();
    if (const auto *missing = std::get_if<SourceProblem>(&answer)) {
        m_searchBar->setText(contactId);
        return showMissing(*missing);
    }
    LookUpSource source = std::get<LookUpSource>(std::move(answer));
    buildTrail();
    m_contactId = contactId;
    m_instance = source.query.instance;
    source.query.contactId = contactId;
    m_skeletonTimer.start();
    m_lookUp->start(source.query); // first of all: the answer takes longest
    m_searchBar->setText(contactId);
    m_status->setRegion(source.region);
    QTimer::singleShot(0, this, [this, contactId] { remember(contactId); });
}

// Written while the answer is under way: a disk may take as long.
void MainWindow::remember(const QString &contactId)
{
    addRecentContactId(contactId);
    m_searchBar->setRecent(recentContactIds());
}

void MainWindow::openFile(const CaseFile &file)
{
    buildTrail();
    stopLookingUp();
    m_contactId = file.trail.contactId;
    m_status->setRegion({});
    m_model.setTrail(file.trail);
    m_model.setNotes(file.notes);
    showBegun();
    showEnded();
}

void MainWindow::showUnopened(const QString &title, const QString &text)
{
    stopLookingUp();
    showState(
        fileContent(title, text), [this] { m_files->choose(); }, [this] { openSampleCall(); });
}

void MainWindow::stopLookingUp()
{
    m_lookUp->cancel();
    m_skeletonTimer.stop();
}

void MainWindow::showState(const StatePage::Content &content, std::function<void()> firstAction,
    std::function<void()> secondAction)
{
    m_skeletonTimer.stop();
    m_statePage->setContent(content);
    m_firstAction = std::move(firstAction);
    m_secondAction = std::move(secondAction);
    m_pages->showPage(m_statePage);
}

void MainWindow::showFirstStart()
{
    showState(
        firstStartContent(), [this] { openSampleCall(); }, [this] { m_source->editAccount(); });
}

void MainWindow::showMissing(const SourceProblem &problem)
{
    showState(
        missingContent(problem), [this] { m_source->editAccount(); }, [this] { openSampleCall(); });
}

void MainWindow::showFailure(const ApiError &error)
{
    showState(
        failureContent(error, m_instance), [this] { refresh(); },
        [this] { m_source->editAccount(); });
}

void MainWindow::showEmpty()
{
    const bool isFile = !m_model.trail().fetchedAt.isValid();
    showState(
        emptyContent(m_model.trail()), [this, isFile] { isFile ? m_files->choose() : refresh(); },
        [this] { openSampleCall(); });
}

void MainWindow::showSkeleton()
{
    if (!m_lookUp->isRunning())
        return;
    m_skeleton->setText(tr("Looking up %1…").arg(displayText(m_contactId, 80)));
    m_pages->showPage(m_skeleton);
}

void MainWindow::showBegun()
{
    m_skeletonTimer.stop();
    setWindowTitle(tr("IVR trail — %1").arg(displayText(m_contactId, 80)));
    if (std::exchange(m_shownContactId, m_contactId) == m_contactId)
        m_view->returnToPlace();
    else
        m_view->startAnew();
    showNotice();
    if (!m_model.trail().visits.empty())
        m_pages->showPage(m_trailPage);
}

void MainWindow::showEnded()
{
    const Trail &trail = m_model.trail();
    m_searchBar->setHasTrail(!trail.visits.empty());
    if (trail.visits.empty() && trail.isComplete())
        return showEmpty();
    m_pages->showPage(m_trailPage);
    showNotice();
    if (m_story.isUpToDate())
        selectProof();
    else
        QTimer::singleShot(0, this, &MainWindow::selectProof); // the last rows took their time, too
}

void MainWindow::selectProof()
{
    if (m_view->selectedVisit() < 0 && !m_model.trail().visits.empty() && !m_lookUp->isRunning())
        m_view->selectVisit(m_story.story().verdict->visit);
}

void MainWindow::showNotice()
{
    const Trail &trail = m_model.trail();
    if (m_lookUp->isRunning()) {
        const double share = arrivedShare(trail);
        m_noticeAction = [this] { cancel(); };
        return m_notice->setNotice(share < 1 ? arrivalWords(trail) : QString(),
            NoticeStrip::Tone::Calm, tr("Cancel"), share);
    }
    const bool canAsk
        = trail.fetchedAt.isValid() && !(trail.isCutOff() && trail.missingPages.empty());
    m_noticeAction = [this] {
        m_lookUp->fetchMissing();
        showNotice();
    };
    if (trail.isComplete())
        return m_notice->setNotice(trail.wasRepaired ? repairWords(trail) : foreignWords(trail),
            NoticeStrip::Tone::Calm, {});
    m_notice->setNotice(incompleteWords(trail), NoticeStrip::Tone::Warning,
        canAsk ? trail.missingPages.empty() ? tr("Fetch again") : tr("Fetch the rest") : QString());
}

void MainWindow::showRetry(const ApiError &error, std::chrono::milliseconds wait)
{
    const QString words = tr("%1 Trying again in %2.")
                              .arg(errorWords(error, m_instance).happened, durationWords(wait));
    m_skeleton->setText(words);
    m_noticeAction = [this] { cancel(); };
    if (m_pages->currentWidget() == m_trailPage)
        m_notice->setNotice(words, NoticeStrip::Tone::Calm, tr("Cancel"));
}

void MainWindow::cancel()
{
    m_skeletonTimer.stop();
    if (!m_lookUp->isRunning())
        return;
    m_lookUp->cancel();
    if (m_pages->currentWidget() != m_skeleton)
        return;
    if (m_model.trail().visits.empty())
        return showFirstStart();
    m_contactId = m_model.trail().contactId;
    m_searchBar->setText(m_contactId);
    m_pages->showPage(m_trailPage);
}

void MainWindow::refresh()
{
    if (!m_contactId.isEmpty())
        fetch(m_contactId);
}

void MainWindow::openSampleCall()
{
    m_source->useDemo();
    lookUp(firstSampleCall);
}

void MainWindow::chooseExport()
{
    if (!m_model.trail().visits.empty())
        m_export->choose(m_model.trail(),
            {.rules = {.level = m_redaction.value_or(savedExportLevel())},
                .zone = m_model.timeZone(),
                .notes = m_model.notes(),
                .thresholds = m_story.thresholds()});
}

void MainWindow::copySummary()
{
    if (m_model.trail().visits.empty())
        return;
    const RedactionLevel level = m_redaction.value_or(savedExportLevel());
    const Redacted shared = redacted(m_model.trail(), {.level = level}, m_model.notes());
    QGuiApplication::clipboard()->setText(ticketSummary(shared.trail, m_story.story(),
        {.zone = m_model.timeZone(), .redaction = level, .notes = shared.notes}));
    m_status->say(level == RedactionLevel::Off ? tr("Summary copied, not redacted")
                                               : tr("Summary copied, numbers masked"));
}

void MainWindow::showExported(const QString &words, const QString &folder)
{
    m_noticeAction = [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); };
    m_notice->setNotice(words, NoticeStrip::Tone::Calm, tr("Open folder"));
}

void MainWindow::setShowsNumbers(bool shows)
{
    m_model.setShowsNumbers(shows);
    m_status->setShowsNumbers(shows);
    if (m_view)
        m_view->showInspected();
}

// Of the search bar: it is what always shows.
bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && !m_view)
        QTimer::singleShot(0, this, &MainWindow::buildTrail);
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const auto settings = openSettings();
    settings->setValue("window/geometry"_L1, saveGeometry());
    if (m_view)
        m_view->saveLayout(*settings);
    QMainWindow::closeEvent(event);
}
