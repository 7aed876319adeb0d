// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportchooser.h"

#include "files/exportfile.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
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
    m_trail = trail;
    m_options = options;
    m_options.overwrites = true; // the dialog asks
    auto *dialog = new QFileDialog(&m_window, tr("Export"),
        QStandardPaths::writableLocation(QStandardPaths::PicturesLocation),
        tr("Picture (*.png);;PDF (*.pdf);;SVG (*.svg);;Summary (*.txt);;Summary, Markdown "
           "(*.md);;JSON (*.json);;CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"png"_s);
    dialog->selectFile(exportFileName(trail, u"png"_s, options.redaction, options.zone));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.section(u"*."_s, 1).chopped(1));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &ExportChooser::write);
    dialog->open();
}

void ExportChooser::write(const QString &path)
{
    QProgressDialog dialog(tr("Saving…"), tr("Cancel"), 0, 0, &m_window);
    dialog.setWindowModality(Qt::WindowModal);
    const ExportOutcome outcome
        = exportTrail(std::exchange(m_trail, {}), path, m_options, [&dialog](int page, int pages) {
              dialog.setMaximum(pages);
              dialog.setValue(page);
              return !dialog.wasCanceled();
          });
    if (!outcome.problem.isEmpty())
        return Q_EMIT failed(outcome.problem);
    const QString folder = QFileInfo(path).absolutePath();
    if (!outcome.warning.isEmpty())
        return Q_EMIT exported(outcome.warning, folder);
    const int files = int(outcome.files.size());
    const QString words = files == 1
        ? tr("Saved: %1").arg(QDir::toNativeSeparators(outcome.files.front()))
        : tr("Saved: %Ln part(s) in %1", nullptr, files).arg(QDir::toNativeSeparators(folder));
    Q_EMIT exported(words, folder);
}
