// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "account/contactid.h"
#include "callview.h"
#include "exportchooser.h"
#include "fileopener.h"
#include "keysheet.h"
#include "lookup.h"
#include "lookupsource.h"
#include "noticestrip.h"
#include "privacy/numbers.h"
#include "searchbar.h"
#include "settings.h"
#include "sourcechooser.h"
#include "statusline.h"
#include "trailview.h"
#include "wording.h"

#include <QCloseEvent>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QGridLayout>
#include <QScreen>
#include <QShortcut>
#include <QVBoxLayout>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace {
const QString firstSampleCall = u"job-501784236190277632"_s;
} // namespace

MainWindow::MainWindow(const CommandLine &line, KeyStore &keyStore, QWidget *parent)
    : QMainWindow(parent)
    , m_redaction(
          line.redaction == RedactionLevel::Standard ? std::nullopt : std::optional(line.redaction))
    , m_story(m_model)
    , m_lookUp(new LookUp(m_model, this))
    , m_source(new SourceChooser(line, keyStore, *this))
    , m_export(new ExportChooser(*this))
    , m_files(new FileOpener(*this))
    , m_searchBar(new SearchBar(this))
    , m_hint(new NoticeStrip(this))
    , m_below(new QGridLayout)
    , m_call(new CallView(m_model, m_story, *m_lookUp, this))
    , m_status(new StatusLine(m_model, this))
{
    m_model.setTimeZone(line.zone);
    buildUp();
    connectParts();
    addShortcuts();
    m_searchBar->focusText();
    if (const QString problem = settingsProblemWords(); !problem.isEmpty())
        warn(problem);
    if (!line.openFiles.isEmpty())
        m_files->open(line.openFiles);
    else if (!line.contactId.isEmpty())
        fetch(line.contactId); // literally as given
}

void MainWindow::buildUp()
{
    setWindowTitle(u"ivrtrail"_s);
    m_hint->setObjectName(u"searchHint"_s);
    m_hint->hide();

    auto *body = new QWidget(this);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_searchBar);
    m_below->addWidget(m_call, 0, 0);
    placeHint();
    layout->addLayout(m_below, 1);
    layout->addWidget(m_status);
    setCentralWidget(body);
    m_searchBar->installEventFilter(this);
    m_searchBar->setSourceMenu(m_source->menu());
    m_searchBar->setSourceName(m_source->name());
    resize(QSize(1280, 800).boundedTo(screen()->availableSize()));
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
    connect(m_searchBar, &SearchBar::wordsEntered, this, [this] {
        warn(tr("There is no contact ID in this text. One looks like %1.").arg(firstSampleCall));
    });
    connect(m_searchBar, &SearchBar::refreshRequested, this, &MainWindow::refresh);
    connect(m_searchBar, &SearchBar::exportRequested, this, &MainWindow::chooseExport);
    connect(m_searchBar, &SearchBar::summaryRequested, this, &MainWindow::copySummary);
    connect(m_searchBar, &SearchBar::keysRequested, this, &MainWindow::showKeys);
    connect(m_lookUp, &LookUp::ended, this, &MainWindow::rememberFound);
    connect(m_source, &SourceChooser::found, this, &MainWindow::ask);
    connect(m_source, &SourceChooser::chosen, this, &MainWindow::takeChoice);
    connect(m_hint, &NoticeStrip::actionRequested, this, [this] { lookUp(m_searchBar->text()); });
    connect(m_source, &SourceChooser::noticed, this, &MainWindow::warn);
    connect(m_source, &SourceChooser::sampleCallRequested, this, [this](const QString &contactId) {
        m_source->useDemo();
        lookUp(contactId);
    });
    connect(m_call, &CallView::currentChanged, this, &MainWindow::placeHint);
    connect(m_call, &CallView::callShown, this,
        [this](const QString &contactId) { nameCall(contactId, !m_model.trail().visits.empty()); });
    connect(m_call, &CallView::rowsShown, this, [this] {
        if (m_searchBar->isLeftAlone())
            m_call->trailView()->focusPart(0);
    });
    connect(m_call, &CallView::wentBack, this, [this](const QString &contactId) {
        m_searchBar->setText(contactId);
        nameCall(contactId, true);
    });
    connect(m_call, &CallView::trailHidden, this,
        [this](const QString &contactId) { nameCall(contactId, false); });
    connect(m_call, &CallView::noticed, this, &MainWindow::warn);
    connect(m_call, &CallView::refreshRequested, this, &MainWindow::refresh);
    connect(m_call, &CallView::accountRequested, m_source, &SourceChooser::editAccounts);
    connect(m_call, &CallView::stopped, m_source, &SourceChooser::stopFinding);
    connect(m_call, &CallView::sampleCallRequested, this, &MainWindow::openSampleCall);
    connect(m_call, &CallView::fileRequested, m_files, &FileOpener::choose);
    connect(m_source, &SourceChooser::fileRequested, m_files, &FileOpener::choose);
    connect(m_source, &SourceChooser::recentForgotten, this, [this] {
        forgetRecentContactIds();
        m_searchBar->setRecent({});
    });
    connect(m_files, &FileOpener::opened, this, &MainWindow::openFile);
    connect(m_files, &FileOpener::failed, m_call, &CallView::showUnopened);
    connect(m_export, &ExportChooser::exported, m_status, &StatusLine::saySaved);
    connect(m_status, &StatusLine::timeZoneChosen, this, [this](const QTimeZone &zone) {
        m_model.setTimeZone(zone);
        if (TrailView *view = m_call->trailView())
            view->showInspected();
    });
    connect(m_status, &StatusLine::detailsRequested, m_call, &CallView::showDetails);
    connect(m_status, &StatusLine::showsNumbersChosen, this, &MainWindow::setShowsNumbers);
}

// Nothing that is read may move or be covered: there is room below the rows of a call, and at the
// top of any other page.
void MainWindow::placeHint()
{
    TrailView *view = m_call->trailView();
    if (view && view->isVisibleTo(this))
        return view->addBelowRows(m_hint);
    m_below->addWidget(m_hint, 0, 0, Qt::AlignTop);
    m_hint->raise();
}

void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto &&slot) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this,
            std::forward<decltype(slot)>(slot));
    };
    add(Qt::CTRL | Qt::Key_L, [this] { m_searchBar->focusText(); });
    add(Qt::CTRL | Qt::Key_F, [this] {
        if (TrailView *view = m_call->trailView())
            view->focusFilter();
    });
    add(Qt::CTRL | Qt::Key_E, [this] { chooseExport(); });
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_C, [this] { copySummary(); });
    add(Qt::CTRL | Qt::Key_O, [this] { m_files->choose(); });
    add(Qt::CTRL | Qt::Key_Comma, [this] { m_source->editAccounts(); });
    add(Qt::CTRL | Qt::Key_Q, [this] { close(); });
    add(Qt::Key_F5, [this] { refresh(); });
    add(Qt::Key_F6, [this] { goToPart(1); });
    add(Qt::SHIFT | Qt::Key_F6, [this] { goToPart(-1); });
    add(Qt::SHIFT | Qt::Key_F10, [this] { // X11 knows the menu key alone
        QContextMenuEvent wish(QContextMenuEvent::Keyboard, {}, {});
        QCoreApplication::sendEvent(windowHandle(), &wish);
    });
    add(Qt::Key_Escape, [this] { m_call->cancel(); });
    add(Qt::Key_F1, [this] { showKeys(); });
}

void MainWindow::showKeys()
{
    (new KeySheet(this))->open();
}

void MainWindow::goToPart(int steps)
{
    // The search box counts as part 0, those of the trail follow.
    TrailView *view = m_call->trailView();
    const bool hasTrail = view && view->isVisible();
    const int parts = hasTrail ? TrailView::parts + 1 : 1;
    const int part = hasTrail ? view->focusedPart() + 1 : 0;
    const int next = (part + steps + parts) % parts;
    if (next == 0)
        m_searchBar->focusText();
    else
        view->focusPart(next - 1);
}

void MainWindow::lookUp(const QString &text)
{
    const QString contactId = trimmedId(text);
    const ContactIdProblem problem = contactIdProblem(contactId);
    if (problem != ContactIdProblem::None) {
        const QString words = problem == ContactIdProblem::Empty
            ? tr("Type or paste a contact ID, such as %1.").arg(firstSampleCall)
            : problem == ContactIdProblem::TooLong
            ? tr("A contact ID has at most 256 characters.")
            : tr("A contact ID has no control characters or line breaks.");
        m_searchBar->focusText();
        return warn(words);
    }
    fetch(contactId);
}

void MainWindow::fetch(const QString &contactId, const std::optional<LookUpSource> &askedBefore)
{
    m_hint->hide();
    m_wantedContactId = contactId;
    if (askedBefore) // asks at once, unless the key store must be asked for the key
        m_source->findAgain(*askedBefore);
    else
        m_source->find();
    if (m_source->isFinding())
        m_call->expectKey(contactId);
}

void MainWindow::ask(const SourceAnswer &answer)
{
    const QString contactId = m_wantedContactId;
    if (const auto *missing = std::get_if<SourceProblem>(&answer)) {
        m_searchBar->setText(contactId);
        m_call->showMissing(*missing);
        return m_status->setSource({});
    }
    LookUpSource source = std::get<LookUpSource>(answer);
    m_call->buildTrail();
    m_call->expect(contactId);
    source.query.contactId = contactId;
    m_lookUp->start(source); // first of all: the answer takes longest
    m_searchBar->setText(contactId);
}

// What is asked for goes on where rows of it are in sight: they say where they are from. Else it
// would show under the name of somebody who was not asked.
void MainWindow::takeChoice()
{
    m_searchBar->setSourceName(m_source->name());
    const bool isDropped = m_call->isWaiting() && !m_source->isFinding()
        && !(m_lookUp->isRunning() && m_source->isChosen(m_lookUp->latest().source));
    if (isDropped) {
        const QString wanted = m_wantedContactId;
        m_call->cancel();
        m_searchBar->setText(wanted);
        m_hint->setNotice(tr("The look-up was stopped, because another account was chosen."),
            NoticeStrip::Tone::Warning,
            tr("Look it up with %1", "account").arg(m_source->name().replace(u'&', u"&&"_s)));
    }
    showSource(m_call->showsTrail());
    connectAhead();
}

// Of the trail in sight, whoever is chosen now; else of what is told in its place.
void MainWindow::showSource(bool hasTrail)
{
    const LookUpSource &source = hasTrail ? m_lookUp->ofTrail().source : m_lookUp->latest().source;
    const bool isFile = hasTrail && !m_call->origin().isEmpty();
    const bool hasEnded = m_lookUp->hasBegun() || !m_lookUp->latest().facts.failures.empty();
    const bool isTold = hasTrail ? !isFile : hasEnded && !m_call->contactId().isEmpty();
    m_status->setSource(isTold ? sourceWords(source) : QString());
    const bool isElsewhere = hasTrail && !isFile && !m_source->isChosen(source);
    m_call->setAskedAt(isElsewhere
            ? tr("from %1 (%2)", "account, instance")
                  .arg(displayText(source.name, 40), displayText(source.query.instance, 40))
            : QString());
}

void MainWindow::connectAhead()
{
    if (const auto query = m_source->ahead())
        m_lookUp->connectAhead(*query);
}

// Only what the service knew: what was mistyped is offered to nobody.
void MainWindow::rememberFound()
{
    addRecentContactId(m_model.trail().contactId);
    m_searchBar->setRecent(recentContactIds());
}

void MainWindow::openFile(const CaseFile &file, const QString &origin)
{
    m_call->buildTrail();
    m_call->stopLookingUp();
    m_hint->hide();
    m_model.setTrail(file.trail);
    if (!file.notes.texts.empty())
        m_model.setNotes(file.notes);
    m_call->showOpened(file.trail.contactId, origin);
}

void MainWindow::nameCall(const QString &contactId, bool hasTrail)
{
    // Who knows no ID may type a telephone number.
    const QString call = displayText(withMaskedNumbers(contactId, Numbers::Telephone), 80);
    const QString origin = hasTrail ? m_call->origin() : QString();
    setWindowTitle(contactId.isEmpty() ? u"ivrtrail"_s
            : origin.isEmpty()
            ? tr("IVR trail — %1").arg(call)
            : tr("IVR trail — %1, %2", "contact ID, from which file").arg(call, origin));
    showSource(hasTrail);
    m_searchBar->setHasTrail(hasTrail);
    m_status->setShowsTrail(hasTrail);
}

void MainWindow::warn(const QString &problem)
{
    m_hint->clear();
    m_hint->setNotice(problem, NoticeStrip::Tone::Warning, {});
    m_hint->setClosable(true);
}

// A trail in sight is fetched from where it came, whoever is chosen now.
void MainWindow::refresh()
{
    const QString contactId = m_call->contactId();
    if (contactId.isEmpty())
        return;
    const LookUpSource source = m_lookUp->ofTrail().source;
    const bool isOfTrail = m_call->showsTrail() && m_call->origin().isEmpty()
        && contactId == source.query.contactId
        && (!m_call->isWaiting() || m_lookUp->isRepeated()); // no other account is asked just now
    if (isOfTrail)
        fetch(contactId, source);
    else
        fetch(contactId);
}

void MainWindow::openSampleCall()
{
    m_source->useDemo();
    lookUp(firstSampleCall);
}

ExportOptions MainWindow::exportOptions() const
{
    return {.rules = {.level = m_redaction.value_or(savedExportLevel()),
                .addedWords = m_export->addedWords(m_model.trail().contactId)},
        .zone = m_model.timeZone(),
        .notes = m_model.notes(),
        .thresholds = m_story.thresholds(),
        .choice = m_model.shownRows(),
        .inspected = m_call->trailView()->selectedVisit()};
}

void MainWindow::chooseExport()
{
    if (m_call->showsTrail())
        m_export->choose(m_model.trail(), exportOptions());
}

void MainWindow::copySummary()
{
    if (m_call->showsTrail())
        m_status->say(
            ExportChooser::copySummary(m_model.trail(), m_story.story(), exportOptions()));
}

void MainWindow::setShowsNumbers(bool shows)
{
    m_model.setShowsNumbers(shows);
    m_status->setShowsNumbers(shows);
    if (TrailView *view = m_call->trailView())
        view->showInspected();
}

// Of the search bar: it is what always shows.
bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        m_searchBar->removeEventFilter(this);
        QTimer::singleShot(0, m_call, &CallView::buildTrail);
        QTimer::singleShot(0, this, &MainWindow::connectAhead);
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const auto settings = openSettings();
    settings->setValue("window/geometry"_L1, saveGeometry());
    if (const TrailView *view = m_call->trailView())
        view->saveLayout(*settings);
    QMainWindow::closeEvent(event);
}
