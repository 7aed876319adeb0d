// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apierror.h"
#include "api/fetchclock.h"
#include "api/pageplan.h"
#include "api/trailquery.h"
#include "trail/trail.h"

#include <QObject>

#include <chrono>
#include <map>
#include <optional>
#include <vector>

class PageRequest;
class QNetworkAccessManager;
struct PageResult;

/** Pages asked for at the same time, those that wait for another attempt included. */
constexpr int mostInFlight = 4;

/**
 * One search: asks for page after page of a call's trail. Delete it to cancel.
 *
 * Page 1 comes first, then the others, at most four at a time. A page that fails for good leaves
 * the others: see pageFailed() and fetchMissing().
 */
class TrailFetch : public QObject
{
    Q_OBJECT

public:
    /** @param network lent; it must outlive the search */
    TrailFetch(QNetworkAccessManager &network, TrailQuery query, QObject *parent = nullptr,
        FetchClock clock = systemClock());
    ~TrailFetch() override;

    void start();
    /** Asks again for the pages that failed, and for those that they tell of. */
    void fetchMissing();

Q_SIGNALS:
    /** Once a page; a second time when rows were added to it meanwhile, with those rows alone. */
    void pageArrived(const TrailPage &page);
    /** For good: no further attempt follows. */
    void pageFailed(const ApiError &error);
    /** Another attempt follows @p error after @p wait milliseconds. */
    void retrying(const ApiError &error, std::chrono::milliseconds wait);
    /** Nothing more comes: every page arrived or failed. Pages that came short were told of, too.
     */
    void finished();

private:
    void proceed();
    void conclude();
    void send(int page);
    void sendAgain(int page);
    void takeResult(const PageResult &result, std::chrono::milliseconds took);
    void takePage(const TrailPage &page);
    void takeError(const ApiError &error, std::optional<std::chrono::milliseconds> serverAsked);
    void giveUp(const ApiError &error);
    void giveUpPlanned(const ApiError &error);
    void renewConnections();
    ApiError errorAt(int page, ApiError::Kind kind) const;
    std::chrono::milliseconds clockLead() const;
    std::chrono::milliseconds timeLeft() const;

    QNetworkAccessManager &m_network;
    TrailQuery m_query;
    FetchClock m_clock;
    PagePlan m_plan;
    std::map<int, std::vector<ApiError>> m_running; ///< pages under way and their failures so far
    int m_inFlight = 0; ///< requests
    bool m_hasTimedOut = false;
    bool m_wantsNewConnections = false;
    std::chrono::milliseconds m_clockLead{0}; ///< of the wall clock over the one that never jumps
    std::optional<std::chrono::milliseconds> m_began; ///< by the clock's elapsed()
    std::chrono::milliseconds m_clockOffset{0}; ///< the service's time minus this computer's
    bool m_isRunning = false;
    bool m_hasArrived = false; ///< a page: the way to the service is free
};

/** What a trail keeps of a failure: the code only where the service gave it as the reason. */
MissingPage missingPage(const ApiError &error);

/** Notes in a trail that a page did not come; of pages that came short, their missing rows tell. */
void noteFailure(Trail &trail, const ApiError &error);
