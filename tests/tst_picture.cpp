// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporttrail.h"
#include "fewcolors.h"
#include "fonts.h"
#include "pictureformats.h"
#include "pngfile.h"
#include "service/samplecalls.h"
#include "support/trails.h"
#include "theme.h"

#include <QApplication>
#include <QFile>
#include <QImageReader>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>

using namespace Qt::StringLiterals;

namespace {
std::vector<QImage> allParts(const Trail &trail, const PictureOptions &options)
{
    std::vector<QImage> parts;
    const TrailPicture picture(trail, options);
    for (int part = 0; part < picture.parts(); ++part)
        parts.push_back(picture.image(part));
    return parts;
}

constexpr int deviceWidth = 3200;
constexpr qint64 mostPixels = 33'500'000; // Qt refuses to load images over 128 MiB
constexpr char callerNumber[] = "13312342315";

const PictureOptions options{.zone = QTimeZone("Asia/Shanghai"), .families = {u"DejaVu Sans"_s}};

/** Lines of pixels that have a colour in them, as runs from top to bottom. */
struct Run
{
    int top = 0;
    int bottom = 0;
};

QList<Run> runsOf(const QImage &image, const QColor &color, int left, int right)
{
    QList<Run> runs;
    const QRgb wanted = color.rgb();
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        if (std::find(line + left, line + right, wanted) == line + right)
            continue;
        if (runs.isEmpty() || runs.last().bottom != y - 1)
            runs << Run{y, y};
        runs.last().bottom = y;
    }
    return runs;
}

Trail sampleTrail(const QString &contactId)
{
    QByteArrayList rows;
    for (const QByteArray &row : sampleRows(contactId))
        rows << row;
    const QByteArray body
        = R"({"Code":"OK","RequestId":"R","Data":{"List":[)" + rows.join(',') + "]}}";
    Trail trail;
    trail.contactId = contactId;
    addPage(trail, std::get<TrailPage>(parseTrailPage(body, 1)));
    return trail;
}

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

QStringList textsOf(const QByteArray &svg)
{
    QStringList texts;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNextStartElement() && reader.name() == u"text"_s)
            texts << reader.readElementText();
    }
    return texts;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

class TestPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void isAsWideAsPromised();
    void hasPartsOf150Rows_data();
    void hasPartsOf150Rows();
    void theLargestPartCanBeLoaded();
    void everyRowIsDrawnBesideItsBar();
    void theSameTrailGivesTheSamePixels();
    void anotherTrailGivesOtherPixels();
    void saysWhenNothingIsHidden();
    void saysWhenRowsAreMissing();
    void anEmptyTrailHasAPicture();
    void oddTimesCanBeDrawn();
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
    void fewColorsKeepThoseOfAreas();
    void everyPartFitsAPalette();
    void aPngHasTheSamePixels_data();
    void aPngHasTheSamePixels();
    void pagesOfAPdfHoldTheWholeTrail();
    void pagesOfAPdfAreWholeSheets();
    void aPdfIsNamedAfterItsCall();
    void saysWhatWasHiddenBefore_data();
    void saysWhatWasHiddenBefore();
    void itsHeadTellsOfTheWorstFinding();
    void aPdfIsTheSameBytesTwice();
    void aPdfIsTheSameBytesInEveryProcess();
    void theTextOfAPdfIsFound();
    void chosenRowsKeepTheirNumbers();
    void aFilterTellsNoSecret_data();
    void aFilterTellsNoSecret();
    void theInspectedVisitStandsBelowTheRows();
    void theInspectedVisitIsRedacted();
    void longNotesAreWrapped();
    void everyPartHasRoomForWhatIsOnIt();
    void nothingInTheHeadIsCut();
    void anSvgHoldsItsTextAsText();
};

void TestPicture::isAsWideAsPromised()
{
    const auto images = allParts(trailOf(manyVisits(7)), options);

    QCOMPARE(images.size(), 1u);
    QCOMPARE(images[0].width(), deviceWidth);
    QCOMPARE(images[0].devicePixelRatio(), 2.0);
}

void TestPicture::hasPartsOf150Rows_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("parts");
    QTest::newRow("none") << 0 << 1;
    QTest::newRow("one") << 1 << 1;
    QTest::newRow("a whole part and one") << imageRoom.rows + 1 << 2;
}

void TestPicture::hasPartsOf150Rows()
{
    QFETCH(int, rows);

    const auto images = allParts(trailOf(manyVisits(rows)), options);

    QTEST(int(images.size()), "parts");
    for (const QImage &image : images)
        QCOMPARE(image.width(), deviceWidth);
}

void TestPicture::theLargestPartCanBeLoaded()
{
    const auto images = allParts(trailOf(manyVisits(imageRoom.rows)), options);

    QCOMPARE(images.size(), 1u);
    QVERIFY(qint64(images[0].width()) * images[0].height() < mostPixels);
    QVERIFY(images[0].height() <= 16'000);
}

void TestPicture::everyRowIsDrawnBesideItsBar()
{
    constexpr int rows = imageRoom.rows + 1;
    const FamilyColors colors = lightTheme().family(NodeFamily::Speaks);
    int drawn = 0;
    for (const QImage &image : allParts(trailOf(manyVisits(rows)), options)) {
        const QList<Run> signs = runsOf(image, colors.edge, 0, deviceWidth / 2 - 200);
        const QList<Run> bars = runsOf(image, colors.edge, deviceWidth / 2 - 200, deviceWidth);
        QCOMPARE(bars.size(), qMin(rows - drawn, imageRoom.rows));
        QCOMPARE(signs.size(), bars.size());
        for (int row = 0; row < bars.size(); ++row) {
            const Run bar = bars[row];
            const Run sign = signs[row];
            QVERIFY(sign.top >= bar.top && sign.bottom <= bar.bottom);
        }
        drawn += int(bars.size());
    }
    QCOMPARE(drawn, rows);
}

void TestPicture::theSameTrailGivesTheSamePixels()
{
    QCOMPARE(allParts(sampleTrail(u"job-501784236190277632"_s), options),
        allParts(sampleTrail(u"job-501784236190277632"_s), options));
}

void TestPicture::anotherTrailGivesOtherPixels()
{
    Trail other = trailOf(manyVisits(7));
    other.visits[3].leaveTime = *other.visits[3].leaveTime - 40;

    QVERIFY(allParts(other, options) != allParts(trailOf(manyVisits(7)), options));
}

void TestPicture::saysWhenNothingIsHidden()
{
    PictureOptions open = options;
    open.level = RedactionLevel::Off;
    const QImage image = allParts(trailOf(manyVisits(7)), open).front();

    const QColor red = lightTheme().exit(NodeExit::Failure).foreground;
    QVERIFY(!runsOf(image, red, deviceWidth / 2, deviceWidth).isEmpty());
    const QImage usual = allParts(trailOf(manyVisits(7)), options).front();
    QVERIFY(runsOf(usual, red, 0, deviceWidth).isEmpty());
}

void TestPicture::saysWhenRowsAreMissing()
{
    Trail partial = trailOf(manyVisits(7));
    addMissingPage(partial, {.number = 2, .code = u"Throttling.User"_s});
    const QColor amber = lightTheme().warning;

    QVERIFY(
        !runsOf(allParts(partial, options).front(), amber, deviceWidth / 2, deviceWidth).isEmpty());
    QVERIFY(
        runsOf(allParts(trailOf(manyVisits(7)), options).front(), amber, 0, deviceWidth).isEmpty());
}

void TestPicture::anEmptyTrailHasAPicture()
{
    Trail empty;
    empty.contactId = u"job-1"_s;

    const auto images = allParts(empty, options);

    QCOMPARE(images.size(), 1u);
    QVERIFY(!runsOf(images[0], lightTheme().text, 0, deviceWidth).isEmpty());
}

void TestPicture::oddTimesCanBeDrawn()
{
    const auto images = allParts(trailOf({{.enter = 0, .leave = 0}, {.enter = 0, .leave = -5},
                                     {.enter = 5, .leave = {}}, {.enter = {}, .leave = {}}}),
        options);
    const auto alone = allParts(trailOf({{.enter = {}, .leave = {}}}), options);

    QCOMPARE(images.size() + alone.size(), 2u);
}

void TestPicture::theRedactedTrailIsPainted()
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

void TestPicture::theSameTrailGivesTheSameFile()
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

void TestPicture::filesHoldNoWordsBesideThePixels()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.png"_s);

    exportTrail(tellingTrail(), path, {});

    QCOMPARE(QImageReader(path).textKeys(), QStringList());
    QVERIFY(!bytesOf(path).contains(callerNumber));
}

void TestPicture::partsAreNumberedFiles()
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

void TestPicture::nothingIsOverwrittenUnasked()
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

void TestPicture::whatIsInTheWayOfAPartLeavesAllAsItWas()
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

void TestPicture::agreeingToOneNameIsNotToItsParts()
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

void TestPicture::aStoppedExportLeavesTheOldFiles()
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

void TestPicture::fewColorsKeepThoseOfAreas()
{
    QImage image(600, 100, QImage::Format_RGB32);
    const QColor area(0x1B, 0x20, 0x26);
    image.fill(area);
    for (int i = 0; i < 3000; ++i)
        image.setPixel(i % 600, i / 600, qRgb(i % 256, i / 256 * 20, 128));
    const QImage before = image;

    reduceColors(image);

    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            colors.insert(image.pixel(x, y));
            QVERIFY(std::abs(qRed(image.pixel(x, y)) - qRed(before.pixel(x, y))) < 32);
        }
    }
    QVERIFY(colors.size() <= mostImageColors);
    QCOMPARE(image.pixelColor(300, 99), area);
    QImage again = before;
    reduceColors(again);
    QCOMPARE(again, image);
}

void TestPicture::everyPartFitsAPalette()
{
    const Trail trail = sampleTrail(u"job-671934508829016064"_s);
    PictureOptions how = options;
    how.level = RedactionLevel::Off;
    how.inspected = 2;
    for (const QImage &part : allParts(trail, how)) {
        QImage read;
        QVERIFY(read.loadFromData(toPng(part)));
        QCOMPARE(read.format(), QImage::Format_Indexed8);
    }
}

void TestPicture::aStoppedExportLeavesNothing_data()
{
    QTest::addColumn<QString>("name");

    QTest::newRow("parts") << u"a.png"_s;
    QTest::newRow("pages") << u"a.pdf"_s;
}

void TestPicture::aStoppedExportLeavesNothing()
{
    QFETCH(const QString, name);
    const QTemporaryDir folder;
    const ExportOutcome outcome = exportTrail(trailOf(manyVisits(3 * imageRoom.rows)),
        folder.filePath(name), {}, [](int page, int) { return page < 2; });

    QVERIFY(!outcome.problem.isEmpty());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
}

void TestPicture::aPngHasTheSamePixels_data()
{
    QTest::addColumn<int>("colors");
    QTest::addColumn<bool>("hasPalette");

    QTest::newRow("one") << 1 << true;
    QTest::newRow("as many as a palette has") << 256 << true;
    QTest::newRow("one more") << 257 << false;
}

void TestPicture::aPngHasTheSamePixels()
{
    QFETCH(const int, colors);
    QImage image(40, 40, QImage::Format_RGB32);
    for (int i = 0; i < 1600; ++i)
        image.setPixel(i % 40, i / 40, qRgb(i % colors % 16 * 16, i % colors / 16 * 10, 7));
    QImage read;
    QVERIFY(read.loadFromData(toPng(image)));

    QCOMPARE(read.convertToFormat(QImage::Format_RGB32), image);
    QTEST(read.format() == QImage::Format_Indexed8, "hasPalette");
}

void TestPicture::pagesOfAPdfHoldTheWholeTrail()
{
    int told = 0;
    int pages = 0;
    const Trail trail = trailOf(manyVisits(100));
    const QByteArray pdf = toPdf(trail, options, [&](int page, int all) {
        told += page == told + 1;
        pages = all;
        return true;
    });

    QVERIFY(pdf.startsWith("%PDF"));
    QCOMPARE(told, pages);
    QCOMPARE(pages, TrailPicture(trail, options, pageRoom).parts());
    QCOMPARE(toPdf(trail, options, [](int, int) { return false; }), QByteArray());
}

void TestPicture::pagesOfAPdfAreWholeSheets()
{
    const Trail trail = trailOf(manyVisits(40));
    const TrailPicture picture(trail, options, pageRoom);

    QCOMPARE(picture.parts(), 2);
    for (int page = 0; page < picture.parts(); ++page) {
        QCOMPARE(picture.sizeOf(page), QSize(pictureWidth, pageRoom.height));
        const QStringList texts = textsOf(toSvg(picture, page));
        QVERIFY(texts.contains(u"%1 / 2"_s.arg(page + 1)));
    }
}

void TestPicture::aPdfIsNamedAfterItsCall()
{
    Trail trail = trailOf({{.name = u"A"_s}});
    trail.contactId = u"job-1"_s;
    const QByteArray pdf = toPdf(trail, options);

    QPDF document;
    document.processMemoryFile("test", pdf.constData(), size_t(pdf.size()));
    QPDFObjectHandle title = document.getTrailer().getKey("/Info").getKey("/Title");
    QCOMPARE(title.getUTF8Value(), std::string("IVR trail of job-1"));
    QVERIFY(toSvg(TrailPicture(trail, options), 0).contains("<title>IVR trail of job-1</title>"));
}

void TestPicture::saysWhatWasHiddenBefore_data()
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

void TestPicture::saysWhatWasHiddenBefore()
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

void TestPicture::itsHeadTellsOfTheWorstFinding()
{
    const Trail trail = sampleTrail(u"job-925471160038809600"_s); // two robots, in a loop

    const QString texts = textsOf(toSvg(TrailPicture(trail, options), 0)).join(u' ');

    QVERIFY2(texts.contains(u"was entered 246 time"_s), qPrintable(texts.left(2000)));
}

void TestPicture::aPdfIsTheSameBytesTwice()
{
    const Trail trail = sampleTrail(u"job-501784236190277632"_s);
    const QByteArray first = toPdf(trail, options);
    QTest::qSleep(1'100); // Qt's dates have seconds

    QCOMPARE(toPdf(trail, options), first);
}

// Each has its own order of what is hashed, such as fonts.
void TestPicture::aPdfIsTheSameBytesInEveryProcess()
{
    const Trail trail = sampleTrail(u"job-364590218877132800"_s);
    PictureOptions how = options;
    how.families = {u"Noto Sans"_s, u"Noto Sans CJK SC"_s};
    const QByteArray pdf = toPdf(trail, how);
    for (int process = 0; process < 12; ++process) {
        QHashSeed::resetRandomGlobalSeed();
        QCOMPARE(toPdf(trail, how), pdf);
        QVERIFY(QHashSeed::globalSeed() != 0);
    }
}

void TestPicture::theTextOfAPdfIsFound()
{
    const PictureOptions chinese{.zone = options.zone, .families = {u"Noto Sans CJK SC"_s}};
    if (QFontInfo(chinese.families.front()).family() != chinese.families.front())
        QSKIP("this machine has no Noto Sans CJK SC");
    const QByteArray pdf = toPdf(trailOf({{.name = u"客户入口"_s}}), chinese);

    QPDF document;
    document.processMemoryFile("test", pdf.constData(), size_t(pdf.size()));
    QByteArray maps;
    for (QPDFObjectHandle object : document.getAllObjects()) {
        if (!object.isDictionaryOfType("/Font") || !object.getKey("/ToUnicode").isStream())
            continue;
        const auto map = object.getKey("/ToUnicode").getStreamData(qpdf_dl_all);
        maps += QByteArray(
            reinterpret_cast<const char *>(map->getBuffer()), qsizetype(map->getSize()));
    }
    for (const char16_t c : u"客户入口 ") {
        if (c != 0)
            QVERIFY2(maps.contains(
                         '<' + QByteArray::number(c, 16).toUpper().rightJustified(4, '0') + '>'),
                qPrintable(QString(QChar(c))));
    }
    QVERIFY(!maps.contains("<2F3E>"));
}

void TestPicture::anSvgHoldsItsTextAsText()
{
    const Trail trail = trailOf({{.name = u"A <b>&amp; name"_s}});
    const QByteArray svg = toSvg(TrailPicture(trail, options), 0);

    QVERIFY(svg.contains("A &lt;b&gt;&amp;amp; name"));
    QVERIFY(!svg.contains("<b>"));
    QCOMPARE(toSvg(TrailPicture(trail, options), 0), svg);
}

void TestPicture::chosenRowsKeepTheirNumbers()
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

void TestPicture::aFilterTellsNoSecret_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("shown");
    QTest::newRow("word that stays readable") << u"PLAY_SAY 欢迎"_s << u"PLAY_SAY 欢迎"_s;
    QTest::newRow("number") << u"13312342315"_s << u"•••"_s;
    QTest::newRow("a part of it") << u"1234 play"_s << u"••• play"_s;
    QTest::newRow("name under a telling key") << u"王小示"_s << u"•••"_s;
}

void TestPicture::aFilterTellsNoSecret()
{
    QFETCH(const QString, filter);
    QFETCH(const QString, shown);
    const QTemporaryDir folder;
    const Trail trail
        = trailOf({{.name = u"欢迎语 13312342315"_s, .variables = R"({"customerName":"王小示"})"}});
    const ExportOptions choices{.choice = RowChoice{.visits = {0}, .filter = filter}};

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

void TestPicture::theInspectedVisitStandsBelowTheRows()
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

void TestPicture::theInspectedVisitIsRedacted()
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

void TestPicture::longNotesAreWrapped()
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

void TestPicture::everyPartHasRoomForWhatIsOnIt()
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

void TestPicture::nothingInTheHeadIsCut()
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

QTEST_MAIN(TestPicture)
#include "tst_picture.moc"
