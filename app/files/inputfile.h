// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/savedanswer.h"

#include <QByteArray>

#include <variant>

/** The bytes of a file of at most largestAnswerFile, or why they cannot be had. */
std::variant<QByteArray, FileProblem> readInputFile(const QString &path);

/** @p bytes in UTF-8: Windows PowerShell saves what a command prints as UTF-16. */
QByteArray inUtf8(const QByteArray &bytes);
