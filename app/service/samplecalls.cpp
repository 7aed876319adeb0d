// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/samplecalls.h"

#include "service/jsonslices.h"
#include "service/longcall.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace {
constexpr char16_t longCall[] = u"job-925471160038809600";
}

std::vector<SampleCall> sampleCalls()
{
    // As the design pictures and the service's documentation show these two calls.
    const QString documentedId = u"D2RB671A-3E24-4A04-81E6-6C4F5B39DF75"_s;
    return {
        {u"job-501784236190277632"_s,
            QT_TRANSLATE_NOOP("SampleCalls", "The caller hangs up in the third round of a menu."),
            documentedId},
        {u"job-109634426711871319"_s,
            QT_TRANSLATE_NOOP("SampleCalls", "The sample call of the service's documentation."),
            documentedId},
        {u"job-384912077356290048"_s,
            QT_TRANSLATE_NOOP("SampleCalls", "Handed to an agent after 81 seconds in the queue."),
            {}},
        {u"job-20e7c9b1-3d64-4f08-8a5c-91b6d2f7e034"_s,
            QT_TRANSLATE_NOOP("SampleCalls", "The caller hangs up while waiting for an agent."),
            {}},
        {u"job-730215568814473216"_s,
            QT_TRANSLATE_NOOP(
                "SampleCalls", "The queue is full: a text message is sent and the call ends."),
            {}},
        {u"job-c1f0a7d4-5b1e-4c6a-9f3d-2e7b8a940c55"_s,
            QT_TRANSLATE_NOOP("SampleCalls",
                "Nobody answers within two minutes: the caller leaves a voice message."),
            {}},
        {u"job-615073982240145408"_s,
            QT_TRANSLATE_NOOP("SampleCalls", "A function fails and the flow ends the call."), {}},
        {u"job-942680137755308032"_s,
            QT_TRANSLATE_NOOP(
                "SampleCalls", "The agent hangs up and the caller rates the service."),
            {}},
        {u"job-276418093312790528"_s,
            QT_TRANSLATE_NOOP("SampleCalls", "A sub-flow within a sub-flow, and a second channel."),
            {}},
        {u"job-459106822137643008"_s,
            QT_TRANSLATE_NOOP("SampleCalls", "A voice robot understands at the second attempt."),
            {}},
        {u"job-158829460071334912"_s,
            QT_TRANSLATE_NOOP("SampleCalls", "A transfer to an outside number fails."), {}},
        {u"job-803457719920648192"_s,
            QT_TRANSLATE_NOOP(
                "SampleCalls", "A function times out and a holiday notice is played."),
            {}},
        {u"job-364590218877132800"_s,
            QT_TRANSLATE_NOOP(
                "SampleCalls", "A lost bank card: personal data in prompts, keys and answers."),
            {}},
        {u"job-671934508829016064"_s,
            QT_TRANSLATE_NOOP("SampleCalls",
                "A clock goes wrong: rows out of order, a gap, a visit left before it began."),
            {}},
        {u"job-887340215506915328"_s,
            QT_TRANSLATE_NOOP("SampleCalls", "A call in progress, waiting for an agent."), {}},
        {QString::fromUtf16(longCall),
            QT_TRANSLATE_NOOP(
                "SampleCalls", "Two robots talk past each other: 1,234 visits in a loop."),
            {}},
        {u"job-590013377264918528"_s,
            QT_TRANSLATE_NOOP("SampleCalls", "A call that never entered a flow: no rows."), {}},
    };
}

std::vector<QByteArray> sampleRows(const QString &contactId)
{
    if (contactId == longCall)
        return longCallRows(contactId);
    for (const SampleCall &call : sampleCalls()) {
        QFile file(u":/samples/%1.json"_s.arg(call.contactId));
        if (call.contactId == contactId && file.open(QIODevice::ReadOnly))
            return jsonElements(file.readAll());
    }
    return {};
}
