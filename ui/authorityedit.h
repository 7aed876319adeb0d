// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class FlatButton;
class QLabel;
class QLineEdit;

/** A PEM file to be chosen; says whom it names, or what is wrong with it, as soon as it is. */
class AuthorityEdit : public QWidget
{
    Q_OBJECT

public:
    explicit AuthorityEdit(QWidget *parent = nullptr);

    /** Absolute; empty when there is none. */
    QString path() const;
    void setPath(const QString &path);
    /** A sentence while the file cannot be used; else empty. */
    QString problem() const;
    QLineEdit *edit() const { return m_path; }
    QWidget *button() const;

Q_SIGNALS:
    void changed();

private:
    void choose();
    void check();

    QLineEdit *m_path;
    FlatButton *m_choose;
    QLabel *m_words;
    QString m_problem;
};
