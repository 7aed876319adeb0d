// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSplitter>

/** Two sides, a hairline between them that can be dragged. */
class HairSplitter : public QSplitter
{
    Q_OBJECT

public:
    explicit HairSplitter(Qt::Orientation orientation, QWidget *parent = nullptr);

protected:
    QSplitterHandle *createHandle() override;
};
