// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/casefile.h"

#include "api/pageparser.h"
#include "files/zipfile.h"
#include "sametrail.h"
#include "support/trails.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
using Entries = std::vector<ZipEntry>;

Entries entriesOf(const QByteArray &caseFile)
{
    return std::get<Entries>(readZip(caseFile, 1'000'000'000, 1000));
}

QByteArray factsOf(const QByteArray &caseFile)
{
    return entriesOf(caseFile).front().bytes;
}

CaseFile reopened(const Trail &trail, const Notes &notes = {})
{
    return std::get<CaseFile>(readCaseFile(toCaseFile(trail, notes, RedactionLevel::Off)));
}

CaseFileProblem problemOf(const QByteArray &bytes)
{
    const auto answer = readCaseFile(bytes);
    return std::get<CaseFileProblem>(answer);
}

// A case file of two visits with other facts.
QByteArray withFacts(const QByteArray &before, const QByteArray &after)
{
    Entries entries = entriesOf(toCaseFile(trailOf(manyVisits(2)), {}, RedactionLevel::Off));
    entries.front().bytes.replace(before, after);
    return toZip(entries);
}
} // namespace

class TestCaseFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasPutAway();
    void keepsPagesToTheByte();
    void keepsPagesAsTheyCame_data();
    void keepsPagesAsTheyCame();
    void aRedactedOneHasNoPageAsItCame();
    void keepsPagesThatCameTwice();
    void keepsVisitsWithoutAPage();
    void keepsNotes();
    void saysWhatItIs();
    void saysThatItWasRedactedBefore();
    void givesTheSameBytesForTheSameTrail();
    void hasNothingOfTheOriginalWhenRedacted();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void refusesFilesThatWereCut();
    void survivesChangedBytes();
    void refusesFactsThatDoNotFit_data();
    void refusesFactsThatDoNotFit();
    void refusesNewerVersions();
    void refusesTwoFilesOfOneName();
    void refusesBombs();
};

void TestCaseFile::givesBackWhatWasPutAway()
{
    int xmlPages = 0;
    int emptyPages = 0;
    int repairedTrails = 0;
    int unreadableRows = 0;
    for (quint32 seed = 1; seed <= 1000; ++seed) {
        const Trail trail = randomTrail(seed);
        const Notes notes = randomNotes(trail, seed);

        const CaseFile file = reopened(trail, notes);

        compareTrails(file.trail, trail);
        QVERIFY(file.notes == notes);
        QCOMPARE(toCaseFile(file.trail, file.notes, RedactionLevel::Off),
            toCaseFile(trail, notes, RedactionLevel::Off));
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"seed %1"_s.arg(seed)));
        for (const RawPage &page : trail.rawPages) {
            xmlPages += page.body.startsWith('<') ? 1 : 0;
            emptyPages += page.body.contains("\"List\":[]") ? 1 : 0;
        }
        repairedTrails += trail.wasRepaired ? 1 : 0;
        unreadableRows += trail.unreadableRows;
    }
    for (const int count : {xmlPages, emptyPages, repairedTrails, unreadableRows})
        QVERIFY2(count > 100, "the random trails do not vary enough");
}

void TestCaseFile::keepsPagesAsTheyCame_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("XML") << QByteArray(
        "<?xml version='1.0'?>\n<A><Code>OK</Code><Data><List><NodeId>n"
        "</NodeId></List></Data></A>\n")
                         << QByteArray("pages/003.xml");
    QTest::newRow("XML without rows")
        << QByteArray(" <Code>OK</Code><Data><TotalCount>0</TotalCount><List/></Data>")
        << QByteArray("pages/003.xml");
    QTest::newRow("without rows") << QByteArray("{\"Code\":\"OK\",\"Data\":{\"List\":[]}}\n")
                                  << QByteArray("pages/003.json");
    QTest::newRow("byte order mark")
        << QByteArray("\xef\xbb\xbf{\"Code\":\"OK\",\"Data\":{\"List\":[{\"NodeId\":\"n\"}]}}")
        << QByteArray("pages/003.json");
    QTest::newRow("bytes that are no text")
        << QByteArray("{\"Code\":\"OK\",\"Data\":{\"List\":[{\"NodeId\":\"\xff\"}]}}")
        << QByteArray("pages/003.json");
    QTest::newRow("rows that are none")
        << QByteArray("{\"Code\":\"OK\",\"Data\":{\"List\":[3, {\"NodeId\":\"n\"}, null]}}")
        << QByteArray("pages/003.json");
}

void TestCaseFile::keepsPagesAsTheyCame()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, name);
    Trail trail;
    addPage(trail, std::get<TrailPage>(parseTrailPage(body, 3)));

    const Entries entries = entriesOf(toCaseFile(trail, {}, RedactionLevel::Off));

    QCOMPARE(entries.size(), size_t(2));
    QCOMPARE(entries[1].name, name);
    QCOMPARE(entries[1].bytes, body);
    compareTrails(reopened(trail).trail, trail);
}

void TestCaseFile::aRedactedOneHasNoPageAsItCame()
{
    for (const char *body : {"<Code>OK</Code><Data><List><NodeId>n</NodeId><Caller>13312342315"
                             "</Caller></List></Data>",
             "{\"Code\":\"OK\",\"x\":\"13312342315\",\"Data\":{\"List\":[]}}"}) {
        Trail trail;
        addPage(trail, std::get<TrailPage>(parseTrailPage(body, 1)));
        const Redacted shared = redacted(trail, {.level = RedactionLevel::Standard});
        QVERIFY(shared.trail.rawPages.empty());
        trail.visits = shared.trail.visits; // the bytes stay out even when somebody forgets them
        for (const ZipEntry &entry : entriesOf(toCaseFile(trail, {}, RedactionLevel::Standard)))
            QVERIFY2(!entry.bytes.contains("13312342315"), entry.bytes.constData());
    }
}

void TestCaseFile::keepsPagesToTheByte()
{
    const QByteArray body = "{ \"Code\" : \"OK\",\n\t\"Data\":{\"List\":[ {\"NodeId\":\"\\u4f60\"} "
                            ",{\"x\":1e3}]}}  \n";
    Trail trail;
    addPage(trail, std::get<TrailPage>(parseTrailPage(body, 3)));

    const Entries entries = entriesOf(toCaseFile(trail, {}, RedactionLevel::Off));

    QCOMPARE(entries.size(), size_t(2));
    QCOMPARE(entries[1].name, "pages/003.json");
    QCOMPARE(entries[1].bytes, body);
    QCOMPARE(reopened(trail).trail.visits[0].page, body);
}

void TestCaseFile::keepsPagesThatCameTwice()
{
    Trail trail;
    addPage(trail, pageOf(2, manyVisits(3), 5));
    TrailPage later = pageOf(2, manyVisits(5), 5);
    later.visits.erase(later.visits.begin(), later.visits.begin() + 3);
    addPage(trail, later);

    const Entries entries = entriesOf(toCaseFile(trail, {}, RedactionLevel::Off));

    QCOMPARE(entries.size(), size_t(3));
    QCOMPARE(entries[2].name, "pages/002-2.json");
    compareTrails(reopened(trail).trail, trail);
}

void TestCaseFile::keepsVisitsWithoutAPage()
{
    Trail trail;
    trail.visits.emplace_back();
    trail.visits[0].nodeName = u"欢迎"_s;
    trail.visits[0].enterTime = 1621910542876;
    trail.visits[0].origin = {.page = 4, .row = 17};

    const CaseFile file = reopened(trail);

    QCOMPARE(file.trail.visits.size(), size_t(1));
    QCOMPARE(file.trail.visits[0].nodeName, u"欢迎"_s);
    QCOMPARE(file.trail.visits[0].enterTime, trail.visits[0].enterTime);
    QCOMPARE(file.trail.visits[0].origin, trail.visits[0].origin);
}

void TestCaseFile::keepsNotes()
{
    Notes notes;
    notes.set({.page = 1, .row = 1}, u"Hung up here?\n<b>第二行</b> \"'"_s);
    notes.set({.page = 7, .row = 99}, u"of a row that is gone"_s);

    QCOMPARE(reopened(trailOf(manyVisits(2)), notes).notes, notes);
}

void TestCaseFile::saysThatItWasRedactedBefore()
{
    const Trail trail = trailOf({{.name = u"call 13912345678"_s}, {.name = u"to a@b.example"_s}});
    const Redacted once = redacted(trail, {.level = RedactionLevel::Strict});
    const Trail opened
        = std::get<CaseFile>(readCaseFile(toCaseFile(once.trail, {}, RedactionLevel::Strict)))
              .trail;

    QVERIFY(once.hidden.size() >= 2);
    QCOMPARE(opened.hiddenItems, int(once.hidden.size()));
    for (const RedactionLevel level :
        {RedactionLevel::Off, RedactionLevel::Standard, RedactionLevel::Strict}) {
        const QByteArray bytes = toCaseFile(redacted(opened, level), {}, level);
        const Trail again = std::get<CaseFile>(readCaseFile(bytes)).trail;
        QCOMPARE(again.redaction, RedactionLevel::Strict);
        QCOMPARE(again.hiddenItems, int(once.hidden.size()));
        QVERIFY(again.rawPages.empty());
    }
}

void TestCaseFile::saysWhatItIs()
{
    const Trail trail = trailOf(manyVisits(1));
    for (const RedactionLevel level :
        {RedactionLevel::Off, RedactionLevel::Standard, RedactionLevel::Strict}) {
        const QByteArray bytes = toCaseFile(redacted(trail, level), {}, level);
        QCOMPARE(std::get<CaseFile>(readCaseFile(bytes)).trail.redaction, level);
    }
    const QByteArray facts = factsOf(toCaseFile(trail, {}, RedactionLevel::Strict));
    QVERIFY(facts.startsWith("{\n  \"Format\": \"ivrtrail-case\",\n  \"Version\": 1,\n  "
                             "\"Program\": \"ivrtrail " IVRTRAIL_VERSION "\",\n  "
                             "\"Redaction\": \"strict\","));
}

void TestCaseFile::givesTheSameBytesForTheSameTrail()
{
    const QByteArray first = toCaseFile(randomTrail(8), {}, RedactionLevel::Off);
    qputenv("TZ", "Asia/Shanghai");
    tzset();
    const QByteArray second = toCaseFile(randomTrail(8), {}, RedactionLevel::Off);
    qputenv("TZ", "UTC");
    tzset();

    QCOMPARE(second, first);
}

void TestCaseFile::hasNothingOfTheOriginalWhenRedacted()
{
    std::vector<MadeVisit> visits = manyVisits(3);
    visits[1].variables = R"({"customerName":"王小明","body":"{\"phone\":\"13312342315\"}"})";
    const Trail trail = redacted(trailOf(visits), RedactionLevel::Standard);

    const QByteArray bytes = toCaseFile(trail, {}, RedactionLevel::Standard);

    for (const ZipEntry &entry : entriesOf(bytes)) {
        QVERIFY(!entry.bytes.contains("13312342315"));
        QVERIFY(!entry.bytes.contains("王小明"));
    }
    const Trail opened = std::get<CaseFile>(readCaseFile(bytes)).trail;
    QCOMPARE(opened.visits.size(), trail.visits.size());
    for (size_t row = 0; row < opened.visits.size(); ++row) {
        QCOMPARE(opened.visits[row].rowText(), trail.visits[row].rowText());
        QCOMPARE(opened.visits[row].caller, u"133****2315"_s);
    }
}

void TestCaseFile::refusesOtherFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("problem");
    using Problem = CaseFileProblem;
    QTest::newRow("nothing") << QByteArray() << int(Problem::Damaged);
    QTest::newRow("text") << QByteArray("hello") << int(Problem::Damaged);
    QTest::newRow("a document") << toZip({{"word/document.xml", "<w/>"}})
                                << int(Problem::OtherFile);
    QTest::newRow("no files") << toZip({}) << int(Problem::Damaged);
    QTest::newRow("other facts") << toZip({{"case.json", "{\"Format\":\"zip\"}"}})
                                 << int(Problem::OtherFile);
    QTest::newRow("no JSON") << toZip({{"case.json", "{\"Format\":"}}) << int(Problem::Damaged);
    QTest::newRow("a list") << toZip({{"case.json", "[]"}}) << int(Problem::OtherFile);
    QTest::newRow("no version") << toZip({{"case.json", "{\"Format\":\"ivrtrail-case\"}"}})
                                << int(Problem::Damaged);
}

void TestCaseFile::refusesOtherFiles()
{
    QFETCH(const QByteArray, bytes);

    QTEST(int(problemOf(bytes)), "problem");
}

void TestCaseFile::refusesFilesThatWereCut()
{
    const QByteArray bytes = toCaseFile(trailOf(manyVisits(30)), {}, RedactionLevel::Off);

    for (qsizetype size = 0; size < bytes.size(); size += size < bytes.size() - 200 ? 37 : 1)
        QCOMPARE(problemOf(bytes.first(size)), CaseFileProblem::Damaged);
}

void TestCaseFile::survivesChangedBytes()
{
    const Trail trail = trailOf(manyVisits(5));
    const QByteArray bytes = toCaseFile(trail, {}, RedactionLevel::Off);
    QRandomGenerator random(5);
    for (int round = 0; round < 3000; ++round) {
        QByteArray changed = bytes;
        for (int change = random.bounded(1, 4); change > 0; --change)
            changed[random.bounded(changed.size())] = char(random.bounded(256));
        const auto answer = readCaseFile(changed);
        if (const auto *file = std::get_if<CaseFile>(&answer)) // what no check sum covers
            compareTrails(file->trail, trail);
        if (QTest::currentTestFailed())
            QFAIL(changed.toBase64());
    }
}

void TestCaseFile::refusesFactsThatDoNotFit_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const std::pair<QByteArray, QByteArray> changes[] = {
        {"[[0,0],[0,1]]", "[[0,0],[0,2]]"},
        {"[[0,0],[0,1]]", "[[0,0],[1,1]]"},
        {"[[0,0],[0,1]]", "[[0,0],[-1,1]]"},
        {"[[0,0],[0,1]]", "[[0,0],[0,0]]"},
        {"[[0,0],[0,1]]", "[[0,0],[0,1.5]]"},
        {"[[0,0],[0,1]]", "[[0,0]]"},
        {"[[0,0],[0,1]]", "[[0,0],[0,1],[0,2]]"},
        {"[[0,0],[0,1]]", "[[0,99999999999999999999],[0,1]]"},
        {"[[1,0],[1,1]]", "[[1,0]]"},
        {"[[1,0],[1,1]]", "[[1,0],[101,1]]"},
        {"\"Rows\"", "\"Rowz\""},
        {"\"Places\"", "\"Place\""},
        {"\"Files\": [\"pages/001.json\"]", "\"Files\": []"},
        {"\"Files\": [\"pages/001.json\"]", "\"Files\": [\"case.json\"]"},
        {"\"Files\": [\"pages/001.json\"]", "\"Files\": [\"../etc/passwd\"]"},
        {"\"Files\": [\"pages/001.json\"]", "\"Files\": [7]"},
        {"\"Redaction\": \"off\"", "\"Redaction\": \"some\""},
        {"\"TotalCount\": 2", "\"TotalCount\": \"2\""},
        {"\"ReceivedRows\": 2", "\"ReceivedRows\": -2"},
        {"\"FetchedAt\": null", "\"FetchedAt\": \"noon\""},
        {"\"RequestIds\": [\"R-1\"]", "\"RequestIds\": [1]"},
        {"\"Pages\": [1]", "\"Pages\": [1,1000]"},
        {"\"MissingPages\": []", "\"MissingPages\": [1]"},
        {"\"Notes\": []", "\"Notes\": [{\"Page\":1,\"Row\":-1,\"Text\":\"x\"}]"},
        {"\"Notes\": []", "\"Notes\": {}"},
        {"\"Version\": 1", "\"Version\": 0"},
        {"\"Version\": 1", "\"Version\": \"1\""},
    };
    for (const auto &[before, after] : changes)
        QTest::newRow(after) << before << after;
}

void TestCaseFile::refusesFactsThatDoNotFit()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QVERIFY(factsOf(withFacts({}, {})).contains(before));

    QCOMPARE(problemOf(withFacts(before, after)), CaseFileProblem::Damaged);
}

void TestCaseFile::refusesNewerVersions()
{
    QCOMPARE(problemOf(withFacts("\"Version\": 1", "\"Version\": 2, \"Other\": {}")),
        CaseFileProblem::NewerVersion);
}

void TestCaseFile::refusesTwoFilesOfOneName()
{
    Entries entries = entriesOf(withFacts({}, {}));
    entries.push_back(entries.back());

    QCOMPARE(problemOf(toZip(entries)), CaseFileProblem::Damaged);
    entries.back().name = "pages/extra.json";
    QCOMPARE(problemOf(toZip(entries)), CaseFileProblem::Damaged);
}

void TestCaseFile::refusesBombs()
{
    const QByteArray zeros(40'000'000, ' ');
    Entries entries;
    for (int file = 0; file < 7; ++file)
        entries.push_back({"pages/" + QByteArray::number(file), zeros});
    const QByteArray bomb = toZip(entries);
    QVERIFY(bomb.size() < 400'000);
    QCOMPARE(problemOf(bomb), CaseFileProblem::TooLarge);

    entries.assign(2000, {});
    for (size_t file = 0; file < entries.size(); ++file)
        entries[file].name = QByteArray::number(qulonglong(file));
    QCOMPARE(problemOf(toZip(entries)), CaseFileProblem::TooLarge);

    entries = entriesOf(withFacts({}, {}));
    entries.back().bytes = "{\"Code\":\"OK\",\"Data\":{\"List\":["
        + QByteArray("{},").repeated(mostObjects) + "{}]}}";
    QCOMPARE(problemOf(toZip(entries)), CaseFileProblem::TooLarge);
}

QTEST_GUILESS_MAIN(TestCaseFile)
#include "tst_casefile.moc"
