#include "app/store/statement.h"

#include "app/store/faultplan.h"
#include "app/store/sqlerror.h"

#include <sqlite3.h>

#include <algorithm>
#include <utility>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

Statement::Statement(PreparedStatement &prepared, FaultPlan *faults)
    : m_prepared(&prepared), m_handle(prepared.handle), m_faults(faults)
{
}

Statement::Statement(Statement &&other) noexcept
    : m_prepared(other.m_prepared), m_handle(std::exchange(other.m_handle, nullptr)), m_faults(other.m_faults),
      m_values(std::move(other.m_values)), m_nextPlace(other.m_nextPlace), m_bindError(other.m_bindError)
{
}

Statement::~Statement()
{
    if (m_handle) {
        sqlite3_reset(m_handle);
        sqlite3_clear_bindings(m_handle);
    }
}

int Statement::indexOf(QLatin1StringView name)
{
    Q_ASSERT(name.startsWith(u':'));
    std::vector<PreparedStatement::Place> &places = m_prepared->places;
    const auto isName = [&](const PreparedStatement::Place &place) { return place.name == name.data(); };
    if (m_nextPlace >= places.size() || !isName(places[m_nextPlace]))
        m_nextPlace = static_cast<std::size_t>(std::ranges::find_if(places, isName) - places.begin());
    if (m_nextPlace == places.size()) {
        const int index = sqlite3_bind_parameter_index(m_handle, name.data());
        if (index == 0) {
            m_bindError = SQLITE_RANGE;
            return 0;
        }
        places.push_back({name.data(), index});
    }
    return places[m_nextPlace++].index;
}

void Statement::noteBinding(int resultCode)
{
    if (resultCode != SQLITE_OK && m_bindError == 0)
        m_bindError = resultCode;
}

Statement &Statement::bind(QLatin1StringView name, qint64 value)
{
    noteBinding(sqlite3_bind_int64(m_handle, indexOf(name), value));
    return *this;
}

Statement &Statement::bind(QLatin1StringView name, double value)
{
    noteBinding(sqlite3_bind_double(m_handle, indexOf(name), value));
    return *this;
}

Statement &Statement::bind(QLatin1StringView name, const QString &value)
{
    return bindText(name, m_values.emplace_back(value.toUtf8()));
}

Statement &Statement::bind(QLatin1StringView name, QLatin1StringView value)
{
    return bindText(name, m_values.emplace_back(value.data(), value.size()));
}

Statement &Statement::bindText(QLatin1StringView name, QByteArrayView utf8)
{
    const char *bytes = utf8.data() ? utf8.data() : ""; // NULL would be bound as NULL
    noteBinding(sqlite3_bind_text(m_handle, indexOf(name), bytes, static_cast<int>(utf8.size()), SQLITE_STATIC));
    return *this;
}

Statement &Statement::bind(QLatin1StringView name, const QByteArray &value)
{
    const char *bytes = value.isEmpty() ? "" : m_values.emplace_back(value).constData();
    noteBinding(
        sqlite3_bind_blob64(m_handle, indexOf(name), bytes, static_cast<sqlite3_uint64>(value.size()), SQLITE_STATIC));
    return *this;
}

Statement &Statement::bind(QLatin1StringView name, std::nullopt_t)
{
    noteBinding(sqlite3_bind_null(m_handle, indexOf(name)));
    return *this;
}

Result<> Statement::run()
{
    for (;;) {
        const Result<bool> row = step();
        if (!row)
            return failed(row);
        if (!*row) {
            reset();
            return {};
        }
    }
}

Result<bool> Statement::step()
{
    const auto what = [this] { return QString::fromUtf8(sqlite3_sql(m_handle)).simplified().left(120); };
    if (m_bindError != 0)
        return fail(ErrorCode::Internal,
                    u"binding of "_s + what() + u": "_s + QString::fromUtf8(sqlite3_errstr(m_bindError)));
    if (sqlite3_stmt_busy(m_handle) == 0 && m_faults->strikes())
        return fail(ErrorCode::StorageFull, u"planned fault in "_s + what());

    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    const Error error = sqlError(sqlite3_db_handle(m_handle), code, what());
    sqlite3_reset(m_handle);
    return tl::unexpected(error);
}

void Statement::reset()
{
    sqlite3_reset(m_handle);
    sqlite3_clear_bindings(m_handle);
    m_values.clear();
    m_nextPlace = 0;
    m_bindError = 0;
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_handle, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_handle, column);
}

QString Statement::text(int column) const
{
    const auto *bytes = sqlite3_column_text(m_handle, column);
    return QString::fromUtf8(reinterpret_cast<const char *>(bytes), sqlite3_column_bytes(m_handle, column));
}

QByteArray Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_handle, column));
    return {bytes, sqlite3_column_bytes(m_handle, column)};
}

} // namespace migochat
