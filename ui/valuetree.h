// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "valuelines.h"

#include <QTreeView>

class QStandardItemModel;
class ValueDelegate;

/** Names and values, nested ones to fold and unfold; all of it can be copied, none of it is markup.
 */
class ValueTree : public QTreeView
{
    Q_OBJECT

public:
    explicit ValueTree(QWidget *parent = nullptr);

    /** @param nothing said in place of an empty list */
    void setLines(const std::vector<ValueLine> &lines, const QString &nothing);

    /** Every line as "name<tab>value", inner ones indented by two blanks. */
    QString allText() const;
    /** The line at @p row stands in the middle, at every size, until somebody moves on. */
    void scrollToLine(int row);
    void doItemsLayout() override;

Q_SIGNALS:
    void wholeValueRequested(const QString &key, const QString &whole);
    void followRequested(const QString &key);
    void visitRequested(int visit);
    void copyRequested(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int widestValue(const QModelIndex &parent) const;
    void measureKeys();
    void forgetMiddle();
    void offerCopies(const QPoint &where);
    void open(const QModelIndex &index);

    ValueDelegate *m_delegate;
    QStandardItemModel *m_lines;
    int m_widestKey = 0; ///< logical pixels, indentation included
    int m_widestValue = 0;
    int m_middle = -1; ///< the line that stands there
};
