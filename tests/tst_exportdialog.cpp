// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportdialog.h"
#include "service/samplecalls.h"
#include "support/person.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QListWidget>
#include <QRadioButton>
#include <QScrollArea>
#include <QSignalSpy>

namespace {
/** A person before the dialog, with a call full of personal data. */
class Exporter
{
public:
    explicit Exporter(const ExportOptions &options = {})
    {
        QByteArrayList rows;
        for (const QByteArray &row : sampleRows(u"job-364590218877132800"_s))
            rows << row;
        Trail trail;
        addPage(trail,
            std::get<TrailPage>(parseTrailPage(
                R"({"Code":"OK","RequestId":"R","Data":{"List":[)" + rows.join(',') + "]}}", 1)));
        dialog = std::make_unique<ExportDialog>(trail, options);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        choose(u"json"_s);
    }

    void choose(const QString &suffix)
    {
        auto *format = dialog->findChild<QComboBox *>(u"exportFormat"_s);
        format->setCurrentIndex(format->findData(suffix));
    }
    void choose(RedactionLevel level)
    {
        const QString name = level == RedactionLevel::Off ? u"levelOff"_s
            : level == RedactionLevel::Strict             ? u"levelStrict"_s
                                                          : u"levelStandard"_s;
        dialog->findChild<QRadioButton *>(name)->click();
    }
    QString text() const
    {
        return dialog->findChild<QPlainTextEdit *>(u"exportText"_s)->toPlainText();
    }
    QCheckBox *box(const QString &name) const { return dialog->findChild<QCheckBox *>(name); }
    QListWidget *items() const { return dialog->findChild<QListWidget *>(u"hiddenItems"_s); }

    std::unique_ptr<ExportDialog> dialog;
};

const QString number = u"13912345521"_s;
} // namespace

class TestExportDialog : public QObject
{
    Q_OBJECT

public:
    static void initMain() { keepToOurselves(); }

private Q_SLOTS:
    void init() { openSettings()->clear(); }

    void thePreviewIsWhatWillBeWritten();
    void anItemCanBeShownAndHiddenAgain();
    void anItemIsKnownByItsKey();
    void aWordCanBeAdded();
    void offSaysWhatItMeans();
    void strictIsRememberedAndOffIsNot();
    void theListTellsNoSecret();
    void whatThePreviewShowsCanBeCopied();
    void aLongTextIsCopiedWhole();
    void notesAreShownAndRedacted();
    void filteredRowsAreOfferedAndNotTaken();
    void aCaseFileAlwaysHasAllRows();
    void theSelectedVisitIsOfferedToPictures();
    void returnInTheWordsFieldAddsTheWordAlone();
    void aProblemIsSaidInTheDialog();
    void aLongCallIsRedactedAside();
    void thePreviewCanBeReadAtFullSize();
};

void TestExportDialog::thePreviewIsWhatWillBeWritten()
{
    const QTemporaryDir folder;
    Exporter exporter;
    for (const QString &suffix : {u"json"_s, u"csv"_s, u"txt"_s, u"md"_s}) {
        exporter.choose(suffix);
        const QString path = folder.filePath(u"a."_s + suffix);
        QByteArrayList rows;
        Trail trail;
        for (const QByteArray &row : sampleRows(u"job-364590218877132800"_s))
            rows << row;
        addPage(trail,
            std::get<TrailPage>(parseTrailPage(
                R"({"Code":"OK","RequestId":"R","Data":{"List":[)" + rows.join(',') + "]}}", 1)));
        QCOMPARE(exportTrail(trail, path, exporter.dialog->options()).problem, QString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString written = QString::fromUtf8(file.readAll());
        QCOMPARE(exporter.text().left(10'000), QString(written).remove(u'\r').left(10'000));
    }
}

void TestExportDialog::anItemCanBeShownAndHiddenAgain()
{
    Exporter exporter;
    const int count = exporter.items()->count();
    QVERIFY(!exporter.text().contains(u"王"_s));
    QListWidgetItem *line = nullptr;
    QString before = exporter.text();
    line = exporter.items()->item(1);
    line->setCheckState(Qt::Unchecked);
    QVERIFY(exporter.text() != before);
    QCOMPARE(exporter.items()->count(), count);
    for (int row = 0; row < count; ++row)
        exporter.items()->item(row)->setCheckState(Qt::Checked);
    QCOMPARE(exporter.text(), before);
}

void TestExportDialog::anItemIsKnownByItsKey()
{
    const Exporter exporter;

    QVERIFY(std::ranges::any_of(
        exporter.items()->findItems(u"personal field ("_s, Qt::MatchContains),
        [](const QListWidgetItem *line) { return line->text().contains(u"(customerName)"_s); }));
}

void TestExportDialog::aWordCanBeAdded()
{
    Exporter exporter;
    QVERIFY(exporter.text().contains(u"银行卡挂失流程"_s));
    exporter.dialog->findChild<QLineEdit *>(u"hiddenWord"_s)->setText(u"挂失"_s);
    QTest::mouseClick(exporter.dialog->findChild<QPushButton *>(u"hideWord"_s), Qt::LeftButton);

    QVERIFY(!exporter.text().contains(u"挂失"_s));
}

void TestExportDialog::offSaysWhatItMeans()
{
    Exporter exporter;
    auto *warning = exporter.dialog->findChild<QLabel *>(u"exportWarning"_s);
    QVERIFY(!warning->isVisible());
    exporter.choose(RedactionLevel::Off);

    QVERIFY(warning->isVisible());
    QCOMPARE(exporter.items()->count(), 0);
    for (const QString &name : {u"hiddenItems"_s, u"hiddenWord"_s, u"hideWord"_s})
        QVERIFY2(!exporter.dialog->findChild<QWidget *>(name)->isEnabled(), qPrintable(name));
    QVERIFY(exporter.text().contains(u"\"Redaction\":\"off\""_s)
        || exporter.text().contains(u"\"Redaction\": \"off\""_s));
}

void TestExportDialog::strictIsRememberedAndOffIsNot()
{
    Exporter exporter;
    exporter.choose(RedactionLevel::Off);
    QCOMPARE(savedExportLevel(), RedactionLevel::Standard);
    exporter.choose(RedactionLevel::Strict);
    QCOMPARE(savedExportLevel(), RedactionLevel::Strict);
    exporter.choose(RedactionLevel::Off);
    QCOMPARE(savedExportLevel(), RedactionLevel::Strict);
    exporter.choose(RedactionLevel::Standard);
    QCOMPARE(savedExportLevel(), RedactionLevel::Standard);
}

void TestExportDialog::theListTellsNoSecret()
{
    const Exporter exporter;
    QVERIFY(exporter.items()->count() > 3);
    for (int row = 0; row < exporter.items()->count(); ++row) {
        const QListWidgetItem *line = exporter.items()->item(row);
        for (const QString &secret : {number, u"王小示"_s, u"135790"_s})
            QVERIFY2(!line->text().contains(secret) && !line->toolTip().contains(secret),
                qPrintable(line->text()));
    }
}

void TestExportDialog::whatThePreviewShowsCanBeCopied()
{
    Exporter exporter;
    QTest::mouseClick(exporter.dialog->findChild<QPushButton *>(u"exportCopy"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), exporter.text());

    exporter.choose(u"png"_s);
    QTest::mouseClick(exporter.dialog->findChild<QPushButton *>(u"exportCopy"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->image().width(), 3200);
    exporter.choose(u"ivrtrail"_s);
    QVERIFY(!exporter.dialog->findChild<QPushButton *>(u"exportCopy"_s)->isEnabled());
}

void TestExportDialog::aLongTextIsCopiedWhole()
{
    ExportDialog dialog(trailOf(manyVisits(500)), {});
    auto *format = dialog.findChild<QComboBox *>(u"exportFormat"_s);
    format->setCurrentIndex(format->findData(u"csv"_s));

    dialog.findChild<QPushButton *>(u"exportCopy"_s)->click();

    QVERIFY(QGuiApplication::clipboard()->text().contains(u"节点 500"_s));
}

void TestExportDialog::notesAreShownAndRedacted()
{
    const QTemporaryDir folder;
    const Trail trail = trailOf(manyVisits(3));
    ExportOptions options;
    options.replaces = ExportOptions::Replaces::All;
    const auto written = [&](const QString &suffix) {
        const QString path = folder.filePath(u"a."_s + suffix);
        exportTrail(trail, path, options);
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = written(u"png"_s);
    options.notes.set(trail.visits[1].origin, u"called back at 13912345521, no answer"_s);

    QVERIFY(written(u"png"_s) != before);
    for (const QString &suffix : {u"txt"_s, u"md"_s, u"svg"_s}) {
        const QByteArray text = written(suffix);
        QVERIFY2(text.contains("called back at"), qPrintable(suffix));
        QVERIFY2(!text.contains("13912345521"), qPrintable(suffix));
    }
}

void TestExportDialog::filteredRowsAreOfferedAndNotTaken()
{
    Exporter unfiltered;
    QVERIFY(!unfiltered.box(u"onlyFiltered"_s)->isEnabled());
    Exporter exporter({.choice = RowChoice{.visits = {2, 4}, .filter = u"x"_s}});
    QVERIFY(exporter.box(u"onlyFiltered"_s)->isEnabled());
    QVERIFY(!exporter.dialog->options().choice);
    const QString all = exporter.text();

    exporter.box(u"onlyFiltered"_s)->click();

    QCOMPARE(exporter.dialog->options().choice->visits, std::vector<int>({2, 4}));
    QVERIFY(exporter.text().contains(u"\"Rows\": [3, 5]"_s));
    exporter.box(u"onlyFiltered"_s)->click();
    QCOMPARE(exporter.text(), all);
}

void TestExportDialog::aCaseFileAlwaysHasAllRows()
{
    Exporter exporter({.choice = RowChoice{.visits = {2, 4}}});
    exporter.box(u"onlyFiltered"_s)->click();

    exporter.choose(u"ivrtrail"_s);

    QVERIFY(!exporter.box(u"onlyFiltered"_s)->isEnabled());
    QVERIFY(!exporter.dialog->options().choice);
    exporter.choose(u"csv"_s);
    QVERIFY(exporter.dialog->options().choice);
}

void TestExportDialog::theSelectedVisitIsOfferedToPictures()
{
    Exporter exporter({.inspected = 3});
    QVERIFY(!exporter.box(u"withInspector"_s)->isEnabled());
    exporter.choose(u"svg"_s);
    QVERIFY(exporter.box(u"withInspector"_s)->isEnabled());
    QCOMPARE(exporter.dialog->options().inspected, -1);

    exporter.box(u"withInspector"_s)->click();

    QCOMPARE(exporter.dialog->options().inspected, 3);
    exporter.choose(u"txt"_s);
    QCOMPARE(exporter.dialog->options().inspected, -1);
}

void TestExportDialog::returnInTheWordsFieldAddsTheWordAlone()
{
    const Exporter exporter;
    const QSignalSpy saved(exporter.dialog.get(), &ExportDialog::saveRequested);
    auto *word = exporter.dialog->findChild<QLineEdit *>(u"hiddenWord"_s);
    word->setFocus();

    word->setText(u"银行"_s);
    QTest::keyClick(word, Qt::Key_Return);

    QVERIFY(exporter.dialog->options().rules.addedWords.contains(u"银行"_s));
    QCOMPARE(saved.size(), 0);
}

void TestExportDialog::aProblemIsSaidInTheDialog()
{
    Exporter exporter;
    auto *problem = exporter.dialog->findChild<QLabel *>(u"exportProblem"_s);
    QVERIFY(!problem->isVisible());

    exporter.dialog->showProblem(u"The disk is full."_s);

    QVERIFY(problem->isVisible());
    QCOMPARE(problem->text(), u"The disk is full."_s);
    exporter.choose(u"csv"_s);
    QVERIFY(!problem->isVisible());
}

void TestExportDialog::aLongCallIsRedactedAside()
{
    QByteArrayList rows;
    for (int row = 0; row < 8'000; ++row)
        rows << R"({"NodeId":"n","NodeVariables":{"mobile":"139)"
                + QByteArray::number(20'000'000 + row) + R"(","name":"name )"
                + QByteArray::number(row) + "\"}}";
    Trail trail;
    addPage(trail,
        std::get<TrailPage>(
            parseTrailPage(R"({"Code":"OK","Data":{"List":[)" + rows.join(',') + "]}}", 1)));
    ExportDialog dialog(trail, {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto *format = dialog.findChild<QComboBox *>(u"exportFormat"_s);
    auto *save = dialog.findChild<QPushButton *>(u"exportSave"_s);
    auto *text = dialog.findChild<QPlainTextEdit *>(u"exportText"_s);
    const auto *waiting = dialog.findChild<QLabel *>(u"exportWaiting"_s);

    // Nothing can be saved before it is redacted, and the window stays alive.
    QVERIFY(waiting->isVisible());
    QVERIFY(!save->isEnabled());
    format->setCurrentIndex(format->findData(u"json"_s));
    QVERIFY(text->toPlainText().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(save->isEnabled(), 60'000);
    QVERIFY(text->toPlainText().contains(u"139****0000"_s));
    QVERIFY(!waiting->isVisible());

    // No preview of the level before, and the latest choice counts.
    dialog.findChild<QRadioButton *>(u"levelOff"_s)->click();
    dialog.findChild<QRadioButton *>(u"levelStrict"_s)->click();
    QVERIFY(text->toPlainText().isEmpty());
    QVERIFY(!save->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(save->isEnabled(), 60'000);
    QVERIFY(text->toPlainText().contains(u"\"mobile\":\"•••\""_s));
    QVERIFY(!text->toPlainText().contains(u"139"_s));

    // Whoever closes it does not wait.
    dialog.findChild<QRadioButton *>(u"levelStandard"_s)->click();
}

void TestExportDialog::thePreviewCanBeReadAtFullSize()
{
    Exporter exporter;
    exporter.choose(u"png"_s);
    auto *image = exporter.dialog->findChild<QScrollArea *>()->widget();
    QVERIFY(image->width() < pictureWidth);

    exporter.dialog->findChild<QPushButton *>(u"exportFullSize"_s)->click();

    QCOMPARE(image->width(), pictureWidth);
}

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
