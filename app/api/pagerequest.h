// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/pageparser.h"

#include <QNetworkReply>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

class HttpProbe;
class QNetworkAccessManager;
class QNetworkProxy;

/** Whether the proxy on the way, if there is one, is known to let requests through. */
enum class ProxyIs { Known, Unknown };

/** The longest body that is read: 16 MiB, unpacked. A page has 100 rows. */
constexpr qsizetype largestBody = 16 * 1024 * 1024;

/** What came of one request. */
struct PageResult
{
    PageAnswer answer;
    std::optional<std::chrono::milliseconds> serverAsked; ///< to wait before the next request
};

/** One attempt to get one page: sends a request and reads its answer. Delete it to cancel. */
class PageRequest : public QObject
{
    Q_OBJECT

public:
    /** @param deadline for the answer to end */
    PageRequest(QNetworkAccessManager &network, const QNetworkRequest &request, int page,
        std::chrono::milliseconds deadline, ProxyIs proxy, QObject *parent = nullptr);
    ~PageRequest() override;

Q_SIGNALS:
    /** Once; after it the request may be deleted at any time. */
    void finished(const PageResult &result);

private:
    void askProxy(const QNetworkProxy &proxy);
    void send();
    void drain();
    void takeBytes();
    void noteTlsErrors(const QList<QSslError> &errors);
    void stopAtDeadline();
    void stopUnpacking(QNetworkReply::NetworkError error);
    void conclude();
    bool isWorthAProbe() const;
    void probe(std::chrono::milliseconds patience);
    void tell();
    PageAnswer answer();
    ApiError networkError() const;
    ApiError::Kind loginKind() const;
    void refuse(ApiError::Kind kind, const QString &proxy);
    ApiError withFacts(ApiError error) const;

    QNetworkAccessManager &m_network;
    QNetworkRequest m_request;
    QNetworkReply *m_reply = nullptr; ///< nothing before the proxy has answered
    QTimer m_deadline;
    QByteArray m_body;
    int m_page;
    QList<QSslError> m_tlsErrors;
    bool m_speaksAnotherLanguage = false;
    bool m_proxyWantsLogin = false;
    bool m_hasProxyLogin = false;
    std::optional<ApiError::Kind> m_ownReason; ///< why the request was aborted here
};
