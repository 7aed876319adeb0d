// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keywords.h"
#include "settings.h"
#include "support/languages.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
QString settingsFolder()
{
    static const QTemporaryDir folder;
    return folder.path();
}
} // namespace

// What people read when settings or key store fail them, in both languages: F76 of the fault
// matrix.
class TestSettingsWords : public QObject
{
    Q_OBJECT

public:
    static void initMain() { qputenv("XDG_CONFIG_HOME", settingsFolder().toLocal8Bit()); }

private Q_SLOTS:
    void troubleWithSettingsIsTold_data();
    void troubleWithSettingsIsTold();
    void troubleWithTheKeyStoreIsTold_data();
    void troubleWithTheKeyStoreIsTold();
};

void TestSettingsWords::troubleWithSettingsIsTold_data()
{
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    QTest::newRow("F76 corrupt") << QByteArray("[accounts\nlist\n{}")
                                 << u"cannot be understood. It is left as it is"_s << u"无法识别"_s;
    QTest::newRow("F76 newer") << QByteArray("[accounts]\nversion=99\n")
                               << u"is of a newer version of this program. It is left as it is"_s
                               << u"更新版本"_s;
}

void TestSettingsWords::troubleWithSettingsIsTold()
{
    QFETCH(const QByteArray, settings);
    QFETCH(const QString, english);
    QFETCH(const QString, chinese);
    QDir(settingsFolder()).mkpath(u"ivrtrail"_s);
    QFile file(settingsFolder() + u"/ivrtrail/ivrtrail.ini"_s);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(settings) == settings.size());
    file.close();
    {
        const Speaking words(u"en_US"_s);
        QVERIFY2(settingsProblemWords().contains(english), qPrintable(settingsProblemWords()));
    }
    const Speaking words(u"zh_CN"_s);
    QVERIFY2(settingsProblemWords().contains(chinese), qPrintable(settingsProblemWords()));
}

void TestSettingsWords::troubleWithTheKeyStoreIsTold_data()
{
    QTest::addColumn<KeyProblem::Kind>("kind");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    QTest::newRow("F76 missing") << KeyProblem::Kind::NoStore
                                 << u"No key store answers in this session"_s
                                 << u"没有可用的密钥库"_s;
    QTest::newRow("F76 locked") << KeyProblem::Kind::Locked
                                << u"The key store is locked: unlock it and try again."_s
                                << u"密钥库已锁定：请解锁后重试。"_s;
    QTest::newRow("F76 denied") << KeyProblem::Kind::Denied
                                << u"keep the key for this session only."_s
                                << u"仅在本次运行中保留密钥。"_s;
    QTest::newRow("F76 silent") << KeyProblem::Kind::NoAnswer
                                << u"keep the key for this session only."_s
                                << u"仅在本次运行中保留密钥。"_s;
}

void TestSettingsWords::troubleWithTheKeyStoreIsTold()
{
    QFETCH(const KeyProblem::Kind, kind);
    QFETCH(const QString, english);
    QFETCH(const QString, chinese);
    const KeyProblem problem{.source = KeySource::KeyStore, .kind = kind};
    {
        const Speaking words(u"en_US"_s);
        QVERIFY2(keyProblemWords(problem).contains(english), qPrintable(keyProblemWords(problem)));
    }
    const Speaking words(u"zh_CN"_s);
    QVERIFY2(keyProblemWords(problem).contains(chinese), qPrintable(keyProblemWords(problem)));
}

QTEST_GUILESS_MAIN(TestSettingsWords)
#include "tst_settingswords.moc"
