// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fewcolors.h"
#include "pictureformats.h"
#include "pngfile.h"
#include "support/pictures.h"

#include <QApplication>
#include <QTest>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>

using namespace Qt::StringLiterals;

class TestPictureFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void fewColorsKeepThoseOfAreas();
    void everyPartFitsAPalette();
    void aPngHasTheSamePixels_data();
    void aPngHasTheSamePixels();
    void pagesOfAPdfHoldTheWholeTrail();
    void pagesOfAPdfAreWholeSheets();
    void aPdfIsNamedAfterItsCall();
    void aPdfIsTheSameBytesTwice();
    void aPdfIsTheSameBytesInEveryProcess();
    void theTextOfAPdfIsFound();
    void anSvgHoldsItsTextAsText();
};

void TestPictureFormats::fewColorsKeepThoseOfAreas()
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

void TestPictureFormats::everyPartFitsAPalette()
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

void TestPictureFormats::aPngHasTheSamePixels_data()
{
    QTest::addColumn<int>("colors");
    QTest::addColumn<bool>("hasPalette");

    QTest::newRow("one") << 1 << true;
    QTest::newRow("as many as a palette has") << 256 << true;
    QTest::newRow("one more") << 257 << false;
}

void TestPictureFormats::aPngHasTheSamePixels()
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

void TestPictureFormats::pagesOfAPdfHoldTheWholeTrail()
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

void TestPictureFormats::pagesOfAPdfAreWholeSheets()
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

void TestPictureFormats::aPdfIsNamedAfterItsCall()
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

void TestPictureFormats::aPdfIsTheSameBytesTwice()
{
    const Trail trail = sampleTrail(u"job-501784236190277632"_s);
    const QByteArray first = toPdf(trail, options);
    QTest::qSleep(1'100); // Qt's dates have seconds

    QCOMPARE(toPdf(trail, options), first);
}

// Each has its own order of what is hashed, such as fonts.
void TestPictureFormats::aPdfIsTheSameBytesInEveryProcess()
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

void TestPictureFormats::theTextOfAPdfIsFound()
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

void TestPictureFormats::anSvgHoldsItsTextAsText()
{
    const Trail trail = trailOf({{.name = u"A <b>&amp; name"_s}});
    const QByteArray svg = toSvg(TrailPicture(trail, options), 0);

    QVERIFY(svg.contains("A &lt;b&gt;&amp;amp; name"));
    QVERIFY(!svg.contains("<b>"));
    QCOMPARE(toSvg(TrailPicture(trail, options), 0), svg);
}

QTEST_MAIN(TestPictureFormats)
#include "tst_pictureformats.moc"
