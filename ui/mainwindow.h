// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "callstory.h"
#include "commandline.h"
#include "statepage.h"
#include "trailmodel.h"

#include <QMainWindow>
#include <QTimer>

#include <functional>

class ExportChooser;
class FileOpener;
class LookUp;
class NoticeStrip;
class PageStack;
class SearchBar;
class SkeletonPage;
class SourceChooser;
class StatusLine;
class TrailView;
class VerdictBar;
struct ApiError;
struct CaseFile;
struct SourceProblem;

/** The program's window: takes the wish to look a call up and shows what comes of it. */
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const CommandLine &line, QWidget *parent = nullptr);

    /** What was typed or pasted: blanks go, full-width characters become ASCII. */
    void lookUp(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void buildUp();
    void connectParts();
    void buildTrail();
    void connectLookUp();
    void addShortcuts();
    void goToPart(int steps);
    void showKeys();

    void openFile(const CaseFile &file);
    void showUnopened(const QString &title, const QString &text);
    void stopLookingUp();
    void showState(const StatePage::Content &content, std::function<void()> firstAction,
        std::function<void()> secondAction);
    void showFirstStart();
    void showMissing(const SourceProblem &problem);
    void showEmpty();
    void showSkeleton();
    void showFailure(const ApiError &error);
    void showBegun();
    void showEnded();
    void selectProof();
    void showNotice();
    void showRetry(const ApiError &error, std::chrono::milliseconds wait);
    void fetch(const QString &contactId);
    void remember(const QString &contactId);
    void cancel();
    void refresh();
    void openSampleCall();

    void chooseExport();
    void copySummary();
    void showExported(const QString &words, const QString &folder);
    void setShowsNumbers(bool shows);

    const std::optional<RedactionLevel> m_redaction; ///< as the command line says
    QString m_contactId; ///< of the latest look-up
    QString m_shownContactId; ///< of the trail in the window
    QString m_instance;
    TrailModel m_model;
    CallStory m_story;
    LookUp *m_lookUp;
    SourceChooser *m_source;
    ExportChooser *m_export;
    FileOpener *m_files;
    QTimer m_skeletonTimer;
    std::function<void()> m_firstAction;
    std::function<void()> m_secondAction;
    std::function<void()> m_noticeAction;

    SearchBar *m_searchBar;
    NoticeStrip *m_hint; ///< what is wrong with what was typed
    PageStack *m_pages;
    StatePage *m_statePage;
    SkeletonPage *m_skeleton;
    QWidget *m_trailPage;
    NoticeStrip *m_notice;
    VerdictBar *m_verdict = nullptr; ///< see buildTrail()
    TrailView *m_view = nullptr; ///< see buildTrail()
    StatusLine *m_status;
};
