// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings.h"

#include "wording.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Settings)
};
} // namespace

std::unique_ptr<QSettings> openSettings()
{
    return std::make_unique<QSettings>(
        QSettings::IniFormat, QSettings::UserScope, u"ivrtrail"_s, u"ivrtrail"_s);
}

ThemeChoice savedTheme()
{
    return themeChoiceOf(openSettings()->value("window/theme"_L1).toString())
        .value_or(ThemeChoice::System);
}

void saveTheme(ThemeChoice choice)
{
    openSettings()->setValue("window/theme"_L1, nameOf(choice));
}

RedactionLevel savedExportLevel()
{
    const bool isStrict = openSettings()->value("export/level"_L1).toString() == "strict"_L1;
    return isStrict ? RedactionLevel::Strict : RedactionLevel::Standard;
}

void saveExportLevel(RedactionLevel level)
{
    if (level == RedactionLevel::Strict)
        openSettings()->setValue("export/level"_L1, u"strict"_s);
    else
        openSettings()->remove("export/level"_L1);
}

Thresholds savedThresholds()
{
    const auto settings = openSettings();
    const Thresholds usual;
    const auto number = [&settings](QLatin1StringView key, qint64 otherwise) {
        return settings->value(key, otherwise).toInt();
    };
    return bounded({.loopRounds = number("findings/loopRounds"_L1, usual.loopRounds),
        .samePrompt = number("findings/samePrompt"_L1, usual.samePrompt),
        .timeoutsInARow = number("findings/timeoutsInARow"_L1, usual.timeoutsInARow),
        .longWait
        = std::chrono::milliseconds(number("findings/longWaitMs"_L1, usual.longWait.count())),
        .gap = std::chrono::milliseconds(number("findings/gapMs"_L1, usual.gap.count()))});
}

void saveThresholds(const Thresholds &thresholds)
{
    const auto settings = openSettings();
    settings->setValue("findings/loopRounds"_L1, thresholds.loopRounds);
    settings->setValue("findings/samePrompt"_L1, thresholds.samePrompt);
    settings->setValue("findings/timeoutsInARow"_L1, thresholds.timeoutsInARow);
    settings->setValue("findings/longWaitMs"_L1, qlonglong(thresholds.longWait.count()));
    settings->setValue("findings/gapMs"_L1, qlonglong(thresholds.gap.count()));
}

QStringList recentContactIds()
{
    return openSettings()->value("recent/contactIds"_L1).toStringList();
}

void addRecentContactId(const QString &contactId)
{
    QStringList ids = recentContactIds();
    ids.removeAll(contactId);
    ids.prepend(contactId);
    openSettings()->setValue(
        "recent/contactIds"_L1, ids.first(qMin<qsizetype>(mostRecent, ids.size())));
}

void forgetRecentContactIds()
{
    openSettings()->remove("recent"_L1);
}

Account accountOf(const CommandLine &line, QString &problem)
{
    const auto settings = openSettings();
    const AccountList list = readAccounts(*settings);
    const QString name = line.account.isEmpty() ? list.current : line.account;
    if (const Account *account = accountNamed(list, name))
        return *account;
    if (!line.account.isEmpty()) {
        QStringList known;
        for (const Account &account : list.accounts)
            known << account.name;
        problem = Words::tr("There is no account \"%1\". Set up: %2.")
                      .arg(displayText(line.account, 80),
                          known.isEmpty() ? Words::tr("none") : known.join(Words::tr(", ")));
    }
    return {};
}
