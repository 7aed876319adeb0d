// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apierror.h"
#include "api/fetchclock.h"
#include "api/trailquery.h"

#include <QObject>

#include <optional>

class QNetworkAccessManager;
struct PageResult;

/** What a trial asks for: a call that cannot be there. */
QString impossibleContactId();

/**
 * One real question, asked once, to see whether endpoint, instance and key are right. Delete it to
 * cancel.
 */
class AccountTrial : public QObject
{
    Q_OBJECT

public:
    /** @param query all but the contact ID. @param network lent */
    AccountTrial(QNetworkAccessManager &network, TrailQuery query, QObject *parent,
        FetchClock clock = systemClock());

    void start();

Q_SIGNALS:
    /** Once. Nothing when all is right: the service knows the instance, and not the call. */
    void ended(const std::optional<ApiError> &problem);

private:
    void take(const PageResult &result);

    QNetworkAccessManager &m_network;
    TrailQuery m_query;
    FetchClock m_clock;
};
