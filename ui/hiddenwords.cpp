// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hiddenwords.h"

#include "wording.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {
class Hidden
{
    Q_DECLARE_TR_FUNCTIONS(Hidden)
};

QString reasonWords(HiddenReason reason)
{
    switch (reason) {
    case HiddenReason::CallNumber:
        return Hidden::tr("caller's or callee's number");
    case HiddenReason::Telephone:
        return Hidden::tr("telephone number");
    case HiddenReason::IdCard:
        return Hidden::tr("identity card");
    case HiddenReason::BankCard:
        return Hidden::tr("bank card");
    case HiddenReason::MailAddress:
        return Hidden::tr("e-mail address");
    case HiddenReason::TellingKey:
        return Hidden::tr("personal field");
    case HiddenReason::TypedDigits:
        return Hidden::tr("keys the caller pressed");
    case HiddenReason::AddedWord:
        return Hidden::tr("added word");
    case HiddenReason::EveryValue:
        return Hidden::tr("every value (level strict)");
    case HiddenReason::TooDeep:
        return Hidden::tr("nested too deep to look into");
    }
    return {};
}

// With the key that it was met at first, by which it is known.
QString itemWords(const HiddenItem &item)
{
    const QString key = item.places.empty() ? QString() : item.places.front().key;
    if (key.isEmpty() || item.reason == HiddenReason::EveryValue)
        return reasonWords(item.reason);
    return Hidden::tr("%1 (%2)", "why something is hidden, its key")
        .arg(reasonWords(item.reason), displayText(key, 40));
}
} // namespace

QString hiddenWords(const HiddenItem &item)
{
    return Hidden::tr("%1: %2, %Ln time(s)", "stand-in and reason", item.count)
        .arg(displayText(item.standIn, 80), itemWords(item));
}

QString hiddenPlaces(const HiddenItem &item)
{
    constexpr size_t mostPlaces = 12;
    QStringList places;
    for (const HiddenPlace &place : item.places) {
        if (size_t(places.size()) == mostPlaces) {
            places << u"…"_s;
            break;
        }
        places << displayText(
            place.key.isEmpty() ? place.field : place.field + u'.' + place.key, 80);
    }
    return places.join(u", "_s);
}

QString hiddenBefore(const Trail &original)
{
    const QString level = original.redaction == RedactionLevel::Strict ? Hidden::tr("strict")
                                                                       : Hidden::tr("standard");
    if (original.redaction == RedactionLevel::Off)
        return {};
    return original.hiddenItems > 0
        ? Hidden::tr("redacted before (level %1, %Ln item(s))", nullptr, original.hiddenItems)
              .arg(level)
        : Hidden::tr("redacted before (level %1)").arg(level);
}

QString hiddenTotals(
    const std::vector<HiddenItem> &items, RedactionLevel level, const Trail &original)
{
    const QLocale locale;
    const QString before = hiddenBefore(original);
    QStringList totals;
    for (auto item = items.begin(); item != items.end();) { // they come by reason
        int count = 0;
        const HiddenReason reason = item->reason;
        for (; item != items.end() && item->reason == reason; ++item)
            count += item->count;
        totals << Hidden::tr("%1 %2×", "what is hidden and how often")
                      .arg(reasonWords(reason), locale.toString(count));
    }
    const QString now
        = Hidden::tr("hidden: %1").arg(totals.join(Hidden::tr(", ", "between reasons")));
    if (!totals.isEmpty())
        return before.isEmpty() ? now : before + u" · "_s + now;
    if (!before.isEmpty())
        return before + u" · "_s + Hidden::tr("nothing more was hidden");
    return level == RedactionLevel::Off
        ? Hidden::tr("nothing was hidden: not redacted")
        : Hidden::tr("redacted: nothing was found that must be hidden");
}
