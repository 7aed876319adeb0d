// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings.h"

#include "wording.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStringList>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Settings)
};

/** The user's own file, readable by nobody else. */
class OwnSettings : public QSettings
{
public:
    OwnSettings()
        : QSettings(QSettings::IniFormat, QSettings::UserScope, u"ivrtrail"_s, u"ivrtrail"_s)
    {
    }

    ~OwnSettings() override
    {
        sync();
        constexpr auto own = QFile::ReadOwner | QFile::WriteOwner;
        const QFileInfo file(fileName());
        if (file.isFile() && (file.permissions() & ~(own | QFile::ReadUser | QFile::WriteUser)))
            QFile::setPermissions(fileName(), own);
    }
};

// In place of a file that is left as it is.
QString sessionFile()
{
    static const QTemporaryDir folder;
    return folder.filePath(u"ivrtrail.ini"_s);
}
} // namespace

std::unique_ptr<QSettings> openSettings()
{
    auto settings = std::make_unique<OwnSettings>();
    if (settingsProblem(*settings) == AccountList::Problem::None)
        return settings;
    return std::make_unique<QSettings>(sessionFile(), QSettings::IniFormat);
}

QString settingsProblemWords()
{
    const OwnSettings settings;
    const QString file = displayText(settings.fileName(), 200);
    switch (settingsProblem(settings)) {
    case AccountList::Problem::None:
        break;
    case AccountList::Problem::Corrupt:
        return Words::tr("The settings file %1 cannot be understood. It is left as it is; what you "
                         "set holds until the program ends.")
            .arg(file);
    case AccountList::Problem::Newer:
        return Words::tr("The settings file %1 is of a newer version of this program. It is left "
                         "as it is; what you set holds until the program ends.")
            .arg(file);
    case AccountList::Problem::NotReadable:
        return Words::tr("The settings file %1 cannot be read. What you set holds until the "
                         "program ends.")
            .arg(file);
    }
    return {};
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
    if (!remembersContactIds())
        return;
    QStringList ids = recentContactIds();
    ids.removeAll(contactId);
    ids.prepend(contactId);
    openSettings()->setValue(
        "recent/contactIds"_L1, ids.first(qMin<qsizetype>(mostRecent, ids.size())));
}

void forgetRecentContactIds()
{
    openSettings()->remove("recent/contactIds"_L1);
}

bool remembersContactIds()
{
    return openSettings()->value("recent/remembers"_L1, true).toBool();
}

void setRemembersContactIds(bool remembers)
{
    if (!remembers)
        forgetRecentContactIds();
    openSettings()->setValue("recent/remembers"_L1, remembers);
}
