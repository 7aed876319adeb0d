// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privacy/tellingkeys.h"

#include "privacy/numbers.h"

#include <QSet>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
using Words = QSet<QString>;

QStringList wordsOf(QStringView key)
{
    QStringList words;
    bool isNewWord = true;
    bool isStandIn = false; // "•••A", and what ran into it
    for (qsizetype at = 0; at < key.size(); ++at) {
        const QChar c = key[at];
        if (!c.isLetterOrNumber()) {
            isNewWord = true;
            isStandIn = c == u'•';
            continue;
        }
        if (isStandIn)
            continue;
        // userName, and the last capital of IDCard.
        const bool startsHump = c.isUpper() && at > 0
            && (!key[at - 1].isUpper() || (at + 1 < key.size() && key[at + 1].isLower()));
        const bool endsDigits = at > 0 && key[at - 1].isDigit() != c.isDigit();
        if (isNewWord || startsHump || endsDigits)
            words << QString();
        isNewWord = false;
        words.last() += c.toLower();
    }
    return words;
}

bool hasAny(const QStringList &words, const Words &wanted)
{
    return std::any_of(words.begin(), words.end(),
        [&wanted](const QString &word) { return wanted.contains(word); });
}

bool containsAny(const QString &key, const QStringList &parts)
{
    return std::any_of(
        parts.begin(), parts.end(), [&key](const QString &part) { return key.contains(part); });
}

// Whether one of the words @p first stands right before one of @p second.
bool hasPair(const QStringList &words, const Words &first, const Words &second)
{
    for (qsizetype at = 1; at < words.size(); ++at) {
        if (first.contains(words[at - 1]) && second.contains(words[at]))
            return true;
    }
    return false;
}

bool tellsName(const QStringList &words)
{
    static const Words owners = {u"customer"_s, u"cust"_s, u"user"_s, u"caller"_s, u"contact"_s,
        u"real"_s, u"full"_s, u"nick"_s, u"first"_s, u"last"_s, u"given"_s, u"family"_s,
        u"member"_s, u"holder"_s, u"owner"_s, u"receiver"_s, u"recipient"_s, u"consignee"_s,
        u"payee"_s, u"passenger"_s, u"patient"_s, u"applicant"_s, u"insured"_s, u"account"_s};
    static const Words joined = {u"customername"_s, u"custname"_s, u"username"_s, u"callername"_s,
        u"contactname"_s, u"realname"_s, u"fullname"_s, u"nickname"_s, u"firstname"_s,
        u"lastname"_s, u"surname"_s, u"xingming"_s};
    return words == QStringList{u"name"_s} || hasPair(words, owners, {u"name"_s})
        || hasPair(words, {u"xing"_s}, {u"ming"_s}) || hasAny(words, joined);
}

// Short words that mean something else within longer keys.
bool isTellingAlone(const QStringList &words)
{
    static const Words telling = {u"ak"_s, u"sk"_s, u"pass"_s, u"pan"_s, u"session"_s, u"xm"_s,
        u"street"_s, u"qq"_s, u"wechat"_s, u"weixin"_s, u"微信"_s};
    return words.size() == 1 && telling.contains(words.first());
}

// As programmers at home in Chinese spell them.
bool tellsInPinyin(const QStringList &words)
{
    static const Words telling = {u"sfz"_s, u"sfzh"_s, u"sfzhm"_s, u"shenfenzheng"_s,
        u"shenfenzhenghao"_s, u"zjhm"_s, u"dizhi"_s, u"youxiang"_s, u"mima"_s, u"yzm"_s,
        u"yanzhengma"_s, u"yhk"_s, u"yhkh"_s, u"yinhangka"_s, u"kahao"_s, u"shengri"_s};
    return hasAny(words, telling);
}

bool tellsSecret(const QStringList &words, const QString &key)
{
    static const Words telling = {u"card"_s, u"cards"_s, u"idcard"_s, u"bankcard"_s, u"cardno"_s,
        u"cardnumber"_s, u"idno"_s, u"idcardno"_s, u"passcode"_s, u"jwt"_s, u"bearer"_s,
        u"idnumber"_s, u"identity"_s, u"passport"_s, u"cert"_s, u"certificate"_s, u"certno"_s,
        u"addr"_s, u"address"_s, u"token"_s, u"accesstoken"_s, u"password"_s, u"passwd"_s, u"pwd"_s,
        u"pin"_s, u"secret"_s, u"cvv"_s, u"otp"_s, u"captcha"_s, u"email"_s, u"mail"_s,
        u"birthday"_s, u"birthdate"_s, u"ssn"_s, u"authorization"_s, u"credential"_s,
        u"credentials"_s, u"cookie"_s, u"cookies"_s, u"apikey"_s, u"accesskey"_s, u"secretkey"_s,
        u"privatekey"_s, u"jsessionid"_s, u"phpsessid"_s, u"sessionkey"_s, u"cvc"_s, u"iban"_s,
        u"vcode"_s, u"dob"_s, u"licenseplate"_s, u"userpassword"_s, u"loginpwd"_s, u"paypwd"_s};
    static const QStringList chinese = {u"密码"_s, u"口令"_s, u"验证码"_s, u"令牌"_s, u"密钥"_s,
        u"姓名"_s, u"身份证"_s, u"证件"_s, u"地址"_s, u"住址"_s, u"卡号"_s, u"用户名"_s,
        u"客户名"_s, u"银行卡"_s, u"邮箱"_s, u"邮件"_s, u"电邮"_s, u"护照"_s, u"账号"_s, u"帐号"_s,
        u"信用卡"_s, u"社保"_s, u"动态码"_s, u"校验码"_s, u"车牌"_s, u"微信号"_s, u"生日"_s,
        u"出生日期"_s, u"安全码"_s, u"驾驶证"_s, u"户籍"_s, u"居住地"_s};
    return hasAny(words, telling) || tellsName(words) || containsAny(key, chinese)
        || isTellingAlone(words) || tellsInPinyin(words)
        || hasPair(words, {u"id"_s}, {u"no"_s, u"num"_s, u"number"_s})
        || hasPair(words, {u"account"_s, u"acct"_s}, {u"no"_s, u"num"_s, u"number"_s})
        || hasPair(words, {u"bank"_s}, {u"account"_s, u"acct"_s})
        || hasPair(words, {u"verify"_s, u"verification"_s, u"sms"_s}, {u"code"_s})
        || hasPair(words, {u"birth"_s}, {u"date"_s, u"day"_s})
        || hasPair(words, {u"license"_s}, {u"plate"_s})
        || hasPair(words, {u"plate"_s}, {u"no"_s, u"number"_s})
        || hasPair(words, {u"session"_s}, {u"key"_s})
        || hasPair(words, {u"access"_s, u"api"_s, u"private"_s}, {u"key"_s});
}

bool tellsTelephone(const QStringList &words, const QString &key)
{
    static const Words telling = {u"phone"_s, u"phones"_s, u"phoneno"_s, u"phonenumber"_s,
        u"mobile"_s, u"mobileno"_s, u"mobilephone"_s, u"cellphone"_s, u"telephone"_s, u"tel"_s,
        u"telno"_s, u"msisdn"_s, u"ani"_s, u"dnis"_s, u"fax"_s, u"caller"_s, u"callee"_s,
        u"calling"_s, u"called"_s, u"cell"_s, u"dianhua"_s, u"shouji"_s, u"shoujihao"_s, u"sjh"_s,
        u"lxdh"_s, u"whatsapp"_s};
    static const QStringList chinese = {u"手机"_s, u"电话"_s, u"主叫"_s, u"被叫"_s, u"来电号码"_s,
        u"联系方式"_s, u"传真"_s, u"座机"_s, u"固话"_s};
    return hasAny(words, telling) || containsAny(key, chinese)
        || hasPair(words, {u"shou"_s}, {u"ji"_s})
        || hasPair(words, {u"from"_s, u"to"_s, u"dial"_s}, {u"number"_s});
}

bool tellsTyped(const QStringList &words, const QString &key)
{
    static const Words telling = {u"digit"_s, u"digits"_s, u"dtmf"_s, u"keypress"_s};
    static const QStringList chinese = {u"按键"_s, u"收号"_s};
    return hasAny(words, telling) || containsAny(key, chinese);
}

bool tellsIdentifier(const QStringList &words, const QString &key)
{
    static const Words telling = {u"id"_s, u"ids"_s, u"orderno"_s, u"requestid"_s, u"time"_s,
        u"timestamp"_s, u"date"_s, u"amount"_s, u"price"_s, u"serial"_s, u"sn"_s, u"uuid"_s};
    // orderNo and order, yet not what an orderInfo or requestParams holds
    static const Words things = {u"order"_s, u"trade"_s, u"ticket"_s, u"request"_s, u"trace"_s,
        u"job"_s, u"flow"_s, u"node"_s, u"channel"_s, u"task"_s, u"session"_s};
    static const QStringList chinese
        = {u"订单"_s, u"工单"_s, u"单号"_s, u"流水"_s, u"时间"_s, u"日期"_s, u"金额"_s};
    return hasAny(words, telling) || containsAny(key, chinese)
        || (!words.isEmpty() && things.contains(words.last()))
        || hasPair(words, things, {u"no"_s, u"num"_s, u"number"_s, u"code"_s});
}
} // namespace

KeyMeaning meaningOf(QStringView key)
{
    static const QStringList people
        = {u"联系人"_s, u"收货人"_s, u"收件人"_s, u"持卡人"_s, u"户名"_s, u"名字"_s, u"昵称"_s,
            u"称呼"_s, u"申请人"_s, u"经办人"_s, u"投保人"_s, u"被保险人"_s};
    const QString folded = foldedWidth(key);
    const QStringList words = wordsOf(folded);
    if (tellsSecret(words, folded))
        return KeyMeaning::Secret;
    const bool isId = !words.isEmpty() && (words.last() == "id"_L1 || words.last() == "ids"_L1);
    if (tellsTelephone(words, folded) && (!isId || words.contains(u"caller"_s)))
        return KeyMeaning::Telephone;
    if (containsAny(folded, people))
        return KeyMeaning::Secret;
    if (tellsTyped(words, folded))
        return KeyMeaning::Typed;
    return tellsIdentifier(words, folded) ? KeyMeaning::Identifier : KeyMeaning::Plain;
}

KeyMeaning KnownKeys::meaningOf(const QString &key)
{
    constexpr qsizetype mostKeys = 10'000;
    if (const auto known = m_meanings.constFind(key); known != m_meanings.constEnd())
        return *known;
    if (m_meanings.size() >= mostKeys)
        m_meanings.clear();
    return *m_meanings.insert(key, ::meaningOf(key));
}
