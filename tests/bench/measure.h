#pragma once

#include <QString>

#include <vector>

namespace migochat::bench {

/// Numbers of one kind, for medians and percentiles.
class Samples
{
public:
    void add(double value);
    void add(const Samples &others);
    [[nodiscard]] bool isEmpty() const { return m_values.empty(); }
    [[nodiscard]] qsizetype count() const { return static_cast<qsizetype>(m_values.size()); }
    /// `share` from 0 to 1; 0 when there are no samples.
    [[nodiscard]] double percentile(double share) const;
    [[nodiscard]] double median() const { return percentile(0.5); }
    [[nodiscard]] int countOver(double limit) const;

private:
    mutable std::vector<double> m_values;
    mutable bool m_isSorted = true;
};

/// One line of the table: what was measured, and what it is compared with, measured in the same run.
struct Measure {
    QString what;
    double value = 0;
    QString unit;
    QString baseline{};
    double baselineValue = 0;
    QString wanted{}; ///< the goal in words, empty when there is none
};

/// Prints one row of a Markdown table: what, value, baseline, its value, value / baseline, goal.
void print(const Measure &measure);

/// Prints a line of explanation that is no row.
void note(const QString &text);

/// A number with as many digits as it needs.
[[nodiscard]] QString shortNumber(double value);

/// Load and processors of the machine at this moment, because they decide what the figures are worth.
[[nodiscard]] QString machineLoad();

/// Milliseconds of a steady clock.
[[nodiscard]] double nowMs();

} // namespace migochat::bench
