// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "privacy/redaction.h"
#include "trail/notes.h"
#include "trail/trail.h"

#include <QByteArray>

#include <variant>

/** A call as it was put away: what the service sent of it, and what people wrote beside it. */
struct CaseFile
{
    Trail trail;
    Notes notes;
};

/** Why a file is no case file. */
enum class CaseFileProblem {
    OtherFile, ///< a ZIP file of something else
    Damaged, ///< cut off, changed, or at odds with itself
    TooLarge, ///< more than largestCaseFile when unpacked
    NewerVersion, ///< written by a later version of this program, in a later format
};

/**
 * In bytes, unpacked: as much as an answer that is opened may have, so that whatever can be opened
 * can be put away and opened again.
 */
constexpr qint64 largestCaseFile = 256 * 1024 * 1024;

/** JSON objects and XML tags in one file that is opened: ten times what fits in usually, see
 * largestCaseFile. */
constexpr qsizetype mostObjects = 3'000'000;

/**
 * A case file (.ivrtrail), a ZIP file of
 * - case.json: Format, Version, Program, Redaction (standard, strict, off), HiddenItems (how many
 *   secrets that hid), Fetch (toFetchJson()), Files (names of the pages), Places (file and place in
 * its list, from 0, of every visit in the trail's order) and Notes [{Page, Row, Text}];
 * - pages/001.json and so on, or .xml, as it came: each page to the byte, those without rows, too.
 * Of a redacted trail a page is made of its redacted rows; nothing else of the original is in the
 * file.
 *
 * The same input gives the same bytes.
 * @param trail,notes redacted already
 * @param redaction how they were redacted just now; what was done before counts, too
 */
QByteArray toCaseFile(const Trail &trail, const Notes &notes, RedactionLevel redaction);

/** In a case file: 100 pages, each of which may have come a few times. */
constexpr qsizetype mostCaseFiles = 1000;

/** Reads a case file; it is input like any other, whatever it claims to be. */
std::variant<CaseFile, CaseFileProblem> readCaseFile(const QByteArray &bytes);
