// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privacy/redaction.h"
#include "redactable.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
Trail trailWithSecrets()
{
    return trailOf({visitWith("{\"say\":\"王小明先生，您的号码 13812341234\"}", "{}"),
        visitWith("{}",
            "{\"customerName\":\"王小明\",\"phone\":\"15912345678\",\"mail\":\"a.b@example.com\"}"),
        visitWith("{}", "{\"digits\":\"880321\"}", u"GATHER_INPUT"_s,
            u"idCard=11010519491231002X;note=卡 6222021234567894"_s)});
}

const HiddenItem *itemOf(const Redacted &redacted, HiddenReason reason)
{
    const auto item = std::ranges::find(redacted.hidden, reason, &HiddenItem::reason);
    return item == redacted.hidden.end() ? nullptr : &*item;
}

QByteArray textOf(const Redacted &redacted)
{
    QByteArray text;
    for (const NodeVisit &visit : redacted.trail.visits)
        text += visit.page + visit.nodeName.toUtf8() + visit.channelVariables.toUtf8()
            + visit.caller.toUtf8() + visit.contactId.toUtf8();
    for (const auto &[row, note] : redacted.notes.texts)
        text += note.toUtf8();
    return text;
}

Redacted withWords(const QStringList &words, const QString &prompt, const Notes &notes = {})
{
    RedactionRules rules;
    rules.addedWords = words;
    return redacted(trailOf({visitWith("{\"say\":" + quoted(prompt) + '}', "{}")}), rules, notes);
}

QString promptOf(const Redacted &redacted)
{
    return readValueMap(redacted.trail.visits[0].propertiesText()).members[0].value.text;
}
} // namespace

class TestRedactionRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatIsHiddenAndWhy();
    void tellsWhereAndHowOften();
    void namesNoSecret();
    void showsAnItemAgain_data();
    void showsAnItemAgain();
    void showsOneNumberAndNotTheOther();
    void keepsIdsAndStandInsWhenAnItemIsShown();
    void hidesAddedWords_data();
    void hidesAddedWords();
    void hidesAddedWordsInEveryField();
    void leavesStandInsWhole();
    void cleansNotes();
    void learnsFromNotes();
    void hidesMoreThanAFewNames();
    void tellsOfEveryValueWhenStrict();
    void tellsOfWhatIsTooDeep();
    void hidesNothingWhenOff();
};

void TestRedactionRules::tellsWhatIsHiddenAndWhy()
{
    const Redacted result = redacted(trailWithSecrets(), RedactionRules{});

    const std::pair<HiddenReason, QString> expected[] = {
        {HiddenReason::CallNumber, u"138****1234"_s}, {HiddenReason::CallNumber, u"0533****5678"_s},
        {HiddenReason::Telephone, u"159****5678"_s},
        {HiddenReason::BankCard, u"************7894"_s}};
    for (const auto &[reason, standIn] : expected) {
        const bool isThere = std::ranges::any_of(
            result.hidden, [reason = reason, standIn = standIn](const HiddenItem &item) {
                return item.reason == reason && item.standIn == standIn;
            });
        QVERIFY2(isThere, qPrintable(standIn));
    }
    const auto countOf = [&result](HiddenReason reason) {
        return std::ranges::count(result.hidden, reason, &HiddenItem::reason);
    };
    QCOMPARE(countOf(HiddenReason::CallNumber), 2);
    QCOMPARE(countOf(HiddenReason::TellingKey), 3);
    QCOMPARE(countOf(HiddenReason::TypedDigits), 1);
    QCOMPARE(countOf(HiddenReason::EveryValue), 0);
}

void TestRedactionRules::tellsWhereAndHowOften()
{
    const Redacted result = redacted(trailWithSecrets(), RedactionRules{});

    const HiddenItem *caller = itemOf(result, HiddenReason::CallNumber);
    QVERIFY(caller);
    QCOMPARE(caller->visits, (std::vector<int>{0, 1, 2}));
    QCOMPARE(caller->count, 3 * 3 + 1); // Caller, NodeName, Extra of each, and the prompt
    QCOMPARE(caller->places,
        (std::vector<HiddenPlace>{{u"Caller"_s, {}}, {u"NodeName"_s, {}},
            {u"NodeProperties"_s, u"say"_s}, {u"Extra"_s, u"mobile"_s}}));
    const HiddenItem *name = itemOf(result, HiddenReason::TellingKey);
    QVERIFY(name);
    QCOMPARE(name->places,
        (std::vector<HiddenPlace>{{u"NodeProperties"_s, u"say"_s}, {u"Extra"_s, u"customerName"_s},
            {u"NodeVariables"_s, u"customerName"_s}}));
    const HiddenItem *card = itemOf(result, HiddenReason::BankCard);
    QVERIFY(card);
    QCOMPARE(card->places, (std::vector<HiddenPlace>{{u"ChannelVariables"_s, u"note"_s}}));
    QCOMPARE(card->count, 1);
    QCOMPARE(card->visits, std::vector<int>{2});
}

void TestRedactionRules::namesNoSecret()
{
    const Trail trail = trailOf(
        {visitWith("{}", "{\"15912345678\":\"x\",\"姓名\":\"赵六\",\"赵六\":\"139 1234 5678\"}")});

    for (const HiddenItem &item : redacted(trail, RedactionRules{}).hidden) {
        QString text = item.standIn + QString::fromLatin1(item.id);
        for (const HiddenPlace &place : item.places)
            text += place.field + place.key;
        for (const QString &secret : {u"13812341234"_s, u"15912345678"_s, u"赵六"_s})
            QVERIFY2(!text.contains(secret), qPrintable(text));
    }
}

void TestRedactionRules::showsAnItemAgain_data()
{
    QTest::addColumn<HiddenReason>("reason");
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("caller") << HiddenReason::CallNumber << QByteArray("13812341234");
    QTest::newRow("telephone") << HiddenReason::Telephone << QByteArray("15912345678");
    QTest::newRow("bank card") << HiddenReason::BankCard << QByteArray("6222021234567894");
    QTest::newRow("name") << HiddenReason::TellingKey << QByteArray("王小明");
    QTest::newRow("digits") << HiddenReason::TypedDigits << QByteArray("880321");
}

void TestRedactionRules::showsAnItemAgain()
{
    QFETCH(const HiddenReason, reason);
    QFETCH(const QByteArray, secret);
    RedactionRules rules;
    const Redacted before = redacted(trailWithSecrets(), rules);
    QVERIFY(!textOf(before).contains(secret));
    const HiddenItem *item = itemOf(before, reason);
    QVERIFY(item && item->canBeShown());

    rules.shownItems.insert(item->id);
    const Redacted after = redacted(trailWithSecrets(), rules);

    QVERIFY(textOf(after).contains(secret));
    QCOMPARE(after.hidden.size(), before.hidden.size() - 1);
    QVERIFY(std::ranges::find(after.hidden, item->id, &HiddenItem::id) == after.hidden.end());
}

void TestRedactionRules::showsOneNumberAndNotTheOther()
{
    RedactionRules rules;
    rules.shownItems.insert(
        itemOf(redacted(trailWithSecrets(), rules), HiddenReason::CallNumber)->id);

    const NodeVisit visit = redacted(trailWithSecrets(), rules).trail.visits[0];

    QCOMPARE(visit.caller, u"13812341234"_s);
    QCOMPARE(visit.callee, u"0533****5678"_s);
    QCOMPARE(visit.nodeName, u"欢迎 138 1234 1234"_s);
}

void TestRedactionRules::keepsIdsAndStandInsWhenAnItemIsShown()
{
    RedactionRules rules;
    const Redacted before = redacted(trailWithSecrets(), rules);
    rules.shownItems.insert(itemOf(before, HiddenReason::TellingKey)->id);

    const Redacted after = redacted(trailWithSecrets(), rules);

    for (const HiddenItem &item : after.hidden) {
        const auto known = std::ranges::find(before.hidden, item.id, &HiddenItem::id);
        QVERIFY(known != before.hidden.end());
        QCOMPARE(item.standIn, known->standIn);
    }
}

void TestRedactionRules::hidesAddedWords_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<QString>("cleaned");
    QTest::newRow("Chinese") << u"蓝海"_s << u"欢迎致电蓝海银行"_s << u"欢迎致电•••A银行"_s;
    QTest::newRow("case") << u"acme"_s << u"ACME and Acme"_s << u"•••A and •••A"_s;
    QTest::newRow("width") << u"acme"_s << u"ＡＣＭＥ"_s << u"•••A"_s;
    QTest::newRow("wide word") << u"ＡＣＭＥ"_s << u"acme"_s << u"•••A"_s;
    QTest::newRow("inside") << u"42"_s << u"order N1420"_s << u"order N1•••A0"_s;
    QTest::newRow("escaped") << u"蓝海"_s << u"?q=%E8%93%9D%E6%B5%B7"_s << u"?q=•••A"_s;
    QTest::newRow("template") << u"level"_s << u"${level}"_s << u"${•••A}"_s;
    QTest::newRow("blanks") << u"  acme "_s << u"acme"_s << u"•••A"_s;
    QTest::newRow("empty") << u" "_s << u"a b"_s << u"a b"_s;
    QTest::newRow("telephone") << u"1234"_s << u"13812341234"_s << u"138****•••A"_s;
}

void TestRedactionRules::hidesAddedWords()
{
    QFETCH(const QString, word);
    QFETCH(const QString, prompt);

    const Redacted once = withWords({word}, prompt);

    QTEST(promptOf(once), "cleaned");
    RedactionRules rules;
    rules.addedWords = {word};
    QCOMPARE(textOf(redacted(once.trail, rules)), textOf(once));
}

void TestRedactionRules::hidesAddedWordsInEveryField()
{
    Trail trail = trailOf({visitWith(
        "{\"acme\":[1,\"x-Acme\"]}", "{\"n\":4711}", u"PLAY_SAY"_s, u"acme=4711;acme"_s)});
    trail.contactId = trail.source = trail.instance = u"acme-4711"_s;
    NodeVisit &visit = trail.visits[0];
    visit.page.replace("\"Extra\":", "\"NodeId\":\"acme\",\"Extra 4711\":");
    visit.row.size = visit.page.size();
    visit.nodeId = visit.flowId = visit.channelId = u"acme"_s;
    visit.contactId = u"job-4711"_s;
    RedactionRules rules;
    rules.addedWords = {u"acme"_s, u"4711"_s};

    const Redacted result = redacted(trail, rules);

    const NodeVisit &clean = result.trail.visits[0];
    QString text = QString::fromUtf8(textOf(result)) + result.trail.contactId + result.trail.source
        + result.trail.instance + clean.nodeId + clean.flowId + clean.channelId;
    QVERIFY2(!text.contains(u"acme"_s, Qt::CaseInsensitive), qPrintable(text));
    QVERIFY2(!text.contains(u"4711"_s), qPrintable(text));
    QCOMPARE(clean.enterTime, visit.enterTime);
    int count = 0;
    for (const HiddenItem &item : result.hidden)
        count += item.reason == HiddenReason::AddedWord ? item.count : 0;
    QCOMPARE(count, 8); // key, list, number, three in the call data, NodeId, the name of a field
}

void TestRedactionRules::leavesStandInsWhole()
{
    const Redacted result = withWords({u"a"_s, u"•"_s, u"B"_s}, u"token=k7x; banana"_s);

    QVERIFY2(!promptOf(result).contains(u"a"_s), qPrintable(promptOf(result)));
    QVERIFY2(promptOf(result).contains(u"•••"_s), qPrintable(promptOf(result)));
}

void TestRedactionRules::cleansNotes()
{
    Notes notes;
    notes.set({.page = 1, .row = 0}, u"王小明 asked to be called at 13812341234"_s);
    notes.set({.page = 1, .row = 1}, u"nothing to hide"_s);

    const Redacted result = redacted(trailWithSecrets(), RedactionRules{}, notes);

    QCOMPARE(result.notes.at({.page = 1, .row = 1}), u"nothing to hide"_s);
    const QString note = result.notes.at({.page = 1, .row = 0});
    QVERIFY2(note.endsWith(u" asked to be called at 138****1234"_s), qPrintable(note));
    QVERIFY2(!note.contains(u"王小明"_s), qPrintable(note));
    const HiddenItem *caller = itemOf(result, HiddenReason::CallNumber);
    QCOMPARE(caller->places.back(), HiddenPlace());
    QCOMPARE(caller->visits, (std::vector<int>{0, 1, 2}));
}

void TestRedactionRules::learnsFromNotes()
{
    Notes notes;
    notes.set({.page = 1, .row = 0}, u"客户姓名：赵铁柱"_s);
    const Redacted result = withWords({}, u"赵铁柱先生，您好"_s, notes);

    QVERIFY2(!promptOf(result).contains(u"赵铁柱"_s), qPrintable(promptOf(result)));
}

void TestRedactionRules::hidesMoreThanAFewNames()
{
    std::vector<NodeVisit> visits;
    QByteArray prompt;
    for (int person = 0; person < 1500; ++person) {
        const QByteArray name = QString(QChar(char16_t(0x4e00 + person * 7))).toUtf8() + "小二";
        prompt += name + "，";
        visits.push_back(visitWith("{}", "{\"customerName\":\"" + name + "\"}"));
    }
    visits.insert(visits.begin(), visitWith("{\"say\":\"" + prompt + "\"}", "{}"));

    const Redacted result = redacted(trailOf(visits), RedactionRules{});

    QVERIFY(!textOf(result).contains("小二"));
}

void TestRedactionRules::tellsOfEveryValueWhenStrict()
{
    const Redacted result
        = redacted(trailWithSecrets(), RedactionRules{.level = RedactionLevel::Strict});

    const HiddenItem *values = itemOf(result, HiddenReason::EveryValue);
    QVERIFY(values);
    QVERIFY(!values->canBeShown());
    QCOMPARE(values->standIn, u"•••"_s);
    QCOMPARE(values->visits, (std::vector<int>{0, 1, 2}));
}

void TestRedactionRules::tellsOfWhatIsTooDeep()
{
    const QByteArray deep = QByteArray(400, '[') + "\"13812341234\"" + QByteArray(400, ']');
    const Redacted result = redacted(trailOf({visitWith(deep, "{}")}), RedactionRules{});

    const HiddenItem *item = itemOf(result, HiddenReason::TooDeep);
    QVERIFY(item);
    QVERIFY(!item->canBeShown());
    QCOMPARE(item->places, (std::vector<HiddenPlace>{{u"NodeProperties"_s, {}}}));
}

void TestRedactionRules::hidesNothingWhenOff()
{
    RedactionRules rules;
    rules.level = RedactionLevel::Off;
    rules.addedWords = {u"王小明"_s};
    Notes notes;
    notes.set({}, u"13812341234"_s);

    const Redacted result = redacted(trailWithSecrets(), rules, notes);

    QCOMPARE(textOf(result), textOf({.trail = trailWithSecrets(), .notes = notes, .hidden = {}}));
    QVERIFY(result.hidden.empty());
}

QTEST_GUILESS_MAIN(TestRedactionRules)
#include "tst_redactionrules.moc"
