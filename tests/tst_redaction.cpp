// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privacy/redaction.h"
#include "privacy/tellingkeys.h"
#include "trail/value.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
QByteArray quoted(const QString &text)
{
    return toJsonString(text);
}

const QString menuCaller = u"13812341234"_s;
const QString menuContact = u"job-501784236190277632"_s;

NodeVisit visitWith(const QByteArray &properties, const QByteArray &variables,
    const QString &typeCode = u"PLAY_SAY"_s, const QString &callData = QString(),
    const QString &caller = menuCaller, const QString &contact = menuContact)
{
    NodeVisit visit;
    visit.contactId = contact;
    visit.caller = caller;
    visit.callee = u"053312345678"_s;
    visit.typeCode = typeCode;
    visit.nodeName = u"欢迎 138 1234 1234"_s;
    visit.channelVariables = callData;
    visit.enterTime = 1621910542876;
    QByteArray json = "{\"ContactId\":" + quoted(contact) + ",\"Caller\":" + quoted(caller)
        + ",\"Callee\":\"053312345678\",\"EnterTime\":1621910542876,\"NodeType\":"
        + quoted(typeCode) + ",\"NodeName\":" + quoted(visit.nodeName) + ",\"NodeProperties\":";
    visit.properties = {json.size(), properties.size()};
    json += properties + ",\"NodeVariables\":";
    visit.variables = {json.size(), variables.size()};
    json += variables + ",\"ChannelVariables\":" + quoted(callData)
        + ",\"Extra\":{\"mobile\":\"13812341234\",\"customerName\":\"王小明\"}}";
    visit.page = json;
    visit.row = {0, json.size()};
    return visit;
}

Trail trailOf(std::vector<NodeVisit> visits)
{
    Trail trail;
    trail.contactId = u"job-501784236190277632"_s;
    trail.visits = std::move(visits);
    return trail;
}

// What a prompt of the caller's call becomes.
QString cleanedPrompt(const QString &prompt, const QString &caller = menuCaller)
{
    const Trail copy = redacted(trailOf({visitWith("{\"say\":" + quoted(prompt) + '}', "{}",
                                    u"PLAY_SAY"_s, QString(), caller)}),
        RedactionLevel::Standard);
    return readValueMap(copy.visits[0].propertiesText()).members.at(0).value.text;
}

QString cleanedVariable(
    const QString &key, const QString &value, const QString &typeCode = u"SET_VARIABLES"_s)
{
    const Trail copy = redacted(
        trailOf({visitWith("{}", '{' + quoted(key) + ':' + quoted(value) + '}', typeCode)}),
        RedactionLevel::Standard);
    return readValueMap(copy.visits[0].variablesText()).members.at(0).value.text;
}

QByteArray firstDifference(const QByteArray &a, const QByteArray &b)
{
    const auto at = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
    const qsizetype from = std::max<qsizetype>(0, at - 100);
    return a.mid(from, 200) + "\n" + b.mid(from, 200);
}

QString randomText(QRandomGenerator &random)
{
    static const QStringList pieces = {u"13812341234"_s, u"+86"_s, u"0086"_s, u"138"_s, u" "_s,
        u"-"_s, u"*"_s, u"****"_s, u"x"_s, u"0533"_s, u"12345678"_s, u"６"_s, u"１３８"_s, u"1"_s,
        u"9"_s, u"400"_s, u"token="_s, u"&"_s, u"a.b@c.com"_s, u"sip:"_s, u"@pbx"_s, u"密码："_s,
        u"{\"phone\":\""_s, u"\"}"_s, u"job-"_s, u"6222021234567890"_s, u"."_s, u"("_s, u")"_s,
        u"张三"_s, u"/"_s, u"customerName=李雷"_s, u";"_s, u"11010519491231002X"_s, u"0"_s, u"、"_s,
        u"%20"_s, u"+"_s, u"\n"_s, u"1234"_s, u"·"_s, u" - "_s, u"159"_s, u"415"_s};
    QString text;
    const int count = random.bounded(1, 12);
    for (int piece = 0; piece < count; ++piece)
        text += pieces[random.bounded(pieces.size())];
    return text;
}
} // namespace

class TestRedaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void masksTelephoneNumbers_data();
    void masksTelephoneNumbers();
    void masksFreeText_data();
    void masksFreeText();
    void findsNumbersFromAbroad_data();
    void findsNumbersFromAbroad();
    void readsJsonNumbersByTheirWorth_data();
    void readsJsonNumbersByTheirWorth();
    void keepsTheContactIdEverywhere();
    void readsKeys_data();
    void readsKeys();
    void hidesValuesOfTellingKeys_data();
    void hidesValuesOfTellingKeys();
    void hidesTypedDigitsWhereverTheyAreUsed();
    void opensJsonInsideOfStrings();
    void keepsTheFormOfCallData();
    void givesTheSameSecretTheSameStandIn();
    void readsPairsOfKeyAndValue();
    void keepsTheSlicesConsistent();
    void cleansUnknownFieldsOfTheRow();
    void cleansRowsThatCannotBeLookedThrough();
    void hidesEveryValueWhenStrict();
    void changesNothingWhenOff();
    void masksAsOftenAsOnce();
    void redactsAsOftenAsOnce();
};

void TestRedaction::masksTelephoneNumbers_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("masked");
    const std::pair<QString, QString> rows[] = {
        {u"13812341234"_s, u"138****1234"_s},
        {u"+8613812341234"_s, u"+86138****1234"_s},
        {u"8613812341234"_s, u"86138****1234"_s},
        {u"008613812341234"_s, u"0086138****1234"_s},
        {u"013812341234"_s, u"0138****1234"_s},
        {u"+86 138 1234 1234"_s, u"+86 138 **** 1234"_s},
        {u"+86-138-1234-1234"_s, u"+86-138-****-1234"_s},
        {u"138-1234-1234"_s, u"138-****-1234"_s},
        {u"053312345678"_s, u"0533****5678"_s},
        {u"0533-12345678"_s, u"0533-****5678"_s},
        {u"05312313128"_s, u"053****3128"_s},
        {u"+8653312345678"_s, u"+86533****5678"_s},
        {u"01012345678"_s, u"010****5678"_s},
        {u"400-123-4567"_s, u"400-123-4567"_s},
        {u"4001234567"_s, u"4001234567"_s},
        {u"95588"_s, u"95588"_s},
        {u"10086"_s, u"10086"_s},
        {u"+8610086"_s, u"+8610086"_s},
        {u"123456"_s, u"123456"_s},
        {u"2135"_s, u"2135"_s},
        {u"1234567"_s, u"****567"_s},
        {u"12345678"_s, u"****5678"_s},
        {u"123456789"_s, u"1****6789"_s},
        {u"1234567890"_s, u"12****7890"_s},
        {u"12345678901234"_s, u"123*******1234"_s},
        {u"sip:13812341234@pbx"_s, u"sip:138****1234@pbx"_s},
        {u"sip:1001@10.20.30.40:5060"_s, u"sip:1001@10.20.30.40:5060"_s},
        {u"tel:+8613812341234"_s, u"tel:+86138****1234"_s},
        {u"138****1234"_s, u"138****1234"_s},
        {u"0086138****1234"_s, u"0086138****1234"_s},
        {u"133xxxx2315"_s, u"133xxxx2315"_s},
        {u"*13812341234#"_s, u"*138****1234#"_s},
        {u"13812341234x101"_s, u"138****1234x101"_s},
        {u"13812341234,13912345678"_s, u"138****1234,139****5678"_s},
        {u"１３８１２３４１２３４"_s, u"１３８****１２３４"_s},
        {u""_s, u""_s},
        {u"anonymous"_s, u"anonymous"_s},
    };
    for (const auto &[number, masked] : rows)
        QTest::newRow(qUtf8Printable(number)) << number << masked;
}

void TestRedaction::masksTelephoneNumbers()
{
    QFETCH(const QString, number);
    QFETCH(const QString, masked);

    QCOMPARE(maskedNumber(number), masked);
    QCOMPARE(maskedNumber(masked), masked);
}

void TestRedaction::masksFreeText_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<QString>("cleaned");
    const std::pair<QString, QString> rows[] = {
        // this call's numbers, in every spelling
        {u"您的号码13812341234已登记"_s, u"您的号码138****1234已登记"_s},
        {u"+86 138 1234 1234"_s, u"+86 138 **** 1234"_s},
        {u"0086-138-1234-1234"_s, u"0086-138-****-1234"_s},
        {u"１３８１２３４１２３４"_s, u"１３８****１２３４"_s},
        {u"138.1234.1234"_s, u"138.****.1234"_s},
        {u"1 3 8 1 2 3 4 1 2 3 4"_s, u"1 3 8 * * * * 1 2 3 4"_s},
        {u"138、1234、1234"_s, u"138、****、1234"_s},
        {u"138 - 1234 - 1234"_s, u"138 - **** - 1234"_s},
        {u"138\n1234\r\n1234"_s, u"138\n****\r\n1234"_s},
        {u"138\t1234\t1234"_s, u"138\t****\t1234"_s},
        {u"138+1234+1234"_s, u"138+****+1234"_s},
        {u"138*1234*1234"_s, u"138******1234"_s},
        {u"138/1234.1234"_s, u"138/****.1234"_s},
        {u"138·1234・1234"_s, u"138·****・1234"_s},
        {u"138%201234%201234"_s, u"138%20****%201234"_s},
        {u"%2B86%2013812341234"_s, u"%2B86%20138****1234"_s},
        {u"1381%202341234"_s, u"138*%20***1234"_s},
        {u"99138123412340"_s, u"99138****12340"_s},
        {u"053312345678"_s, u"0533****5678"_s},
        {u"0533-1234 5678"_s, u"0533-**** 5678"_s},
        {u"+86 533 12345678"_s, u"+86 533 ****5678"_s},
        {u"拨打12345678"_s, u"拨打****5678"_s},
        // other people's
        {u"请拨15912345678。"_s, u"请拨159****5678。"_s},
        {u"159 1234 5678 或 186-0000-1111"_s, u"159 **** 5678 或 186-****-1111"_s},
        {u"159、1234、5678"_s, u"159、****、5678"_s},
        {u"159 - 1234 - 5678"_s, u"159 - **** - 5678"_s},
        {u"159\n1234\n5678"_s, u"159\n****\n5678"_s},
        {u"159\t1234\t5678"_s, u"159\t****\t5678"_s},
        {u"159+1234+5678"_s, u"159+****+5678"_s},
        {u"159*1234*5678"_s, u"159******5678"_s},
        {u"159.1234.5678"_s, u"159.****.5678"_s},
        {u"159/1234/5678"_s, u"159/****/5678"_s},
        {u"159·1234·5678"_s, u"159·****·5678"_s},
        {u"159%201234%205678"_s, u"159%20****%205678"_s},
        {u"%2B86%2015912345678"_s, u"%2B86%20159****5678"_s},
        {u"座机 010-87654321"_s, u"座机 010-****4321"_s},
        {u"身份证11010519491231002X"_s, u"身份证**************002X"_s},
        {u"卡号 6222021234567894 谢谢"_s, u"卡号 ************7894 谢谢"_s},
        {u"6222 0212 3456 7894"_s, u"**** **** **** 7894"_s},
        {u"发到 zhang.san@example.com 了"_s, u"发到 •••A 了"_s},
        {u"http://h/?a=1&token=abc123&b=2"_s, u"http://h/?a=1&token=•••A&b=2"_s},
        {u"密码：778899"_s, u"密码：•••A"_s},
        {u"{\"customerName\":\"李雷\",\"cut"_s, u"{\"customerName\":\"•••A\",\"cut"_s},
        {u"2021 1525 1042 0000 159 1234 5678"_s, u"2021 1525 1042 0000 159 **** 5678"_s},
        // what stays readable
        {u"job-501784236190277632"_s, u"job-501784236190277632"_s},
        {u"job-15912345678"_s, u"job-15912345678"_s},
        {u"3ee8c1b8-83d3-44af-a94f-159123456780"_s, u"3ee8c1b8-83d3-44af-a94f-159123456780"_s},
        {u"订单2021052510420001"_s, u"订单2021052510420001"_s},
        {u"201912150000000000"_s, u"201912150000000000"_s},
        {u"金额 1234567.89 元"_s, u"金额 1234567.89 元"_s},
        {u"2021-05-25 10:42:22.876"_s, u"2021-05-25 10:42:22.876"_s},
        {u"2021-05-25 10:42 2021/05/25 2021.05.25"_s, u"2021-05-25 10:42 2021/05/25 2021.05.25"_s},
        {u"10:42\n2021-05-25\n1380.50\n1234.00"_s, u"10:42\n2021-05-25\n1380.50\n1234.00"_s},
        {u"138.00 + 1234.00 + 1234.50"_s, u"138.00 + 1234.00 + 1234.50"_s},
        {u"159+1111/2222 159.1111,2222"_s, u"159+1111/2222 159.1111,2222"_s},
        {u"192.168.138.123 100%20"_s, u"192.168.138.123 100%20"_s},
        {u"1621910542876"_s, u"1621910542876"_s},
        {u"991591234567800"_s, u"991591234567800"_s},
        {u"400-123-4567 或 95588 或 10086"_s, u"400-123-4567 或 95588 或 10086"_s},
        {u"请输入密码：按井号键结束"_s, u"请输入密码：按井号键结束"_s},
        {u"'${phone}'=='1'"_s, u"'${phone}'=='1'"_s},
        {u"已掩码 138****1234"_s, u"已掩码 138****1234"_s},
    };
    for (const auto &[prompt, cleaned] : rows)
        QTest::newRow(qUtf8Printable(prompt.simplified())) << prompt << cleaned;
}

void TestRedaction::masksFreeText()
{
    QFETCH(const QString, prompt);
    QFETCH(const QString, cleaned);

    QCOMPARE(cleanedPrompt(prompt), cleaned);
}

void TestRedaction::findsNumbersFromAbroad_data()
{
    QTest::addColumn<QString>("caller");
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<QString>("cleaned");
    const std::tuple<QString, QString, QString> rows[] = {
        {u"+1 415 555 2671"_s, u"4155552671"_s, u"41****2671"_s},
        {u"+1 415 555 2671"_s, u"(415) 555-2671"_s, u"(41*) ***-2671"_s},
        {u"+1 415 555 2671"_s, u"415-555-2671"_s, u"41*-***-2671"_s},
        {u"+1 415 555 2671"_s, u"0014155552671"_s, u"00141****2671"_s},
        {u"0014155552671"_s, u"415-555-2671"_s, u"41*-***-2671"_s},
        {u"sip:+14155552671@pbx"_s, u"415.555.2671"_s, u"41*.***.2671"_s},
        {u"+33 1 23 45 67 89"_s, u"01 23 45 67 89"_s, u"01 ** ** 67 89"_s},
        {u"+44 (0)20 7946 0958"_s, u"020 7946 0958"_s, u"020 **** 0958"_s},
        {u"+852 6123 4567"_s, u"6123 4567"_s, u"**** 4567"_s},
        {u"+376 812 345"_s, u"812 345"_s, u"812 345"_s},
        {u"+1 415 555 2671"_s, u"金额 5552671"_s, u"金额 5552671"_s},
    };
    for (const auto &[caller, prompt, cleaned] : rows)
        QTest::newRow(qUtf8Printable(caller + u" in "_s + prompt)) << caller << prompt << cleaned;
}

void TestRedaction::findsNumbersFromAbroad()
{
    QFETCH(const QString, caller);
    QFETCH(const QString, prompt);
    QFETCH(const QString, cleaned);

    QCOMPARE(cleanedPrompt(prompt, caller), cleaned);
}

void TestRedaction::readsJsonNumbersByTheirWorth_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QByteArray>("cleaned");
    const std::pair<QByteArray, QByteArray> rows[] = {
        {"1.3812341234e10", "\"138****1234\""},
        {"1.3812341234E+10", "\"138****1234\""},
        {"138123412340e-1", "\"138****1234\""},
        {"1.38123412345e10", "\"138****1234.5\""},
        {"1.5912345678e10", "\"159****5678\""},
        {"13812341234.0", "\"138****1234.0\""},
        {"-1.3812341234e10", "\"-138****1234\""},
        {"1.5e10", "1.5e10"},
        {"1.3812341234e5", "1.3812341234e5"},
        {"1.3812341234e999999999999", "1.3812341234e999999999999"},
        {"0.13812341234", "0.13812341234"},
    };
    for (const auto &[number, cleaned] : rows)
        QTest::newRow(number) << number << cleaned;
}

void TestRedaction::readsJsonNumbersByTheirWorth()
{
    QFETCH(const QByteArray, number);
    QFETCH(const QByteArray, cleaned);

    const Trail copy
        = redacted(trailOf({visitWith("{}", "{\"n\":" + number + '}')}), RedactionLevel::Standard);

    QCOMPARE(copy.visits[0].variablesText().toByteArray(), "{\"n\":" + cleaned + '}');
}

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

void TestRedaction::readsKeys_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<KeyMeaning>("meaning");
    const std::pair<QString, KeyMeaning> rows[] = {
        {u"name"_s, KeyMeaning::Secret},
        {u"customerName"_s, KeyMeaning::Secret},
        {u"user_name"_s, KeyMeaning::Secret},
        {u"real-name"_s, KeyMeaning::Secret},
        {u"functionName"_s, KeyMeaning::Plain},
        {u"skillGroupName"_s, KeyMeaning::Plain},
        {u"id_no"_s, KeyMeaning::Secret},
        {u"idCard"_s, KeyMeaning::Secret},
        {u"IDCard"_s, KeyMeaning::Secret},
        {u"accessToken"_s, KeyMeaning::Secret},
        {u"PIN"_s, KeyMeaning::Secret},
        {u"opinion"_s, KeyMeaning::Plain},
        {u"discard"_s, KeyMeaning::Plain},
        {u"home-addr"_s, KeyMeaning::Secret},
        {u"客户姓名"_s, KeyMeaning::Secret},
        {u"密码"_s, KeyMeaning::Secret},
        {u"phoneNumber"_s, KeyMeaning::Telephone},
        {u"手机号"_s, KeyMeaning::Telephone},
        {u"联系电话"_s, KeyMeaning::Telephone},
        {u"callee"_s, KeyMeaning::Telephone},
        {u"microphone"_s, KeyMeaning::Plain},
        {u"hotel"_s, KeyMeaning::Plain},
        {u"digits"_s, KeyMeaning::Typed},
        {u"orderNo"_s, KeyMeaning::Identifier},
        {u"contactId"_s, KeyMeaning::Identifier},
        {u"say"_s, KeyMeaning::Plain},
        {u""_s, KeyMeaning::Plain},
    };
    for (const auto &[key, meaning] : rows)
        QTest::newRow(qUtf8Printable(key)) << key << meaning;
}

void TestRedaction::readsKeys()
{
    QFETCH(const QString, key);
    QFETCH(const KeyMeaning, meaning);

    QCOMPARE(meaningOf(key), meaning);
}

void TestRedaction::hidesValuesOfTellingKeys_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("cleaned");
    QTest::newRow("name") << u"customerName"_s << u"王小明"_s << u"•••A"_s;
    QTest::newRow("function") << u"functionName"_s << u"query-order"_s << u"query-order"_s;
    QTest::newRow("template") << u"token"_s << u"${system.token}"_s << u"${system.token}"_s;
    QTest::newRow("empty") << u"password"_s << u""_s << u""_s;
    QTest::newRow("phone") << u"contactPhone"_s << u"31234567"_s << u"****4567"_s;
    QTest::newRow("order") << u"orderNo"_s << u"6222021234567894"_s << u"6222021234567894"_s;
    QTest::newRow("digits") << u"digits"_s << u"889977"_s << u"•••A"_s;
    QTest::newRow("few digits") << u"digits"_s << u"123"_s << u"123"_s;
    QTest::newRow("map") << u"customer_name"_s << u"{\"first\":\"小明\"}"_s << u"•••A"_s;
}

void TestRedaction::hidesValuesOfTellingKeys()
{
    QFETCH(const QString, key);
    QFETCH(const QString, value);
    QFETCH(const QString, cleaned);

    QCOMPARE(cleanedVariable(key, value), cleaned);
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
    QCOMPARE(visit.nodeName, u"欢迎 138 **** 1234"_s);
    QVERIFY(!visit.page.contains("3812341234"));
}

void TestRedaction::changesNothingWhenOff()
{
    const Trail trail = trailOf({visitWith("{\"say\":\"13812341234\"}", "{}")});

    const Trail copy = redacted(trail, RedactionLevel::Off);

    QCOMPARE(copy.visits[0].page, trail.visits[0].page);
    QCOMPARE(copy.visits[0].caller, trail.visits[0].caller);
}

void TestRedaction::masksAsOftenAsOnce()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 2000; ++round) {
        const QString text = randomText(random);
        const QString masked = maskedNumber(text);
        QCOMPARE(maskedNumber(masked), masked);
        const QString free = withMaskedNumbers(text);
        QCOMPARE(withMaskedNumbers(free), free);
    }
}

void TestRedaction::redactsAsOftenAsOnce()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 400; ++round) {
        const auto map = [&random] {
            return "{\"say\":" + quoted(randomText(random)) + ",\"digits\":"
                + quoted(randomText(random)) + ",\"phone\":" + quoted(randomText(random))
                + ",\"token\":" + quoted(randomText(random)) + '}';
        };
        const Trail trail = trailOf({visitWith(map(), map(), u"GATHER_INPUT"_s, randomText(random)),
            visitWith(map(), map(), u"PLAY_SAY"_s, randomText(random))});

        const Trail once = redacted(trail, RedactionLevel::Standard);
        const Trail twice = redacted(once, RedactionLevel::Standard);

        for (size_t row = 0; row < once.visits.size(); ++row) {
            const QByteArray page = once.visits[row].page;
            QVERIFY2(!page.contains("13812341234"), page);
            QVERIFY2(twice.visits[row].page == page, firstDifference(page, twice.visits[row].page));
            QCOMPARE(twice.visits[row].channelVariables, once.visits[row].channelVariables);
        }
    }
}

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
