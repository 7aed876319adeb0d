// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingsview.h"

#include "callfacts.h"
#include "callstory.h"
#include "durationwords.h"
#include "flatbutton.h"
#include "hairline.h"
#include "storywords.h"
#include "theme.h"
#include "thresholdsdialog.h"
#include "trailmodel.h"
#include "wording.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPixmap>
#include <QStandardItemModel>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace {
constexpr int visitRole = Qt::UserRole;
constexpr size_t mostVisits = 200; // listed below one finding

NodeExit exitLike(Severity severity)
{
    switch (severity) {
    case Severity::Failure:
        return NodeExit::Failure;
    case Severity::Warning:
        return NodeExit::Timeout;
    case Severity::Notice:
        break;
    }
    return NodeExit::Default;
}

QIcon signOf(Severity severity, const QWidget &widget)
{
    const Theme &theme = themeOf(widget.palette());
    const int size = widget.fontMetrics().height();
    QPixmap pixmap(QSize(size, size) * widget.devicePixelRatioF());
    pixmap.setDevicePixelRatio(widget.devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const NodeExit exit = exitLike(severity);
    paintGlyph(
        painter, glyphOf(exit), QRectF(1, 1, size - 2, size - 2), theme.exit(exit).foreground);
    QIcon sign(pixmap);
    sign.addPixmap(pixmap, QIcon::Selected); // else the style tints it
    return sign;
}

QList<QStandardItem *> lineOf(const QStringList &texts, int visit)
{
    QList<QStandardItem *> line;
    for (const QString &text : texts) {
        line << new QStandardItem(text);
        line.back()->setData(visit, visitRole);
        line.back()->setEditable(false);
        line.back()->setToolTip(u"<p>%1</p>"_s.arg(text.toHtmlEscaped()));
    }
    return line;
}
} // namespace

FindingsView::FindingsView(CallStory &story, QWidget *parent)
    : QWidget(parent)
    , m_story(story)
    , m_heading(new QLabel(this))
    , m_tree(new QTreeView(this))
    , m_lines(new QStandardItemModel(0, 3, this))
{
    m_heading->setForegroundRole(QPalette::PlaceholderText);
    m_tree->setObjectName(u"findingsList"_s);
    m_tree->setAccessibleName(tr("Findings"));
    m_tree->setModel(m_lines);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setHeaderHidden(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    auto *thresholds = new FlatButton(tr("Thresholds…"), FlatButton::Look::Link, this);
    thresholds->setObjectName(u"thresholdsButton"_s);
    auto *line = new Hairline(Qt::Horizontal, this);
    line->showFocusOf(m_tree);

    auto *top = new QHBoxLayout;
    top->addWidget(m_heading, 1);
    top->addWidget(thresholds);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep);
    layout->addLayout(top);
    layout->addWidget(line);
    layout->addWidget(m_tree, 1);

    adoptTheme();
    connect(thresholds, &QPushButton::clicked, this, &FindingsView::chooseThresholds);
    connect(m_tree, &QTreeView::clicked, this, &FindingsView::requestVisit);
    connect(m_tree, &QTreeView::activated, this, &FindingsView::requestVisit);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &FindingsView::requestVisit);
    connect(&story, &CallStory::told, this, [this] {
        m_isStale = true;
        if (isVisible())
            showFindings();
    });
}

void FindingsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        adoptTheme();
}

// Chosen as in every list: the style's own choice is as strong as a button, and hides the signs.
void FindingsView::adoptTheme()
{
    const Theme &theme = themeOf(window()->palette());
    QPalette own = m_tree->palette();
    if (own.color(QPalette::Highlight) == theme.selected)
        return;
    own.setColor(QPalette::Highlight, theme.selected);
    own.setColor(QPalette::HighlightedText, theme.text);
    m_tree->setPalette(own);
}

void FindingsView::showEvent(QShowEvent *event)
{
    if (m_isStale)
        showFindings();
    QWidget::showEvent(event);
}

void FindingsView::focusList()
{
    m_tree->setFocus(Qt::ShortcutFocusReason);
}

void FindingsView::showFindings()
{
    m_isStale = false;
    const TrailModel &model = m_story.model();
    const QSignalBlocker quiet(m_tree->selectionModel()); // clearing asks for no visit
    m_lines->removeRows(0, m_lines->rowCount());
    for (const Finding &finding : m_story.story().findings) {
        const Statement statement = findingWords(model.trail(), finding);
        const QString lost
            = finding.timeLost.count() > 0 ? durationWords(finding.timeLost) : QString();
        const QList<QStandardItem *> items
            = lineOf({model.mask().text(statement.words), lost, rowNumbers(statement.visits)},
                statement.visits.front());
        items[0]->setIcon(signOf(severityOf(finding.kind), *this));
        items[0]->setData(severityWords(severityOf(finding.kind)) + u": "_s + items[0]->text(),
            Qt::AccessibleTextRole);
        items[1]->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        for (size_t i = 0; i < qMin(statement.visits.size(), mostVisits); ++i) {
            const int visit = statement.visits[i];
            const NodeVisit &proof = model.trail().visits[size_t(visit)];
            items[0]->appendRow(
                lineOf({u"#%1 %2"_s.arg(QString::number(visit + 1), model.label(visit)),
                           durationWords(proof.duration()), exitWords(proof)},
                    visit));
        }
        m_lines->appendRow(items);
    }
    m_heading->setText(m_lines->rowCount() > 0
            ? tr("%Ln finding(s), with the time lost and the visits that prove them", nullptr,
                m_lines->rowCount())
            : tr("Nothing found that would need a look"));
    m_heading->setToolTip(
        u"<pre>%1</pre>"_s.arg(thresholdWords(m_story.thresholds()).toHtmlEscaped()));
    for (const int column : {1, 2})
        m_tree->resizeColumnToContents(column);
}

void FindingsView::requestVisit(const QModelIndex &line)
{
    const QVariant visit = line.siblingAtColumn(0).data(visitRole);
    if (visit.isValid())
        Q_EMIT visitRequested(visit.toInt());
}

void FindingsView::chooseThresholds()
{
    auto *dialog = new ThresholdsDialog(m_story.thresholds(), this);
    connect(dialog, &QDialog::accepted, this,
        [this, dialog] { m_story.setThresholds(dialog->thresholds()); });
    dialog->open();
}
