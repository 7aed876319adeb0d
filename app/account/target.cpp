// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/target.h"

#include <QProcessEnvironment>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {
QString firstOf(const QStringList &candidates)
{
    for (const QString &candidate : candidates) {
        if (!candidate.trimmed().isEmpty())
            return candidate.trimmed();
    }
    return {};
}

Target targetAt(const QString &url, const QString &region)
{
    Target target;
    target.endpointText = url;
    target.endpoint = QUrl(url, QUrl::StrictMode);
    target.endpointProblem = endpointProblem(target.endpoint);
    if (target.endpointProblem) {
        target.endpoint.clear();
        target.lack = Target::Lack::Endpoint;
    }
    const QString told = regionOfEndpoint(target.endpoint);
    target.region = told.isEmpty() ? region : told;
    return target;
}

Target targetIn(const QString &region)
{
    Target target;
    target.region = region;
    target.endpoint = endpointOfRegion(region);
    if (target.endpoint.isEmpty())
        target.lack = Target::Lack::Region;
    return target;
}
} // namespace

QString defaultRegion()
{
    return u"cn-shanghai"_s;
}

bool isRegionName(QStringView region)
{
    static const QRegularExpression name(u"\\A[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?\\z"_s);
    return name.match(region.toString()).hasMatch();
}

QUrl endpointOfRegion(const QString &region)
{
    if (!isRegionName(region))
        return {};
    return QUrl(u"https://ccc.%1.aliyuncs.com"_s.arg(region));
}

QString regionOfEndpoint(const QUrl &endpoint)
{
    static const QRegularExpression host(u"\\Accc(?:-vpc)?\\.([a-z0-9-]+)\\.aliyuncs\\.com\\z"_s);
    return host.match(endpoint.host()).captured(1);
}

TargetWishes wishesOf(const QProcessEnvironment &environment)
{
    return {.endpoint = environment.value(u"IVRTRAIL_ENDPOINT"_s),
        .instance = environment.value(u"IVRTRAIL_INSTANCE"_s),
        .region = {}};
}

Target chooseTarget(const TargetWishes &options, const TargetWishes &environment,
    const Account &account, const QString &profileRegion)
{
    struct Wish
    {
        QString url;
        QString region;
    };
    const Wish wishes[]
        = {{options.endpoint, options.region}, {environment.endpoint, environment.region},
            {account.endpoint.toString(QUrl::FullyEncoded), account.region}, {{}, profileRegion},
            {{}, defaultRegion()}};
    const QString region
        = firstOf({options.region, environment.region, account.region, profileRegion});

    Target target;
    for (const Wish &wish : wishes) {
        if (wish.url.trimmed().isEmpty() && wish.region.trimmed().isEmpty())
            continue;
        target = wish.url.trimmed().isEmpty() ? targetIn(wish.region.trimmed())
                                              : targetAt(wish.url.trimmed(), region);
        break;
    }
    target.instance = firstOf({options.instance, environment.instance, account.instance});
    if (target.instance.isEmpty() && target.lack == Target::Lack::Nothing)
        target.lack = Target::Lack::Instance;
    return target;
}
