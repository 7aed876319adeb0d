// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account/accountfield.h"
#include "fetchwords.h"
#include "pagestack.h"
#include "statepage.h"

#include <QTimer>

#include <chrono>
#include <functional>

class CallNotice;
class CallStory;
class LookUp;
class RetryCountdown;
class SkeletonPage;
class TrailModel;
class TrailView;
class VerdictBar;
struct LookUpRecord;
struct SourceProblem;

/** One call, from the wish to look it up to its trail: every state has words and a next step. */
class CallView : public PageStack
{
    Q_OBJECT

public:
    /** Shows the first start. @param lookUp fills @p model */
    CallView(TrailModel &model, CallStory &story, LookUp &lookUp, QWidget *parent = nullptr);

    /** As much work as all the rest of the window: after its first paint, or for the first call. */
    void buildTrail();
    /** Nothing before buildTrail(). */
    TrailView *trailView() const { return m_view; }

    /** The key store is asked for the key to look @p contactId up with: somebody may have to unlock
     * it first. */
    void expectKey(const QString &contactId);
    /** A look-up is about to start. */
    void expect(const QString &contactId);
    /** A trail that was opened is in the model. @param origin where it is from, in words */
    void showOpened(const QString &contactId, const QString &origin);
    void showMissing(const SourceProblem &problem);
    void showUnopened(const QString &title, const QString &text);
    /** How the look-up went, in a dialog. */
    void showDetails();
    /** Of what is under way; the trail before comes back. */
    void cancel();
    /** Without a word. */
    void stopLookingUp();
    /** Where the trail in sight was looked up, in words; empty when the reader knows. */
    void setAskedAt(const QString &words);

    bool showsTrail() const;
    /** Nothing of the call that is wished for is in sight yet. */
    bool isWaiting() const;
    /** Where the trail in the model is from, in words; empty when it was looked up. */
    QString origin() const { return m_origin; }
    /** Of the latest look-up or file; empty before. */
    QString contactId() const { return m_contactId; }

Q_SIGNALS:
    /** What is under way is no longer wished for. */
    void stopped();
    /** Another trail is in sight. */
    void callShown(const QString &contactId);
    /** The first rows of a look-up, or those of a file, are in sight. */
    void rowsShown();
    /** Words stand in place of a trail: there is nothing to be exported. @param contactId they are
     * about; may be empty */
    void trailHidden(const QString &contactId);
    /** To the trail before, after a look-up was cancelled. */
    void wentBack(const QString &contactId);
    /** Something could not be done; a sentence. */
    void noticed(const QString &problem);
    void refreshRequested();
    /** Where it can be mended. */
    void accountRequested(AccountField field);
    void sampleCallRequested();
    void fileRequested();

private:
    void connectLookUp();
    void showState(const StatePage::Content &content, std::function<void()> firstAction,
        std::function<void()> secondAction);
    void showFirstStart();
    bool isAgain() const;
    void showFailure(const ApiError &error);
    void showEmpty();
    void showOldTrail(const ApiError &error);
    void showSkeleton();
    bool keepsRows() const;
    QString waitingWords() const;
    void showBegun();
    void showBegunFrom(const QString &origin);
    void showRows();
    void showEnded();
    void selectProof();
    void showNotice();
    FetchFacts facts() const;
    LookUpRecord record() const;
    void showRetry();
    void fetchMissing();

    TrailModel &m_model;
    CallStory &m_story;
    LookUp &m_lookUp;
    QString m_contactId;
    QString m_shownContactId; ///< of the trail in the window
    bool m_isKeyAwaited = false;
    bool m_isRefresh = false; ///< of the call that was in sight before
    bool m_isOld = false; ///< the trail in sight: fetching it again failed
    QString m_origin; ///< of a file: nobody can be asked for the rest of it
    QString m_askedAt;
    QTimer m_skeletonTimer;
    std::function<void()> m_firstAction;
    std::function<void()> m_secondAction;
    RetryCountdown *m_countdown;

    StatePage *m_statePage;
    SkeletonPage *m_skeleton;
    QWidget *m_trailPage;
    CallNotice *m_notice;
    VerdictBar *m_verdict = nullptr; ///< see buildTrail()
    TrailView *m_view = nullptr; ///< likewise
};
