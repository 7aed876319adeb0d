// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "errorwords.h"
#include "noticestrip.h"

struct FetchFacts;
struct Trail;

/** What there is to say of a trail below its rows: what is still coming, missing or odd. */
class CallNotice : public NoticeStrip
{
    Q_OBJECT

public:
    /** Whether somebody can be asked for what is missing: not for that of a file. */
    enum class Source { Service, File };

    explicit CallNotice(QWidget *parent = nullptr);

    /** @param words what is waited for */
    void showWaiting(const QString &words);
    /** @param retry when the next attempt is, in words; may be empty */
    void showArriving(const Trail &trail, const QString &retry);
    /** Of a whole trail. */
    void showNotes(const Trail &trail, const FetchFacts &facts);
    void showShortfall(const Trail &trail, const FetchFacts &facts, Source source);
    /** Fetching the trail again failed: it is that of before. */
    void showOld(const ErrorWords &words);

Q_SIGNALS:
    void cancelRequested();
    void refreshRequested();
    void restRequested();

private:
    enum class Offer { Cancel, Refresh, Rest };

    void act();

    Offer m_offer = Offer::Cancel;
};
