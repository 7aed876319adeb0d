// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

class ColumnWidths;
class FrozenColumns;
class QMenu;
class QSettings;
class TrailModel;
class VisitDelegate;

/** The trail as a table of visits. Its rows set the measure for the chart beside it. */
class TrailTable : public QTableView
{
    Q_OBJECT

public:
    explicit TrailTable(TrailModel &model, QWidget *parent = nullptr);

    /** Logical pixels; alike for every row. */
    int rowHeight() const;
    /** Of all columns with nothing elided. */
    int wishedWidth() const;
    void setHoveredRow(int row);
    /** Selects the visit of @p row and scrolls until it stands with a few rows around it. */
    void goToRow(int row);
    /** Also right after rows came. */
    void scrollToPixel(int pixel);
    /** Order, choice and, where somebody changed it, width. */
    void saveColumns(QSettings &settings) const;
    void restoreColumns(const QSettings &settings);

Q_SIGNALS:
    void problemStepped(int steps);
    void rowHovered(int row); ///< -1: none
    void rowHeightChanged();

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void measureRows();
    QString titleOf(int column) const;
    void offerColumns(QMenu &menu);
    void offerOrders(QMenu &menu);
    void copyRow(int row) const;
    void copy(const QString &text) const;
    void sortBy(int column);

    TrailModel &m_model;
    VisitDelegate *m_delegate;
    ColumnWidths *m_widths = nullptr;
    FrozenColumns *m_frozen;
};
