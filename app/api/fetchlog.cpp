// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/fetchlog.h"

#include <QLoggingCategory>

#include <algorithm>

namespace {
Q_LOGGING_CATEGORY(fetchLog, "ivrtrail.fetch", QtWarningMsg)

// The service may send anything under these names; only what looks like one is written down.
QByteArray word(const QString &text)
{
    const auto isPlain = [](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || c == u'.' || c == u'-' || c == u'_';
    };
    return text.size() <= 64 && std::ranges::all_of(text, isPlain) ? text.toLatin1() : "(other)";
}
} // namespace

void logPage(const TrailPage &page, int attempt, std::chrono::milliseconds took)
{
    qCDebug(fetchLog).nospace() << "page " << page.number << " came, attempt " << attempt
                                << ", request " << word(page.requestId).constData() << ", "
                                << qint64(took.count()) << " ms";
}

void logError(const ApiError &error, std::chrono::milliseconds took)
{
    qCDebug(fetchLog).nospace() << "page " << error.page << " failed, attempt " << error.attempts
                                << ", status " << error.httpStatus << ", code "
                                << word(error.code).constData() << ", request "
                                << word(error.requestId).constData() << ", " << qint64(took.count())
                                << " ms";
}
