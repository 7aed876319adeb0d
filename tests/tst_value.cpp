// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trail/jsonnumber.h"
#include "trail/value.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatItRead_data();
    void writesWhatItRead();
    void refusesWhatIsNoJson_data();
    void refusesWhatIsNoJson();
    void readsMapsInEverySpelling_data();
    void readsMapsInEverySpelling();
    void keepsTextThatIsNoMap_data();
    void keepsTextThatIsNoMap();
    void keepsTheOrderOfKeys();
    void writesAnyTextAsJson();
    void splitsCallData_data();
    void splitsCallData();
    void tellsNumbersFromOthers_data();
    void tellsNumbersFromOthers();
};

void TestValue::writesWhatItRead_data()
{
    QTest::addColumn<QByteArray>("json");

    for (const char *json : {"null", "true", "false", "0", "-1.50e+3", "12345678901234567890123",
             "0.1234567890123456789012345", "1e999", "\"\"", "\"a\\\"b\\\\\"", "\"主菜单\"", "[]",
             "{}", "[1,[2,{\"a\":null}]]", "{\"b\":1,\"a\":{\"c\":\"d\"},\"b\":2}"})
        QTest::newRow(json) << QByteArray(json);
    QTest::newRow("deep") << QByteArray(200, '[') + QByteArray(200, ']');
}

void TestValue::writesWhatItRead()
{
    QFETCH(QByteArray, json);

    const auto value = readValue(' ' + json + "\n");

    QVERIFY(value);
    QCOMPARE(toJson(*value), json);
}

void TestValue::refusesWhatIsNoJson_data()
{
    QTest::addColumn<QByteArray>("text");

    for (const char *text : {"", " ", "{", "}", "[1,]", "[1 2]", "{\"a\"}", "{\"a\":1", "1,2", "1]",
             "],[", "nul", "nulll", "truely", "01", "1.", ".5", "1e", "+1", "-", "0x10", "\"a",
             "\"\\q\"", "\"\\ud83d\"", "'a'", "{a:1}", "${name}", "A=B;C=D"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("bottomless") << QByteArray(100'000, '[');
    QTest::newRow("bottomless maps") << QByteArray("{\"a\":").repeated(100'000);
    QTest::newRow("too deep") << QByteArray(300, '[') + QByteArray(300, ']');
    QTest::newRow("no UTF-8") << QByteArray("\"\xff\"");
}

void TestValue::refusesWhatIsNoJson()
{
    QFETCH(QByteArray, text);

    QVERIFY(!readValue(text));
}

void TestValue::readsMapsInEverySpelling_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("members");

    QTest::newRow("map") << QByteArray(R"({"say":"您好。","maxTries":3})") << 2;
    QTest::newRow("text") << QByteArray(R"("{\"say\":\"您好。\",\"maxTries\":3}")") << 2;
    QTest::newRow("empty map") << QByteArray("{}") << 0;
    QTest::newRow("empty text") << QByteArray("\"\"") << 0;
    QTest::newRow("null") << QByteArray("null") << 0;
    QTest::newRow("absent") << QByteArray() << 0;
}

void TestValue::readsMapsInEverySpelling()
{
    QFETCH(QByteArray, json);
    QFETCH(int, members);

    const ValueMap map = readValueMap(json);

    QCOMPARE(int(map.members.size()), members);
    QVERIFY(map.unparsed.isEmpty());
    if (members > 0) {
        QCOMPARE(map.members[0].key, u"say"_s);
        QCOMPARE(map.members[0].value.text, u"您好。"_s);
        QCOMPARE(map.members[1].value.kind, Value::Kind::Number);
    }
}

void TestValue::keepsTextThatIsNoMap_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("unparsed");

    QTest::newRow("broken") << QByteArray(R"("{\"say\":")") << u"{\"say\":"_s;
    QTest::newRow("words") << QByteArray("\"您好\"") << u"您好"_s;
    QTest::newRow("list as text") << QByteArray("\"[1]\"") << u"[1]"_s;
    QTest::newRow("list") << QByteArray("[1, 2]") << u"[1, 2]"_s;
    QTest::newRow("number") << QByteArray("5") << u"5"_s;
    QTest::newRow("bottomless") << '"' + QByteArray(100'000, '[') + '"' << QString(100'000, u'[');
}

void TestValue::keepsTextThatIsNoMap()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, unparsed);

    const ValueMap map = readValueMap(json);

    QVERIFY(map.members.empty());
    QCOMPARE(map.unparsed, unparsed);
}

void TestValue::keepsTheOrderOfKeys()
{
    const ValueMap map = readValueMap(R"({"z":1,"a":2,"m":3})");

    QCOMPARE(map.members.size(), size_t(3));
    QCOMPARE(map.members[0].key, u"z"_s);
    QCOMPARE(map.members[2].key, u"m"_s);
}

void TestValue::writesAnyTextAsJson()
{
    QString every;
    for (char16_t c = 0; c < 0x300; ++c)
        every += QChar(c);
    every += u"主菜单😀\u202e"_s;

    const auto value = readValue(toJsonString(every));

    QVERIFY(value);
    QCOMPARE(value->text, every);
}

void TestValue::splitsCallData_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("parts"); // key, value, key, value; "-" for none

    QTest::newRow("pairs") << u"A=B;C=D"_s << u"A,B,C,D"_s;
    QTest::newRow("no value") << u"k="_s << u"k,"_s;
    QTest::newRow("no key") << u"=v"_s << u",v"_s;
    QTest::newRow("no equals sign") << u"k"_s << u"k,-"_s;
    QTest::newRow("nothing between") << u";;A=B;"_s << u"A,B"_s;
    QTest::newRow("equals in the value") << u"A=B=C"_s << u"A,B=C"_s;
    QTest::newRow("empty") << u""_s << u""_s;
}

void TestValue::splitsCallData()
{
    QFETCH(QString, text);
    QFETCH(QString, parts);

    QStringList found;
    for (const Member &member : readCallValues(text))
        found << member.key
              << (member.value.kind == Value::Kind::Null ? u"-"_s : member.value.text);

    QCOMPARE(found.join(u','), parts);
}

void TestValue::tellsNumbersFromOthers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isNumber");

    for (const char *text :
        {"0", "-0", "10", "1.5", "1e5", "1E+5", "1.0e-5", "123456789012345678901"})
        QTest::newRow(text) << QByteArray(text) << true;
    for (const char *text : {"", "-", "+1", "01", "-01", "1.", ".1", "1e", "1e+", "1x", " 1", "1 ",
             "0x1", "NaN", "1.2.3", "--1"})
        QTest::newRow(text) << QByteArray(text) << false;
}

void TestValue::tellsNumbersFromOthers()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isNumber);

    QCOMPARE(isJsonNumber({text.constData(), size_t(text.size())}), isNumber);
}

QTEST_APPLESS_MAIN(TestValue)

#include "tst_value.moc"
