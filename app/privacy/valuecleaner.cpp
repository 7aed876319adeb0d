// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privacy/valuecleaner.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostOpened = 8; // JSON text in JSON text in …

bool mayBeJson(const QString &text)
{
    const QStringView start = QStringView(text).trimmed();
    return start.startsWith(u'{') || start.startsWith(u'[') || start.startsWith(u'"');
}

const Value *textOf(const Value &map, const QStringList &keys)
{
    const auto member
        = std::find_if(map.members.begin(), map.members.end(), [&keys](const Member &candidate) {
              return candidate.value.kind == Value::Kind::Text
                  && keys.contains(candidate.key, Qt::CaseInsensitive);
          });
    return member == map.members.end() ? nullptr : &member->value;
}

bool isValueKey(const QString &key)
{
    return key.compare("value"_L1, Qt::CaseInsensitive) == 0
        || key.compare("val"_L1, Qt::CaseInsensitive) == 0;
}

// ["138", "1234", 1234], ["1", "3", …]: nothing for lists that hold anything but digits.
std::optional<QStringList> digitsIn(const Value &list)
{
    static const QRegularExpression few(u"^[0-9]{1,8}$"_s);
    constexpr size_t most = 20;
    if (list.kind != Value::Kind::List || list.members.size() < 2 || list.members.size() > most)
        return {};
    QStringList digits;
    for (const Member &member : list.members) {
        if (!member.value.members.empty() || !member.value.text.contains(few))
            return {};
        digits << member.value.text;
    }
    return digits;
}

// {"name": "phone", "value": "138…"}: a key and its value, each a value of its own.
const Value *keyOfPair(const Value &map)
{
    static const QStringList keys
        = {u"name"_s, u"key"_s, u"variable"_s, u"variableName"_s, u"field"_s, u"param"_s};
    const bool hasValue = std::any_of(map.members.begin(), map.members.end(),
        [](const Member &member) { return isValueKey(member.key); });
    return hasValue ? textOf(map, keys) : nullptr;
}

bool looksLikeKey(const QString &text)
{
    static const QRegularExpression key(u"^[A-Za-z_][A-Za-z0-9_.-]*$"_s);
    return text.contains(key) || meaningOf(text) != KeyMeaning::Plain;
}

// What an order or a request carries is no number of it.
KeyMeaning inherited(KeyMeaning own, KeyMeaning parent)
{
    if (parent == KeyMeaning::Secret)
        return parent;
    return own == KeyMeaning::Plain && parent != KeyMeaning::Identifier ? parent : own;
}

/** A JSON number, cut where its whole part ends. */
struct CutNumber
{
    QString whole;
    QString rest; ///< from the point or the exponent on
    bool isExact = false; ///< enough digits were spelled to be somebody's number
};

CutNumber cutAsSpelled(const QString &number)
{
    constexpr QStringView fraction = u".eE";
    const auto rest = std::find_if(
        number.begin(), number.end(), [fraction](QChar c) { return fraction.contains(c); });
    const qsizetype end = rest == number.end() ? -1 : rest - number.begin();
    return {end < 0 ? number : number.first(end), end < 0 ? QString() : number.sliced(end)};
}

// 1.38123412345e10 as 13812341234 and .5; nothing when it has no exponent or is out of reach.
std::optional<CutNumber> cutByWorth(const QString &number)
{
    static const QRegularExpression parts(
        u"^(?<sign>-?)(?<whole>[0-9]+)(?:\\.(?<fraction>[0-9]+))?[eE](?<exponent>[-+]?0*[0-9]{1,2})$"_s);
    constexpr qsizetype fewestDigits = 7;
    if (!number.contains(u'e', Qt::CaseInsensitive))
        return {};
    const QRegularExpressionMatch match = parts.match(number);
    if (!match.hasMatch())
        return {};
    QString digits = match.captured(u"whole"_s) + match.captured(u"fraction"_s);
    const qsizetype point
        = match.capturedLength(u"whole"_s) + match.captured(u"exponent"_s).toInt();
    if (point <= 0)
        return {};
    const bool isExact = digits.size() >= fewestDigits;
    digits = digits.leftJustified(point, u'0');
    const QString rest = digits.sliced(point);
    digits.truncate(point);
    while (digits.size() > 1 && digits.startsWith(u'0'))
        digits.remove(0, 1);
    const bool isWhole = rest.count(u'0') == rest.size();
    return CutNumber{
        match.captured(u"sign"_s) + digits, isWhole ? QString() : u'.' + rest, isExact};
}
} // namespace

ValueCleaner::ValueCleaner(TextCleaner &texts, Hides hides)
    : m_texts(texts)
    , m_record(texts.record())
    , m_hides(hides)
{
}

Value ValueCleaner::cleaned(const Value &value, ValuePlace place)
{
    return cleaned(value, Context{.place = place});
}

Value ValueCleaner::cleanedMember(const QString &key, const Value &value, ValuePlace place)
{
    return cleaned(value, Context{.meaning = m_keys.meaningOf(key), .place = place});
}

Value ValueCleaner::cleaned(const Value &value, Context context)
{
    switch (value.kind) {
    case Value::Kind::Null:
        return value;
    case Value::Kind::Bool:
        return m_hides == Hides::Secrets ? value : cleanedLeaf(value, context);
    case Value::Kind::Number:
    case Value::Kind::Text:
        return cleanedLeaf(value, context);
    case Value::Kind::List:
    case Value::Kind::Map:
        break;
    }
    return cleanedMembers(value, context);
}

Value ValueCleaner::cleanedMembers(const Value &value, Context context)
{
    Value copy{.kind = value.kind, .text = {}, .members = {}};
    copy.members.reserve(value.members.size());
    const bool isMap = value.kind == Value::Kind::Map;
    const Value *pairKey = isMap ? keyOfPair(value) : nullptr;
    for (const Member &member : value.members) {
        Context inner = context;
        if (pairKey && isValueKey(member.key))
            inner.meaning = inherited(m_keys.meaningOf(pairKey->text), context.meaning);
        else if (isMap && !(&member.value == pairKey && looksLikeKey(pairKey->text)))
            inner.meaning = inherited(m_keys.meaningOf(member.key), context.meaning);
        const QString key = isMap ? m_texts.freeText(member.key) : QString();
        if (isMap)
            inner.key = key;
        copy.members.push_back({key, cleaned(member.value, inner)});
    }
    if (m_hides == Hides::Secrets)
        hideNumberInPieces(copy);
    return copy;
}

// One number, cut into the members of a list.
void ValueCleaner::hideNumberInPieces(Value &list)
{
    const auto pieces = digitsIn(list);
    if (!pieces)
        return;
    const size_t from = m_record.here();
    const QString joined = pieces->join(u' ');
    const QStringList hidden = m_texts.freeText(joined).split(u' ');
    for (size_t at = 0; at < list.members.size(); ++at) {
        const bool isInForm = hidden.size() == pieces->size();
        const QString piece = isInForm ? hidden[qsizetype(at)] : plainStandIn();
        if (piece != list.members[at].value.text)
            list.members[at].value = {.kind = Value::Kind::Text, .text = piece, .members = {}};
    }
    m_record.placeFrom(from, {});
}

Value ValueCleaner::cleanedLeaf(const Value &value, Context context)
{
    const size_t from = m_record.here();
    const bool isNumber = value.kind == Value::Kind::Number && context.meaning != KeyMeaning::Secret
        && m_hides == Hides::Secrets;
    Value clean = value;
    if (isNumber) {
        clean = cleanedNumber(value, context);
    } else {
        const QString text = cleanedText(value.text, context);
        if (text != value.text)
            clean = {.kind = Value::Kind::Text, .text = text, .members = {}};
    }
    m_record.placeFrom(from, context.key);
    return clean;
}

Value ValueCleaner::cleanedNumber(const Value &value, Context context)
{
    const auto cleanedCut = [this, &value, &context](const CutNumber &cut) -> Value {
        const QString clean = cleanedText(cut.whole, context);
        if (clean == cut.whole)
            return value;
        return {.kind = Value::Kind::Text, .text = clean + cut.rest, .members = {}};
    };
    const auto worth = cutByWorth(value.text);
    // An amount such as 1.5e10 looks like somebody's mobile: only this call's numbers are so round.
    if (worth && (worth->isExact || isCallNumber(worth->whole)))
        return cleanedCut(*worth);
    // Of 138.5e9 and 0.13812341234 only what stands before the point can be a number of somebody.
    return cleanedCut(cutAsSpelled(value.text));
}

bool ValueCleaner::isCallNumber(const QString &digits)
{
    const size_t from = m_record.here();
    const bool isOne = m_texts.withoutCallNumbers(digits) != digits;
    m_record.takeFrom(from); // asked, not hidden
    return isOne;
}

QString ValueCleaner::cleanedText(const QString &text, Context context)
{
    const bool isSecret = context.meaning == KeyMeaning::Secret && m_hides == Hides::Secrets;
    if (!isSecret) {
        if (const auto json = cleanedJsonText(text, context))
            return *json;
    }
    if (m_hides == Hides::Secrets)
        return withoutSecrets(text, context);
    const size_t from = m_record.here();
    withoutSecrets(text, context); // what it tells may stand in a name or a key, too
    m_record.takeFrom(from);
    return hidden(text);
}

QString ValueCleaner::withoutSecrets(const QString &text, Context context)
{
    static const QRegularExpression keysPressed(u"^[0-9０-９#*＃＊]{4,}$"_s);
    if (context.place == ValuePlace::Properties && context.meaning == KeyMeaning::Typed)
        return m_texts.freeText(text);
    if (context.place == ValuePlace::TypedVariables && context.meaning == KeyMeaning::Plain
        && text.contains(keysPressed))
        return m_texts.valueOf(KeyMeaning::Typed, text);
    return m_texts.valueOf(context.meaning, text);
}

QString ValueCleaner::hidden(const QString &text)
{
    if (text.isEmpty() || text == plainStandIn())
        return text;
    m_record.note(HiddenReason::EveryValue, QString(), plainStandIn());
    return plainStandIn();
}

// Nothing when the text is no JSON that could hold more than one value.
std::optional<QString> ValueCleaner::cleanedJsonText(const QString &text, Context context)
{
    if (context.opened >= mostOpened || !mayBeJson(text))
        return {};
    const std::optional<Value> inner = readValue(text.toUtf8());
    if (!inner)
        return {};
    ++context.opened;
    const Value clean = cleaned(*inner, context);
    return clean == *inner ? text : QString::fromUtf8(toJson(clean));
}

QString ValueCleaner::cleanedCallData(const QString &callData)
{
    QStringList parts = callData.split(u';');
    for (QString &part : parts) {
        const size_t from = m_record.here();
        const qsizetype equals = part.indexOf(u'=');
        if (equals < 0) {
            part = m_hides == Hides::Secrets ? m_texts.freeText(part) : hidden(part);
            continue;
        }
        const QString key = part.first(equals);
        const QString cleanKey = m_texts.freeText(key);
        const Context context{.meaning = m_keys.meaningOf(key), .key = cleanKey};
        part = cleanKey + u'=' + cleanedText(part.sliced(equals + 1), context);
        m_record.placeFrom(from, cleanKey);
    }
    const QString clean = parts.join(u';');
    return clean.contains(u'&') ? m_texts.freeText(clean) : clean; // &#49; was parted
}
