// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/accountant.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace {
void writeSettings(const QByteArray &bytes)
{
    const QString path = settingsFolder() + u"/ivrtrail/ivrtrail.ini"_s;
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the settings cannot be written");
}

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

// Settings files as they are met: old, new, damaged, large.
class TestAccountFiles : public QObject
{
    Q_OBJECT

public:
    static void initMain() { keepToOurselves(); }

private Q_SLOTS:
    void initTestCase() { settleIn(); }
    void init() { forgetAccounts(); }

    void aLongMenuStaysOneColumn();
    void anAccountThatIsNotThereIsTold();
    void accountsOfVersionOneAreStillRead();
    void aFileThatCannotBeUnderstoodStaysAsItIs_data();
    void aFileThatCannotBeUnderstoodStaysAsItIs();
    void accountsThatCannotBeReadAreTold();
    void theSettingsAreReadableByTheirOwnerOnly();
};

void TestAccountFiles::aLongMenuStaysOneColumn()
{
    QByteArray settings = "[accounts]\nversion=2\nlist\\size=90\n";
    for (int i = 1; i <= 90; ++i)
        settings += QByteArray("list\\N\\name=Account N\n").replace("N", QByteArray::number(i));
    writeSettings(settings + "list\\1\\name=" + QByteArray(300, 'x') + "\n");
    Accountant person;
    auto *menu = person.find<QPushButton>(u"sourceChooser"_s)->menu();

    Q_EMIT menu->aboutToShow();

    QVERIFY(menu->actions().size() > 90);
    QVERIFY2(menu->sizeHint().width() < 700, qPrintable(QString::number(menu->sizeHint().width())));
}

void TestAccountFiles::anAccountThatIsNotThereIsTold()
{
    QByteArray settings = "[accounts]\nversion=2\nlist\\size=12\n";
    for (int i = 1; i <= 12; ++i)
        settings += QByteArray("list\\N\\name=A N\n").replace("N", QByteArray::number(i));
    writeSettings(settings);
    CommandLine line;
    line.account = u"<b>B</b>"_s;
    Accountant person(line);

    person.lookUp(menuCaller);

    QTRY_COMPARE(person.words(u"stateTitle"_s), u"There is no account \"<b>B</b>\"."_s);
    QCOMPARE(person.words(u"stateText"_s),
        u"The accounts are A 1, A 2, A 3, A 4, A 5, A 6, A 7, A 8, A 9, A 10 and 2 other(s)."_s);
}

void TestAccountFiles::accountsOfVersionOneAreStillRead()
{
    writeSettings("[accounts]\nversion=1\ncurrent=a\nlist\\size=2\n"
                  "list\\1\\name=a\nlist\\1\\instance=ccc-test\nlist\\1\\profile=work\n"
                  "list\\2\\name=b\nlist\\2\\instance=ccc-test\n");
    const AccountList list = readAccounts(*openSettings());

    QCOMPARE(list.accounts.size(), size_t(2));
    QCOMPARE(list.accounts[0].keyPlace, KeyPlace::Profile);
    QCOMPARE(list.accounts[0].profile, u"work"_s);
    QCOMPARE(list.accounts[1].keyPlace, KeyPlace::Usual);

    Accountant person;
    QCOMPARE(person.sourceName(), u"a"_s);
    person.openDialog();
    QCOMPARE(
        person.find<QComboBox>(u"accountProfile"_s)->currentText(), u"work (no such profile)"_s);
    person.choosePlace(KeyPlace::KeyStore);
    person.typeKey(u"id"_s, u"secret"_s);
    person.save();
    QCOMPARE(person.keyStore.entries.size(), 1);
    QVERIFY(!person.keyStore.entries.firstKey().isEmpty());
}

void TestAccountFiles::aFileThatCannotBeUnderstoodStaysAsItIs_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("damaged") << QByteArray("[accounts\nlist\n{}") << u"cannot be understood"_s;
    QTest::newRow("newer") << QByteArray("[accounts]\nversion=99\nlist\\size=1\n")
                           << u"newer version"_s;
}

void TestAccountFiles::aFileThatCannotBeUnderstoodStaysAsItIs()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, words);
    writeSettings(bytes);
    {
        Accountant person;
        QVERIFY(person.find<QWidget>(u"searchHint"_s)->isVisible());
        QVERIFY(
            person.find<QWidget>(u"searchHint"_s)->findChild<QLabel *>()->text().contains(words));
        person.setUp(words, KeyPlace::Session); // another name each time
        person.lookUp(menuCaller);
        QTRY_VERIFY(person.showsTrail(7));
        QCOMPARE(person.sourceName(), words);
        person.window->close();
    }
    QCOMPARE(fileBytes(settingsFolder() + u"/ivrtrail/ivrtrail.ini"_s), bytes);
}

void TestAccountFiles::accountsThatCannotBeReadAreTold()
{
    writeSettings("[accounts]\nversion=2\nlist\\size=2\nlist\\1\\name=a\n"
                  "list\\1\\instance=ccc-test\nlist\\2\\name=b\n"
                  "list\\2\\key=of-the-future\n");
    Accountant person;
    person.chooseFromMenu(u"sourceChooser"_s, u"a"_s);
    QVERIFY(settingsBytes().contains("of-the-future")); // choosing takes nothing away
    person.openDialog();

    QCOMPARE(person.lines(), QStringList{u"a"_s});
    QVERIFY(person.find<QWidget>(u"accountRemoved"_s)->isVisible());
}

void TestAccountFiles::theSettingsAreReadableByTheirOwnerOnly()
{
    Accountant person;
    person.setUp(u"a"_s, KeyPlace::Usual);

    const QFileInfo file(settingsFolder() + u"/ivrtrail/ivrtrail.ini"_s);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(file.isFile());
    QVERIFY(!(file.permissions() & others));
}

QTEST_MAIN(TestAccountFiles)
#include "tst_accountfiles.moc"
