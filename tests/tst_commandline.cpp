// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Action = CommandLine::Action;

namespace {
CommandLine lineOf(const QStringList &arguments)
{
    const auto answer = readCommandLine(arguments);
    if (const auto *error = std::get_if<UsageError>(&answer))
        qFatal("refused: %s", qPrintable(error->text));
    return std::get<CommandLine>(answer);
}

// Empty when the arguments are taken.
QString refusalOf(const QStringList &arguments)
{
    const auto answer = readCommandLine(arguments);
    const auto *error = std::get_if<UsageError>(&answer);
    return error ? error->text : QString();
}
} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOpensTheWindow();
    void namesWhereToAsk();
    void takesTheContactIdLiterally_data();
    void takesTheContactIdLiterally();
    void opensASavedAnswer();
    void opensPagesOfACallTogether();
    void theDemoNeedsNothingElse();
    void exportsToEveryFormat_data();
    void exportsToEveryFormat();
    void redactsUnlessToldNotTo();
    void servesOnAPort();
    void choosesLanguageColoursAndZone();
    void asksForHelpAndVersion_data();
    void asksForHelpAndVersion();
    void anOptionAndItsValueMayBeOneWord();
    void refusesByName_data();
    void refusesByName();
    void dropsNoOptionInSilence_data();
    void dropsNoOptionInSilence();
    void takesOptionsThatDoNoHarm_data();
    void takesOptionsThatDoNoHarm();
    void helpNamesEveryOption();
};

void TestCommandLine::nothingOpensTheWindow()
{
    const CommandLine line = lineOf({});

    QCOMPARE(line.action, Action::Window);
    QCOMPARE(line.contactId, QString());
    QVERIFY(!line.isDemo);
    QVERIFY(!line.overwrites);
    QCOMPARE(line.redaction, RedactionLevel::Standard);
    QVERIFY(!line.language);
    QVERIFY(line.zone.isValid());
}

void TestCommandLine::namesWhereToAsk()
{
    const CommandLine line = lineOf({u"--account"_s, u"办公室"_s, u"--instance"_s, u"ccc-test"_s,
        u"--region"_s, u"cn-shanghai"_s, u"--endpoint"_s, u"http://127.0.0.1:8080"_s, u"job-1"_s});

    QCOMPARE(line.account, u"办公室"_s);
    QCOMPARE(line.instance, u"ccc-test"_s);
    QCOMPARE(line.region, u"cn-shanghai"_s);
    QCOMPARE(line.endpoint, u"http://127.0.0.1:8080"_s);
    QCOMPARE(line.contactId, u"job-1"_s);
}

void TestCommandLine::takesTheContactIdLiterally_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("contactId");

    QTest::newRow("as it is") << QStringList{u"job-501784236190277632"_s}
                              << u"job-501784236190277632"_s;
    QTest::newRow("blanks around it") << QStringList{u"  job-1\u3000"_s} << u"job-1"_s;
    QTest::newRow("blanks within") << QStringList{u"job 1"_s} << u"job 1"_s;
    QTest::newRow("Chinese and signs") << QStringList{u"工单 !'()*+ &=%"_s} << u"工单 !'()*+ &=%"_s;
    QTest::newRow("full width stays") << QStringList{u"ｊｏｂ－１"_s} << u"ｊｏｂ－１"_s;
    QTest::newRow("a hyphen first") << QStringList{u"--"_s, u"-1"_s} << u"-1"_s;
    QTest::newRow("256 characters") << QStringList{QString(256, u'x')} << QString(256, u'x');
}

void TestCommandLine::takesTheContactIdLiterally()
{
    QFETCH(QStringList, arguments);

    QTEST(lineOf(arguments).contactId, "contactId");
}

void TestCommandLine::opensASavedAnswer()
{
    const CommandLine line = lineOf({u"--open"_s, u"answer.json"_s});

    QCOMPARE(line.action, Action::Window);
    QCOMPARE(line.openFiles, QStringList{u"answer.json"_s});
}

void TestCommandLine::opensPagesOfACallTogether()
{
    const CommandLine line = lineOf({u"--open"_s, u"b.json"_s, u"--open=a.xml"_s});

    QCOMPARE(line.openFiles, QStringList({u"b.json"_s, u"a.xml"_s}));
    QVERIFY(refusalOf({u"--open"_s, u"a.json"_s, u"--open"_s, u" "_s}).contains(u"--open"_s));
}

void TestCommandLine::theDemoNeedsNothingElse()
{
    const CommandLine line = lineOf({u"--demo"_s, u"job-1"_s});

    QVERIFY(line.isDemo);
    QCOMPARE(line.action, Action::Window);
}

void TestCommandLine::exportsToEveryFormat_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file :
        {u"a.png"_s, u"a.json"_s, u"a.csv"_s, u"a.txt"_s, u"a.md"_s, u"a.pdf"_s, u"a.svg"_s,
            u"a.ivrtrail"_s, u"A.PNG"_s, u"a folder/two.dots.json"_s, u"通话.csv"_s})
        QTest::newRow(qPrintable(file)) << file;
}

void TestCommandLine::exportsToEveryFormat()
{
    QFETCH(QString, file);

    const CommandLine line = lineOf({u"--export"_s, file, u"--force"_s, u"job-1"_s});

    QCOMPARE(line.action, Action::Export);
    QCOMPARE(line.exportFile, file);
    QVERIFY(line.overwrites);
    QCOMPARE(lineOf({u"--open"_s, u"x.xml"_s, u"--export"_s, file}).action, Action::Export);
}

void TestCommandLine::redactsUnlessToldNotTo()
{
    const QStringList exporting{u"--export"_s, u"a.png"_s, u"job-1"_s};

    QCOMPARE(lineOf(exporting).redaction, RedactionLevel::Standard);
    QCOMPARE(lineOf(exporting + QStringList{u"--redact"_s, u"standard"_s}).redaction,
        RedactionLevel::Standard);
    QCOMPARE(
        lineOf(exporting + QStringList{u"--redact"_s, u"off"_s}).redaction, RedactionLevel::Off);
    QCOMPARE(lineOf(exporting + QStringList{u"--redact"_s, u"strict"_s}).redaction,
        RedactionLevel::Strict);
}

void TestCommandLine::servesOnAPort()
{
    QCOMPARE(lineOf({u"--serve"_s}).action, Action::Serve);
    QCOMPARE(lineOf({u"--serve"_s}).port, quint16(0));
    QCOMPARE(lineOf({u"--serve"_s, u"--port"_s, u"65535"_s}).port, quint16(65535));
}

void TestCommandLine::choosesLanguageColoursAndZone()
{
    const CommandLine line = lineOf(
        {u"--lang"_s, u"zh_CN"_s, u"--theme"_s, u"dark"_s, u"--time-zone"_s, u"Asia/Shanghai"_s});

    QCOMPARE(line.language, std::optional(u"zh_CN"_s));
    QCOMPARE(line.theme, ThemeChoice::Dark);
    QCOMPARE(line.zone, QTimeZone("Asia/Shanghai"));
    QCOMPARE(lineOf({u"--time-zone"_s, u"Etc/GMT-8"_s})
                 .zone.offsetFromUtc(QDateTime::currentDateTimeUtc()),
        8 * 3600);
    QCOMPARE(lineOf({u"--lang"_s, u"en"_s}).language, std::optional(u"en"_s));
    QCOMPARE(lineOf({u"--theme"_s, u"light"_s}).theme, ThemeChoice::Light);
    QCOMPARE(lineOf({u"--theme"_s, u"system"_s}).theme, ThemeChoice::System);
}

void TestCommandLine::asksForHelpAndVersion_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<Action>("action");

    QTest::newRow("--help") << u"--help"_s << Action::Help;
    QTest::newRow("-h") << u"-h"_s << Action::Help;
    QTest::newRow("--version") << u"--version"_s << Action::Version;
    QTest::newRow("-v") << u"-v"_s << Action::Version;
}

void TestCommandLine::asksForHelpAndVersion()
{
    QFETCH(QString, option);

    QTEST(lineOf({option}).action, "action");
}

void TestCommandLine::anOptionAndItsValueMayBeOneWord()
{
    const CommandLine line = lineOf({u"--instance=ccc-test"_s, u"--export=a=b.csv"_s, u"job-1"_s});

    QCOMPARE(line.instance, u"ccc-test"_s);
    QCOMPARE(line.exportFile, u"a=b.csv"_s);
}

void TestCommandLine::refusesByName_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    const auto row = [](const QStringList &arguments, const QString &named) {
        QTest::newRow(qPrintable(arguments.join(u' ').left(60).simplified())) << arguments << named;
    };
    const QString file = u"a.png"_s;

    row({u"--frobnicate"_s}, u"frobnicate"_s);
    row({u"-x"_s}, u"x"_s);
    row({u"--demo=yes"_s}, u"demo"_s);
    for (const QString &option :
        {u"account"_s, u"instance"_s, u"region"_s, u"endpoint"_s, u"open"_s, u"export"_s,
            u"redact"_s, u"lang"_s, u"theme"_s, u"time-zone"_s, u"port"_s}) {
        row({u"--"_s + option}, option); // no value
        row({u"--"_s + option, u"  "_s}, option);
        row({u"--"_s + option, QString()}, option == "time-zone"_L1 ? u"time"_s : option);
    }
    row({u"--demo"_s, u"--endpoint"_s, u"https://x.example"_s}, u"--endpoint"_s);
    row({u"--demo"_s, u"--account"_s, u"office"_s}, u"--account"_s);
    row({u"job-1"_s, u"job-2"_s}, u"One contact ID"_s);
    row({QString()}, u"empty"_s);
    row({u" \u3000 "_s}, u"empty"_s);
    row({QString(257, u'x')}, u"256"_s);
    row({u"job\n1"_s}, u"control"_s);
    row({u"job-1"_s, u"--open"_s, u"x.json"_s}, u"--open"_s);
    row({u"--export"_s, u"a.jpeg"_s, u"job-1"_s}, u"a.jpeg"_s);
    row({u"--export"_s, u"png"_s, u"job-1"_s}, u"png"_s);
    row({u"--export"_s, file}, u"contact ID"_s);
    row({u"--redact"_s, u"none"_s, u"--export"_s, file, u"job-1"_s}, u"none"_s);
    row({u"--lang"_s, u"fr"_s}, u"fr"_s);
    row({u"--theme"_s, u"pink"_s}, u"pink"_s);
    row({u"--time-zone"_s, u"Mars/Olympus"_s}, u"Mars/Olympus"_s);
    row({u"--time-zone"_s, u"foo"_s}, u"foo"_s);
    row({u"--time-zone"_s, u"zone.tab"_s}, u"zone.tab"_s);
    row({u"--serve"_s, u"--port"_s, u"65536"_s}, u"--port"_s);
    row({u"--serve"_s, u"--port"_s, u"-1"_s}, u"--port"_s);
    row({u"--serve"_s, u"--port"_s, u"http"_s}, u"--port"_s);
}

void TestCommandLine::refusesByName()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);

    const QString refusal = refusalOf(arguments);

    QVERIFY2(refusal.contains(named), qPrintable(refusal));
    QVERIFY2(refusal.endsWith(u'.'), qPrintable(refusal));
    QVERIFY2(!refusal.contains(u"%1"_s), qPrintable(refusal));
}

void TestCommandLine::dropsNoOptionInSilence_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("named"); // what the sentence speaks of
    const auto row = [](const char *arguments, const QString &named) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments) << named;
    };
    // given twice
    row("--instance a --instance b job-1", u"--instance"_s);
    row("--account a --account a job-1", u"--account"_s);
    row("--region=a --region b job-1", u"--region"_s);
    row("--endpoint https://a.b --endpoint https://a.b", u"--endpoint"_s);
    row("--export a.png --export b.png job-1", u"--export"_s);
    row("--export a.png --redact off --redact strict job-1", u"--redact"_s);
    row("--lang en --lang zh_CN", u"--lang"_s);
    row("--theme dark --theme light", u"--theme"_s);
    row("--time-zone UTC --time-zone Asia/Shanghai", u"--time-zone"_s);
    row("--serve --port 1 --port 2", u"--port"_s);
    // without what they belong to
    row("--force job-1", u"--export"_s);
    row("--redact strict job-1", u"--export"_s);
    row("--redact strict --open a.json", u"--export"_s);
    row("--port 8080", u"--serve"_s);
    row("--port 8080 --export a.png job-1", u"--serve"_s);
    // beside what knows better
    for (const QString &option :
        {u"--account"_s, u"--instance"_s, u"--region"_s, u"--endpoint"_s}) {
        for (const QString &other : {u"--demo"_s, u"--open a.json"_s, u"--serve"_s}) {
            const QString arguments = other + u' ' + option + u" x"_s;
            row(qPrintable(arguments), option);
        }
    }
    for (const char *arguments : {"--serve --open a.json", "--serve --export a.png",
             "--serve --export a.png --force", "--serve --redact off", "--serve --theme dark",
             "--serve --time-zone UTC", "--serve job-1"})
        row(arguments, u"--serve"_s);
    row("--open a.json job-1", u"contact ID"_s);
    row("--endpoint https://ccc.cn-shanghai.aliyuncs.com --region cn-beijing", u"cn-shanghai"_s);
    // a value that was left out
    row("--account --demo job-1", u"--demo is an option"_s);
    row("--instance --export=a.png job-1", u"--instance needs a value"_s);
    row("--open --export a.png", u"--export is an option"_s);
    row("job-1 --time-zone --lang zh_CN", u"--lang is an option"_s);
}

void TestCommandLine::dropsNoOptionInSilence()
{
    QFETCH(const QString, arguments);
    QFETCH(const QString, named);

    const QString refusal = refusalOf(arguments.split(u' '));

    QVERIFY2(refusal.contains(named), qPrintable(refusal));
    QVERIFY2(refusal.endsWith(u'.') || refusal.endsWith(u")."_s), qPrintable(refusal));
}

void TestCommandLine::takesOptionsThatDoNoHarm_data()
{
    QTest::addColumn<QString>("arguments");
    for (const char *arguments : {"--demo --demo", "--demo --serve", "--serve --lang zh_CN",
             "--demo --open a.json", "--open a.json --theme dark --time-zone UTC --lang en",
             "--open a.json --export a.png --force --redact off --time-zone UTC --lang en",
             "--demo --export a.csv --time-zone UTC --theme dark job-1",
             "--account a --instance b --region c --endpoint https://d.e job-1",
             "--region cn-beijing --endpoint https://ccc-vpc.cn-beijing.aliyuncs.com job-1",
             "--export --export.png job-1", "--open=--x.json", "--help --port 1 --force a b",
             "--version --redact off --serve"})
        QTest::newRow(arguments) << QString::fromLatin1(arguments);
}

void TestCommandLine::takesOptionsThatDoNoHarm()
{
    QFETCH(const QString, arguments);

    QCOMPARE(refusalOf(arguments.split(u' ')), QString());
}

void TestCommandLine::helpNamesEveryOption()
{
    const QString help = helpText();

    for (const QString &option : {u"--demo"_s, u"--account"_s, u"--instance"_s, u"--region"_s,
             u"--endpoint"_s, u"--open"_s, u"--export"_s, u"--force"_s, u"--redact"_s, u"--lang"_s,
             u"--theme"_s, u"--time-zone"_s, u"--serve"_s, u"--port"_s, u"--help"_s, u"--version"_s,
             u"CONTACT-ID"_s, u"IVRTRAIL_INSTANCE"_s, u"Exit status: 0 done;"_s})
        QVERIFY2(help.contains(option), qPrintable(option));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
