// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/zipfile.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <memory>

namespace {
struct Free
{
    void operator()(archive_entry *entry) const { archive_entry_free(entry); }
};
struct FreeReader
{
    void operator()(archive *zip) const { archive_read_free(zip); }
};
struct FreeWriter
{
    void operator()(archive *zip) const { archive_write_free(zip); }
};
using Entry = std::unique_ptr<archive_entry, Free>;
using Reader = std::unique_ptr<archive, FreeReader>;
using Writer = std::unique_ptr<archive, FreeWriter>;

la_ssize_t append(archive *, void *bytes, const void *piece, size_t size)
{
    static_cast<QByteArray *>(bytes)->append(static_cast<const char *>(piece), qsizetype(size));
    return la_ssize_t(size);
}

void write(archive *zip, const ZipEntry &file)
{
    const Entry entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), file.name.constData());
    archive_entry_set_size(entry.get(), file.bytes.size());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0600);
    archive_write_header(zip, entry.get());
    archive_write_data(zip, file.bytes.constData(), size_t(file.bytes.size()));
}

// The library knows more ways to pack than this program wants to be open to.
bool isUsual(archive *zip, archive_entry *entry)
{
    const QByteArray format = archive_format_name(zip);
    return archive_entry_filetype(entry) == AE_IFREG && !archive_entry_is_encrypted(entry)
        && (format.endsWith("(deflation)") || format.endsWith("(uncompressed)"));
}

// Nothing when it is damaged; more than mostBytes by a piece when it is too large.
std::optional<QByteArray> unpacked(archive *zip, qint64 mostBytes)
{
    QByteArray bytes;
    QByteArray piece(64 * 1024, Qt::Uninitialized);
    while (bytes.size() <= mostBytes) {
        const la_ssize_t size = archive_read_data(zip, piece.data(), size_t(piece.size()));
        if (size < 0)
            return {};
        if (size == 0)
            break;
        bytes.append(piece.constData(), qsizetype(size));
    }
    return bytes;
}
} // namespace

QByteArray toZip(const std::vector<ZipEntry> &entries)
{
    QByteArray bytes;
    const Writer zip(archive_write_new());
    archive_write_set_format_zip(zip.get());
    archive_write_set_bytes_per_block(zip.get(), 0);
    archive_write_open(zip.get(), &bytes, nullptr, append, nullptr);
    for (const ZipEntry &file : entries)
        write(zip.get(), file);
    archive_write_close(zip.get());
    return bytes;
}

bool looksLikeZip(const QByteArray &bytes)
{
    return bytes.startsWith("PK\3\4") || bytes.startsWith("PK\5\6");
}

std::variant<std::vector<ZipEntry>, ZipProblem> readZip(
    const QByteArray &zip, qint64 mostBytes, qsizetype mostEntries)
{
    const Reader reader(archive_read_new());
    archive_read_support_format_zip_seekable(reader.get());
    if (archive_read_open_memory(reader.get(), zip.constData(), size_t(zip.size())) != ARCHIVE_OK)
        return ZipProblem::Damaged;
    std::vector<ZipEntry> entries;
    archive_entry *entry = nullptr;
    int answer = ARCHIVE_OK;
    while ((answer = archive_read_next_header(reader.get(), &entry)) == ARCHIVE_OK) {
        const char *name = archive_entry_pathname(entry);
        if (!name || !isUsual(reader.get(), entry))
            return ZipProblem::Refused;
        if (qsizetype(entries.size()) >= mostEntries)
            return ZipProblem::TooLarge;
        const auto isSame = [name](const ZipEntry &other) { return other.name == name; };
        if (std::any_of(entries.begin(), entries.end(), isSame))
            return ZipProblem::Refused;
        if (archive_entry_size_is_set(entry) && archive_entry_size(entry) > mostBytes)
            return ZipProblem::TooLarge; // it may lie about being small, so what comes counts, too
        const auto bytes = unpacked(reader.get(), mostBytes);
        if (!bytes)
            return ZipProblem::Damaged;
        mostBytes -= bytes->size();
        if (mostBytes < 0)
            return ZipProblem::TooLarge;
        entries.push_back({name, *bytes});
    }
    if (answer != ARCHIVE_EOF)
        return ZipProblem::Damaged;
    return entries;
}
