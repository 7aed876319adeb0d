// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/savedanswer.h"

#include <QString>

/** Why a file could not be opened, in a sentence. */
QString fileProblemWords(const QString &path, const FileProblem &problem);
