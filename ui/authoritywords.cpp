// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authoritywords.h"

#include "wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {
class Words
{
    Q_DECLARE_TR_FUNCTIONS(AuthorityWords)
};

constexpr int mostNamed = 3;

QString certificateWords(const QSslCertificate &certificate)
{
    const QString subject = displayText(subjectOf(certificate), 80);
    const QString until
        = QLocale().toString(certificate.expiryDate().toLocalTime().date(), QLocale::ShortFormat);
    return certificate.expiryDate() < QDateTime::currentDateTimeUtc()
        ? Words::tr("%1, expired %2", "whose certificate, date").arg(subject, until)
        : Words::tr("%1, valid until %2", "whose certificate, date").arg(subject, until);
}

QString namesOf(const QList<QSslCertificate> &certificates)
{
    QStringList names;
    for (const QSslCertificate &one :
        certificates.first(qMin<qsizetype>(mostNamed, certificates.size())))
        names << certificateWords(one);
    const int others = int(certificates.size()) - mostNamed;
    if (others > 0)
        names << Words::tr("and %n other(s)", nullptr, others);
    return names.join(Words::tr("; "));
}
} // namespace

QString authorityWords(const Authorities &authorities, const QString &path)
{
    const QString file = displayText(path, 200);
    switch (authorities.problem) {
    case Authorities::Problem::None:
        break;
    case Authorities::Problem::NoFile:
        return Words::tr("There is no file %1.").arg(file);
    case Authorities::Problem::NotReadable:
        return authorities.reason.isEmpty()
            ? Words::tr("%1 is not a file, or is larger than 1 MiB.").arg(file)
            : Words::tr("%1 cannot be read: %2.").arg(file, authorities.reason);
    case Authorities::Problem::NoPem:
        return Words::tr("%1 has no certificate in it: give a PEM file, with lines that say "
                         "BEGIN CERTIFICATE.")
            .arg(file);
    case Authorities::Problem::Binary:
        return Words::tr("%1 is a certificate in binary form (DER): give it as PEM.").arg(file);
    case Authorities::Problem::Broken:
        return Words::tr("A certificate in %1 is damaged or cut off.").arg(file);
    case Authorities::Problem::Expired:
        return Words::tr("No longer valid: %1.").arg(namesOf(authorities.certificates));
    }
    return Words::tr("Trusted, too: %1.").arg(namesOf(authorities.certificates));
}
