// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "screenmask.h"
#include "support/trails.h"
#include "valuetree.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include <malloc.h>

using namespace Qt::StringLiterals;

namespace {
ValueLine lineOf(const QByteArray &properties)
{
    const ScreenMask mask;
    return ValueLines(mask).of(readValueMap(properties)).at(0);
}

const std::vector<ValueLine> order{
    {.key = u"order"_s,
        .inner = {{.key = u"id"_s, .value = u"20937"_s}, {.key = u"state"_s, .value = u"sent"_s}}},
    {.key = u"digits"_s, .value = u"2"_s, .before = u"9"_s, .note = u"Changed"_s}};

// What Ctrl+C in a line of the list asks to be copied.
QString copiedFrom(int row)
{
    ValueTree tree;
    QSignalSpy wished(&tree, &ValueTree::copyRequested);
    tree.setLines(order, {});
    tree.setCurrentIndex(tree.model()->index(row, 0));
    QTest::keyClick(&tree, Qt::Key_C, Qt::ControlModifier);
    return wished.value(0).value(0).toString();
}
} // namespace

class TestValueTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonInATextIsOpenedUp();
    void anEmptyListIsAValue();
    void whatIsBeyondTheMostLinesIsSaidToBe();
    void variablesAreMarkedNewAndChanged();
    void theCallersNumberIsMaskedInside();
    void nestedValuesFoldAndUnfold();
    void copyTakesTheValueOfALine();
    void copyTakesANestedValueWithAllOfIt();
    void theWholeListCopiesWithItsNesting();
    void aCutValueOffersItsWhole();
    void aChangedValueReadsWithTheOneBefore();
    void valuesWrapToTheirWidth();
    void aNameGetsTheRoomThatNoValueNeeds();
    void listsThatComeAndGoLeaveNothing();
};

void TestValueTree::jsonInATextIsOpenedUp()
{
    const ValueLine line = lineOf(R"({"body":"{\"a\":[1,\"x\"]}"})");

    QCOMPARE(line.key, u"body"_s);
    QCOMPARE(line.inner.at(0).key, u"a"_s);
    QCOMPARE(line.inner.at(0).inner.at(1).key, u"2"_s);
    QCOMPARE(line.inner.at(0).inner.at(1).value, u"x"_s);
}

void TestValueTree::anEmptyListIsAValue()
{
    QCOMPARE(lineOf(R"({"list":[]})").value, u"[]"_s);
}

void TestValueTree::whatIsBeyondTheMostLinesIsSaidToBe()
{
    QByteArray many = "{";
    for (int i = 0; i < ValueLines::mostLines + 50; ++i)
        many += (i ? ",\"k" : "\"k") + QByteArray::number(i) + "\":1";
    const ScreenMask mask;
    const std::vector<ValueLine> lines = ValueLines(mask).of(readValueMap(many + '}'));

    QCOMPARE(int(lines.size()), ValueLines::mostLines + 1);
    QCOMPARE(lines.back().key, u"…"_s);
}

void TestValueTree::variablesAreMarkedNewAndChanged()
{
    const Trail trail = trailOf({{.enter = 0, .variables = R"({"lang":"zh","digits":"9"})"},
        {.enter = 10, .variables = R"({"lang":"zh","digits":"2","retry":1})"}});
    const ScreenMask mask;
    const std::vector<ValueLine> lines = ValueLines(mask).ofVariables(trail, 1);

    QCOMPARE(lines.at(0).note, QString());
    QCOMPARE(lines.at(1).note, u"Changed"_s);
    QCOMPARE(lines.at(1).before, u"9"_s);
    QCOMPARE(lines.at(2).note, u"New"_s);
}

void TestValueTree::theCallersNumberIsMaskedInside()
{
    ScreenMask mask;
    mask.learn(trailOf({{.caller = "13312342315"}}));
    const auto lines
        = ValueLines(mask).of(readValueMap(R"({"a":{"b":["call +86 133 1234 2315"]}})"));

    QVERIFY(!lines.at(0).inner.at(0).inner.at(0).value.contains(u"1234"_s));
}

void TestValueTree::nestedValuesFoldAndUnfold()
{
    ValueTree tree;
    const QAbstractItemModelTester tester(
        tree.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    tree.setLines(order, u"None"_s);
    tree.show();
    const QModelIndex top = tree.model()->index(0, 0);
    QVERIFY(tree.isExpanded(top));

    tree.setCurrentIndex(top);
    QTest::keyClick(&tree, Qt::Key_Left);
    QVERIFY(!tree.isExpanded(top));
    QTest::keyClick(&tree, Qt::Key_Right);
    QVERIFY(tree.isExpanded(top));
}

void TestValueTree::copyTakesTheValueOfALine()
{
    QCOMPARE(copiedFrom(1), u"2"_s);
}

void TestValueTree::copyTakesANestedValueWithAllOfIt()
{
    QCOMPARE(copiedFrom(0), u"order\t\n  id\t20937\n  state\tsent"_s);
}

void TestValueTree::theWholeListCopiesWithItsNesting()
{
    ValueTree tree;
    tree.setLines(order, {});

    QCOMPARE(tree.allText(), u"order\t\n  id\t20937\n  state\tsent\ndigits\t2"_s);
}

void TestValueTree::aCutValueOffersItsWhole()
{
    ValueTree tree;
    QSignalSpy wished(&tree, &ValueTree::wholeValueRequested);
    tree.setLines(
        {{.key = u"body"_s, .value = u"beginning…"_s, .whole = u"beginning and end"_s}}, {});
    tree.setCurrentIndex(tree.model()->index(1, 1));
    QTest::keyClick(&tree, Qt::Key_Return);

    QCOMPARE(wished.size(), 1);
    QCOMPARE(wished[0][0].toString(), u"body"_s);
    QCOMPARE(wished[0][1].toString(), u"beginning and end"_s);
    QCOMPARE(tree.allText(), u"body\tbeginning…"_s); // the offer is no line of the list
}

void TestValueTree::aChangedValueReadsWithTheOneBefore()
{
    ValueTree tree;
    tree.setLines(order, {});

    QCOMPARE(
        tree.model()->index(1, 1).data(Qt::AccessibleTextRole).toString(), u"2 · Changed · 9"_s);
}

void TestValueTree::valuesWrapToTheirWidth()
{
    ValueTree tree;
    tree.resize(600, 300);
    tree.setLines({{.key = u"say"_s, .value = QString(60, u'词')}}, {});
    tree.show();
    const auto height = [&tree] {
        QCoreApplication::processEvents();
        return tree.visualRect(tree.model()->index(0, 1)).height();
    };
    const int wide = height();
    tree.resize(200, 300);

    QVERIFY(height() > wide);
}

void TestValueTree::aNameGetsTheRoomThatNoValueNeeds()
{
    ValueTree tree;
    const QString name = u"queueingTimeoutSeconds"_s;
    tree.setFixedSize(tree.fontMetrics().horizontalAdvance(name) * 3 / 2, 200);
    tree.show();
    tree.setLines({{.key = name, .value = u"300"_s}}, {});
    QVERIFY(tree.columnWidth(0) > tree.fontMetrics().horizontalAdvance(name) + 10);

    tree.setLines({{.key = name, .value = QString(300, u'x')}}, {});

    QVERIFY(tree.columnWidth(0) <= tree.viewport()->width() / 2); // the value needs its share
}

void TestValueTree::listsThatComeAndGoLeaveNothing()
{
    ValueTree tree;
    const auto showAndForget = [&tree](int times) {
        for (int i = 0; i < times; ++i) {
            tree.setLines({}, u"nothing"_s);
            tree.setLines(order, {});
            tree.doItemsLayout();
            QCoreApplication::processEvents();
        }
        return qint64(mallinfo2().uordblks);
    };
    const qint64 before = showAndForget(100);

    const qint64 growth = showAndForget(2000) - before;

    QVERIFY2(growth < 20'000, qPrintable(QString::number(growth)));
}

QTEST_MAIN(TestValueTree)
#include "tst_valuetree.moc"
