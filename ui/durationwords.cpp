// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "durationwords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {
class Words
{
    Q_DECLARE_TR_FUNCTIONS(DurationWords)
};

QString withUnit(const DurationText &text)
{
    return Words::tr("%1 %2", "number and unit").arg(text.number, text.unit);
}

QString wholeText(qint64 number)
{
    return QLocale().toString(qlonglong(number));
}
} // namespace

// Cut off, never rounded up: 59.96 s is not a minute.
DurationText durationText(milliseconds duration)
{
    const auto seconds = duration / 1s;
    if (duration < 100ms)
        return {wholeText(duration.count()), Words::tr("ms")};
    if (duration < 1min)
        return {QLocale().toString(double(duration / 100ms) / 10, 'f', 1), Words::tr("s")};
    if (duration < 1h)
        return {Words::tr("%1 min %2", "minutes and seconds; the unit of these follows")
                    .arg(wholeText(seconds / 60), wholeText(seconds % 60)),
            Words::tr("s")};
    return {Words::tr("%1 h %2", "hours and minutes; the unit of these follows")
                .arg(wholeText(seconds / 3600), wholeText(seconds / 60 % 60)),
        Words::tr("min", "behind hours and a number")};
}

QString durationWords(std::optional<milliseconds> duration)
{
    return duration ? withUnit(durationText(*duration)) : u"—"_s;
}

QString spokenDuration(milliseconds duration)
{
    const auto seconds = duration / 1s;
    if (duration < 1s || (duration < 1min && duration % 1s != 0ms))
        return durationWords(duration);
    if (duration < 1min)
        return withUnit({wholeText(seconds), Words::tr("s")});
    if (duration < 1h && seconds % 60 == 0)
        return Words::tr("%1 min").arg(wholeText(seconds / 60));
    if (duration >= 1h && seconds / 60 % 60 == 0)
        return Words::tr("%1 h").arg(wholeText(seconds / 3600));
    return durationWords(duration);
}

QString secondsText(double seconds, int decimals)
{
    return withUnit({QLocale().toString(seconds, 'f', decimals), Words::tr("s")});
}
