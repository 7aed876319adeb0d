// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "visitheading.h"

#include "durationwords.h"
#include "elidedlabel.h"
#include "flatbutton.h"
#include "fonts.h"
#include "theme.h"
#include "trailmodel.h"
#include "wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

/** The sign of a node's family. */
class TypeSign : public QWidget
{
public:
    using QWidget::QWidget;

    void setFamily(NodeFamily family)
    {
        m_family = family;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintGlyph(painter, glyphOf(m_family), rect().adjusted(1, 1, -1, -1),
            themeOf(palette()).family(m_family).edge);
    }

private:
    NodeFamily m_family = NodeFamily::Flow;
};

VisitHeading::VisitHeading(const TrailModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_sign(new TypeSign(this))
    , m_name(new ElidedLabel(Qt::AlignLeft, this))
    , m_type(new ElidedLabel(Qt::AlignLeft, this))
    , m_before(new FlatButton(u"‹"_s, FlatButton::Look::Link, this))
    , m_after(new FlatButton(u"›"_s, FlatButton::Look::Link, this))
    , m_switches(new QHBoxLayout)
    , m_times(new QLabel(this))
{
    m_name->setObjectName(u"inspectedName"_s);
    m_name->setFont(scaledFont(font(), 1.1, QFont::DemiBold));
    m_sign->setFixedSize(m_name->fontMetrics().height(), m_name->fontMetrics().height());
    m_type->setObjectName(u"inspectedType"_s);
    m_type->setForegroundRole(QPalette::PlaceholderText);
    m_times->setTextFormat(Qt::PlainText);
    m_times->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_times->setFont(codeFont(font()));
    m_before->setAccessibleName(tr("Previous visit of this node"));
    m_after->setAccessibleName(tr("Next visit of this node"));
    m_switches->setSpacing(groupGap);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep);
    layout->addWidget(m_sign);
    layout->addWidget(m_name);
    layout->addSpacing(gridStep);
    layout->addWidget(m_type);
    layout->addWidget(m_before);
    layout->addWidget(m_after);
    layout->addStretch(1);
    layout->addLayout(m_switches);
    layout->addSpacing(groupGap);
    layout->addWidget(m_times);
    connect(m_before, &QPushButton::clicked, this, [this] { Q_EMIT sameNodeStepped(-1); });
    connect(m_after, &QPushButton::clicked, this, [this] { Q_EMIT sameNodeStepped(1); });
}

void VisitHeading::addSwitch(QWidget *button)
{
    m_switches->addWidget(button);
}

void VisitHeading::showVisit(int number)
{
    const bool hasVisit = number >= 0;
    m_sign->setVisible(hasVisit);
    m_times->setVisible(hasVisit);
    const NodeRound round = hasVisit ? m_model.round(number) : NodeRound();
    m_before->setVisible(round.count > 1);
    m_after->setVisible(round.count > 1);
    m_before->setEnabled(round.number > 1);
    m_after->setEnabled(round.number < round.count);
    if (!hasVisit) {
        m_name->setText({});
        m_type->setText(tr("Choose a visit to see its properties and variables."));
        return;
    }
    const NodeVisit &visit = m_model.trail().visits[size_t(number)];
    m_sign->setFamily(familyOf(visit.type()));
    m_name->setText(m_model.mask().text(nodeLabel(visit, {})));
    m_type->setText(u"%1 %2 · #%3 · %4"_s.arg(typeWords(visit), displayText(visit.typeCode, 60),
        QString::number(number + 1),
        tr("visit %1 of %2 of this node").arg(round.number).arg(round.count)));
    const auto clock = [this](std::optional<std::chrono::milliseconds> time) {
        return time ? clockText(*time, m_model.timeZone()) : u"—"_s;
    };
    m_times->setText(u"%1 → %2 · %3"_s.arg(
        clock(visit.entered()), clock(visit.left()), durationWords(visit.duration())));
}
