// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/exportfile.h"
#include "files/savedanswer.h"

#include <QString>
#include <QStringList>

/** Where an opened call is from: "from job.ivrtrail, redacted". @param paths one or more */
QString originWords(const QStringList &paths, RedactionLevel redaction);

/** Why a file could not be opened, in a sentence. */
QString fileProblemWords(const FileProblem &problem);

/** Why a file was not written, in a sentence; empty when it was. */
QString writeResultWords(const QString &path, const WriteResult &result);
