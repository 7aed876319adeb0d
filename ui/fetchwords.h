// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apierror.h"
#include "trail/trail.h"

#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

// What a look-up has to say beside the trail that it brought, in the window and on a terminal
// alike.

/** How a look-up went. */
struct FetchFacts
{
    std::vector<ApiError> failures{}; ///< of pages that did not come, or came short
    std::vector<ApiError> attempts{}; ///< that failed, whatever came of the page later
    std::optional<std::chrono::milliseconds> clockOffset{}; ///< requests were corrected by it

    /** Of a page for good; one of its failures is kept. */
    void noteFailure(const ApiError &error);
    /** Before another attempt. */
    void noteRetry(const ApiError &error);
    /** Of either. */
    void noteAttempt(const ApiError &error);
};

/** "20 min behind; requests are corrected": a sentence; empty when the clock was right. */
QString clockWords(std::optional<std::chrono::milliseconds> offset);
/** A sentence when the call went on while its pages were fetched; else empty. */
QString growthWords(const Trail &trail);

/** What is missing, and why; empty for a complete trail. */
QString shortfallWords(const Trail &trail, const FetchFacts &facts);
/** What is to be known of a trail that may well be complete, most important first. */
QStringList noteWords(const Trail &trail, const FetchFacts &facts);
/** Beside those: what nobody needs to act upon. */
QStringList detailNotes(const Trail &trail);
/** "Trying page 2 again in 3 s (2/3).", or that it is being tried; @p left 0 or more */
QString retryWords(const ApiError &error, std::chrono::milliseconds left);
