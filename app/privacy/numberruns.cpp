// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privacy/numberruns.h"

#include "privacy/cards.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype shortestRun = 22; // two mobiles

/** Something that a run may begin with. */
struct Piece
{
    qsizetype size = 0;
    NumberKind kind = NumberKind::Other; ///< Other for a date
};

bool begins(QStringView run, Piece piece)
{
    static const QRegularExpression date(u"^20[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
                                         "(?:(?:[01][0-9]|2[0-3])[0-5][0-9][0-5][0-9])?$"_s);
    static const QRegularExpression cardStart(u"^(?:62|4|5[1-5]|35|601[13])"_s);
    const QStringView start = run.first(piece.size);
    if (start.first(start.size() - 1).contains(u'X')
        || (start.endsWith(u'X') && piece.kind != NumberKind::IdCard))
        return false;
    switch (piece.kind) {
    case NumberKind::Mobile:
        return start[0] == u'1' && start[1] >= u'3';
    case NumberKind::IdCard:
        return isIdCard(start);
    case NumberKind::BankCard:
        return cardStart.match(start).hasMatch() && passesLuhn(start);
    case NumberKind::Other:
        return date.match(start).hasMatch();
    case NumberKind::Landline:
        break;
    }
    return false;
}

// True when @p run from @p from on falls into pieces, which are added to @p found.
bool fallsApart(QStringView run, qsizetype from, std::vector<Piece> &found)
{
    static constexpr std::array<Piece, 8> pieces{{{18, NumberKind::IdCard},
        {11, NumberKind::Mobile}, {19, NumberKind::BankCard}, {18, NumberKind::BankCard},
        {17, NumberKind::BankCard}, {16, NumberKind::BankCard}, {14}, {8}}};
    if (from == run.size())
        return true;
    for (const Piece piece : pieces) {
        const bool isFirstDate = from == 0 && piece.kind == NumberKind::Other;
        if (isFirstDate || piece.size > run.size() - from || !begins(run.sliced(from), piece))
            continue;
        found.push_back(piece);
        if (fallsApart(run, from + piece.size, found))
            return true;
        found.pop_back();
    }
    return false;
}
} // namespace

std::vector<FoundNumber> numbersRunTogether(const QString &folded)
{
    static const QRegularExpression longRun(u"[0-9]{17}[0-9X]{4,}[0-9X]"_s);
    constexpr qsizetype longestRun = 60;
    std::vector<FoundNumber> numbers;
    if (folded.size() < shortestRun)
        return numbers;
    for (auto matches = longRun.globalMatch(folded); matches.hasNext();) {
        const QRegularExpressionMatch run = matches.next();
        std::vector<Piece> pieces;
        if (run.capturedLength() > longestRun || !fallsApart(run.capturedView(), 0, pieces))
            continue;
        qsizetype from = run.capturedStart();
        for (const Piece piece : pieces) {
            if (piece.kind != NumberKind::Other)
                numbers.push_back({from, piece.size, piece.kind});
            from += piece.size;
        }
    }
    return numbers;
}
