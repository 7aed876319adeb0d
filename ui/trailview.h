// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/trail.h"
#include "trailmodel.h"

#include <QWidget>

class CallStory;
class FilterBar;
class FlatButton;
class FollowedVariable;
class Inspector;
class NoMatches;
class Overview;
class QScrollBar;
class QSettings;
class QSplitter;
class QVBoxLayout;
class SideSplitter;
class Timeline;
class TrailTable;
class UndoStrip;
class VariableStrip;

/** Table beside timeline, row by row on one scroll, with the inspector of the one selected visit.
 */
class TrailView : public QWidget
{
    Q_OBJECT

public:
    TrailView(TrailModel &model, CallStory &story, QWidget *parent = nullptr);

    /** Stands below the rows: none of them moves when it comes and goes. */
    void addBelowRows(QWidget *strip);

    /** Before pages are added to the model, and after: selection and reading place stay. */
    void rememberPlace();
    void returnToPlace();
    /** No more pages come: what was at the top is not among them. */
    void forgetPlace();

    /** A new call: filter and zoom start anew, the most telling visit is selected. */
    void startAnew();
    /** Position in the trail; -1 for none. */
    int selectedVisit() const { return m_selected; }
    void selectVisit(int visit);
    void showInspected();
    void showFindings();
    /** Splitters and columns. */
    void saveLayout(QSettings &settings) const;
    void restoreLayout(const QSettings &settings);
    void focusFilter();
    /** The parts to go through by F6: table, timeline, inspector. */
    static constexpr int parts = 3;
    /** 0 to parts - 1; -1 when none has the focus. */
    int focusedPart() const;
    void focusPart(int part);
    void stepProblem(int steps);
    void stepSameNode(int steps);

Q_SIGNALS:
    /** Something could not be done; a sentence. */
    void noticed(const QString &problem);

private:
    void alignHeadings();
    QWidget *makeUpperHalf();
    QWidget *makeTableSide();
    QWidget *makeChartSide();
    void connectParts();
    void stepRow(int rows);
    void adoptScroll();
    void showSelected(int visit);
    void restoreSelection();

    TrailModel &m_model;
    FollowedVariable *m_variable;
    int m_selected = -1;
    std::optional<RowOrigin> m_rememberedVisit;
    std::optional<RowOrigin> m_rememberedTop;
    int m_withinTop = 0; ///< pixels of it above the view
    FilterBar *m_filter;
    TrailTable *m_table;
    Overview *m_overview;
    FlatButton *m_scale;
    FlatButton *m_fit;
    Timeline *m_timeline;
    QScrollBar *m_scroll;
    VariableStrip *m_strip;
    UndoStrip *m_undo;
    SideSplitter *m_sides;
    NoMatches *m_noMatches = nullptr;
    QVBoxLayout *m_upperHalf = nullptr;
    QSplitter *m_halves;
    Inspector *m_inspector;
};
