// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transcriptpanel.h"

#include "callstory.h"
#include "storywords.h"
#include "trailmodel.h"
#include "valuetree.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
// Digits that the caller pressed may be a PIN: they are masked as they are in the variables.
SpokenLine maskedLine(const TrailModel &model, TranscriptLine line)
{
    if (line.kind == LineKind::Digits)
        line.text = model.mask().value(u"digits"_s, line.text);
    SpokenLine words = spokenLine(model.trail(), line);
    words.words = model.mask().text(words.words);
    return words;
}

constexpr int linesAround = 20; // before and after; the button copies all
} // namespace

TranscriptPanel::TranscriptPanel(const CallStory &story, QWidget *parent)
    : ValuePanel(tr("What the caller heard and did"), parent)
    , m_story(story)
{
    tree()->setObjectName(u"transcript"_s);
}

void TranscriptPanel::showVisit(int visit)
{
    const TrailModel &model = m_story.model();
    const std::vector<TranscriptLine> &all = m_story.story().transcript;
    // The last line up to the visit: what had just happened.
    const auto after = std::ranges::upper_bound(all, visit, {}, &TranscriptLine::visit);
    const int current = int(after - all.begin()) - 1;
    const int from = qMax(0, current - linesAround);
    const int to = qMin(int(all.size()), current + linesAround + 1);
    std::vector<ValueLine> lines;
    for (int i = from; i < to; ++i) {
        const TranscriptLine &line = all[size_t(i)];
        const SpokenLine words = maskedLine(model, line);
        lines.push_back({.key = words.time,
            .value = words.words,
            .visit = line.visit,
            .isStrong = line.visit == visit});
    }
    tree()->setLines(lines, tr("Nothing recorded"));
    tree()->scrollToLine(qMax(0, current - from)); // nothing was heard yet: what comes first
}

QString TranscriptPanel::textToCopy() const
{
    QStringList lines;
    for (const TranscriptLine &line : m_story.story().transcript) {
        const SpokenLine words = maskedLine(m_story.model(), line);
        lines << words.time + u'\t' + words.words;
    }
    return lines.join(u'\n');
}
