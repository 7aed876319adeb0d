// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/signer.h"
#include "files/csvfile.h"
#include "files/jsonfile.h"
#include "files/visibletext.h"
#include "privacy/redaction.h"
#include "redactable.h"
#include "story/story.h"
#include "support/csvtable.h"
#include "support/rapidtexts.h"
#include "support/trails.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

// What holds for any input: rapidcheck makes the input, and where something does not hold it prints
// the smallest input that shows it. RC_PARAMS="seed=7 max_success=10000" looks elsewhere, and
// longer.
class TestProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void maskingTwiceChangesNothing();
    void noMobileNumberSurvives();
    void redactingTwiceChangesNothing();
    void theCallerIsNowhere();
    void pagesAndTheirOrderChangeNothing();
    void aCsvParsesBack();
    void aJsonFileOpensAsTheSameRows();
    void anyTextComesBackFromJson();
    void anyTextComesBackFromAQuery();
};

namespace {
/** What a test knows of one visit. */
struct Sketch
{
    int enter = 0; ///< in ms after noon
    int length = 0; ///< in ms
    QString name;
    QString value; ///< of a property
};

void showValue(const Sketch &sketch, std::ostream &stream)
{
    stream << sketch.enter << '+' << sketch.length << ' ' << qPrintable(sketch.name) << ' '
           << qPrintable(sketch.value);
}

MadeVisit visitFrom(const Sketch &sketch, int number)
{
    return {.enter = sketch.enter,
        .leave = sketch.enter + sketch.length,
        .name = sketch.name,
        .properties = "{\"say\":" + toJsonString(sketch.value) + '}',
        .variables = "{\"number\":" + QByteArray::number(number) + '}'};
}

std::vector<MadeVisit> visitsFrom(const std::vector<Sketch> &sketches)
{
    std::vector<MadeVisit> visits;
    for (const Sketch &sketch : sketches)
        visits.push_back(visitFrom(sketch, int(visits.size())));
    return visits;
}

QByteArrayList rowTexts(const Trail &trail)
{
    QByteArrayList rows;
    for (const NodeVisit &visit : trail.visits)
        rows << visit.rowText().toByteArray();
    return rows;
}

bool showsMobile(const QString &text)
{
    static const QRegularExpression mobile(
        u"(?<![\\p{N}A-Za-z_.-])1[3-9][0-9]{9}(?![\\p{N}A-Za-z_.-])"_s);
    return mobile.match(text).hasMatch();
}
} // namespace

namespace rc {
template <> struct Arbitrary<Sketch>
{
    static Gen<Sketch> arbitrary()
    {
        return gen::build<Sketch>(gen::set(&Sketch::enter, gen::inRange(0, 5000)),
            gen::set(&Sketch::length, gen::inRange(0, 5000)), gen::set(&Sketch::name, anyText()),
            gen::set(&Sketch::value, anyText()));
    }
};
} // namespace rc

void TestProperties::maskingTwiceChangesNothing()
{
    QVERIFY(rc::check([] {
        const QString text = *numberedText();
        const QString masked = maskedNumber(text);
        RC_ASSERT(maskedNumber(masked) == masked);
        const QString free = withMaskedNumbers(text);
        RC_ASSERT(withMaskedNumbers(free) == free);
    }));
}

void TestProperties::noMobileNumberSurvives()
{
    QVERIFY(rc::check([] {
        const QString number = QString::number(*rc::gen::inRange(13'000'000'000, 20'000'000'000));
        const QString text = *numberedText() + u' ' + number + u'，' + *numberedText();
        RC_PRE(!text.contains("job-"_L1) && showsMobile(text));
        RC_ASSERT(!showsMobile(withMaskedNumbers(text)));
        RC_ASSERT(!showsMobile(cleanedPrompt(text)));
        RC_ASSERT(!showsMobile(cleanedVariable(u"note"_s, text)));
    }));
}

void TestProperties::redactingTwiceChangesNothing()
{
    QVERIFY(rc::check([] {
        const auto map = [] {
            return "{\"say\":" + quoted(*numberedText()) + ",\"digits\":" + quoted(*numberedText())
                + ',' + quoted(*numberedText()) + ':' + quoted(*numberedText())
                + ",\"token\":" + quoted(*numberedText()) + '}';
        };
        const Trail trail = trailOf({visitWith(map(), map(), u"GATHER_INPUT"_s, *numberedText()),
            visitWith(map(), map(), u"PLAY_SAY"_s, *numberedText())});
        for (const auto level : {RedactionLevel::Standard, RedactionLevel::Strict}) {
            const Trail once = redacted(trail, level);
            const Trail twice = redacted(once, level);
            RC_ASSERT(rowTexts(twice) == rowTexts(once));
            RC_ASSERT(twice.visits[0].channelVariables == once.visits[0].channelVariables);
        }
    }));
}

void TestProperties::theCallerIsNowhere()
{
    QVERIFY(rc::check([] {
        const QString text = *numberedText() + menuCaller + *numberedText();
        const QByteArray map = '{' + quoted(text) + ':' + quoted(text) + '}';
        const Trail copy
            = redacted(trailOf({visitWith(map, map, u"SPLIT"_s, text)}), RedactionLevel::Standard);
        const NodeVisit &visit = copy.visits[0];
        for (QString clean : {QString::fromUtf8(visit.rowText()), visit.channelVariables}) {
            clean.remove(u"job-"_s + menuCaller); // a contact ID, which stays
            RC_ASSERT(!clean.contains(menuCaller));
        }
    }));
}

void TestProperties::pagesAndTheirOrderChangeNothing()
{
    QVERIFY(rc::check([](const std::vector<Sketch> &sketches) {
        const std::vector<MadeVisit> visits = visitsFrom(sketches);
        const auto total = qint64(visits.size());
        std::vector<TrailPage> pages;
        for (size_t from = 0; from < visits.size();) {
            const size_t to = std::min(visits.size(), from + size_t(*rc::gen::inRange(1, 5)));
            pages.push_back(pageOf(int(pages.size()) + 1,
                {visits.begin() + ptrdiff_t(from), visits.begin() + ptrdiff_t(to)}, total));
            from = to;
        }
        Trail whole;
        addPage(whole, pageOf(1, visits, total));
        Trail inPages;
        while (!pages.empty()) {
            const auto next = pages.begin() + *rc::gen::inRange<ptrdiff_t>(0, std::ssize(pages));
            addPage(inPages, *next);
            pages.erase(next);
        }
        RC_ASSERT(rowTexts(inPages) == rowTexts(whole));
        RC_ASSERT(inPages.missingRows() == whole.missingRows());
    }));
}

void TestProperties::aCsvParsesBack()
{
    QVERIFY(rc::check([](const std::vector<Sketch> &sketches) {
        const Trail trail = trailOf(visitsFrom(sketches));
        const Table table = parsed(toCsv(trail));
        RC_ASSERT(size_t(table.size()) == trail.visits.size() + 1);
        const qsizetype nameColumn = table[0].indexOf(u"NodeName"_s);
        for (qsizetype row = 1; row < table.size(); ++row) {
            RC_ASSERT(table[row].size() == table[0].size());
            QString name = table[row][nameColumn];
            if (name.startsWith(u'\''))
                name.remove(0, 1);
            QString sent = withVisibleControls(trail.visits[size_t(row - 1)].nodeName);
            if (sent.startsWith(u'\''))
                sent.remove(0, 1);
            RC_ASSERT(name == sent);
            for (const QString &cell : table[row])
                RC_ASSERT(!cell.trimmed().startsWith(u'='));
        }
    }));
}

void TestProperties::aJsonFileOpensAsTheSameRows()
{
    QVERIFY(rc::check([](const std::vector<Sketch> &sketches) {
        const Trail trail = trailOf(visitsFrom(sketches));
        const PageAnswer answer
            = parseTrailPage(toAnswerJson(trail, storyOf(trail), RedactionLevel::Off), 0);
        const auto *page = std::get_if<TrailPage>(&answer);
        RC_ASSERT(page);
        Trail opened;
        addPage(opened, *page);
        RC_ASSERT(opened.visits.size() == trail.visits.size());
        for (size_t row = 0; row < trail.visits.size(); ++row)
            RC_ASSERT(sameRow(opened.visits[row], trail.visits[row]));
    }));
}

void TestProperties::anyTextComesBackFromJson()
{
    QVERIFY(rc::check([] {
        const QString text = *anyText();
        const std::optional<Value> value = readValue(toJsonString(text));
        RC_ASSERT(value.has_value());
        RC_ASSERT(value->text == text);
    }));
}

void TestProperties::anyTextComesBackFromAQuery()
{
    static const QRegularExpression unreserved(u"^(?:[A-Za-z0-9_.~-]|%[0-9A-F]{2})*$"_s);
    QVERIFY(rc::check([] {
        const QString text = *anyText();
        const QByteArray encoded = percentEncoded(text);
        RC_ASSERT(unreserved.match(QString::fromLatin1(encoded)).hasMatch());
        RC_ASSERT(QByteArray::fromPercentEncoding(encoded) == text.toUtf8());
    }));
}

QTEST_GUILESS_MAIN(TestProperties)
#include "tst_properties.moc"
