// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextEdit>

class TrailModel;

/** A visit's row in the service's own words, to be read and copied. */
class RawJson : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit RawJson(const TrailModel &model, QWidget *parent = nullptr);

    /** -1 shows none. */
    void showVisit(int visit);

protected:
    /** Of all that is copied, selected or dragged from here. */
    QMimeData *createMimeDataFromSelection() const override;

private:
    const TrailModel &m_model;
};
