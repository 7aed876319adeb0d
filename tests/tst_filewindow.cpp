// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/casefile.h"
#include "files/exportfile.h"
#include "support/person.h"

using namespace Qt::StringLiterals;

namespace {
constexpr char callerNumber[] = "13312342315";
} // namespace

class TestFileWindow : public QObject
{
    Q_OBJECT

public:
    static void initMain() { keepToOurselves(); }

private Q_SLOTS:
    void initTestCase() { settleIn(); }
    void init() { openSettings()->clear(); }

    void exportsWriteFiles_data();
    void exportsWriteFiles();
    void opensASavedFile();
    void theMenuOpensFiles();
    void anOpenedCallSaysWhereItIsFrom();
    void aFileThatIsNoneIsToldInWords();
    void whatIsToldOfAFileCoversNothing();
};

void TestFileWindow::exportsWriteFiles_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("picture") << u"png"_s << QByteArray("\x89PNG");
    QTest::newRow("JSON") << u"json"_s << QByteArray("{");
    QTest::newRow("table") << u"csv"_s << QByteArray("\xef\xbb\xbf");
    QTest::newRow("PDF") << u"pdf"_s << QByteArray("%PDF");
    QTest::newRow("SVG") << u"svg"_s << QByteArray("<?xml");
    QTest::newRow("summary") << u"txt"_s << QByteArray("");
    QTest::newRow("case file") << u"ivrtrail"_s << QByteArray("PK");
}

void TestFileWindow::exportsWriteFiles()
{
    QFETCH(QString, suffix);
    QFETCH(QByteArray, beginning);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"of-a-caller-who-waited-for-an-agent-trail."_s + suffix);
    Person person;
    person.service.putCall(u"job-call"_s,
        rowsOf({{.name = u"回拨 "_s + QLatin1StringView(callerNumber), .caller = callerNumber}},
            "job-call"));
    person.lookUp(u"job-call"_s);
    QTRY_VERIFY(person.showsTrail(1));

    QTest::keyClick(person.window.get(), Qt::Key_E, Qt::ControlModifier);
    person.chooseFormat(suffix);
    person.click(u"exportSave"_s);
    person.chooseFile(path);

    QTRY_VERIFY(person.elided(u"statusSaid"_s).contains(u"trail."_s + suffix));
    const auto *said = person.find<QWidget>(u"statusSaid"_s);
    QTRY_VERIFY(said->width() >= qMin(said->sizeHint().width(), said->parentWidget()->width() / 2));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith(beginning));
    QVERIFY(!bytes.contains(callerNumber));
}

void TestFileWindow::opensASavedFile()
{
    CommandLine line;
    line.openFiles = {QStringLiteral(TEST_FILES "/saved-answer.json")};
    Person person(Person::Source::Samples, line);
    QTRY_VERIFY(person.table()->isVisible());
    const int rows = person.rows();
    QVERIFY(rows > 0);

    Person other;
    QTest::keyClick(other.window.get(), Qt::Key_O, Qt::ControlModifier);
    other.chooseFile(QStringLiteral(TEST_FILES "/saved-answer.xml"));

    QTRY_VERIFY(other.table()->isVisible());
    QCOMPARE(other.rows(), rows);
}

void TestFileWindow::theMenuOpensFiles()
{
    Person person;

    Q_EMIT person.find<QPushButton>(u"sourceChooser"_s)->menu()->aboutToShow();
    person.chooseFromMenu(u"sourceChooser"_s, u"Open a file…\tCtrl+O"_s);

    QTRY_VERIFY(person.window->findChild<QFileDialog *>());
    person.window->findChild<QFileDialog *>()->close();
}

void TestFileWindow::anOpenedCallSaysWhereItIsFrom()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"job.ivrtrail"_s);
    Person person;
    person.lookUp(menuCaller);
    QTRY_VERIFY(person.showsTrail(7));
    const Redacted shared = redacted(person.timeline()->model().trail(), {}, {});
    writeFile(path, toCaseFile(shared.trail, {}, RedactionLevel::Standard), Overwrite::Yes);

    QTest::keyClick(person.window.get(), Qt::Key_O, Qt::ControlModifier);
    person.chooseFile(path);

    const QString origin = u"from job.ivrtrail, redacted"_s;
    QTRY_VERIFY2(person.window->windowTitle().endsWith(u"7632, "_s + origin),
        qPrintable(person.window->windowTitle()));
    QVERIFY2(person.elided(u"completenessSeal"_s).endsWith(origin),
        qPrintable(person.elided(u"completenessSeal"_s)));

    person.lookUp(menuCaller);
    QTRY_VERIFY2(!person.window->windowTitle().contains(u"from"_s),
        qPrintable(person.window->windowTitle()));
    QVERIFY(!person.elided(u"completenessSeal"_s).contains(u"from"_s));
}

void TestFileWindow::aFileThatIsNoneIsToldInWords()
{
    CommandLine line;
    line.openFiles = {QStringLiteral(TEST_FILES "/no-such-file.json")};

    Person person(Person::Source::Samples, line);

    QVERIFY(person.showsState());
    QVERIFY(person.words(u"stateText"_s).contains(u"no-such-file.json"_s));
}

void TestFileWindow::whatIsToldOfAFileCoversNothing()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"cut-off.ivrtrail"_s);
    writeFile(path, "PK\3\4", Overwrite::Yes);
    Person person;
    person.lookUp(menuCaller);
    QTRY_VERIFY(person.showsTrail(7));
    const auto placeOf = [&person](const QWidget *part) {
        return QRect(part->mapTo(person.window.get(), QPoint()), part->size());
    };
    const auto *verdict = person.find<QWidget>(u"verdictBar"_s);
    const QRect before = placeOf(verdict);
    const QPoint rows = placeOf(person.table()).topLeft();

    QTest::keyClick(person.window.get(), Qt::Key_O, Qt::ControlModifier);
    person.chooseFile(path);

    const auto *hint = person.find<QWidget>(u"searchHint"_s);
    QTRY_VERIFY(hint->isVisible() && hint->height() > 10);
    QCoreApplication::processEvents();
    QCOMPARE(placeOf(verdict), before);
    QCOMPARE(placeOf(person.table()).topLeft(), rows);
    for (const QWidget *read : {verdict, static_cast<const QWidget *>(person.table())})
        QVERIFY(!placeOf(hint).intersects(placeOf(read)));

    person.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(person.window.get()));
    QTest::keyClick(person.window.get(), Qt::Key_O, Qt::ControlModifier);
    person.chooseFile(QStringLiteral(TEST_FILES "/saved-answer.json"));
    QTRY_VERIFY(!hint->isVisible()); // this one could be opened
}

QTEST_MAIN(TestFileWindow)
#include "tst_filewindow.moc"
