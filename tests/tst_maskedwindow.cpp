// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/person.h"

using namespace Qt::StringLiterals;

namespace {
constexpr char callerNumber[] = "13312342315";
} // namespace

class TestMaskedWindow : public QObject
{
    Q_OBJECT

public:
    static void initMain() { keepToOurselves(); }

private Q_SLOTS:
    void initTestCase() { settleIn(); }
    void init() { openSettings()->clear(); }

    void numbersAreMaskedUntilAskedFor();
    void numbersInNamesAreMaskedToo();
    void menusMarkWhatIsChosen();
    void settingsHoldNeitherKeyNorNumber();
};

void TestMaskedWindow::numbersAreMaskedUntilAskedFor()
{
    const QString number = QString::fromLatin1(callerNumber);
    Person person;
    person.service.putCall(u"job-call"_s,
        rowsOf({{.properties = R"({"say":"回拨 133 1234 2315","to":"8613312342315"})",
                   .variables = R"({"callback":"13312342315","digits":"62220212"})",
                   .caller = callerNumber}},
            "job-call"));
    person.lookUp(u"job-call"_s);
    QTRY_VERIFY(person.showsTrail(1));
    QVERIFY(person.elided(u"callNumbers"_s).contains(u"133****2315"_s));
    QCOMPARE(person.placesWith(number), QString());
    QCOMPARE(person.placesWith(u"133 1234 2315"_s), QString());
    QCOMPARE(person.placesWith(u"62220212"_s), QString());

    person.chooseFromMenu(u"numbersButton"_s, u"Show numbers for this session"_s);

    QVERIFY(person.elided(u"callNumbers"_s).contains(number));
    QVERIFY(!person.placesWith(u"62220212"_s).isEmpty());
    person.chooseFromMenu(u"numbersButton"_s, u"Mask numbers"_s);
    QCOMPARE(person.placesWith(number), QString());
}

void TestMaskedWindow::numbersInNamesAreMaskedToo()
{
    const QString number = QString::fromLatin1(callerNumber);
    Person person;
    person.service.putCall(
        u"job-call"_s, rowsOf({{.name = u"回拨 "_s + number, .caller = callerNumber}}, "job-call"));

    person.lookUp(u"job-call"_s);

    QTRY_VERIFY(person.showsTrail(1));
    QCOMPARE(person.placesWith(number), QString());
    QVERIFY(!person.cell(0, TrailColumn::Node).contains(number));
    const QModelIndex node = person.table()->model()->index(0, int(TrailColumn::Node));
    QVERIFY(!node.data(Qt::ToolTipRole).toString().contains(number));
}

void TestMaskedWindow::menusMarkWhatIsChosen()
{
    Person person;
    person.lookUp(menuCaller);
    QTRY_VERIFY(person.showsTrail(7));
    QCOMPARE(person.chosenIn(u"numbersButton"_s), QStringList(u"Mask numbers"_s));

    person.chooseFromMenu(u"numbersButton"_s, u"Show numbers for this session"_s);
    person.chooseFromMenu(u"zoneButton"_s, u"UTC"_s);
    QCOMPARE(person.chosenIn(u"numbersButton"_s), QStringList(u"Show numbers for this session"_s));
    QCOMPARE(person.chosenIn(u"zoneButton"_s), QStringList(u"UTC"_s));
    person.chooseFromMenu(u"zoneButton"_s, u"China (UTC+08:00)"_s);
    QCOMPARE(person.chosenIn(u"zoneButton"_s), QStringList(u"China (UTC+08:00)"_s));
}

void TestMaskedWindow::settingsHoldNeitherKeyNorNumber()
{
    {
        Person person;
        person.lookUp(menuCaller);
        QTRY_VERIFY(person.showsTrail(7));
        person.window->close();
    }
    openSettings()->sync();
    QFile file(openSettings()->fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(!bytes.isEmpty());
    QVERIFY(!bytes.contains("secret"));
    QVERIFY(!bytes.contains("133"));
}

QTEST_MAIN(TestMaskedWindow)
#include "tst_maskedwindow.moc"
