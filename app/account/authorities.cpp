// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/authorities.h"

#include "account/smallfile.h"

#include <QSsl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
using Problem = Authorities::Problem;

Authorities withProblem(Problem problem, const QString &reason = {})
{
    return {.problem = problem, .reason = reason, .certificates = {}};
}

// Qt passes over blocks that it cannot read; somebody who gives three wants to trust three.
qsizetype blocksIn(const QByteArray &pem)
{
    return pem.count("-----BEGIN CERTIFICATE-----")
        + pem.count("-----BEGIN TRUSTED CERTIFICATE-----")
        + pem.count("-----BEGIN X509 CERTIFICATE-----");
}
} // namespace

Authorities readAuthorities(const QString &path, const QDateTime &now)
{
    const SmallFile file = readSmallFile(path);
    if (file.state == SmallFile::State::Absent)
        return withProblem(Problem::NoFile);
    if (file.state == SmallFile::State::NotReadable)
        return withProblem(Problem::NotReadable, file.reason);
    const qsizetype blocks = blocksIn(file.bytes);
    if (blocks == 0) {
        const bool isBinary = !QSslCertificate::fromData(file.bytes, QSsl::Der).isEmpty();
        return withProblem(isBinary ? Problem::Binary : Problem::NoPem);
    }
    Authorities read;
    read.certificates = QSslCertificate::fromData(file.bytes, QSsl::Pem);
    read.certificates.removeIf([](const QSslCertificate &one) { return one.isNull(); });
    if (read.certificates.size() < blocks)
        return withProblem(Problem::Broken);
    const bool isOver = std::ranges::all_of(
        read.certificates, [&now](const QSslCertificate &one) { return one.expiryDate() < now; });
    if (isOver)
        read.problem = Problem::Expired;
    return read;
}

QString subjectOf(const QSslCertificate &certificate)
{
    for (const auto part : {QSslCertificate::CommonName, QSslCertificate::Organization}) {
        const QStringList names = certificate.subjectInfo(part);
        if (!names.isEmpty() && !names.front().isEmpty())
            return names.front();
    }
    return certificate.subjectDisplayName();
}
