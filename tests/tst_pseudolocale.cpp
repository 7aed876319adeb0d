// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "elidedlabel.h"
#include "mainwindow.h"
#include "service/embeddedservice.h"
#include "settings.h"
#include "support/fakekeystore.h"
#include "support/trails.h"
#include "timeline.h"
#include "trailtable.h"
#include "window/shownwords.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// A comparison of lists tells one line of them. Layouts follow when the events are through.
#define NONE_IN(list)                                                                              \
    QTRY_VERIFY2_WITH_TIMEOUT((list).isEmpty(), qPrintable(u'\n' + (list).join(u'\n')), 1000)

namespace {
const QString menuCaller = u"job-1"_s;
const QString everyKind = u"job-2"_s;
const QString longCall = u"job-3"_s; // of three pages
constexpr int longRows = 250;

QString settingsFolder()
{
    static const QTemporaryDir folder;
    return folder.path();
}

std::vector<MadeVisit> menuVisits();
std::vector<MadeVisit> visitsOfEveryKind();

/** The window in one of its states, in a language of longer words. */
class Stage
{
public:
    explicit Stage(QSize size, CommandLine line = {})
        : m_size(size)
    {
        if (!service.listen())
            qFatal("no port");
        service.putCall(menuCaller, rowsOf(menuVisits(), menuCaller.toUtf8()));
        service.putCall(everyKind, rowsOf(visitsOfEveryKind(), everyKind.toUtf8()));
        service.putCall(longCall, rowsOf(manyVisits(longRows), longCall.toUtf8()));
        if (line.endpoint.isEmpty()) {
            line.endpoint = service.url().toString();
            line.instance = u"ccc-test"_s;
        }
        line.zone = QTimeZone("Asia/Shanghai");
        window = std::make_unique<MainWindow>(line, keyStore);
        window->resize(size);
        window->show();
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("the window does not come to the front");
    }

    template <typename Widget> Widget *find(const char *name) const
    {
        auto *widget = window->findChild<Widget *>(QLatin1StringView(name));
        if (!widget)
            qFatal("there is no %s", name);
        return widget;
    }
    void click(const char *name) const { QTest::mouseClick(find<QWidget>(name), Qt::LeftButton); }
    void lookUp(const QString &contactId) const { window->lookUp(contactId); }
    bool showsTrail() const
    {
        return find<TrailTable>("trailTable")->isVisible()
            && find<TrailTable>("trailTable")->currentIndex().isValid();
    }
    bool says(const char *name) const
    {
        const auto *widget = find<QWidget>(name);
        return widget->isVisible();
    }

    EmbeddedService service;
    FakeKeyStore keyStore;
    std::unique_ptr<MainWindow> window;
    const QSize m_size;
};

ServiceFault failing(int page)
{
    return {.page = page, .status = 500, .code = u"InternalError"_s, .retryAfter = 1ms};
}

std::vector<MadeVisit> menuVisits()
{
    std::vector<MadeVisit> visits;
    for (int round = 0; round < 3; ++round) {
        visits.push_back({.enter = round * 11'000,
            .leave = round * 11'000 + 3'000,
            .name = u"请重新输入"_s,
            .node = "n-1",
            .properties = R"({"1":"输入有误，请重新输入。"})"});
        visits.push_back({.enter = round * 11'000 + 3'000,
            .leave = round * 11'000 + 11'000,
            .type = "GATHER_INPUT",
            .exit = round < 2 ? "Timeout" : "Hangup",
            .name = u"主菜单"_s,
            .node = "n-2",
            .properties = R"({"1":"查询订单请按 1，退换货请按 2。","2":""})",
            .variables = R"({"3":")" + QByteArray::number(round) + R"("})"});
    }
    return visits;
}

std::vector<MadeVisit> visitsOfEveryKind()
{
    std::vector<MadeVisit> visits;
    const char *types[] = {"INCOMING_CALL", "PLAY_SAY", "GATHER_INPUT", "SPLIT", "SET_VARIABLES",
        "TRANSFER_TO_AGENT", "BLIND_TRANSFER", "RUN_FUNCTION", "HTTP_REQUEST", "JSON_PARSER", "SUB",
        "SUB_START", "SUB_END", "ASR", "VOICE_NAVIGATOR", "SATISFACTION_RATING", "VOICE_MAIL",
        "SMS", "HANGUP_REASON", "HANGUP"};
    const char *exits[]
        = {"Success", "Default", "Branch-A", "Timeout", "Overflow", "Failure", "Hangup"};
    for (const char *type : types) {
        const auto at = qint64(visits.size());
        visits.push_back({.enter = at * 2000,
            .leave = at * 2000 + 1000, // and a gap
            .type = type,
            .exit = exits[size_t(at) % std::size(exits)],
            .name = u"节点"_s,
            .node = "n-" + QByteArray::number(at % 7),
            .properties = R"({"1":"请按 1"})",
            .variables = R"({"2":")" + QByteArray::number(at) + R"("})",
            .channel = at < 10 ? "ch-1" : "ch-2"});
    }
    visits[4].leave = visits[4].enter.value() - 500; // a clock gone wrong
    visits.back().leave.reset(); // still going on
    return visits;
}
} // namespace

class TestPseudoLocale : public QObject
{
    Q_OBJECT

public:
    static void initMain();

private Q_SLOTS:
    void initTestCase();
    void init() { openSettings()->clear(); }

    void theTranslatorKeepsWhatMustStay();
    void bareWordsAreFound();
    void cutWordsAreFound();
    void everyStateIsTranslatedAndFits_data();
    void everyStateIsTranslatedAndFits();
    void menusAreTranslated();
    void theKeySheetIsTranslatedAndFits();
    void theAccountFormIsTranslatedAndFits();
    void theExportDialogIsTranslatedAndFits();

private:
    PseudoTranslator m_translator;
};

void TestPseudoLocale::initMain()
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

void TestPseudoLocale::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_US"_s));
    applyTheme(*qApp, ThemeChoice::Light);
    QCoreApplication::installTranslator(&m_translator);
}

void TestPseudoLocale::theTranslatorKeepsWhatMustStay()
{
    const QString words = m_translator.translate("Any", "&Save %1 of %Ln row(s)", nullptr, 3);

    QVERIFY(words.startsWith(u"⟦&Save %1 of %Ln row(s)"_s));
    QVERIFY(words.endsWith(u'⟧'));
    QVERIFY(words.size() >= 22 * 14 / 10);
    QCOMPARE(QCoreApplication::translate("Any", "%n row(s)", nullptr, 3).left(9), u"⟦3 row(s)"_s);
}

void TestPseudoLocale::bareWordsAreFound()
{
    QCOMPARE(bareWords(u"⟦7 visits ⟦#3⟧ long⟧ · 来电"_s), QStringList());
    QCOMPARE(bareWords(u"RequestId D2RB-3E24 · 8.0 · UTC+08:00 job-1"_s), QStringList());
    QCOMPARE(bareWords(u"⟦7 visits⟧ and more"_s), (QStringList{u"and"_s, u"more"_s}));
    QCOMPARE(bareWords(u"Look up"_s), (QStringList{u"Look"_s, u"up"_s}));
}

void TestPseudoLocale::cutWordsAreFound()
{
    QWidget window;
    window.resize(200, 100);
    QLabel label(u"wider than it may be, and that is told"_s, &window);
    label.setGeometry(0, 0, 60, 30);
    window.show();

    QCOMPARE(cutTexts(window).size(), 1);
    label.setGeometry(0, 0, label.sizeHint().width(), 30);
    window.resize(label.sizeHint().width(), 100);
    QCOMPARE(cutTexts(window), QStringList());
}

void TestPseudoLocale::everyStateIsTranslatedAndFits_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QSize>("size");
    for (const char *state : {"first start", "menu caller", "every kind", "long call", "loading",
             "loading more", "partial", "empty", "error", "no key", "no instance", "bad ID",
             "hidden by the filter", "sorted", "numbers shown", "raw JSON", "file"}) {
        for (const QSize size : {QSize(1280, 800), QSize(1024, 640)})
            QTest::addRow("%s, %d", state, size.width()) << QString::fromLatin1(state) << size;
    }
}

void TestPseudoLocale::everyStateIsTranslatedAndFits()
{
    QFETCH(QString, state);
    QFETCH(QSize, size);
    CommandLine line;
    if (state == "no instance"_L1)
        line.endpoint = u"https://ccc.example"_s;
    if (state == "file"_L1)
        line.openFiles = {QStringLiteral(TEST_FILES "/no-such-file.json")};
    Stage stage(size, line);
    const bool wantsTrail = state == "menu caller"_L1 || state == "hidden by the filter"_L1
        || state == "sorted"_L1 || state == "numbers shown"_L1 || state == "raw JSON"_L1;

    if (wantsTrail) {
        stage.lookUp(menuCaller);
        QTRY_VERIFY(stage.showsTrail());
    }
    if (state == "every kind"_L1) {
        stage.lookUp(everyKind);
        QTRY_VERIFY(stage.showsTrail());
    } else if (state == "long call"_L1) {
        stage.lookUp(longCall);
        QTRY_VERIFY(stage.find<TrailTable>("trailTable")->model()->rowCount() == longRows);
    } else if (state == "loading"_L1) {
        stage.service.setFaults({{.delay = 10min}});
        stage.lookUp(menuCaller);
        QTRY_VERIFY(stage.says("skeletonText"));
    } else if (state == "loading more"_L1 || state == "partial"_L1) {
        const bool isPartial = state == "partial"_L1;
        stage.service.setFaults(
            {isPartial ? failing(2) : ServiceFault{.page = 2, .delay = 10min}, failing(2)});
        stage.lookUp(longCall);
        QTRY_VERIFY(stage.says("trailTable") && stage.says("noticeStrip"));
        if (isPartial)
            QTRY_VERIFY(stage.find<QWidget>("noticeStrip")
                            ->findChild<QLabel *>()
                            ->text()
                            .contains(u"InternalError"_s));
    } else if (state == "empty"_L1) {
        stage.lookUp(u"job-590013377264918528"_s);
        QTRY_VERIFY(stage.find<QLabel>("stateDetails")->text().contains(u"RequestId"_s));
    } else if (state == "error"_L1) {
        stage.service.setFaults(
            {{.status = 404, .code = u"NotExists.JobId"_s, .message = u"不存在"_s}});
        stage.lookUp(menuCaller);
        QTRY_VERIFY(stage.find<QLabel>("stateDetails")->text().contains(u"NotExists"_s));
    } else if (state == "no key"_L1) {
        const QByteArray key = qgetenv("ALIBABA_CLOUD_ACCESS_KEY_ID");
        qunsetenv("ALIBABA_CLOUD_ACCESS_KEY_ID");
        stage.lookUp(menuCaller);
        qputenv("ALIBABA_CLOUD_ACCESS_KEY_ID", key);
        QVERIFY(stage.says("stateTitle"));
    } else if (state == "no instance"_L1) {
        stage.lookUp(menuCaller);
        QVERIFY(stage.says("stateTitle"));
    } else if (state == "bad ID"_L1) {
        stage.lookUp(QString(257, u'1'));
        QVERIFY(stage.says("searchHint"));
    } else if (state == "hidden by the filter"_L1) {
        stage.find<QLineEdit>("filterEdit")->setText(u"no such thing"_s);
        QVERIFY(stage.says("showHiddenButton"));
    } else if (state == "sorted"_L1) {
        auto *header = stage.find<TrailTable>("trailTable")->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
            {header->sectionViewportPosition(int(TrailColumn::Duration)) + 12, 8});
        QVERIFY(stage.says("timeOrderButton"));
    } else if (state == "numbers shown"_L1) {
        stage.find<QPushButton>("numbersButton")->menu()->actions().value(1)->trigger();
    } else if (state == "raw JSON"_L1) {
        stage.click("rawSwitch");
    }

    NONE_IN(untranslatedTexts(*stage.window));
    NONE_IN(cutTexts(*stage.window));
    QCOMPARE(stage.window->size(), size); // words have not pushed it wider
}

void TestPseudoLocale::menusAreTranslated()
{
    Stage stage({1280, 800});
    stage.lookUp(menuCaller);
    QTRY_VERIFY(stage.showsTrail());

    QStringList bare;
    for (const auto *button : stage.window->findChildren<QPushButton *>()) {
        if (button->menu())
            bare += untranslatedActions(*button->menu());
    }

    NONE_IN(bare);
}

void TestPseudoLocale::theKeySheetIsTranslatedAndFits()
{
    Stage stage({1024, 640});

    QTest::keyClick(stage.window.get(), Qt::Key_F1);

    QWidget *sheet = nullptr;
    QTRY_VERIFY((sheet = stage.window->findChild<QWidget *>(u"keySheet"_s)) && sheet->isVisible());
    NONE_IN(untranslatedTexts(*sheet));
    NONE_IN(cutTexts(*sheet));
    QVERIFY(sheet->width() <= 1024 && sheet->height() <= 640);
}

void TestPseudoLocale::theAccountFormIsTranslatedAndFits()
{
    Stage stage({1024, 640});
    stage.lookUp(u"job-0"_s);
    QTRY_VERIFY(stage.find<QLabel>("stateDetails")->text().contains(u"NotExists"_s));
    stage.click("stateSecondAction");
    auto *form = stage.find<QWidget>("accountDialog");
    QTRY_VERIFY(form->isVisible());
    NONE_IN(untranslatedTexts(*form));
    NONE_IN(cutTexts(*form));

    QTest::mouseClick(form->findChild<QWidget *>(u"accountSave"_s), Qt::LeftButton);

    QVERIFY(form->isVisible()); // a name is missing, and that is told
    NONE_IN(untranslatedTexts(*form));
    NONE_IN(cutTexts(*form));
    QVERIFY(form->width() <= 1024 && form->height() <= 640);
    for (const bool hasStore : {true, false}) {
        stage.keyStore.isHere = hasStore;
        auto *places = form->findChild<QComboBox *>(u"accountKeyPlace"_s);
        for (int place = 0; place < places->count(); ++place) {
            places->setCurrentIndex(place);
            QTest::mouseClick(form->findChild<QWidget *>(u"accountTry"_s), Qt::LeftButton);
            NONE_IN(untranslatedTexts(*form));
            NONE_IN(cutTexts(*form));
        }
    }
    QTest::mouseClick(form->findChild<QWidget *>(u"accountAdd"_s), Qt::LeftButton);
    QTest::mouseClick(form->findChild<QWidget *>(u"accountRemove"_s), Qt::LeftButton);
    NONE_IN(untranslatedTexts(*form));
    NONE_IN(cutTexts(*form));
}

void TestPseudoLocale::theExportDialogIsTranslatedAndFits()
{
    Stage stage({1024, 640});
    stage.lookUp(menuCaller);
    QTRY_VERIFY(stage.showsTrail());

    QTest::keyClick(stage.window.get(), Qt::Key_E, Qt::ControlModifier);

    QWidget *dialog = nullptr;
    QTRY_VERIFY(
        (dialog = stage.window->findChild<QWidget *>(u"exportDialog"_s)) && dialog->isVisible());
    NONE_IN(untranslatedTexts(*dialog));
    NONE_IN(cutTexts(*dialog));
    QVERIFY2(dialog->width() <= 1024 && dialog->height() <= 640,
        qPrintable(u"%1 x %2"_s.arg(dialog->width()).arg(dialog->height())));
    QTest::mouseClick(dialog->findChild<QWidget *>(u"levelOff"_s), Qt::LeftButton);
    NONE_IN(untranslatedTexts(*dialog));
    NONE_IN(cutTexts(*dialog));

    QTest::mouseClick(dialog->findChild<QWidget *>(u"exportSave"_s), Qt::LeftButton);

    QFileDialog *files = nullptr;
    QTRY_VERIFY((files = qApp->activeWindow()->findChild<QFileDialog *>())
        || (files = qobject_cast<QFileDialog *>(qApp->activeWindow())));
    QCOMPARE(bareWords(files->windowTitle()), QStringList());
    files->reject();
}

QTEST_MAIN(TestPseudoLocale)
#include "tst_pseudolocale.moc"
