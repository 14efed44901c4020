#include "app/store/writer.h"

#include "app/store/migrator.h"
#include "app/store/writerworker.h"

#include <QLoggingCategory>
#include <QThread>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(lcWriter, "migochat.store.writer")

Result<std::unique_ptr<Writer>> Writer::open(const QString &file)
{
    Result<Database> database = Database::open(file, Access::ReadWrite);
    if (!database)
        return failed(database);
    if (const Result<int> migrated = Migrator().migrate(*database); !migrated)
        return failed(migrated);
    auto shared = std::make_shared<Shared>(std::move(*database));
    if (const Result<> loaded = shared->backlog.load(shared->database); !loaded)
        return failed(loaded);
    return std::unique_ptr<Writer>(new Writer(std::move(shared)));
}

Writer::Writer(std::shared_ptr<Shared> shared) : m_shared(std::move(shared))
{
    qRegisterMetaType<ChangeSet>();
    m_thread.reset(QThread::create([this] { Worker(*this, m_shared).run(); }));
    m_thread->setObjectName(u"store-writer"_s);
    m_thread->start();
}

Writer::~Writer()
{
    close();
}

void Writer::enqueue(std::unique_ptr<Job> job)
{
    {
        const QMutexLocker lock(&m_shared->mutex);
        if (!m_shared->closing) {
            m_shared->queue.push_back(std::move(job));
            m_shared->wake.wakeOne();
            return;
        }
    }
    job->fail({ErrorCode::Cancelled, u"the store is closing"_s});
}

void Writer::checkpoint()
{
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->checkpointWanted = true;
    m_shared->wake.wakeOne();
}

void Writer::close()
{
    {
        const QMutexLocker lock(&m_shared->mutex);
        m_shared->closing = true;
        m_shared->wake.wakeOne();
    }
    m_thread->wait();
}

int Writer::queueLength() const
{
    const QMutexLocker lock(&m_shared->mutex);
    return static_cast<int>(m_shared->queue.size()) + m_shared->running;
}

FaultPlan &Writer::faults()
{
    return m_shared->database.faults();
}

} // namespace migochat
