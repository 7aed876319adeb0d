// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

class BadgeLabel;
class CallStory;
class ElidedLabel;
class FlatButton;
class QHBoxLayout;
class QLabel;
class QSpacerItem;
class ShareBar;
class TrailModel;
struct CallFacts;
struct Statement;

/** The call in a glance: where and why it ended, with proof; its facts; where the time went. */
class VerdictBar : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictBar(const CallStory &story, QWidget *parent = nullptr);

    void showTrail();
    /** Where an opened call is from, in words; empty for one that was looked up. */
    void setOrigin(const QString &origin);
    /** From now on as high as its words need: until then it only grows, and moves no row up. */
    void settle();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void visitRequested(int visit);
    void findingsRequested();
    void refreshRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void alignFirstLine(QHBoxLayout &row);
    QString basisLink(const Statement &basis) const;
    QString proofLinks(const CallFacts &facts) const;
    void showSeal();
    void keepHeight();

    const CallStory &m_story;
    const TrailModel &m_model;
    BadgeLabel *m_badge;
    QLabel *m_headline;
    QLabel *m_proof; ///< with links to the visits
    ShareBar *m_shares;
    ElidedLabel *m_numbers;
    ElidedLabel *m_facts;
    ElidedLabel *m_seal;
    FlatButton *m_refresh; ///< beside the seal of a stale trail
    QSpacerItem *m_spare; ///< below all, for lines that were there before
    QString m_origin;
    QString m_keptFor; ///< the call of which m_keptHeight is
    int m_keptWidth = 0;
    bool m_isSettled = false;
    int m_keptHeight = 0;
    QTimer m_ageTimer;
};
