// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/scriptedserver.h"

#include <array>

// Answers that are not as HTTP wants them.

inline const QByteArray plainHeader = "HTTP/1.1 200 OK\r\n\r\n";
inline const QByteArray chunkedHeader = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

inline QByteArray lengthHeader(qsizetype length)
{
    return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(length) + "\r\n\r\n";
}

inline ScriptedAnswer resetAfter(const QByteArray &bytes)
{
    return {.bytes = bytes, .resets = true};
}

/** Byte by byte after the first @p whole ones. */
inline ScriptedAnswer dripping(const QByteArray &bytes, qsizetype whole)
{
    return {.bytes = bytes, .whole = whole};
}

/** @p body as the gzip format has it (RFC 1952): Qt compresses in another frame. */
inline QByteArray gzipped(const QByteArray &body)
{
    static const auto checksum = [](const QByteArray &bytes) {
        static const auto table = [] {
            std::array<quint32, 256> entries{};
            for (quint32 i = 0; i < 256; ++i) {
                quint32 entry = i;
                for (int bit = 0; bit < 8; ++bit)
                    entry = (entry >> 1) ^ (entry & 1 ? 0xedb88320U : 0U);
                entries[i] = entry;
            }
            return entries;
        }();
        quint32 sum = 0xffffffffU;
        for (const char c : bytes)
            sum = table[(sum ^ uchar(c)) & 0xff] ^ (sum >> 8);
        return ~sum;
    };
    const auto littleEndian = [](quint32 number) {
        QByteArray bytes;
        for (int i = 0; i < 4; ++i)
            bytes += char(number >> (8 * i));
        return bytes;
    };
    // Of Qt's: four bytes of size and two of the zlib frame before, four of its checksum after.
    const QByteArray deflated = qCompress(body).sliced(6).chopped(4);
    return QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10) + deflated + littleEndian(checksum(body))
        + littleEndian(quint32(body.size()));
}

inline ScriptedAnswer gzipAnswer(const QByteArray &body)
{
    return ScriptedAnswer::of("200 OK", body, "Content-Encoding: gzip\r\n");
}
