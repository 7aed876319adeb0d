// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/signer.h"

#include <QList>
#include <QSslCertificate>
#include <QString>
#include <QUrl>

/** Which call to ask for, and where. */
struct TrailQuery
{
    QUrl endpoint; ///< https, or http to loopback; see endpointProblem()
    QString instance;
    QString contactId;
    AccessKey key;
    QList<QSslCertificate> authorities = {}; ///< trusted beside the system's own
};
