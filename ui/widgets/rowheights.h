#pragma once

#include <functional>
#include <vector>

namespace migochat {

/// How high the rows of a list are and where they stand, in pixels from the top of the first one. Every row is measured
/// once, when somebody asks for a place, until it is forgotten.
class RowHeights
{
public:
    using Measure = std::function<int(int row)>;

    explicit RowHeights(Measure measure) : m_measure(std::move(measure)) {}

    void reset(int rows);
    void insert(int first, int count);
    void remove(int first, int count);
    void forget(int first, int last);

    [[nodiscard]] int count() const { return static_cast<int>(m_heights.size()); }
    /// Of a row; that of count() is where the last one ends.
    [[nodiscard]] int top(int row) const;
    [[nodiscard]] int height(int row) const { return top(row + 1) - top(row); }
    [[nodiscard]] int total() const { return top(count()); }
    /// The row that `y` lies in; -1 above the first and below the last one.
    [[nodiscard]] int rowAt(int y) const;

private:
    void settle() const;

    Measure m_measure;
    mutable std::vector<int> m_heights;
    mutable std::vector<int> m_ends; ///< empty: to be reckoned
};

} // namespace migochat
