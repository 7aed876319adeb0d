// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/variablestory.h"
#include "support/trails.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const VariableKey level{VariableSource::NodeVariables, u"level"_s};

Trail trailReporting(const QByteArrayList &variables)
{
    std::vector<MadeVisit> visits;
    for (const QByteArray &reported : variables) {
        const qint64 now = qint64(visits.size()) * 1000;
        visits.push_back({.enter = now, .leave = now + 1000, .variables = reported});
    }
    return trailOf(visits);
}

// As "0:a 2:b".
QString storyText(const std::vector<ReportedValue> &story)
{
    QStringList texts;
    for (const ReportedValue &report : story)
        texts << QString::number(report.visit) + u':' + QString::fromUtf8(toJson(report.value));
    return texts.join(u' ');
}

QString keysText(const Trail &trail)
{
    QStringList texts;
    for (const KnownKey &known : knownKeys(trail))
        texts << u"%1:%2 %3/%4"_s.arg(QString::number(int(known.key.source)), known.key.key,
            QString::number(known.values), QString::number(known.reports));
    return texts.join(u", "_s);
}
} // namespace

class TestVariableStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsChangesAlone();
    void tellsEveryReportWhenAsked();
    void comparesWithTheLastReportAndNotTheLastVisit();
    void saysWhenAndAtWhichVisit();
    void readsEverySpelling_data();
    void readsEverySpelling();
    void tellsSourcesApart();
    void countsAKeyThatIsThereTwiceOnce();
    void isEmptyForAnUnknownKey();
    void listsKeysInTheOrderOfTheirReports();
};

void TestVariableStory::tellsChangesAlone()
{
    const Trail trail = trailReporting({R"({"level":"gold"})", R"({"level":"gold"})", "{}",
        R"({"level":"none"})", R"({"level":"gold"})"});

    const auto story = variableStory(trail, level);

    QCOMPARE(storyText(story), u"0:\"gold\" 3:\"none\" 4:\"gold\""_s);
    QCOMPARE(story[0].news, VariableNews::New);
    QCOMPARE(story[1].news, VariableNews::Changed);
}

void TestVariableStory::tellsEveryReportWhenAsked()
{
    const Trail trail = trailReporting({R"({"level":1})", "{}", R"({"level":1})"});

    const auto story = variableStory(trail, level, StoryDetail::EveryReport);

    QCOMPARE(storyText(story), u"0:1 2:1"_s);
    QCOMPARE(story[1].news, VariableNews::Same);
}

void TestVariableStory::comparesWithTheLastReportAndNotTheLastVisit()
{
    const Trail trail = trailReporting({R"({"level":1})", "{}", "null", R"({"level":1})"});

    QCOMPARE(storyText(variableStory(trail, level)), u"0:1"_s); // nothing says it was removed
}

void TestVariableStory::saysWhenAndAtWhichVisit()
{
    const Trail trail = trailOf(
        {{.enter = 500, .leave = 600}, {.enter = 700, .leave = 800, .variables = R"({"level":1})"},
            {.enter = {}, .leave = {}, .variables = R"({"level":2})"}});

    const auto story = variableStory(trail, level);

    QCOMPARE(story.size(), size_t(2));
    QCOMPARE(story[0].visit, 1);
    QCOMPARE(story[0].sinceStart, std::optional(200ms));
    QVERIFY(!story[1].sinceStart);
}

void TestVariableStory::readsEverySpelling_data()
{
    QTest::addColumn<QByteArray>("variables");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("story");

    QTest::newRow("text") << QByteArray(R"("{\"level\":\"gold\"}")") << u"level"_s
                          << u"0:\"gold\""_s;
    QTest::newRow("escaped key") << QByteArray(R"({"\u006cevel":1})") << u"level"_s << u"0:1"_s;
    QTest::newRow("escaped twice")
        << QByteArray(R"("{\"\\u006cevel\":1}")") << u"level"_s << u"0:1"_s;
    QTest::newRow("quote") << QByteArray(R"({"a\"b":1})") << u"a\"b"_s << u"0:1"_s;
    QTest::newRow("slash") << QByteArray(R"({"a\/b":1})") << u"a/b"_s << u"0:1"_s;
    QTest::newRow("line break") << QByteArray(R"({"a\nb":1})") << u"a\nb"_s << u"0:1"_s;
    QTest::newRow("Chinese") << QByteArray(R"({"等级":{"a":[1]}})") << u"等级"_s
                             << u"0:{\"a\":[1]}"_s;
    QTest::newRow("empty key") << QByteArray(R"({"":null})") << u""_s << u"0:null"_s;
    QTest::newRow("a value") << QByteArray(R"({"a":"level"})") << u"level"_s << QString();
    QTest::newRow("nested") << QByteArray(R"({"a":{"level":1}})") << u"level"_s << QString();
    QTest::newRow("no JSON") << QByteArray(R"("level=1")") << u"level"_s << QString();
    QTest::newRow("another case") << QByteArray(R"({"Level":1})") << u"level"_s << QString();
}

void TestVariableStory::readsEverySpelling()
{
    QFETCH(const QByteArray, variables);
    QFETCH(const QString, key);
    QFETCH(const QString, story);

    const auto told
        = variableStory(trailReporting({variables}), {VariableSource::NodeVariables, key});

    QCOMPARE(storyText(told), story);
}

void TestVariableStory::tellsSourcesApart()
{
    Trail trail = trailOf({{.properties = R"({"level":"set"})", .variables = R"({"level":"run"})"},
        {.enter = 1000, .leave = 2000, .properties = R"({"level":"set"})"}});
    trail.visits[0].channelVariables = u"a=1;level=call=1;level"_s;
    trail.visits[1].channelVariables = u"level=call"_s;

    QCOMPARE(storyText(variableStory(trail, level)), u"0:\"run\""_s);
    QCOMPARE(storyText(variableStory(trail, {VariableSource::NodeProperties, u"level"_s})),
        u"0:\"set\""_s);
    QCOMPARE(storyText(variableStory(trail, {VariableSource::ChannelVariables, u"level"_s})),
        u"0:null 1:\"call\""_s); // the part without a value is the last one
}

void TestVariableStory::countsAKeyThatIsThereTwiceOnce()
{
    QByteArrayList many{R"("level":0)"};
    for (int i = 0; i < 100; ++i)
        many << '"' + QByteArray::number(i) + R"(":1)";
    many << R"("level":9)";

    QCOMPARE(
        storyText(variableStory(trailReporting({R"({"level":1,"level":2})"}), level)), u"0:2"_s);
    QCOMPARE(
        storyText(variableStory(trailReporting({'{' + many.join(',') + '}'}), level)), u"0:9"_s);
}

void TestVariableStory::isEmptyForAnUnknownKey()
{
    QVERIFY(variableStory(trailReporting({R"({"level":1})"}), {level.source, u"other"_s}).empty());
    QVERIFY(variableStory({}, level).empty());
    QVERIFY(knownKeys({}).empty());
}

void TestVariableStory::listsKeysInTheOrderOfTheirReports()
{
    Trail trail = trailReporting({R"({"b":1,"a":1})", R"({"a":2,"c":1})", R"({"a":2})"});
    trail.visits[2].channelVariables = u"a=1"_s;

    QCOMPARE(keysText(trail), u"0:b 1/1, 0:a 2/3, 0:c 1/1, 1:a 1/1"_s);
}

QTEST_GUILESS_MAIN(TestVariableStory)
#include "tst_variablestory.moc"
