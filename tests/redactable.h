// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "privacy/redaction.h"
#include "trail/value.h"

#include <QByteArray>

// Trails of one or two visits to be redacted, and what became of the texts in them.

inline QByteArray quoted(const QString &text)
{
    return toJsonString(text);
}

inline const QString menuCaller = QStringLiteral("13812341234");
inline const QString menuContact = QStringLiteral("job-501784236190277632");

inline NodeVisit visitWith(const QByteArray &properties, const QByteArray &variables,
    const QString &typeCode = QStringLiteral("PLAY_SAY"), const QString &callData = QString(),
    const QString &caller = menuCaller, const QString &contact = menuContact)
{
    NodeVisit visit;
    visit.contactId = contact;
    visit.caller = caller;
    visit.callee = QStringLiteral("053312345678");
    visit.typeCode = typeCode;
    visit.nodeName = QStringLiteral("欢迎 138 1234 1234");
    visit.channelVariables = callData;
    visit.enterTime = 1621910542876;
    QByteArray json = "{\"ContactId\":" + quoted(contact) + ",\"Caller\":" + quoted(caller)
        + ",\"Callee\":\"053312345678\",\"EnterTime\":1621910542876,\"NodeType\":"
        + quoted(typeCode) + ",\"NodeName\":" + quoted(visit.nodeName) + ",\"NodeProperties\":";
    visit.properties = {json.size(), properties.size()};
    json += properties + ",\"NodeVariables\":";
    visit.variables = {json.size(), variables.size()};
    json += variables + ",\"ChannelVariables\":" + quoted(callData)
        + ",\"Extra\":{\"mobile\":\"13812341234\",\"customerName\":\"王小明\"}}";
    visit.page = json;
    visit.row = {0, json.size()};
    return visit;
}

inline Trail trailOf(std::vector<NodeVisit> visits)
{
    Trail trail;
    trail.contactId = QStringLiteral("job-501784236190277632");
    trail.visits = std::move(visits);
    return trail;
}

// What a prompt of the caller's call becomes.
inline QString cleanedPrompt(const QString &prompt, const QString &caller = menuCaller)
{
    const Trail copy = redacted(trailOf({visitWith("{\"say\":" + quoted(prompt) + '}', "{}",
                                    QStringLiteral("PLAY_SAY"), QString(), caller)}),
        RedactionLevel::Standard);
    return readValueMap(copy.visits[0].propertiesText()).members.at(0).value.text;
}

inline QString cleanedVariable(const QString &key, const QString &value,
    const QString &typeCode = QStringLiteral("SET_VARIABLES"))
{
    const Trail copy = redacted(
        trailOf({visitWith("{}", '{' + quoted(key) + ':' + quoted(value) + '}', typeCode)}),
        RedactionLevel::Standard);
    return readValueMap(copy.visits[0].variablesText()).members.at(0).value.text;
}
