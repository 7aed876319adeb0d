// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privacy/tellingkeys.h"

#include "privacy/numbers.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
using Words = QSet<QString>;

bool isChinese(QChar c)
{
    return c.unicode() >= 0x3400 && c.unicode() < 0xfb00;
}

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
        const bool changesScript = at > 0 && isChinese(key[at - 1]) != isChinese(c); // QQ号
        if (isNewWord || startsHump || endsDigits || changesScript)
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
        u"payee"_s, u"passenger"_s, u"patient"_s, u"applicant"_s, u"insured"_s, u"account"_s,
        u"guest"_s, u"buyer"_s, u"payer"_s, u"spouse"_s};
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
        u"street"_s, u"qq"_s, u"wechat"_s, u"weixin"_s, u"微信"_s, u"alipay"_s, u"支付宝"_s,
        u"sid"_s, u"auth"_s, u"zip"_s, u"lng"_s, u"lat"_s, u"holder"_s, u"receiver"_s, u"法人"_s,
        u"业主"_s, u"车主"_s, u"患者"_s, u"乘客"_s, u"配偶"_s};
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
        u"vcode"_s, u"dob"_s, u"licenseplate"_s, u"userpassword"_s, u"loginpwd"_s, u"paypwd"_s,
        u"sessionid"_s, u"openid"_s, u"unionid"_s, u"csrf"_s, u"xsrf"_s, u"passphrase"_s,
        u"taxid"_s, u"taxno"_s, u"imei"_s, u"imsi"_s, u"iccid"_s, u"idfa"_s, u"oaid"_s,
        u"wechatid"_s, u"wxid"_s, u"zipcode"_s, u"postcode"_s, u"postalcode"_s, u"longitude"_s,
        u"latitude"_s, u"birth"_s, u"birthplace"_s, u"hometown"_s, u"residence"_s, u"payee"_s,
        u"consignee"_s, u"recipient"_s, u"cardholder"_s, u"applicant"_s, u"spouse"_s};
    static const QStringList chinese = {u"密码"_s, u"口令"_s, u"验证码"_s, u"令牌"_s, u"密钥"_s,
        u"姓名"_s, u"身份证"_s, u"证件"_s, u"地址"_s, u"住址"_s, u"卡号"_s, u"用户名"_s,
        u"客户名"_s, u"银行卡"_s, u"邮箱"_s, u"邮件"_s, u"电邮"_s, u"护照"_s, u"账号"_s, u"帐号"_s,
        u"信用卡"_s, u"社保"_s, u"动态码"_s, u"校验码"_s, u"车牌"_s, u"微信号"_s, u"生日"_s,
        u"出生"_s, u"安全码"_s, u"驾驶证"_s, u"户籍"_s, u"居住地"_s, u"籍贯"_s, u"邮编"_s,
        u"邮政编码"_s, u"门牌"_s, u"经度"_s, u"纬度"_s, u"税号"_s, u"纳税人识别号"_s, u"信用代码"_s,
        u"军官证"_s, u"通行证"_s, u"行驶证"_s, u"居住证"_s, u"居留证"_s, u"密保"_s, u"病历"_s,
        u"病史"_s, u"QQ号"_s, u"qq号"_s};
    return hasAny(words, telling) || tellsName(words) || containsAny(key, chinese)
        || isTellingAlone(words) || tellsInPinyin(words)
        || hasPair(words, {u"id"_s}, {u"no"_s, u"num"_s, u"number"_s})
        || hasPair(words, {u"account"_s, u"acct"_s}, {u"no"_s, u"num"_s, u"number"_s})
        || hasPair(words, {u"bank"_s}, {u"account"_s, u"acct"_s})
        || hasPair(words, {u"verify"_s, u"verification"_s, u"sms"_s}, {u"code"_s})
        || hasPair(words, {u"security"_s, u"auth"_s}, {u"code"_s, u"answer"_s})
        || hasPair(words, {u"social"_s}, {u"security"_s})
        || hasPair(words, {u"native"_s}, {u"place"_s})
        || hasPair(words, {u"tax"_s, u"open"_s, u"union"_s, u"session"_s, u"wechat"_s, u"wx"_s},
            {u"id"_s, u"no"_s, u"num"_s, u"number"_s})
        || hasPair(words, {u"driver"_s, u"drivers"_s, u"driving"_s}, {u"license"_s, u"licence"_s})
        || hasPair(words, {u"license"_s, u"licence"_s}, {u"no"_s, u"num"_s, u"number"_s})
        || hasPair(words, {u"zip"_s, u"post"_s, u"postal"_s}, {u"code"_s})
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
    static const Words directions = {u"from"_s, u"to"_s, u"dial"_s, u"dialed"_s, u"callback"_s,
        u"outbound"_s, u"inbound"_s, u"transfer"_s, u"contact"_s};
    static const QStringList chinese = {u"手机"_s, u"电话"_s, u"主叫"_s, u"被叫"_s, u"来电号码"_s,
        u"联系方式"_s, u"传真"_s, u"座机"_s, u"固话"_s, u"回拨号码"_s, u"外呼号码"_s, u"联系号码"_s,
        u"预留号码"_s, u"呼叫号码"_s, u"拨打号码"_s, u"转接号码"_s};
    return hasAny(words, telling) || containsAny(key, chinese)
        || hasPair(words, {u"shou"_s}, {u"ji"_s})
        || hasPair(words, directions, {u"number"_s, u"num"_s});
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
// cardType, needPassword, 密码错误次数: something about a secret, and not the secret.
bool tellsOnlyAbout(const QStringList &words, const QString &key)
{
    static const Words asking = {u"has"_s, u"is"_s, u"need"_s, u"needs"_s, u"require"_s,
        u"requires"_s, u"can"_s, u"should"_s};
    static const Words aspects = {u"type"_s, u"count"_s, u"length"_s, u"len"_s, u"status"_s,
        u"required"_s, u"enabled"_s, u"valid"_s, u"verified"_s, u"level"_s, u"limit"_s,
        u"expires"_s, u"ttl"_s, u"retries"_s, u"attempts"_s, u"format"_s};
    static const QRegularExpression chinese(
        u"(?:类型|种类|次数|数量|个数|位数|长度|状态|等级|级别|结果)$|是否|有无"_s);
    if (words.size() > 1 && (asking.contains(words.first()) || aspects.contains(words.last())))
        return true;
    return key.contains(chinese);
}

// 您的微信 is 微信.
QString withoutOwner(const QString &key)
{
    static const QRegularExpression owner(u"^(?:您|你|我|客户|用户)的"_s);
    return QString(key).remove(owner);
}
} // namespace

KeyMeaning meaningOf(QStringView key)
{
    static const QStringList people = {u"联系人"_s, u"收货人"_s, u"收件人"_s, u"持卡人"_s,
        u"户名"_s, u"名字"_s, u"昵称"_s, u"称呼"_s, u"申请人"_s, u"经办人"_s, u"投保人"_s,
        u"被保险人"_s, u"收款人"_s, u"付款人"_s, u"开户人"_s, u"代表人"_s, u"监护人"_s};
    const QString folded = withoutOwner(foldedWidth(key));
    const QStringList words = wordsOf(folded);
    if (tellsOnlyAbout(words, folded))
        return KeyMeaning::Plain;
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
