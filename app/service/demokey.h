// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

// What the embedded service accepts. Published on purpose: its calls are made up.

inline constexpr char16_t demoKeyId[] = u"ivrtrail-demo";
inline constexpr char demoKeySecret[] = "ivrtrail-demo-secret";
inline constexpr char16_t demoInstance[] = u"ccc-test";
