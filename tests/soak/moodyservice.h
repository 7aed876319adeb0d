// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/**
 * The embedded service in a bad mood: one request in four goes wrong, each time in another way.
 * Prints where it listens, and serves until its standard input ends.
 */
int runMoodyService(int argc, char **argv);
