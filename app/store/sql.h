#pragma once

#include "app/store/transaction.h"

#include <optional>
#include <span>
#include <type_traits>

namespace migochat {

/// One statement of the store. `text` is a literal, because a connection caches compiled statements by its address.
struct Sql {
    QLatin1StringView name; ///< "messages.insert", for tests and traces
    QLatin1StringView text;
};

using SqlList = std::span<const Sql>;

/// Runs a statement to its end. `bind(Statement &)` gives the values.
template <typename Bind>
[[nodiscard]] Result<> runSql(const Database &database, const Sql &sql, Bind bind)
{
    auto statement = database.prepare(sql.text);
    if (!statement)
        return failed(statement, QString(sql.name));
    bind(*statement);
    return statement->run();
}

/// The first row as `read(const Statement &)` makes it, nullopt when there is none.
template <typename Bind, typename Read>
[[nodiscard]] auto readOne(const Database &database, const Sql &sql, Bind bind, Read read)
    -> Result<std::optional<std::invoke_result_t<Read, const Statement &>>>
{
    using T = std::invoke_result_t<Read, const Statement &>;
    auto statement = database.prepare(sql.text);
    if (!statement)
        return failed(statement, QString(sql.name));
    bind(*statement);
    const Result<bool> row = statement->step();
    if (!row)
        return failed(row, QString(sql.name));
    if (!*row)
        return std::optional<T>();
    std::optional<T> value(read(*statement));
    // A writing statement checks its foreign keys at the end, so it has to get there.
    if (const Result<bool> end = statement->step(); !end)
        return failed(end, QString(sql.name));
    return value;
}

/// All rows, each as `read(const Statement &)` makes it.
template <typename Bind, typename Read>
[[nodiscard]] auto readAll(const Database &database, const Sql &sql, Bind bind, Read read)
    -> Result<QList<std::invoke_result_t<Read, const Statement &>>>
{
    QList<std::invoke_result_t<Read, const Statement &>> rows;
    auto statement = database.prepare(sql.text);
    if (!statement)
        return failed(statement, QString(sql.name));
    bind(*statement);
    for (;;) {
        const Result<bool> row = statement->step();
        if (!row)
            return failed(row, QString(sql.name));
        if (!*row)
            return rows;
        rows.append(read(*statement));
    }
}

/// For statements without values.
inline constexpr auto kNoValues = [](Statement &) {};

/// The usual single number of a row.
inline constexpr auto kFirstInteger = [](const Statement &row) { return row.integer(0); };

} // namespace migochat
