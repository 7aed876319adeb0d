// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporttrail.h"

#include <QDialog>

class ExportPreview;
class FlatButton;
class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QVBoxLayout;
class RedactionRun;

/**
 * What of a call goes into a file, and what of it is hidden: shows the very result, and lists what
 * was hidden and why. Each item can be shown, and words can be added that are to be hidden.
 */
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /** @param options the rows that a filter leaves and the selected visit are offered, not taken
     */
    ExportDialog(const Trail &trail, const ExportOptions &options, QWidget *parent = nullptr);
    ~ExportDialog() override;

    /** As chosen: suffix without the dot, and what is hidden. */
    QString suffix() const;
    const ExportOptions &options() const { return m_options; }
    /** What goes into the file, once that may be asked for. */
    const Redacted &shared() const { return m_shared; }
    /** Why nothing was written; it stays until something is chosen anew. */
    void showProblem(const QString &problem);

Q_SIGNALS:
    void saveRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeChoices();
    void offerFormats();
    void offerLevels(QVBoxLayout &layout);
    void offerRows(QVBoxLayout &layout);
    void offerHidden(QVBoxLayout &layout);
    void redact();
    void showRedacted();
    void showPreview();
    void listHidden();
    void setLevel(RedactionLevel level);
    void addWord();
    void toggle(const QListWidgetItem &line);

    const Trail m_trail;
    const std::optional<RowChoice> m_filtered; ///< what the window's filter leaves
    const int m_selected; ///< the window's selected visit; -1: none
    ExportOptions m_options;
    std::unique_ptr<RedactionRun> m_run; ///< while it redacts
    Redacted m_shared;
    std::vector<HiddenItem> m_items; ///< hidden, or shown because somebody asked for it
    QComboBox *m_format;
    QButtonGroup *m_levels; ///< by RedactionLevel
    QLabel *m_warning;
    QCheckBox *m_onlyFiltered;
    QCheckBox *m_inspector;
    QListWidget *m_hidden;
    QLineEdit *m_word;
    FlatButton *m_addWord;
    QPushButton *m_save = nullptr;
    QPushButton *m_copy = nullptr;
    ExportPreview *m_preview;
    QLabel *m_problem;
};
