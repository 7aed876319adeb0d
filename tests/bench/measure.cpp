// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "measure.h"

#include <QElapsedTimer>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QString inMilliseconds(double value)
{
    return u"%1 ms"_s.arg(value, 0, 'f', value < 10 ? 2 : value < 100 ? 1 : 0);
}

QString inKibibytes(double value)
{
    return u"%1 KiB"_s.arg(value, 0, 'f', 0);
}

QString ratioText(double value)
{
    return QString::number(value, 'f', value < 0.1 ? 3 : 2);
}

QStringList cellsOf(const Measure &measure)
{
    const QString ok = measure.isMet() ? u"ok"_s : u"FALLS SHORT"_s;
    const QString bar = u"≤ "_s + QString::number(measure.bar);
    switch (measure.kind) {
    case Measure::Kind::Ratio:
        return {measure.name, inMilliseconds(measure.ours), inMilliseconds(measure.reference),
            ratioText(measure.value()), bar, ok};
    case Measure::Kind::Size:
        return {measure.name, inKibibytes(measure.ours), inKibibytes(measure.reference),
            ratioText(measure.value()), bar, ok};
    case Measure::Kind::Milliseconds:
        return {measure.name, inMilliseconds(measure.ours), u"–"_s, u"–"_s, bar + u" ms"_s, ok};
    case Measure::Kind::Count:
        return {measure.name, QString::number(measure.ours), u"–"_s, u"–"_s,
            QString::number(measure.bar), ok};
    case Measure::Kind::Skipped:
        return {measure.name, u"–"_s, u"–"_s, u"–"_s, bar, u"skipped"_s};
    }
    return {};
}
} // namespace

double Measure::value() const
{
    return kind == Kind::Ratio || kind == Kind::Size ? ours / reference : ours;
}

bool Measure::isMet() const
{
    return kind == Kind::Skipped || value() <= bar;
}

double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + std::ssize(values) / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

double leastOf(std::vector<double> values)
{
    return *std::ranges::min_element(values);
}

double percentile95(std::vector<double> values)
{
    const auto place = values.begin() + std::ssize(values) * 95 / 100;
    std::nth_element(values.begin(), place, values.end());
    return *place;
}

double timed(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

Rounds inTurn(int rounds, const std::function<double()> &ours,
    const std::function<double()> &reference, double (*pick)(std::vector<double>))
{
    ours();
    reference();
    std::vector<double> allOurs;
    std::vector<double> allReferences;
    for (int round = 0; round < rounds; ++round) {
        allOurs.push_back(ours());
        allReferences.push_back(reference());
    }
    return {pick(std::move(allOurs)), pick(std::move(allReferences))};
}

QString tableOf(const Measures &measures)
{
    std::vector<QStringList> lines{
        {u"measure"_s, u"ours"_s, u"reference"_s, u"ratio"_s, u"bar"_s, u"ok?"_s}};
    for (const Measure &measure : measures)
        lines.push_back(cellsOf(measure));
    QString text;
    for (const QStringList &cells : lines) {
        for (qsizetype column = 0; column < cells.size(); ++column) {
            qsizetype width = 0;
            for (const QStringList &line : lines)
                width = std::max(width, line[column].size());
            const bool isName = column == 0;
            text += (isName ? cells[column].leftJustified(width)
                            : cells[column].rightJustified(width))
                + (column + 1 < cells.size() ? u"  "_s : u"\n"_s);
        }
    }
    return text;
}
