// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/savedanswer.h"
#include "fuzzing.h"

#include <QFile>
#include <QTemporaryDir>

// Files that a person opens or drops: one, or several that claim to be pages of one call.

namespace {
/** Files divided by lines of three equals signs. */
QStringList written(const QByteArray &files)
{
    static const QTemporaryDir folder;
    const QByteArray divider = "\n===\n";
    QStringList paths;
    for (qsizetype from = 0; from >= 0 && paths.size() < 4;) {
        const qsizetype to = files.indexOf(divider, from);
        QFile file(folder.filePath(QString::number(paths.size())));
        require(file.open(QIODevice::WriteOnly), "files can be written");
        file.write(files.sliced(from, (to < 0 ? files.size() : to) - from));
        paths << file.fileName();
        from = to < 0 ? -1 : to + divider.size();
    }
    return paths;
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const OpenedFile opened = openSavedAnswers(written(bytesOf(data, size)));
    if (const auto *file = std::get_if<CaseFile>(&opened)) {
        const Trail &trail = file->trail;
        require(std::ranges::is_sorted(trail.visits, comesBefore), "visits are in time order");
        require(std::ranges::is_sorted(trail.pages), "pages are in order");
    }
    return 0;
}
