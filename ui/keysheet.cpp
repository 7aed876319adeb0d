// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keysheet.h"

#include "fonts.h"
#include "scrollbarlayout.h"
#include "theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace {
constexpr int sideMargin = 24;
constexpr int columnGap = 24;
} // namespace

KeySheet::KeySheet(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"keySheet"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    const std::vector<Line> everywhere{
        {tr("Everywhere"), {}},
        {u"Ctrl+L"_s, tr("Go to the contact ID")},
        {u"F5"_s, tr("Fetch the trail again")},
        {u"Ctrl+E"_s, tr("Export picture, summary, rows or case file")},
        {u"Ctrl+Shift+C"_s, tr("Copy the summary for a ticket")},
        {u"Ctrl+O"_s, tr("Open saved answers or a case file")},
        {u"Ctrl+F"_s, tr("Filter the rows; Esc clears the filter, then goes to the table")},
        {u"Esc"_s, tr("Cancel the look-up")},
        {u"F6, Shift+F6"_s, tr("Go from part to part: search, table, timeline, inspector")},
        {u"Ctrl+C"_s, tr("Copy the row or the value")},
        {u"Ctrl+,"_s, tr("Accounts")},
        {u"Ctrl+Q"_s, tr("Quit")},
        {tr("Table and timeline"), {}},
        {u"↑ ↓ PgUp PgDn Home End"_s, tr("Go from visit to visit")},
        {u"E, Shift+E"_s, tr("Next, previous problem")},
        {tr("Menu key, Shift+F10"), tr("Sort, choose columns, copy; time of day on the ruler")},
    };
    const std::vector<Line> chart{
        {tr("Timeline"), {}},
        {u"W S, + −"_s, tr("Zoom in, zoom out")},
        {u"A D, ← →"_s, tr("Pan")},
        {u"0"_s, tr("Fit the whole call")},
        {u"F"_s, tr("Fit the selected visit")},
        {u"Shift+↑, Shift+↓"_s, tr("Mark the time from one visit to another")},
        {u"Z"_s, tr("Zoom to the marked time range; Esc clears it")},
        {u"T"_s, tr("Even steps or real time")},
        {u"] ["_s, tr("Next, previous visit of this node")},
        {tr("Mouse, on the timeline"), {}},
        {tr("Ctrl+wheel"), tr("Zoom at the pointer")},
        {tr("Shift+drag, middle drag"), tr("Pan")},
        {tr("Shift+wheel"), tr("Pan")},
        {tr("Drag"), tr("Mark a time range")},
        {tr("Double click"), tr("Fit a bar; beside bars, the whole call")},
    };
    auto *columns = new QHBoxLayout; // two: a low screen shows them whole
    columns->setSpacing(columnGap);
    for (const auto *lines : {&everywhere, &chart}) {
        const int before = m_wishedWidth;
        QGridLayout *column = makeColumn(*lines);
        columns->addLayout(column, m_wishedWidth - before);
    }
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sideMargin, outerMargin, sideMargin, outerMargin);
    auto *keys = new QWidget(this);
    keys->setLayout(columns);
    auto *area = new QScrollArea(this); // a small screen shows it in part
    area->setFrameShape(QFrame::NoFrame);
    area->setAccessibleName(windowTitle());
    area->setWidgetResizable(true);
    area->setWidget(keys);
    layout->addWidget(area, 1);
    layout->addSpacing(groupGap);
    layout->addWidget(buttons);
    fitInto(parent ? parent->window()->size() : QSize(1280, 800), *keys);
}

// What is too long for the room goes on in another line.
void KeySheet::fitInto(const QSize &room, const QWidget &keys)
{
    const int around = 2 * sideMargin + scrollBarBreadth;
    const int width = qMin(m_wishedWidth, room.width() - 24 - around);
    const int height = keys.layout()->totalHeightForWidth(width) + 96; // the button below
    resize(width + around, qMin(height, room.height() - 48));
}

QGridLayout *KeySheet::makeColumn(const std::vector<Line> &lines)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(groupGap);
    grid->setVerticalSpacing(gridStep);
    int row = 0;
    int keysWidth = 0;
    int whatWidth = 0;
    for (const Line &line : lines) {
        const bool isHeading = line.what.isEmpty();
        auto *keys = new QLabel(line.keys, this);
        keys->setFont(isHeading ? scaledFont(font(), 1, QFont::DemiBold) : codeFont(font()));
        if (isHeading && row > 0)
            grid->setRowMinimumHeight(row++, groupGap);
        grid->addWidget(keys, row, 0, 1, isHeading ? 2 : 1, Qt::AlignTop);
        if (!isHeading) {
            auto *what = new QLabel(line.what, this);
            keysWidth = qMax(keysWidth, keys->sizeHint().width());
            whatWidth = qMax(whatWidth, what->sizeHint().width());
            what->setWordWrap(true);
            grid->addWidget(what, row, 1);
        }
        ++row;
    }
    m_wishedWidth += keysWidth + groupGap + whatWidth + columnGap;
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(row, 1);
    return grid;
}
