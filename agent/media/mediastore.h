#pragma once

#include "app/domain/instant.h"
#include "app/store/attachments.h"

#include <QStringList>

namespace migochat {

/// The media folder: files named by the hash of their bytes, so the same picture lies there once however often it is
/// sent. A file appears under its name complete and on the disk, or not at all; what a crash leaves is a part in
/// `incoming/`, which the next try continues. Extensions come from sniffed types only, so nothing that a customer sent can be
/// started by opening it. All functions block: for one Background thread, which puts them in order.
class MediaStore
{
public:
    explicit MediaStore(QString folder);

    /// Makes the folders. Errors: StorageFull.
    [[nodiscard]] Result<> prepare() const;

    /// Where the bytes of an attachment are collected.
    [[nodiscard]] QString partPath(AttachmentId attachment) const;
    [[nodiscard]] QString picturePartPath(ContactId contact) const;

    /// Checks a complete part and moves it to its place. `platformHash` is hex or base64, or empty; another hash removes
    /// the part. Errors: InvalidPayload "hash" or "empty", StorageFull.
    [[nodiscard]] Result<attachments::StoredFile> adopt(const QString &part, const QString &platformHash) const;

    /// True when the path holds as many bytes; then it is safe from the next sweep for a while.
    [[nodiscard]] bool holds(const attachments::StoredFile &file) const;

    /// Stored files that nobody touched since `before`, and files that wait to be sent and were not touched for
    /// kDraftLife longer; as paths relative to the folder. Others than ours are never named.
    [[nodiscard]] QStringList untouchedSince(Instant before) const;
    /// Removes a file unless it was touched meanwhile.
    void remove(const QString &path, Instant untouchedSince) const;
    /// Parts that nobody continued since `before`.
    void removeParts(Instant before) const;
    void removePart(const QString &part) const;

    /// Bytes that may still be written to the disk of the folder.
    [[nodiscard]] qint64 bytesFree() const;
    [[nodiscard]] QString absolutePath(const QString &path) const;

    /// How long the desktop may keep a file ready (in `outgoing/`) before a message names it.
    static constexpr std::chrono::hours kDraftLife{30 * 24};

    /// The hash in the name of a stored file.
    [[nodiscard]] static QString hashOf(const QString &path);

private:
    [[nodiscard]] Result<> place(const QString &part, const attachments::StoredFile &file) const;

    QString m_folder;
};

/// A platform's SHA-256 as lower-case hex; empty when it is neither 64 hex digits nor base64 of 32 bytes.
[[nodiscard]] QString normalisedHash(const QString &platformHash);

} // namespace migochat
