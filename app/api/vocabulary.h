// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>

/** The service's own words, as the documentation of ListIvrTrackingDetails spells them. */
struct ServiceWord
{
    // The operation
    static constexpr QLatin1StringView action{"ListIvrTrackingDetails"};
    static constexpr QLatin1StringView version{"2020-07-01"};

    // Its parameters
    static constexpr QLatin1StringView instanceId{"InstanceId"};
    static constexpr QLatin1StringView contactId{"ContactId"}; // a field of rows too
    static constexpr QLatin1StringView pageNumber{"PageNumber"}; // a field of answers too
    static constexpr QLatin1StringView pageSize{"PageSize"}; // a field of answers too

    // Its answer
    static constexpr QLatin1StringView requestId{"RequestId"};
    static constexpr QLatin1StringView code{"Code"};
    static constexpr QLatin1StringView message{"Message"};
    static constexpr QLatin1StringView httpStatusCode{"HttpStatusCode"};
    static constexpr QLatin1StringView data{"Data"};
    static constexpr QLatin1StringView totalCount{"TotalCount"};
    static constexpr QLatin1StringView list{"List"};
    static constexpr QLatin1StringView ivrTracking{
        "IvrTracking"}; // around the rows, in some spellings
    static constexpr QLatin1StringView ok{"OK"};

    // The fields of a row
    static constexpr QLatin1StringView instance{"Instance"};
    static constexpr QLatin1StringView channelId{"ChannelId"};
    static constexpr QLatin1StringView caller{"Caller"};
    static constexpr QLatin1StringView callee{"Callee"};
    static constexpr QLatin1StringView flowId{"FlowId"};
    static constexpr QLatin1StringView flowName{"FlowName"};
    static constexpr QLatin1StringView nodeId{"NodeId"};
    static constexpr QLatin1StringView nodeName{"NodeName"};
    static constexpr QLatin1StringView nodeType{"NodeType"};
    static constexpr QLatin1StringView nodeExitCode{"NodeExitCode"};
    static constexpr QLatin1StringView channelVariables{"ChannelVariables"};
    static constexpr QLatin1StringView enterTime{"EnterTime"}; // Unix milliseconds
    static constexpr QLatin1StringView leaveTime{"LeaveTime"}; // Unix milliseconds
    static constexpr QLatin1StringView nodeProperties{"NodeProperties"};
    static constexpr QLatin1StringView nodeVariables{"NodeVariables"};
};
