// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include "account/contactid.h"
#include "optionrules.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
class Usage
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

const QStringList &writableSuffixes()
{
    static const QStringList suffixes{
        u"png"_s, u"pdf"_s, u"svg"_s, u"json"_s, u"csv"_s, u"txt"_s, u"md"_s, u"ivrtrail"_s};
    return suffixes;
}

void addOptions(QCommandLineParser &parser)
{
    parser.addPositionalArgument(
        u"CONTACT-ID"_s, Usage::tr("The call to look up."), u"[CONTACT-ID]"_s);
    parser.addOptions({
        {u"demo"_s, Usage::tr("Use the embedded service with sample calls.")},
        {u"account"_s, Usage::tr("Use the account of this name."), u"NAME"_s},
        {u"instance"_s, Usage::tr("ID of the call-centre instance."), u"ID"_s},
        {u"region"_s, Usage::tr("Region, such as cn-shanghai."), u"ID"_s},
        {u"endpoint"_s, Usage::tr("Address of the service; http to this machine only."), u"URL"_s},
        {u"open"_s,
            Usage::tr(
                "Open a saved answer (.json, .xml) or a case file (.ivrtrail); once for each file "
                "where a call was saved page by page."),
            u"FILE"_s},
        {u"export"_s,
            Usage::tr("Without a window: write .png, .pdf, .svg, .json, .csv, .txt, .md or "
                      ".ivrtrail, then exit."),
            u"FILE"_s},
        {u"force"_s, Usage::tr("With --export: overwrite.")},
        {u"redact"_s, Usage::tr("What --export hides: standard (default), strict or off."),
            u"LEVEL"_s},
        {u"lang"_s, Usage::tr("Language: zh_CN or en."), u"LANGUAGE"_s},
        {u"theme"_s, Usage::tr("Colours of the window: light, dark or system."), u"THEME"_s},
        {u"time-zone"_s, Usage::tr("Time zone of the times shown, such as Asia/Shanghai."),
            u"ID"_s},
        {u"serve"_s, Usage::tr("Run the embedded service alone, on 127.0.0.1.")},
        {u"port"_s, Usage::tr("With --serve: the port; any free one without."), u"N"_s},
        {{u"h"_s, u"help"_s}, Usage::tr("Show this help.")},
        {{u"v"_s, u"version"_s}, Usage::tr("Show the version.")},
    });
}

// Any three letters pass for a POSIX rule without an offset, and Qt's list lacks PRC and Etc/GMT-8.
bool isZone(const QString &id)
{
    const QString folder = qEnvironmentVariable("TZDIR", u"/usr/share/zoneinfo"_s);
    return QTimeZone::isTimeZoneIdAvailable(id.toUtf8()) || QFileInfo(folder + u'/' + id).isFile();
}

/** Reads one value after the other; the first problem is the one told. */
class Reader
{
public:
    explicit Reader(const QCommandLineParser &parser)
        : m_parser(parser)
    {
    }

    std::variant<CommandLine, UsageError> read()
    {
        readAction();
        readLanguage();
        if (isAnswered()) // whatever else is there
            return answer();
        refuse(idleOption(m_parser));
        readNames();
        readContactId();
        readExport();
        readChoices();
        return answer();
    }

private:
    bool isAnswered() const
    {
        return m_line.action == CommandLine::Action::Help
            || m_line.action == CommandLine::Action::Version;
    }

    std::variant<CommandLine, UsageError> answer() const
    {
        if (!m_problem.isEmpty())
            return UsageError{m_problem};
        return m_line;
    }

    void refuse(const QString &problem)
    {
        if (m_problem.isEmpty())
            m_problem = problem;
    }

    void readAction()
    {
        using Action = CommandLine::Action;
        if (m_parser.isSet(u"help"_s))
            m_line.action = Action::Help;
        else if (m_parser.isSet(u"version"_s))
            m_line.action = Action::Version;
        else if (m_parser.isSet(u"serve"_s))
            m_line.action = Action::Serve;
        else if (m_parser.isSet(u"export"_s))
            m_line.action = Action::Export;
    }

    static bool isBlank(const QString &text) { return text.trimmed().isEmpty(); }

    QString value(const QString &option)
    {
        const QString text = m_parser.value(option);
        if (m_parser.isSet(option) && isBlank(text))
            refuse(Usage::tr("--%1 needs a value.").arg(option));
        return text;
    }

    void readLanguage()
    {
        if (!m_parser.isSet(u"lang"_s))
            return;
        m_line.language = value(u"lang"_s);
        if (m_line.language != "zh_CN"_L1 && m_line.language != "en"_L1)
            refuse(Usage::tr("--lang is zh_CN or en, not \"%1\".").arg(*m_line.language));
    }

    void readNames()
    {
        m_line.isDemo = m_parser.isSet(u"demo"_s);
        m_line.account = value(u"account"_s).trimmed();
        m_line.instance = value(u"instance"_s);
        m_line.region = value(u"region"_s);
        m_line.endpoint = value(u"endpoint"_s);
        m_line.openFiles = m_parser.values(u"open"_s);
        if (std::ranges::any_of(m_line.openFiles, isBlank))
            refuse(Usage::tr("--%1 needs a value.").arg(u"open"_s));
    }

    void readContactId()
    {
        const QStringList ids = m_parser.positionalArguments();
        if (ids.size() > 1)
            return refuse(Usage::tr("One contact ID at a time; quote it when it has blanks."));
        if (ids.isEmpty())
            return;
        m_line.contactId = ids.front().trimmed(); // else literally as given
        switch (contactIdProblem(m_line.contactId)) {
        case ContactIdProblem::None:
            return;
        case ContactIdProblem::Empty:
            return refuse(
                Usage::tr("The contact ID is empty: give one, such as job-501784236190277632."));
        case ContactIdProblem::TooLong:
            return refuse(Usage::tr("The contact ID is longer than 256 characters: copy it anew."));
        case ContactIdProblem::ControlCharacter:
            return refuse(Usage::tr("The contact ID has control characters in it: copy it anew."));
        }
    }

    void readExport()
    {
        m_line.exportFile = value(u"export"_s);
        m_line.overwrites = m_parser.isSet(u"force"_s);
        if (m_line.action != CommandLine::Action::Export || !m_problem.isEmpty())
            return;
        const QString suffix = QFileInfo(m_line.exportFile).suffix().toLower();
        if (!writableSuffixes().contains(suffix))
            refuse(Usage::tr("--export writes .png, .pdf, .svg, .json, .csv, .txt, .md and "
                             ".ivrtrail; \"%1\" is none of them.")
                       .arg(m_line.exportFile));
        if (m_line.contactId.isEmpty() && m_line.openFiles.isEmpty())
            refuse(Usage::tr("--export needs a contact ID or --open FILE."));
    }

    void readChoices()
    {
        const QString level = m_parser.isSet(u"redact"_s) ? value(u"redact"_s) : u"standard"_s;
        if (level == "strict"_L1)
            m_line.redaction = RedactionLevel::Strict;
        else if (level == "off"_L1)
            m_line.redaction = RedactionLevel::Off;
        else if (level != "standard"_L1)
            refuse(Usage::tr("--redact is standard, strict or off, not \"%1\".").arg(level));

        if (m_parser.isSet(u"theme"_s)) {
            m_line.theme = themeChoiceOf(value(u"theme"_s));
            if (!m_line.theme)
                refuse(Usage::tr("--theme is light, dark or system, not \"%1\".")
                           .arg(m_parser.value(u"theme"_s)));
        }
        if (m_parser.isSet(u"time-zone"_s)) {
            m_line.zone = QTimeZone(value(u"time-zone"_s).toUtf8());
            if (!m_line.zone.isValid() || !isZone(value(u"time-zone"_s)))
                refuse(Usage::tr(
                    "--time-zone is the name of a zone, such as Asia/Shanghai; \"%1\" is none.")
                           .arg(m_parser.value(u"time-zone"_s)));
        }
        if (m_parser.isSet(u"port"_s)) {
            bool isNumber = false;
            m_line.port = value(u"port"_s).toUShort(&isNumber);
            if (!isNumber)
                refuse(Usage::tr("--port is a number from 0 (any free one) to 65535, not \"%1\".")
                           .arg(m_parser.value(u"port"_s)));
        }
    }

    const QCommandLineParser &m_parser;
    CommandLine m_line;
    QString m_problem;
};
} // namespace

std::variant<CommandLine, UsageError> readCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QStringList(u"ivrtrail"_s) + arguments))
        return UsageError{unreadableOption(parser, arguments)};
    return Reader(parser).read();
}

QString helpText()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Usage::tr("Shows where and why a call through Alibaba Cloud Call Center ended."));
    addOptions(parser);
    return parser.helpText() + u'\n'
        + Usage::tr(
            "Keys come from the account, from ALIBABA_CLOUD_ACCESS_KEY_ID,\n"
            "ALIBABA_CLOUD_ACCESS_KEY_SECRET and ALIBABA_CLOUD_SECURITY_TOKEN, or from the\n"
            "aliyun command line's profile; never from an option. IVRTRAIL_INSTANCE and\n"
            "IVRTRAIL_ENDPOINT stand in for --instance and --endpoint.\n")
        + u'\n'
        + Usage::tr(
            "Exit status: 0 done; 1 the look-up failed, or there is no key; 2 wrong usage;\n"
            "3 written, but rows are missing; 4 a file could not be read or written.\n");
}
