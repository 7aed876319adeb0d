// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/trailfetch.h"
#include "fetchdetails.h"

#include <QTimer>

#include <vector>

class QNetworkAccessManager;
class TrailModel;

/** A look-up on its way into the model: at most every 33 ms, and never under another call's name.
 */
class LookUp : public QObject
{
    Q_OBJECT

public:
    explicit LookUp(TrailModel &model, QObject *parent = nullptr);
    ~LookUp() override;

    /** Drops what is still under way. The model keeps the trail before until the first page is
     * here. @param source with the contact ID in its query */
    void start(const LookUpSource &source);
    /** Shakes hands with the host, so that the first look-up need not. */
    void connectAhead(const TrailQuery &query);
    void cancel();
    /** Of the trail in the model, from where it came, whatever was asked for since. */
    void fetchMissing();
    bool isRunning() const { return m_isRunning; }
    /** The first page of the latest look-up is in the model. */
    bool hasBegun() const { return m_hasBegun; }
    const LookUpRecord &latest() const { return m_latest; }
    /** Of the trail in the model, unless that was opened from a file. */
    const LookUpRecord &ofTrail() const { return m_hasBegun ? m_latest : m_before; }
    /** The latest look-up is for the trail in the model, once more. */
    bool isRepeated() const;

Q_SIGNALS:
    /** The first page is in the model. */
    void trailBegan();
    void aboutToGrow();
    void grew();
    /** Nothing came at all. */
    void failed(const ApiError &error);
    void retrying(const ApiError &error, std::chrono::milliseconds wait);
    /** Every page arrived or failed, or the user cancelled after the first. */
    void ended();

private:
    QNetworkAccessManager &networkFor(const TrailQuery &query);
    void connectFetch();
    void takePage(const TrailPage &page);
    void takeFailure(const ApiError &error);
    void takeRetry(const ApiError &error, std::chrono::milliseconds wait);
    void renewConnections();
    void begin();
    void noteMissingPages();
    void showArrived();
    void end();

    TrailModel &m_model;
    QNetworkAccessManager *m_network = nullptr; ///< made for the first look-up: it takes its time
    TrailFetch *m_fetch = nullptr;
    LookUpRecord m_latest;
    LookUpRecord m_before; ///< the latest of those before that began
    QList<QSslCertificate> m_authorities; ///< that connections of m_network were checked by
    bool m_hasBegun = false;
    bool m_isRunning = false;
    QDateTime m_lastUsed; ///< of the connections
    std::vector<TrailPage> m_arrived;
    std::vector<MissingPage> m_missing;
    QTimer m_showTimer;
};
