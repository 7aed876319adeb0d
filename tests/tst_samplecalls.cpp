// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/demokey.h"
#include "service/jsonslices.h"
#include "service/samplecalls.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;

namespace {
constexpr char16_t inProgress[] = u"job-887340215506915328";
constexpr char16_t wrongClock[] = u"job-671934508829016064";
constexpr char16_t empty[] = u"job-590013377264918528";
constexpr char16_t menuCaller[] = u"job-501784236190277632";
constexpr char16_t documented[] = u"job-109634426711871319";

std::vector<QJsonObject> rowsOf(const QString &contactId)
{
    std::vector<QJsonObject> rows;
    for (const QByteArray &row : sampleRows(contactId))
        rows.push_back(QJsonDocument::fromJson(row).object());
    return rows;
}

/** Every text that some row of some call has in @p field. */
QSet<QString> textsOf(const QString &field)
{
    QSet<QString> texts;
    for (const SampleCall &call : sampleCalls()) {
        for (const QJsonObject &row : rowsOf(call.contactId))
            texts.insert(row[field].toString());
    }
    return texts;
}

void addCallRows()
{
    QTest::addColumn<QString>("contactId");
    for (const SampleCall &call : sampleCalls())
        QTest::newRow(qPrintable(call.contactId)) << call.contactId;
}
} // namespace

class TestSampleCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areManyAndAllDifferent();
    void areSaidInOneSentence();
    void haveAsManyRowsAsPromised();
    void haveEveryField_data();
    void haveEveryField();
    void happenInPlausibleTimes_data();
    void happenInPlausibleTimes();
    void keepToTheOrderOfTheFlow_data();
    void keepToTheOrderOfTheFlow();
    void keepOneNameToANode_data();
    void keepOneNameToANode();
    void showEveryTypeAndExit();
    void holdTheDocumentedRow();
    void showTheMenuOfThePictures();
    void holdWhatAClockDidWrong();
    void holdACallInProgress();
    void keepTheOrderOfMembers();
};

void TestSampleCalls::areManyAndAllDifferent()
{
    QSet<QString> ids;
    for (const SampleCall &call : sampleCalls()) {
        QVERIFY2(call.contactId.startsWith("job-"_L1), qPrintable(call.contactId));
        ids.insert(call.contactId);
    }

    QCOMPARE(ids.size(), std::ssize(sampleCalls()));
    QVERIFY(ids.size() >= 14);
}

void TestSampleCalls::areSaidInOneSentence()
{
    for (const SampleCall &call : sampleCalls()) {
        const QByteArray summary(call.summary);
        QVERIFY2(summary.endsWith('.') && !summary.contains('\n'), call.summary);
        QVERIFY2(summary.size() < 80, call.summary);
    }
}

void TestSampleCalls::haveAsManyRowsAsPromised()
{
    const std::map<QString, std::size_t> expected{{QString::fromUtf16(documented), 4},
        {QString::fromUtf16(menuCaller), 7}, {u"job-925471160038809600"_s, 1234},
        {QString::fromUtf16(empty), 0}};
    for (const SampleCall &call : sampleCalls()) {
        const auto count = sampleRows(call.contactId).size();
        const auto known = expected.find(call.contactId);
        if (known == expected.end())
            QVERIFY2(count >= 6, qPrintable(call.contactId));
        else
            QCOMPARE(count, known->second);
    }
    QVERIFY(sampleRows(u"job-0"_s).empty());
    QVERIFY(sampleRows(u"../samples"_s).empty());
}

void TestSampleCalls::haveEveryField_data()
{
    addCallRows();
}

void TestSampleCalls::haveEveryField()
{
    QFETCH(QString, contactId);
    const QStringList texts{u"Instance"_s, u"ContactId"_s, u"ChannelId"_s, u"Caller"_s, u"Callee"_s,
        u"FlowId"_s, u"FlowName"_s, u"NodeId"_s, u"NodeName"_s, u"NodeType"_s, u"NodeExitCode"_s,
        u"ChannelVariables"_s};
    const QStringList maps{u"NodeProperties"_s, u"NodeVariables"_s};

    for (const QJsonObject &row : rowsOf(contactId)) {
        for (const QString &field : texts)
            QVERIFY2(row[field].isString(), qPrintable(field));
        for (const QString &field : maps)
            QVERIFY2(row[field].isObject(), qPrintable(field));
        const bool isOpen = contactId == inProgress && !row.contains("LeaveTime"_L1);
        QCOMPARE(row.size(), isOpen ? 15 : 16);
        QCOMPARE(row["ContactId"_L1].toString(), contactId);
        QCOMPARE(row["Instance"_L1].toString(), QString::fromUtf16(demoInstance));
        QVERIFY(!row["NodeName"_L1].toString().isEmpty());
    }
}

void TestSampleCalls::happenInPlausibleTimes_data()
{
    addCallRows();
}

void TestSampleCalls::happenInPlausibleTimes()
{
    QFETCH(QString, contactId);
    constexpr qint64 from = 1'609'459'200'000; // 2021-01-01 UTC
    constexpr qint64 to = 1'767'225'600'000; // 2026-01-01 UTC

    for (const QJsonObject &row : rowsOf(contactId)) {
        const qint64 enter = row["EnterTime"_L1].toInteger(-1);
        const qint64 leave = row["LeaveTime"_L1].toInteger(enter);
        QVERIFY(enter > from && enter < to);
        QVERIFY(leave >= enter || contactId == wrongClock);
        QVERIFY(leave - enter < 3'600'000);
    }
}

void TestSampleCalls::keepToTheOrderOfTheFlow_data()
{
    addCallRows();
}

void TestSampleCalls::keepToTheOrderOfTheFlow()
{
    QFETCH(QString, contactId);
    auto rows = rowsOf(contactId);
    if (rows.empty() || contactId == wrongClock)
        return;

    std::ranges::stable_sort(
        rows, {}, [](const QJsonObject &row) { return row["EnterTime"_L1].toInteger(); });

    QCOMPARE(rows.front()["NodeType"_L1].toString(), u"INCOMING_CALL"_s);
    for (std::size_t i = 1; i < rows.size(); ++i)
        QVERIFY(rows[i]["EnterTime"_L1].toInteger() >= rows[i - 1]["LeaveTime"_L1].toInteger());
}

void TestSampleCalls::keepOneNameToANode_data()
{
    addCallRows();
}

void TestSampleCalls::keepOneNameToANode()
{
    QFETCH(QString, contactId);

    std::map<QString, QString> names;
    for (const QJsonObject &row : rowsOf(contactId)) {
        const QString id = row["FlowId"_L1].toString() + row["NodeId"_L1].toString();
        const QString name = row["NodeName"_L1].toString() + row["NodeType"_L1].toString();
        QCOMPARE(row["NodeId"_L1].toString().size(), 8);
        QCOMPARE(names.try_emplace(id, name).first->second, name);
    }
}

void TestSampleCalls::showEveryTypeAndExit()
{
    const QSet<QString> types = textsOf(u"NodeType"_s);
    const QSet<QString> exits = textsOf(u"NodeExitCode"_s);

    for (const QString &type :
        u"INCOMING_CALL PLAY_SAY GATHER_INPUT SPLIT SET_VARIABLES TRANSFER_TO_AGENT BLIND_TRANSFER "
        "RUN_FUNCTION HTTP_REQUEST JSON_PARSER SUB SUB_START SUB_END ASR VOICE_NAVIGATOR "
        "SATISFACTION_RATING VOICE_MAIL SMS HANGUP_REASON HANGUP"_s.split(u' '))
        QVERIFY2(types.contains(type), qPrintable(type));
    for (const QString &exit :
        u"Success Failure Hangup Timeout Overflow Default Branch-A Branch-B"_s.split(u' '))
        QVERIFY2(exits.contains(exit), qPrintable(exit));
}

void TestSampleCalls::holdTheDocumentedRow()
{
    const QByteArray expected = R"({
        "Instance": "ccc-test", "ContactId": "job-109634426711871319",
        "ChannelId": "65cp2c15-92ac-4e67-98b2-073a3c541c5d",
        "Caller": "133xxxx2315", "Callee": "053xxxx3128", "ChannelVariables": "A=B;C=D",
        "FlowId": "abc99462-1058-47d0-a114-f145ea7444ff", "FlowName": "测试IVR",
        "NodeId": "e0bc19a3", "NodeName": "放音", "NodeType": "PLAY_OR_SAY",
        "NodeExitCode": "Success", "EnterTime": 1621910542876, "LeaveTime": 1621910545105,
        "NodeProperties": {"say": "您好。"}, "NodeVariables": {"digits": "2"}})";

    QCOMPARE(
        rowsOf(QString::fromUtf16(documented)).front(), QJsonDocument::fromJson(expected).object());
}

void TestSampleCalls::showTheMenuOfThePictures()
{
    const std::vector<qint64> times{1621910542876, 1621910542976, 1621910549176, 1621910557176,
        1621910560276, 1621910568276, 1621910573876, 1621910581076};

    const auto rows = rowsOf(QString::fromUtf16(menuCaller));

    QCOMPARE(rows.size(), 7U);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        QCOMPARE(rows[i]["EnterTime"_L1].toInteger(), times[i]);
        QCOMPARE(rows[i]["LeaveTime"_L1].toInteger(), times[i + 1]);
    }
    QCOMPARE(rows[6]["NodeExitCode"_L1].toString(), u"Hangup"_s);
    QCOMPARE(rows[6]["NodeId"_L1], rows[2]["NodeId"_L1]);
    QCOMPARE(rows[6]["NodeVariables"_L1],
        (QJsonObject{{u"digits"_s, u""_s}, {u"retry"_s, u"2"_s}, {u"lang"_s, u"zh"_s}}));
    QCOMPARE(rows[4]["NodeVariables"_L1]["digits"_L1].toString(), u"9"_s);
}

void TestSampleCalls::holdWhatAClockDidWrong()
{
    const auto rows = rowsOf(QString::fromUtf16(wrongClock));
    const auto enterOf = [](const QJsonObject &row) { return row["EnterTime"_L1].toInteger(); };

    QVERIFY(!std::ranges::is_sorted(rows, {}, enterOf));
    QCOMPARE(
        std::ranges::count_if(rows,
            [&](const QJsonObject &row) { return row["LeaveTime"_L1].toInteger() < enterOf(row); }),
        1);
}

void TestSampleCalls::holdACallInProgress()
{
    const auto rows = rowsOf(QString::fromUtf16(inProgress));

    QCOMPARE(std::ranges::count_if(
                 rows, [](const QJsonObject &row) { return !row.contains("LeaveTime"_L1); }),
        1);
    QVERIFY(!rows.back().contains("LeaveTime"_L1));
}

void TestSampleCalls::keepTheOrderOfMembers()
{
    const QByteArray menu = sampleRows(QString::fromUtf16(menuCaller)).back();

    QStringList names;
    for (const auto &[name, value] : jsonMembers(menu)) {
        if (name != "NodeProperties"_L1)
            continue;
        for (const auto &[property, text] : jsonMembers(value))
            names.append(property);
    }
    QCOMPARE(names, (QStringList{u"say"_s, u"timeout"_s, u"maxDigits"_s}));
}

QTEST_GUILESS_MAIN(TestSampleCalls)
#include "tst_samplecalls.moc"
