// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/person.h"

#include "trailmodel.h"
#include "valuedelegate.h"
#include "variablestrip.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTreeView>

using namespace std::chrono_literals;

namespace {
const QString clockGoneWrong = u"job-671934508829016064"_s;

/** A person who looks at what the menu caller's trail tells. */
class Reader : public Person
{
public:
    explicit Reader(const QString &call = menuCaller, int rows = 7)
        : Person(Source::Samples)
    {
        click(u"stateFirstAction"_s);
        if (call != menuCaller)
            lookUp(call);
        if (!QTest::qWaitFor([&] { return showsTrail(rows); }))
            qFatal("the trail does not show");
    }

    // Follows a link of the verdict as the label tells of it.
    void follow(const QString &link)
    {
        Q_EMIT find<QLabel>(u"verdictProof"_s)->linkActivated(link);
    }
    QTreeView *findings() const { return find<QTreeView>(u"findingsList"_s); }
    QString finding(int row) const { return findings()->model()->index(row, 0).data().toString(); }
    ValueTree *tree(const QString &name) const { return find<ValueTree>(name); }
};
} // namespace

class TestStoryWindow : public QObject
{
    Q_OBJECT

public:
    static void initMain() { keepToOurselves(); }

private Q_SLOTS:
    void init() { openSettings()->clear(); }

    void theVerdictSaysWhereAndWhy();
    void theProofIsSelectedAtOnce();
    void linksOfTheVerdictSelectTheirVisits();
    void theFindingsAreListedWithTheirVisits();
    void aChosenFindingLooksAsEveryChoice();
    void aThresholdChangesTheFindingsAndIsRemembered();
    void problemsAreWalkedInTableAndChart();
    void theTranscriptStandsAtTheSelection();
    void theTranscriptShowsTheProofAtEverySize();
    void theTranscriptHidesWhatLooksLikeAPin();
    void aLineOfTheTranscriptSelectsItsVisit();
    void aFollowedVariableShowsItsStory();
    void aRefreshKeepsTheViewThatIsRead();
    void whatFollowsAVariableSaysWhatItCounts();
    void theSummaryIsCopiedMasked();
    void copiesHideWhatExportsHide_data();
    void copiesHideWhatExportsHide();
    void aCallThatCannotBeHadTakesNothingOfTheOneBefore();
    void aFailedRefreshKeepsTheTrail();
    void aPartialTrailSaysSoFirst();
    void aLongVerdictIsReadToItsEnd();
    void anotherCallForgetsWhatWasFollowed();
    void aShorterCallMayFollowALongerOne();
    void theVerdictIsThatOfAllRowsInTheEnd();
};

void TestStoryWindow::theVerdictSaysWhereAndWhy()
{
    const Reader reader;

    QVERIFY2(reader.words(u"headline"_s).contains(u"hung up 7.2 s"_s),
        qPrintable(reader.words(u"headline"_s)));
    const QString proof = reader.words(u"verdictProof"_s);
    QVERIFY2(proof.contains(u"<a href='3'>#3</a> <a href='5'>#5</a>"_s), qPrintable(proof));
    QVERIFY2(proof.contains(u"row 7"_s), qPrintable(proof));
}

void TestStoryWindow::theProofIsSelectedAtOnce()
{
    const Reader reader(u"job-942680137755308032"_s, 7); // an agent, then a rating

    QCOMPARE(reader.selectedNumber().toInt(),
        verdictOf(reader.window->findChild<Timeline *>()->model().trail())->visit + 1);
}

void TestStoryWindow::linksOfTheVerdictSelectTheirVisits()
{
    Reader reader;
    reader.follow(u"3"_s);

    QCOMPARE(reader.selectedNumber(), u"3"_s);
    QCOMPARE(reader.timeline()->selectedRow(), 2);
    QVERIFY(reader.elided(u"inspectedType"_s).contains(u"#3"_s));
}

void TestStoryWindow::theFindingsAreListedWithTheirVisits()
{
    Reader reader;
    reader.follow(u"findings"_s);
    QTreeView *findings = reader.findings();
    QVERIFY(findings->isVisible());
    QVERIFY(findings->hasFocus());

    const QModelIndex first = findings->model()->index(0, 0);
    QVERIFY(findings->model()->rowCount(first) > 0);
    findings->setCurrentIndex(findings->model()->index(0, 0, first));
    const QString visit = findings->currentIndex().data().toString();
    QCOMPARE(u'#' + reader.selectedNumber(), visit.section(u' ', 0, 0));
    QVERIFY(findings->isVisible()); // to go on from one to the next
}

void TestStoryWindow::aChosenFindingLooksAsEveryChoice()
{
    Reader reader;
    reader.follow(u"findings"_s);
    const QRect first = reader.findings()->visualRect(reader.findings()->model()->index(0, 0));
    QTest::mouseClick(reader.findings()->viewport(), Qt::LeftButton, {}, first.center());
    const QImage shown = reader.findings()->viewport()->grab().toImage();

    const QColor selected = themeOf(reader.window->palette()).selected;
    for (const int x : {first.left() - 3, first.right() - 3}) { // beside the arrow, too
        const QColor color = shown.pixelColor(x, first.center().y());
        QVERIFY2(qAbs(color.lightness() - selected.lightness()) < 12, qPrintable(color.name()));
    }
}

void TestStoryWindow::aThresholdChangesTheFindingsAndIsRemembered()
{
    {
        Reader reader;
        reader.follow(u"findings"_s);
        const int before = reader.findings()->model()->rowCount();
        reader.click(u"thresholdsButton"_s);
        auto *dialog = reader.window->findChild<QDialog *>(u"thresholdsDialog"_s);
        QVERIFY(dialog);
        dialog->findChild<QSpinBox *>(u"loopRounds"_s)->setValue(4);
        dialog->accept();
        QCOMPARE(reader.findings()->model()->rowCount(), before - 1);
    }
    QCOMPARE(savedThresholds().loopRounds, 4);
}

void TestStoryWindow::problemsAreWalkedInTableAndChart()
{
    const Reader reader;
    for (QWidget *half :
        {static_cast<QWidget *>(reader.table()), static_cast<QWidget *>(reader.timeline())}) {
        half->setFocus();
        QTest::keyClick(half, Qt::Key_Home);
        QTest::keyClick(half, Qt::Key_E);
        QCOMPARE(reader.selectedNumber(), u"3"_s);
        QTest::keyClick(half, Qt::Key_E);
        QCOMPARE(reader.selectedNumber(), u"5"_s);
        QTest::keyClick(half, Qt::Key_E, Qt::ShiftModifier);
        QCOMPARE(reader.selectedNumber(), u"3"_s);
    }
}

void TestStoryWindow::theTranscriptStandsAtTheSelection()
{
    Reader reader;
    const ValueTree *transcript = reader.tree(u"transcript"_s);
    QVERIFY2(transcript->allText().contains(u"hangs up"_s), qPrintable(transcript->allText()));
    QVERIFY(transcript->allText().startsWith(u"00:00\t"_s));
}

void TestStoryWindow::theTranscriptShowsTheProofAtEverySize()
{
    Reader reader(u"job-384912077356290048"_s, 8);
    reader.lookUp(u"job-364590218877132800"_s);
    const auto *headline = reader.find<QLabel>(u"headline"_s);
    QTRY_VERIFY(headline->text().contains(u"handed to an agent"_s));
    QCOMPARE(reader.selectedNumber(), u"8"_s); // as in the call before
    const ValueTree *transcript = reader.tree(u"transcript"_s);
    const QModelIndex last = transcript->model()->index(transcript->model()->rowCount() - 1, 1);
    QVERIFY(last.data(StrongRole).toBool());
    const auto showsLast = [&] {
        const QRect line = transcript->visualRect(last);
        return transcript->viewport()->rect().contains(line);
    };

    QTRY_VERIFY(showsLast());
    reader.window->resize(1000, 700);
    QCoreApplication::processEvents();
    QTRY_VERIFY(showsLast());
    reader.table()->goToRow(0); // before anything was heard
    QCOMPARE(transcript->visualRect(transcript->model()->index(0, 1)).top(), 0);
}

void TestStoryWindow::theTranscriptHidesWhatLooksLikeAPin()
{
    const Reader reader(u"job-364590218877132800"_s, 8);
    const QString shown = reader.tree(u"transcript"_s)->allText();

    QVERIFY2(shown.contains(u"pressed •••"_s), qPrintable(shown));
    QVERIFY(!shown.contains(u"135790"_s));
}

void TestStoryWindow::aLineOfTheTranscriptSelectsItsVisit()
{
    const Reader reader;
    ValueTree *transcript = reader.tree(u"transcript"_s);
    transcript->setFocus();
    QTest::keyClick(transcript, Qt::Key_Home);
    QTest::keyClick(transcript, Qt::Key_Return);

    QCOMPARE(reader.selectedNumber(), u"2"_s); // the welcome
}

void TestStoryWindow::aFollowedVariableShowsItsStory()
{
    const Reader reader;
    ValueTree *variables = reader.tree(u"nodeVariables"_s);
    variables->setFocus();
    QTest::keyClick(variables, Qt::Key_Home);
    QTest::keyClick(variables, Qt::Key_Return);

    const auto *strip = reader.find<VariableStrip>(u"variableStrip"_s);
    QVERIFY(strip->isVisible());
    QVERIFY2(
        strip->accessibleName().startsWith(u"digits: #3 "_s), qPrintable(strip->accessibleName()));
    QCOMPARE(reader.elided(u"followedCaption"_s), u"Followed: digits"_s);
    const auto *caption = reader.find<QWidget>(u"followedCaption"_s);
    QCOMPARE(caption->mapTo(reader.window.get(), caption->rect().center()).y(),
        strip->mapTo(reader.window.get(), strip->rect().center()).y());
    const ValueTree *values = reader.tree(u"followedValues"_s);
    QVERIFY(values->isVisible());
    QCOMPARE(values->model()->rowCount(), 3);
}

void TestStoryWindow::aRefreshKeepsTheViewThatIsRead()
{
    Reader reader;
    QTest::keyClick(reader.tree(u"nodeVariables"_s), Qt::Key_Home);
    QTest::keyClick(reader.tree(u"nodeVariables"_s), Qt::Key_Return);
    QVERIFY(reader.tree(u"followedValues"_s)->isVisible());
    reader.click(u"findingsSwitch"_s);
    const QSignalSpy fetched(reader.table()->model(), &QAbstractItemModel::modelReset);

    QTest::keyClick(reader.window.get(), Qt::Key_F5);

    QTRY_VERIFY(!fetched.isEmpty() && reader.showsTrail(7));
    QVERIFY(reader.findings()->isVisible());
    QVERIFY(reader.find<QWidget>(u"variableSwitch"_s)->isVisible()); // and goes on being followed
}

void TestStoryWindow::whatFollowsAVariableSaysWhatItCounts()
{
    Person person;
    person.service.putCall(u"job-follow"_s,
        rowsOf(
            {{.variables = R"({"lang":"zh"})"}, {.variables = R"({"lang":"zh"})"}}, "job-follow"));
    person.lookUp(u"job-follow"_s);
    QTRY_VERIFY(person.showsTrail(2));
    auto *variables = person.find<ValueTree>(u"nodeVariables"_s);

    QTest::keyClick(variables, Qt::Key_Home);
    QTest::keyClick(variables, Qt::Key_Return);

    QCOMPARE(person.elided(u"followedName"_s), u"lang: 1 value(s), repeats left out"_s);
    person.find<QCheckBox>(u"changesOnly"_s)->click();
    QCOMPARE(person.elided(u"followedName"_s), u"lang: reported 2 time(s)"_s);
}

void TestStoryWindow::theSummaryIsCopiedMasked()
{
    const Reader reader;
    QTest::keyClick(reader.window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);

    const QString summary = QGuiApplication::clipboard()->text();
    QVERIFY2(summary.contains(u"hung up"_s), qPrintable(summary));
    QVERIFY2(summary.contains(u"133****2315"_s), qPrintable(summary));
    QVERIFY(!summary.contains(u"13312342315"_s));
    QVERIFY(reader.elided(u"statusSaid"_s).contains(u"masked"_s));
}

void TestStoryWindow::copiesHideWhatExportsHide_data()
{
    QTest::addColumn<QString>("widget");
    QTest::addColumn<bool>("showsNumbers");
    QTest::addColumn<bool>("isCopied");
    QTest::newRow("a value") << u"nodeVariables"_s << false << false;
    QTest::newRow("raw JSON") << u"rawJson"_s << false << false;
    QTest::newRow("a value, numbers shown") << u"nodeVariables"_s << true << true;
    QTest::newRow("raw JSON, numbers shown") << u"rawJson"_s << true << true;
}

void TestStoryWindow::copiesHideWhatExportsHide()
{
    QFETCH(const QString, widget);
    QFETCH(const bool, showsNumbers);
    QFETCH(const bool, isCopied);
    const QString typed = u"2580"_s; // may be seen by whoever works on the call
    Person person;
    person.service.putCall(u"job-typed"_s,
        rowsOf({{.type = "GATHER_INPUT", .variables = R"({"digits":"2580"})"}}, "job-typed"));
    person.lookUp(u"job-typed"_s);
    QVERIFY(QTest::qWaitFor([&] { return person.showsTrail(1); }));
    auto *model = person.window->findChild<TrailTable *>()->model();
    static_cast<TrailModel *>(model)->setShowsNumbers(showsNumbers);
    person.find<TrailTable>(u"trailTable"_s)->setCurrentIndex(model->index(0, 0));
    QVERIFY(person.find<ValueTree>(u"nodeVariables"_s)->allText().contains(typed));
    if (widget == "rawJson"_L1)
        person.click(u"rawSwitch"_s);

    auto *focused = person.find<QWidget>(widget);
    focused->setFocus();
    QTest::keyClick(focused, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(focused, Qt::Key_Down);
    QTest::keyClick(focused, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(focused, Qt::Key_C, Qt::ControlModifier);

    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(isCopied ? typed : u"•••"_s), qPrintable(copied));
    QCOMPARE(copied.contains(typed), isCopied);
}

void TestStoryWindow::aCallThatCannotBeHadTakesNothingOfTheOneBefore()
{
    Person person;
    person.lookUp(menuCaller);
    QVERIFY(QTest::qWaitFor([&] { return person.showsTrail(7); }));
    QGuiApplication::clipboard()->setText(u"nothing"_s);

    person.lookUp(u"job-unknown"_s);
    QTRY_VERIFY(!person.find<TrailTable>(u"trailTable"_s)->isVisible());
    QTRY_VERIFY(person.window->windowTitle().contains(u"job-unknown"_s));
    QTest::keyClick(person.window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);

    QCOMPARE(QGuiApplication::clipboard()->text(), u"nothing"_s);
    QVERIFY(!person.find<QWidget>(u"exportButton"_s)->isEnabled());
}

void TestStoryWindow::aFailedRefreshKeepsTheTrail()
{
    Person person;
    person.lookUp(menuCaller);
    QVERIFY(QTest::qWaitFor([&] { return person.showsTrail(7); }));

    person.service.setFaults({{.status = 403, .code = u"NoPermission"_s}});
    QTest::keyClick(person.window.get(), Qt::Key_F5);

    QTRY_VERIFY2(
        person.notice().contains(u"may not read call trails"_s), qPrintable(person.notice()));
    QVERIFY(person.showsTrail(7));

    person.lookUp(longCall);
    QTRY_VERIFY(!person.find<QWidget>(u"exportButton"_s)->isEnabled());
    person.lookUp(menuCaller);
    QTRY_VERIFY(person.find<QWidget>(u"exportButton"_s)->isEnabled());
    QVERIFY(person.window->windowTitle().contains(menuCaller));
}

void TestStoryWindow::aPartialTrailSaysSoFirst()
{
    Person person;
    person.service.setFaults(
        {{.page = 2, .status = 500, .code = u"InternalError"_s, .retryAfter = 1ms}});
    person.lookUp(longCall);

    QTRY_VERIFY_WITH_TIMEOUT(
        person.words(u"headline"_s).startsWith(u"Only 150 of 250 rows"_s), 20'000);
    QTRY_VERIFY2(person.notice().contains(u"InternalError"_s), qPrintable(person.notice()));
    QCOMPARE(person.find<QWidget>(u"verdictBadge"_s)->accessibleName(), u"Incomplete"_s);
}

void TestStoryWindow::aLongVerdictIsReadToItsEnd()
{
    Person person;
    person.window->resize(700, 640);
    person.service.setFaults(
        {{.page = 2, .status = 500, .code = u"InternalError"_s, .retryAfter = 1ms}});
    person.lookUp(longCall);
    QTRY_VERIFY_WITH_TIMEOUT(person.notice().contains(u"InternalError"_s), 20'000);

    const auto *headline = person.find<QLabel>(u"headline"_s);
    QVERIFY(headline->fontMetrics().horizontalAdvance(headline->text()) > headline->width());
    QTRY_VERIFY(headline->height() >= headline->heightForWidth(headline->width()));
}

void TestStoryWindow::anotherCallForgetsWhatWasFollowed()
{
    Reader reader;
    QTest::keyClick(reader.tree(u"nodeVariables"_s), Qt::Key_Home);
    QTest::keyClick(reader.tree(u"nodeVariables"_s), Qt::Key_Return);
    QVERIFY(reader.find<VariableStrip>(u"variableStrip"_s)->isVisible());

    reader.lookUp(clockGoneWrong);
    QTRY_VERIFY(reader.showsTrail(8));
    QVERIFY(!reader.find<VariableStrip>(u"variableStrip"_s)->isVisible());
    QVERIFY(reader.tree(u"nodeProperties"_s)->isVisible());
}

void TestStoryWindow::aShorterCallMayFollowALongerOne()
{
    Reader reader(u"job-276418093312790528"_s, 19);
    QVERIFY(reader.tree(u"transcript"_s)->model()->rowCount() > 4);
    reader.lookUp(menuCaller);
    QTRY_VERIFY(reader.showsTrail(7));
    reader.follow(u"6"_s);
    reader.lookUp(u"job-109634426711871319"_s);
    QTRY_VERIFY(reader.showsTrail(4));

    QCOMPARE(reader.tree(u"transcript"_s)->model()->index(0, 0).data().toString(), u"00:00"_s);
}

void TestStoryWindow::theVerdictIsThatOfAllRowsInTheEnd()
{
    Person person;
    person.lookUp(longCall);
    QTRY_VERIFY(person.rows() > 0);
    QTest::keyClick(person.table(), Qt::Key_Home); // which asks for the story in between
    QTRY_VERIFY(person.showsTrail(longRows));
    QTest::keyClick(person.table(), Qt::Key_Down);

    QTRY_VERIFY2(person.elided(u"completenessSeal"_s).contains(u"250 / 250"_s),
        qPrintable(person.elided(u"completenessSeal"_s)));
    QVERIFY(!person.words(u"headline"_s).contains(u"Only"_s));
}

QTEST_MAIN(TestStoryWindow)
#include "tst_storywindow.moc"
