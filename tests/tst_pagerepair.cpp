// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/parsedpages.h"
#include "trail/value.h"

using namespace Qt::StringLiterals;

// Bytes and escapes that are no text.
class TestPageRepair : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repairsWhatIsNoText_data();
    void repairsWhatIsNoText();
    void repairsXmlThatIsNoText();
    void leavesCdataAsItCame_data();
    void leavesCdataAsItCame();
};

void TestPageRepair::repairsWhatIsNoText_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");

    QTest::newRow("bytes") << QByteArray("a\xff\xfe z") << u"a\ufffd\ufffd z"_s;
    QTest::newRow("half a character") << QByteArray("a\xe4\xb8") << u"a\ufffd\ufffd"_s;
    QTest::newRow("line break") << QByteArray("a\nb") << u"a\nb"_s;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << QString(u"a"_s + QChar(0) + u"b"_s);
    QTest::newRow("high surrogate") << QByteArray(R"(a\ud83dz)") << u"a\ufffdz"_s;
    QTest::newRow("low surrogate") << QByteArray(R"(a\uDE00z)") << u"a\ufffdz"_s;
    QTest::newRow("two high") << QByteArray(R"(\ud83d\ud83d\ude00)") << u"\ufffd😀"_s;
    QTest::newRow("at the end") << QByteArray(R"(a\ud83d)") << u"a\ufffd"_s;
    QTest::newRow("beside escapes")
        << QByteArray("\\\"\\\\\\ud83d\\\\ud83d\xff") << u"\"\\\ufffd\\ud83d\ufffd"_s;
}

void TestPageRepair::repairsWhatIsNoText()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, text);

    const TrailPage page = pageOf(answerWithRow("\"NodeName\":\"" + json + '"'));
    const TrailPage map = pageOf(answerWithRow("\"NodeProperties\":{\"say\":\"" + json + "\"}"));

    QVERIFY(page.wasRepaired && map.wasRepaired);
    QCOMPARE(page.visits.front().nodeName, text);
    const ValueMap properties = readValueMap(map.visits.front().propertiesText());
    QCOMPARE(properties.members.size(), size_t(1));
    QCOMPARE(properties.members.front().value.text, text);
}

void TestPageRepair::repairsXmlThatIsNoText()
{
    const TrailPage page
        = pageOf("<Data><List><NodeName>a\x1b&#27;&#xD800;\xff"
                 "&#65;</NodeName><Caller>1</Caller></List></Data><Code>OK</Code>");

    QVERIFY(page.wasRepaired);
    QCOMPARE(page.visits.front().nodeName, u"a\ufffd\ufffd\ufffd\ufffdA"_s);
}

void TestPageRepair::leavesCdataAsItCame_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("wasRepaired");

    QTest::newRow("CDATA") << QByteArray("<![CDATA[&#0;]]>") << u"&#0;"_s << false;
    QTest::newRow("two") << QByteArray("<![CDATA[&#0;]]>&#65;<![CDATA[<&#x1b;]]>")
                         << u"&#0;A<&#x1b;"_s << false;
    QTest::newRow("before it") << QByteArray("&#0;<![CDATA[&#0;]]>") << u"\ufffd&#0;"_s << true;
    QTest::newRow("after it") << QByteArray("<![CDATA[&#0;]]>&#0;") << u"&#0;\ufffd"_s << true;
    QTest::newRow("start in a comment")
        << QByteArray("<!-- <![CDATA[ -->&#0;<!-- ]]> -->") << u"\ufffd"_s << true;
    QTest::newRow("comment in it")
        << QByteArray("<![CDATA[<!--]]>&#0;<![CDATA[-->]]>") << u"<!--\ufffd-->"_s << true;
    QTest::newRow("start in an instruction")
        << QByteArray("<?x <![CDATA[ ?>&#0;<?x ]]> ?>") << u"\ufffd"_s << true;
}

void TestPageRepair::leavesCdataAsItCame()
{
    QFETCH(QByteArray, xml);
    QFETCH(QString, text);

    const TrailPage page = pageOf("<R><Code>OK</Code><Data><List><NodeId>n</NodeId><NodeName>" + xml
        + "</NodeName></List></Data></R>");

    QCOMPARE(page.visits.front().nodeName, text);
    QTEST(page.wasRepaired, "wasRepaired");
}

QTEST_APPLESS_MAIN(TestPageRepair)

#include "tst_pagerepair.moc"
