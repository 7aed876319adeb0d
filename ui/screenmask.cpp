// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "screenmask.h"

#include "privacy/numbers.h"
#include "trailmodel.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace {
constexpr int longestShownDigits = 5;

QString withoutLongDigits(const QString &text)
{
    QString shown;
    QString run;
    const auto endRun = [&shown, &run] {
        shown += run.size() > longestShownDigits ? QString(run.size(), u'•') : run;
        run.clear();
    };
    for (const QChar c : text) {
        if (c.isDigit()) {
            run += c;
            continue;
        }
        endRun();
        shown += c;
    }
    endRun();
    return shown;
}
} // namespace

ScreenMask::ScreenMask(const TrailModel &model)
    : m_model(model)
{
    connect(&model, &TrailModel::trailChanged, this, &ScreenMask::learnNumbers);
}

void ScreenMask::learnNumbers()
{
    m_numbers = {};
    QSet<QString> known;
    for (const NodeVisit &visit : m_model.trail().visits) {
        for (const QString &number : {visit.caller, visit.callee}) {
            if (number.isEmpty() || known.contains(number))
                continue;
            known.insert(number);
            m_numbers.add(number);
        }
    }
}

QString ScreenMask::number(const QString &number) const
{
    return m_showsNumbers ? number : maskedNumber(number);
}

QString ScreenMask::text(const QString &text) const
{
    return m_showsNumbers ? text : m_numbers.masked(text);
}

QString ScreenMask::value(const QString &key, const QString &text) const
{
    if (m_showsNumbers)
        return text;
    const bool isTyped = key.contains("digits"_L1, Qt::CaseInsensitive);
    return m_numbers.masked(isTyped ? withoutLongDigits(text) : text);
}
