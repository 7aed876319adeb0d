// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "optionrules.h"

#include "account/target.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {
class Usage
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

const QStringList withValue{u"account"_s, u"instance"_s, u"region"_s, u"endpoint"_s, u"open"_s,
    u"export"_s, u"redact"_s, u"lang"_s, u"theme"_s, u"time-zone"_s, u"port"_s};
const QStringList withoutValue{u"demo"_s, u"force"_s, u"serve"_s, u"help"_s, u"version"_s};
const QStringList whomToAsk{u"account"_s, u"instance"_s, u"region"_s, u"endpoint"_s};

// Of "--name" and "--name=value"; empty for everything else.
QString nameIn(const QString &argument)
{
    return argument.startsWith("--"_L1) ? argument.sliced(2).section(u'=', 0, 0) : QString();
}

QString firstSet(const QCommandLineParser &parser, const QStringList &options)
{
    for (const QString &option : options) {
        if (parser.isSet(option))
            return option;
    }
    return {};
}

// The parser takes the next word for the value, whatever it is.
QString misreadValue(const QCommandLineParser &parser)
{
    for (const QString &option : withValue) {
        for (const QString &value : parser.values(option)) {
            const QString name = nameIn(value);
            if (withValue.contains(name) || withoutValue.contains(name))
                return Usage::tr("--%1 needs a value; %2 is an option.").arg(option, value);
        }
    }
    return {};
}

QString repeatedOption(const QCommandLineParser &parser)
{
    for (const QString &option : withValue) {
        if (option != "open"_L1 && parser.values(option).size() > 1)
            return Usage::tr("--%1 is there more than once: give it once.").arg(option);
    }
    return {};
}

// Options that something else must be beside.
QString lonelyOption(const QCommandLineParser &parser)
{
    const QList<std::pair<QString, QString>> needs{
        {u"force"_s, u"export"_s}, {u"redact"_s, u"export"_s}, {u"port"_s, u"serve"_s}};
    for (const auto &[option, needed] : needs) {
        if (parser.isSet(option) && !parser.isSet(needed))
            return Usage::tr("--%1 has no effect without --%2: add that, or leave it out.")
                .arg(option, needed);
    }
    return {};
}

QString uselessToServe(const QCommandLineParser &parser)
{
    QStringList others = withValue + QStringList{u"force"_s};
    others.removeAll(u"port"_s);
    others.removeAll(u"lang"_s);
    if (const QString option = firstSet(parser, others); !option.isEmpty())
        return Usage::tr("--serve runs the embedded service alone: leave --%1 out.").arg(option);
    if (!parser.positionalArguments().isEmpty())
        return Usage::tr("--serve runs the embedded service alone: leave the contact ID out.");
    return {};
}

QString contradiction(const QCommandLineParser &parser)
{
    const QString told = regionOfEndpoint(QUrl(parser.value(u"endpoint"_s)));
    const QString region = parser.value(u"region"_s);
    if (!told.isEmpty() && !region.isEmpty() && told != region)
        return Usage::tr("--region says %1 and --endpoint %2: leave one of them out.")
            .arg(region, told);
    if (parser.isSet(u"open"_s) && !parser.positionalArguments().isEmpty())
        return Usage::tr(
            "Either a contact ID or --open, not both; each file needs an --open of its own.");
    return {};
}

QString uselessOption(const QCommandLineParser &parser)
{
    if (parser.isSet(u"serve"_s))
        return uselessToServe(parser);
    const QString asked = firstSet(parser, whomToAsk);
    if (parser.isSet(u"open"_s) && !asked.isEmpty())
        return Usage::tr("--open reads a file and asks no service: leave --%1 out.").arg(asked);
    if (parser.isSet(u"demo"_s) && !asked.isEmpty())
        return Usage::tr("--demo uses the embedded service: leave --%1 out.").arg(asked);
    return contradiction(parser);
}
} // namespace

QString unreadableOption(const QCommandLineParser &parser, const QStringList &arguments)
{
    const QStringList unknown = parser.unknownOptionNames();
    if (!unknown.isEmpty())
        return Usage::tr("There is no option \"%1\"; --help shows all that there are.")
            .arg(unknown.front());
    for (const QString &argument : arguments) {
        if (argument.contains(u'=') && withoutValue.contains(nameIn(argument)))
            return Usage::tr("--%1 takes no value: leave \"=\" and what follows out.")
                .arg(nameIn(argument));
    }
    if (withValue.contains(nameIn(arguments.last())))
        return Usage::tr("--%1 needs a value.").arg(nameIn(arguments.last()));
    return parser.errorText();
}

QString idleOption(const QCommandLineParser &parser)
{
    for (const auto rule : {misreadValue, repeatedOption, uselessOption, lonelyOption}) {
        if (const QString problem = rule(parser); !problem.isEmpty())
            return problem;
    }
    return {};
}
