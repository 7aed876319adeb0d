// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

/** One of the calls that come with the program. Flows, prompts and numbers are made up. */
struct SampleCall
{
    QString contactId{};
    const char *summary = nullptr; ///< what happens in it: one English sentence, to be translated
                                   ///< in the context "SampleCalls"
    QString requestId{}; ///< that each answer carries; empty: every answer has its own
};

/** All sample calls, the one to start with first. */
std::vector<SampleCall> sampleCalls();

/** The rows of a sample call as stored: JSON objects. None for another ID, and of an empty call. */
std::vector<QByteArray> sampleRows(const QString &contactId);
