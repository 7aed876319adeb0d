// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QString menuCaller = u"job-501784236190277632"_s;

/** What a run of the program came to. */
struct Run
{
    int status = -1; ///< -1: it was ended by a signal
    QString errors;
};
} // namespace

/** The program at a terminal: exit statuses and sentences. */
class TestProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void withoutADisplayItSaysSo_data();
    void withoutADisplayItSaysSo();
    void aRefusalIsInTheLanguageAskedFor_data();
    void aRefusalIsInTheLanguageAskedFor();

private:
    Run run(const QStringList &arguments) const;

    QProcessEnvironment m_environment;
    QTemporaryDir m_home;
};

void TestProgram::init()
{
    m_environment = QProcessEnvironment();
    m_environment.insert(u"HOME"_s, m_home.path());
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
}

Run TestProgram::run(const QStringList &arguments) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(QStringLiteral(IVRTRAIL_PROGRAM), arguments);
    if (!process.waitForFinished(60'000))
        qFatal("the program does not end");
    const bool isNormal = process.exitStatus() == QProcess::NormalExit;
    return {isNormal ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardError())};
}

void TestProgram::withoutADisplayItSaysSo_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("an empty one") << u"DISPLAY"_s << QString();
    QTest::newRow("nobody there") << u"DISPLAY"_s << u":7777"_s;
    QTest::newRow("nobody there, Wayland") << u"WAYLAND_DISPLAY"_s << u"wayland-77"_s;
    QTest::newRow("no such platform") << u"QT_QPA_PLATFORM"_s << u"nowhere"_s;
}

void TestProgram::withoutADisplayItSaysSo()
{
    QFETCH(const QString, variable);
    QFETCH(const QString, value);
    if (!variable.isEmpty())
        m_environment.insert(variable, value);

    const Run english = run({});
    const Run chinese = run({u"--lang"_s, u"zh_CN"_s, u"--demo"_s, menuCaller});

    QCOMPARE(english.status, 1);
    QVERIFY2(english.errors.endsWith(u"ivrtrail: There is no display to show the window on. Use "
                                     "--export FILE, or see --help.\n"_s),
        qPrintable(english.errors));
    QCOMPARE(chinese.status, 1);
    QVERIFY2(chinese.errors.contains(u"--export FILE"_s) && chinese.errors.endsWith(u"。\n"_s),
        qPrintable(chinese.errors));
}

void TestProgram::aRefusalIsInTheLanguageAskedFor_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("two words") << QStringList{u"--lang"_s, u"zh_CN"_s, u"--account"_s};
    QTest::newRow("one word") << QStringList{u"--lang=zh_CN"_s, u"--account="_s};
    QTest::newRow("behind") << QStringList{u"--frobnicate"_s, u"--lang"_s, u"zh_CN"_s};
}

void TestProgram::aRefusalIsInTheLanguageAskedFor()
{
    QFETCH(const QStringList, arguments);

    const Run refused = run(arguments);

    QCOMPARE(refused.status, 2);
    QVERIFY2(refused.errors.endsWith(u"。\n"_s), qPrintable(refused.errors));
}

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
