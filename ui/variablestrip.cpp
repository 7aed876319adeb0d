// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "variablestrip.h"

#include "barlayout.h"
#include "followedvariable.h"
#include "theme.h"
#include "timeline.h"
#include "trailmodel.h"
#include "valuelines.h"
#include "wording.h"

#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {
constexpr int tickWidth = 2;
constexpr int mostText = 80;
constexpr size_t mostRead = 20; // to a screen reader
} // namespace

VariableStrip::VariableStrip(FollowedVariable &variable, const Timeline &timeline, QWidget *parent)
    : QWidget(parent)
    , m_variable(variable)
    , m_timeline(timeline)
{
    setObjectName(u"variableStrip"_s);
    setFixedHeight(fontMetrics().height() + 10);
    setCursor(Qt::PointingHandCursor);
    hide();
    connect(&variable, &FollowedVariable::changed, this, &VariableStrip::showVariable);
    connect(&timeline, &Timeline::rangeChanged, this, qOverload<>(&QWidget::update));
}

void VariableStrip::showVariable()
{
    setVisible(m_variable.key().has_value());
    if (!m_variable.key())
        return;
    QStringList values;
    for (const Place &place : places()) {
        if (size_t(values.size()) < mostRead)
            values << u"#%1 %2"_s.arg(QString::number(place.visit + 1), place.text);
    }
    setAccessibleName(
        tr("%1: %2", "key of a variable and its values")
            .arg(displayText(m_variable.model().mask().text(m_variable.key()->key), mostText),
                values.join(u", "_s)));
    setToolTip(u"<p>%1</p>"_s.arg(accessibleName().toHtmlEscaped()));
    update();
}

std::vector<VariableStrip::Place> VariableStrip::places() const
{
    const TrailModel &model = m_variable.model();
    const TimeScale scale = m_timeline.scale();
    ValueLines words(model.mask());
    std::vector<Place> places;
    for (const ReportedValue &value : m_variable.values()) {
        const auto moments = momentsOf(model.trail().visits[size_t(value.visit)], value.visit,
            model.span(), m_timeline.scaleKind());
        if (!moments)
            continue;
        const int x = int(qBound(-10'000.0, scale.toPixel(moments->from), 100'000.0));
        if (!places.empty())
            places.back().to = x;
        const ValueLine line
            = words.of({.members = {{m_variable.key()->key, value.value}}, .unparsed = {}}).front();
        const QString text = line.inner.empty() ? line.value : u"{…}"_s;
        places.push_back({value.visit, x, width(), displayText(text, mostText)});
    }
    return places;
}

void VariableStrip::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.panel);
    for (const Place &place : places()) {
        if (place.to < 0 || place.from > width())
            continue;
        painter.fillRect(QRect(place.from, 3, tickWidth, height() - 6), theme.accent);
        const QRect room(place.from + tickWidth + gridStep, 0,
            place.to - place.from - tickWidth - 2 * gridStep, height());
        painter.setPen(theme.text);
        if (room.width() > fontMetrics().averageCharWidth())
            painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                fontMetrics().elidedText(place.text, Qt::ElideRight, room.width()));
    }
}

void VariableStrip::mousePressEvent(QMouseEvent *event)
{
    int found = -1;
    for (const Place &place : places()) {
        if (place.from - gridStep <= event->position().x())
            found = place.visit;
    }
    if (found >= 0)
        Q_EMIT visitRequested(found);
}
