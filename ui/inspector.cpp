// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inspector.h"

#include "elidedlabel.h"
#include "filewords.h"
#include "flatbutton.h"
#include "fonts.h"
#include "theme.h"
#include "trail/prettyjson.h"
#include "trailmodel.h"
#include "valuelines.h"
#include "valuepanel.h"
#include "valuetree.h"
#include "wording.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostRawText = 64 * 1024;
} // namespace

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

Inspector::Inspector(const TrailModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_sign(new TypeSign(this))
    , m_name(new ElidedLabel(Qt::AlignLeft, this))
    , m_type(new ElidedLabel(Qt::AlignLeft, this))
    , m_before(new FlatButton(u"‹"_s, FlatButton::Look::Link, this))
    , m_after(new FlatButton(u"›"_s, FlatButton::Look::Link, this))
    , m_times(new QLabel(this))
    , m_rawSwitch(new FlatButton(tr("Raw JSON"), FlatButton::Look::Link, this))
    , m_views(new QStackedWidget(this))
    , m_properties(new ValuePanel(tr("Node properties"), this))
    , m_variables(new ValuePanel(tr("Variables"), this))
    , m_callValues(new ValuePanel(tr("Call data"), this))
    , m_raw(new QPlainTextEdit(this))
{
    setObjectName(u"inspector"_s);
    setAutoFillBackground(true);
    m_name->setObjectName(u"inspectedName"_s);
    m_name->setFont(scaledFont(font(), 1.1, QFont::DemiBold));
    m_sign->setFixedSize(m_name->fontMetrics().height(), m_name->fontMetrics().height());
    m_type->setObjectName(u"inspectedType"_s);
    m_type->setForegroundRole(QPalette::PlaceholderText);
    m_times->setTextFormat(Qt::PlainText);
    m_times->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_before->setAccessibleName(tr("Previous visit of this node"));
    m_after->setAccessibleName(tr("Next visit of this node"));
    m_rawSwitch->setObjectName(u"rawSwitch"_s);
    m_rawSwitch->setCheckable(true);
    m_raw->setObjectName(u"rawJson"_s);
    m_raw->setAccessibleName(tr("Raw JSON"));
    m_raw->setReadOnly(true);
    m_raw->setFrameShape(QFrame::NoFrame);
    m_raw->setFont(codeFont(font()));
    m_times->setFont(codeFont(font()));

    auto *heading = new QHBoxLayout;
    heading->setSpacing(gridStep);
    heading->addWidget(m_sign);
    heading->addWidget(m_name);
    heading->addSpacing(gridStep);
    heading->addWidget(m_type);
    heading->addWidget(m_before);
    heading->addWidget(m_after);
    heading->addStretch(1);
    heading->addWidget(m_rawSwitch);
    heading->addSpacing(groupGap);
    heading->addWidget(m_times);
    auto *columns = new QWidget(this);
    auto *columnsLayout = new QHBoxLayout(columns);
    columnsLayout->setContentsMargins(0, 0, 0, 0);
    columnsLayout->setSpacing(24);
    columnsLayout->addWidget(m_properties, 5);
    columnsLayout->addWidget(m_variables, 5);
    columnsLayout->addWidget(m_callValues, 3);
    m_views->addWidget(columns);
    m_views->addWidget(m_raw);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(outerMargin, 10, outerMargin, gridStep);
    layout->setSpacing(8);
    layout->addLayout(heading);
    layout->addWidget(m_views, 1);

    connect(m_rawSwitch, &QPushButton::toggled, m_views,
        [this](bool isRaw) { m_views->setCurrentIndex(isRaw); });
    connect(m_before, &QPushButton::clicked, this, [this] { Q_EMIT sameNodeStepped(-1); });
    connect(m_after, &QPushButton::clicked, this, [this] { Q_EMIT sameNodeStepped(1); });
    for (ValuePanel *panel : {m_properties, m_variables, m_callValues})
        connect(panel->tree(), &ValueTree::wholeValueRequested, this, &Inspector::saveWhole);
    m_properties->tree()->setObjectName(u"nodeProperties"_s);
    m_variables->tree()->setObjectName(u"nodeVariables"_s);
    m_callValues->tree()->setObjectName(u"callData"_s);
    showVisit(-1);
}

void Inspector::showVisit(int visit)
{
    m_visit = visit;
    const bool hasVisit = visit >= 0 && visit < int(m_model.trail().visits.size());
    for (QWidget *part : {static_cast<QWidget *>(m_sign), static_cast<QWidget *>(m_rawSwitch),
             static_cast<QWidget *>(m_times), static_cast<QWidget *>(m_views)})
        part->setVisible(hasVisit);
    m_before->setVisible(hasVisit);
    m_after->setVisible(hasVisit);
    if (!hasVisit) {
        m_name->setText({});
        m_type->setText(tr("Choose a visit to see its properties and variables."));
        return;
    }
    showHeading(m_model.trail().visits[size_t(visit)]);
    showValues(m_model.trail().visits[size_t(visit)]);
}

void Inspector::focusValues()
{
    m_properties->tree()->setFocus(Qt::ShortcutFocusReason);
}

void Inspector::showHeading(const NodeVisit &visit)
{
    const NodeRound round = m_model.round(m_visit);
    m_sign->setFamily(familyOf(visit.type()));
    m_name->setText(m_model.mask().text(nodeLabel(visit, {})));
    m_type->setText(u"%1 %2 · #%3 · %4"_s.arg(typeWords(visit), displayText(visit.typeCode, 60),
        QString::number(m_visit + 1),
        tr("visit %1 of %2 of this node").arg(round.number).arg(round.count)));
    m_before->setVisible(round.count > 1);
    m_after->setVisible(round.count > 1);
    m_before->setEnabled(round.number > 1);
    m_after->setEnabled(round.number < round.count);
    const auto clock = [this](std::optional<std::chrono::milliseconds> time) {
        return time ? clockText(*time, m_model.timeZone()) : u"—"_s;
    };
    m_times->setText(u"%1 → %2 · %3"_s.arg(
        clock(visit.entered()), clock(visit.left()), durationWords(visit.duration())));
}

void Inspector::showValues(const NodeVisit &visit)
{
    ValueLines lines(m_model.mask());
    m_properties->tree()->setLines(
        lines.of(readValueMap(visit.propertiesText())), tr("None reported"));
    m_variables->tree()->setLines(
        lines.ofVariables(m_model.trail(), m_visit), tr("None reported at this node"));
    m_callValues->tree()->setLines(
        lines.of({.members = readCallValues(visit.channelVariables), .unparsed = {}}),
        tr("None reported"));
    const Value row = readValue(visit.rowText()).value_or(Value());
    const Value shownRow = m_model.mask().value(QString(), row);
    QString raw = QString::fromUtf8(toIndentedJson(shownRow));
    if (raw.size() > mostRawText)
        raw = raw.first(mostRawText) + u"\n…"_s;
    m_raw->setPlainText(raw);
}

void Inspector::saveWhole(const QString &key, const QString &whole)
{
    auto *dialog = new QFileDialog(this, tr("Save the value of %1").arg(displayText(key, 60)));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"txt"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, whole](const QString &path) {
        Q_EMIT noticed(writeResultWords(path, writeFile(path, whole.toUtf8(), Overwrite::Yes)));
    });
    dialog->open();
}
