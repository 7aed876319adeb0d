// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/longcall.h"

#include "service/demokey.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {
constexpr int rounds = 246; // of five visits each
constexpr qint64 start = 1'727'719'332'140; // 2024-09-30 18:02:12.140 UTC

struct Node
{
    QString id;
    QString name;
    QString type;
    QJsonObject properties;
};

/** Lets a call go from node to node and writes a row for each. */
class LongCall
{
public:
    explicit LongCall(const QString &contactId)
        : m_contactId(contactId)
    {
    }

    void visit(const Node &node, const QString &exit, int lengthMs, const QJsonObject &variables)
    {
        const QJsonObject row{{u"Instance"_s, QString::fromUtf16(demoInstance)},
            {u"ContactId"_s, m_contactId},
            {u"ChannelId"_s, u"9be04d17-6f2a-4c35-a0d8-51c7e3b9f284"_s},
            {u"Caller"_s, u"02599990042"_s}, {u"Callee"_s, u"4001230088"_s},
            {u"FlowId"_s, u"4d2f8ce6-1b07-4e9a-83c5-f06a7d19b3e2"_s},
            {u"FlowName"_s, u"智能外呼接听流程"_s}, {u"NodeId"_s, node.id},
            {u"NodeName"_s, node.name}, {u"NodeType"_s, node.type}, {u"NodeExitCode"_s, exit},
            {u"EnterTime"_s, m_now}, {u"LeaveTime"_s, m_now + lengthMs},
            {u"NodeProperties"_s, node.properties}, {u"NodeVariables"_s, variables},
            {u"ChannelVariables"_s, u"robot=nav-07;maxRounds=246"_s}};
        m_rows.push_back(QJsonDocument(row).toJson(QJsonDocument::Compact));
        m_now += lengthMs;
    }

    std::vector<QByteArray> rows() const { return m_rows; }

private:
    QString m_contactId;
    qint64 m_now = start;
    std::vector<QByteArray> m_rows;
};

/** One round: the robot asks, hears silence or the other robot, understands neither, asks again. */
void talk(LongCall &call, int round)
{
    static const Node ask{
        u"3f1c07ab"_s, u"询问需求"_s, u"PLAY_SAY"_s, {{u"say"_s, u"请问有什么可以帮您？"_s}}};
    static const Node listen{u"b86e2d40"_s, u"识别需求"_s, u"ASR"_s,
        {{u"timeout"_s, u"5"_s}, {u"maxSilenceMs"_s, u"1500"_s}}};
    static const Node decide{
        u"70a9e5c3"_s, u"意图判断"_s, u"SPLIT"_s, {{u"expression"_s, u"'${intent}'=='人工'"_s}}};
    static const Node count{
        u"1d54fb98"_s, u"累加轮次"_s, u"SET_VARIABLES"_s, {{u"round"_s, u"${round}+1"_s}}};
    static const Node sorry{u"e2036a7f"_s, u"没有听清"_s, u"PLAY_SAY"_s,
        {{u"say"_s, u"抱歉，没有听清，请再说一遍。"_s}}};

    const bool isSilent = round % 3 == 0;
    const QString heard = isSilent ? QString() : u"您好，我是智能助手，请问有什么可以帮您？"_s;
    const int hearing = isSilent ? 5000 : 3400 + round * 37 % 900;
    call.visit(ask, u"Success"_s, 2600 + round * 13 % 120, {});
    call.visit(listen, isSilent ? u"Timeout"_s : u"Success"_s, hearing,
        {{u"text"_s, heard}, {u"confidence"_s, isSilent ? u"0"_s : u"0.91"_s}});
    call.visit(decide, u"Default"_s, 2 + round % 3, {{u"intent"_s, u"未识别"_s}});
    call.visit(count, u"Success"_s, 2, {{u"round"_s, QString::number(round)}});
    call.visit(sorry, u"Success"_s, 2900 + round * 29 % 200, {});
}
} // namespace

std::vector<QByteArray> longCallRows(const QString &contactId)
{
    LongCall call(contactId);
    call.visit({u"5a08c3d1"_s, u"开始"_s, u"INCOMING_CALL"_s, {}}, u"Success"_s, 90, {});
    for (int round = 1; round <= rounds; ++round)
        talk(call, round);
    call.visit(
        {u"c47b91e6"_s, u"结束语"_s, u"PLAY_SAY"_s, {{u"say"_s, u"抱歉没能帮到您，再见。"_s}}},
        u"Success"_s, 2480, {});
    call.visit(
        {u"8e6d20f5"_s, u"记录挂机原因"_s, u"HANGUP_REASON"_s, {{u"reason"_s, u"MaxRounds"_s}}},
        u"Success"_s, 4, {{u"hangupReason"_s, u"MaxRounds"_s}});
    call.visit({u"f91a4cb2"_s, u"结束"_s, u"HANGUP"_s, {}}, u"Success"_s, 47, {});
    return call.rows();
}
