#include "app/store/outboundstatements.h"
#include "app/store/outbox.h"
#include "app/store/search.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kFiles{"outbox.files"_L1, R"(
    SELECT a.id, a.kind, a.local_path, a.mime_type, a.file_name, a.bytes, a.sha256,
           ifnull((SELECT u.remote_id FROM media_upload u
                   WHERE u.account_id = :account AND u.sha256 = a.sha256 AND u.expires_at > :now), '')
    FROM attachment a WHERE a.message_id = :message ORDER BY a.position
)"_L1};

constexpr Sql kAttach{"outbox.attach"_L1, R"(
    INSERT INTO attachment (message_id, position, kind, mime_type, file_name, sha256, bytes, state, local_path)
    VALUES (:message, :position, :kind, :mimeType, :fileName, :sha256, :bytes, 'stored', :path)
)"_L1};

constexpr Sql kUploaded{"outbox.uploaded"_L1, R"(
    INSERT INTO media_upload (account_id, sha256, remote_id, expires_at) VALUES (:account, :sha256, :remote, :expires)
    ON CONFLICT (account_id, sha256) DO UPDATE SET remote_id = excluded.remote_id, expires_at = excluded.expires_at
)"_L1};

constexpr Sql kPostpone{"outbox.postpone"_L1, R"(
    UPDATE outbox SET attempts = attempts + 1, not_before = :until, reason = :reason
    WHERE message_id = :message AND state = 'queued'
)"_L1};

constexpr std::array kStatements{kFiles, kAttach, kUploaded, kPostpone};

outbox::StoredFile readFile(const Statement &row)
{
    OutgoingFile file;
    file.attachment = row.id<AttachmentId>(0);
    file.kind = row.text(1);
    file.path = row.text(2);
    file.mimeType = row.text(3);
    file.fileName = row.text(4);
    file.bytes = row.integer(5);
    file.remoteId = row.text(7);
    return {file, row.text(6)};
}

} // namespace

SqlList statements::outboxFiles()
{
    return kStatements;
}

namespace outbox {

Result<QList<StoredFile>> files(const Database &database, const Due &due, Instant now)
{
    return readAll(
        database, kFiles,
        [&](Statement &s) { s.bind(":message"_L1, due.message).bind(":account"_L1, due.account).bind(":now"_L1, now); },
        readFile);
}

Result<> attach(Transaction &transaction, MessageId message, int position, const StoredFile &stored)
{
    const Result<> attached = runSql(transaction.database(), kAttach, [&](Statement &s) {
        s.bind(":message"_L1, message).bind(":position"_L1, position).bind(":kind"_L1, stored.file.kind);
        s.bind(":mimeType"_L1, stored.file.mimeType).bind(":fileName"_L1, stored.file.fileName);
        s.bind(":sha256"_L1, stored.sha256).bind(":bytes"_L1, stored.file.bytes).bind(":path"_L1, stored.file.path);
    });
    if (!attached || stored.file.fileName.isEmpty())
        return attached;
    return search::renewCard(transaction, message);
}

Result<> rememberUpload(Transaction &transaction, AccountId account, const QString &sha256, const QString &remoteId,
                        Instant expiresAt)
{
    if (sha256.isEmpty())
        return {};
    return runSql(transaction.database(), kUploaded, [&](Statement &s) {
        s.bind(":account"_L1, account).bind(":sha256"_L1, sha256).bind(":remote"_L1, remoteId);
        s.bind(":expires"_L1, expiresAt);
    });
}

Result<> postpone(Transaction &transaction, MessageId message, Instant until, const QString &reason)
{
    const Result<> moved = runSql(transaction.database(), kPostpone, [&](Statement &s) {
        s.bind(":message"_L1, message).bind(":until"_L1, until).bind(":reason"_L1, reason);
    });
    if (!moved)
        return failed(moved, u"postpone");
    if (transaction.changedRows() == 0)
        return fail(ErrorCode::Conflict, u"message %1 is no longer queued"_s.arg(message.value()));
    transaction.changed(Topic::Outbox, message);
    return {};
}

} // namespace outbox

} // namespace migochat
