#pragma once

#include "app/domain/changes.h"
#include "app/store/reader.h"
#include "ui/models/latestonly.h"

#include <QObject>
#include <QTimer>

namespace migochat {

/// The desktop's two read-only connections: one for what is on screen, one for searches, so that a long search never
/// delays a chat. Waits for the agent to create the store; without a link it looks by itself whether something changed.
class StoreAccess final : public QObject
{
    Q_OBJECT

public:
    explicit StoreAccess(QString file, QObject *parent = nullptr);

    /// Opens now if the store is there, else as soon as it is.
    void start();
    [[nodiscard]] bool isOpen() const { return m_lists != nullptr; }
    [[nodiscard]] Reader &lists() const { return *m_lists; }
    [[nodiscard]] Reader &search() const { return *m_search; }

    /// Polling is for the time without a doorbell.
    void startPolling();
    void stopPolling();

Q_SIGNALS:
    void opened();
    /// It is there but cannot be used (newer, damaged). Tried again.
    void unusable(const migochat::Error &error);
    void revisionMoved();

private:
    void tryToOpen();
    void poll();

    const QString m_file;
    std::unique_ptr<Reader> m_lists;
    std::unique_ptr<Reader> m_search;
    QTimer m_opening;
    QTimer m_polling;
    Revision m_revision = -1;
    LatestOnly m_asked;
};

} // namespace migochat
