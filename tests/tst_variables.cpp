// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/trails.h"
#include "trail/variables.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {
Trail trailReporting(const QByteArrayList &variables)
{
    std::vector<MadeVisit> visits;
    for (const QByteArray &reported : variables) {
        const qint64 at = qint64(visits.size()) * 1000;
        visits.push_back({.enter = at, .leave = at + 10, .variables = reported});
    }
    return trailOf(visits);
}
} // namespace

class TestVariables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrderOfTheReport();
    void aKeyNobodyReportedBeforeIsNew();
    void aKeyWithTheSameValueIsTheSame();
    void aChangedValueNamesTheOneBefore();
    void looksPastVisitsThatDoNotReportTheKey();
    void comparesWithTheLatestReportAlone();
    void comparesWhatIsNested();
    void tellsKindsApart();
    void readsMapsSentAsText();
    void aVisitWithoutVariablesReportsNone_data();
    void aVisitWithoutVariablesReportsNone();
    void looksBackNoFartherThanItSays();
};

void TestVariables::keepsTheOrderOfTheReport()
{
    const auto variables = reportedVariables(trailReporting({R"({"z":1,"a":2,"m":3})"}), 0);

    QCOMPARE(variables.size(), 3u);
    QCOMPARE(variables[0].key, u"z"_s);
    QCOMPARE(variables[1].key, u"a"_s);
    QCOMPARE(variables[2].key, u"m"_s);
}

void TestVariables::aKeyNobodyReportedBeforeIsNew()
{
    const auto variables
        = reportedVariables(trailReporting({R"({"other":"1"})", R"({"digits":"1"})"}), 1);

    QCOMPARE(variables.size(), 1u);
    QCOMPARE(variables[0].news, VariableNews::New);
    QCOMPARE(variables[0].value.text, u"1"_s);
}

void TestVariables::aKeyWithTheSameValueIsTheSame()
{
    const auto variables
        = reportedVariables(trailReporting({R"({"digits":"1"})", R"({"digits":"1"})"}), 1);

    QCOMPARE(variables[0].news, VariableNews::Same);
}

void TestVariables::aChangedValueNamesTheOneBefore()
{
    const auto variables
        = reportedVariables(trailReporting({R"({"digits":"1"})", R"({"digits":"2"})"}), 1);

    QCOMPARE(variables[0].news, VariableNews::Changed);
    QCOMPARE(variables[0].before.text, u"1"_s);
    QCOMPARE(variables[0].value.text, u"2"_s);
}

void TestVariables::looksPastVisitsThatDoNotReportTheKey()
{
    const Trail trail
        = trailReporting({R"({"a":1,"b":1})", "{}", R"({"b":2})", R"({"a":1,"b":2})"});

    const auto variables = reportedVariables(trail, 3);

    QCOMPARE(variables[0].news, VariableNews::Same);
    QCOMPARE(variables[1].news, VariableNews::Same);
}

void TestVariables::comparesWithTheLatestReportAlone()
{
    const auto variables
        = reportedVariables(trailReporting({R"({"a":1})", R"({"a":2})", R"({"a":1})"}), 2);

    QCOMPARE(variables[0].news, VariableNews::Changed);
    QCOMPARE(variables[0].before.text, u"2"_s);
}

void TestVariables::comparesWhatIsNested()
{
    const Trail trail = trailReporting(
        {R"({"a":{"x":[1,2]}})", R"({ "a": { "x": [1, 2] } })", R"({"a":{"x":[1,3]}})"});

    QCOMPARE(reportedVariables(trail, 1)[0].news, VariableNews::Same);
    QCOMPARE(reportedVariables(trail, 2)[0].news, VariableNews::Changed);
}

void TestVariables::tellsKindsApart()
{
    const auto variables = reportedVariables(trailReporting({R"({"a":"1"})", R"({"a":1})"}), 1);

    QCOMPARE(variables[0].news, VariableNews::Changed);
    QCOMPARE(variables[0].before.kind, Value::Kind::Text);
    QCOMPARE(variables[0].value.kind, Value::Kind::Number);
}

void TestVariables::readsMapsSentAsText()
{
    const auto variables
        = reportedVariables(trailReporting({R"({"digits":"1"})", R"("{\"digits\":\"2\"}")"}), 1);

    QCOMPARE(variables.size(), 1u);
    QCOMPARE(variables[0].news, VariableNews::Changed);
}

void TestVariables::aVisitWithoutVariablesReportsNone_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("empty map") << QByteArray("{}");
    QTest::newRow("empty text") << QByteArray(R"("")");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("no JSON") << QByteArray(R"("so: what")");
    QTest::newRow("a list") << QByteArray("[1]");
}

void TestVariables::aVisitWithoutVariablesReportsNone()
{
    QFETCH(QByteArray, sent);

    QVERIFY(reportedVariables(trailReporting({R"({"a":1})", sent}), 1).empty());
}

void TestVariables::looksBackNoFartherThanItSays()
{
    QByteArrayList reports{R"({"old":1,"older":1})", R"({"old":1})"};
    reports.resize(mostLookedBack + 1, "{}");
    reports
        << R"({"old":1,"older":1})"; // "old" stands mostLookedBack visits before, "older" one more

    const auto variables = reportedVariables(trailReporting(reports), int(reports.size()) - 1);

    QCOMPARE(variables[0].news, VariableNews::Same);
    QCOMPARE(variables[1].news, VariableNews::New);
}

QTEST_GUILESS_MAIN(TestVariables)
#include "tst_variables.moc"
