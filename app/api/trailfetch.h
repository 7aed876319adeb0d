// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apierror.h"
#include "api/signer.h"
#include "trail/trail.h"

#include <QObject>
#include <QUrl>

class QNetworkAccessManager;

/** Which call to ask for, and where. */
struct TrailQuery
{
    QUrl endpoint; ///< https, or http to loopback
    QString instance;
    QString contactId;
    AccessKey key;
};

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
    TrailFetch(QNetworkAccessManager &network, TrailQuery query, QObject *parent = nullptr);
    ~TrailFetch() override;

    void start();
    /** Asks again for the pages that failed. */
    void fetchMissing();

Q_SIGNALS:
    void pageArrived(const TrailPage &page);
    void pageFailed(const ApiError &error);
    /** Another attempt follows @p error after @p wait milliseconds. */
    void retrying(const ApiError &error, std::chrono::milliseconds wait);
    /** Nothing more comes: every page arrived or failed. */
    void finished();
};
