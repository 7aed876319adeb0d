// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QTimeZone>
#include <QWidget>

class ElidedLabel;
class FlatButton;
class QAction;
class TrailModel;

/** RequestId, host, the time zone shown and whether numbers are masked. */
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(const TrailModel &model, QWidget *parent = nullptr);

    /** Whether the model's trail is what the window shows. */
    void setShowsTrail(bool shows);
    /** Whom the trail, or what is told in its place, came from; empty for nobody. */
    void setSource(const QString &words);
    void setShowsNumbers(bool shows);
    /** A few words for a few seconds, where nothing moves. */
    void say(const QString &words);
    /** Says what was saved, and opens its folder when asked to; longer than say(). */
    void saySaved(const QString &words, const QString &folder);

Q_SIGNALS:
    void timeZoneChosen(const QTimeZone &zone);
    void showsNumbersChosen(bool shows);
    void detailsRequested();

private:
    void setSaid(const QString &words);
    void showTrail();
    void makeZoneMenu();
    QAction *offerZone(const QString &name, const QTimeZone &zone);
    void markZone();
    void makeNumbersMenu();

    const TrailModel &m_model;
    ElidedLabel *m_requestId;
    FlatButton *m_copy;
    FlatButton *m_details;
    ElidedLabel *m_source;
    ElidedLabel *m_said;
    FlatButton *m_openFolder; ///< of what was saved
    QString m_folder;
    QTimer m_saidTimer;
    FlatButton *m_zone;
    FlatButton *m_numbers;
    bool m_showsTrail = true;
};
