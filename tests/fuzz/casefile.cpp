// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/casefile.h"
#include "alikeness.h"
#include "files/zipfile.h"
#include "fuzzing.h"

// Case files: bytes that claim to be one, or what could stand in one, packed here, because mutation
// alone seldom makes check sums right.

namespace {
/** Files divided by lines of three equals signs, case.json first. */
QByteArray packed(const QByteArray &files)
{
    const QByteArray divider = "\n===\n";
    std::vector<ZipEntry> entries;
    for (qsizetype from = 0; from >= 0 && entries.size() < 5;) {
        const qsizetype to = files.indexOf(divider, from);
        const QByteArray number = QByteArray::number(qsizetype(entries.size()));
        entries.push_back({entries.empty() ? "case.json" : "pages/00" + number + ".json",
            files.sliced(from, (to < 0 ? files.size() : to) - from)});
        from = to < 0 ? -1 : to + divider.size();
    }
    return toZip(entries);
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto [which, input] = choiceOf(bytesOf(data, size));
    const auto opened = readCaseFile(which == 'P' ? input : packed(input));
    const auto *file = std::get_if<CaseFile>(&opened);
    if (!file)
        return 0;
    const auto again = readCaseFile(toCaseFile(file->trail, file->notes, file->trail.redaction));
    const auto *same = std::get_if<CaseFile>(&again);
    require(same, "a case file that was opened can be written and opened again");
    require(areAlike(same->trail, file->trail), "its trail is the same then");
    require(same->notes == file->notes, "its notes are the same then");
    require(same->trail.redaction == file->trail.redaction, "its redaction is the same then");
    return 0;
}
