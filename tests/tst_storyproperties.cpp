// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "randomtrail.h"
#include "story/pathsummary.h"
#include "story/story.h"
#include "story/storycodes.h"
#include "story/variablestory.h"
#include "support/trails.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>

using std::chrono::milliseconds;

namespace {
constexpr int rounds = 400;
using Rule = VerdictRule;

QByteArray oneOf(QRandomGenerator &random, const QByteArrayList &list)
{
    return list[random.bounded(list.size())];
}

MadeVisit randomVisit(QRandomGenerator &random)
{
    static const QByteArrayList types{"INCOMING_CALL", "PLAY_SAY", "PLAY_SAY", "GATHER_INPUT",
        "GATHER_INPUT", "ASR", "SATISFACTION_RATING", "SPLIT", "RUN_FUNCTION", "SET_VARIABLES",
        "TRANSFER_TO_AGENT", "FORWARD_TO_OUTSIDE_NUMBER", "VOICE_MAIL", "SMS", "SUB", "SUB_START",
        "SUB_END", "HANGUP_REASON", "HANGUP", "HANGUP", "SOMETHING_NEW"};
    static const QByteArrayList exits{"Success", "Success", "Success", "Default", "Branch-A",
        "Timeout", "Timeout", "Overflow", "Failure", "Failure", "Hangup", "Odd", ""};
    static const QByteArrayList nodes{"", "n-1", "n-2", "n-3", "n-4"};
    static const QByteArrayList properties{
        "{}", R"({"say":"您好。"})", R"({"say":"再见。"})", R"({"play":"a.wav"})", R"("say")"};
    static const QByteArrayList variables{"{}", R"({"digits":"1"})", R"({"digits":"2"})",
        R"({"text":"好","queuingSeconds":"3"})", "null"};
    MadeVisit visit;
    visit.type = oneOf(random, types);
    visit.exit = oneOf(random, exits);
    visit.node = oneOf(random, nodes);
    visit.properties = oneOf(random, properties);
    visit.variables = oneOf(random, variables);
    const int length = 1 << random.bounded(18);
    visit.enter = random.bounded(length);
    visit.leave = *visit.enter + random.bounded(length);
    switch (random.bounded(12)) {
    case 0:
        visit.leave.reset();
        break;
    case 1:
        visit.leave = *visit.enter - 1 - random.bounded(length);
        break;
    case 2:
        visit.enter.reset();
        break;
    }
    return visit;
}

// No two of them have the same times: their order is the same however they are received.
std::vector<MadeVisit> randomCall(QRandomGenerator &random)
{
    std::vector<MadeVisit> visits;
    QSet<std::pair<qint64, qint64>> times;
    for (int count = random.bounded(1, 25); count > 0; --count) {
        const MadeVisit visit = randomVisit(random);
        const std::pair key{visit.enter.value_or(-1'000'000), visit.leave.value_or(-1'000'000)};
        if (times.contains(key))
            continue;
        times.insert(key);
        visits.push_back(visit);
    }
    return visits;
}

Trail trailInPages(const std::vector<MadeVisit> &visits, size_t pageSize, qint64 total)
{
    Trail trail;
    trail.contactId = QStringLiteral("job-1");
    int number = 0;
    for (size_t from = 0; from < visits.size(); from += pageSize) {
        const auto first = visits.begin() + qsizetype(from);
        const auto last = visits.begin() + qsizetype(std::min(visits.size(), from + pageSize));
        addPage(trail, pageOf(++number, {first, last}, total));
    }
    return trail;
}

bool isClosing(NodeType type)
{
    return type != NodeType::Sub && type != NodeType::SubStart && type != NodeType::SubEnd
        && type != NodeType::HangupReason && type != NodeType::Hangup;
}

bool speaksListensOrPeople(const NodeVisit &visit)
{
    const NodeFamily family = familyOf(visit.type());
    return family == NodeFamily::Speaks || family == NodeFamily::Listens
        || family == NodeFamily::People;
}

bool hangsUpForGood(const std::vector<NodeVisit> &visits, size_t visit)
{
    return visits[visit].exit() == NodeExit::Hangup
        && std::none_of(
            visits.begin() + qsizetype(visit) + 1, visits.end(), [](const NodeVisit &later) {
                return speaksListensOrPeople(later) && later.exit() == NodeExit::Success;
            });
}

struct Expected
{
    Rule rule = Rule::NotRecorded;
    std::vector<int> proof;
};

// The six rules once more: slow, plain, sentence by sentence.
Expected expectedVerdict(const std::vector<NodeVisit> &visits)
{
    const int last = int(visits.size()) - 1;
    for (size_t visit = 0; visit < visits.size(); ++visit) {
        if (hangsUpForGood(visits, visit))
            return {Rule::CallerHungUp, {int(visit)}};
    }
    int closing = last;
    while (closing >= 0 && !isClosing(visits[size_t(closing)].type()))
        --closing;
    if (closing >= 0) {
        static const std::vector<std::tuple<NodeType, NodeExit, Rule>> transfers{
            {NodeType::TransferToAgent, NodeExit::Success, Rule::HandedToAgent},
            {NodeType::BlindTransfer, NodeExit::Success, Rule::SentOutside},
            {NodeType::VoiceMail, NodeExit::Success, Rule::Voicemail},
            {NodeType::TransferToAgent, NodeExit::Timeout, Rule::QueueTimeout},
            {NodeType::TransferToAgent, NodeExit::Overflow, Rule::QueueFull},
            {NodeType::TransferToAgent, NodeExit::Failure, Rule::TransferFailed},
            {NodeType::BlindTransfer, NodeExit::Failure, Rule::TransferFailed},
            {NodeType::BlindTransfer, NodeExit::Timeout, Rule::TransferFailed}};
        for (const auto &[type, exit, rule] : transfers) {
            const NodeVisit &visit = visits[size_t(closing)];
            if (visit.type() == type && visit.exit() == exit)
                return {rule, {closing}};
        }
    }
    if (visits.back().type() == NodeType::Hangup) {
        for (int before = 1; before <= 3 && last - before >= 0; ++before) {
            const NodeExit exit = visits[size_t(last - before)].exit();
            if (exit == NodeExit::Failure || exit == NodeExit::Timeout)
                return {Rule::EndedAfterTrouble, {last - before, last}};
        }
        return {Rule::EndedNormally, {last}};
    }
    const NodeVisit &end = visits.back();
    if (!end.leaveTime || (end.enterTime && *end.leaveTime < *end.enterTime))
        return {Rule::NoExitRecorded, {last}};
    return {Rule::NotRecorded, {last}};
}

VerdictKind expectedKind(Rule rule, bool isComplete)
{
    if (rule == Rule::NotRecorded)
        return VerdictKind::NotRecorded;
    const bool isInferred = rule == Rule::EndedAfterTrouble || rule == Rule::NoExitRecorded;
    return isInferred || !isComplete ? VerdictKind::Inferred : VerdictKind::Recorded;
}

// Empty when the visits are there, each once and in order.
QString problemOf(const std::vector<int> &visits, const Trail &trail)
{
    if (visits.empty())
        return QStringLiteral("no visits");
    if (visits.front() < 0 || visits.back() >= int(trail.visits.size()))
        return QStringLiteral("a visit that does not exist");
    if (std::ranges::adjacent_find(visits, std::greater_equal()) != visits.end())
        return QStringLiteral("visits out of order");
    return {};
}

QString unresolvedClaim(const Story &story, const Trail &trail)
{
    if (!story.verdict)
        return trail.visits.empty() ? QString() : QStringLiteral("no verdict");
    if (const QString problem = problemOf(story.verdict->proof, trail); !problem.isEmpty())
        return problem;
    for (const Finding &finding : story.findings) {
        if (const QString problem = problemOf(finding.visits, trail); !problem.isEmpty())
            return problem;
        if (finding.timeLost < milliseconds(0))
            return QStringLiteral("less than no time lost");
    }
    for (const TranscriptLine &line : story.transcript) {
        if (line.visit < 0 || line.visit >= int(trail.visits.size()))
            return QStringLiteral("a line of a visit that does not exist");
    }
    for (const PathDetail detail : {PathDetail::EveryStep, PathDetail::CallerSteps}) {
        for (const PathPart &part : pathOf(trail, detail)) {
            if (const QString problem = problemOf(part.visits, trail); !problem.isEmpty())
                return problem;
        }
    }
    return {};
}

bool contradicts(const Finding &finding, const Story &story, const Trail &trail)
{
    const Verdict &verdict = *story.verdict;
    const auto all = [&](auto holds) {
        return std::ranges::all_of(
            finding.visits, [&](int visit) { return holds(visit, trail.visits[size_t(visit)]); });
    };
    switch (finding.kind) {
    case FindingKind::UnrecoveredFailure:
        return verdict.rule == Rule::HandedToAgent || verdict.rule == Rule::SentOutside
            || verdict.rule == Rule::Voicemail || verdict.rule == Rule::EndedNormally
            || !all([&](int visit, const NodeVisit &row) {
                   return row.exit() == NodeExit::Failure
                       && (verdict.rule != Rule::CallerHungUp || visit <= verdict.visit);
               });
    case FindingKind::NoExit:
        return !all([&](int visit, const NodeVisit &row) {
            const bool isOpenEnd = verdict.rule == Rule::NoExitRecorded && visit == verdict.visit;
            return isOpenEnd || (row.exit() == NodeExit::None && !row.left());
        });
    case FindingKind::RepeatedTimeout:
        return !all([](int, const NodeVisit &row) { return row.exit() == NodeExit::Timeout; });
    case FindingKind::Gap:
        return finding.timeLost > story.shares.gaps;
    case FindingKind::Overlap:
        return finding.timeLost > story.shares.overlaps;
    case FindingKind::BackwardsTime:
        return !all([](int, const NodeVisit &row) { return !row.left() && row.leaveTime; });
    case FindingKind::ForeignRow:
        return !all([&](int, const NodeVisit &row) { return row.contactId != trail.contactId; });
    case FindingKind::Loop:
    case FindingKind::RepeatedPrompt:
    case FindingKind::LongWait:
        break;
    }
    return false;
}

bool addsUp(const TimeShares &shares)
{
    return shares.prompts + shares.waiting + shares.queue + shares.system + shares.gaps
        - shares.overlaps
        == shares.span;
}
} // namespace

class TestStoryProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theVerdictFollowsTheRules();
    void everyClaimIsOfVisitsThatExist();
    void noFindingContradictsTheVerdict();
    void anOpenEndIsAmongTheFindings();
    void sharesAddUp();
    void orderAndPagesOfRowsChangeNothing();
    void whateverTheServiceSendsHasAStory();
    void aPathTellsOfEveryStep();
};

void TestStoryProperties::theVerdictFollowsTheRules()
{
    QRandomGenerator random(4);
    QSet<int> seen;
    for (int round = 0; round < 8 * rounds; ++round) {
        const std::vector<MadeVisit> visits = randomCall(random);
        const qint64 total = qint64(visits.size()) + (random.bounded(4) == 0);
        const Trail trail = trailInPages(visits, 100, total);

        const Verdict verdict = verdictOf(trail).value();

        const Expected expected = expectedVerdict(trail.visits);
        QCOMPARE(codeOf(verdict.rule), codeOf(expected.rule));
        QCOMPARE(verdict.proof, expected.proof);
        QCOMPARE(codeOf(verdict.kind), codeOf(expectedKind(expected.rule, trail.isComplete())));
        seen.insert(int(verdict.rule));
    }
    QCOMPARE(seen.size(), 11); // no rule was left out
}

void TestStoryProperties::everyClaimIsOfVisitsThatExist()
{
    QRandomGenerator random(5);
    for (int round = 0; round < rounds; ++round) {
        const Trail trail = trailOf(randomCall(random));
        const QString problem = unresolvedClaim(storyOf(trail), trail);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
}

void TestStoryProperties::noFindingContradictsTheVerdict()
{
    QRandomGenerator random(6);
    QSet<int> seen;
    for (int round = 0; round < 3 * rounds; ++round) {
        const Trail trail = trailOf(randomCall(random));

        const Story story = storyOf(trail);

        for (const Finding &finding : story.findings) {
            QVERIFY2(!contradicts(finding, story, trail), codeOf(finding.kind).data());
            seen.insert(int(finding.kind));
        }
    }
    QCOMPARE(seen.size(), 9); // all kinds but rows of another contact
}

void TestStoryProperties::anOpenEndIsAmongTheFindings()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 3 * rounds; ++round) {
        const Story story = storyOf(trailOf(randomCall(random)));
        if (story.verdict->rule != Rule::NoExitRecorded)
            continue;
        const auto finding = std::ranges::find(story.findings, FindingKind::NoExit, &Finding::kind);
        QVERIFY(finding != story.findings.end());
        QCOMPARE(finding->visits.back(), story.verdict->visit);
    }
}

void TestStoryProperties::sharesAddUp()
{
    QRandomGenerator random(8);
    for (int round = 0; round < 3 * rounds; ++round)
        QVERIFY(addsUp(storyOf(trailOf(randomCall(random))).shares));
}

void TestStoryProperties::orderAndPagesOfRowsChangeNothing()
{
    QRandomGenerator random(9);
    for (int round = 0; round < rounds; ++round) {
        std::vector<MadeVisit> visits = randomCall(random);
        const qint64 total = qint64(visits.size());
        const Trail trail = trailInPages(visits, 100, total);
        std::shuffle(visits.begin(), visits.end(), random);
        const size_t pageSize = size_t(random.bounded(1, 8));

        const Trail other = trailInPages(visits, pageSize, total);

        QCOMPARE(storyOf(other), storyOf(trail));
        QCOMPARE(pathOf(other, PathDetail::CallerSteps), pathOf(trail, PathDetail::CallerSteps));
        QCOMPARE(knownKeys(other), knownKeys(trail));
    }
}

void TestStoryProperties::whateverTheServiceSendsHasAStory()
{
    for (quint32 seed = 0; seed < 150; ++seed) {
        Trail trail;
        const QByteArray body = RandomAnswer(seed).json(int(seed % 17));
        const PageAnswer answer = parseTrailPage(body, 0);
        if (const auto *page = std::get_if<TrailPage>(&answer))
            addPage(trail, *page);

        const Story story = storyOf(trail);

        QVERIFY2(unresolvedClaim(story, trail).isEmpty(), qPrintable(QString::number(seed)));
        QVERIFY(addsUp(story.shares));
        for (const KnownKey &known : knownKeys(trail)) {
            const auto every = variableStory(trail, known.key, StoryDetail::EveryReport);
            QCOMPARE(int(every.size()), known.reports);
            QCOMPARE(int(variableStory(trail, known.key).size()), known.values);
        }
    }
}

void TestStoryProperties::aPathTellsOfEveryStep()
{
    QRandomGenerator random(10);
    for (int round = 0; round < rounds; ++round) {
        const Trail trail = trailOf(randomCall(random));
        size_t told = 0;
        for (const PathPart &part : pathOf(trail, PathDetail::EveryStep)) {
            QCOMPARE(size_t(part.visits.front()), told);
            told += part.visits.size() * size_t(part.rounds);
            QCOMPARE(size_t(part.lastVisit), told - 1);
        }
        QCOMPARE(told, trail.visits.size());
    }
}

QTEST_GUILESS_MAIN(TestStoryProperties)
#include "tst_storyproperties.moc"
