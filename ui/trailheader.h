// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHeaderView>

class TrailModel;

/** The table's headings: quiet words over one hairline, a small arrow where rows are sorted. */
class TrailHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit TrailHeader(const TrailModel &model, QWidget *parent = nullptr);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    const TrailModel &m_model;
};
