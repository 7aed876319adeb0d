// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporttrail.h"
#include "support/pictures.h"

#include <QDir>
#include <QImageReader>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
constexpr char callerNumber[] = "13312342315";

// A trail that has the caller's number wherever a picture could show it.
Trail tellingTrail()
{
    const QString number = QString::fromLatin1(callerNumber);
    Trail trail
        = trailOf({{.enter = 0, .leave = 1000, .name = u"回拨 "_s + number, .caller = callerNumber},
            {.enter = 1000,
                .leave = 2000,
                .type = "GATHER_INPUT",
                .exit = "Branch-+86 133-1234-2315",
                .name = u"0086 133 1234 2315"_s,
                .caller = callerNumber}});
    trail.source = number + u".json"_s;
    return trail;
}

QString everyTextOf(const Trail &trail)
{
    QStringList texts{trail.source};
    for (const NodeVisit &visit : trail.visits)
        texts << visit.nodeName << visit.flowName << visit.caller << visit.callee << visit.typeCode
              << visit.exitCode << QString::fromUtf8(visit.rowText());
    QString digits;
    for (const QChar c : texts.join(u'|')) {
        if (c.isDigit() || c == u'|' || c == u'"')
            digits += c;
    }
    return digits;
}
} // namespace

class TestExportFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void theRedactedTrailIsPainted();
    void theSameTrailGivesTheSameFile();
    void filesHoldNoWordsBesideThePixels();
    void partsAreNumberedFiles();
    void nothingIsOverwrittenUnasked();
    void whatIsInTheWayOfAPartLeavesAllAsItWas();
    void agreeingToOneNameIsNotToItsParts();
    void aStoppedExportLeavesTheOldFiles();
    void aStoppedExportLeavesNothing_data();
    void aStoppedExportLeavesNothing();
};

void TestExportFiles::theRedactedTrailIsPainted()
{
    const QTemporaryDir folder;
    const Trail trail = tellingTrail();
    const Redacted result = redacted(trail, RedactionRules());
    const Trail &shared = result.trail;
    QVERIFY(everyTextOf(trail).contains(QLatin1StringView(callerNumber)));
    QVERIFY(!everyTextOf(shared).contains(QLatin1StringView(callerNumber)));
    const ExportOptions choices{.rules = {}, .zone = options.zone};
    const PictureOptions how = pictureOptions(trail, result, choices);

    exportTrail(trail, folder.filePath(u"a.png"_s), choices);

    const QImage written
        = QImage(folder.filePath(u"a.png"_s)).convertToFormat(QImage::Format_RGB32);
    const auto plain = [](QImage image) {
        image.setDevicePixelRatio(1);
        return image;
    };
    QCOMPARE(plain(written), plain(allParts(shared, how).front()));
    QVERIFY(plain(written) != plain(allParts(trail, how).front()));
}

void TestExportFiles::theSameTrailGivesTheSameFile()
{
    const QTemporaryDir folder;
    const Trail trail = sampleTrail(u"job-501784236190277632"_s);
    for (const QString &suffix :
        {u"png"_s, u"pdf"_s, u"svg"_s, u"json"_s, u"csv"_s, u"txt"_s, u"md"_s, u"ivrtrail"_s}) {
        exportTrail(trail, folder.filePath(u"a."_s + suffix), {});
        exportTrail(trail, folder.filePath(u"b."_s + suffix), {});

        QVERIFY(!bytesOf(folder.filePath(u"a."_s + suffix)).isEmpty());
        QCOMPARE(
            bytesOf(folder.filePath(u"a."_s + suffix)), bytesOf(folder.filePath(u"b."_s + suffix)));
    }
}

void TestExportFiles::filesHoldNoWordsBesideThePixels()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.png"_s);

    exportTrail(tellingTrail(), path, {});

    QCOMPARE(QImageReader(path).textKeys(), QStringList());
    QVERIFY(!bytesOf(path).contains(callerNumber));
}

void TestExportFiles::partsAreNumberedFiles()
{
    const QTemporaryDir folder;

    const ExportOutcome outcome = exportTrail(
        trailOf(manyVisits(imageRoom.rows + 1)), folder.filePath(u"two.dots.png"_s), {});

    QCOMPARE(outcome.problem, QString());
    QCOMPARE(outcome.files,
        QStringList({folder.filePath(u"two.dots-1.png"_s), folder.filePath(u"two.dots-2.png"_s)}));
    for (const QString &file : outcome.files)
        QCOMPARE(QImageReader(file).size().width(), deviceWidth);
}

void TestExportFiles::nothingIsOverwrittenUnasked()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.png"_s);
    const Trail trail = trailOf(manyVisits(2));
    QCOMPARE(exportTrail(trail, path, {}).files, QStringList{path});
    const QByteArray before = bytesOf(path);

    const ExportOutcome outcome = exportTrail(trailOf(manyVisits(3)), path, {});

    QVERIFY(!outcome.problem.isEmpty());
    QCOMPARE(outcome.files, QStringList());
    QCOMPARE(bytesOf(path), before);
    QCOMPARE(exportTrail(trailOf(manyVisits(3)), path, {.replaces = ExportOptions::Replaces::All})
                 .problem,
        QString());
    QVERIFY(bytesOf(path) != before);
}

void TestExportFiles::whatIsInTheWayOfAPartLeavesAllAsItWas()
{
    const QTemporaryDir folder;
    const Trail trail = trailOf(manyVisits(2 * imageRoom.rows));
    const QString path = folder.filePath(u"a.svg"_s);
    writeFile(folder.filePath(u"a-1.svg"_s), "old", Overwrite::No);
    QVERIFY(QDir(folder.path()).mkdir(u"a-2.svg"_s));

    const ExportOutcome outcome
        = exportTrail(trail, path, {.replaces = ExportOptions::Replaces::All});

    QVERIFY2(outcome.problem.contains(u"a-2.svg"_s), qPrintable(outcome.problem));
    QCOMPARE(outcome.files, QStringList());
    QCOMPARE(bytesOf(folder.filePath(u"a-1.svg"_s)), "old");
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"a-1.svg"_s});
}

void TestExportFiles::agreeingToOneNameIsNotToItsParts()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.svg"_s);
    const QString second = folder.filePath(u"a-2.svg"_s);
    writeFile(path, "old", Overwrite::No);
    writeFile(second, "old", Overwrite::No);
    const ExportOptions agreed{.replaces = ExportOptions::Replaces::Named};

    QVERIFY(exportTrail(trailOf(manyVisits(2 * imageRoom.rows)), path, agreed)
                .problem.contains(u"a-2.svg"_s));
    QCOMPARE(bytesOf(second), "old");
    QCOMPARE(exportTrail(trailOf(manyVisits(2)), path, agreed).problem, QString());
    QVERIFY(bytesOf(path) != "old");
}

void TestExportFiles::aStoppedExportLeavesTheOldFiles()
{
    const QTemporaryDir folder;
    const QString first = folder.filePath(u"a-1.svg"_s);
    writeFile(first, "old", Overwrite::No);

    const ExportOutcome outcome
        = exportTrail(trailOf(manyVisits(2 * imageRoom.rows)), folder.filePath(u"a.svg"_s),
            {.replaces = ExportOptions::Replaces::All}, [](int part, int) { return part < 2; });

    QVERIFY(!outcome.problem.isEmpty());
    QCOMPARE(bytesOf(first), "old");
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"a-1.svg"_s});
}

void TestExportFiles::aStoppedExportLeavesNothing_data()
{
    QTest::addColumn<QString>("name");

    QTest::newRow("parts") << u"a.png"_s;
    QTest::newRow("pages") << u"a.pdf"_s;
}

void TestExportFiles::aStoppedExportLeavesNothing()
{
    QFETCH(const QString, name);
    const QTemporaryDir folder;
    const ExportOutcome outcome = exportTrail(trailOf(manyVisits(3 * imageRoom.rows)),
        folder.filePath(name), {}, [](int page, int) { return page < 2; });

    QVERIFY(!outcome.problem.isEmpty());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
}

QTEST_MAIN(TestExportFiles)
#include "tst_exportfiles.moc"
