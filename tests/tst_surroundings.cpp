// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/trails.h"
#include "trail/surroundings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {
// In ms between visits; 0 for none.
QList<qint64> gapsIn(const Trail &trail)
{
    QList<qint64> gaps;
    const auto surroundings = surroundingsOf(trail);
    for (size_t i = 0; i < surroundings.size(); ++i) {
        const auto from = surroundings[i].gapFrom;
        gaps << (from ? (*trail.visits[i].entered() - *from).count() : 0);
    }
    return gaps;
}

QList<int> depthsIn(const QByteArrayList &types)
{
    std::vector<MadeVisit> visits;
    for (const QByteArray &type : types) {
        const qint64 at = qint64(visits.size()) * 100;
        visits.push_back({.enter = at, .leave = at + 100, .type = type});
    }
    QList<int> depths;
    for (const Surroundings &around : surroundingsOf(trailOf(visits)))
        depths << around.depth;
    return depths;
}
} // namespace

class TestSurroundings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gapsAreMeasuredFromTheLatestTimeKnown();
    void visitsWithinASubFlowAreDeeper();
    void subFlowsThatNeverEndOrBeginAreBorneWith_data();
    void subFlowsThatNeverEndOrBeginAreBorneWith();
    void aChangeOfChannelIsTold();
    void theFirstVisitChangesNothing();
};

void TestSurroundings::gapsAreMeasuredFromTheLatestTimeKnown()
{
    const Trail trail = trailOf({{.enter = 0, .leave = 1000}, {.enter = 100, .leave = 200},
        {.enter = 1500, .leave = 1400}, {.enter = 1600, .leave = 1700},
        {.enter = 2000, .leave = 2100}, {.enter = {}, .leave = {}}});

    QCOMPARE(gapsIn(trail), (QList<qint64>{0, 0, 500, 100, 300, 0}));
}

void TestSurroundings::visitsWithinASubFlowAreDeeper()
{
    QCOMPARE(depthsIn({"PLAY_SAY", "SUB_START", "PLAY_SAY", "SUB_START", "SPLIT", "SUB_END",
                 "PLAY_SAY", "SUB_END", "PLAY_SAY"}),
        (QList<int>{0, 1, 1, 2, 2, 2, 1, 1, 0}));
}

void TestSurroundings::subFlowsThatNeverEndOrBeginAreBorneWith_data()
{
    QTest::addColumn<QByteArrayList>("types");
    QTest::newRow("ends that began nowhere") << QByteArrayList(20, "SUB_END");
    QTest::newRow("beginnings without an end") << QByteArrayList(20, "SUB_START");
    QTest::newRow("an end before its beginning")
        << QByteArrayList{"SUB_END", "SUB_START", "PLAY_SAY"};
}

void TestSurroundings::subFlowsThatNeverEndOrBeginAreBorneWith()
{
    QFETCH(QByteArrayList, types);

    const QList<int> depths = depthsIn(types);

    QCOMPARE(depths.size(), types.size());
    for (const int depth : depths)
        QVERIFY(depth >= 0 && depth <= types.size());
}

void TestSurroundings::aChangeOfChannelIsTold()
{
    const auto surroundings = surroundingsOf(
        trailOf({{.enter = 0, .leave = 1, .channel = "a"}, {.enter = 1, .leave = 2, .channel = "a"},
            {.enter = 2, .leave = 3, .channel = "b"}, {.enter = 3, .leave = 4, .channel = "a"}}));

    QVERIFY(!surroundings[1].changesChannel);
    QVERIFY(surroundings[2].changesChannel);
    QVERIFY(surroundings[3].changesChannel);
    QVERIFY(!surroundings[3].changesFlow);
}

void TestSurroundings::theFirstVisitChangesNothing()
{
    QCOMPARE(surroundingsOf(trailOf({{.enter = 0, .leave = 1}})),
        std::vector<Surroundings>{Surroundings()});
    QVERIFY(surroundingsOf({}).empty());
}

QTEST_GUILESS_MAIN(TestSurroundings)
#include "tst_surroundings.moc"
