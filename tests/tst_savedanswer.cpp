// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/exportfile.h"
#include "files/jsonfile.h"
#include "files/savedanswer.h"

#include "api/pageparser.h"
#include "sametrail.h"
#include "trail/jsonnumber.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {
QString testFile(const QString &name)
{
    return QString::fromUtf8(TEST_FILES) + u'/' + name;
}

Trail trailOf(const QByteArray &body)
{
    Trail trail;
    const PageAnswer answer = parseTrailPage(body, 0);
    if (const auto *page = std::get_if<TrailPage>(&answer))
        addPage(trail, *page);
    return trail;
}

// What a row says, in the spelling of the export: times as numbers, maps as maps.
Value meaningOf(const NodeVisit &visit)
{
    Value row = readValue(visit.rowText()).value_or(Value());
    for (Member &member : row.members) {
        Value &value = member.value;
        const bool isText = value.kind == Value::Kind::Text;
        const bool isTime = member.key == u"EnterTime"_s || member.key == u"LeaveTime"_s;
        const QByteArray text = value.text.toUtf8();
        if (isText && isTime && !text.contains(' '))
            if (const auto number = wholeNumber({text.data(), size_t(text.size())}))
                value = {
                    .kind = Value::Kind::Number, .text = QString::number(*number), .members = {}};
        if (isText && (member.key == u"NodeProperties"_s || member.key == u"NodeVariables"_s)) {
            const auto map = readValue(text);
            if (map && map->kind == Value::Kind::Map)
                value = *map;
        }
    }
    return row;
}

void compareMeanings(const Trail &actual, const Trail &expected)
{
    for (size_t row = 0; row < expected.visits.size(); ++row) {
        const NodeVisit &visit = expected.visits[row];
        QVERIFY(meaningOf(actual.visits[row]) == meaningOf(visit));
        QCOMPARE(readValueMap(actual.visits[row].propertiesText()).members,
            readValueMap(visit.propertiesText()).members);
        QCOMPARE(readValueMap(actual.visits[row].variablesText()).unparsed,
            readValueMap(visit.variablesText()).unparsed);
    }
}

QByteArray exported(const Trail &trail)
{
    return toAnswerJson(trail, storyOf(trail), RedactionLevel::Off);
}

QByteArray withoutFacts(const QByteArray &json)
{
    return json.first(json.indexOf(",\n  \"IvrTrail\": ")) + "\n}\n";
}

FileProblem::Kind problemOf(const SavedAnswer &answer)
{
    return std::get<FileProblem>(answer).kind;
}
} // namespace

class TestSavedAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void opensWhatWasExported();
    void opensNotesAndWhatAFilterLeft();
    void anExportMadeWhileMoreCameIsIncomplete();
    void opensRowsWithoutFacts();
    void opensFiles_data();
    void opensFiles();
    void opensTextOfWindows();
    void keepsOnePageOfManyIncomplete();
    void takesContactAndInstanceFromTheRows();
    void givesTheErrorThatWasSaved();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void refusesLargeFilesUnread();
    void writesForTheOwnerAlone();
    void overwritesOnlyWhenAsked();
    void tellsWhyItCannotWrite();
    void replacesNothingButFiles();
    void writesAllFilesOrNone();
    void leavesNoHalfFile();
    void namesExportsAfterTheCall_data();
    void namesExportsAfterTheCall();

private:
    QString write(const QByteArray &bytes)
    {
        const QString path = m_folder->filePath(u"answer.json"_s);
        writeFile(path, bytes, Overwrite::Yes);
        return path;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSavedAnswer::opensWhatWasExported()
{
    for (quint32 seed = 1; seed <= 1000; ++seed) {
        const Trail trail = randomTrail(seed);

        const SavedAnswer answer = openSavedAnswer(write(exported(trail)));

        const Trail &opened = std::get<Trail>(answer);
        compareFacts(opened, trail);
        compareMeanings(opened, trail);
        QCOMPARE(exported(opened), exported(trail));
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"seed %1"_s.arg(seed)));
    }
}

void TestSavedAnswer::opensNotesAndWhatAFilterLeft()
{
    Trail trail = trailOf(RandomAnswer(7).json(6));
    trail.totalCount = 6;
    const auto last = trail.visits.size() - 1;
    Notes notes;
    notes.set(trail.visits[last].origin, u"the last one"_s);
    const RowChoice choice{.visits = {1, int(last)}};
    const QString path
        = write(toAnswerJson(trail, storyOf(trail), StoryFacts{.notes = notes, .choice = choice}));

    const OpenedFile answer = openSavedAnswers({path});

    const CaseFile &opened = std::get<CaseFile>(answer);
    QCOMPARE(opened.trail.visits.size(), size_t(2));
    QCOMPARE(opened.trail.leftOutRows, 4);
    QVERIFY(!opened.trail.isComplete());
    QCOMPARE(opened.notes.at(opened.trail.visits[1].origin), u"the last one"_s);
}

void TestSavedAnswer::anExportMadeWhileMoreCameIsIncomplete()
{
    Trail trail = trailOf(RandomAnswer(7).json(6));
    trail.totalCount.reset();
    trail.fetchedAt = QDateTime(QDate(2021, 5, 25), QTime(2, 42), Qt::UTC);
    trail.isUnderWay = true;

    const OpenedFile answer = openSavedAnswers({write(exported(trail))});

    QVERIFY(!std::get<CaseFile>(answer).trail.isComplete());
}

void TestSavedAnswer::opensRowsWithoutFacts()
{
    for (quint32 seed = 1; seed <= 200; ++seed) {
        const QByteArray body = RandomAnswer(seed).json(int(seed % 7));
        const Trail trail = trailOf(body);

        const SavedAnswer answer = openSavedAnswer(write(withoutFacts(exported(trail))));

        const Trail &opened = std::get<Trail>(answer);
        QCOMPARE(opened.visits.size(), trail.visits.size());
        for (size_t row = 0; row < trail.visits.size(); ++row)
            compareVisits(opened.visits[row], trail.visits[row], Origins::Differ);
        compareMeanings(opened, trail);
        QCOMPARE(
            opened.totalCount.value_or(-1), trail.totalCount.value_or(qint64(trail.visits.size())));
        QCOMPARE(opened.requestIds, trail.requestIds);
        QCOMPARE(withoutFacts(exported(opened)), withoutFacts(exported(trail)));
        if (QTest::currentTestFailed())
            QFAIL(body.constData());
    }
}

void TestSavedAnswer::opensFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("JSON") << u"saved-answer.json"_s;
    QTest::newRow("XML") << u"saved-answer.xml"_s;
}

void TestSavedAnswer::opensFiles()
{
    QFETCH(const QString, name);

    const SavedAnswer answer = openSavedAnswer(testFile(name));

    const auto *trail = std::get_if<Trail>(&answer);
    QVERIFY(trail);
    QCOMPARE(trail->visits.size(), size_t(2));
    QCOMPARE(trail->visits[0].nodeName, u"欢迎语"_s);
    QCOMPARE(trail->visits[0].enterTime, std::optional<qint64>(1621910542876));
    QCOMPARE(readValueMap(trail->visits[0].propertiesText()).members.at(0).value.text, u"您好。"_s);
    QCOMPARE(trail->source, name);
    QVERIFY(!trail->fetchedAt.isValid());
    QVERIFY(trail->isComplete());
}

void TestSavedAnswer::opensTextOfWindows()
{
    QFile file(testFile(u"saved-answer.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    const QByteArray utf16 = QByteArray("\xff\xfe", 2)
        + QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    const QByteArray marked = "\xef\xbb\xbf" + text.toUtf8();

    QCOMPARE(std::get<Trail>(openSavedAnswer(write(utf16))).visits.size(), size_t(2));
    QCOMPARE(std::get<Trail>(openSavedAnswer(write(marked))).visits.size(), size_t(2));
}

void TestSavedAnswer::keepsOnePageOfManyIncomplete()
{
    const SavedAnswer answer = openSavedAnswer(write(
        R"({"Code":"OK","Data":{"TotalCount":"250","PageNumber":3,"PageSize":100,"List":[{"NodeId":"n"}]}})"));

    const Trail &trail = std::get<Trail>(answer);
    QCOMPARE(trail.pages, std::vector<int>{3});
    QCOMPARE(trail.missingRows(), 249);
    QVERIFY(!trail.isComplete());
}

void TestSavedAnswer::takesContactAndInstanceFromTheRows()
{
    const SavedAnswer answer = openSavedAnswer(write(
        R"({"Code":"OK","Data":{"List":[{"ContactId":"job-x"},{"ContactId":"job-1","Instance":"i"},{},{"ContactId":"job-1"}]}})"));

    const Trail &trail = std::get<Trail>(answer);
    QCOMPARE(trail.contactId, u"job-1"_s);
    QCOMPARE(trail.instance, u"i"_s);
    QCOMPARE(trail.foreignRows, 1);
}

void TestSavedAnswer::givesTheErrorThatWasSaved()
{
    const SavedAnswer answer = openSavedAnswer(
        write(R"({"RequestId":"R-9","Code":"NotExists.JobId","Message":"no such call"})"));

    const auto *error = std::get_if<ApiError>(&answer);
    QVERIFY(error);
    QCOMPARE(error->code, u"NotExists.JobId"_s);
    QCOMPARE(error->requestId, u"R-9"_s);
}

void TestSavedAnswer::namesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    using Kind = FileProblem::Kind;
    QTest::newRow("empty") << QByteArray() << int(Kind::Empty);
    QTest::newRow("blanks") << QByteArray(" \n") << int(Kind::Empty);
    QTest::newRow("a table of ours")
        << QByteArray("\xef\xbb\xbf#,Instance\r\n") << int(Kind::NotAnAnswer);
    QTest::newRow("cut off") << QByteArray("{\"Code\":\"OK\",\"Data\":{\"List\":[{\"No")
                             << int(Kind::CutOff);
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10) << int(Kind::NotAnAnswer);
    QTest::newRow("other JSON") << QByteArray("{\"name\":\"x\"}") << int(Kind::NotAnAnswer);
    QTest::newRow("a list") << QByteArray("[1]") << int(Kind::NotAnAnswer);
    QTest::newRow("text") << QByteArray("hello") << int(Kind::NotAnAnswer);
    QTest::newRow("web page") << QByteArray("<!doctype html><html><title>x</title></html>")
                              << int(Kind::NotAnAnswer);
}

void TestSavedAnswer::namesWhatIsWrong()
{
    QFETCH(const QByteArray, bytes);

    QTEST(int(problemOf(openSavedAnswer(write(bytes)))), "kind");
}

void TestSavedAnswer::refusesLargeFilesUnread()
{
    const QString path = m_folder->filePath(u"large"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(largestAnswerFile + 1)); // sparse

    QCOMPARE(problemOf(openSavedAnswer(path)), FileProblem::Kind::TooLarge);
    QCOMPARE(problemOf(openSavedAnswer(m_folder->path())), FileProblem::Kind::IsFolder);
    const QByteArray pipe = QFile::encodeName(m_folder->filePath(u"pipe"_s));
    QCOMPARE(mkfifo(pipe.constData(), 0600), 0); // to open it would wait for a writer
    QCOMPARE(problemOf(openSavedAnswer(QFile::decodeName(pipe))), FileProblem::Kind::IsNoFile);
    QCOMPARE(
        problemOf(openSavedAnswer(m_folder->filePath(u"none"_s))), FileProblem::Kind::NotThere);
}

void TestSavedAnswer::writesForTheOwnerAlone()
{
    const QString path = m_folder->filePath(u"out.csv"_s);
    const auto mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser
        | QFileDevice::WriteUser;

    QCOMPARE(writeFile(path, "one", Overwrite::No).kind, WriteResult::Kind::Written);
    QCOMPARE(QFileInfo(path).permissions(), mine);

    QVERIFY(QFile::setPermissions(path, mine | QFileDevice::ReadOther));
    QCOMPARE(writeFile(path, "two", Overwrite::Yes).kind, WriteResult::Kind::Written);
    QCOMPARE(QFileInfo(path).permissions(), mine);
}

void TestSavedAnswer::overwritesOnlyWhenAsked()
{
    const QString path = m_folder->filePath(u"out.csv"_s);
    QCOMPARE(writeFile(path, "one", Overwrite::No).kind, WriteResult::Kind::Written);
    QCOMPARE(writeFile(path, "two", Overwrite::No).kind, WriteResult::Kind::Exists);

    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "one");
}

void TestSavedAnswer::tellsWhyItCannotWrite()
{
    QCOMPARE(writeFile(m_folder->path(), "x", Overwrite::Yes).kind, WriteResult::Kind::IsFolder);
    QCOMPARE(writeFile(m_folder->filePath(u"no/such/file"_s), "x", Overwrite::No).kind,
        WriteResult::Kind::NoFolder);
    if (geteuid() == 0)
        return; // root may write anywhere
    QVERIFY(
        QFile::setPermissions(m_folder->path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    const WriteResult result = writeFile(m_folder->filePath(u"x"_s), "x", Overwrite::No);
    QFile::setPermissions(
        m_folder->path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    QCOMPARE(result.kind, WriteResult::Kind::NoPermission);
    QVERIFY(!result.reason.isEmpty());
}

void TestSavedAnswer::replacesNothingButFiles()
{
    const QString path = m_folder->filePath(u"pipe"_s);
    QCOMPARE(mkfifo(qPrintable(path), 0600), 0);
    const QString link = m_folder->filePath(u"link.csv"_s);
    QVERIFY(QFile::link(path, link));
    for (const QString &name : {path, link})
        QCOMPARE(writeFile(name, "x", Overwrite::Yes).kind, WriteResult::Kind::IsNoFile);
    QVERIFY(!QFileInfo(path).isFile());
}

void TestSavedAnswer::writesAllFilesOrNone()
{
    const QString first = m_folder->filePath(u"a"_s);
    writeFile(first, "old", Overwrite::No);
    const auto now = [&first] {
        QFile file(first);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    {
        NewFiles files;
        QCOMPARE(files.add(first, "new", Overwrite::Yes).kind, WriteResult::Kind::Written);
        QCOMPARE(
            files.add(m_folder->path(), "x", Overwrite::Yes).kind, WriteResult::Kind::IsFolder);
        QCOMPARE(files.failedPath(), m_folder->path());
        QCOMPARE(now(), "old");
    }
    QCOMPARE(now(), "old");
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
    NewFiles files;
    files.add(first, "new", Overwrite::Yes);
    QCOMPARE(files.commit().kind, WriteResult::Kind::Written);
    QCOMPARE(now(), "new");
}

void TestSavedAnswer::leavesNoHalfFile()
{
    const QString path = m_folder->filePath(u"out.csv"_s);
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small{4096, before.rlim_max};
    std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);

    const WriteResult result = writeFile(path, QByteArray(100'000, 'x'), Overwrite::No);

    setrlimit(RLIMIT_FSIZE, &before);
    QCOMPARE(result.kind, WriteResult::Kind::Failed);
    QVERIFY(!result.reason.isEmpty());
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestSavedAnswer::namesExportsAfterTheCall_data()
{
    QTest::addColumn<QString>("contactId");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"job-109634426711871319"_s
                           << u"ivr-trail_1319_20210525-1042_redacted.png"_s;
    QTest::newRow("short") << u"7"_s << u"ivr-trail_7_20210525-1042_redacted.png"_s;
    QTest::newRow("none") << QString() << u"ivr-trail_20210525-1042_redacted.png"_s;
    QTest::newRow("dots") << u"../.."_s << u"ivr-trail_0cfd1c_20210525-1042_redacted.png"_s;
    QTest::newRow("slash") << u"job-1/2"_s << u"ivr-trail_12-4a864c_20210525-1042_redacted.png"_s;
}

void TestSavedAnswer::namesExportsAfterTheCall()
{
    QFETCH(const QString, contactId);
    Trail trail;
    trail.contactId = contactId;
    trail.visits.emplace_back();
    trail.visits[0].enterTime = 1621910542876;

    QTEST(
        exportFileName(trail, u"png"_s, RedactionLevel::Standard, QTimeZone(8 * 60 * 60)), "name");
    QVERIFY(!exportFileName(trail, u"png"_s, RedactionLevel::Off, QTimeZone(0))
                 .contains(u"redacted"_s));
}

QTEST_GUILESS_MAIN(TestSavedAnswer)
#include "tst_savedanswer.moc"
