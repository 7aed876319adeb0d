// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

// What every fuzzer here needs. Each is one function that must not crash, hang or break a promise,
// whatever bytes it is given (https://llvm.org/docs/LibFuzzer.html).

inline QByteArray bytesOf(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), qsizetype(size)};
}

/** A broken promise ends the run; the fuzzer keeps the input that broke it. */
inline void require(bool holds, const char *promise)
{
    if (holds)
        return;
    std::fprintf(stderr, "This does not hold: %s\n", promise);
    std::abort();
}

/** The first byte chooses, the rest is the input. */
struct Choice
{
    int which = 0;
    QByteArray input{};
};

inline Choice choiceOf(const QByteArray &bytes)
{
    return bytes.isEmpty() ? Choice() : Choice{bytes.front(), bytes.sliced(1)};
}
