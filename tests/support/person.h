// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "elidedlabel.h"
#include "mainwindow.h"
#include "service/embeddedservice.h"
#include "settings.h"
#include "support/fakekeystore.h"
#include "support/trails.h"
#include "theme.h"
#include "timeline.h"
#include "trailtable.h"
#include "valuetree.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// The window as a person uses it, for the tests that go through it.

inline const QString menuCaller = u"job-501784236190277632"_s;
inline const QString documentedCall = u"job-109634426711871319"_s; // of four rows
inline const QString longCall = u"job-long"_s; // of three pages
constexpr int longRows = 250;

// As soon as there is a program: nothing of this machine's settings or keys is read or written.
inline QString settingsFolder()
{
    static const QTemporaryDir folder;
    return folder.path();
}

/** For initMain(): no settings, keys or dialogs of this machine. */
inline void keepToOurselves()
{
    for (const char *place : {"XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "HOME"})
        qputenv(place, settingsFolder().toLocal8Bit());
    for (const char *name : {"IVRTRAIL_ENDPOINT", "IVRTRAIL_INSTANCE",
             "ALIBABA_CLOUD_SECURITY_TOKEN", "ALIBABA_CLOUD_PROFILE"})
        qunsetenv(name);
    qputenv("ALIBABA_CLOUD_ACCESS_KEY_ID", "ivrtrail-demo");
    qputenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "ivrtrail-demo-secret");
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
}

/** For initTestCase(): English words, light colours, and settings that are our own. */
inline void settleIn()
{
    QLocale::setDefault(QLocale(u"en_US"_s));
    applyTheme(*qApp, ThemeChoice::Light);
    QVERIFY(openSettings()->fileName().startsWith(settingsFolder()));
}

/** Somebody in front of the window, and the service behind it. */
class Person
{
public:
    enum class Source { Service, Samples };

    explicit Person(Source source = Source::Service, CommandLine line = {})
    {
        if (!service.listen())
            qFatal("no port");
        service.putCall(longCall, rowsOf(manyVisits(longRows), "job-long"));
        if (source == Source::Service) {
            line.endpoint = service.url().toString();
            line.instance = u"ccc-test"_s;
        }
        line.zone = QTimeZone("Asia/Shanghai");
        window = std::make_unique<MainWindow>(line, keyStore);
        window->resize(1280, 800); // the screen of a test may be smaller
        window->show();
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("the window does not come to the front");
    }

    template <typename Widget> Widget *find(const QString &name) const
    {
        auto *widget = window->findChild<Widget *>(name);
        if (!widget)
            qFatal("there is no %s", qPrintable(name));
        return widget;
    }
    void click(const QString &name) { QTest::mouseClick(find<QWidget>(name), Qt::LeftButton); }
    void type(const QString &name, const QString &text)
    {
        auto *edit = find<QLineEdit>(name);
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(edit, Qt::Key_Delete);
        if (text == QString::fromLatin1(text.toLatin1()))
            return QTest::keyClicks(edit, text);
        QInputMethodEvent written; // such text comes from an input method
        written.setCommitString(text);
        QCoreApplication::sendEvent(edit, &written);
    }
    void lookUp(const QString &contactId)
    {
        type(u"contactIdEdit"_s, contactId);
        QTest::keyClick(find<QLineEdit>(u"contactIdEdit"_s), Qt::Key_Return);
    }
    /** Answers the file dialog that is open, or opens now. */
    void chooseFile(const QString &path)
    {
        QFileDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = window->findChild<QFileDialog *>()) && dialog->isVisible());
        dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
        const auto *buttons = dialog->findChild<QDialogButtonBox *>();
        for (QAbstractButton *button : buttons->buttons()) {
            if (buttons->buttonRole(button) == QDialogButtonBox::AcceptRole)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_VERIFY(!window->findChild<QFileDialog *>());
    }
    /** In the export dialog, which is open. */
    void chooseFormat(const QString &suffix)
    {
        auto *format = find<QComboBox>(u"exportFormat"_s);
        format->setCurrentIndex(format->findData(suffix));
    }
    void chooseFromMenu(const QString &button, const QString &words)
    {
        const auto actions = find<QPushButton>(button)->menu()->actions();
        const auto action = std::ranges::find(actions, words, &QAction::text);
        if (action == actions.end())
            qFatal("no such choice: %s", qPrintable(words));
        (*action)->trigger();
    }

    /** The choices of a button's menu that are marked. */
    QStringList chosenIn(const QString &button) const
    {
        QStringList chosen;
        for (const QAction *action : find<QPushButton>(button)->menu()->actions()) {
            if (action->isChecked())
                chosen << action->text();
        }
        return chosen;
    }

    TrailTable *table() const { return find<TrailTable>(u"trailTable"_s); }
    Timeline *timeline() const { return find<Timeline>(u"timeline"_s); }
    int rows() const { return table()->model()->rowCount(); }
    bool showsTrail(int count) const
    {
        return table()->isVisible() && rows() == count && table()->currentIndex().isValid()
            && find<QPushButton>(u"exportButton"_s)->isEnabled();
    }
    bool showsState() const { return find<QWidget>(u"stateTitle"_s)->isVisible(); }
    QString words(const QString &name) const { return find<QLabel>(name)->text(); }
    QString elided(const QString &name) const { return find<ElidedLabel>(name)->text(); }
    QString notice() const
    {
        const auto *strip = find<QWidget>(u"noticeStrip"_s);
        return strip->isVisible() ? strip->findChild<QLabel *>()->text() : QString();
    }
    QPushButton *noticeButton() const
    {
        return find<QWidget>(u"noticeStrip"_s)->findChild<QPushButton *>();
    }
    /** Every text in the window, hidden ones too, that has @p text in it. */
    QString placesWith(const QString &text) const
    {
        QStringList places{find<QPlainTextEdit>(u"rawJson"_s)->toPlainText()};
        for (const auto *label : window->findChildren<QLabel *>())
            places << label->text() << label->toolTip();
        for (const auto *label : window->findChildren<ElidedLabel *>())
            places << label->text() << label->toolTip() << label->accessibleName();
        for (const auto *tree : window->findChildren<ValueTree *>())
            places << tree->allText();
        return places.filter(text).join(u'|');
    }
    QString cell(int row, TrailColumn column) const
    {
        return table()->model()->index(row, int(column)).data().toString();
    }
    QString selectedNumber() const
    {
        const QModelIndex current = table()->currentIndex();
        return current.isValid() ? cell(current.row(), TrailColumn::Number) : QString();
    }

    EmbeddedService service;
    FakeKeyStore keyStore;
    std::unique_ptr<MainWindow> window;
};
