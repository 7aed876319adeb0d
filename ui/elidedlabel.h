// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <optional>

/** One line of plain text that gives way at its end; whole in its tooltip. */
class ElidedLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ElidedLabel(Qt::Alignment alignment = Qt::AlignLeft, QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int advance() const;

    QString m_text;
    mutable std::optional<int> m_advance; ///< of the text in one line: layouts ask often
    Qt::Alignment m_alignment;
};
