// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account/account.h"
#include "api/endpoint.h"

#include <QString>
#include <QUrl>

#include <optional>

class QProcessEnvironment;

/** Where a look-up may be told to go, other than by an account. Empty means not given. */
struct TargetWishes
{
    QString endpoint; ///< a URL
    QString instance;
    QString region;
};

/** The service and the instance that are asked, and what is missing for that. */
struct Target
{
    enum class Lack {
        Nothing,
        Instance, ///< nobody named one
        Region, ///< region is no name of a region
        Endpoint, ///< endpointText cannot be asked: see endpointProblem
    };

    QUrl endpoint; ///< empty when it cannot be asked
    QString endpointText; ///< as given; empty when it comes from a region
    QString instance;
    QString region; ///< empty when the endpoint does not tell
    Lack lack = Lack::Nothing; ///< the worst: the endpoint's before the instance's
    std::optional<EndpointProblem> endpointProblem;
};

/** Where the service is asked when nobody says anything else (api.md §4). */
QString defaultRegion();

/** True for [a-z0-9-]+, up to 64 characters, no hyphen at either end. */
bool isRegionName(QStringView region);

/** https://ccc.REGION.aliyuncs.com; empty when @p region is no name of a region. */
QUrl endpointOfRegion(const QString &region);

/** The region in the name of a host of the service's own; empty for every other host. */
QString regionOfEndpoint(const QUrl &endpoint);

/** IVRTRAIL_ENDPOINT and IVRTRAIL_INSTANCE. */
TargetWishes wishesOf(const QProcessEnvironment &environment);

/**
 * Option before environment before account before the aliyun profile's region before the default.
 * A region counts as an endpoint where it is given.
 */
Target chooseTarget(const TargetWishes &options, const TargetWishes &environment,
    const Account &account, const QString &profileRegion);
