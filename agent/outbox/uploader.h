#pragma once

#include "agent/channels/channel.h"
#include "app/domain/clock.h"
#include "app/store/outbox.h"
#include "app/store/reader.h"
#include "app/store/writer.h"

#include <QObject>

#include <optional>

namespace migochat {

/// Brings the files of a message to its platform before the message itself is tried: an upload that is repeated does no
/// harm, a message would. What the platform has already is not sent again. Main thread.
class Uploader final : public QObject
{
    Q_OBJECT

public:
    Uploader(Writer &writer, Reader &reader, const Clock &clock);

    [[nodiscard]] static bool hasFiles(const outbox::Due &due);

    /// The folder that paths in the store are relative to.
    void setFolder(const QString &folder) { m_folder = folder; }

    /// The files with the platform's ids. Errors: NotFound ("file_missing"), and those of Channel::uploadFile().
    [[nodiscard]] Async<QList<OutgoingFile>> upload(const outbox::Due &due, Channel &channel);

private:
    struct Work;
    void next(const std::shared_ptr<Work> &work);
    void uploaded(const std::shared_ptr<Work> &work, const QString &remoteId);

    Writer &m_writer;
    Reader &m_reader;
    const Clock &m_clock;
    QString m_folder;
};

/// What follows from an upload that failed.
struct UploadTrouble {
    QString code;                                        ///< for people, as of sends
    bool blocksAccount = false;                          ///< the token is dead
    std::optional<std::chrono::milliseconds> retryAfter; ///< nothing: the message fails
};

/// Decided like a send: `attempts` is 1 after the first, `jitter` from 0 to 1.
[[nodiscard]] UploadTrouble readUploadTrouble(const Error &why, int attempts, double jitter);

} // namespace migochat
