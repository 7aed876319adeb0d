// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plainmodel.h"

#include <QNetworkAccessManager>
#include <QSortFilterProxyModel>
#include <QUrl>
#include <QWidget>

class PlainChart;
class QTableView;

/** The obvious design: page after page through QJsonDocument into a table under a proxy and a chart
 * of items, both brought up to date at every page. */
class PlainWindow : public QWidget
{
    Q_OBJECT

public:
    PlainWindow();

    void lookUp(const QUrl &endpoint);
    /** Of a call that is there already. */
    void addAtOnce(const std::vector<PlainPage> &pages);
    void setFilter(const QString &text);
    void sortBy(PlainModel::Column column, Qt::SortOrder order);

Q_SIGNALS:
    void ended();

private:
    void fetch(int page);
    void addPage(const PlainPage &page);

    PlainModel m_model;
    QSortFilterProxyModel m_proxy;
    QTableView *m_table;
    PlainChart *m_chart;
    QNetworkAccessManager m_network;
    QUrl m_endpoint;
};
