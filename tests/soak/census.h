// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

/** What a process has at a moment. */
struct Census
{
    qint64 residentKiB = 0;
    qint64 allocatedKiB = 0; ///< on the heap
    int descriptors = 0; ///< open files, sockets and the like
    int objects = 0; ///< QObjects alive
};

/** From the first call on, QObjects are counted: call it before any is made. */
Census takeCensus();
