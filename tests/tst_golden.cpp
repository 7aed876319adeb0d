// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/savedanswer.h"
#include "story/story.h"
#include "story/storycodes.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

// Calls with what they tell, in tests/golden: NAME.json is an answer of the service, NAME.expected
// what the design (§5) makes of it. Lines of the latter that begin with "//" are for the reader.

namespace {
QString rowNumbers(const std::vector<int> &visits)
{
    QStringList numbers;
    for (const int visit : visits)
        numbers << u'#' + QString::number(visit + 1);
    return numbers.join(u' ');
}

QString ms(std::optional<milliseconds> time)
{
    return time ? QString::number(time->count()) : u"?"_s;
}

QString codeOf(Completeness completeness)
{
    switch (completeness) {
    case Completeness::Complete:
        return {};
    case Completeness::PagesMissing:
        return u", pages missing"_s;
    case Completeness::CutOff:
        return u", cut off"_s;
    case Completeness::RowsMissing:
        break;
    }
    return u", rows missing"_s;
}

QString codeOf(LineKind kind)
{
    switch (kind) {
    case LineKind::Prompt:
        return u"heard"_s;
    case LineKind::PromptFile:
        return u"heard file"_s;
    case LineKind::MessageSent:
        return u"message sent"_s;
    case LineKind::Digits:
        return u"pressed"_s;
    case LineKind::Speech:
        return u"said"_s;
    case LineKind::Rating:
        return u"rated"_s;
    case LineKind::Silence:
        return u"silence"_s;
    case LineKind::NothingMore:
        return u"nothing more"_s;
    case LineKind::HandedToAgent:
        return u"handed to agent"_s;
    case LineKind::SentOutside:
        return u"sent outside"_s;
    case LineKind::MessageLeft:
        return u"message left"_s;
    case LineKind::QueueTimeout:
        return u"queue timeout"_s;
    case LineKind::QueueFull:
        return u"queue full"_s;
    case LineKind::TransferFailed:
        return u"transfer failed"_s;
    case LineKind::TransferUnderWay:
        return u"transfer under way"_s;
    case LineKind::HungUp:
        return u"hung up"_s;
    case LineKind::HangUpReported:
        return u"hang-up reported"_s;
    case LineKind::FlowEnded:
        break;
    }
    return u"flow ended"_s;
}

QString codeOf(Heard heard)
{
    switch (heard) {
    case Heard::Played:
        return {};
    case Heard::Partly:
        return u" partly"_s;
    case Heard::Unsure:
        break;
    }
    return u" unsure"_s;
}

QString verdictLine(const std::optional<Verdict> &verdict)
{
    if (!verdict)
        return u"none"_s;
    return codeOf(verdict->rule) + ", "_L1 + codeOf(verdict->kind) + ", "_L1
        + rowNumbers(verdict->proof) + codeOf(verdict->completeness);
}

QString findingLine(const Finding &finding)
{
    const QString line = codeOf(finding.kind) + ' '_L1 + rowNumbers(finding.visits) + ", "_L1
        + ms(finding.timeLost) + " ms"_L1;
    return finding.isTentative ? line + ", tentative"_L1 : line;
}

QString transcriptLine(const TranscriptLine &line)
{
    const QString said = line.text.isEmpty() ? QString() : u' ' + line.text;
    return '#'_L1 + QString::number(line.visit + 1) + " +"_L1 + ms(line.sinceStart) + ' '_L1
        + codeOf(line.kind) + codeOf(line.heard) + said;
}

QString sharesLine(const TimeShares &shares)
{
    return u"prompts %1, waiting %2, queue %3, system %4, gaps %5, overlaps %6, span %7"_s.arg(
        ms(shares.prompts), ms(shares.waiting), ms(shares.queue), ms(shares.system),
        ms(shares.gaps), ms(shares.overlaps), ms(shares.span));
}

QStringList linesOf(const Story &story)
{
    QStringList lines{u"verdict: "_s + verdictLine(story.verdict)};
    for (const Finding &finding : story.findings)
        lines << u"finding: "_s + findingLine(finding);
    for (const TranscriptLine &line : story.transcript)
        lines << u"transcript: "_s + transcriptLine(line);
    lines << u"shares: "_s + sharesLine(story.shares);
    return lines;
}

QStringList expectedLines(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    QStringList lines;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (!line.trimmed().isEmpty() && !line.startsWith("//"_L1))
            lines << line;
    }
    return lines;
}

QString goldenFile(const QString &name)
{
    return QStringLiteral(TEST_FILES "/../golden/") + name;
}

QStringList namesOf(const QString &ending)
{
    QStringList names;
    for (const QString &file : QDir(goldenFile({})).entryList({u'*' + ending}, QDir::Files))
        names << file.chopped(ending.size());
    return names;
}
} // namespace

class TestGolden : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCallHasItsExpectation();
    void tellsWhatIsExpected_data();
    void tellsWhatIsExpected();
};

void TestGolden::everyCallHasItsExpectation()
{
    const QStringList calls = namesOf(u".json"_s);

    QCOMPARE(namesOf(u".expected"_s), calls);
    QCOMPARE(2 * calls.size(), QDir(goldenFile({})).entryList(QDir::Files).size());
    QVERIFY(calls.size() >= 32);
}

void TestGolden::tellsWhatIsExpected_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : namesOf(u".expected"_s))
        QTest::newRow(qPrintable(name)) << name;
}

void TestGolden::tellsWhatIsExpected()
{
    QFETCH(const QString, name);
    const SavedAnswer answer = openSavedAnswer(goldenFile(name + u".json"_s));
    QVERIFY2(std::holds_alternative<Trail>(answer), "the file is no answer of the service");
    const QStringList expected = expectedLines(goldenFile(name + u".expected"_s));

    const QStringList lines = linesOf(storyOf(std::get<Trail>(answer)));

    if (lines != expected)
        qInfo().noquote() << u"What the call tells:\n"_s + lines.join(u'\n');
    for (int line = 0; line < std::min(lines.size(), expected.size()); ++line)
        QCOMPARE(lines[line], expected[line]);
    QCOMPARE(lines.size(), expected.size());
}

QTEST_GUILESS_MAIN(TestGolden)
#include "tst_golden.moc"
