// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "census.h"

#include <QDir>
#include <QFile>

#include <malloc.h>

// Qt's hooks for tools that watch a program's objects (qhooks_p.h, whose layout is kept stable for
// them): the places of the functions called for every QObject that comes and goes.
extern Q_DECL_IMPORT quintptr qtHookData[];

namespace {
constexpr int addObject = 3;
constexpr int removeObject = 4;

int objects = 0;

void count(QObject *)
{
    ++objects;
}

void uncount(QObject *)
{
    --objects;
}

qint64 residentKiB()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray status = file.readAll();
    const qsizetype at = status.indexOf("VmRSS:") + 6;
    return status.mid(at, status.indexOf('k', at) - at).trimmed().toLongLong();
}
} // namespace

Census takeCensus()
{
    qtHookData[addObject] = reinterpret_cast<quintptr>(&count);
    qtHookData[removeObject] = reinterpret_cast<quintptr>(&uncount);
    return {.residentKiB = residentKiB(),
        .allocatedKiB = qint64(mallinfo2().uordblks / 1024),
        .descriptors = int(QDir(QStringLiteral("/proc/self/fd"))
                               .entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)
                               .size()),
        .objects = objects};
}
