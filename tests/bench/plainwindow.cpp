// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plainwindow.h"

#include "plainchart.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QNetworkReply>
#include <QTableView>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

PlainWindow::PlainWindow()
    : m_table(new QTableView(this))
    , m_chart(new PlainChart(this))
{
    m_proxy.setSourceModel(&m_model);
    m_proxy.setFilterRole(PlainModel::FilterRole);
    m_proxy.setFilterKeyColumn(PlainModel::Node);
    m_proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy.setSortRole(PlainModel::SortRole);
    m_table->setModel(&m_proxy);
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_table, 45);
    layout->addWidget(m_chart, 55);
    resize(1280, 800);
}

void PlainWindow::lookUp(const QUrl &endpoint)
{
    m_endpoint = endpoint;
    fetch(1);
}

void PlainWindow::fetch(int page)
{
    QUrl url = m_endpoint;
    url.setQuery({{u"PageNumber"_s, QString::number(page)}, {u"PageSize"_s, u"100"_s}});
    QNetworkReply *reply = m_network.get(QNetworkRequest(url));
    connect(reply, &QNetworkReply::finished, this, [this, reply, page] {
        reply->deleteLater();
        const PlainPage answer = readPlainPage(reply->readAll());
        addPage(answer);
        if (answer.visits.empty() || m_model.rowCount() >= answer.totalCount)
            Q_EMIT ended();
        else
            fetch(page + 1);
    });
}

void PlainWindow::addPage(const PlainPage &page)
{
    m_model.addVisits(page.visits);
    m_chart->addVisits(page.visits);
    m_chart->replot();
}

void PlainWindow::addAtOnce(const std::vector<PlainPage> &pages)
{
    for (const PlainPage &page : pages)
        m_model.addVisits(page.visits);
}

void PlainWindow::setFilter(const QString &text)
{
    m_proxy.setFilterFixedString(text);
}

void PlainWindow::sortBy(PlainModel::Column column, Qt::SortOrder order)
{
    m_table->sortByColumn(column, order);
}
