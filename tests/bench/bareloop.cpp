#include "tests/bench/bareloop.h"

#include "tests/bench/cpuclock.h"

#include <sqlite3.h>

#include <fcntl.h>
#include <unistd.h>

namespace migochat::bench {

namespace {

class Loop
{
public:
    Loop(const QString &file, const QList<QByteArray> &sql)
    {
        check(sqlite3_open_v2(file.toUtf8().constData(), &m_connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
                              nullptr));
        check(sqlite3_exec(m_connection,
                           "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
                           "PRAGMA wal_autocheckpoint = 4000; PRAGMA journal_size_limit = 67108864;"
                           "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -4000; PRAGMA trusted_schema = OFF;",
                           nullptr, nullptr, nullptr));
        m_begin = prepare("BEGIN IMMEDIATE");
        m_revision = prepare("UPDATE store_state SET revision = revision + 1 WHERE id = 1");
        m_commit = prepare("COMMIT");
        for (const QByteArray &text : sql)
            m_statements.push_back(prepare(text));
    }
    ~Loop()
    {
        for (sqlite3_stmt *statement : {m_begin, m_revision, m_commit})
            sqlite3_finalize(statement);
        for (sqlite3_stmt *statement : m_statements)
            sqlite3_finalize(statement);
        sqlite3_close(m_connection);
    }
    Loop(const Loop &) = delete;
    Loop &operator=(const Loop &) = delete;

    void begin() { run(m_begin); }
    void commit()
    {
        run(m_revision);
        run(m_commit);
    }
    void repeat(const StatementTape::Step &step)
    {
        sqlite3_stmt *statement = m_statements[static_cast<std::size_t>(step.statement)];
        for (qsizetype i = 0; i < step.values.size(); ++i)
            bind(statement, static_cast<int>(i) + 1, step.values.at(i));
        run(statement);
    }

private:
    void check(int code) const
    {
        if (code != SQLITE_OK)
            qFatal("bare loop: %s", sqlite3_errmsg(m_connection));
    }
    sqlite3_stmt *prepare(const QByteArray &sql)
    {
        sqlite3_stmt *statement = nullptr;
        check(sqlite3_prepare_v3(m_connection, sql.constData(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
        return statement;
    }
    void bind(sqlite3_stmt *statement, int index, const BoundValue &value)
    {
        if (const auto *number = std::get_if<qint64>(&value))
            check(sqlite3_bind_int64(statement, index, *number));
        else if (const auto *real = std::get_if<double>(&value))
            check(sqlite3_bind_double(statement, index, *real));
        else if (const auto *text = std::get_if<QByteArray>(&value))
            check(
                sqlite3_bind_text(statement, index, text->constData(), static_cast<int>(text->size()), SQLITE_STATIC));
        else if (const auto *blob = std::get_if<Blob>(&value))
            check(sqlite3_bind_blob(statement, index, blob->bytes.constData(), static_cast<int>(blob->bytes.size()),
                                    SQLITE_STATIC));
        else
            check(sqlite3_bind_null(statement, index));
    }
    void run(sqlite3_stmt *statement)
    {
        while (sqlite3_step(statement) == SQLITE_ROW) {
        }
        check(sqlite3_reset(statement));
    }

    sqlite3 *m_connection = nullptr;
    sqlite3_stmt *m_begin = nullptr;
    sqlite3_stmt *m_revision = nullptr;
    sqlite3_stmt *m_commit = nullptr;
    std::vector<sqlite3_stmt *> m_statements;
};

} // namespace

BareResult runBareLoop(const QString &file, const StatementTape &tape, int jobsPerCommit)
{
    Loop loop(file, tape.sql);
    BareResult result;
    result.jobs = static_cast<qsizetype>(tape.jobs.size());
    const double started = nowMs();
    const double cpuStarted = threadCpuSeconds();
    std::size_t next = 0;
    std::size_t closing = 0;
    while (next < tape.jobs.size()) {
        const double commitStarted = nowMs();
        loop.begin();
        for (int i = 0; i < jobsPerCommit && next < tape.jobs.size(); ++i, ++next) {
            for (const StatementTape::Step &step : tape.jobs[next])
                loop.repeat(step);
        }
        for (const std::size_t end = tape.closingEnd(next); closing < end; ++closing)
            loop.repeat(tape.closing[closing]);
        loop.commit();
        result.commitMs.add(nowMs() - commitStarted);
    }
    result.seconds = (nowMs() - started) / 1000;
    result.cpuSeconds = threadCpuSeconds() - cpuStarted;
    return result;
}

Samples flushDisk(const QString &file, int times)
{
    const QByteArray block(4096, 'x');
    const int handle = ::open(file.toUtf8().constData(), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
    Samples samples;
    for (int i = 0; i < times; ++i) {
        const double started = nowMs();
        if (::write(handle, block.constData(), static_cast<std::size_t>(block.size())) != block.size() ||
            ::fdatasync(handle) != 0)
            qFatal("cannot write to %s", qPrintable(file));
        samples.add(nowMs() - started);
    }
    ::close(handle);
    return samples;
}

} // namespace migochat::bench
