// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

/** Why something is hidden. */
enum class HiddenReason {
    CallNumber, ///< caller's or callee's number
    Telephone, ///< looks like a telephone number, or stands where one is expected
    IdCard,
    BankCard,
    MailAddress,
    TellingKey, ///< the value of a key such as name, address, token
    TypedDigits, ///< the caller pressed them
    AddedWord, ///< somebody asked for it
    EveryValue, ///< level strict: one item for all of them
    TooDeep, ///< nested too deep to be looked through: one item for all of them
};

/** Where something is hidden. */
struct HiddenPlace
{
    QString field; ///< of the row, as the service calls it; empty for a note
    QString key; ///< within properties, variables or call data; else empty

    bool operator==(const HiddenPlace &) const = default;
};

/** One secret that was hidden, wherever it stood; the secret itself is not in here. */
struct HiddenItem
{
    HiddenReason reason = HiddenReason::CallNumber;
    QByteArray id; ///< of the secret: the same until the program ends, and without meaning
    QString standIn; ///< what is read where it was hidden first
    int count = 0; ///< how often it was hidden
    std::vector<HiddenPlace> places{}; ///< each once, in the order of the trail
    std::vector<int> visits{}; ///< positions in Trail::visits, ascending; notes add none

    /** Whether this item alone can be shown. */
    bool canBeShown() const
    {
        return reason != HiddenReason::EveryValue && reason != HiddenReason::TooDeep;
    }
    bool operator==(const HiddenItem &) const = default;
};
