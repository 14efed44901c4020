#pragma once

#include "app/domain/enumtext.h"
#include "app/domain/id.h"
#include "app/domain/instant.h"
#include "app/domain/result.h"

#include <QByteArray>

#include <optional>

struct sqlite3_stmt;

namespace migochat {

struct FaultPlan;

/// One prepared statement on loan from its connection. Bind by name, step, read columns by position.
/// The destructor resets it, so that no unread row keeps a transaction or the write-ahead log open.
/// Binding mistakes (an unknown name) surface as the error of run() or step().
class Statement
{
public:
    Statement(sqlite3_stmt *handle, FaultPlan *faults);
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    Statement &bind(QLatin1StringView name, qint64 value);
    Statement &bind(QLatin1StringView name, int value) { return bind(name, static_cast<qint64>(value)); }
    Statement &bind(QLatin1StringView name, bool value) { return bind(name, static_cast<qint64>(value)); }
    Statement &bind(QLatin1StringView name, double value);
    Statement &bind(QLatin1StringView name, const QString &value);     ///< TEXT, never NULL
    Statement &bind(QLatin1StringView name, QLatin1StringView value);
    Statement &bind(QLatin1StringView name, const QByteArray &value);  ///< BLOB, never NULL
    Statement &bind(QLatin1StringView name, Instant value) { return bind(name, toMsecs(value)); }
    Statement &bind(QLatin1StringView name, std::nullopt_t);

    template <typename Tag>
    Statement &bind(QLatin1StringView name, Id<Tag> id) ///< an invalid id is NULL
    {
        return id.isValid() ? bind(name, id.value()) : bind(name, std::nullopt);
    }
    template <typename Tag>
    Statement &bind(QLatin1StringView name, const RemoteId<Tag> &id) ///< an empty remote id is NULL
    {
        return id.isValid() ? bind(name, id.value()) : bind(name, std::nullopt);
    }
    template <typename T>
    Statement &bind(QLatin1StringView name, const std::optional<T> &value)
    {
        return value ? bind(name, *value) : bind(name, std::nullopt);
    }
    template <typename E>
        requires std::is_enum_v<E>
    Statement &bind(QLatin1StringView name, E value)
    {
        return bind(name, toText(value));
    }

    /// Runs to the end, ignoring rows.
    [[nodiscard]] Result<> run();
    /// True while there is a row to read.
    [[nodiscard]] Result<bool> step();
    /// Makes it ready for the next binding and run.
    void reset();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] Instant instant(int column) const { return fromMsecs(integer(column)); }
    [[nodiscard]] std::optional<Instant> optionalInstant(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(instant(column));
    }
    template <typename I>
    [[nodiscard]] I id(int column) const
    {
        return I(integer(column)); // NULL reads as 0, which is the invalid id
    }
    /// A text that our own tables do not hold marks a damaged or foreign row: the fallback keeps it readable.
    template <typename E>
    [[nodiscard]] E enumerator(int column, E fallback) const
    {
        return fromText<E>(text(column)).value_or(fallback);
    }

private:
    [[nodiscard]] int indexOf(QLatin1StringView name);
    void noteBinding(int resultCode);

    sqlite3_stmt *m_handle = nullptr;
    FaultPlan *m_faults = nullptr;
    int m_bindError = 0;
};

} // namespace migochat
