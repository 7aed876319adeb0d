// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/value.h"

#include <QByteArrayList>
#include <QRandomGenerator>
#include <QStringList>
#include <QUrl>

#include <vector>

// Secrets and innocent values for redaction tests, made without the rules that are to find them.

/** What must not be read, and a text that holds it in one of its spellings. */
struct PlantedSecret
{
    QString core; ///< what gives it away, in its plainest spelling
    QString spelled; ///< as it is planted
    QString key; ///< where it is planted; empty for any
    QString kind;
};

/** Makes secrets; the same ones for the same seed. */
class SecretMaker
{
public:
    explicit SecretMaker(quint32 seed)
        : m_random(seed)
    {
    }

    QString digits(int count)
    {
        QString text;
        for (int digit = 0; digit < count; ++digit)
            text += QChar(char16_t(u'0' + m_random.bounded(10)));
        return text;
    }

    QString oneOf(const QStringList &list) { return list[m_random.bounded(list.size())]; }
    int bounded(int end) { return m_random.bounded(end); }

    QString mobile()
    {
        static const QStringList starts = {QStringLiteral("13"), QStringLiteral("15"),
            QStringLiteral("17"), QStringLiteral("18"), QStringLiteral("19")};
        return oneOf(starts) + digits(9);
    }

    static QString fullWidth(const QString &text)
    {
        QString wide = text;
        for (QChar &c : wide) {
            if (c > u' ' && c < QChar(0x7f))
                c = QChar(char16_t(c.unicode() + 0xfee0));
        }
        return wide;
    }

    /** @p number of 11 digits in the spelling of @p way, from 0 to waysToSpell - 1. */
    QString spelledMobile(const QString &number, int way)
    {
        const QString a = number.first(3);
        const QString b = number.sliced(3, 4);
        const QString c = number.last(4);
        switch (way) {
        case 0:
            return number;
        case 1:
            return QStringLiteral("+86") + number;
        case 2:
            return QStringLiteral("0086") + number;
        case 3:
            return a + u' ' + b + u' ' + c;
        case 4:
            return a + u'-' + b + u'-' + c;
        case 5:
            return fullWidth(number);
        case 6:
            return QStringLiteral("+86 ") + a + u' ' + b + u' ' + c;
        case 7:
            return QStringLiteral("https://crm.example.com/q?phone=%1&x=1").arg(number);
        case 8:
            return QStringLiteral("https://crm.example.com/u/%1/orders").arg(number);
        case 9:
            return QStringLiteral("https://crm.example.com/q?p=%2B86") + number;
        case 10:
            return QString::fromLatin1(number.toLatin1().toPercentEncoding({}, number.toLatin1()));
        case 11:
            return QStringLiteral("{\"a\":{\"b\":[\"%1\"]}}").arg(number);
        case 12:
            return nested(QStringLiteral("{\"t\":\"%1\"}").arg(number), 3);
        case 13:
            return QStringLiteral("{\"t\":\"%1\"}").arg(escaped(number));
        case 14:
            return QStringLiteral("tel:+86-") + a + u'-' + b + u'-' + c;
        case 15:
            return QStringLiteral("sip:%1@pbx.example.com;user=phone").arg(number);
        case 16:
            return QStringLiteral("(86)") + number;
        case 17:
            return QStringLiteral("您的号码是%1，请确认").arg(number);
        case 18:
            return QStringLiteral("uid=7,mob=%1,st=0").arg(number);
        case 19:
            return QStringLiteral("<b>%1</b>").arg(number);
        case 20:
            return QStringLiteral("a_%1_b").arg(number);
        case 21:
            return a + QStringLiteral("　") + b + QStringLiteral("　") + c;
        case 22:
            return a + QStringLiteral("–") + b + QStringLiteral("–") + c;
        case 23:
            return QStringLiteral("+86%C2%A0") + number;
        case 24:
            return QStringLiteral("https%3A%2F%2Fx.example.com%2F%3Ftel%3D") + number;
        case 25: // cut off within JSON text
            return QStringLiteral("{\"phone\":\"%1\",\"rest\":\"").arg(number);
        case 26:
            return QStringLiteral("\\\"mobile\\\":\\\"%1\\\"").arg(number);
        case 27:
            return u'(' + a + u')' + b + u'-' + c;
        case 28:
            return grouped(number, 1, u' ');
        case 29:
            return a + QChar(0x200b) + b + QChar(0x2060) + c;
        case 30:
            return QStringLiteral("&#x%1;").arg(QStringLiteral("31")) + number.sliced(1);
        case 31: {
            QString arabic = number;
            for (QChar &digit : arabic)
                digit = QChar(char16_t(digit.unicode() - u'0' + 0x660));
            return arabic;
        }
        }
        return number.first(1) + u' ' + number.sliced(1, 5) + u' ' + number.sliced(6);
    }
    static constexpr int waysToSpell = 32;

    QString landline(QString &core)
    {
        static const QStringList areas = {QStringLiteral("010"), QStringLiteral("021"),
            QStringLiteral("0571"), QStringLiteral("0755"), QStringLiteral("028")};
        const QString area = oneOf(areas);
        const QString local = QString::number(2 + m_random.bounded(7)) + digits(7);
        core = area.sliced(1) + local;
        switch (m_random.bounded(6)) {
        case 0:
            return area + local;
        case 1:
            return area + u'-' + local;
        case 2:
            return u'(' + area + u')' + local;
        case 3:
            return QStringLiteral("+86 ") + area.sliced(1) + u' ' + local;
        case 4:
            return area + u' ' + local.first(4) + u' ' + local.last(4);
        }
        return fullWidth(area + u'-' + local);
    }

    QString idCard()
    {
        static constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        const QString year = QString::number(1950 + m_random.bounded(60));
        const QString month = QString::number(1 + m_random.bounded(12)).rightJustified(2, u'0');
        const QString day = QString::number(1 + m_random.bounded(28)).rightJustified(2, u'0');
        QString card = oneOf({QStringLiteral("110105"), QStringLiteral("330106"),
                           QStringLiteral("440305"), QStringLiteral("510104")})
            + year + month + day + digits(3);
        int sum = 0;
        for (int at = 0; at < 17; ++at)
            sum += (card[at].unicode() - u'0') * weights[at];
        return card + QStringLiteral("10X98765432")[sum % 11];
    }

    QString bankCard(int size)
    {
        QString card = oneOf({QStringLiteral("622202"), QStringLiteral("621661"),
                           QStringLiteral("622848"), QStringLiteral("436742")})
            + digits(size - 7);
        for (int check = 0; check < 10; ++check) {
            int sum = check;
            for (int at = 0; at < card.size(); ++at) {
                const int digit = card[card.size() - 1 - at].unicode() - u'0';
                sum += at % 2 ? digit : digit * 2 / 10 + digit * 2 % 10;
            }
            if (sum % 10 == 0)
                return card + QString::number(check);
        }
        return card;
    }

    static QString grouped(const QString &number, int size, QChar between)
    {
        QString text;
        for (qsizetype at = 0; at < number.size(); at += size)
            text += (at ? QString(between) : QString()) + number.mid(at, size);
        return text;
    }

    /** A name of a person, another one each time. */
    QString personName()
    {
        static const QString families = QStringLiteral("赵钱孙李周吴郑冯陈褚卫蒋沈韩杨朱秦尤许何");
        static const QString given = QStringLiteral("伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚");
        const int number = m_names++;
        return QString(families[number % 20]) + given[(number * 7 + 3) % 20]
            + given[(number * 3 + number / 20) % 20];
    }

    static QString nested(QString json, int depth)
    {
        for (; depth > 0; --depth)
            json = QStringLiteral("{\"body\":%1}").arg(QString::fromUtf8(toJsonString(json)));
        return json;
    }

    static QString escaped(const QString &text)
    {
        QString json;
        for (const QChar c : text)
            json += QStringLiteral("\\u%1").arg(uint(c.unicode()), 4, 16, QChar(u'0'));
        return json;
    }

private:
    QRandomGenerator m_random;
    int m_names = 0;
};

/** 200 secrets, @p caller's number among them. */
inline std::vector<PlantedSecret> plantedSecrets(SecretMaker &maker, const QString &caller)
{
    std::vector<PlantedSecret> secrets;
    const auto plant = [&secrets](const QString &core, const QString &spelled, const QString &key,
                           const char *kind) {
        secrets.push_back({core, spelled, key, QString::fromLatin1(kind)});
    };
    for (int way = 0; way < SecretMaker::waysToSpell; ++way) {
        const QString mobile = maker.mobile();
        plant(mobile, maker.spelledMobile(mobile, way), {}, "mobile");
        plant(caller, maker.spelledMobile(caller, way), {}, "caller");
    }
    plant(caller, maker.spelledMobile(caller, SecretMaker::waysToSpell), {}, "caller");
    for (int count = 0; count < 15; ++count) {
        QString core;
        const QString spelled = maker.landline(core);
        plant(core, spelled, {}, "landline");
    }
    for (int count = 0; count < 12; ++count) {
        const QString card = maker.idCard();
        const QString spelled[]
            = {card, card.toLower(), card.first(6) + u' ' + card.sliced(6, 8) + u' ' + card.last(4),
                QStringLiteral("证件号%1核对通过").arg(card)};
        plant(card, spelled[count % 4], {}, "ID card");
    }
    for (int count = 0; count < 20; ++count) {
        const QString card = maker.bankCard(count % 2 ? 16 : 19);
        const QString spelled[] = {card, SecretMaker::grouped(card, 4, u' '),
            SecretMaker::grouped(card, 4, u'-'), SecretMaker::fullWidth(card)};
        plant(card, spelled[count % 4], {}, "bank card");
    }
    for (int count = 0; count < 14; ++count) {
        const QString user = QStringLiteral("u%1.li").arg(maker.digits(3));
        const QString mail = user + QStringLiteral("@mail.example.cn");
        const QString spelled[] = {mail, QStringLiteral("mailto:%1?x=1").arg(mail),
            user + QStringLiteral("%40mail.example.cn"),
            user + QStringLiteral("＠mail.example.cn")};
        plant(mail, spelled[count % 4], {}, "e-mail");
    }
    static const QStringList nameKeys
        = {QStringLiteral("customerName"), QStringLiteral("user_name"), QStringLiteral("姓名"),
            QStringLiteral("客户姓名"), QStringLiteral("name"), QStringLiteral("real-name"),
            QStringLiteral("contactName"), QStringLiteral("callerName")};
    for (int count = 0; count < 24; ++count) {
        const QString name = maker.personName();
        plant(name, name, nameKeys[count % nameKeys.size()], "name");
    }
    static const QStringList tellingKeys
        = {QStringLiteral("accessToken"), QStringLiteral("password"), QStringLiteral("密码"),
            QStringLiteral("home_addr"), QStringLiteral("地址"), QStringLiteral("id_no"),
            QStringLiteral("cardNo"), QStringLiteral("身份证号"), QStringLiteral("token"),
            QStringLiteral("verifyCode"), QStringLiteral("验证码"), QStringLiteral("email")};
    for (int count = 0; count < 25; ++count) {
        const QString key = tellingKeys[count % tellingKeys.size()];
        const QString value = key.contains(u"ddr") || key == QStringLiteral("地址")
            ? QStringLiteral("文三路%1号%2室").arg(maker.digits(3), maker.digits(4))
            : QStringLiteral("k%1z").arg(maker.digits(7));
        plant(value, value, key, "telling key");
    }
    while (secrets.size() < 200) {
        const QString typed
            = QString::number(1 + maker.bounded(9)) + maker.digits(3 + int(secrets.size()) % 5);
        plant(typed, secrets.size() % 2 ? typed : typed + u'#', QStringLiteral("digits"), "typed");
    }
    return secrets;
}

/** 100 values that give nobody away; under the keys that the service or a flow's author would use.
 */
inline std::vector<std::pair<QString, QString>> innocentValues(SecretMaker &maker)
{
    std::vector<std::pair<QString, QString>> values;
    const auto add = [&values](const char *key, const QString &value) {
        values.emplace_back(QString::fromUtf8(key), value);
    };
    const auto upper = [&maker](int count) {
        QString text;
        for (int at = 0; at < count; ++at)
            text += QStringLiteral("0123456789ABCDEF")[maker.bounded(16)];
        return text;
    };
    for (int count = 0; count < 10; ++count) {
        add("orderNo", QStringLiteral("20210525%1").arg(maker.digits(8)));
        add("say", QStringLiteral("订单DD20210525-%1已发货").arg(maker.digits(6)));
        add("createdAt",
            QStringLiteral("2021-05-%1 10:%2:07.%3")
                .arg(10 + count)
                .arg(10 + count * 3)
                .arg(maker.digits(3)));
        add("amount",
            QStringLiteral("%1.%2").arg(100 + maker.bounded(99'000)).arg(10 + maker.bounded(89)));
        add("requestId",
            upper(8) + u'-' + upper(4) + u'-' + upper(4) + u'-' + upper(4) + u'-' + upper(12));
        add("jobId", QStringLiteral("job-%1").arg(maker.digits(18)));
        add("nodeId", upper(16).toLower());
        add("startTime", QString::number(1'621'910'542'000 + maker.bounded(1'000'000)));
    }
    add("say", QStringLiteral("客服热线 400-123-4567"));
    add("say", QStringLiteral("请拨打 4008001234 咨询"));
    add("say", QStringLiteral("或拨 95588 转人工"));
    add("say", QStringLiteral("10086 为您服务"));
    add("say", QStringLiteral("消费投诉请拨 12315"));
    add("say", QStringLiteral("报警 110，急救 120"));
    add("extension", QStringLiteral("8001"));
    add("skillGroupName", QStringLiteral("售后一组"));
    add("functionName", QStringLiteral("queryOrder-v2"));
    add("version", QStringLiteral("1.12.345.6789"));
    add("host", QStringLiteral("192.168.138.15:8080"));
    add("position", QStringLiteral("120.153576,30.287459"));
    add("trackingNo", QStringLiteral("SF1402938475610"));
    add("duration", QStringLiteral("00:03:25"));
    add("expression", QStringLiteral("'${level}'=='GOLD'"));
    add("timeout", QStringLiteral("120000"));
    add("size", QStringLiteral("1048576"));
    add("rate", QStringLiteral("0.0365"));
    add("say", QStringLiteral("金额 1,234,567.89 元"));
    add("file", QStringLiteral("welcome_20210525.wav"));
    return values;
}
