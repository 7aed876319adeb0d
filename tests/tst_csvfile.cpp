// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/csvfile.h"

#include "api/pageparser.h"
#include "files/visibletext.h"
#include "randomtrail.h"
#include "support/csvtable.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {
Table tableOf(const QByteArray &rows)
{
    Trail trail;
    addPage(trail,
        std::get<TrailPage>(
            parseTrailPage("{\"Code\":\"OK\",\"Data\":{\"List\":[" + rows + "]}}", 1)));
    return parsed(toCsv(trail));
}

Trail trailOfSix()
{
    Trail trail;
    addPage(trail, std::get<TrailPage>(parseTrailPage(RandomAnswer(3).json(6), 1)));
    return trail;
}

QString cell(const Table &table, const QString &column, qsizetype row = 1)
{
    return table.at(row).at(table.at(0).indexOf(column));
}
} // namespace

class TestCsvFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chosenRowsKeepTheirNumbers();
    void notesAreAColumnOfTheirOwn();
    void beginsWithMarkAndHeaders();
    void writesEveryField();
    void keepsTimesAsSentWhenTheyAreNoNumbers();
    void writesMapsAsJsonText();
    void makesCellsHarmless_data();
    void makesCellsHarmless();
    void makesControlsVisible();
};

void TestCsvFile::beginsWithMarkAndHeaders()
{
    const QByteArray csv = toCsv(Trail());

    QCOMPARE(csv,
        "\xef\xbb\xbf#,Instance,ContactId,ChannelId,Caller,Callee,FlowId,FlowName,NodeId,NodeName,"
        "NodeType,NodeExitCode,EnterTime,LeaveTime,NodeProperties,NodeVariables,ChannelVariables,"
        "EnterTimeIso,LeaveTimeIso,DurationMs\r\n");
}

void TestCsvFile::writesEveryField()
{
    const Table table = tableOf(
        R"({"NodeName":"欢迎, \"您\"","EnterTime":"1621910542876","LeaveTime":1621910546876,"ChannelVariables":"A=B;C=D"})");

    QCOMPARE(table.size(), 2);
    QCOMPARE(cell(table, u"#"_s), u"1"_s);
    QCOMPARE(cell(table, u"NodeName"_s), u"欢迎, \"您\""_s);
    QCOMPARE(cell(table, u"EnterTime"_s), u"1621910542876"_s);
    QCOMPARE(cell(table, u"LeaveTime"_s), u"1621910546876"_s);
    QCOMPARE(cell(table, u"EnterTimeIso"_s), u"2021-05-25T02:42:22.876Z"_s);
    QCOMPARE(cell(table, u"LeaveTimeIso"_s), u"2021-05-25T02:42:26.876Z"_s);
    QCOMPARE(cell(table, u"DurationMs"_s), u"4000"_s);
    QCOMPARE(cell(table, u"ChannelVariables"_s), u"A=B;C=D"_s);
}

void TestCsvFile::keepsTimesAsSentWhenTheyAreNoNumbers()
{
    const Table table = tableOf(R"({"EnterTime":"soon","LeaveTime":null})");

    QCOMPARE(cell(table, u"EnterTime"_s), u"soon"_s);
    QCOMPARE(cell(table, u"LeaveTime"_s), QString());
    QCOMPARE(cell(table, u"EnterTimeIso"_s), QString());
    QCOMPARE(cell(table, u"DurationMs"_s), QString());
}

void TestCsvFile::writesMapsAsJsonText()
{
    const Table table
        = tableOf(R"({"NodeProperties":"{\"say\":\"您好\"}","NodeVariables":{"a":[1,"b}"]}})");

    QCOMPARE(cell(table, u"NodeProperties"_s), u"{\"say\":\"您好\"}"_s);
    QCOMPARE(cell(table, u"NodeVariables"_s), u"{\"a\":[1,\"b}\"]}"_s);
}

void TestCsvFile::makesCellsHarmless_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("cell");
    const std::pair<QString, QByteArray> rows[] = {
        {u"plain"_s, "plain"},
        {u"=1+1"_s, "'=1+1"},
        {u"+86"_s, "'+86"},
        {u"-5"_s, "'-5"},
        {u"@SUM(A1)"_s, "'@SUM(A1)"},
        {u"\tx"_s, "'\tx"},
        {u"\rx"_s, "\"'\rx\""},
        {u"  =1"_s, "'  =1"},
        {u"\u3000＝1"_s, "'\u3000＝1"},
        {u"＠x"_s, "'＠x"},
        {u"\n=1"_s, "\"'\n=1\""},
        {u"=HYPERLINK(\"http://x\",\"y\")"_s, "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""},
        {u"a=b"_s, "a=b"},
        {u"a,b"_s, "\"a,b\""},
        {u"a\nb"_s, "\"a\nb\""},
        {u" a"_s, "\" a\""},
        {u""_s, ""},
    };
    for (const auto &[text, cell] : rows)
        QTest::newRow(qUtf8Printable(text)) << text << cell;
}

void TestCsvFile::makesCellsHarmless()
{
    QFETCH(const QString, text);
    QTEST(csvCell(text), "cell");
}

void TestCsvFile::makesControlsVisible()
{
    const QString text = u"a"_s + QChar(0) + QChar(27) + QChar(0x202e) + QChar(0x200b) + QChar(0x7f)
        + QChar(0x85) + u"\t\n"_s;

    QCOMPARE(withVisibleControls(text), u"a␀␛⟪RLO⟫⟪ZWSP⟫␡⟪0085⟫\t\n"_s);
    QCOMPARE(csvCell(u"a"_s + QChar(0)), "a␀");
}

void TestCsvFile::chosenRowsKeepTheirNumbers()
{
    const Trail trail = trailOfSix();

    const Table table = parsed(toCsv(trail, RowChoice{.visits = {1, 4}}));

    QCOMPARE(table.size(), 3);
    QCOMPARE(table.at(1).at(0), u"2"_s);
    QCOMPARE(table.at(2), parsed(toCsv(trail)).at(5));
}

void TestCsvFile::notesAreAColumnOfTheirOwn()
{
    const Trail trail = trailOfSix();
    Notes notes;
    notes.set(trail.visits[2].origin, u"=1+1"_s);

    const Table table = parsed(toCsv(trail, {}, notes));

    QCOMPARE(cell(table, u"Note"_s, 3), u"'=1+1"_s);
    QCOMPARE(cell(table, u"Note"_s, 1), QString());
    QVERIFY(!parsed(toCsv(trail, RowChoice{.visits = {0}}, notes)).at(0).contains(u"Note"_s));
}

QTEST_GUILESS_MAIN(TestCsvFile)
#include "tst_csvfile.moc"
