// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fileopener.h"
#include "files/exportfile.h"
#include "support/trails.h"

#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace {
/** A person who drops files on a window. */
class Dropper
{
public:
    Dropper()
        : opener(window)
    {
        QObject::connect(&opener, &FileOpener::opened, &window,
            [this](const CaseFile &file) { opened.push_back(file.trail); });
        QObject::connect(&opener, &FileOpener::failed, &window,
            [this](const QString &, const QString &text) { problems << text; });
    }

    QString save(const QString &name, const QByteArray &bytes) const
    {
        const QString path = folder.filePath(name);
        writeFile(path, bytes, Overwrite::Yes);
        return path;
    }

    /** Whether the window took what it was shown. */
    bool drop(const QList<QUrl> &urls)
    {
        QMimeData dragged;
        dragged.setUrls(urls);
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(&window, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent fallen({10, 10}, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &fallen);
        return true;
    }

    QTemporaryDir folder;
    QWidget window;
    FileOpener opener;
    std::vector<Trail> opened;
    QStringList problems;
};

QByteArray page(int number, int rows, int total)
{
    return pageOf(number, manyVisits(rows, number * 100), total).body;
}
} // namespace

class TestFileOpener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensAFileThatIsDropped();
    void opensThePagesOfACallTogether();
    void opensWhatItExported();
    void takesNothingThatIsNoFile();
    void saysWhyItOpenedNothing();
};

void TestFileOpener::opensAFileThatIsDropped()
{
    Dropper person;
    const QString path = person.save(u"a b%.json"_s, page(1, 3, 3));

    QVERIFY(person.drop({QUrl::fromLocalFile(path)}));

    QCOMPARE(person.opened.size(), size_t(1));
    QCOMPARE(person.opened[0].visits.size(), size_t(3));
}

void TestFileOpener::opensThePagesOfACallTogether()
{
    Dropper person;
    const QString second = person.save(u"2.json"_s, page(2, 2, 5));
    const QString first = person.save(u"1.json"_s, page(1, 3, 5));

    QVERIFY(person.drop({QUrl::fromLocalFile(second), QUrl::fromLocalFile(first)}));

    QCOMPARE(person.opened.size(), size_t(1));
    QCOMPARE(person.opened[0].visits.size(), size_t(5));
    QCOMPARE(person.opened[0].rawPages.size(), size_t(2));
}

void TestFileOpener::opensWhatItExported()
{
    Dropper person;
    const Trail trail = trailOf(manyVisits(4));
    const QString path = person.save(u"renamed.txt"_s, toCaseFile(trail, {}, RedactionLevel::Off));

    QVERIFY(person.drop({QUrl::fromLocalFile(path)}));

    QCOMPARE(person.opened.size(), size_t(1));
    QVERIFY(person.opened[0].rawPages == trail.rawPages);
}

void TestFileOpener::takesNothingThatIsNoFile()
{
    Dropper person;
    QVERIFY(!person.drop({QUrl(u"https://example.com/a.json"_s)}));
    QVERIFY(person.opened.empty());
    QCOMPARE(person.problems, QStringList());
}

void TestFileOpener::saysWhyItOpenedNothing()
{
    Dropper person;
    const QString good = person.save(u"1.json"_s, page(1, 3, 5));
    const QString bad = person.save(u"2.json"_s, "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>");

    QVERIFY(person.drop({QUrl::fromLocalFile(good), QUrl::fromLocalFile(bad)}));
    QVERIFY(person.drop({QUrl::fromLocalFile(person.folder.path())}));

    QVERIFY(person.opened.empty());
    QCOMPARE(person.problems.size(), 2);
    QVERIFY2(person.problems[0].contains(u"2.json"_s), qPrintable(person.problems[0]));
    QVERIFY2(person.problems[1].contains(u"folder"_s), qPrintable(person.problems[1]));
}

QTEST_MAIN(TestFileOpener)
#include "tst_fileopener.moc"
