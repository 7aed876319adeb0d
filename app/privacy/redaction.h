// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "privacy/hiddenitem.h"
#include "privacy/numbers.h"
#include "trail/notes.h"
#include "trail/redactionlevel.h"
#include "trail/trail.h"

#include <QSet>
#include <QStringList>

#include <functional>

/** What is hidden: a level, and what a person decided besides. With level Off nothing else counts.
 */
struct RedactionRules
{
    RedactionLevel level = RedactionLevel::Standard;
    QStringList
        addedWords{}; ///< hidden anywhere, in IDs and other words too, in any width and case
    QSet<QByteArray> shownItems{}; ///< HiddenItem::id of what stays readable all the same

    bool operator==(const RedactionRules &) const = default;
};

/** What may leave, and what is hidden in it. */
struct Redacted
{
    Trail trail;
    Notes notes;
    std::vector<HiddenItem> hidden; ///< by reason, then in the order of the trail
};

/**
 * Copies in which nothing shows what must not leave: neither fields and notes nor the rows' own
 * text, unknown fields included. Contact IDs and times stay. The same secret has the same stand-in
 * everywhere, and redacting twice changes nothing. The trail says how it was redacted, now or
 * before.
 *
 * For a dialog: show what this returns; list its items; to show one, or to hide it again, put its
 * id into shownItems, or take it out, and redact anew. An item that is shown is not among those
 * that come back: keep it in the list.
 */
Redacted redacted(const Trail &trail, const RedactionRules &rules, const Notes &notes = {});

/** As above, in any thread; nothing comes back when @p isCancelled, which is asked at every row. */
Redacted redacted(const Trail &trail, const RedactionRules &rules, const Notes &notes,
    const std::function<bool()> &isCancelled);

/** The trail alone, nothing decided besides. */
Trail redacted(const Trail &trail, RedactionLevel level);
