// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trail/jsonnumber.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace {
// Longer texts are no times or counts; this bounds the work on a hostile exponent.
constexpr int mostDigits = 40;

std::string_view takeDigits(std::string_view &text)
{
    const auto end = std::min(text.find_first_not_of("0123456789"), text.size());
    const std::string_view digits = text.substr(0, end);
    text.remove_prefix(end);
    return digits;
}

bool take(std::string_view &text, char sign)
{
    if (!text.starts_with(sign))
        return false;
    text.remove_prefix(1);
    return true;
}

struct Decimal
{
    bool isNegative = false;
    std::string_view whole;
    bool hasPoint = false;
    std::string_view fraction;
    bool hasExponent = false;
    bool hasNegativeExponent = false;
    std::string_view exponent;
    bool isWhole = false; ///< nothing follows

    bool isNumber() const
    {
        return isWhole && !whole.empty() && hasPoint != fraction.empty()
            && hasExponent != exponent.empty();
    }
};

Decimal readDecimal(std::string_view text)
{
    Decimal decimal;
    decimal.isNegative = take(text, '-');
    decimal.whole = takeDigits(text);
    decimal.hasPoint = take(text, '.');
    if (decimal.hasPoint)
        decimal.fraction = takeDigits(text);
    decimal.hasExponent = take(text, 'e') || take(text, 'E');
    if (decimal.hasExponent) {
        decimal.hasNegativeExponent = take(text, '-');
        if (!decimal.hasNegativeExponent)
            take(text, '+');
        decimal.exponent = takeDigits(text);
    }
    decimal.isWhole = text.empty();
    return decimal;
}

std::string_view trimmed(std::string_view text)
{
    const auto from = text.find_first_not_of(" \t\r\n");
    if (from == std::string_view::npos)
        return {};
    return text.substr(from, text.find_last_not_of(" \t\r\n") + 1 - from);
}

template <typename Number> std::optional<Number> parsed(std::string_view text)
{
    Number number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        return {};
    return number;
}

// The digits with the decimal point moved to their end; nothing when a fraction remains.
std::optional<std::string> wholeDigits(const Decimal &decimal)
{
    const auto shift = decimal.hasExponent ? parsed<int>(decimal.exponent) : 0;
    std::string digits = std::string(decimal.whole) + std::string(decimal.fraction);
    if (digits.find_first_not_of('0') == std::string::npos)
        return "0";
    if (!shift || *shift > mostDigits || digits.size() > 2 * mostDigits)
        return {};
    const int zeros
        = (decimal.hasNegativeExponent ? -*shift : *shift) - int(decimal.fraction.size());
    if (zeros >= 0)
        return digits + std::string(size_t(zeros), '0');
    const size_t cut = std::min(digits.size(), size_t(-zeros));
    if (digits.find_first_not_of('0', digits.size() - cut) != std::string::npos)
        return {};
    digits.resize(digits.size() - cut);
    return digits;
}
} // namespace

bool isJsonNumber(std::string_view text)
{
    const Decimal decimal = readDecimal(text);
    return decimal.isNumber() && (decimal.whole.size() == 1 || decimal.whole.front() != '0');
}

std::optional<qint64> wholeNumber(std::string_view text)
{
    text = trimmed(text);
    if (const auto number = parsed<qint64>(text))
        return number;
    const Decimal decimal = readDecimal(text);
    if (!decimal.isNumber())
        return {};
    const auto digits = wholeDigits(decimal);
    if (!digits)
        return {};
    return parsed<qint64>(decimal.isNegative ? '-' + *digits : *digits);
}
