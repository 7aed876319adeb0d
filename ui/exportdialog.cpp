// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportdialog.h"

#include "exportpreview.h"
#include "flatbutton.h"
#include "hiddenwords.h"
#include "redactionrun.h"
#include "settings.h"
#include "theme.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int idRole = Qt::UserRole;
constexpr int choicesWidth = 340;
constexpr auto unnoticed = std::chrono::milliseconds(60);

void colorAsFailure(QLabel &label)
{
    QPalette own = label.palette();
    own.setColor(QPalette::WindowText, themeOf(own).exit(NodeExit::Failure).foreground);
    label.setPalette(own);
}
} // namespace

ExportDialog::ExportDialog(const Trail &trail, const ExportOptions &options, QWidget *parent)
    : QDialog(parent)
    , m_trail(trail)
    , m_filtered(options.choice && !options.choice->visits.empty() ? options.choice : std::nullopt)
    , m_selected(options.inspected)
    , m_options(options)
    , m_format(new QComboBox(this))
    , m_levels(new QButtonGroup(this))
    , m_warning(new QLabel(this))
    , m_onlyFiltered(new QCheckBox(this))
    , m_inspector(new QCheckBox(this))
    , m_hidden(new QListWidget(this))
    , m_word(new QLineEdit(this))
    , m_addWord(new FlatButton(tr("Hide"), FlatButton::Look::Framed, this))
    , m_preview(new ExportPreview(this))
    , m_problem(new QLabel(this))
{
    m_options.choice.reset();
    m_options.inspected = -1;
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("Save…"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"exportSave"_s);
    m_copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(u"exportCopy"_s);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_problem->setObjectName(u"exportProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *halves = new QHBoxLayout;
    halves->setSpacing(outerMargin);
    halves->addWidget(makeChoices());
    halves->addWidget(m_preview, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(outerMargin, outerMargin, outerMargin, outerMargin);
    layout->setSpacing(groupGap);
    layout->addLayout(halves, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    const QSize room = parent ? parent->window()->size() : QSize(1280, 800);
    resize(QSize(1120, 640).boundedTo(room - QSize(24, 48)));

    connect(m_save, &QPushButton::clicked, this, &ExportDialog::saveRequested);
    connect(m_copy, &QPushButton::clicked, m_preview, &ExportPreview::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::showPreview);
    connect(m_onlyFiltered, &QCheckBox::toggled, this, &ExportDialog::showPreview);
    connect(m_inspector, &QCheckBox::toggled, this, &ExportDialog::showPreview);
    connect(m_levels, &QButtonGroup::idClicked, this,
        [this](int level) { setLevel(RedactionLevel(level)); });
    connect(m_hidden, &QListWidget::itemChanged, this,
        [this](QListWidgetItem *line) { toggle(*line); });
    redact();
}

ExportDialog::~ExportDialog() = default;

QString ExportDialog::suffix() const
{
    return m_format->currentData().toString();
}

QWidget *ExportDialog::makeChoices()
{
    auto *choices = new QWidget(this);
    choices->setMinimumWidth(choicesWidth);
    choices->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    auto *layout = new QVBoxLayout(choices);
    layout->setContentsMargins(0, 0, 0, 0);
    offerFormats();
    layout->addWidget(m_format);
    layout->addSpacing(gridStep);
    offerRows(*layout);
    layout->addSpacing(gridStep);
    offerLevels(*layout);
    layout->addSpacing(gridStep);
    offerHidden(*layout);
    return choices;
}

void ExportDialog::offerFormats()
{
    m_format->setObjectName(u"exportFormat"_s);
    m_format->setAccessibleName(tr("Format"));
    const auto offer = [this](const QString &words, const QString &suffix) {
        m_format->addItem(u"%1 (.%2)"_s.arg(words, suffix), suffix);
    };
    offer(tr("Picture"), u"png"_s);
    offer(tr("PDF"), u"pdf"_s);
    offer(tr("SVG"), u"svg"_s);
    offer(tr("Summary"), u"txt"_s);
    offer(tr("Summary, Markdown"), u"md"_s);
    offer(tr("Rows for a spreadsheet"), u"csv"_s);
    offer(tr("Rows for scripts"), u"json"_s);
    offer(tr("Case file"), u"ivrtrail"_s);
}

void ExportDialog::offerRows(QVBoxLayout &layout)
{
    const QLocale locale;
    const QString all = locale.toString(qulonglong(m_trail.visits.size()));
    m_onlyFiltered->setObjectName(u"onlyFiltered"_s);
    m_onlyFiltered->setText(m_filtered
            ? tr("Only the %1 filtered of %2 rows")
                  .arg(locale.toString(qulonglong(m_filtered->visits.size())), all)
            : tr("Only filtered rows (no filter is set)"));
    m_inspector->setObjectName(u"withInspector"_s);
    m_inspector->setText(m_selected >= 0 ? tr("With the values of visit #%1").arg(m_selected + 1)
                                         : tr("With the values of a visit (none is selected)"));
    layout.addWidget(m_onlyFiltered);
    layout.addWidget(m_inspector);
}

void ExportDialog::offerLevels(QVBoxLayout &layout)
{
    const auto offer = [&](RedactionLevel level, const QString &words, const QString &name) {
        auto *button = new QRadioButton(words, this);
        button->setObjectName(name);
        button->setChecked(level == m_options.rules.level);
        m_levels->addButton(button, int(level));
        layout.addWidget(button);
    };
    offer(RedactionLevel::Standard, tr("Standard: hide numbers, names, what was typed"),
        u"levelStandard"_s);
    offer(RedactionLevel::Strict, tr("Strict: hide every value, too"), u"levelStrict"_s);
    offer(RedactionLevel::Off, tr("Not redacted: hide nothing"), u"levelOff"_s);
    m_warning->setObjectName(u"exportWarning"_s);
    m_warning->setWordWrap(true);
    m_warning->setTextFormat(Qt::PlainText);
    m_warning->hide();
    layout.addWidget(m_warning);
}

void ExportDialog::offerHidden(QVBoxLayout &layout)
{
    auto *heading = new QLabel(tr("Hidden (take a tick away to show it)"), this);
    heading->setWordWrap(true);
    m_hidden->setObjectName(u"hiddenItems"_s);
    m_hidden->setAccessibleName(tr("What is hidden"));
    m_hidden->setWordWrap(true);
    m_word->setTextMargins(gridStep, 0, gridStep, 0);
    m_word->setObjectName(u"hiddenWord"_s);
    m_word->setAccessibleName(tr("A word to hide"));
    m_word->setPlaceholderText(tr("A word to hide, such as a name"));
    m_addWord->setObjectName(u"hideWord"_s);
    m_addWord->setAutoDefault(false);
    connect(m_addWord, &QPushButton::clicked, this, &ExportDialog::addWord);
    connect(m_word, &QLineEdit::returnPressed, this, &ExportDialog::addWord);
    auto *word = new QHBoxLayout;
    word->addWidget(m_word, 1);
    word->addWidget(m_addWord);
    layout.addWidget(heading);
    layout.addWidget(m_hidden, 1);
    layout.addLayout(word);
}

void ExportDialog::showProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    colorAsFailure(*m_problem);
}

void ExportDialog::redact()
{
    m_preview->showWaiting(); // what it shows may have to be hidden now
    m_save->setEnabled(false);
    m_run = std::make_unique<RedactionRun>(m_trail, m_options.rules, m_options.notes);
    connect(m_run.get(), &QThread::finished, this, &ExportDialog::showRedacted);
    m_run->start();
    showPreview();
    if (m_run->wait(QDeadlineTimer(unnoticed)))
        showRedacted();
}

void ExportDialog::showRedacted()
{
    if (!m_run || !m_run->isFinished()) // of one that was cancelled
        return;
    m_shared = m_run->takeRedacted();
    m_run.reset();
    m_save->setEnabled(true);
    // What is shown by choice does not come back: it stays in the list, to be hidden again.
    std::erase_if(m_items,
        [this](const HiddenItem &item) { return !m_options.rules.shownItems.contains(item.id); });
    for (const HiddenItem &item : m_shared.hidden) {
        if (!m_options.rules.shownItems.contains(item.id))
            m_items.push_back(item);
    }
    listHidden();
    showPreview();
}

void ExportDialog::showPreview()
{
    const bool canLeaveOut = canLeaveRowsOut(suffix());
    m_onlyFiltered->setEnabled(m_filtered && canLeaveOut);
    m_onlyFiltered->setToolTip(
        canLeaveOut ? QString() : tr("A case file always has the whole call."));
    m_inspector->setEnabled(m_selected >= 0 && isPicture(suffix()));
    const bool isText = suffix() != "ivrtrail"_L1; // or a picture; a case file is an archive
    m_copy->setEnabled(isText && !m_run);
    m_copy->setToolTip(isText ? tr("Copies what the preview shows")
                              : tr("A case file can only be saved; the preview shows its rows."));
    const bool isFiltered = m_onlyFiltered->isEnabled() && m_onlyFiltered->isChecked();
    m_options.choice = isFiltered ? m_filtered : std::nullopt;
    m_options.inspected = m_inspector->isEnabled() && m_inspector->isChecked() ? m_selected : -1;
    showProblem({});
    if (!m_run)
        m_preview->showExport(m_trail, m_shared, suffix(), m_options);
}

void ExportDialog::listHidden()
{
    const bool isOff = m_options.rules.level == RedactionLevel::Off;
    const bool isRedactedBefore = m_trail.redaction != RedactionLevel::Off;
    m_warning->setText(isRedactedBefore
            ? tr("This call was %1: what was hidden then stays hidden.").arg(hiddenBefore(m_trail))
            : tr("Everybody who gets this file can read the numbers and names in it."));
    m_warning->setVisible(isOff || isRedactedBefore);
    if (!isRedactedBefore)
        colorAsFailure(*m_warning);
    for (QWidget *part : {static_cast<QWidget *>(m_hidden), static_cast<QWidget *>(m_word),
             static_cast<QWidget *>(m_addWord)})
        part->setEnabled(!isOff);

    const QSignalBlocker quiet(m_hidden);
    const int scrolled = m_hidden->currentRow();
    m_hidden->clear();
    for (const HiddenItem &item : m_items) {
        auto *line = new QListWidgetItem(hiddenWords(item), m_hidden);
        line->setToolTip(u"<p>%1</p>"_s.arg(hiddenPlaces(item).toHtmlEscaped()));
        line->setData(idRole, item.id);
        line->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable
            | (item.canBeShown() ? Qt::ItemIsUserCheckable : Qt::NoItemFlags));
        line->setCheckState(
            m_options.rules.shownItems.contains(item.id) ? Qt::Unchecked : Qt::Checked);
    }
    m_hidden->setCurrentRow(scrolled);
}

void ExportDialog::setLevel(RedactionLevel level)
{
    m_options.rules.level = level;
    if (level != RedactionLevel::Off)
        saveExportLevel(level); // remembered while it is safe
    m_items.clear();
    m_options.rules.shownItems.clear();
    redact();
}

// Return in the word's field adds it, and saves nothing.
void ExportDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isReturn || focusWidget() != m_word)
        QDialog::keyPressEvent(event);
}

void ExportDialog::addWord()
{
    const QString word = m_word->text().trimmed();
    if (word.isEmpty() || m_options.rules.addedWords.contains(word))
        return;
    m_options.rules.addedWords << word;
    m_word->clear();
    redact();
}

void ExportDialog::toggle(const QListWidgetItem &line)
{
    const QByteArray id = line.data(idRole).toByteArray();
    if (line.checkState() == Qt::Unchecked)
        m_options.rules.shownItems.insert(id);
    else
        m_options.rules.shownItems.remove(id);
    redact();
}
