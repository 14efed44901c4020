#pragma once

#include "app/domain/attachment.h"
#include "app/domain/channelkind.h"
#include "app/store/transaction.h"

#include <optional>

/// All SQL about the way of files into the media folder and out of it again.
/// Every change of a file rings as a change of its message.
namespace migochat::attachments {

/// A file that is to be fetched now, with everything that its channel needs.
struct Due {
    AttachmentId id;
    MessageId message;
    ChannelKind channel;
    RemoteAccountId account;
    QString kind;
    QString remoteId;
    QString url;
    QString fileName;
    QString platformHash; ///< as the platform wrote it: hex or base64 of the SHA-256; may be empty
    int attempts = 0;
    Instant receivedAt{}; ///< the message; platform ids and addresses live from then on
};
[[nodiscard]] Result<QList<Due>> due(const Database &database, Instant now, int limit);
/// When the next file that waits for another try is due.
[[nodiscard]] Result<std::optional<Instant>> nextDue(const Database &database, Instant now);

/// Counts an attempt and shows the file as on its way. Conflict when it needs no fetching any more.
[[nodiscard]] Result<> begin(Transaction &transaction, AttachmentId attachment);

/// What the bytes on the disk are.
struct StoredFile {
    QString path;   ///< relative to the media folder
    QString sha256; ///< hex
    QString mimeType;
    qint64 bytes = 0;
    int width = 0;
    int height = 0;
    std::chrono::milliseconds duration{0};
};
[[nodiscard]] Result<> stored(Transaction &transaction, AttachmentId attachment, const StoredFile &file);
/// Waits until `notBefore`; the code says why.
[[nodiscard]] Result<> retryAt(Transaction &transaction, AttachmentId attachment, Instant notBefore,
                               const QString &code);
/// Given up: Failed or Expired.
[[nodiscard]] Result<> giveUp(Transaction &transaction, AttachmentId attachment, AttachmentState state,
                              const QString &code);
/// A person wants it tried again from the start. Conflict when it is stored or still on its way.
[[nodiscard]] Result<> tryAgain(Transaction &transaction, AttachmentId attachment);

[[nodiscard]] Result<std::optional<Attachment>> find(const Database &database, AttachmentId attachment);
/// Files of a message in their order.
[[nodiscard]] Result<QList<Attachment>> ofMessage(const Database &database, MessageId message);
/// Bytes that are in the media folder already.
[[nodiscard]] Result<std::optional<StoredFile>> byHash(const Database &database, const QString &sha256);

/// Retention: stored files of messages older than `before`, oldest first.
[[nodiscard]] Result<QList<AttachmentId>> olderThan(const Database &database, Instant before, int limit);
/// Forgets where the bytes are; the row stays and reads as Expired, code "retention".
[[nodiscard]] Result<> letGo(Transaction &transaction, AttachmentId attachment);
/// True while a message or customer still shows the bytes with this hash.
[[nodiscard]] Result<bool> isUsed(const Database &database, const QString &sha256);

/// Forgets which bytes the platforms had from us until then.
[[nodiscard]] Result<> forgetUploads(Transaction &transaction, Instant expiredBefore);

} // namespace migochat::attachments
