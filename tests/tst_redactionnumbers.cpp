// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privacy/redaction.h"
#include "privacy/tellingkeys.h"
#include "redactable.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestRedactionNumbers : public QObject
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
    void readsKeys_data();
    void readsKeys();
    void hidesValuesOfTellingKeys_data();
    void hidesValuesOfTellingKeys();
};

void TestRedactionNumbers::masksTelephoneNumbers_data()
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

void TestRedactionNumbers::masksTelephoneNumbers()
{
    QFETCH(const QString, number);
    QFETCH(const QString, masked);

    QCOMPARE(maskedNumber(number), masked);
    QCOMPARE(maskedNumber(masked), masked);
}

void TestRedactionNumbers::masksFreeText_data()
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
        {u"1591234567818600001111"_s, u"159****5678186****1111"_s},
        {u"1591234567811010519491231002X"_s, u"159****5678**************002X"_s},
        {u"11010519491231002X15912345678"_s, u"**************002X159****5678"_s},
        {u"159123456786222021234567894"_s, u"159****5678************7894"_s},
        {u"159123456784367423277721711"_s, u"159****5678************1711"_s},
        {u"1591234567820210525104233"_s, u"159****567820210525104233"_s},
        {u"1795115912345678"_s, u"17951159****5678"_s},
        {u"110105'19491231'002X"_s, u"******'********'002X"_s},
        {u"110105\"19491231002X"_s, u"******\"********002X"_s},
        {u"6222,0212,3456,7894"_s, u"****,****,****,7894"_s},
        {u"6222、0212、3456、7894"_s, u"****、****、****、7894"_s},
        {u"卡 [\"6222\", \"0212\", \"3456\", \"7894\"]"_s,
            u"卡 [\"****\", \"****\", \"****\", \"7894\"]"_s},
        {u"010.8765.4321"_s, u"010.****.4321"_s},
        // what stays readable
        {u"trace 4bf92a159123456787d3c0ad9e01ffab"_s, u"trace 4bf92a159123456787d3c0ad9e01ffab"_s},
        {u"4BF92A15912345678ADCFFAB7D3C0AD9"_s, u"4BF92A15912345678ADCFFAB7D3C0AD9"_s},
        {u"507f1f77bcf15912345678cd"_s, u"507f1f77bcf15912345678cd"_s},
        {u"2021052518079545550"_s, u"2021052518079545550"_s},
        {u"1234567890123456789012345"_s, u"1234567890123456789012345"_s},
        {u"1001,6222,0212,3456,7894"_s, u"1001,6222,0212,3456,7894"_s},
        {u"6222,0212,3456,7894,8001"_s, u"6222,0212,3456,7894,8001"_s},
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

void TestRedactionNumbers::masksFreeText()
{
    QFETCH(const QString, prompt);
    QFETCH(const QString, cleaned);

    QCOMPARE(cleanedPrompt(prompt), cleaned);
}

void TestRedactionNumbers::findsNumbersFromAbroad_data()
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

void TestRedactionNumbers::findsNumbersFromAbroad()
{
    QFETCH(const QString, caller);
    QFETCH(const QString, prompt);
    QFETCH(const QString, cleaned);

    QCOMPARE(cleanedPrompt(prompt, caller), cleaned);
}

void TestRedactionNumbers::readsJsonNumbersByTheirWorth_data()
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

void TestRedactionNumbers::readsJsonNumbersByTheirWorth()
{
    QFETCH(const QByteArray, number);
    QFETCH(const QByteArray, cleaned);

    const Trail copy
        = redacted(trailOf({visitWith("{}", "{\"n\":" + number + '}')}), RedactionLevel::Standard);

    QCOMPARE(copy.visits[0].variablesText().toByteArray(), "{\"n\":" + cleaned + '}');
}

void TestRedactionNumbers::readsKeys_data()
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
        {u"dianhua"_s, KeyMeaning::Telephone},
        {u"shouJiHao"_s, KeyMeaning::Telephone},
        {u"from_number"_s, KeyMeaning::Telephone},
        {u"cell"_s, KeyMeaning::Telephone},
        {u"cellId"_s, KeyMeaning::Identifier},
        {u"固话"_s, KeyMeaning::Telephone},
        {u"xingming"_s, KeyMeaning::Secret},
        {u"custName"_s, KeyMeaning::Secret},
        {u"nick_name"_s, KeyMeaning::Secret},
        {u"昵称"_s, KeyMeaning::Secret},
        {u"nodeName"_s, KeyMeaning::Plain},
        {u"queueName"_s, KeyMeaning::Plain},
        {u"dizhi"_s, KeyMeaning::Secret},
        {u"sfzh"_s, KeyMeaning::Secret},
        {u"ak"_s, KeyMeaning::Secret},
        {u"ACCESS_KEY"_s, KeyMeaning::Secret},
        {u"privateKey"_s, KeyMeaning::Secret},
        {u"breakKey"_s, KeyMeaning::Plain},
        {u"session"_s, KeyMeaning::Secret},
        {u"JSESSIONID"_s, KeyMeaning::Secret},
        {u"sessionId"_s, KeyMeaning::Secret},
        {u"sid"_s, KeyMeaning::Secret},
        {u"traceId"_s, KeyMeaning::Identifier},
        {u"wxOpenId"_s, KeyMeaning::Secret},
        {u"unionid"_s, KeyMeaning::Secret},
        {u"tax_id"_s, KeyMeaning::Secret},
        {u"统一社会信用代码"_s, KeyMeaning::Secret},
        {u"driverLicense"_s, KeyMeaning::Secret},
        {u"军官证号"_s, KeyMeaning::Secret},
        {u"zip"_s, KeyMeaning::Secret},
        {u"unzip"_s, KeyMeaning::Plain},
        {u"postalCode"_s, KeyMeaning::Secret},
        {u"邮编"_s, KeyMeaning::Secret},
        {u"籍贯"_s, KeyMeaning::Secret},
        {u"dateOfBirth"_s, KeyMeaning::Secret},
        {u"法人"_s, KeyMeaning::Secret},
        {u"法定代表人"_s, KeyMeaning::Secret},
        {u"收款人"_s, KeyMeaning::Secret},
        {u"payee"_s, KeyMeaning::Secret},
        {u"您的微信"_s, KeyMeaning::Secret},
        {u"微信渠道"_s, KeyMeaning::Plain},
        {u"QQ号"_s, KeyMeaning::Secret},
        {u"PIN码"_s, KeyMeaning::Secret},
        {u"密保答案"_s, KeyMeaning::Secret},
        {u"authCode"_s, KeyMeaning::Secret},
        {u"author"_s, KeyMeaning::Plain},
        {u"回拨号码"_s, KeyMeaning::Telephone},
        {u"callbackNumber"_s, KeyMeaning::Telephone},
        {u"订单号码"_s, KeyMeaning::Identifier},
        {u"cardType"_s, KeyMeaning::Plain},
        {u"hasCard"_s, KeyMeaning::Plain},
        {u"needPassword"_s, KeyMeaning::Plain},
        {u"tokenCount"_s, KeyMeaning::Plain},
        {u"密码错误次数"_s, KeyMeaning::Plain},
        {u"地址数量"_s, KeyMeaning::Plain},
        {u"pass"_s, KeyMeaning::Secret},
        {u"passRate"_s, KeyMeaning::Plain},
        {u"yanzhengma"_s, KeyMeaning::Secret},
        {u"yinhangka"_s, KeyMeaning::Secret},
        {u"youxiang"_s, KeyMeaning::Secret},
        {u"plateNo"_s, KeyMeaning::Secret},
        {u"templateNo"_s, KeyMeaning::Plain},
    };
    for (const auto &[key, meaning] : rows)
        QTest::newRow(qUtf8Printable(key)) << key << meaning;
}

void TestRedactionNumbers::readsKeys()
{
    QFETCH(const QString, key);
    QFETCH(const KeyMeaning, meaning);

    QCOMPARE(meaningOf(key), meaning);
}

void TestRedactionNumbers::hidesValuesOfTellingKeys_data()
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
    QTest::newRow("order like a landline") << u"单号"_s << u"085220573900"_s << u"085220573900"_s;
    QTest::newRow("landline of an order") << u"order"_s << u"0852-20573900"_s << u"0852-****3900"_s;
    QTest::newRow("digits") << u"digits"_s << u"889977"_s << u"•••A"_s;
    QTest::newRow("few digits") << u"digits"_s << u"123"_s << u"123"_s;
    QTest::newRow("map") << u"customer_name"_s << u"{\"first\":\"小明\"}"_s << u"•••A"_s;
}

void TestRedactionNumbers::hidesValuesOfTellingKeys()
{
    QFETCH(const QString, key);
    QFETCH(const QString, value);
    QFETCH(const QString, cleaned);

    QCOMPARE(cleanedVariable(key, value), cleaned);
}

QTEST_GUILESS_MAIN(TestRedactionNumbers)
#include "tst_redactionnumbers.moc"
