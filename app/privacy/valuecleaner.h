// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "privacy/textcleaner.h"
#include "trail/value.h"

/** Where a value was reported. */
enum class ValuePlace {
    Properties, ///< static settings of a node
    Variables, ///< values at run time
    TypedVariables, ///< values at run time of a node that asks the caller to press keys or speak
    Elsewhere, ///< call data and unknown fields
};

/** Hides what must not leave from the properties, variables and call data of one call. */
class ValueCleaner
{
public:
    /** How much of a value stays. */
    enum class Hides { Secrets, EveryValue };

    ValueCleaner(TextCleaner &texts, Hides hides);

    /** JSON text inside of strings is opened, cleaned and written back. */
    Value cleaned(const Value &value, ValuePlace place);
    /** As cleaned(), for the value of @p key. */
    Value cleanedMember(const QString &key, const Value &value, ValuePlace place);
    /** Call data, "k=v;k=v", in that form. */
    QString cleanedCallData(const QString &callData);

private:
    struct Context
    {
        KeyMeaning meaning = KeyMeaning::Plain;
        ValuePlace place = ValuePlace::Elsewhere;
        QString key{}; ///< cleaned; the next one around this value
        int opened = 0; ///< JSON texts around this value
    };

    Value cleaned(const Value &value, Context context);
    Value cleanedMembers(const Value &value, Context context);
    void hideNumberInPieces(Value &list);
    Value cleanedLeaf(const Value &value, Context context);
    Value cleanedNumber(const Value &value, Context context);
    std::optional<QString> cleanedJsonText(const QString &text, Context context);
    QString cleanedText(const QString &text, Context context);
    QString withoutSecrets(const QString &text, Context context);
    QString hidden(const QString &text);
    bool isCallNumber(const QString &digits);

    TextCleaner &m_texts;
    HiddenRecord &m_record;
    Hides m_hides;
    KnownKeys m_keys;
};
