// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accessibility.h"
#include "account/systemkeystore.h"
#include "commandline.h"
#include "exportjob.h"
#include "fonts.h"
#include "mainwindow.h"
#include "messagelog.h"
#include "service/embeddedservice.h"
#include "service/samplecalls.h"
#include "settings.h"
#include "theme.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QNetworkProxyFactory>
#include <QTranslator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
// Translators must outlive everything that is shown.
struct Translators
{
    QTranslator program;
    QTranslator qt;
};

QLocale chosenLocale(const std::optional<QString> &language)
{
    const QLocale system;
    if (language)
        return QLocale(*language);
    const bool isSimplified = system.language() == QLocale::Chinese;
    return isSimplified ? QLocale(u"zh_CN"_s) : system;
}

QString translationName(const QLocale &locale)
{
    return locale.language() == QLocale::Chinese ? u"zh_CN"_s : u"en"_s;
}

void speak(
    QCoreApplication &application, Translators &translators, const std::optional<QString> &language)
{
    const QLocale locale = chosenLocale(language);
    QLocale::setDefault(locale);
    const QString name = translationName(locale);
    if (translators.program.load(u":/translations/ivrtrail_"_s + name))
        application.installTranslator(&translators.program);
    if (name != "en"_L1
        && translators.qt.load(
            u"qtbase_"_s + name, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        application.installTranslator(&translators.qt);
}

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    return arguments;
}

// The first that can be followed, as the rest of the arguments cannot.
std::optional<QString> languageAmong(const QStringList &arguments)
{
    for (const QString &name : {u"zh_CN"_s, u"en"_s}) {
        const qsizetype option = arguments.indexOf(u"--lang"_s);
        const bool isValue = option >= 0 && arguments.value(option + 1) == name;
        if (isValue || arguments.contains(u"--lang="_s + name))
            return name;
    }
    return {};
}

bool hasDisplay()
{
    const auto isNamed
        = [](const char *variable) { return !qEnvironmentVariableIsEmpty(variable); };
    return isNamed("DISPLAY") || isNamed("WAYLAND_DISPLAY") || isNamed("QT_QPA_PLATFORM");
}

// Without an application, which cannot be had without a display.
QString noDisplayWords(const std::optional<QString> &language)
{
    const char *words = QT_TRANSLATE_NOOP(
        "main", "There is no display to show the window on. Use --export FILE, or see --help.");
    QTranslator translator;
    if (!translator.load(u":/translations/ivrtrail_"_s + translationName(chosenLocale(language))))
        return QString::fromLatin1(words);
    const QString translated = translator.translate("main", words);
    return translated.isEmpty() ? QString::fromLatin1(words) : translated;
}

void adoptFont(QApplication &application)
{
    QFont font = application.font();
    font.setFamilies(fontFamilies());
    font.setPointSizeF(
        std::max(10.0, font.pointSizeF())); // a bare X server says 9, too small for Chinese
    application.setFont(font);
}

int serve(const CommandLine &line)
{
    EmbeddedService service;
    if (!service.listen(line.port)) {
        printError(QCoreApplication::translate("main",
            "The embedded service cannot listen on port %1 (%2): choose another with --port.")
                       .arg(QString::number(line.port), service.errorString()));
        return int(ExitStatus::LookUpFailed);
    }
    printLine(u"listening on "_s + service.url().toString());
    for (const SampleCall &call : sampleCalls())
        printLine(
            call.contactId + u"  "_s + QCoreApplication::translate("SampleCalls", call.summary));
    return QCoreApplication::exec();
}

int runExport(const CommandLine &line)
{
    SystemKeyStore store;
    ExportJob job(line, store);
    QObject::connect(
        &job, &ExportJob::finished, qApp,
        [](ExitStatus status) { QCoreApplication::exit(int(status)); }, Qt::QueuedConnection);
    job.start();
    return QCoreApplication::exec();
}

int showWindow(QApplication &application, const CommandLine &line)
{
    applyTheme(application, line.theme.value_or(savedTheme()));
    adoptFont(application);
    installAccessibility();
    SystemKeyStore store;
    MainWindow window(line, store);
    window.show();
    return QCoreApplication::exec();
}

int refuse(int &argc, char **argv)
{
    const QStringList arguments = argumentsOf(argc, argv);
    QCoreApplication application(argc, argv);
    Translators translators;
    speak(application, translators, languageAmong(arguments));
    printError(
        std::get<UsageError>(readCommandLine(arguments)).text); // read anew, in the user's language
    return int(ExitStatus::WrongUsage);
}

int withoutDisplay(int &argc, char **argv, const CommandLine &line)
{
    QCoreApplication application(argc, argv);
    Translators translators;
    speak(application, translators, line.language);
    switch (line.action) {
    case CommandLine::Action::Help:
        printLine(helpText());
        break;
    case CommandLine::Action::Version:
        printLine(u"ivrtrail "_s + QLatin1StringView(IVRTRAIL_VERSION));
        break;
    case CommandLine::Action::Serve:
        return serve(line);
    case CommandLine::Action::Window:
    case CommandLine::Action::Export:
        break;
    }
    return int(ExitStatus::Done);
}
} // namespace

int main(int argc, char **argv)
{
    MessageLog log;
    QCoreApplication::setApplicationName(u"ivrtrail"_s);
    QCoreApplication::setApplicationVersion(QLatin1StringView(IVRTRAIL_VERSION));
    const auto asked = readCommandLine(argumentsOf(argc, argv));
    if (std::holds_alternative<UsageError>(asked))
        return refuse(argc, argv);
    const auto &line = std::get<CommandLine>(asked);
    const bool isExport = line.action == CommandLine::Action::Export;
    if (!isExport && line.action != CommandLine::Action::Window)
        return withoutDisplay(argc, argv, line);
    if (isExport) // drawn from values, so that no display is needed and none changes the picture
        qputenv("QT_QPA_PLATFORM", "offscreen");
    else if (!hasDisplay()) {
        printError(noDisplayWords(line.language));
        return int(ExitStatus::LookUpFailed);
    }
    log.setLastWords(noDisplayWords(line.language)); // Qt may not reach the one that is named
    QApplication application(argc, argv);
    log.setLastWords({});
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    Translators translators;
    speak(application, translators, line.language);
    return isExport ? runExport(line) : showWindow(application, line);
}
