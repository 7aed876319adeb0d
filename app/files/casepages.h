// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/zipfile.h"
#include "trail/trail.h"

#include <optional>

/** Where a case file keeps the row of a visit. */
struct RowPlace
{
    int file = 0; ///< of CasePages::files
    int place = 0; ///< in its list, from 0
};

/** The pages of a trail as files, and where in them its visits are. */
struct CasePages
{
    std::vector<ZipEntry> files;
    std::vector<RowPlace> places; ///< one for each visit, in their order
};

/**
 * Pages to the byte as they came, JSON or XML, with rows or without, by number; of visits whose
 * page is not there any more, pages made of their rows.
 */
CasePages casePagesOf(const Trail &trail);

/** The visits at their places; nothing when a page cannot be read, or a row is not there or taken.
 */
std::optional<std::vector<NodeVisit>> visitsIn(const CasePages &pages);

/** The files as pages, by the numbers in their names. */
std::vector<RawPage> rawPagesIn(const CasePages &pages);
