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
        return Hidden::tr("number of the call");
    case HiddenReason::Telephone:
        return Hidden::tr("telephone number");
    case HiddenReason::IdCard:
        return Hidden::tr("identity card");
    case HiddenReason::BankCard:
        return Hidden::tr("bank card");
    case HiddenReason::MailAddress:
        return Hidden::tr("e-mail address");
    case HiddenReason::TellingKey:
        return Hidden::tr("personal by its name");
    case HiddenReason::TypedDigits:
        return Hidden::tr("typed by the caller");
    case HiddenReason::AddedWord:
        return Hidden::tr("word that was added");
    case HiddenReason::EveryValue:
        return Hidden::tr("every value, by the level");
    case HiddenReason::TooDeep:
        return Hidden::tr("nested too deep to look into");
    }
    return {};
}
} // namespace

QString hiddenWords(const HiddenItem &item)
{
    return Hidden::tr("%1: %2, %Ln time(s)", "stand-in and reason", item.count)
        .arg(displayText(item.standIn, 80), reasonWords(item.reason));
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

QString hiddenTotals(const std::vector<HiddenItem> &items)
{
    const QLocale locale;
    QStringList totals;
    for (auto item = items.begin(); item != items.end();) { // they come by reason
        int count = 0;
        const HiddenReason reason = item->reason;
        for (; item != items.end() && item->reason == reason; ++item)
            count += item->count;
        totals << u"%1 %2×"_s.arg(reasonWords(reason), locale.toString(count));
    }
    return totals.isEmpty()
        ? Hidden::tr("redacted: nothing was found that must be hidden")
        : Hidden::tr("hidden: %1").arg(totals.join(Hidden::tr(", ", "between reasons")));
}
