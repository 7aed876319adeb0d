// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privacy/redaction.h"
#include "redactable.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestRedaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheContactIdEverywhere();
    void hidesTypedDigitsWhereverTheyAreUsed();
    void opensJsonInsideOfStrings();
    void keepsTheFormOfCallData();
    void givesTheSameSecretTheSameStandIn();
    void readsPairsOfKeyAndValue();
    void keepsTheSlicesConsistent();
    void cleansUnknownFieldsOfTheRow();
    void cleansRowsThatCannotBeLookedThrough();
    void hidesEveryValueWhenStrict();
    void showsNoEndOfANumberWhenStrict_data();
    void showsNoEndOfANumberWhenStrict();
    void changesNothingWhenOff();
    void readsNoKeyIntoAStandIn();
    void readsAKeyThatHeldASecretAsItWillBeRead();
    void keepsTheStandInsOfAnEarlierDay();
};

void TestRedaction::keepsTheContactIdEverywhere()
{
    const QString contact = u"job-13812341234"_s;
    const Trail trail
        = trailOf({visitWith("{\"say\":\"job-13812341234, 13812341234 job-13812341234-1\"}",
            "{\"contactId\":\"job-13812341234\"}", u"PLAY_SAY"_s, u"job=job-13812341234"_s,
            menuCaller, contact)});

    const Trail copy = redacted(trail, RedactionLevel::Standard);

    const NodeVisit &visit = copy.visits[0];
    QCOMPARE(visit.contactId, contact);
    QCOMPARE(readValue(visit.rowText())->members[0].value.text, contact);
    QCOMPARE(visit.propertiesText().toByteArray(),
        "{\"say\":\"job-13812341234, 138****1234 job-138****1234-1\"}");
    QCOMPARE(visit.variablesText().toByteArray(), "{\"contactId\":\"job-13812341234\"}");
    QCOMPARE(visit.channelVariables, u"job=job-13812341234"_s);
    QCOMPARE(redacted(copy, RedactionLevel::Standard).visits[0].page, visit.page);
}

void TestRedaction::hidesTypedDigitsWhereverTheyAreUsed()
{
    const Trail trail = trailOf({visitWith("{\"expression\":\"'880321'=='1'\"}", "{}"),
        visitWith("{\"maxLength\":\"6000\"}", "{\"digits\":\"880321#\",\"result\":\"4567\"}",
            u"GATHER_INPUT"_s),
        visitWith("{}", "{\"body\":\"{\\\"q\\\":\\\"880321\\\",\\\"p\\\":\\\"4567\\\"}\"}",
            u"HTTP_REQUEST"_s, u"typed=880321;year=2021-4567"_s)});

    const Trail copy = redacted(trail, RedactionLevel::Standard);

    const QString typed = readValueMap(copy.visits[1].variablesText()).members[0].value.text;
    QCOMPARE(typed, u"•••B#"_s);
    QCOMPARE(readValueMap(copy.visits[1].variablesText()).members[1].value.text, u"•••C"_s);
    QCOMPARE(copy.visits[0].propertiesText().toByteArray(), "{\"expression\":\"'•••B'=='1'\"}");
    QCOMPARE(readValueMap(copy.visits[2].variablesText()).members[0].value.text,
        u"{\"q\":\"•••B\",\"p\":\"•••C\"}"_s);
    QCOMPARE(copy.visits[2].channelVariables, u"typed=•••B;year=2021-4567"_s);
    QCOMPARE(copy.visits[1].propertiesText().toByteArray(), "{\"maxLength\":\"6000\"}");
}

void TestRedaction::opensJsonInsideOfStrings()
{
    const QString inner = u"{\"phone\":\"\\u0031\\u0033812341234\",\"n\":1.50}"_s;
    const QString outer = u"{\"body\":%1}"_s.arg(QString::fromUtf8(quoted(inner)));

    QCOMPARE(cleanedVariable(u"responseBody"_s, outer),
        u"{\"body\":%1}"_s.arg(
            QString::fromUtf8(quoted(u"{\"phone\":\"138****1234\",\"n\":1.50}"_s))));
    QCOMPARE(cleanedVariable(u"responseBody"_s, u"{ \"a\" : 1 }"_s), u"{ \"a\" : 1 }"_s);
}

void TestRedaction::keepsTheFormOfCallData()
{
    const Trail trail = trailOf({visitWith("{}", "{}", u"SPLIT"_s,
        u"token=k7;phone=13912345678;k=;=v;flag;;name=;json={\"密码\":\"q\"}"_s)});

    const Trail copy = redacted(trail, RedactionLevel::Standard);

    QCOMPARE(copy.visits[0].channelVariables,
        u"token=•••A;phone=139****5678;k=;=v;flag;;name=;json={\"密码\":\"•••B\"}"_s);
}

void TestRedaction::givesTheSameSecretTheSameStandIn()
{
    const Trail trail = trailOf({visitWith("{\"say\":\"王小明先生，您好\"}", "{}"),
        visitWith("{}", "{\"customerName\":\"王小明\",\"userName\":\"李雷\"}")});

    const Trail copy = redacted(trail, RedactionLevel::Standard);

    const auto members = readValueMap(copy.visits[1].variablesText()).members;
    QCOMPARE(members[0].value.text, u"•••A"_s);
    QCOMPARE(members[1].value.text, u"•••B"_s);
    QCOMPARE(copy.visits[0].propertiesText().toByteArray(), "{\"say\":\"•••A先生，您好\"}");
}

void TestRedaction::readsPairsOfKeyAndValue()
{
    const QByteArray pairs = "{\"list\":[{\"name\":\"customerName\",\"value\":\"韩梅梅\"},"
                             "{\"name\":\"level\",\"value\":\"gold\"}]}";
    const Trail copy = redacted(trailOf({visitWith("{}", pairs)}), RedactionLevel::Standard);

    QCOMPARE(copy.visits[0].variablesText().toByteArray(),
        "{\"list\":[{\"name\":\"customerName\",\"value\":\"•••A\"},"
        "{\"name\":\"level\",\"value\":\"gold\"}]}");
}

void TestRedaction::keepsTheSlicesConsistent()
{
    const Trail copy = redacted(
        trailOf({visitWith("{\"say\":\"13812341234\"}", "{\"a\":1}")}), RedactionLevel::Standard);

    const NodeVisit &visit = copy.visits[0];
    const auto row = readValue(visit.rowText());
    QVERIFY(row.has_value());
    QCOMPARE(visit.propertiesText().toByteArray(), "{\"say\":\"138****1234\"}");
    QCOMPARE(visit.variablesText().toByteArray(), "{\"a\":1}");
    QCOMPARE(visit.caller, u"138****1234"_s);
    QCOMPARE(visit.callee, u"0533****5678"_s);
    QCOMPARE(visit.nodeName, u"欢迎 138 **** 1234"_s);
    QCOMPARE(visit.contactId, u"job-501784236190277632"_s);
    QCOMPARE(visit.enterTime, std::optional<qint64>(1621910542876));
    QCOMPARE(row->members.size(), size_t(10));
    QCOMPARE(row->members[0].value.text, visit.contactId);
    QCOMPARE(row->members[1].value.text, visit.caller);
    QCOMPARE(row->members[3].value.text, u"1621910542876"_s);
}

void TestRedaction::cleansUnknownFieldsOfTheRow()
{
    const Trail copy = redacted(trailOf({visitWith("{}", "{}")}), RedactionLevel::Standard);

    const QByteArray row = copy.visits[0].rowText().toByteArray();
    QVERIFY(row.contains("\"Extra\":{\"mobile\":\"138****1234\",\"customerName\":\"•••A\"}"));
    QVERIFY(!row.contains("13812341234"));
}

void TestRedaction::cleansRowsThatCannotBeLookedThrough()
{
    const QByteArray deep = QByteArray(400, '[') + "\"13812341234\"" + QByteArray(400, ']');
    const Trail copy = redacted(trailOf({visitWith(deep, "{\"a\":1}")}), RedactionLevel::Standard);

    const NodeVisit &visit = copy.visits[0];
    QVERIFY(readValue(visit.rowText()).has_value());
    QVERIFY(!visit.page.contains("13812341234"));
    QCOMPARE(visit.propertiesText().toByteArray(), "\"•••\"");
    QCOMPARE(visit.variablesText().toByteArray(), "{\"a\":1}");
}

void TestRedaction::hidesEveryValueWhenStrict()
{
    const Trail copy
        = redacted(trailOf({visitWith("{\"say\":\"您好\",\"tries\":3}",
                       "{\"body\":\"{\\\"ok\\\":true}\"}", u"PLAY_SAY"_s, u"a=1;b"_s)}),
            RedactionLevel::Strict);

    const NodeVisit &visit = copy.visits[0];
    QCOMPARE(visit.propertiesText().toByteArray(), "{\"say\":\"•••\",\"tries\":\"•••\"}");
    QCOMPARE(visit.variablesText().toByteArray(), "{\"body\":\"{\\\"ok\\\":\\\"•••\\\"}\"}");
    QCOMPARE(visit.channelVariables, u"a=•••;•••"_s);
    QCOMPARE(visit.caller, u"•••"_s);
    QCOMPARE(visit.nodeName, u"欢迎 •••"_s);
    QVERIFY(!visit.page.contains("3812341234"));
}

void TestRedaction::showsNoEndOfANumberWhenStrict_data()
{
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("cleaned");
    const std::pair<QString, QString> rows[] = {
        {u"回电 15912345678，工号 8032"_s, u"回电 •••，工号 8032"_s},
        {u"2024-05-17 138****1234 10:30"_s, u"2024-05-17 ••• 10:30"_s},
        {u"(0731) 60315112转802"_s, u"•••转802"_s},
        {u"1 5 9 8 7 6 5 4 3 2 1"_s, u"•••"_s},
        {u"m=159%201234%205678"_s, u"m=•••"_s},
        {u"400-810-8888, 95588, 10086"_s, u"400-810-8888, 95588, 10086"_s},
        {u"job-501784236190277632"_s, u"job-501784236190277632"_s},
        {u"****** **"_s, u"****** **"_s},
    };
    for (const auto &[note, cleaned] : rows)
        QTest::newRow(qUtf8Printable(note)) << note << cleaned;
}

void TestRedaction::showsNoEndOfANumberWhenStrict()
{
    QFETCH(const QString, note);
    QFETCH(const QString, cleaned);
    Notes notes;
    notes.set({.page = 1, .row = 0}, note);
    const Trail trail = trailOf({visitWith("{}", "{}")});

    const Redacted once = redacted(trail, {.level = RedactionLevel::Strict}, notes);

    QCOMPARE(once.notes.at({.page = 1, .row = 0}), cleaned);
    for (const HiddenItem &item : once.hidden)
        QVERIFY2(!item.standIn.contains(u"1234"_s), qPrintable(item.standIn));
    const Redacted twice = redacted(once.trail, {.level = RedactionLevel::Strict}, once.notes);
    QCOMPARE(twice.notes, once.notes);
    QCOMPARE(twice.trail.visits[0].page, once.trail.visits[0].page);
}

void TestRedaction::changesNothingWhenOff()
{
    const Trail trail = trailOf({visitWith("{\"say\":\"13812341234\"}", "{}")});

    const Trail copy = redacted(trail, RedactionLevel::Off);

    QCOMPARE(copy.visits[0].page, trail.visits[0].page);
    QCOMPARE(copy.visits[0].caller, trail.visits[0].caller);
}

// Found by fuzzing: the typed digits' stand-in and what followed them read "•••Card".
void TestRedaction::readsNoKeyIntoAStandIn()
{
    const QString text = u"000000ard=mail=a"_s;
    const QByteArray map
        = '{' + quoted(text) + ':' + quoted(text) + ",\"digits\":" + quoted(text) + '}';
    const Trail trail = trailOf({visitWith(map, map, u"GATHER_INPUT"_s, text)});

    const Trail once = redacted(trail, RedactionLevel::Standard);
    const Trail twice = redacted(once, RedactionLevel::Standard);

    QCOMPARE(twice.visits[0].channelVariables, once.visits[0].channelVariables);
    QCOMPARE(twice.visits[0].page, once.visits[0].page);
}

// Found by fuzzing: with "8803phone" hidden in it, the key asks for typed digits and no telephone.
void TestRedaction::readsAKeyThatHeldASecretAsItWillBeRead()
{
    const QByteArray map
        = '{' + quoted(u"\"digits\":\"8803phone=1\""_s) + ':' + quoted(u"159-1234-5678"_s) + '}';
    const Trail trail = trailOf({visitWith(map, map)});

    const Trail once = redacted(trail, RedactionLevel::Standard);
    const Trail twice = redacted(once, RedactionLevel::Standard);

    QCOMPARE(twice.visits[0].page, once.visits[0].page);
}

void TestRedaction::keepsTheStandInsOfAnEarlierDay()
{
    const Trail shared
        = redacted(trailOf({visitWith("{}", R"({"token":"QX81-77"})")}), RedactionLevel::Standard);
    QVERIFY(shared.visits[0].variablesText().contains("•••A"));

    const Trail again = redacted(shared,
        RedactionRules{.level = RedactionLevel::Standard,
            .addedWords
            = {u"欢迎"_s}}).trail;

    QVERIFY(again.visits[0].variablesText().contains("•••A"));
    QVERIFY(!again.visits[0].nodeName.contains(u"欢迎"));
    QVERIFY2(!again.visits[0].nodeName.contains(u"•••A"_s), qPrintable(again.visits[0].nodeName));
}

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
