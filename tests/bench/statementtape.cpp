#include "tests/bench/statementtape.h"

#include <sqlite3.h>

#include <algorithm>

namespace migochat::bench {

namespace {

// What a webhook says first and last; what comes between two webhooks belongs to the commit.
constexpr QByteArrayView kFirstOfJob = "SELECT id FROM inbound_delivery WHERE body_hash";
constexpr QByteArrayView kLastOfJob = "UPDATE inbound_delivery SET new_count";

/// SQLite's extension hook carries no context of its own.
TapeRecorder *listening = nullptr;

int onTrace(unsigned, void *context, void *statement, void *text)
{
    const auto *sql = static_cast<const char *>(text);
    if (sql[0] == '-' && sql[1] == '-')
        return 0; // inside a trigger or the full-text index
    auto *handle = static_cast<sqlite3_stmt *>(statement);
    char *expanded = sqlite3_expanded_sql(handle);
    static_cast<TapeRecorder *>(context)->take(sql, expanded, [handle](const QByteArray &name) {
        return sqlite3_bind_parameter_index(handle, name.constData());
    });
    sqlite3_free(expanded);
    return 0;
}

int onOpen(sqlite3 *connection, char **, const sqlite3_api_routines *)
{
    if (listening)
        sqlite3_trace_v2(connection, SQLITE_TRACE_STMT, onTrace, listening);
    return SQLITE_OK;
}

bool isNameChar(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// Reads one quoted string; `at` stands on the opening quote and ends behind the closing one.
QByteArray quoted(QByteArrayView text, qsizetype &at)
{
    QByteArray out;
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\'') {
            if (at + 1 >= text.size() || text[at + 1] != '\'')
                break;
            ++at;
        }
        out += text[at];
    }
    ++at;
    return out;
}

/// Reads the literal at `at` and moves behind it.
BoundValue literal(QByteArrayView text, qsizetype &at)
{
    if (text[at] == '\'')
        return quoted(text, at);
    if (text[at] == 'x' && at + 1 < text.size() && text[at + 1] == '\'')
        return Blob{QByteArray::fromHex(quoted(text, ++at))};
    const qsizetype from = at;
    while (at < text.size() && (isNameChar(text[at]) || text[at] == '.' || text[at] == '-' || text[at] == '+'))
        ++at;
    const QByteArray word = text.sliced(from, at - from).toByteArray();
    if (word == "NULL")
        return std::monostate{};
    bool isInteger = false;
    const qint64 number = word.toLongLong(&isInteger);
    return isInteger ? BoundValue(number) : BoundValue(word.toDouble());
}

/// Parameters do not occur in comments; skipping them keeps their apostrophes from looking like strings.
bool skipComment(QByteArrayView sql, qsizetype &at)
{
    if (!sql.sliced(at).startsWith("--"))
        return false;
    while (at < sql.size() && sql[at] != '\n')
        ++at;
    return true;
}

} // namespace

QList<BoundValue> valuesOf(QByteArrayView sql, QByteArrayView expanded,
                           const std::function<int(const QByteArray &)> &indexOf)
{
    QList<BoundValue> values;
    qsizetype in = 0;
    for (qsizetype at = 0; at < sql.size();) {
        const qsizetype before = at;
        if (sql[at] == '\'')
            quoted(sql, at);
        else if (sql[at] == ':') {
            qsizetype end = at + 1;
            while (end < sql.size() && isNameChar(sql[end]))
                ++end;
            const int index = indexOf(sql.sliced(at, end - at).toByteArray());
            at = end;
            if (values.size() < index)
                values.resize(index);
            values[index - 1] = literal(expanded, in);
            continue;
        } else if (!skipComment(sql, at))
            ++at;
        in += at - before;
    }
    return values;
}

void TapeRecorder::listenWhile(const std::function<void()> &open)
{
    listening = this;
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(onOpen));
    open();
    sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(onOpen));
    listening = nullptr;
}

void TapeRecorder::take(const char *sql, const char *expanded, const std::function<int(const QByteArray &)> &indexOf)
{
    const QByteArray text(sql);
    const QByteArray line = text.simplified();
    if (line.startsWith(kFirstOfJob)) {
        m_tape.jobs.emplace_back();
        m_inJob = true;
    }
    const QByteArray verb = line.left(6).toUpper();
    const bool isWork = verb == "SELECT" || verb == "INSERT" || verb == "UPDATE" || verb == "DELETE";
    if (!isWork || m_tape.jobs.empty() || text.contains("store_state"))
        return;
    qsizetype index = m_tape.sql.indexOf(text);
    if (index < 0) {
        index = m_tape.sql.size();
        m_tape.sql.append(text);
    }
    StatementTape::Job &where = m_inJob ? m_tape.jobs.back() : m_tape.closing;
    where.push_back({static_cast<int>(index), valuesOf(text, expanded, indexOf)});
    if (line.startsWith(kLastOfJob))
        m_inJob = false;
}

StatementTape StatementTape::writesOnly() const
{
    StatementTape writes{sql, {}, closing};
    for (const Job &job : jobs) {
        Job kept;
        for (const Step &step : job) {
            if (!sql.at(step.statement).trimmed().toUpper().startsWith("SELECT"))
                kept.push_back(step);
        }
        writes.jobs.push_back(std::move(kept));
    }
    return writes;
}

std::size_t StatementTape::closingEnd(std::size_t count) const
{
    return jobs.empty() ? 0 : closing.size() * count / jobs.size(); // the jobs are alike, so an equal share is right
}

StatementTape StatementTape::part(std::size_t first, std::size_t count) const
{
    const std::size_t end = std::min(first + count, jobs.size());
    const auto at = [](const auto &list, std::size_t index) {
        return list.begin() + static_cast<std::ptrdiff_t>(index);
    };
    return {sql, {at(jobs, first), at(jobs, end)}, {at(closing, closingEnd(first)), at(closing, closingEnd(end))}};
}

} // namespace migochat::bench
