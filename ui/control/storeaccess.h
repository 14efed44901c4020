#pragma once

#include "app/domain/background.h"
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

    /// Opens it in the background, as soon as it is there.
    void start();
    /// The file exists; it may still be at an older schema.
    [[nodiscard]] bool isThere() const;
    [[nodiscard]] bool isOpen() const { return m_readers.lists != nullptr; }
    [[nodiscard]] Reader &lists() const { return *m_readers.lists; }
    [[nodiscard]] Reader &search() const { return *m_readers.search; }

    /// Polling is for the time without a doorbell.
    void startPolling();
    void stopPolling();

Q_SIGNALS:
    void opened();
    /// It is there but cannot be used (newer, damaged). Tried again.
    void unusable(const migochat::Error &error);
    void revisionMoved();

private:
    /// Shared, because answers are copied; nobody else keeps them.
    struct Readers {
        std::shared_ptr<Reader> lists;
        std::shared_ptr<Reader> search;
    };

    [[nodiscard]] static Result<Readers> openReaders(const QString &file);
    void tryToOpen();
    void onTried(const Result<Readers> &readers);
    void poll();

    const QString m_file;
    Readers m_readers;
    Background m_opener;
    LatestOnly m_tried;
    QTimer m_opening;
    QTimer m_polling;
    Revision m_revision = -1;
    LatestOnly m_asked;
};

} // namespace migochat
