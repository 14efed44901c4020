#include "ui/widgets/rowheights.h"

#include <algorithm>
#include <utility>

namespace migochat {

void RowHeights::reset(int rows)
{
    m_rows.assign(static_cast<size_t>(rows), kUnknown);
    m_ends.clear();
}

void RowHeights::insert(int first, int count)
{
    m_rows.insert(m_rows.begin() + first, static_cast<size_t>(count), kUnknown);
    m_ends.clear();
}

void RowHeights::remove(int first, int count)
{
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + (first + count));
    m_ends.clear();
}

void RowHeights::forget(int first, int last)
{
    std::fill(m_rows.begin() + first, m_rows.begin() + (last + 1), kUnknown);
    m_ends.clear();
}

void RowHeights::doubt()
{
    for (Row &row : m_rows)
        row.isSure = false;
}

bool RowHeights::measure(int first, int last)
{
    settle();
    bool isOther = false;
    for (int at = first; at <= last; ++at) {
        Row &row = m_rows[static_cast<size_t>(at)];
        if (row.isSure)
            continue;
        isOther |= std::exchange(row, Row{m_measure(at), true}).height != row.height;
    }
    if (isOther)
        m_ends.clear();
    return isOther;
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
    if (m_ends.size() == m_rows.size())
        return;
    for (size_t at = 0; at < m_rows.size(); ++at) {
        if (m_rows[at].height == kUnknown.height)
            m_rows[at] = {m_measure(static_cast<int>(at)), true};
    }
    m_ends.resize(m_rows.size());
    int end = 0;
    std::ranges::transform(m_rows, m_ends.begin(), [&end](const Row &row) { return end += row.height; });
}

} // namespace migochat
