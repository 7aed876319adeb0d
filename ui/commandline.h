// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "privacy/redaction.h"
#include "theme.h"

#include <QString>
#include <QStringList>
#include <QTimeZone>
#include <QUrl>

#include <optional>
#include <variant>

/** What the program was asked to do (design §7). */
struct CommandLine
{
    enum class Action { Window, Export, Serve, Help, Version };

    Action action = Action::Window;
    QString contactId; ///< trimmed; empty when none was given
    bool isDemo = false;
    QString account;
    QString instance;
    QString region;
    QString endpoint;
    QStringList openFiles; ///< pages of one call, or one file
    QString exportFile;
    bool overwrites = false;
    RedactionLevel redaction = RedactionLevel::Standard;
    std::optional<QString> language; ///< zh_CN or en
    std::optional<ThemeChoice> theme; ///< nothing keeps what was chosen in the window
    QTimeZone zone = QTimeZone::systemTimeZone();
    quint16 port = 0; ///< of --serve; 0: any free one
};

/** Why a command line cannot be followed: a sentence. */
struct UsageError
{
    QString text;
};

/** @param arguments without the program's name */
std::variant<CommandLine, UsageError> readCommandLine(const QStringList &arguments);

QString helpText();

/** Process exit statuses (design §7). */
enum class ExitStatus {
    Done = 0,
    LookUpFailed = 1, ///< no key, too, and a saved answer that is an error
    WrongUsage = 2, ///< missing instance and bad ID, too
    Incomplete = 3, ///< written, but rows are missing
    FileFailed = 4,
};
