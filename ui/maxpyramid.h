// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

/** Values and, level upon level, the largest of each handful of them: what is asked of many is
 * answered by few. */
template <typename Value> class MaxPyramid
{
public:
    MaxPyramid() = default;
    explicit MaxPyramid(std::vector<Value> values)
    {
        while (values.size() > 1) {
            std::vector<Value> above;
            above.reserve(values.size() / handful + 1);
            for (size_t from = 0; from < values.size(); from += handful) {
                const size_t to = std::min(from + handful, values.size());
                above.push_back(*std::max_element(
                    values.begin() + std::ptrdiff_t(from), values.begin() + std::ptrdiff_t(to)));
            }
            m_levels.push_back(std::exchange(values, std::move(above)));
        }
        m_levels.push_back(std::move(values));
    }

    /** Of the values from @p from to before @p to; Value() when there are none. */
    Value largest(size_t from, size_t to) const
    {
        Value most{};
        for (size_t level = 0; from < to; ++level, from /= handful, to /= handful) {
            for (; from < to && from % handful != 0; ++from)
                most = std::max(most, m_levels[level][from]);
            for (; from < to && to % handful != 0; --to)
                most = std::max(most, m_levels[level][to - 1]);
        }
        return most;
    }

    /**
     * Position of the last value before @p to for which @p isLarge is true.
     * @param isLarge when true for a value, also true for each larger one
     */
    template <typename IsLarge> std::optional<size_t> lastLarge(size_t to, IsLarge isLarge) const
    {
        for (size_t level = 0; to > 0; ++level, to /= handful) {
            for (; to % handful != 0; --to) {
                if (isLarge(m_levels[level][to - 1]))
                    return lastBelow(level, to - 1, isLarge);
            }
        }
        return {};
    }

private:
    template <typename IsLarge> size_t lastBelow(size_t level, size_t at, IsLarge isLarge) const
    {
        while (level > 0) {
            --level;
            at = std::min((at + 1) * handful, m_levels[level].size()) - 1;
            while (!isLarge(m_levels[level][at]))
                --at;
        }
        return at;
    }

    static constexpr size_t handful = 16;
    std::vector<std::vector<Value>> m_levels; ///< the values first
};
