// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/steps.h"
#include "story/verdict.h"

#include <QString>

#include <vector>

/** How much of a prompt the caller heard, as far as its row tells. */
enum class Heard {
    Played, ///< nothing speaks against it; the caller may have interrupted it by a key
    Partly, ///< the caller hung up during the visit, or no exit is recorded
    Unsure, ///< the node failed or the queue was full, or the caller had hung up before
};

/** What a node was set up to play to the caller. */
struct Prompt
{
    QString text; ///< `say` as set up, templates such as ${name} included; else the file in `play`
    bool isFile = false; ///< text names a file
    int number = -1; ///< the same number: the same prompt; -1: hidden whole, it may be any
    Heard heard = Heard::Played;
};

/** The prompts of a call, one for each visit that has one. */
struct Prompts
{
    std::vector<Prompt> all; ///< in the order of their visits
    std::vector<int> ofVisit; ///< position in all; -1: the visit has none

    const Prompt *at(int visit) const
    {
        const int prompt = ofVisit[size_t(visit)];
        return prompt < 0 ? nullptr : &all[size_t(prompt)];
    }
};

/**
 * Reads the prompts of nodes that speak, listen or put through, of INCOMING_CALL, HANGUP and
 * unknown types. A property `say` of the others (variables, functions, sub-flows, text messages) is
 * not heard. Prompts are the same when their texts are: compatibility forms such as full width,
 * letter case and white space apart. A file and a text are never the same.
 * What comes after the caller hung up is Heard::Unsure.
 */
Prompts promptsOf(const Trail &trail, const Steps &steps, const Verdict &verdict);
