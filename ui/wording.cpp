// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {
class Wording
{
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

QString timeoutWords(NodeType type)
{
    switch (type) {
    case NodeType::GatherInput:
    case NodeType::SatisfactionRating:
        return Wording::tr("Input timed out");
    case NodeType::Asr:
    case NodeType::VoiceNavigator:
        return Wording::tr("Speech timed out");
    case NodeType::TransferToAgent:
        return Wording::tr("Queue timed out");
    case NodeType::BlindTransfer:
        return Wording::tr("No answer in time");
    case NodeType::RunFunction:
    case NodeType::HttpRequest:
        return Wording::tr("Run timed out");
    default: // every other type has nothing of its own to wait for
        return Wording::tr("Timed out");
    }
}

QString failureWords(NodeType type)
{
    switch (type) {
    case NodeType::TransferToAgent:
    case NodeType::BlindTransfer:
        return Wording::tr("Transfer failed");
    default: // the word fits every other type
        return Wording::tr("Failed");
    }
}

// Visible stand-ins for characters that would otherwise act on the text around them.
QString symbolFor(QChar c)
{
    const ushort code = c.unicode();
    if (code < 0x20)
        return QString(QChar(0x2400 + code));
    if (code == 0x7f)
        return u"␡"_s;
    if (code >= 0x80 && code < 0xa0)
        return u"⟪%1⟫"_s.arg(QString::number(code, 16).toUpper());
    if (c.isSurrogate())
        return u"⟪%1⟫"_s.arg(QString::number(code, 16).toUpper());
    switch (code) {
    case 0x061c:
        return u"⟪ALM⟫"_s;
    case 0x200b:
        return u"⟪ZWSP⟫"_s;
    case 0x200e:
        return u"⟪LRM⟫"_s;
    case 0x200f:
        return u"⟪RLM⟫"_s;
    case 0x2028:
        return u"⟪LS⟫"_s;
    case 0x2029:
        return u"⟪PS⟫"_s;
    case 0x202a:
        return u"⟪LRE⟫"_s;
    case 0x202b:
        return u"⟪RLE⟫"_s;
    case 0x202c:
        return u"⟪PDF⟫"_s;
    case 0x202d:
        return u"⟪LRO⟫"_s;
    case 0x202e:
        return u"⟪RLO⟫"_s;
    case 0x2060:
        return u"⟪WJ⟫"_s;
    case 0x2066:
        return u"⟪LRI⟫"_s;
    case 0x2067:
        return u"⟪RLI⟫"_s;
    case 0x2068:
        return u"⟪FSI⟫"_s;
    case 0x2069:
        return u"⟪PDI⟫"_s;
    case 0xfeff:
        return u"⟪BOM⟫"_s;
    default: // every other character is shown as it is
        return {};
    }
}

// "2:05.0", "1:02:05.0": no words in it, so alike in every language.
QString clockedTime(milliseconds time)
{
    const auto tenths = time.count() / 100;
    const auto seconds = tenths / 10;
    const QString lastPart
        = u"%1:%2.%3"_s.arg(seconds / 60 % 60, seconds < 3600 ? 1 : 2, 10, QChar(u'0'))
              .arg(seconds % 60, 2, 10, QChar(u'0'))
              .arg(tenths % 10);
    return seconds < 3600 ? lastPart : u"%1:%2"_s.arg(seconds / 3600).arg(lastPart);
}

QDateTime timeIn(milliseconds time, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(time.count(), zone);
}
} // namespace

QString typeWords(const NodeVisit &visit)
{
    switch (visit.type()) {
    case NodeType::IncomingCall:
        return Wording::tr("Start");
    case NodeType::PlaySay:
        return Wording::tr("Prompt");
    case NodeType::GatherInput:
        return Wording::tr("Keypad input");
    case NodeType::Split:
        return Wording::tr("Branch");
    case NodeType::SetVariables:
        return Wording::tr("Set variables");
    case NodeType::TransferToAgent:
        return Wording::tr("Transfer to agent");
    case NodeType::BlindTransfer:
        return Wording::tr("Blind transfer");
    case NodeType::RunFunction:
        return Wording::tr("Function");
    case NodeType::HttpRequest:
        return Wording::tr("HTTP request");
    case NodeType::JsonParser:
        return Wording::tr("JSON parser");
    case NodeType::Sub:
        return Wording::tr("Sub-flow");
    case NodeType::SubStart:
        return Wording::tr("Sub-flow start");
    case NodeType::SubEnd:
        return Wording::tr("Sub-flow end");
    case NodeType::Asr:
        return Wording::tr("Speech recognition");
    case NodeType::VoiceNavigator:
        return Wording::tr("Voice navigator");
    case NodeType::SatisfactionRating:
        return Wording::tr("Satisfaction rating");
    case NodeType::VoiceMail:
        return Wording::tr("Voicemail");
    case NodeType::Sms:
        return Wording::tr("Text message");
    case NodeType::HangupReason:
        return Wording::tr("Hang-up reason");
    case NodeType::Hangup:
        return Wording::tr("End");
    case NodeType::Unknown:
        break;
    }
    return visit.typeCode.isEmpty() ? Wording::tr("Unknown type") : displayText(visit.typeCode, 60);
}

QString exitWords(const NodeVisit &visit)
{
    switch (visit.exit()) {
    case NodeExit::Success:
        return Wording::tr("Done");
    case NodeExit::Default:
        return Wording::tr("Default exit");
    case NodeExit::Branch:
        return Wording::tr("Took branch %1")
            .arg(displayText(branchOf(visit.exitCode).toString(), 40));
    case NodeExit::Timeout:
        return timeoutWords(visit.type());
    case NodeExit::Overflow:
        return Wording::tr("Queue was full");
    case NodeExit::Failure:
        return failureWords(visit.type());
    case NodeExit::Hangup:
        return Wording::tr("Caller hung up");
    case NodeExit::Other:
        return displayText(visit.exitCode, 60);
    case NodeExit::None:
        break;
    }
    return Wording::tr("Not recorded");
}

QString sinceStartText(milliseconds sinceStart)
{
    if (sinceStart < 1min)
        return u"+%1"_s.arg(double(sinceStart.count() / 100) / 10, 0, 'f', 1);
    return u"+"_s + clockedTime(sinceStart);
}

QString clockText(milliseconds time, const QTimeZone &zone)
{
    return timeIn(time, zone).toString(u"HH:mm:ss.zzz"_s);
}

QString dateTimeText(milliseconds time, const QTimeZone &zone)
{
    return timeIn(time, zone).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QString offsetText(milliseconds time, const QTimeZone &zone)
{
    const int minutes = timeIn(time, zone).offsetFromUtc() / 60;
    return u"UTC%1%2:%3"_s.arg(QChar(minutes < 0 ? u'-' : u'+'))
        .arg(std::abs(minutes) / 60, 2, 10, QChar(u'0'))
        .arg(std::abs(minutes) % 60, 2, 10, QChar(u'0'));
}

QString nodeLabel(const NodeVisit &visit, NodeRound round)
{
    const QString name
        = visit.nodeName.isEmpty() ? typeWords(visit) : displayText(visit.nodeName, 200);
    if (round.number < 2)
        return name;
    return u"%1 (%2/%3)"_s.arg(name, QString::number(round.number), QString::number(round.count));
}

QString displayText(const QString &text, int most)
{
    QStringView rest = QStringView(text).first(qMin<qsizetype>(text.size(), most));
    if (rest.size() < text.size() && !rest.isEmpty() && rest.back().isHighSurrogate())
        rest.chop(1);
    QString shown;
    while (!rest.isEmpty()) {
        const bool isPair
            = rest.size() > 1 && rest[0].isHighSurrogate() && rest[1].isLowSurrogate();
        const QString symbol = isPair ? QString() : symbolFor(rest[0]);
        const qsizetype size = isPair ? 2 : 1;
        if (symbol.isEmpty())
            shown += rest.first(size);
        else
            shown += symbol;
        rest = rest.sliced(size);
    }
    return text.size() > most ? shown + u"…"_s : shown;
}
