// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/exportfile.h"
#include "files/savedanswer.h"

#include <QString>

/** Why a file could not be opened, in a sentence. */
QString fileProblemWords(const FileProblem &problem);

/** Why a file was not written, in a sentence; empty when it was. */
QString writeResultWords(const QString &path, const WriteResult &result);
