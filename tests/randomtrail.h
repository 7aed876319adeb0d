// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/value.h"

#include <QByteArray>
#include <QRandomGenerator>
#include <QStringList>

/** Answers of the service with everything that may vary in them, the same ones for the same seed.
 */
class RandomAnswer
{
public:
    explicit RandomAnswer(quint32 seed)
        : m_random(seed)
    {
    }

    QByteArray json(int rows)
    {
        QByteArrayList list;
        for (int row = 0; row < rows; ++row)
            list << rowJson();
        if (m_mayBeUnreadable && m_random.bounded(3) == 0)
            list.insert(m_random.bounded(list.size() + 1), "[null, 3]");
        const QByteArray total = m_random.bounded(3) == 0
            ? QByteArray()
            : "\"TotalCount\":" + QByteArray::number(rows + m_random.bounded(3)) + ',';
        return "{\"RequestId\":\"R-1\",\"Code\":\"OK\",\"Data\":{" + total + "\"List\":["
            + list.join(',') + "]}}";
    }

    /** The same in XML, with a root or without. */
    QByteArray xml(int rows)
    {
        QByteArray list;
        for (int row = 0; row < rows; ++row)
            list += "<List>" + rowXml() + "</List>\n";
        const QByteArray answer = "<RequestId>R-1</RequestId><Code>OK</Code><Data><TotalCount>"
            + QByteArray::number(rows + m_random.bounded(3)) + "</TotalCount>" + list + "</Data>";
        return m_random.bounded(2)
            ? answer
            : "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Answer>" + answer + "</Answer>";
    }

    /** Rows in any way that an answer may come: also with a byte order mark, damaged, or with rows
     * that are none. */
    QByteArray any(int rows)
    {
        m_mayBeUnreadable = true;
        switch (m_random.bounded(6)) {
        case 0:
        case 1:
            return xml(rows);
        case 2:
            return "\xef\xbb\xbf" + json(rows);
        case 3:
            return json(rows).replace("R-1", "R-\xff\xfe");
        }
        return json(rows);
    }

private:
    template <typename List> auto oneOf(const List &list)
    {
        return list[m_random.bounded(qsizetype(list.size()))];
    }

    QString text()
    {
        static const QStringList pieces = {QStringLiteral("您好"), QStringLiteral("!'()*+ &=%"),
            QStringLiteral("a"), QStringLiteral("\""), QStringLiteral("\\"), QStringLiteral("\n"),
            QStringLiteral("\r"), QStringLiteral("\t"), QString(QChar(0)), QString(QChar(27)),
            QString(QChar(0x7f)), QString(QChar(0x202e)), QStringLiteral("😀"), QStringLiteral("{"),
            QStringLiteral("}"), QStringLiteral("["), QStringLiteral(","), QStringLiteral(":"),
            QStringLiteral(";"), QStringLiteral("=1+1"), QStringLiteral("/")};
        QString words;
        for (int count = m_random.bounded(6); count > 0; --count)
            words += oneOf(pieces);
        return words;
    }

    QByteArray textJson() { return toJsonString(text()); }

    QByteArray valueJson(int depth)
    {
        static const QByteArrayList plain = {"null", "true", "0", "-1.50", "1e3",
            "12345678901234567890123", "\"\"", "[]", "{}", "\"\\u4f60\\/\""};
        switch (m_random.bounded(depth > 2 ? 2 : 4)) {
        case 0:
            return oneOf(plain);
        case 1:
            return textJson();
        case 2:
            return '[' + valueJson(depth + 1) + " , " + valueJson(depth + 1) + ']';
        }
        return mapJson(depth + 1);
    }

    QByteArray mapJson(int depth)
    {
        return "{ " + textJson() + " : " + valueJson(depth) + ", \"k\":" + valueJson(depth) + '}';
    }

    QByteArray mapFieldJson()
    {
        switch (m_random.bounded(5)) {
        case 0:
            return toJsonString(QString::fromUtf8(mapJson(0)));
        case 1:
            return valueJson(0);
        }
        return mapJson(0);
    }

    QByteArray timeJson()
    {
        static const QByteArrayList odd = {"null", "0", "\"\"", "\"soon\"", "-5", "1.5", "true",
            "1621910542", "\" 1621910542876\"", "9223372036854775808", "\"007\"", "1.6e12"};
        const QByteArray time = QByteArray::number(1621910542876 + m_random.bounded(100000));
        switch (m_random.bounded(4)) {
        case 0:
            return oneOf(odd);
        case 1:
            return '"' + time + '"';
        }
        return time;
    }

    QByteArray rowXml()
    {
        QByteArray fields;
        for (const char *name : {"ContactId", "Caller", "NodeId", "NodeName", "NodeExitCode"}) {
            QString value;
            for (const QChar c : text())
                value += c >= u' ' && c != QChar(0x7f) ? c : QChar(u'.');
            fields += '<' + QByteArray(name) + '>' + value.toHtmlEscaped().toUtf8() + "</" + name
                + ">\n";
        }
        return fields + "<EnterTime>" + QByteArray::number(1621910542876 + m_random.bounded(100000))
            + "</EnterTime><NodeVariables>{\"k\":\"1 &lt; 2\"}</NodeVariables>";
    }

    QByteArray rowJson()
    {
        static const QByteArrayList names
            = {"Instance", "ContactId", "ChannelId", "Caller", "Callee", "FlowId", "FlowName",
                "NodeId", "NodeName", "NodeType", "NodeExitCode", "ChannelVariables"};
        QByteArrayList fields;
        for (const QByteArray &name : names) {
            if (m_random.bounded(5) != 0)
                fields << '"' + name
                        + "\":" + (m_random.bounded(8) == 0 ? valueJson(1) : textJson());
        }
        for (const QByteArray &name : {QByteArray("EnterTime"), QByteArray("LeaveTime")}) {
            if (m_random.bounded(6) != 0)
                fields << '"' + name + "\": " + timeJson();
        }
        for (const QByteArray &name : {QByteArray("NodeProperties"), QByteArray("NodeVariables")}) {
            if (m_random.bounded(6) != 0)
                fields << '"' + name + "\":" + mapFieldJson();
        }
        if (m_random.bounded(3) == 0)
            fields << "\"Un\\\"known\":" + valueJson(0);
        return "{" + fields.join(",\n") + '}';
    }

    QRandomGenerator m_random;
    bool m_mayBeUnreadable = false;
};
