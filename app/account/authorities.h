// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QList>
#include <QSslCertificate>
#include <QString>

/** A company's certificate authorities as read from a PEM file. */
struct Authorities
{
    enum class Problem {
        None,
        NoFile,
        NotReadable, ///< reason: the system's; empty: no file, or more than 1 MiB
        NoPem, ///< no certificate in it: another kind of file, or a key
        Binary, ///< a certificate, but not as PEM
        Broken, ///< one of several certificates cannot be read
        Expired, ///< all of them
    };

    Problem problem = Problem::None;
    QString reason;
    QList<QSslCertificate> certificates; ///< empty with a problem, but for Expired
};

/** Reads the certificates in @p path, as of @p now. */
Authorities readAuthorities(const QString &path, const QDateTime &now);

/** Who the certificate is for: common name, else organisation, else all of it. */
QString subjectOf(const QSslCertificate &certificate);
