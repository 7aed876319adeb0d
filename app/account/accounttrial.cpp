// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/accounttrial.h"

#include "api/pagerequest.h"
#include "api/requests.h"
#include "api/secretecho.h"

using namespace Qt::StringLiterals;

namespace {
// An error that only somebody who may ask is told.
bool provesAccess(const ApiError &error)
{
    return error.kind == ApiError::Kind::Service && error.code == "NotExists.JobId"_L1;
}
} // namespace

QString impossibleContactId()
{
    return u"job-00000000-0000-0000-0000-000000000000"_s;
}

AccountTrial::AccountTrial(
    QNetworkAccessManager &network, TrailQuery query, QObject *parent, FetchClock clock)
    : QObject(parent)
    , m_network(network)
    , m_query(std::move(query))
    , m_clock(std::move(clock))
{
    m_query.contactId = impossibleContactId();
}

void AccountTrial::start()
{
    if (!m_query.key.isValid()) {
        ApiError error;
        error.kind = ApiError::Kind::Service;
        error.code = u"InvalidAccessKeyId"_s; // what the service would say
        error.at = m_clock.now();
        Q_EMIT ended(error);
        return;
    }
    const QNetworkRequest request = trailRequest(m_query, 1, m_clock.now(), m_clock.nonce(), 1);
    auto *asked
        = new PageRequest(m_network, request, 1, m_clock.attemptDeadline, ProxyIs::Unknown, this);
    connect(asked, &PageRequest::finished, this, &AccountTrial::take);
}

void AccountTrial::take(const PageResult &result)
{
    PageAnswer answer = result.answer;
    hideSecrets(answer, m_query.key);
    const auto *error = std::get_if<ApiError>(&answer);
    if (!error || provesAccess(*error))
        Q_EMIT ended({});
    else {
        ApiError problem = *error;
        problem.at = m_clock.now();
        Q_EMIT ended(problem);
    }
}
