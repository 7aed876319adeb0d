// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authorityedit.h"

#include "authoritywords.h"
#include "flatbutton.h"
#include "theme.h"
#include "wrappedlabel.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QUrl>

using namespace Qt::StringLiterals;

AuthorityEdit::AuthorityEdit(QWidget *parent)
    : QWidget(parent)
    , m_path(new QLineEdit(this))
    , m_choose(new FlatButton(tr("Choose…"), FlatButton::Look::Framed, this))
    , m_words(new WrappedLabel(this))
{
    m_path->setObjectName(u"accountAuthorities"_s);
    m_path->setClearButtonEnabled(true);
    m_path->setTextMargins(gridStep, 0, gridStep, 0);
    m_path->setMinimumHeight(m_choose->sizeHint().height());
    m_path->setPlaceholderText(tr("PEM file, only where the company has its own"));
    m_choose->setObjectName(u"accountChooseAuthorities"_s);
    m_choose->setAccessibleName(tr("Choose the file of the company's certificate authorities"));
    m_choose->setAutoDefault(false);
    m_words->setObjectName(u"accountAuthoritiesWords"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    auto *line = new QHBoxLayout;
    line->addWidget(m_path, 1);
    line->addWidget(m_choose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep);
    layout->addLayout(line);
    layout->addWidget(m_words);
    setFocusProxy(m_path);
    connect(m_path, &QLineEdit::textChanged, this, &AuthorityEdit::check);
    connect(m_choose, &QPushButton::clicked, this, &AuthorityEdit::choose);
    check();
}

// A file dropped here comes as its address; the program may start in another folder next time.
QString AuthorityEdit::path() const
{
    const QString typed = m_path->text().trimmed();
    if (typed.isEmpty())
        return {};
    if (const QUrl dropped(typed); dropped.isLocalFile())
        return dropped.toLocalFile();
    const QDir home = QDir::home();
    return QDir::cleanPath(
        home.absoluteFilePath(typed.startsWith("~/"_L1) ? typed.sliced(2) : typed));
}

void AuthorityEdit::setPath(const QString &path)
{
    m_path->setText(path);
}

QString AuthorityEdit::problem() const
{
    return m_problem;
}

QWidget *AuthorityEdit::button() const
{
    return m_choose;
}

void AuthorityEdit::choose()
{
    const QString folder = path().isEmpty() ? QDir::homePath() : QFileInfo(path()).path();
    auto *dialog = new QFileDialog(this, tr("The company's certificate authorities"), folder,
        tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &AuthorityEdit::setPath);
    dialog->open();
}

void AuthorityEdit::check()
{
    const QString file = path();
    m_words->setVisible(!file.isEmpty());
    m_problem.clear();
    if (!file.isEmpty()) {
        const Authorities read = readAuthorities(file, QDateTime::currentDateTimeUtc());
        const QString words = authorityWords(read, file);
        m_words->setText(words);
        if (read.problem != Authorities::Problem::None)
            m_problem = words;
    }
    Q_EMIT changed();
}
