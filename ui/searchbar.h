// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class BoxedEdit;
class FlatButton;
class QMenu;
class QStringListModel;

/** Where to look, what to look up, and what can be done with what was found. */
class SearchBar : public QWidget
{
    Q_OBJECT

public:
    explicit SearchBar(QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    void setSourceName(const QString &name);
    /** The menu behind the source's name; not owned. */
    void setSourceMenu(QMenu *menu);
    void setHasTrail(bool hasTrail);
    /** Offered while typing, and with the down key. */
    void setRecent(const QStringList &contactIds);
    void focusText();
    /** Whether it has the focus, and nobody typed or clicked in it since setText(). */
    bool isLeftAlone() const;

Q_SIGNALS:
    void lookUpRequested(const QString &text);
    /** Where an ID was to be, without one among them. */
    void wordsEntered();
    void refreshRequested();
    void exportRequested();
    void summaryRequested();
    void keysRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void offerEdits(const QPoint &where);
    void wishLookUp();
    void paste();
    void offerPastedIds(const QString &pasted);

    FlatButton *m_source;
    BoxedEdit *m_edit;
    bool m_isTouched = false; ///< since setText()
    QStringListModel *m_recent;
    FlatButton *m_refresh;
    FlatButton *m_export;
    FlatButton *m_summary;
    FlatButton *m_keys;
};
