#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <variant>
#include <vector>

struct sqlite3;

namespace migochat::bench {

struct Blob {
    QByteArray bytes;
};
using BoundValue = std::variant<std::monostate, qint64, double, QByteArray, Blob>; ///< NULL, integer, real, text, blob

/// What the store said to SQLite: statements with their values, job by job. BEGIN and COMMIT are left out.
struct StatementTape {
    struct Step {
        int statement = 0; ///< into `sql`
        QList<BoundValue> values;
    };
    using Job = std::vector<Step>;

    QList<QByteArray> sql;
    std::vector<Job> jobs;
    Job closing; ///< said behind the last job of a commit, about all of them in their order

    /// Without the look-ups: only what is needed for the same rows when somebody already knows every id.
    [[nodiscard]] StatementTape writesOnly() const;
    /// The jobs from `first` on, with their share of `closing`.
    [[nodiscard]] StatementTape part(std::size_t first, std::size_t count) const;
    /// Where the closing statements of the first `count` jobs end.
    [[nodiscard]] std::size_t closingEnd(std::size_t count) const;
};

/// Listens to the connections that `open` makes in this thread, for as long as they live. The trace hooks of SQLite
/// give each statement with its values, so the bare loop repeats exactly what the product does, and stays in step
/// with it without a second copy of any SQL.
class TapeRecorder
{
public:
    explicit TapeRecorder(StatementTape &tape) : m_tape(tape) {}

    void listenWhile(const std::function<void()> &open);
    void take(const char *sql, const char *expanded, const std::function<int(const QByteArray &)> &indexOf);

private:
    StatementTape &m_tape;
    bool m_inJob = false;
};

/// The values that `expanded` shows in the places where `sql` has parameters, by the parameter's index from 1.
[[nodiscard]] QList<BoundValue> valuesOf(QByteArrayView sql, QByteArrayView expanded,
                                         const std::function<int(const QByteArray &)> &indexOf);

} // namespace migochat::bench
