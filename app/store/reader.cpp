#include "app/store/reader.h"

#include "app/store/migrator.h"

#include <QMutex>
#include <QMutexLocker>
#include <QThread>
#include <QWaitCondition>

#include <deque>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

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
        query->execute(shared.database);
        const QMutexLocker lock(&shared.mutex);
        shared.running = false;
    }
}

} // namespace migochat
