// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "visitor.h"

#include "lookup.h"
#include "moodyservice.h"
#include "support/person.h"

#include <QHeaderView>

using namespace std::chrono_literals;

namespace {
const Call smallCall{menuCaller, 7};
const Call calls[] = {smallCall, {u"job-109634426711871319"_s, 4}, {u"job-364590218877132800"_s, 8},
    {u"job-671934508829016064"_s, 8}, smallCall, {longCall, longRows},
    {u"job-590013377264918528"_s, 0}, {u"job-unknown"_s, 0}};

CommandLine lineFor(const QUrl &service)
{
    CommandLine line;
    line.endpoint = service.toString();
    line.instance = u"ccc-test"_s;
    line.zone = QTimeZone("Asia/Shanghai");
    return line;
}

void require(bool holds, const QString &promise)
{
    if (!holds)
        qFatal("This does not hold: %s", qPrintable(promise));
}
} // namespace

Visitor::Visitor(const QUrl &service)
    : m_window(lineFor(service), m_keyStore)
    , m_lookUp(m_window.findChild<LookUp *>())
{
    m_deadline.setSingleShot(true);
    QObject::connect(&m_deadline, &QTimer::timeout, [] { require(false, u"a look-up ends"_s); });
    QObject::connect(m_lookUp, &LookUp::ended, &m_waiting, &QEventLoop::quit);
    QObject::connect(m_lookUp, &LookUp::failed, &m_waiting, &QEventLoop::quit);
    m_window.show();
    QCoreApplication::processEvents();
}

void Visitor::visit(int n)
{
    const Call &call = calls[std::size_t(n) % std::size(calls)];
    m_window.lookUp(call.contactId);
    if (n % 10 == 3) // the next one comes before this one is here
        return QCoreApplication::processEvents();
    if (n % 25 == 6) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 2);
        QTest::keyClick(&m_window, Qt::Key_Escape);
        return;
    }
    waitForTheEnd();
    checkRows(call);
    if (showsTrail())
        lookAround(n);
}

void Visitor::tidyUp()
{
    do {
        lookUp(smallCall.contactId);
    } while (shownRows() != smallCall.rows);
    lookAround(0);
}

void Visitor::lookUp(const QString &contactId)
{
    m_window.lookUp(contactId);
    waitForTheEnd();
}

void Visitor::waitForTheEnd()
{
    m_deadline.start(60s);
    if (m_lookUp->isRunning())
        m_waiting.exec();
    m_deadline.stop();
    QCoreApplication::processEvents();
}

// A trail without a word beside it is whole.
void Visitor::checkRows(const Call &call) const
{
    if (!showsTrail())
        return;
    require(
        m_window.windowTitle().endsWith(call.contactId), u"a trail stands under its own name"_s);
    if (!m_window.findChild<QWidget *>(u"noticeStrip"_s)->isVisible())
        require(shownRows() == call.rows, u"a trail that looks complete is complete"_s);
}

void Visitor::lookAround(int n)
{
    auto *timeline = m_window.findChild<Timeline *>(u"timeline"_s);
    auto *filter = m_window.findChild<QLineEdit *>(u"filterEdit"_s);
    table()->goToRow(n % qMax(1, shownRows()));
    switch (n % 8) {
    case 0:
        QTest::keyClick(timeline, Qt::Key_W);
        QTest::keyClick(timeline, Qt::Key_E);
        QTest::keyClick(timeline, Qt::Key_0);
        break;
    case 1:
        filter->setText(u"menu"_s);
        QCoreApplication::processEvents();
        filter->clear();
        break;
    case 2:
        Q_EMIT table()->horizontalHeader()->sectionClicked(int(TrailColumn::Duration));
        QCoreApplication::processEvents();
        QTest::mouseClick(m_window.findChild<QWidget *>(u"timeOrderButton"_s), Qt::LeftButton);
        break;
    case 4:
        QTest::keyClick(timeline, Qt::Key_T);
        QCoreApplication::processEvents();
        QTest::keyClick(timeline, Qt::Key_T);
        break;
    }
    if (n % 104 == 0)
        exportAndThinkBetterOfIt();
    QCoreApplication::processEvents();
}

void Visitor::exportAndThinkBetterOfIt()
{
    QTest::keyClick(&m_window, Qt::Key_E, Qt::ControlModifier);
    QCoreApplication::processEvents();
    if (auto *dialog = m_window.findChild<QDialog *>(u"exportDialog"_s))
        dialog->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

bool Visitor::showsTrail() const
{
    const auto *table = m_window.findChild<TrailTable *>(u"trailTable"_s);
    return table && table->isVisible();
}

TrailTable *Visitor::table() const
{
    return m_window.findChild<TrailTable *>(u"trailTable"_s);
}

int Visitor::shownRows() const
{
    return showsTrail() ? table()->model()->rowCount() : 0;
}
