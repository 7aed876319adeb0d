// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include <vector>

class QGridLayout;

/** Every key of the program on one sheet. */
class KeySheet : public QDialog
{
    Q_OBJECT

public:
    explicit KeySheet(QWidget *parent = nullptr);

private:
    struct Line
    {
        QString keys;
        QString what; ///< empty: keys is a heading
    };

    QGridLayout *makeColumn(const std::vector<Line> &lines);
    void fitInto(const QSize &room, const QWidget &keys);

    int m_wishedWidth = 0; ///< of all columns
};
