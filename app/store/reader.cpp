#include "app/store/reader.h"

#include "app/store/migrator.h"

#include <QMutex>
#include <QMutexLocker>
#include <QThread>
#include <QWaitCondition>

#include <deque>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kBegin = "BEGIN"_L1;
constexpr auto kEnd = "COMMIT"_L1;

/// The statements of a query see one commit, and take the locks of the file once instead of each for itself. Where it
/// cannot begin, each statement sees the newest commit.
class Snapshot
{
public:
    explicit Snapshot(const Database &database) : m_database(database) { run(kBegin); }
    ~Snapshot() { run(kEnd); }
    Q_DISABLE_COPY_MOVE(Snapshot)

private:
    void run(QLatin1StringView sql) const
    {
        if (auto statement = m_database.prepare(sql))
            static_cast<void>(statement->run());
    }

    const Database &m_database;
};

} // namespace

struct Reader::Shared {
    explicit Shared(Database opened) : database(std::move(opened)) {}

    Database database; // used by the reader thread only, except interrupt()
    QMutex mutex;
    QWaitCondition wake;
    std::deque<std::unique_ptr<Query>> queue;
    bool running = false;
    bool closing = false;
};

Result<std::unique_ptr<Reader>> Reader::open(const QString &file)
{
    Result<Database> database = Database::open(file, Access::ReadOnly);
    if (!database)
        return failed(database);
    if (const Result<> readable = Migrator().checkReadable(*database); !readable)
        return failed(readable);
    return std::unique_ptr<Reader>(new Reader(std::make_shared<Shared>(std::move(*database))));
}

Reader::Reader(std::shared_ptr<Shared> shared) : m_shared(std::move(shared))
{
    m_thread.reset(QThread::create([state = m_shared] { work(*state); }));
    m_thread->setObjectName(u"store-reader"_s);
    m_thread->start();
}

Reader::~Reader()
{
    cancelAll();
    {
        const QMutexLocker lock(&m_shared->mutex);
        m_shared->closing = true;
        m_shared->wake.wakeOne();
    }
    m_thread->wait();
}

void Reader::enqueue(std::unique_ptr<Query> query)
{
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->queue.push_back(std::move(query));
    m_shared->wake.wakeOne();
}

void Reader::cancelAll()
{
    std::deque<std::unique_ptr<Query>> dropped;
    {
        const QMutexLocker lock(&m_shared->mutex);
        dropped.swap(m_shared->queue);
        if (m_shared->running)
            m_shared->database.interrupt();
    }
    for (const auto &query : dropped)
        query->cancel();
}

void Reader::work(Shared &shared)
{
    for (;;) {
        std::unique_ptr<Query> query;
        {
            QMutexLocker lock(&shared.mutex);
            while (shared.queue.empty() && !shared.closing)
                shared.wake.wait(&shared.mutex);
            if (shared.queue.empty())
                return;
            query = std::move(shared.queue.front());
            shared.queue.pop_front();
            shared.running = true;
        }
        {
            const Snapshot snapshot(shared.database);
            query->execute(shared.database);
            const QMutexLocker lock(&shared.mutex);
            shared.running = false; // before the snapshot ends, which nobody is to interrupt
        }
    }
}

} // namespace migochat
