// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "valuelines.h"

#include "screenmask.h"
#include "trail/variables.h"
#include "wording.h"

using namespace Qt::StringLiterals;

namespace {
constexpr int mostKeyText = 200;
constexpr int mostValueText = 4'000;
constexpr int mostBeforeText = 60;
constexpr int deepestShown = 8;

bool isNested(const Value &value)
{
    return value.kind == Value::Kind::Map || value.kind == Value::Kind::List;
}

// JSON text in a string, opened up; nothing when it is none.
std::optional<Value> openedText(const Value &value)
{
    const QString text = value.text.trimmed();
    const bool mayBe
        = value.kind == Value::Kind::Text && (text.startsWith(u'{') || text.startsWith(u'['));
    std::optional<Value> opened = mayBe ? readValue(text.toUtf8()) : std::nullopt;
    return opened && isNested(*opened) ? opened : std::nullopt;
}
} // namespace

std::vector<ValueLine> ValueLines::of(const ValueMap &values)
{
    m_count = 0;
    std::vector<ValueLine> lines;
    if (!values.unparsed.isEmpty())
        lines.push_back({.key = tr("(unparsed)"),
            .value = displayText(m_mask.text(values.unparsed), mostValueText)});
    for (const Member &member : values.members)
        addMasked(lines, member);
    return lines;
}

std::vector<ValueLine> ValueLines::ofVariables(const Trail &trail, int position)
{
    ValueMap unparsed = readValueMap(trail.visits[size_t(position)].variablesText());
    unparsed.members.clear();
    std::vector<ValueLine> lines = of(unparsed);
    for (const ReportedVariable &variable : reportedVariables(trail, position)) {
        const size_t first = lines.size();
        addMasked(lines, {variable.key, variable.value});
        if (lines.size() == first || variable.news == VariableNews::Same)
            continue;
        lines[first].note = variable.news == VariableNews::New ? tr("New") : tr("Changed");
        if (variable.news == VariableNews::Changed)
            lines[first].before
                = displayText(shown(m_mask.value(variable.key, variable.before)), mostBeforeText);
    }
    return lines;
}

void ValueLines::addMasked(std::vector<ValueLine> &lines, const Member &member)
{
    const size_t first = lines.size();
    add(lines, {m_mask.text(member.key), m_mask.value(member.key, member.value)}, 0);
    if (lines.size() > first && m_count <= mostLines)
        lines[first].followed = member.key;
}

void ValueLines::add(std::vector<ValueLine> &lines, const Member &member, int depth)
{
    if (m_count >= mostLines) {
        if (m_count++ == mostLines)
            lines.push_back({.key = u"…"_s, .value = tr("There is more: see Raw JSON.")});
        return;
    }
    ++m_count;
    const std::optional<Value> opened = openedText(member.value);
    const Value &value = opened ? *opened : member.value;
    ValueLine line{.key = displayText(member.key, mostKeyText)};
    if (!isNested(value) || value.members.empty() || depth >= deepestShown) {
        const QString whole = shown(value);
        line.value = displayText(whole, mostValueText);
        line.whole = whole.size() > mostValueText ? whole : QString();
        lines.push_back(std::move(line));
        return;
    }
    int number = 0;
    for (const Member &inner : value.members) {
        ++number;
        const bool isElement = value.kind == Value::Kind::List;
        add(line.inner, isElement ? Member{QString::number(number), inner.value} : inner,
            depth + 1);
    }
    lines.push_back(std::move(line));
}

QString ValueLines::shown(const Value &value)
{
    switch (value.kind) {
    case Value::Kind::Null:
        return u"null"_s;
    case Value::Kind::Text:
        return value.text.isEmpty() ? tr("empty") : value.text;
    case Value::Kind::Bool:
    case Value::Kind::Number:
        return value.text;
    case Value::Kind::List:
    case Value::Kind::Map:
        break;
    }
    return QString::fromUtf8(toJson(value));
}
