// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "valuepanel.h"

#include "flatbutton.h"
#include "fonts.h"
#include "theme.h"

#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>

namespace {
constexpr int indent = 12;
constexpr int longValue = 24; // takes all the room there is
constexpr int widestKey = 200;
constexpr int keyShare = 1;
constexpr int valueShare = 3;

/** A word in a thin oval. */
class Pill : public QLabel
{
public:
    Pill(const QString &word, QWidget *parent)
        : QLabel(word, parent)
    {
        setForegroundRole(QPalette::PlaceholderText);
        setFont(scaledFont(font(), 0.85));
        setContentsMargins(7, 1, 7, 1);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        {
            QPainter painter(this);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(themeOf(palette()).line);
            const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
        }
        QLabel::paintEvent(event);
    }
};
} // namespace

ValuePanel::ValuePanel(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_area(new QScrollArea(this))
{
    auto *heading = new QLabel(title, this);
    heading->setForegroundRole(QPalette::PlaceholderText);
    auto *line = new QFrame(this);
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setAccessibleName(title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep);
    layout->addWidget(heading);
    layout->addWidget(line);
    layout->addWidget(m_area, 1);
}

void ValuePanel::setLines(const std::vector<ValueLine> &lines, const QString &nothing)
{
    m_list = new QWidget;
    m_layout = new QGridLayout(m_list);
    m_layout->setContentsMargins(0, gridStep, gridStep, 0);
    m_layout->setHorizontalSpacing(groupGap);
    m_layout->setVerticalSpacing(gridStep);
    m_layout->setColumnStretch(0, keyShare);
    m_layout->setColumnStretch(1, valueShare);
    for (const ValueLine &line : lines)
        addLine(line);
    if (lines.empty())
        m_layout->addWidget(addText(nothing, QPalette::PlaceholderText), 0, 0, 1, 2);
    m_layout->setRowStretch(m_layout->rowCount(), 1);
    m_area->setWidget(m_list); // deletes the one before
}

void ValuePanel::addLine(const ValueLine &line)
{
    const int row = m_layout->rowCount();
    QLabel *key = addText(line.key, QPalette::PlaceholderText);
    key->setIndent(line.depth * indent);
    key->setMinimumWidth(
        qMin(widestKey, key->fontMetrics().horizontalAdvance(line.key) + line.depth * indent + 2));
    m_layout->addWidget(key, row, 0, Qt::AlignTop);
    if (!line.whole.isEmpty())
        offerWhole(line, row + 1);
    if (line.note.isEmpty()) {
        m_layout->addWidget(addText(line.value, QPalette::Text), row, 1, Qt::AlignTop);
        return;
    }
    auto *parts = new QHBoxLayout;
    parts->setSpacing(6);
    if (!line.before.isEmpty()) {
        QLabel *before = addText(line.before, QPalette::PlaceholderText);
        QFont struck = before->font();
        struck.setStrikeOut(true);
        before->setFont(struck);
        parts->addWidget(before);
        parts->addWidget(addText(QStringLiteral("→"), QPalette::PlaceholderText));
    }
    QLabel *value = addText(line.value, QPalette::Text);
    QFont bold = value->font();
    bold.setWeight(QFont::DemiBold);
    value->setFont(bold);
    const bool isLong = line.value.size() > longValue;
    value->setWordWrap(isLong);
    parts->addWidget(value, isLong ? 1 : 0);
    parts->addWidget(new Pill(line.note, m_list), 0, Qt::AlignTop);
    if (!isLong)
        parts->addStretch(1);
    m_layout->addLayout(parts, row, 1, Qt::AlignTop);
}

void ValuePanel::offerWhole(const ValueLine &line, int row)
{
    const QString size = QLocale().formattedDataSize(line.whole.toUtf8().size());
    auto *save = new FlatButton(
        tr("Save the whole value (%1)…").arg(size), FlatButton::Look::Link, m_list);
    m_layout->addWidget(save, row, 1, Qt::AlignTop | Qt::AlignLeft);
    connect(save, &QPushButton::clicked, this,
        [this, line] { Q_EMIT wholeValueRequested(line.key, line.whole); });
}

QLabel *ValuePanel::addText(const QString &text, QPalette::ColorRole role)
{
    auto *label = new QLabel(m_list);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    label->setForegroundRole(role);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setMinimumWidth(10);
    return label;
}
