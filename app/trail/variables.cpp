// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trail/variables.h"

#include <algorithm>

namespace {
const Member *findMember(const std::vector<Member> &members, const QString &key)
{
    const auto found = std::ranges::find(members, key, &Member::key);
    return found == members.end() ? nullptr : &*found;
}

void compare(ReportedVariable &variable, const Member &earlier)
{
    const bool isSame = earlier.value == variable.value;
    variable.news = isSame ? VariableNews::Same : VariableNews::Changed;
    if (!isSame)
        variable.before = earlier.value;
}
} // namespace

std::vector<ReportedVariable> reportedVariables(const Trail &trail, int position)
{
    std::vector<ReportedVariable> variables;
    for (Member &member : readValueMap(trail.visits[size_t(position)].variablesText()).members)
        variables.push_back(
            {std::move(member.key), std::move(member.value), VariableNews::New, {}});
    auto open = variables.size();
    const int farthest = std::max(0, position - mostLookedBack);
    for (int earlier = position - 1; earlier >= farthest && open > 0; --earlier) {
        const auto members = readValueMap(trail.visits[size_t(earlier)].variablesText()).members;
        for (ReportedVariable &variable : variables) {
            const Member *member = findMember(members, variable.key);
            if (variable.news != VariableNews::New || !member)
                continue;
            compare(variable, *member);
            --open;
        }
    }
    return variables;
}
