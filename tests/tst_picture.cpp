// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/pictures.h"
#include "theme.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 mostPixels = 33'500'000; // Qt refuses to load images over 128 MiB

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

QTEST_MAIN(TestPicture)
#include "tst_picture.moc"
