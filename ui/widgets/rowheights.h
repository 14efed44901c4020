#pragma once

#include <functional>
#include <vector>

namespace migochat {

/// How high the rows of a list are and where they stand, in pixels from the top of the first one. Every row is measured
/// once, when somebody asks for a place, until it is forgotten. One that is in doubt counts as it was until measure().
class RowHeights
{
public:
    using Measure = std::function<int(int row)>;

    explicit RowHeights(Measure measure) : m_measure(std::move(measure)) {}

    void reset(int rows);
    void insert(int first, int count);
    void remove(int first, int count);
    void forget(int first, int last);
    /// All of them may have other heights by now.
    void doubt();
    /// Those in doubt among these rows; true when one of them has another height.
    bool measure(int first, int last);

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    /// Of a row; that of count() is where the last one ends.
    [[nodiscard]] int top(int row) const;
    [[nodiscard]] int height(int row) const { return top(row + 1) - top(row); }
    [[nodiscard]] int total() const { return top(count()); }
    /// The row that `y` lies in; -1 above the first and below the last one.
    [[nodiscard]] int rowAt(int y) const;

private:
    struct Row {
        int height;
        bool isSure;
    };
    static constexpr Row kUnknown{-1, false};

    void settle() const;

    Measure m_measure;
    mutable std::vector<Row> m_rows;
    mutable std::vector<int> m_ends; ///< empty: to be reckoned
};

} // namespace migochat
