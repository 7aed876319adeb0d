// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QScrollArea;

/** One line of a ValuePanel. */
struct ValueLine
{
    QString key{};
    QString value{};
    QString before{}; ///< struck out in front of the value; empty when there is none
    QString note{}; ///< a word behind the value, such as "Changed"
    QString whole{}; ///< of a value that is too long to be shown whole; else empty
    int depth = 0; ///< nesting
};

/** A titled list of names and values; all of it can be selected and copied, none of it is markup.
 */
class ValuePanel : public QWidget
{
    Q_OBJECT

public:
    explicit ValuePanel(const QString &title, QWidget *parent = nullptr);

    /** @param nothing said in place of an empty list */
    void setLines(const std::vector<ValueLine> &lines, const QString &nothing);

Q_SIGNALS:
    void wholeValueRequested(const QString &key, const QString &whole);

private:
    void addLine(const ValueLine &line);
    void offerWhole(const ValueLine &line, int row);
    QLabel *addText(const QString &text, QPalette::ColorRole role);

    QScrollArea *m_area;
    QWidget *m_list = nullptr;
    QGridLayout *m_layout = nullptr;
};
