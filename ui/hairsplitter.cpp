// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hairsplitter.h"

#include "hairline.h"
#include "theme.h"

#include <QPainter>

namespace {
/** One pixel to see; Qt makes it easier to grab. */
class HairHandle : public QSplitterHandle
{
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(
            rect(), themeOf(palette()).panel); // what the line leaves of the pixel
        paintHairline(*this, orientation() == Qt::Horizontal ? Qt::Vertical : Qt::Horizontal);
    }
};
} // namespace

HairSplitter::HairSplitter(Qt::Orientation orientation, QWidget *parent)
    : QSplitter(orientation, parent)
{
    setHandleWidth(1);
    setChildrenCollapsible(false);
}

QSplitterHandle *HairSplitter::createHandle()
{
    return new HairHandle(orientation(), this);
}
