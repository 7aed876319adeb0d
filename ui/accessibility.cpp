// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accessibility.h"

#include "badgelabel.h"
#include "elidedlabel.h"
#include "overview.h"
#include "sharebar.h"
#include "timeline.h"
#include "timelineaccess.h"

using namespace Qt::StringLiterals;

namespace {
/** A widget that paints words: its accessible name is all there is to read. */
class PaintedAccess : public QAccessibleWidget
{
public:
    using QAccessibleWidget::QAccessibleWidget;

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? widget()->accessibleName() : QString();
    }
};

QAccessibleInterface *makeAccess(const QString &className, QObject *object)
{
    // Qt asks for every base class in turn, too.
    if (className == "Timeline"_L1)
        return new TimelineAccess(static_cast<Timeline *>(object));
    if (className == "Overview"_L1)
        return new PaintedAccess(static_cast<QWidget *>(object), QAccessible::Graphic);
    if (className == "ElidedLabel"_L1 || className == "BadgeLabel"_L1 || className == "ShareBar"_L1)
        return new PaintedAccess(static_cast<QWidget *>(object), QAccessible::StaticText);
    return nullptr;
}
} // namespace

void installAccessibility()
{
    QAccessible::installFactory(makeAccess);
}
