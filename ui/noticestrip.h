// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class FlatButton;
class QLabel;

/** A strip that says what is missing or still coming, with one thing to do about it. */
class NoticeStrip : public QWidget
{
    Q_OBJECT

public:
    enum class Tone { Calm, Warning };

    explicit NoticeStrip(QWidget *parent = nullptr);

    /** @param progress 0–1 as a thin bar below; negative: none. @param action empty: no button */
    void setNotice(const QString &text, Tone tone, const QString &action, double progress = -1);
    /** Whether there is more to read; of the notice set last. */
    void setHasDetails(bool hasDetails);
    /** Whether it may be closed: it says nothing that must stay in sight; of the notice set last.
     */
    void setClosable(bool isClosable);
    /** Nothing to say; what was closed may be said again. */
    void clear();

Q_SIGNALS:
    void actionRequested();
    void detailsRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void adoptTheme();
    void close();

    QString m_closed; ///< the text that somebody closed
    Tone m_tone = Tone::Calm;
    double m_progress = -1;
    QLabel *m_text;
    FlatButton *m_action;
    FlatButton *m_details;
    FlatButton *m_close;
};
