// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trail/nodevisit.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {
constexpr qint64 noon = 1621910542876;
using Time = std::optional<qint64>;

NodeVisit visitWith(Time entered, Time left, const QString &exit = u"Success"_s)
{
    NodeVisit visit;
    visit.enterTime = entered;
    visit.leaveTime = left;
    visit.exitCode = exit;
    return visit;
}

NodeVisit visitOf(const QByteArray &row)
{
    NodeVisit visit;
    visit.page = row;
    visit.row = {.from = 0, .size = row.size()};
    return visit;
}
} // namespace

class TestNodeVisit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsHowItWasLeft_data();
    void knowsHowItWasLeft();
    void knowsTypesAndTheirAliases_data();
    void knowsTypesAndTheirAliases();
    void knowsExits_data();
    void knowsExits();
    void everyTypeHasItsFamily_data();
    void everyTypeHasItsFamily();
    void comesInTimeOrder();
    void tellsTheSameRowFromAnother_data();
    void tellsTheSameRowFromAnother();
    void hasNoTextForWhatWasNotSent();
};

void TestNodeVisit::knowsHowItWasLeft_data()
{
    QTest::addColumn<Time>("entered");
    QTest::addColumn<Time>("left");
    QTest::addColumn<Leaving>("leaving");
    QTest::addColumn<bool>("isProblem");
    const Time none;
    const Time at = noon;

    QTest::newRow("left") << at << Time(noon + 5) << Leaving::Left << false;
    QTest::newRow("at once") << at << at << Leaving::Left << false;
    QTest::newRow("missing") << at << none << Leaving::Open << true;
    QTest::newRow("zero") << at << Time(0) << Leaving::Open << true;
    QTest::newRow("before") << at << Time(noon - 1) << Leaving::Wrong << true;
    QTest::newRow("seconds") << at << Time(noon / 1000) << Leaving::Wrong << true;
    QTest::newRow("far away") << at << Time(1'000'000'000'000'000'000) << Leaving::Wrong << true;
    QTest::newRow("never entered") << none << at << Leaving::Unknown << false;
    QTest::newRow("entered in seconds") << Time(noon / 1000) << at << Leaving::Unknown << false;
    QTest::newRow("entered before 1970") << Time(-noon) << at << Leaving::Unknown << false;
    QTest::newRow("no times") << none << none << Leaving::Unknown << true;
}

void TestNodeVisit::knowsHowItWasLeft()
{
    QFETCH(Time, entered);
    QFETCH(Time, left);
    QFETCH(Leaving, leaving);
    QFETCH(bool, isProblem);

    const NodeVisit visit = visitWith(entered, left);

    QCOMPARE(visit.leaving(), leaving);
    QCOMPARE(visit.entered().has_value(), leaving != Leaving::Unknown);
    QCOMPARE(visit.left().has_value(), leaving == Leaving::Left);
    QCOMPARE(visit.duration().has_value(), leaving == Leaving::Left);
    QCOMPARE(visit.isProblem(), isProblem);
    if (leaving == Leaving::Left)
        QCOMPARE(*visit.duration(), milliseconds(*left - *entered));
}

void TestNodeVisit::knowsTypesAndTheirAliases_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<NodeType>("type");

    QTest::newRow("documented") << u"PLAY_SAY"_s << NodeType::PlaySay;
    QTest::newRow("PLAY_OR_SAY") << u"PLAY_OR_SAY"_s << NodeType::PlaySay;
    QTest::newRow("BRANCH") << u"BRANCH"_s << NodeType::Split;
    QTest::newRow("FUNCTION_COMPUTE") << u"FUNCTION_COMPUTE"_s << NodeType::RunFunction;
    QTest::newRow("FORWARD_TO_OUTSIDE_NUMBER")
        << u"FORWARD_TO_OUTSIDE_NUMBER"_s << NodeType::BlindTransfer;
    QTest::newRow("unknown") << u"TELEPORT"_s << NodeType::Unknown;
    QTest::newRow("none") << QString() << NodeType::Unknown;
}

void TestNodeVisit::knowsTypesAndTheirAliases()
{
    QFETCH(QString, code);
    QFETCH(NodeType, type);

    QCOMPARE(nodeTypeOf(code), type);
}

void TestNodeVisit::knowsExits_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<NodeExit>("exit");
    QTest::addColumn<bool>("isProblem");

    QTest::newRow("Success") << u"Success"_s << NodeExit::Success << false;
    QTest::newRow("Default") << u"Default"_s << NodeExit::Default << false;
    QTest::newRow("Branch-A") << u"Branch-A"_s << NodeExit::Branch << false;
    QTest::newRow("Branch-12") << u"Branch-12"_s << NodeExit::Branch << false;
    QTest::newRow("Branch-") << u"Branch-"_s << NodeExit::Other << false;
    QTest::newRow("Timeout") << u"Timeout"_s << NodeExit::Timeout << true;
    QTest::newRow("Overflow") << u"Overflow"_s << NodeExit::Overflow << true;
    QTest::newRow("Failure") << u"Failure"_s << NodeExit::Failure << true;
    QTest::newRow("Hangup") << u"Hangup"_s << NodeExit::Hangup << true;
    QTest::newRow("unknown") << u"Vanished"_s << NodeExit::Other << false;
    QTest::newRow("none") << QString() << NodeExit::None << false;
}

void TestNodeVisit::knowsExits()
{
    QFETCH(QString, code);
    QFETCH(NodeExit, exit);
    QFETCH(bool, isProblem);

    QCOMPARE(nodeExitOf(code), exit);
    QCOMPARE(::isProblem(exit), isProblem);
    QCOMPARE(visitWith(noon, noon, code).isProblem(), isProblem);
}

void TestNodeVisit::everyTypeHasItsFamily_data()
{
    QTest::addColumn<QStringList>("codes");
    QTest::addColumn<NodeFamily>("family");

    QTest::newRow("flow") << u"INCOMING_CALL SUB SUB_START SUB_END HANGUP_REASON HANGUP x"_s.split(
        u' ') << NodeFamily::Flow;
    QTest::newRow("speaks") << u"PLAY_SAY SMS"_s.split(u' ') << NodeFamily::Speaks;
    QTest::newRow("listens") << u"GATHER_INPUT ASR VOICE_NAVIGATOR SATISFACTION_RATING"_s.split(
        u' ') << NodeFamily::Listens;
    QTest::newRow("decides") << u"SPLIT"_s.split(u' ') << NodeFamily::Decides;
    QTest::newRow("works") << u"SET_VARIABLES JSON_PARSER RUN_FUNCTION HTTP_REQUEST"_s.split(u' ')
                           << NodeFamily::Works;
    QTest::newRow("people") << u"TRANSFER_TO_AGENT BLIND_TRANSFER VOICE_MAIL"_s.split(u' ')
                            << NodeFamily::People;
}

void TestNodeVisit::everyTypeHasItsFamily()
{
    QFETCH(QStringList, codes);
    QFETCH(NodeFamily, family);

    for (const QString &code : codes)
        QCOMPARE(familyOf(nodeTypeOf(code)), family);
}

void TestNodeVisit::comesInTimeOrder()
{
    std::vector<NodeVisit> visits{visitWith({}, {}), visitWith(noon + 1, {}),
        visitWith(noon + 1, noon + 9), visitWith(noon / 1000, {}), visitWith(noon, noon + 20)};
    for (size_t row = 0; row < visits.size(); ++row)
        visits[row].origin.row = int(row);

    std::ranges::sort(visits, comesBefore);

    QList<int> rows;
    for (const NodeVisit &visit : visits)
        rows << visit.origin.row;
    QCOMPARE(rows, QList<int>({4, 2, 1, 0, 3}));
}

void TestNodeVisit::tellsTheSameRowFromAnother_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<bool>("isSame");

    QTest::newRow("same") << QByteArray(R"({"a":1})") << QByteArray(R"({"a":1})") << true;
    QTest::newRow("blanks") << QByteArray(R"({"a":1})") << QByteArray(R"({ "a" : 1 })") << true;
    QTest::newRow("order") << QByteArray(R"({"a":1,"b":2})") << QByteArray(R"({"b":2,"a":1})")
                           << true;
    QTest::newRow("unknown field")
        << QByteArray(R"({"a":1})") << QByteArray(R"({"a":1,"b":2})") << false;
    QTest::newRow("value") << QByteArray(R"({"a":1})") << QByteArray(R"({"a":"1"})") << false;
    QTest::newRow("unreadable") << "{\"a\":" + QByteArray(300, '[') + QByteArray(300, ']') + '}'
                                << "{\"b\":" + QByteArray(300, '[') + QByteArray(300, ']') + '}'
                                << false;
}

void TestNodeVisit::tellsTheSameRowFromAnother()
{
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, other);
    QFETCH(bool, isSame);

    QCOMPARE(sameRow(visitOf(one), visitOf(other)), isSame);
}

void TestNodeVisit::hasNoTextForWhatWasNotSent()
{
    const NodeVisit visit;

    QVERIFY(visit.rowText().isEmpty());
    QVERIFY(visit.propertiesText().isEmpty());
    QVERIFY(visit.variablesText().isEmpty());
}

QTEST_APPLESS_MAIN(TestNodeVisit)

#include "tst_nodevisit.moc"
