// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/secretecho.h"

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype shortestSecret = 6; // less is found in any text
constexpr qsizetype shortestId = 16; // the service's are longer; a shorter one may be a word

void hide(QString &text, const QByteArray &secret)
{
    QByteArray spelled = secret.trimmed();
    if (spelled.size() < shortestSecret)
        return;
    for (int times = 0; times < 3; ++times) { // as it is, in an address, in a string to sign
        text.replace(QString::fromUtf8(spelled), u"•••"_s, Qt::CaseInsensitive);
        spelled = percentEncoded(QString::fromUtf8(spelled));
    }
}
} // namespace

QString withoutSecrets(QString text, const AccessKey &key)
{
    hide(text, key.secret);
    hide(text, key.securityToken);
    if (key.id.size() >= shortestId)
        hide(text, key.id.toUtf8());
    return text;
}

void hideSecrets(PageAnswer &answer, const AccessKey &key)
{
    const auto clean = [&key](QString &text) { text = withoutSecrets(std::move(text), key); };
    if (auto *page = std::get_if<TrailPage>(&answer))
        return clean(page->requestId);
    ApiError &error = std::get<ApiError>(answer);
    for (QString *text :
        {&error.message, &error.code, &error.requestId, &error.host, &error.redirectedTo})
        clean(*text);
}
