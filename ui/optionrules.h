// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QCommandLineParser;

/** Why @p arguments, which @p parser could not read, are no options: a sentence. */
QString unreadableOption(const QCommandLineParser &parser, const QStringList &arguments);

/**
 * Which option would be passed over in silence: one given twice, or without effect beside the
 * others. A sentence; empty when there is none.
 */
QString idleOption(const QCommandLineParser &parser);
