// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportchooser.h"

#include "exportdialog.h"
#include "files/exportfile.h"
#include "summary.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QProgressDialog>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

ExportChooser::ExportChooser(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
}

void ExportChooser::choose(const Trail &trail, const ExportOptions &options)
{
    if (m_dialog)
        return m_dialog->raise();
    m_trail = trail;
    m_dialog = new ExportDialog(trail, options, &m_window);
    connect(m_dialog, &ExportDialog::saveRequested, this, &ExportChooser::chooseFile);
    m_dialog->open();
}

QString ExportChooser::copySummary(
    const Trail &trail, const Story &story, const ExportOptions &options)
{
    const Redacted shared = redacted(trail, options.rules, options.notes);
    QGuiApplication::clipboard()->setText(ticketSummary(shared.trail, story,
        {.zone = options.zone, .redaction = options.rules.level, .notes = shared.notes}));
    switch (stricter(options.rules.level, trail.redaction)) {
    case RedactionLevel::Standard:
        break;
    case RedactionLevel::Strict:
        return tr("Summary copied, numbers and all values hidden (strict)");
    case RedactionLevel::Off:
        return tr("Summary copied, not redacted");
    }
    return tr("Summary copied, numbers masked");
}

QStringList ExportChooser::addedWords(const QString &contactId) const
{
    return contactId == m_wordsOf ? m_words : QStringList();
}

void ExportChooser::chooseFile()
{
    m_options = m_dialog->options();
    m_shared = m_dialog->shared();
    m_wordsOf = m_trail.contactId;
    m_words = m_options.rules.addedWords;
    m_options.replaces = ExportOptions::Replaces::Named; // the dialog asks
    const QString suffix = m_dialog->suffix();
    auto *dialog = new QFileDialog(m_dialog, tr("Export"),
        QStandardPaths::writableLocation(QStandardPaths::PicturesLocation), u"*.%1"_s.arg(suffix));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(exportFileName(m_trail, suffix, m_options.rules.level, m_options.zone,
        m_options.choice ? FileRows::Filtered : FileRows::All));
    // Once the dialog is gone: nobody wants to see it while a long file is written.
    connect(dialog, &QFileDialog::fileSelected, this, &ExportChooser::write, Qt::QueuedConnection);
    dialog->open();
}

void ExportChooser::write(const QString &path)
{
    QWidget *parent = m_dialog ? static_cast<QWidget *>(m_dialog) : &m_window;
    QProgressDialog dialog(tr("Saving…"), tr("Cancel"), 0, 0, parent);
    dialog.setWindowModality(Qt::WindowModal);
    dialog.setMinimumDuration(400);
    const ExportOutcome outcome
        = exportTrail(m_trail, m_shared, path, m_options, [&dialog](int page, int pages) {
              dialog.setMaximum(pages);
              dialog.setValue(page);
              return !dialog.wasCanceled();
          });
    if (!outcome.problem.isEmpty()) {
        if (m_dialog)
            m_dialog->showProblem(outcome.problem);
        return;
    }
    if (m_dialog)
        m_dialog->accept();
    m_trail = {};
    m_shared = {};
    const QString folder = QFileInfo(path).absolutePath();
    if (!outcome.warning.isEmpty())
        return Q_EMIT exported(outcome.warning, folder);
    const int files = int(outcome.files.size());
    const QString words = files == 1
        ? tr("Saved: %1").arg(QDir::toNativeSeparators(outcome.files.front()))
        : tr("Saved: %Ln part(s) in %1", nullptr, files).arg(QDir::toNativeSeparators(folder));
    Q_EMIT exported(words, folder);
}
