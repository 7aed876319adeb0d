// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

class BadgeLabel;
class ElidedLabel;
class FlatButton;
class QLabel;
class ShareBar;
class TrailModel;

/** What is known of the call in a glance: how it was last left, its facts, where the time went. */
class VerdictBar : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictBar(const TrailModel &model, QWidget *parent = nullptr);

    void showTrail();

Q_SIGNALS:
    void visitRequested(int visit);
    void refreshRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QString problemLinks() const;
    void showSeal();

    const TrailModel &m_model;
    BadgeLabel *m_badge;
    ElidedLabel *m_headline;
    QLabel *m_problems;
    ShareBar *m_shares;
    ElidedLabel *m_numbers;
    ElidedLabel *m_facts;
    ElidedLabel *m_seal;
    FlatButton *m_refresh; ///< beside the seal of a stale trail
    QTimer m_ageTimer;
};
