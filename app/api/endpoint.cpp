// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/endpoint.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

std::optional<EndpointProblem> endpointProblem(const QUrl &endpoint)
{
    if (!endpoint.isValid() || endpoint.host().isEmpty())
        return EndpointProblem::Invalid;
    if (endpoint.scheme() != "https"_L1 && endpoint.scheme() != "http"_L1)
        return EndpointProblem::UnknownScheme;
    if (endpoint.scheme() == "http"_L1 && !isLoopback(endpoint))
        return EndpointProblem::PlainHttp;
    if (!endpoint.userInfo().isEmpty())
        return EndpointProblem::UserInfo;
    if (!endpoint.path().isEmpty() && endpoint.path() != "/"_L1)
        return EndpointProblem::Path;
    if (endpoint.hasQuery())
        return EndpointProblem::Query;
    if (endpoint.hasFragment())
        return EndpointProblem::Fragment;
    return {};
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

QString hostWithPort(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyEncoded); // Chinese names as the wire spells them
    const QString name = host.contains(u':') ? u'[' + host + u']' : host;
    const int ownPort = url.scheme() == "http"_L1 ? 80 : 443;
    const int port = url.port(ownPort);
    return port == ownPort ? name : name + u':' + QString::number(port);
}
