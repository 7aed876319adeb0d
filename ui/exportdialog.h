// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporttrail.h"

#include <QDialog>

class ExportPreview;
class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

/**
 * What of a call goes into a file, and what of it is hidden: shows the very result, and lists what
 * was hidden and why. Each item can be shown, and words can be added that are to be hidden.
 */
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(const Trail &trail, const ExportOptions &options, QWidget *parent = nullptr);

    /** As chosen: suffix without the dot, and what is hidden. */
    QString suffix() const;
    const ExportOptions &options() const { return m_options; }

Q_SIGNALS:
    void saveRequested();

private:
    QWidget *makeChoices();
    void redact();
    void showPreview();
    void listHidden();
    void setLevel(RedactionLevel level);
    void addWord();
    void toggle(const QListWidgetItem &line);

    const Trail m_trail;
    ExportOptions m_options;
    Redacted m_shared;
    std::vector<HiddenItem> m_items; ///< hidden, or shown because somebody asked for it
    QComboBox *m_format;
    QButtonGroup *m_levels; ///< by RedactionLevel
    QLabel *m_warning;
    QListWidget *m_hidden;
    QLineEdit *m_word;
    ExportPreview *m_preview;
};
