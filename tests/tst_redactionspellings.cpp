// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privacy/redaction.h"
#include "redactable.h"

#include <QTest>

using namespace Qt::StringLiterals;

// Spellings that an attack with made-up calls found readable, and what must not be taken for them.
class TestRedactionSpellings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesTheCallersNumber_data();
    void hidesTheCallersNumber();
    void hidesOtherNumbers_data();
    void hidesOtherNumbers();
    void hidesTypedDigits_data();
    void hidesTypedDigits();
    void hidesCardsInWhatARequestCarries_data();
    void hidesCardsInWhatARequestCarries();
    void hidesSecretsInChannelIds_data();
    void hidesSecretsInChannelIds();
    void hidesWhatIsEscapedAcrossPartsOfCallData();
    void hidesNamesInNamesOfNodes();
    void hidesInNamesAndKeysWhatOnlyHiddenValuesTellWhenStrict();
    void hidesNumbersInPieces_data();
    void hidesNumbersInPieces();
    void hidesValuesInOtherNotations_data();
    void hidesValuesInOtherNotations();
};

void TestRedactionSpellings::hidesTheCallersNumber_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<QString>("cleaned");
    const std::pair<QString, QString> rows[] = {
        {u"138&nbsp;1234&nbsp;1234"_s, u"138\u00a0****\u00a01234"_s},
        {u"138&amp;nbsp;1234&amp;nbsp;1234"_s, u"138\u00a0****\u00a01234"_s},
        {u"&#49&#51&#56;12341234"_s, u"138****1234"_s},
        {u"${13812341234}"_s, u"${138****1234}"_s},
        {u"${phone}"_s, u"${phone}"_s},
        {u"\\x31\\x33\\x38\\x31\\x32\\x33\\x34\\x31\\x32\\x33\\x34"_s, u"138****1234"_s},
        {u"%u0031%u0033812341234"_s, u"138****1234"_s},
        {u"一三八一二三四一二三四"_s, u"138****1234"_s},
        {u"号码是幺三八幺二三四幺二三四。"_s, u"号码是138****1234。"_s},
        {u"138~1234~1234"_s, u"138~****~1234"_s},
        {u"138\\-1234\\-1234"_s, u"138\\-****\\-1234"_s},
        {u"138:1234:1234"_s, u"138:****:1234"_s},
        {u"一九九九年十二月"_s, u"一九九九年十二月"_s},
        {u"三二一〇九八七六五"_s, u"三二一〇九八七六五"_s},
    };
    for (const auto &[prompt, cleaned] : rows)
        QTest::newRow(qUtf8Printable(prompt)) << prompt << cleaned;
}

void TestRedactionSpellings::hidesTheCallersNumber()
{
    QFETCH(const QString, prompt);
    QFETCH(const QString, cleaned);

    QCOMPARE(cleanedPrompt(prompt), cleaned);
    QCOMPARE(cleanedPrompt(cleaned), cleaned);
}

void TestRedactionSpellings::hidesOtherNumbers_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<QString>("cleaned");
    const std::pair<QString, QString> rows[] = {
        {u"+86 (0)571 87654321"_s, u"+86 (0)571 ****4321"_s},
        {u"+86 (0)28 66958190"_s, u"+86 (0)28 ****8190"_s},
        {u"%2B86%20%280%2921%2089616894"_s, u"+86 (0)21 ****6894"_s},
        {u"${15912345678}"_s, u"${159****5678}"_s},
        {u"159&nbsp;1234&nbsp;5678"_s, u"159\u00a0****\u00a05678"_s},
        {u"1.5912345678E10"_s, u"159****5678"_s},
        {u"mobile=1.5912345678e+10,"_s, u"mobile=1.59****5678e+10,"_s},
        {u"1.5E10"_s, u"1.5E10"_s},
        {u"it is one five nine one two, three four five - six seven eight, please"_s,
            u"it is 159****5678, please"_s},
        {u"One step, two steps, three steps, one more, one two three four, and no number"_s,
            u"One step, two steps, three steps, one more, one two three four, and no number"_s},
        {u"0x380070005"_s, u"0x380070005"_s},
        {u"3135393132333435363738"_s, u"159****5678"_s},
        {u"ch-user-3135393132333435363738->1"_s, u"ch-user-159****5678->1"_s},
        {u"zhang.san\u200b@example.com"_s, u"•••A"_s},
        {u"zhang.san@example。com"_s, u"•••A"_s},
        {u"幺五九一二三四五六七八"_s, u"159****5678"_s},
        {u"幺五九 一二三四 五六七八"_s, u"159 **** 5678"_s},
        {u"幺，五，九，一，二，三，四，五，六，七，八"_s, u"1，5，9，*，*，*，*，5，6，7，8"_s},
        {u"壹伍玖壹贰叁肆伍陆柒捌"_s, u"159****5678"_s},
        {u"幺五勾幺两三四五六拐八"_s, u"159****5678"_s},
        {u"一五九55667788"_s, u"159****7788"_s},
        {u"𝟏𝟓𝟗𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖"_s, u"159****5678"_s},
        {u"=31=35=39=31=32=33=34=35=36=37=38"_s, u"159****5678"_s},
        {u"159=201234=205678"_s, u"159 **** 5678"_s},
        {u"15912=\r\n345678"_s, u"159****5678"_s},
        {u"\\061\\065\\071\\061\\062\\063\\064\\065\\066\\067\\070"_s, u"159****5678"_s},
        {u"\\u{31}\\u{35}\\u{39}55667788"_s, u"159****7788"_s},
        {u"\\U00000031\\U0000003512345678"_s, u"\\U00000031\\U0000003512345678"_s},
        {u"\\U00000031\\U00000035912345678"_s, u"159****5678"_s},
        {u"<b>159</b>55667788"_s, u"<b>159****7788"_s},
        {u"159<br/>1234<br/>5678"_s, u"159 **** 5678"_s},
        {u"**159**55667788"_s, u"159****7788"_s},
        {u"1.5912345678E+010"_s, u"159****5678"_s},
        {u"159﹣1234﹣5678"_s, u"159﹣****﹣5678"_s},
        {u"159ー1234ー5678"_s, u"159ー****ー5678"_s},
        {u"159\u20281234\u20285678"_s, u"159\u2028****\u20285678"_s},
        {u"159|1234|5678"_s, u"159|****|5678"_s},
        {u"159...1234...5678"_s, u"159...****...5678"_s},
        {u"159 12345 678"_s, u"159 ****5 678"_s},
        {u"15 91 23 45 67 8"_s, u"15 9* ** *5 67 8"_s},
        {u"1\n5\n9\n1\n2\n3\n4\n5\n6\n7\n8"_s, u"1\n5\n9\n*\n*\n*\n*\n5\n6\n7\n8"_s},
        {u"\"1\",\"5\",\"9\",\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\""_s,
            u"\"1\",\"5\",\"9\",\"*\",\"*\",\"*\",\"*\",\"5\",\"6\",\"7\",\"8\""_s},
        {u"1\u03365\u03369\u03361\u03362\u03363\u03364\u03365\u03366\u03367\u03368\u0336"_s,
            u"1\u03365\u03369\u0336*\u0336*\u0336*\u0336*\u03365\u03366\u03367\u03368\u0336"_s},
        {u"【0731】60315112"_s, u"【0731】****5112"_s},
        {u"0731\n60315112"_s, u"0731\n****5112"_s},
        {u"0 7 3 1 6 0 3 1 5 1 1 2"_s, u"0 7 3 1 * * * * 5 1 1 2"_s},
        {u"110105 19491231 002×"_s, u"****** ******** 002×"_s},
        {u"110105\n19491231\n002X"_s, u"******\n********\n002X"_s},
        {u"11010519491231002Ⅹ"_s, u"**************002Ⅹ"_s},
        {u"6222/0212/3456/7894"_s, u"****/****/****/7894"_s},
        {u"6222\n0212\n3456\n7894"_s, u"****\n****\n****\n7894"_s},
        {u"wang＠例子.中国"_s, u"•••A"_s},
        {u"wang﹫example.com"_s, u"•••A"_s},
        {u"wang @ example.com"_s, u"•••A"_s},
        {u"wang=40example.com"_s, u"•••A"_s},
        {u"\"wang li\"@example.com"_s, u"•••A"_s},
        {u"2 3 4 5 6 7 8 9 0 1"_s, u"2 3 4 5 6 7 8 9 0 1"_s},
        {u"2024-05-17 10:20:30"_s, u"2024-05-17 10:20:30"_s},
        {u"一、二、三、四、五、六、七、八、九、十"_s, u"一、二、三、四、五、六、七、八、九、十"_s},
        {u"159\\1234\\5678"_s, u"159\\****\\5678"_s},
        {u"q=15+91+23+45+67+8"_s, u"q=15+9*+**+*5+67+8"_s},
        {u"m=159\\n1234\\n5678"_s, u"m=159 **** 5678"_s},
        {u"wang+%40+example.com"_s, u"•••A"_s},
        {u"q=029+++83049206"_s, u"q=029+++****9206"_s},
        {u"q=MTU5MTIzNDU2Nzg="_s, u"q=159****5678"_s},
        {u"user-wangxiaoming=40example.com"_s, u"•••A"_s},
        {u"q=幺五九+五五六六+七七八八"_s, u"q=159+****+7788"_s},
        {u"0991–5076–811"_s, u"099*–***6–811"_s},
        {u"0731_60315112"_s, u"0731_****5112"_s},
        {u"flow_010_20240517"_s, u"flow_010_20240517"_s},
        {u"6222++0212++3456++7894"_s, u"****++****++****++7894"_s},
        {u"159&lt;br/&gt;1234&lt;br/&gt;5678"_s, u"159 **** 5678"_s},
        {u"MTU5MTIzNDU2Nzg="_s, u"159****5678"_s},
        {u"Bearer eyJhbGciOiJIUzI1NiJ9.eyJwIjoiMTU5MTIzNDU2NzgifQ.c2ln"_s,
            u"Bearer {\"alg\":\"HS256\"}.{\"p\":\"159****5678\"}.c2ln"_s},
        {u"d2FuZ0BleGFtcGxlLmNvbQ"_s, u"•••A"_s},
        {u"queryOrderByPhoneNumber"_s, u"queryOrderByPhoneNumber"_s},
        {u"5Zyw6ZOB56uZ5ZOq5p2h57q/"_s, u"5Zyw6ZOB56uZ5ZOq5p2h57q/"_s},
        {u"a=2013812341"_s, u"a=2013812341"_s},
        {u"159~1234~5678"_s, u"159~****~5678"_s},
        {u"1，5，9，1，2，3，4，5，6，7，8"_s, u"1，5，9，*，*，*，*，5，6，7，8"_s},
        {u"159 -1234- 5678"_s, u"159 -****- 5678"_s},
        {u"159--1234--5678"_s, u"159--****--5678"_s},
        {u"159\u200e1234\u202c5678"_s, u"159\u200e****\u202c5678"_s},
        {u"①⑤⑨①②③④⑤⑥⑦⑧"_s, u"①⑤⑨****⑤⑥⑦⑧"_s},
        {u"job-phone-15912345678"_s, u"job-phone-159****5678"_s},
        {u"86-571-87654321"_s, u"86-571-****4321"_s},
        {u"+86(571)87654321"_s, u"+86(571)****4321"_s},
        {u"+86.571.87654321"_s, u"+86.571.****4321"_s},
        {u"+86 571-8765 4321"_s, u"+86 571-**** 4321"_s},
        {u"[0571]87654321"_s, u"[0571]****4321"_s},
        {u"0571 - 87654321"_s, u"0571 - ****4321"_s},
        {u"0571/87654321"_s, u"0571/****4321"_s},
        {u"110105-1949-1231-002X"_s, u"******-****-****-002X"_s},
        {u"1101 0519 4912 3100 2X"_s, u"**** **** **** **00 2X"_s},
        {u"110105 1949 12 31 002X 核"_s, u"****** **** ** ** 002X 核"_s},
        {u"1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X"_s, u"* * * * * * * * * * * * * * 0 0 2 X"_s},
        {u"6222.0212.3456.7894"_s, u"****.****.****.7894"_s},
        {u"6222  0212  3456  7894"_s, u"****  ****  ****  7894"_s},
        {u"622202-1234-567894"_s, u"******-****-**7894"_s},
        {u"6222 0212 3456 7894 100 元"_s, u"**** **** **** 7894 100 元"_s},
        {u"6 2 2 2 0 2 9 1 3 5 5 0 6 9 4 6 4 8 7"_s, u"* * * * * * * * * * * * * * * 6 4 8 7"_s},
        {u"13912345678 1234567 2024"_s, u"139****5678 1234567 2024"_s},
        {u"**zhang.san@example.com**"_s, u"**•••A**"_s},
        {u"z***n@example.com"_s, u"z***n@example.com"_s},
        {u"您好，您的验证码是880321，请勿泄露"_s, u"您好，您的验证码是•••A，请勿泄露"_s},
        {u"customerName: 韩梅梅"_s, u"customerName: •••A"_s},
        {u"hometown: 杭州市柳浪路12号3室"_s, u"hometown: •••A"_s},
        {u"holder: 韩梅梅"_s, u"holder: •••A"_s},
        {u"secret: YbdCtsRdbDyW"_s, u"secret: •••A"_s},
        {u"session: expired"_s, u"session: expired"_s},
        {u"name: 韩梅梅"_s, u"name: •••A"_s},
        {u"收货人：韩梅梅"_s, u"收货人：•••A"_s},
        {u"请说出收货人：谢谢"_s, u"请说出收货人：谢谢"_s},
        {u"您的customerName：韩梅梅"_s, u"您的customerName：•••A"_s},
        {u"请输入PIN：482916"_s, u"请输入PIN：•••A"_s},
        {u"QQ号：80012345，已登记"_s, u"QQ号：•••A，已登记"_s},
        {u"token是8f3a77"_s, u"token是•••A"_s},
        {u"密码错误次数：3"_s, u"密码错误次数：3"_s},
        {u"1001-2002-3003-4004"_s, u"1001-2002-3003-4004"_s},
        {u"625912.4941409628"_s, u"625912.4941409628"_s},
        {u"1,2,4,8,16,32,64,128"_s, u"1,2,4,8,16,32,64,128"_s},
        {u"width=1590,height=1234"_s, u"width=1590,height=1234"_s},
    };
    for (const auto &[prompt, cleaned] : rows)
        QTest::newRow(qUtf8Printable(prompt)) << prompt << cleaned;
}

void TestRedactionSpellings::hidesOtherNumbers()
{
    QFETCH(const QString, prompt);
    QFETCH(const QString, cleaned);

    QCOMPARE(cleanedPrompt(prompt), cleaned);
    QCOMPARE(cleanedPrompt(cleaned), cleaned);
}

void TestRedactionSpellings::hidesTypedDigits_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("later");
    QTest::addColumn<QString>("cleaned");
    const std::tuple<QString, QString, QString> rows[] = {
        {u"2580"_s, u"您输入的是2580."_s, u"您输入的是•••A."_s},
        {u"2580"_s, u"https://h/verify/2580"_s, u"https://h/verify/•••A"_s},
        {u"2580"_s, u"pin:2580"_s, u"pin:•••A"_s},
        {u"2580"_s, u"2 5 8 0"_s, u"•••A"_s},
        {u"2580"_s, u"2、5、8、0"_s, u"•••A"_s},
        {u"2580"_s, u"0.2580 10:2580 2580-01-01 400-820-2580"_s,
            u"0.2580 10:2580 2580-01-01 400-820-2580"_s},
        {u"2580"_s, u"25 80"_s, u"25 80"_s},
        {u"2580"_s, u"node2580 12580"_s, u"node2580 12580"_s},
        {u"739105"_s, u"您输入的是 7 3 9 1 0 5"_s, u"您输入的是 •••A"_s},
        {u"739105"_s, u"739-105"_s, u"•••A"_s},
        {u"739105"_s, u"q=7%203%209%201%200%205&a"_s, u"q=•••A&a"_s},
        {u"739105"_s, u"七三九一零五"_s, u"•••A"_s},
        {u"739105"_s, u"x739105y"_s, u"x•••Ay"_s},
        {u"739105"_s, u"0739105"_s, u"0739105"_s},
        {u"19900307"_s, u"1990-03-07"_s, u"•••A"_s},
        {u"73910582"_s, u"ID73910582123"_s, u"ID•••A123"_s},
        {u"1234"_s, u"138****1234"_s, u"138****1234"_s},
    };
    for (const auto &[typed, later, cleaned] : rows)
        QTest::addRow("%s in %s", qUtf8Printable(typed), qUtf8Printable(later))
            << typed << later << cleaned;
}

void TestRedactionSpellings::hidesTypedDigits()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, later);
    QFETCH(const QString, cleaned);

    const auto trail
        = trailOf({visitWith("{}", "{\"digits\":" + quoted(typed) + '}', u"GATHER_INPUT"_s),
            visitWith("{\"say\":" + quoted(later) + '}', "{}")});
    const Trail copy = redacted(trail, RedactionLevel::Standard);

    QCOMPARE(readValueMap(copy.visits[1].propertiesText()).members[0].value.text, cleaned);
    QCOMPARE(redacted(copy, RedactionLevel::Standard).visits[1].page, copy.visits[1].page);
}

void TestRedactionSpellings::hidesCardsInWhatARequestCarries_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("cleaned");
    const QString card = u"6222021234567894"_s;
    const QString idCard = u"11010519491231002X"_s;
    QTest::newRow("request") << u"requestParams"_s << card << u"************7894"_s;
    QTest::newRow("JSON") << u"requestParams"_s << u"{\"x\":[\"%1\"]}"_s.arg(card)
                          << u"{\"x\":[\"************7894\"]}"_s;
    QTest::newRow("order") << u"orderInfo"_s << card << u"************7894"_s;
    QTest::newRow("in an order") << u"order"_s << u"{\"x\":\"%1\"}"_s.arg(card)
                                 << u"{\"x\":\"************7894\"}"_s;
    QTest::newRow("ID card") << u"userId"_s << idCard << u"**************002X"_s;
    QTest::newRow("order number") << u"order_no"_s << card << card;
    QTest::newRow("request ID") << u"requestId"_s << card << card;
    QTest::newRow("time") << u"createTime"_s << card << card;
}

void TestRedactionSpellings::hidesCardsInWhatARequestCarries()
{
    QFETCH(const QString, key);
    QFETCH(const QString, value);
    QFETCH(const QString, cleaned);

    QCOMPARE(cleanedVariable(key, value), cleaned);
}

void TestRedactionSpellings::hidesSecretsInChannelIds_data()
{
    QTest::addColumn<QString>("channel");
    QTest::addColumn<QString>("cleaned");
    const std::pair<QString, QString> rows[] = {
        {u"ch-user-13812341234->8032-1621910542876-job-501784236190277632"_s,
            u"ch-user-138****1234->8032-1621910542876-job-501784236190277632"_s},
        {u"ch-11010519491231002X-1"_s, u"ch-**************002X-1"_s},
        {u"ch-user-卡号6222021234567894->8032"_s, u"ch-user-卡号************7894->8032"_s},
        {u"ch-user-739105->8032"_s, u"ch-user-•••A->8032"_s},
        {u"ch-9e1c6f00-83d3-44af-a94f-159123456780"_s,
            u"ch-9e1c6f00-83d3-44af-a94f-159123456780"_s},
    };
    for (const auto &[channel, cleaned] : rows)
        QTest::newRow(qUtf8Printable(channel)) << channel << cleaned;
}

void TestRedactionSpellings::hidesSecretsInChannelIds()
{
    QFETCH(const QString, channel);
    QFETCH(const QString, cleaned);
    NodeVisit visit = visitWith("{}", "{\"digits\":\"739105\"}", u"GATHER_INPUT"_s);
    visit.channelId = channel;
    visit.page.replace("\"Caller\"", "\"ChannelId\":" + quoted(channel) + ",\"Caller\"");
    visit.properties = {};
    visit.variables = {};
    visit.row = {0, visit.page.size()};

    const Trail copy = redacted(trailOf({visit}), RedactionLevel::Standard);

    QCOMPARE(copy.visits[0].channelId, cleaned);
    QVERIFY(copy.visits[0].page.contains("\"ChannelId\":" + quoted(cleaned)));
}

// "&#49;" ends with the sign that parts the pairs of call data.
void TestRedactionSpellings::hidesWhatIsEscapedAcrossPartsOfCallData()
{
    const auto cleanedCallData = [](const QString &callData) {
        const Trail trail = trailOf({visitWith("{}", "{}", u"SPLIT"_s, callData)});
        return redacted(trail, RedactionLevel::Standard).visits[0].channelVariables;
    };

    QCOMPARE(
        cleanedCallData(u"a=1;info=&#49;&#51;&#56;12341234;z=9"_s), u"a=1;info=138****1234;z=9"_s);
    QCOMPARE(cleanedCallData(u"a=1;info=138&nbsp;1234&nbsp;1234;z=9"_s),
        u"a=1;info=138\u00a0****\u00a01234;z=9"_s);
    QCOMPARE(cleanedCallData(u"a=1;b=x&amp;y;z=9"_s), u"a=1;b=x&amp;y;z=9"_s);
}

void TestRedactionSpellings::hidesNamesInNamesOfNodes()
{
    NodeVisit visit = visitWith("{}", "{\"customerName\":\"王小明\",\"name\":\"主菜单\"}");
    const auto named = [&visit](const QString &name) {
        NodeVisit copy = visit;
        copy.nodeName = name;
        return copy;
    };

    const Trail copy
        = redacted(trailOf({named(u"回访王小明"_s), named(u"主菜单"_s)}), RedactionLevel::Standard);

    QCOMPARE(copy.visits[0].nodeName, u"回访•••A"_s);
    QCOMPARE(copy.visits[1].nodeName, u"主菜单"_s);
}

void TestRedactionSpellings::hidesInNamesAndKeysWhatOnlyHiddenValuesTellWhenStrict()
{
    NodeVisit visit = visitWith("{\"customerName\":\"王小明\"}",
        "{\"digits\":\"739105\",\"was739105\":{\"digits\":2580}}", u"GATHER_INPUT"_s,
        u"pin=k7;739105=1"_s);
    visit.nodeName = u"回访王小明 739105 2580"_s;

    const Trail copy = redacted(trailOf({visit}), RedactionLevel::Strict);

    const NodeVisit &clean = copy.visits[0];
    QVERIFY2(!clean.nodeName.contains(u"王小明"_s), qPrintable(clean.nodeName));
    QVERIFY2(!clean.nodeName.contains(u"739105"_s), qPrintable(clean.nodeName));
    QVERIFY2(!clean.nodeName.contains(u"2580"_s), qPrintable(clean.nodeName));
    QVERIFY2(!clean.page.contains("739105"), clean.page);
    QVERIFY2(!clean.page.contains("2580"), clean.page);
}

void TestRedactionSpellings::hidesNumbersInPieces_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QByteArray>("cleaned");
    const std::pair<const char *, const char *> rows[] = {
        {R"(["138","1234","1234"])", R"(["138","****","1234"])"},
        {R"(["1381234","1234"])", R"(["138****","1234"])"},
        {R"([1,5,9,1,2,3,4,5,6,7,8])", R"([1,5,9,"*","*","*","*",5,6,7,8])"},
        {R"([159,1234,5678])", R"([159,"****",5678])"},
        {R"(["6222","0212","3456","7894"])", R"(["****","****","****","7894"])"},
        {R"([2,3,4,5,6,7,8,9,10,11])", R"([2,3,4,5,6,7,8,9,10,11])"},
        {R"([2024,5,17])", R"([2024,5,17])"},
        {R"(["138","****","1234"])", R"(["138","****","1234"])"},
    };
    for (const auto &[list, cleaned] : rows)
        QTest::newRow(list) << QByteArray(list) << QByteArray(cleaned);
}

void TestRedactionSpellings::hidesNumbersInPieces()
{
    QFETCH(const QByteArray, list);
    QFETCH(const QByteArray, cleaned);

    const Trail copy
        = redacted(trailOf({visitWith("{}", "{\"a\":" + list + '}')}), RedactionLevel::Standard);

    QCOMPARE(copy.visits[0].variablesText().toByteArray(), "{\"a\":" + cleaned + '}');
    QCOMPARE(redacted(copy, RedactionLevel::Standard).visits[0].page, copy.visits[0].page);
}

void TestRedactionSpellings::hidesValuesInOtherNotations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cleaned");
    const std::pair<QString, QString> rows[] = {
        {u"<r><name>韩梅梅</name><level>gold</level></r>"_s,
            u"<r><name>•••A</name><level>gold</level></r>"_s},
        {u"<token type=\"x\">kfwq</token>"_s, u"<token type=\"x\">•••A</token>"_s},
        {u"<phone>31234567</phone>"_s, u"<phone>****4567</phone>"_s},
        {u"Authorization: Bearer eyJhbGciOi.J9"_s, u"Authorization: Bearer •••A"_s},
        {u"{\"Authorization\":\"Basic dXNlcjpw\",\"cut"_s,
            u"{\"Authorization\":\"Basic •••A\",\"cut"_s},
        {u"<b>请输入密码</b>"_s, u"<b>请输入密码</b>"_s},
    };
    for (const auto &[text, cleaned] : rows)
        QTest::newRow(qUtf8Printable(text)) << text << cleaned;
}

void TestRedactionSpellings::hidesValuesInOtherNotations()
{
    QFETCH(const QString, text);
    QFETCH(const QString, cleaned);

    QCOMPARE(cleanedPrompt(text), cleaned);
    QCOMPARE(cleanedPrompt(cleaned), cleaned);
}

QTEST_GUILESS_MAIN(TestRedactionSpellings)
#include "tst_redactionspellings.moc"
