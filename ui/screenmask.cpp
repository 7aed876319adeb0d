// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "screenmask.h"

#include "privacy/numbers.h"
#include "privacy/tellingkeys.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace {
constexpr int longestShownDigits = 5;

QString withoutLongDigits(const QString &text)
{
    QString shown;
    QString run;
    const auto endRun = [&shown, &run] {
        shown += run.size() > longestShownDigits ? QString(run.size(), u'•') : run;
        run.clear();
    };
    for (const QChar c : text) {
        if (c.isDigit()) {
            run += c;
            continue;
        }
        endRun();
        shown += c;
    }
    endRun();
    return shown;
}
} // namespace

void ScreenMask::learn(const Trail &trail)
{
    m_numbers = {};
    QSet<QString> known;
    const auto add = [&](const QString &number) {
        if (number.isEmpty() || known.contains(number))
            return;
        known.insert(number);
        m_numbers.add(number);
    };
    const NodeVisit *before = nullptr;
    for (const NodeVisit &visit : trail.visits) { // nearly all of them say the same numbers
        if (!before || visit.caller != before->caller)
            add(visit.caller);
        if (!before || visit.callee != before->callee)
            add(visit.callee);
        before = &visit;
    }
}

QString ScreenMask::number(const QString &number) const
{
    return m_showsNumbers ? number : maskedNumber(number);
}

QString ScreenMask::text(const QString &text) const
{
    return m_showsNumbers ? text : withMaskedNumbers(m_numbers.masked(text));
}

QString ScreenMask::value(const QString &key, const QString &text) const
{
    if (m_showsNumbers)
        return text;
    switch (meaningOf(key)) {
    case KeyMeaning::Telephone:
        return maskedNumber(text);
    case KeyMeaning::Typed:
        return m_numbers.masked(withoutLongDigits(text));
    case KeyMeaning::Identifier:
        return m_numbers.masked(text);
    case KeyMeaning::Plain:
    case KeyMeaning::Secret: // who works on the call may read names
        break;
    }
    return this->text(text);
}

Value ScreenMask::value(const QString &key, const Value &value) const
{
    Value shown = value;
    if (value.kind == Value::Kind::Text) {
        const std::optional<Value> inner
            = value.text.contains(u'{') ? readValue(value.text.toUtf8()) : std::nullopt;
        const bool isMap = inner && inner->kind == Value::Kind::Map;
        shown.text = isMap ? QString::fromUtf8(toJson(this->value(key, *inner)))
                           : this->value(key, value.text);
    } else if (value.kind == Value::Kind::Number) {
        shown.text = this->value(key, value.text);
        if (shown.text != value.text)
            shown.kind = Value::Kind::Text; // no number any more
    }
    for (Member &member : shown.members)
        member.value = this->value(member.key.isEmpty() ? key : member.key, member.value);
    return shown;
}
