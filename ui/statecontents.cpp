// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statecontents.h"

#include "account/accountfield.h"
#include "errorwords.h"
#include "lookupsource.h"
#include "wording.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {
class States
{
    Q_DECLARE_TR_FUNCTIONS(StateContents)
};

QString setUpWords()
{
    return States::tr("Set up an account…");
}

QString settingsWords()
{
    return States::tr("Open settings");
}

QString sampleWords()
{
    return States::tr("Open the sample call");
}

QString againWords()
{
    return States::tr("Try again");
}
} // namespace

StatePage::Content firstStartContent()
{
    return {.title = States::tr("See where and why a call ended"),
        .text = States::tr("Type or paste a contact ID above: ivrtrail shows every node that the "
                           "call went through, when, and how it left it.\n"
                           "Clicking a visit shows its properties and variables; Ctrl+E exports a "
                           "picture that gives nobody's number away.\n"
                           "No access key at hand? The sample calls need neither key nor network."),
        .details = {},
        .firstAction = sampleWords(),
        .secondAction = setUpWords()};
}

StatePage::Content missingContent(const SourceProblem &problem)
{
    if (problem.mayPass)
        return {.title = problem.happened,
            .text = problem.missing,
            .details = {},
            .firstAction = againWords(),
            .secondAction = settingsWords()};
    return {.title = problem.happened,
        .text = problem.missing,
        .details = {},
        .firstAction = problem.field == AccountField::None ? setUpWords() : settingsWords(),
        .secondAction = sampleWords()};
}

StatePage::Content failureContent(const ApiError &error, const QString &instance)
{
    const ErrorWords words = errorWords(error, instance);
    return {.title = words.happened,
        .text = words.advice,
        .details = errorDetails(error),
        .firstAction = againWords(),
        .secondAction = fieldOf(error) == AccountField::None ? QString() : settingsWords(),
        .thirdAction = States::tr("Details…")};
}

StatePage::Content emptyContent(const Trail &trail)
{
    if (!trail.fetchedAt.isValid())
        return fileContent(States::tr("No IVR trail in this file"),
            States::tr("%1 is an answer without rows.").arg(displayText(trail.source, 120)));
    return {.title = States::tr("No IVR trail for this call"),
        .text = States::tr("The service has no rows for %1 in instance %2. The usual causes:\n"
                           "• the call belongs to another instance or region\n"
                           "• the call never entered an IVR flow\n"
                           "• the trail is not stored yet: try again in a minute\n"
                           "• a stray character in the ID")
                    .arg(displayText(trail.contactId, 256), displayText(trail.instance, 80)),
        .details = trail.requestIds.isEmpty()
            ? QString()
            : u"RequestId "_s + displayText(trail.requestIds.front(), 80),
        .firstAction = againWords(),
        .secondAction = {}};
}

StatePage::Content fileContent(const QString &title, const QString &text)
{
    return {.title = title,
        .text = text,
        .details = {},
        .firstAction = States::tr("Open another file…"),
        .secondAction = sampleWords()};
}
