// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "measures.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QProcess>
#include <QStandardPaths>

#include <ctime>

using namespace Qt::StringLiterals;

namespace {
constexpr int rounds = 15;

qint64 monotonicNanoseconds()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

// The probe (firstpaint.cpp) says when, by the same clock, and ends the program.
double startToFirstPaint(const QString &program)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_PLUGIN_PATH"_s, QStringLiteral(PROBE_PATH));
    environment.insert(u"QT_QPA_GENERIC_PLUGINS"_s, u"firstpaint"_s);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const qint64 started = monotonicNanoseconds();
    process.start(program, {});
    if (!process.waitForFinished(20'000))
        qFatal("%s painted nothing.", qPrintable(program));
    const QByteArray said = process.readAllStandardOutput();
    const qsizetype at = said.indexOf("first paint ");
    if (at < 0)
        qFatal("%s painted nothing.", qPrintable(program));
    return double(said.sliced(at + 12).trimmed().toLongLong() - started) / 1e6;
}

QString assistant()
{
    const QString beside = QLibraryInfo::path(QLibraryInfo::BinariesPath) + u"/assistant"_s;
    if (QFileInfo(beside).isExecutable())
        return beside;
    return QStandardPaths::findExecutable(u"assistant6"_s);
}

Measure starting(const QString &name, const QString &other, double bar)
{
    if (other.isEmpty())
        return {.name = name, .bar = bar, .kind = Measure::Kind::Skipped};
    const Rounds least = inTurn(
        rounds, [] { return startToFirstPaint(QStringLiteral(OUR_PROGRAM)); },
        [&other] { return startToFirstPaint(other); }, leastOf);
    return {.name = name, .ours = least.ours, .reference = least.reference, .bar = bar};
}
} // namespace

Measures startMeasures()
{
    return {starting(u"start to first paint / same window without the chart"_s,
                QStringLiteral(CHARTLESS_PROGRAM), 1.3),
        starting(u"start to first paint / Qt Assistant (assistant-qt6)"_s, assistant(), 0.95)};
}
