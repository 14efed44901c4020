#pragma once

#include "app/domain/enumtext.h"
#include "app/domain/id.h"
#include "app/domain/instant.h"
#include "app/domain/result.h"

#include <QByteArray>
#include <QVarLengthArray>

#include <optional>
#include <vector>

struct sqlite3_stmt;

namespace migochat {

struct FaultPlan;

/// A compiled statement as its connection keeps it, with the places of its parameters in the order in which they were
/// bound the last time: the same code binds the same names in the same order, so that the next one is the expected one.
struct PreparedStatement {
    struct Place {
        const char *name = nullptr; ///< the literal's address
        int index = 0;              ///< SQLite's, from 1
    };

    sqlite3_stmt *handle = nullptr;
    std::vector<Place> places;
};

/// One prepared statement on loan from its connection. Bind by name, step, read columns by position.
/// The destructor resets it, so that no unread row keeps a transaction or the write-ahead log open.
/// Names are literals: they are recognised by their address. Values are kept here, not copied by SQLite.
/// Binding mistakes (an unknown name) surface as the error of run() or step().
class Statement
{
public:
    Statement(PreparedStatement &prepared, FaultPlan *faults);
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    Statement &bind(QLatin1StringView name, qint64 value);
    Statement &bind(QLatin1StringView name, int value) { return bind(name, static_cast<qint64>(value)); }
    Statement &bind(QLatin1StringView name, bool value) { return bind(name, static_cast<qint64>(value)); }
    Statement &bind(QLatin1StringView name, double value);
    Statement &bind(QLatin1StringView name, const QString &value); ///< TEXT, never NULL
    Statement &bind(QLatin1StringView name, QLatin1StringView value);
    Statement &bind(QLatin1StringView name, const QByteArray &value); ///< BLOB, never NULL
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
    requires std::is_enum_v<E> Statement &bind(QLatin1StringView name, E value)
    {
        const QLatin1StringView text = toText(value);
        return bindText(name, QByteArrayView(text.data(), text.size()));
    }

    /// Runs to the end, ignoring rows.
    [[nodiscard]] Result<> run();
    /// True while there is a row to read.
    [[nodiscard]] Result<bool> step();
    /// Makes it ready for the next run; every value has to be bound again.
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
    Statement &bindText(QLatin1StringView name, QByteArrayView utf8); ///< `utf8` outlives the binding
    [[nodiscard]] int indexOf(QLatin1StringView name);
    void noteBinding(int resultCode);

    PreparedStatement *m_prepared = nullptr;
    sqlite3_stmt *m_handle = nullptr;
    FaultPlan *m_faults = nullptr;
    QVarLengthArray<QByteArray, 12> m_values; ///< what the bindings point to
    std::size_t m_nextPlace = 0;
    int m_bindError = 0;
};

} // namespace migochat
