// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/savedanswer.h"

#include "files/exportfile.h"
#include "files/jsonfile.h"
#include "files/zipfile.h"
#include "sametrail.h"
#include "support/trails.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Kind = FileProblem::Kind;

namespace {
// Page @p number of a call of 250 rows.
QByteArray pageBody(int number, const QByteArray &contact = "job-1", int total = 250)
{
    QByteArrayList rows;
    const int first = (number - 1) * 100;
    for (const MadeVisit &visit : manyVisits(std::clamp(total - first, 0, 100), first))
        rows << rowOf(visit, contact);
    return R"({"Code":"OK","RequestId":"R-)" + QByteArray::number(number)
        + R"(","Data":{"TotalCount":)" + QByteArray::number(total) + R"(,"PageNumber":)"
        + QByteArray::number(number) + R"(,"PageSize":100,"List":[)" + rows.join(',') + "]}}";
}

Kind kindOf(const OpenedFile &opened)
{
    return std::get<FileProblem>(opened).kind;
}

std::vector<int> numbersOf(const std::vector<MissingPage> &pages)
{
    std::vector<int> numbers;
    for (const MissingPage &page : pages)
        numbers.push_back(page.number);
    return numbers;
}
} // namespace

class TestSavedPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void makesOneTrailOfThePagesOfACall();
    void mindsNoOrder();
    void namesPagesThatAreLacking();
    void countsAPageOnce();
    void refusesAPageWithOtherRows();
    void refusesAnotherCall();
    void refusesWholeCallsAmongPages();
    void givesTheProblemOfAnyFile();
    void givesTheErrorAmongPages();
    void opensCaseFilesByContent();
    void opensCaseFilesAsTrails();
    void opensExportsWithTheirLevel();
    void namesWhatIsWrongWithCaseFiles_data();
    void namesWhatIsWrongWithCaseFiles();
    void refusesManySmallThings();

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder->filePath(name);
        writeFile(path, bytes, Overwrite::Yes);
        return path;
    }

    QString writePage(int number) { return write(u"page-%1.json"_s.arg(number), pageBody(number)); }

    Trail opened(const QStringList &paths)
    {
        return std::get<CaseFile>(openSavedAnswers(paths)).trail;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSavedPages::makesOneTrailOfThePagesOfACall()
{
    const Trail trail = opened({writePage(1), writePage(2), writePage(3)});

    QCOMPARE(trail.visits.size(), size_t(250));
    QCOMPARE(trail.contactId, u"job-1"_s);
    QCOMPARE(trail.instance, u"ccc-test"_s);
    QCOMPARE(trail.source, u"page-1.json"_s);
    QCOMPARE(trail.pages, (std::vector<int>{1, 2, 3}));
    QCOMPARE(trail.requestIds, (QStringList{u"R-1"_s, u"R-2"_s, u"R-3"_s}));
    QVERIFY(trail.missingPages.empty());
    QVERIFY(trail.isComplete());
}

void TestSavedPages::mindsNoOrder()
{
    const QStringList paths{writePage(1), writePage(2), writePage(3)};

    compareTrails(opened({paths[2], paths[0], paths[1]}), opened(paths));
}

void TestSavedPages::namesPagesThatAreLacking()
{
    QCOMPARE(numbersOf(opened({writePage(1), writePage(3)}).missingPages), std::vector<int>{2});
    QCOMPARE(numbersOf(opened({writePage(1), writePage(2)}).missingPages), std::vector<int>{3});
    QCOMPARE(numbersOf(opened({writePage(2), writePage(3)}).missingPages), std::vector<int>{1});
    QVERIFY(!opened({writePage(1), writePage(2)}).isComplete());
}

void TestSavedPages::countsAPageOnce()
{
    const QString again = write(u"again.json"_s, pageBody(2));

    const Trail trail = opened({writePage(1), writePage(2), again, writePage(3), writePage(3)});

    QCOMPARE(trail.visits.size(), size_t(250));
    QCOMPARE(trail.receivedRows, 250);
}

void TestSavedPages::refusesAPageWithOtherRows()
{
    const QString other = write(u"other.json"_s, pageBody(2).replace("n-105", "n-x"));

    const OpenedFile answer = openSavedAnswers({writePage(1), writePage(2), other});

    QCOMPARE(std::get<FileProblem>(answer), (FileProblem{Kind::PageTwice, other, {}}));
}

void TestSavedPages::refusesAnotherCall()
{
    const QString other = write(u"other.json"_s, pageBody(2, "job-2"));

    const OpenedFile answer = openSavedAnswers({writePage(1), other, writePage(3)});

    QCOMPARE(std::get<FileProblem>(answer), (FileProblem{Kind::OtherCall, other, {}}));
}

void TestSavedPages::refusesWholeCallsAmongPages()
{
    const Trail trail = trailOf(manyVisits(3));
    const QString caseFile = write(u"a.ivrtrail"_s, toCaseFile(trail, {}, RedactionLevel::Off));
    const QString exported
        = write(u"a.json"_s, toAnswerJson(trail, storyOf(trail), RedactionLevel::Off));

    QCOMPARE(kindOf(openSavedAnswers({writePage(1), caseFile})), Kind::NotAPage);
    QCOMPARE(kindOf(openSavedAnswers({exported, writePage(2)})), Kind::NotAPage);
    QCOMPARE(opened({exported}).visits.size(), size_t(3));
}

void TestSavedPages::givesTheProblemOfAnyFile()
{
    const QString cut = write(u"cut.json"_s, pageBody(2).first(500));
    const QString none = m_folder->filePath(u"none"_s);

    QCOMPARE(std::get<FileProblem>(openSavedAnswers({writePage(1), cut})),
        (FileProblem{Kind::CutOff, cut, {}}));
    QCOMPARE(std::get<FileProblem>(openSavedAnswers({none, writePage(1)})),
        (FileProblem{Kind::NotThere, none, {}}));
    QCOMPARE(kindOf(openSavedAnswers({})), Kind::NotThere);
}

void TestSavedPages::givesTheErrorAmongPages()
{
    const QString error = write(u"error.json"_s, R"({"Code":"Throttling.User","RequestId":"R-9"})");

    const OpenedFile answer = openSavedAnswers({writePage(1), error});

    QCOMPARE(std::get<SavedError>(answer).error.code, u"Throttling.User"_s);
    QCOMPARE(std::get<SavedError>(answer).path, error);
}

void TestSavedPages::opensCaseFilesByContent()
{
    const Trail trail = randomTrail(3);
    Notes notes;
    notes.set({.page = 1, .row = 0}, u"a note"_s);
    const QString path = write(u"case.json"_s, toCaseFile(trail, notes, RedactionLevel::Standard));

    const OpenedFile answer = openSavedAnswers({path});

    const CaseFile &file = std::get<CaseFile>(answer);
    compareFacts(file.trail, trail);
    QCOMPARE(file.notes, notes);
    QCOMPARE(file.trail.redaction, RedactionLevel::Standard);
}

void TestSavedPages::opensCaseFilesAsTrails()
{
    const Trail trail = randomTrail(3);
    const QString path = write(u"a.ivrtrail"_s, toCaseFile(trail, {}, RedactionLevel::Off));

    compareTrails(std::get<Trail>(openSavedAnswer(path)), trail);
}

void TestSavedPages::opensExportsWithTheirLevel()
{
    const Trail trail = trailOf(manyVisits(3));
    QByteArray json = toAnswerJson(trail, storyOf(trail), RedactionLevel::Strict);
    const QString path = write(u"a.json"_s, json);

    QCOMPARE(std::get<CaseFile>(openSavedAnswers({path})).trail.redaction, RedactionLevel::Strict);
}

void TestSavedPages::namesWhatIsWrongWithCaseFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    const QByteArray good = toCaseFile(trailOf(manyVisits(2)), {}, RedactionLevel::Off);
    QTest::newRow("cut") << good.first(good.size() - 30) << int(Kind::DamagedCase);
    QTest::newRow("a document") << toZip({{"word/document.xml", "<w/>"}}) << int(Kind::NotAnAnswer);
    QTest::newRow("newer") << toZip({{"case.json", R"({"Format":"ivrtrail-case","Version":2})"}})
                           << int(Kind::NewerVersion);
    QTest::newRow("bomb") << toZip({{"case.json", QByteArray(largestCaseFile + 1, ' ')}})
                          << int(Kind::TooLarge);
}

void TestSavedPages::namesWhatIsWrongWithCaseFiles()
{
    QFETCH(const QByteArray, bytes);

    QTEST(int(kindOf(openSavedAnswers({write(u"a.ivrtrail"_s, bytes)}))), "kind");
}

void TestSavedPages::refusesManySmallThings()
{
    const QByteArray bytes = "{\"Code\":\"OK\",\"Data\":{\"List\":["
        + QByteArray("{},").repeated(mostObjects) + "{}]}}";

    QCOMPARE(kindOf(openSavedAnswers({write(u"many.json"_s, bytes)})), Kind::TooLarge);
}

QTEST_GUILESS_MAIN(TestSavedPages)
#include "tst_savedpages.moc"
