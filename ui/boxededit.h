// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

/** A line to type into, in a rounded box, with a magnifier before and a hint behind. */
class BoxedEdit : public QLineEdit
{
    Q_OBJECT

public:
    /** @param hint such as the key that leads here; shown while there is room */
    explicit BoxedEdit(const QString &hint = {}, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool showsHint() const;
    void makeRoom();

    QString m_hint;
};
