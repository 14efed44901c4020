#include "ui/widgets/rowheights.h"

#include <algorithm>
#include <numeric>

namespace migochat {

namespace {

constexpr int kUnknown = -1;

} // namespace

void RowHeights::reset(int rows)
{
    m_heights.assign(static_cast<size_t>(rows), kUnknown);
    m_ends.clear();
}

void RowHeights::insert(int first, int count)
{
    m_heights.insert(m_heights.begin() + first, static_cast<size_t>(count), kUnknown);
    m_ends.clear();
}

void RowHeights::remove(int first, int count)
{
    m_heights.erase(m_heights.begin() + first, m_heights.begin() + (first + count));
    m_ends.clear();
}

void RowHeights::forget(int first, int last)
{
    std::fill(m_heights.begin() + first, m_heights.begin() + (last + 1), kUnknown);
    m_ends.clear();
}

int RowHeights::top(int row) const
{
    settle();
    return row > 0 ? m_ends.at(static_cast<size_t>(row - 1)) : 0;
}

int RowHeights::rowAt(int y) const
{
    if (y < 0 || y >= total())
        return -1;
    return static_cast<int>(std::ranges::upper_bound(m_ends, y) - m_ends.begin());
}

void RowHeights::settle() const
{
    if (m_ends.size() == m_heights.size())
        return;
    for (size_t row = 0; row < m_heights.size(); ++row) {
        if (m_heights[row] == kUnknown)
            m_heights[row] = m_measure(static_cast<int>(row));
    }
    m_ends.resize(m_heights.size());
    std::partial_sum(m_heights.begin(), m_heights.end(), m_ends.begin());
}

} // namespace migochat
