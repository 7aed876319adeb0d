// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

/** What a node does, as the service's documentation lists it (20 types). */
enum class NodeType {
    IncomingCall,
    PlaySay,
    GatherInput,
    Split,
    SetVariables,
    TransferToAgent,
    BlindTransfer,
    RunFunction,
    HttpRequest,
    JsonParser,
    Sub,
    SubStart,
    SubEnd,
    Asr,
    VoiceNavigator,
    SatisfactionRating,
    VoiceMail,
    Sms,
    HangupReason,
    Hangup,
    Unknown, ///< a code that the documentation does not list
};

/** The six kinds of node that a reader tells apart by colour and glyph. */
enum class NodeFamily {
    Flow, ///< starts, ends and sub-flows, and every unknown type
    Speaks, ///< the caller hears something
    Listens, ///< the caller is asked for something
    Decides, ///< the flow branches
    Works, ///< variables, functions, requests
    People, ///< an agent, another number, a voice mailbox
};

/** The type that @p code means, aliases in use (PLAY_OR_SAY, BRANCH, …) included. */
NodeType nodeTypeOf(QStringView code);
NodeFamily familyOf(NodeType type);

/** True for the families whose steps a caller does not notice: flow, decides, works. */
bool isSystemStep(NodeType type);
