// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fileopener.h"

#include "errorwords.h"
#include "filewords.h"
#include "wording.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace {
QStringList pathsIn(const QMimeData &dropped)
{
    QStringList paths;
    for (const QUrl &url : dropped.urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}
} // namespace

FileOpener::FileOpener(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

void FileOpener::open(const QStringList &paths)
{
    const OpenedFile file = openSavedAnswers(paths);
    if (const auto *found = std::get_if<CaseFile>(&file))
        return Q_EMIT opened(*found, originWords(paths, found->trail.redaction));
    if (const auto *saved = std::get_if<SavedError>(&file))
        return Q_EMIT failed(
            tr("%1 is a saved error.").arg(displayText(QFileInfo(saved->path).fileName(), 120)),
            errorLine(saved->error, {}));
    Q_EMIT failed(
        tr("The file could not be opened."), fileProblemWords(std::get<FileProblem>(file)));
}

void FileOpener::choose()
{
    auto *dialog = new QFileDialog(&m_window, tr("Open saved answers or a case file"), {},
        tr("Saved answers and case files (*.json *.xml *.ivrtrail);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &FileOpener::open);
    dialog->open();
}

bool FileOpener::eventFilter(QObject *, QEvent *event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return false;
    auto *drop = static_cast<QDropEvent *>(event);
    const QStringList paths = pathsIn(*drop->mimeData());
    if (paths.isEmpty())
        return true;
    drop->acceptProposedAction();
    if (event->type() == QEvent::Drop)
        open(paths);
    return true;
}
