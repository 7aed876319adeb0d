// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "callstory.h"
#include "commandline.h"
#include "lookupsource.h"
#include "trailmodel.h"

#include <QMainWindow>

class CallView;
class ExportChooser;
class FileOpener;
class KeyStore;
class LookUp;
class NoticeStrip;
class QGridLayout;
class SearchBar;
class SourceChooser;
class StatusLine;
struct CaseFile;
struct ExportOptions;

/** The program's window: takes the wish to look a call up and shows what comes of it. */
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /** @param keyStore lent */
    MainWindow(const CommandLine &line, KeyStore &keyStore, QWidget *parent = nullptr);

    /** What was typed or pasted: blanks go, full-width characters become ASCII. */
    void lookUp(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void buildUp();
    void connectParts();
    void placeHint();
    void addShortcuts();
    void goToPart(int steps);
    void showKeys();

    void openFile(const CaseFile &file, const QString &origin);
    void nameCall(const QString &contactId, bool hasTrail);
    void warn(const QString &problem);
    void fetch(
        const QString &contactId, const std::optional<LookUpSource> &askedBefore = std::nullopt);
    void ask(const SourceAnswer &answer);
    void connectAhead();
    void rememberFound();
    void refresh();
    void takeChoice();
    void showSource(bool hasTrail);
    void openSampleCall();

    ExportOptions exportOptions() const;
    void chooseExport();
    void copySummary();
    void setShowsNumbers(bool shows);

    const std::optional<RedactionLevel> m_redaction; ///< as the command line says
    QString m_wantedContactId; ///< while it is found out whom to ask
    TrailModel m_model;
    CallStory m_story;
    LookUp *m_lookUp;
    SourceChooser *m_source;
    ExportChooser *m_export;
    FileOpener *m_files;

    SearchBar *m_searchBar;
    NoticeStrip *m_hint; ///< what is wrong with what was typed or opened
    QGridLayout *m_below; ///< of the search bar
    CallView *m_call;
    StatusLine *m_status;
};
