// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <variant>
#include <vector>

/** One file inside of a ZIP file. */
struct ZipEntry
{
    QByteArray name; ///< ASCII, '/' between folders
    QByteArray bytes;

    bool operator==(const ZipEntry &) const = default;
};

/** Why a ZIP file was not unpacked. */
enum class ZipProblem {
    Damaged, ///< no ZIP file, or cut off, or its check sums are wrong
    TooLarge, ///< more bytes or more files than allowed
    Refused, ///< encrypted, packed in an unusual way, two files of one name, folders and links
};

/** Packs files; the same files give the same bytes: no time, user or machine is in them. */
QByteArray toZip(const std::vector<ZipEntry> &entries);

/** True when @p bytes begin as a ZIP file does. */
bool looksLikeZip(const QByteArray &bytes);

/**
 * Unpacks all files, into memory alone.
 * @param mostBytes of all files together, unpacked
 */
std::variant<std::vector<ZipEntry>, ZipProblem> readZip(
    const QByteArray &zip, qint64 mostBytes, qsizetype mostEntries);
