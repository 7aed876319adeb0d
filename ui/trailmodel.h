// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/rowchoice.h"
#include "screenmask.h"
#include "searchtexts.h"
#include "trail/notes.h"
#include "trail/surroundings.h"
#include "trail/trail.h"
#include "trailorder.h"

#include <QAbstractTableModel>
#include <QTimer>
#include <QTimeZone>

/** The visits that are shown, in the order they are shown: what table and chart draw. */
class TrailModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit TrailModel(QObject *parent = nullptr);

    /** Another call, or the same one fetched again. */
    void setTrail(Trail trail);
    void addPages(std::vector<TrailPage> pages);
    void addMissingPages(const std::vector<MissingPage> &pages);
    /** Whether more may come, without anybody having said how much. */
    void setUnderWay(bool isUnderWay);
    void setFilter(const TrailFilter &filter);
    void setTimeZone(const QTimeZone &zone);
    /** Numbers are masked until somebody asks to see them. */
    void setShowsNumbers(bool shows);

    /** What people write beside the visits of a call, until the program ends. */
    void setNotes(Notes notes);
    void setNote(int visit, const QString &text);

    const Trail &trail() const { return m_trail; }
    /** Another number, from 0 on, for every change of the trail, before anybody hears of it. */
    int revision() const { return m_revision; }
    const Notes &notes() const { return m_notes; }
    QString note(int visit) const;
    bool hasNote(int visit) const { return !m_notes.texts.empty() && !note(visit).isEmpty(); }
    const TrailFilter &filter() const { return m_filter; }
    const QTimeZone &timeZone() const { return m_zone; }
    const ScreenMask &mask() const { return m_mask; }
    /** What is on screen as it may be copied: without shorter runs of typed digits, too. */
    QString copyOf(const QString &shown) const;
    /** From the first time entered to the last known; an empty span without any. */
    TimeSpan span() const { return m_span; }

    /** The visit's position in trail().visits, from 0; its number is one more. */
    int visitAt(int row) const { return m_order[size_t(row)]; }
    /** The rows that the filter leaves, in time order; nothing when it leaves all. */
    std::optional<RowChoice> shownRows() const;
    /** -1 when the filter hides it. */
    int rowOf(int visit) const;
    const NodeVisit &visit(int row) const { return m_trail.visits[size_t(visitAt(row))]; }
    /** The node's name as it may be shown, from its second round on with it. */
    QString label(int visit) const;
    NodeRound round(int visit) const { return m_rounds[size_t(visit)]; }
    const Surroundings &surroundings(int visit) const { return m_surroundings[size_t(visit)]; }
    /** 0–1: how long this visit was beside the longest. */
    double durationShare(const NodeVisit &visit) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /** Facts about the trail changed: counts, completeness, span. */
    void trailChanged();
    void filterChanged();

private:
    void measureTrail();
    void prepareSearch();
    void showOrder(std::vector<int> order);
    std::vector<int> wantedOrder();
    void reorder();
    QString text(int row, TrailColumn column) const;

    Trail m_trail;
    int m_revision = 0;
    Notes m_notes;
    QHash<QString, Notes> m_notesOfCalls; ///< by contact ID
    TrailFilter m_filter;
    ScreenMask m_mask;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    TimeSpan m_span;
    std::chrono::milliseconds m_longest{0};
    std::vector<NodeRound> m_rounds;
    std::vector<Surroundings> m_surroundings;
    SearchTexts m_searchTexts;
    QTimer m_spareTime; ///< for search texts, before somebody types
    std::vector<int> m_order;
    std::vector<int> m_rows; ///< of every visit; -1 when hidden
};

/** Everything known of a visit, line by line, escaped so that no text of the service is markup. */
QString visitToolTip(const TrailModel &model, int visit);
