#include "ui/control/storeaccess.h"

#include "app/store/settings.h"

#include <QFileInfo>

namespace migochat {

namespace {

constexpr std::chrono::milliseconds kOpenAgain{150};
constexpr std::chrono::milliseconds kUnusable{3'000}; ///< what is damaged does not heal by itself
constexpr std::chrono::milliseconds kPoll{500};

} // namespace

StoreAccess::StoreAccess(QString file, QObject *parent) : QObject(parent), m_file(std::move(file))
{
    m_opening.setInterval(kOpenAgain);
    connect(&m_opening, &QTimer::timeout, this, &StoreAccess::tryToOpen);
    m_polling.setInterval(kPoll);
    connect(&m_polling, &QTimer::timeout, this, &StoreAccess::poll);
}

void StoreAccess::start()
{
    m_opening.start();
    tryToOpen();
}

bool StoreAccess::isThere() const
{
    return QFileInfo::exists(m_file);
}

Result<StoreAccess::Readers> StoreAccess::openReaders(const QString &file)
{
    Readers readers;
    for (std::shared_ptr<Reader> *reader : {&readers.lists, &readers.search}) {
        auto opened = Reader::open(file);
        if (!opened)
            return failed(opened);
        *reader = std::move(*opened);
    }
    return readers;
}

void StoreAccess::tryToOpen()
{
    if (m_tried.isWaiting() || !isThere())
        return;
    const auto opened = m_opener.run([file = m_file] { return openReaders(file); });
    m_tried.run(this, opened, [this](const Result<Readers> &readers) { onTried(readers); });
}

void StoreAccess::onTried(const Result<Readers> &readers)
{
    if (!readers) {
        // Busy or not yet at this schema: the agent is at work on it.
        const ErrorCode code = readers.error().code;
        const bool isUnusable = code == ErrorCode::StorageTooNew || code == ErrorCode::StorageCorrupt;
        m_opening.setInterval(isUnusable ? kUnusable : kOpenAgain);
        if (isUnusable)
            Q_EMIT unusable(readers.error());
        return;
    }
    m_opening.stop();
    m_readers = *readers;
    Q_EMIT opened();
}

void StoreAccess::startPolling()
{
    m_revision = -1;
    m_polling.start();
}

void StoreAccess::stopPolling()
{
    m_polling.stop();
    m_asked.forget();
}

void StoreAccess::poll()
{
    if (!isOpen() || m_asked.isWaiting())
        return;
    m_asked.run(this, lists().run(&settings::revision), [this](const Result<Revision> &revision) {
        if (!revision)
            return;
        const bool moved = m_revision >= 0 && *revision != m_revision;
        m_revision = *revision;
        if (moved)
            Q_EMIT revisionMoved();
    });
}

} // namespace migochat
