// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/smallfile.h"

#include <QFile>
#include <QFileInfo>

SmallFile readSmallFile(const QString &path)
{
    constexpr qint64 largest = 1024 * 1024;
    const QFileInfo info(path);
    if (path.isEmpty() || !info.exists())
        return {};
    SmallFile file{.state = SmallFile::State::NotReadable, .bytes = {}, .reason = {}};
    if (!info.isFile())
        return file;
    QFile device(path);
    if (!device.open(QIODevice::ReadOnly)) {
        file.reason = device.errorString();
        return file;
    }
    file.bytes = device.read(largest + 1);
    if (device.error() != QFileDevice::NoError)
        file.reason = device.errorString();
    else if (file.bytes.size() <= largest)
        file.state = SmallFile::State::Read;
    if (file.state == SmallFile::State::NotReadable)
        file.bytes.clear();
    return file;
}
