// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporttrail.h"
#include "pictureformats.h"
#include "support/pictures.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestPictureWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void saysWhatWasHiddenBefore_data();
    void saysWhatWasHiddenBefore();
    void itsHeadTellsOfTheWorstFinding();
    void chosenRowsKeepTheirNumbers();
    void aFilterTellsNoSecret_data();
    void aFilterTellsNoSecret();
    void theInspectedVisitStandsBelowTheRows();
    void theInspectedVisitIsRedacted();
    void gapsAndChangesAreSaidAsInTheWindow();
    void longNotesAreWrapped();
    void everyPartHasRoomForWhatIsOnIt();
    void nothingInTheHeadIsCut();
};

void TestPictureWords::saysWhatWasHiddenBefore_data()
{
    QTest::addColumn<RedactionLevel>("level");
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("foot");
    const QString before = u"redacted before (level strict, 12 item(s)) · "_s;
    QTest::newRow("off") << RedactionLevel::Off << u"all values hidden before"_s
                         << before + u"nothing more was hidden"_s;
    QTest::newRow("standard") << RedactionLevel::Standard << u"all values hidden before"_s
                              << before + u"hidden: "_s;
    QTest::newRow("strict") << RedactionLevel::Strict << u"all values hidden"_s
                            << before + u"hidden: "_s;
}

void TestPictureWords::saysWhatWasHiddenBefore()
{
    QFETCH(const RedactionLevel, level);
    QFETCH(const QString, head);
    QFETCH(const QString, foot);
    Trail trail = trailOf({{.name = u"call 15912345678"_s}, {.name = u"15912345678"_s}});
    trail.redaction = RedactionLevel::Strict;
    trail.hiddenItems = 12;
    const ExportOptions how{.rules = {.level = level}, .zone = options.zone};
    const Redacted shared = redacted(trail, how.rules);
    const PictureOptions picture = pictureOptions(trail, shared, how);

    const QString texts = textsOf(toSvg(TrailPicture(shared.trail, picture), 0)).join(u'\n');

    QVERIFY2(texts.contains(u" · "_s + head), qPrintable(texts));
    QVERIFY2(texts.contains(foot), qPrintable(texts));
}

void TestPictureWords::itsHeadTellsOfTheWorstFinding()
{
    const Trail trail = sampleTrail(u"job-925471160038809600"_s); // two robots, in a loop

    const QString texts = textsOf(toSvg(TrailPicture(trail, options), 0)).join(u' ');

    QVERIFY2(texts.contains(u"was entered 246 time"_s), qPrintable(texts.left(2000)));
}

void TestPictureWords::chosenRowsKeepTheirNumbers()
{
    const Trail trail = trailOf(manyVisits(10));
    PictureOptions how = options;
    how.choice = RowChoice{.visits = {1, 4, 7}, .filter = u"a <b>"_s, .hidesSystemSteps = true};
    const TrailPicture picture(trail, how);

    const QStringList texts = textsOf(toSvg(picture, 0));

    QVERIFY(
        texts.contains(u"Filtered: 3 of 10 rows, those with \"a <b>\", without system steps"_s));
    for (const int shown : {2, 5, 8})
        QVERIFY(texts.contains(QString::number(shown)));
    QCOMPARE(texts.filter(u"节点"_s).size(), 1 + 2 * 3); // in the headline, table and chart
    QVERIFY(picture.sizeOf(0).height() < TrailPicture(trail, options).sizeOf(0).height());
}

void TestPictureWords::aFilterTellsNoSecret_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("shown");
    QTest::newRow("word that stays readable") << u"PLAY_SAY 欢迎"_s << u"PLAY_SAY 欢迎"_s;
    QTest::newRow("word of a note") << u"refund"_s << u"refund"_s;
    QTest::newRow("number") << u"13312342315"_s << u"•••"_s;
    QTest::newRow("a part of it") << u"1234 play"_s << u"••• play"_s;
    QTest::newRow("name under a telling key") << u"王小示"_s << u"•••"_s;
}

void TestPictureWords::aFilterTellsNoSecret()
{
    QFETCH(const QString, filter);
    QFETCH(const QString, shown);
    const QTemporaryDir folder;
    const Trail trail
        = trailOf({{.name = u"欢迎语 13312342315"_s, .variables = R"({"customerName":"王小示"})"}});
    Notes notes;
    notes.set(trail.visits[0].origin, u"asks for a refund to 13312342315"_s);
    const ExportOptions choices{
        .notes = notes, .choice = RowChoice{.visits = {0}, .filter = filter}};

    for (const QString &suffix : {u"svg"_s, u"txt"_s, u"json"_s}) {
        const QString path = folder.filePath(u"a."_s + suffix);
        QCOMPARE(exportTrail(trail, path, choices).problem, QString());
        const QByteArray bytes = bytesOf(path);
        const QString text = suffix == "svg"_L1 ? textsOf(bytes).join(QString()) // one a font
                                                : QString::fromUtf8(bytes);
        QVERIFY2(text.contains(suffix == "json"_L1 ? u"\"Text\": \""_s + shown
                                                   : u"those with \""_s + shown + u"\""_s),
            qPrintable(text));
        QVERIFY2(shown == filter || !text.contains(filter), qPrintable(suffix));
    }
}

void TestPictureWords::theInspectedVisitStandsBelowTheRows()
{
    const Trail trail = trailOf({{.variables = R"({"level":"gold","old":1})"},
        {.type = "GATHER_INPUT",
            .name = u"输入"_s,
            .properties = R"({"say":")" + QByteArray(300, 'Q') + R"(","inner":{"deep":"down"}})",
            .variables = R"({"level":"silver"})"}});
    PictureOptions how = options;
    how.inspected = 1;

    const QStringList texts = textsOf(toSvg(TrailPicture(trail, how), 0));

    for (const QString &text : {u"Node properties"_s, u"Variables"_s, u"Call data"_s, u"deep"_s,
             u"down"_s, u"gold → silver · Changed"_s, u"None reported"_s})
        QVERIFY2(texts.contains(text), qPrintable(text));
    QVERIFY(texts.join(QString()).contains(u"GATHER_INPUT · #2 · visit 2 of"_s));
    QCOMPARE(texts.join(QString()).count(u'Q'), 300); // wrapped, not cut
    QVERIFY(!textsOf(toSvg(TrailPicture(trail, options), 0)).contains(u"down"_s));
}

void TestPictureWords::theInspectedVisitIsRedacted()
{
    const QTemporaryDir folder;
    const Trail trail
        = trailOf({{.variables = R"({"customerName":"王小示","phone":"13912345678"})"}});
    const QString path = folder.filePath(u"a.svg"_s);
    exportTrail(trail, path, {.inspected = 0});

    const QString text = QString::fromUtf8(bytesOf(path));

    QVERIFY(text.contains(u"customerName"_s));
    QVERIFY(!text.contains(u"王小示"_s));
    QVERIFY(!text.contains(u"13912345678"_s));
}

void TestPictureWords::gapsAndChangesAreSaidAsInTheWindow()
{
    const Trail trail = trailOf({{.enter = 0, .leave = 1000}, {.enter = 4200, .leave = 5000},
        {.enter = 5000, .leave = 6000, .channel = "ch-2"}});

    const QStringList texts = textsOf(toSvg(TrailPicture(trail, options), 0));

    QVERIFY2(texts.contains(u"3.2 s"_s), qPrintable(texts.join(u'|')));
    QCOMPARE(texts.filter(u"channel ch-2"_s).size(), 1);
}

void TestPictureWords::longNotesAreWrapped()
{
    const Trail trail = trailOf(manyVisits(3));
    PictureOptions how = options;
    QString note;
    for (int word = 0; word < 80; ++word)
        note += u"word%1 "_s.arg(word);
    how.notes.set(trail.visits[1].origin, note.trimmed());

    const QString texts = textsOf(toSvg(TrailPicture(trail, how), 0)).join(u' ');

    QVERIFY2(texts.contains(note.trimmed()), qPrintable(texts));
}

void TestPictureWords::everyPartHasRoomForWhatIsOnIt()
{
    const Trail trail = trailOf(manyVisits(400));
    PictureOptions how = options;
    how.inspected = 399;
    for (const NodeVisit &visit : trail.visits)
        how.notes.set(visit.origin, QString(500, u'漢'));
    for (const PictureRoom &room : {imageRoom, pageRoom}) {
        const TrailPicture picture(trail, how, room);
        int notes = 0;
        for (int part = 0; part < picture.parts(); ++part) {
            QVERIFY(picture.sizeOf(part).height() <= room.height);
            notes += int(textsOf(toSvg(picture, part)).filter(u" note: "_s).size());
        }
        QCOMPARE(notes, 400);
    }
}

void TestPictureWords::nothingInTheHeadIsCut()
{
    Trail trail = trailOf({{.name = QString(120, u'名'), .caller = QByteArray(60, '1')}});
    trail.contactId = u"job-"_s + QString(250, u'7');
    trail.totalCount = 400;
    addMissingPage(trail, {2, QString(80, u'E')});

    const QStringList texts = textsOf(toSvg(TrailPicture(trail, options), 0));

    QVERIFY(texts.join(QString()).contains(QString(60, u'1')));
    QVERIFY(texts.join(QString()).contains(QString(80, u'E')));
    QCOMPARE(texts.mid(0, 8).filter(u"…"_s).size(), 1); // the ID, in its middle
}

QTEST_MAIN(TestPictureWords)
#include "tst_picturewords.moc"
