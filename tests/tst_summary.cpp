// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "summary.h"

#include "exporttrail.h"
#include "markdowntext.h"
#include "support/storyvisits.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// Without a translator, plural forms stay as they are in the source: "2 time(s)".

namespace {
const QTimeZone china("Asia/Shanghai");

// The menu caller in short: two timeouts, then the caller hangs up.
Trail menuTrail()
{
    Visits visits{visitOf("INCOMING_CALL", "Success", u"开始"_s, 0, 100),
        visitOf("GATHER_INPUT", "Timeout", u"主菜单"_s, 100, 8100),
        visitOf("GATHER_INPUT", "Timeout", u"主菜单"_s, 8100, 16'100),
        visitOf("GATHER_INPUT", "Hangup", u"主菜单"_s, 16'100, 23'300)};
    visits[1].properties = R"({"say":"您的号码是 13312342315 。"})";
    visits[2].properties = visits[1].properties;
    Trail trail = trailOf(visits);
    trail.requestIds = {u"R-1"_s};
    trail.fetchedAt = QDateTime::fromMSecsSinceEpoch(noon + 3'600'000);
    return trail;
}

QString summaryOf(const Trail &trail, SummaryForm form = SummaryForm::Text,
    RedactionLevel level = RedactionLevel::Standard)
{
    return ticketSummary(
        redacted(trail, level), storyOf(trail), {.form = form, .zone = china, .redaction = level});
}

void compareLines(const QString &actual, const QString &expected)
{
    const QStringList lines = actual.split(u'\n');
    const QStringList expectedLines = expected.split(u'\n');
    for (int line = 0; line < std::min(lines.size(), expectedLines.size()); ++line)
        QCOMPARE(lines[line], expectedLines[line]);
    QCOMPARE(lines.size(), expectedLines.size());
}

// A trail whose every text of the service is @p text.
Trail trailSaying(const QString &text)
{
    Visits visits{visitOf("PLAY_SAY", "Success", text, 0, 1000),
        visitOf("GATHER_INPUT", "Success", text, 1000, 2000)};
    for (MadeVisit &visit : visits)
        visit.properties = "{\"say\":" + toJsonString(text) + "}";
    Trail trail = trailOf(visits);
    for (NodeVisit &visit : trail.visits) {
        for (QString *field :
            {&visit.flowName, &visit.caller, &visit.callee, &visit.typeCode, &visit.exitCode})
            *field = text;
    }
    trail.contactId = text;
    trail.source = text;
    trail.requestIds = {text};
    addMissingPage(trail, {.number = 2, .code = text});
    return trail;
}
} // namespace

class TestSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsACallInText();
    void tellsACallInMarkdown();
    void saysThatNothingWasFound();
    void saysThatThereIsNoTrail();
    void saysFirstThatRowsAreMissing();
    void saysHowItWasRedacted_data();
    void saysHowItWasRedacted();
    void givesNoNumberAway();
    void tellsFindingsThatRedactionHides();
    void tellsNoTimeThatAHiddenValueReports();
    void listsNotEveryFinding();
    void namesTheOpenedFile();
    void holdsNoControlCharacters();
    void markdownIsDefused_data();
    void markdownIsDefused();
    void namesCannotWriteMarkdown();
    void isExported_data();
    void isExported();
};

void TestSummary::tellsACallInText()
{
    compareLines(summaryOf(menuTrail()),
        uR"(The caller hung up 7.2 s into "主菜单" (keypad input), 23.3 s into the call.
Before that, keypad input timed out 2 time(s) (rows 2, 3).
"主菜单" was entered 3 time(s) (rows 2, 3, 4).
Recorded in row 4.

Contact ID: job-1
Caller and callee: 133****2315 → 057****4567
Flow: 总流程
Started: 2021-05-25 10:42:22 UTC+08:00
Length: 23.3 s
Time: waiting for the caller 100% · system <1%
Path: 主菜单 × 3

Findings
- Warning: "主菜单" was entered 3 time(s); the repeats took 15.2 s (rows 2, 3, 4)
- Warning: Keypad input timed out 2 time(s) in a row (rows 2, 3)
- Note: The same prompt was heard 2 time(s): "您的号码是 133****2315 。" (rows 2, 3)

Received: 4 / 4 rows · 1 page(s)
Fetched: 2021-05-25 11:42:22 UTC+08:00
RequestId: R-1
Redaction: numbers and personal values are masked
)"_s);
}

void TestSummary::tellsACallInMarkdown()
{
    compareLines(summaryOf(menuTrail(), SummaryForm::Markdown),
        uR"(## The caller hung up 7.2 s into "主菜单" (keypad input), 23.3 s into the call

Before that, keypad input timed out 2 time(s) (rows 2, 3).

"主菜单" was entered 3 time(s) (rows 2, 3, 4).

Recorded in row 4.

- **Contact ID**: job-1
- **Caller and callee**: 133\*\*\*\*2315 → 057\*\*\*\*4567
- **Flow**: 总流程
- **Started**: 2021-05-25 10:42:22 UTC+08:00
- **Length**: 23.3 s
- **Time**: waiting for the caller 100% · system \<1%
- **Path**: 主菜单 × 3

### Findings

- **Warning**: "主菜单" was entered 3 time(s); the repeats took 15.2 s (rows 2, 3, 4)
- **Warning**: Keypad input timed out 2 time(s) in a row (rows 2, 3)
- **Note**: The same prompt was heard 2 time(s): "您的号码是 133\*\*\*\*2315 。" (rows 2, 3)

### Source

- **Received**: 4 / 4 rows · 1 page(s)
- **Fetched**: 2021-05-25 11:42:22 UTC+08:00
- **RequestId**: R-1
- **Redaction**: numbers and personal values are masked
)"_s);
}

void TestSummary::saysThatNothingWasFound()
{
    const Trail trail = trailOf({visitOf("PLAY_SAY", "Success", u"甲"_s, 0, 1000)});

    QVERIFY(summaryOf(trail).contains(u"\nFindings: none\n"_s));
    QVERIFY(summaryOf(trail, SummaryForm::Markdown).contains(u"\n### Findings: none\n"_s));
}

void TestSummary::saysThatThereIsNoTrail()
{
    const Trail trail = trailOf({});

    QVERIFY(summaryOf(trail).startsWith(
        u"No IVR trail for this call.\n\nContact ID: job-1\n\nReceived: 0 / 0 rows"_s));
    QVERIFY(!summaryOf(trail).contains(u"Findings"_s));
}

void TestSummary::saysFirstThatRowsAreMissing()
{
    Trail trail = menuTrail();
    trail.totalCount = 248;
    addMissingPage(trail, {.number = 3, .code = u"Throttling.User"_s});

    const QString text = summaryOf(trail);

    QVERIFY(
        text.startsWith(u"Only 4 of 248 rows are here; what follows rests on these alone.\n"_s));
    QVERIFY(text.contains(u"\nIncomplete: 4 of 248 rows: page 3 failed (Throttling.User).\n"_s));
    QVERIFY(text.contains(u"\nInferred from row 4: missing rows may say otherwise.\n"_s));
    QVERIFY(summaryOf(trail, SummaryForm::Markdown).startsWith(u"Only 4 of 248 rows"_s));
}

void TestSummary::saysHowItWasRedacted_data()
{
    QTest::addColumn<RedactionLevel>("level");
    QTest::addColumn<QString>("words");
    QTest::newRow("standard") << RedactionLevel::Standard
                              << u"numbers and personal values are masked"_s;
    QTest::newRow("strict") << RedactionLevel::Strict << u"numbers and all values are masked"_s;
    QTest::newRow("off") << RedactionLevel::Off
                         << u"NOT REDACTED, numbers and personal values are shown"_s;
}

void TestSummary::saysHowItWasRedacted()
{
    QFETCH(const RedactionLevel, level);
    QFETCH(const QString, words);

    QVERIFY(summaryOf(menuTrail(), SummaryForm::Text, level)
                .endsWith(u"\nRedaction: "_s + words + u'\n'));
}

void TestSummary::givesNoNumberAway()
{
    for (const SummaryForm form : {SummaryForm::Text, SummaryForm::Markdown}) {
        QVERIFY(!summaryOf(menuTrail(), form).contains(u"13312342315"_s));
        QVERIFY(!summaryOf(menuTrail(), form).contains(u"05711234567"_s));
        QVERIFY(summaryOf(menuTrail(), form, RedactionLevel::Off).contains(u"13312342315"_s));
    }
}

void TestSummary::tellsFindingsThatRedactionHides()
{
    const QString strict = summaryOf(menuTrail(), SummaryForm::Text, RedactionLevel::Strict);

    QVERIFY(strict.contains(u"- Note: The same prompt was heard 2 time(s): "_s));
    QVERIFY(!strict.contains(u"您的号码"_s));
}

void TestSummary::tellsNoTimeThatAHiddenValueReports()
{
    Visits visits{visitOf("TRANSFER_TO_AGENT", "Success", u"转人工"_s, 0, 31'000)};
    visits[0].variables = R"({"queuingSeconds":14})";
    const Trail trail = trailOf(visits);

    QVERIFY(summaryOf(trail).contains(u"14 s"_s));
    QVERIFY(!summaryOf(trail, SummaryForm::Text, RedactionLevel::Strict).contains(u"14 s"_s));
}

void TestSummary::listsNotEveryFinding()
{
    Visits visits;
    for (int round = 0; round < 3; ++round) {
        for (int node = 0; node < 23; ++node)
            visits.push_back(visitOf("SPLIT", "Default", u"节点 %1"_s.arg(node), 0, 0));
    }

    const QString text = summaryOf(trailOf(visits));

    QCOMPARE(text.count(u"\n- Warning: "_s), 20);
    QVERIFY(text.contains(u"\n- and 3 more\n"_s));
}

void TestSummary::namesTheOpenedFile()
{
    Trail trail = menuTrail();
    trail.fetchedAt = {};
    trail.source = u"answer.json"_s;

    QVERIFY(summaryOf(trail).contains(u"\nOpened file: answer.json\n"_s));
    QVERIFY(!summaryOf(trail).contains(u"Fetched"_s));
}

void TestSummary::holdsNoControlCharacters()
{
    const Trail trail = trailSaying(u"a\r\nb\t\x1b[31m\u202e\u0085\u2028"_s);

    for (const SummaryForm form : {SummaryForm::Text, SummaryForm::Markdown}) {
        const QString text = ticketSummary(trail, storyOf(trail), {.form = form, .zone = china});
        for (const QChar c : text) {
            const bool isSafe = c == u'\n'
                || (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format
                    && c.category() != QChar::Separator_Line);
            QVERIFY2(isSafe, qPrintable(text));
        }
    }
}

void TestSummary::markdownIsDefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("markdown");
    const std::pair<QString, QString> rows[] = {{u"欢迎语 (1) - 2.5 + a!"_s, {}},
        {u"133****2315"_s, u"133\\*\\*\\*\\*2315"_s}, {u"a_b_c"_s, u"a\\_b\\_c"_s},
        {u"[x](http://e.example)"_s, u"\\[x\\](http\\://e.example)"_s},
        {u"![x](y)"_s, u"!\\[x\\](y)"_s}, {u"<img src=x>&amp;"_s, u"\\<img src=x\\>\\&amp;"_s},
        {u"# a | b ~~c~~ `d`"_s, u"\\# a \\| b \\~\\~c\\~\\~ \\`d\\`"_s}, {u"\\*"_s, u"\\\\\\*"_s},
        {u"WWW.e.example www"_s, u"WWW\\.e.example www"_s}, {u"a@e.example"_s, u"a\\@e.example"_s},
        {u"2021-05-25 10:42"_s, {}}};
    for (const auto &[text, markdown] : rows)
        QTest::newRow(qPrintable(text)) << text << (markdown.isEmpty() ? text : markdown);
}

void TestSummary::markdownIsDefused()
{
    QFETCH(const QString, text);

    QTEST(toMarkdown(text), "markdown");
}

void TestSummary::namesCannotWriteMarkdown()
{
    const QString evil = u"[a](https://e.example) <b>x</b> | *c* `d` # e\n# f\n- g"_s;
    const Trail trail = trailSaying(evil);

    const QString markdown
        = ticketSummary(trail, storyOf(trail), {.form = SummaryForm::Markdown, .zone = china});

    // Outside of escapes only what the summary itself writes is left.
    QString plain = markdown;
    plain.remove(QRegularExpression(u"\\\\[!-/:-@\\[-`{-~]"_s));
    static const QRegularExpression heading(u"^#{2,3} "_s, QRegularExpression::MultilineOption);
    plain.remove(heading).remove(u"**"_s);
    for (const QString &mark :
        {u"["_s, u"]"_s, u"<"_s, u">"_s, u"|"_s, u"*"_s, u"`"_s, u"#"_s, u"://"_s})
        QVERIFY2(!plain.contains(mark), qPrintable(mark + u" in "_s + markdown));
    for (const QString &line : markdown.split(u'\n'))
        QVERIFY2(!line.startsWith(u"- g"_s), qPrintable(line));
}

void TestSummary::isExported_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<SummaryForm>("form");
    QTest::newRow("text") << u"s.txt"_s << SummaryForm::Text;
    QTest::newRow("Markdown") << u"S.MD"_s << SummaryForm::Markdown;
}

void TestSummary::isExported()
{
    QFETCH(const QString, name);
    QFETCH(const SummaryForm, form);
    const QTemporaryDir folder;
    const QString path = folder.filePath(name);

    const ExportOutcome outcome = exportTrail(menuTrail(), path, {.zone = china});

    QCOMPARE(outcome.files, QStringList{path});
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), summaryOf(menuTrail(), form));
}

QTEST_GUILESS_MAIN(TestSummary)
#include "tst_summary.moc"
