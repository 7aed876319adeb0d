// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporttrail.h"

#include <QWidget>

class FlatButton;
class QLabel;
class QPlainTextEdit;
class QScrollArea;
class QStackedWidget;

/** The very thing that an export would write: its pages one by one, or its text. */
class ExportPreview : public QWidget
{
    Q_OBJECT

public:
    explicit ExportPreview(QWidget *parent = nullptr);
    ~ExportPreview() override;

    /** @param trail the original; @param shared what may be seen of it: must outlive the preview */
    void showExport(const Trail &trail, const Redacted &shared, const QString &suffix,
        const ExportOptions &options);
    /** Shows nothing but that something is to come. */
    void showWaiting();
    /** Puts what is shown into the clipboard, a text to its end. */
    void copy() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showPart(int part);
    void hidePlaces();
    void fitPage();

    std::unique_ptr<TrailPicture> m_picture; ///< nothing while text is shown
    int m_part = 0;
    QImage m_page;
    QStackedWidget *m_views;
    QScrollArea *m_area;
    QLabel *m_image;
    QPlainTextEdit *m_text;
    QWidget *m_waiting;
    QString m_whole; ///< of which the view shows the beginning
    FlatButton *m_fullSize;
    FlatButton *m_before;
    QLabel *m_place;
    FlatButton *m_after;
};
