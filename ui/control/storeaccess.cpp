#include "ui/control/storeaccess.h"

#include "app/store/settings.h"

#include <QFileInfo>

namespace migochat {

namespace {

constexpr std::chrono::milliseconds kOpenAgain{150};
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

void StoreAccess::tryToOpen()
{
    if (!QFileInfo::exists(m_file))
        return;
    auto lists = Reader::open(m_file);
    auto search = lists ? Reader::open(m_file) : tl::unexpected(lists.error());
    if (!search) {
        // Busy or not yet at this schema: the agent is at work on it.
        const ErrorCode code = search.error().code;
        if (code == ErrorCode::StorageTooNew || code == ErrorCode::StorageCorrupt)
            Q_EMIT unusable(search.error());
        return;
    }
    m_opening.stop();
    m_lists = std::move(*lists);
    m_search = std::move(*search);
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
    if (!m_lists || m_asked.isWaiting())
        return;
    m_asked.run(this, m_lists->run(&settings::revision), [this](const Result<Revision> &revision) {
        if (!revision)
            return;
        const bool moved = m_revision >= 0 && *revision != m_revision;
        m_revision = *revision;
        if (moved)
            Q_EMIT revisionMoved();
    });
}

} // namespace migochat
