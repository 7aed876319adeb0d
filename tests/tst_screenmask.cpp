// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plantedsecrets.h"
#include "screenmask.h"
#include "support/trails.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestScreenMask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void masksTexts_data();
    void masksTexts();
    void masksValuesUnderTheirKeys_data();
    void masksValuesUnderTheirKeys();
    void masksWhatStandsInsideOfValues();
    void learnsWhatComesWithTheNextPage();
    void forgetsAnotherCall();
    void showsEverythingWhenAsked();
    void hidesPlantedSecrets();

private:
    static Trail call()
    {
        return trailOf({{.type = "INCOMING_CALL", .caller = "13812341234"},
            {.type = "GATHER_INPUT",
                .variables = R"({"digits":"739105"})",
                .caller = "13812341234"},
            {.type = "GATHER_INPUT",
                .variables = R"({"digits":"2580"})",
                .caller = "13812341234"}});
    }
};

void TestScreenMask::masksTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const std::pair<QString, QString> rows[] = {
        {u"您的号码13812341234"_s, u"您的号码138****1234"_s},
        {u"%31%3812341234 或 %31%33812341234"_s, u"1812341234 或 138****1234"_s},
        {u"tel:159-1234-5678"_s, u"tel:159-****-5678"_s},
        {u"'739105'=='1'"_s, u"'•••A'=='1'"_s},
        {u"'2580'=='1'"_s, u"'2580'=='1'"_s},
        {u"a.b@example.com"_s, u"•••B"_s},
        {u"主菜单 (2/3)"_s, u"主菜单 (2/3)"_s},
        {u"2021-05-25 10:42:22"_s, u"2021-05-25 10:42:22"_s},
    };
    for (const auto &[text, shown] : rows)
        QTest::newRow(qUtf8Printable(text)) << text << shown;
}

void TestScreenMask::masksTexts()
{
    QFETCH(const QString, text);
    QFETCH(const QString, shown);
    ScreenMask mask;
    mask.learn(call());

    QCOMPARE(mask.text(text), shown);
    QCOMPARE(mask.text(text), shown); // remembered
}

void TestScreenMask::masksValuesUnderTheirKeys_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("number") << u"phone"_s << u"31234567"_s << u"****4567"_s;
    QTest::newRow("typed") << u"digits"_s << u"739105"_s << u"•••A"_s;
    QTest::newRow("few typed") << u"digits"_s << u"25801"_s << u"25801"_s;
    QTest::newRow("name") << u"customerName"_s << u"王小明"_s << u"•••B"_s;
    QTest::newRow("level") << u"level"_s << u"gold"_s << u"gold"_s;
    QTest::newRow("order") << u"orderNo"_s << u"6222021234567894"_s << u"6222021234567894"_s;
}

void TestScreenMask::masksValuesUnderTheirKeys()
{
    QFETCH(const QString, key);
    QFETCH(const QString, text);
    QFETCH(const QString, shown);
    ScreenMask mask;
    mask.learn(call());

    QCOMPARE(mask.value(key, text), shown);
}

void TestScreenMask::masksWhatStandsInsideOfValues()
{
    ScreenMask mask;
    mask.learn(call());
    const Value value
        = *readValue(R"({"13812341234":{"list":["13812341234"],"token":["k7","k8"]},)"
                     R"("text":"{\"phone\":\"31234567\"}","n":13812341234,"ok":true})");

    QCOMPARE(toJson(mask.value(u"body"_s, value)),
        R"({"138****1234":{"list":["138****1234"],"token":["•••B","•••C"]},)"
        R"("text":"{\"phone\":\"****4567\"}","n":"138****1234","ok":true})");
}

void TestScreenMask::learnsWhatComesWithTheNextPage()
{
    ScreenMask mask;
    Trail trail = call();
    mask.learn(trail);
    QCOMPARE(mask.text(u"pin 884422"_s), u"pin 884422"_s);

    trail.visits.push_back(
        trailOf({{.type = "GATHER_INPUT", .variables = R"({"digits":"884422"})"}}).visits[0]);
    mask.learn(trail);

    QCOMPARE(mask.text(u"pin 884422"_s), u"pin •••B"_s);
}

void TestScreenMask::forgetsAnotherCall()
{
    ScreenMask mask;
    mask.learn(call());
    Trail other = call();
    other.contactId = u"job-2"_s;
    other.visits.resize(1);

    mask.learn(other);

    QCOMPARE(mask.text(u"739105"_s), u"739105"_s);
}

void TestScreenMask::showsEverythingWhenAsked()
{
    ScreenMask mask;
    mask.learn(call());
    mask.setShowsNumbers(true);

    QCOMPARE(mask.text(u"13812341234"_s), u"13812341234"_s);
    QCOMPARE(mask.number(u"13812341234"_s), u"13812341234"_s);
    QCOMPARE(mask.value(u"digits"_s, u"739105"_s), u"739105"_s);
}

void TestScreenMask::hidesPlantedSecrets()
{
    SecretMaker maker(7);
    ScreenMask mask;
    mask.learn(call());
    QStringList readable;
    for (const PlantedSecret &secret : plantedSecrets(maker, u"13812341234"_s)) {
        if (secret.core.size() < 6 && secret.kind == u"typed"_s)
            continue;
        const QString shown = secret.key.isEmpty() ? mask.text(secret.spelled)
                                                   : mask.value(secret.key, secret.spelled);
        if (shown == secret.spelled)
            readable << secret.kind + u": "_s + secret.spelled;
    }

    QVERIFY2(readable.isEmpty(), qPrintable(readable.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestScreenMask)
#include "tst_screenmask.moc"
