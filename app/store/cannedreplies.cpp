#include "app/store/cannedreplies.h"

#include "app/store/composerstatements.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kUsable{"canned.usable"_L1, R"(
    SELECT id, shortcut, aliases, text, staff_id IS NOT NULL, role <> '', media_path, media_name, use_count
    FROM canned_reply
    WHERE staff_id = :staff
       OR (staff_id IS NULL AND (role = '' OR role = (SELECT role FROM staff WHERE id = :staff)))
    ORDER BY use_count DESC, shortcut, id
)"_L1};

constexpr Sql kAdd{"canned.add"_L1, R"(
    INSERT INTO canned_reply (shortcut, aliases, text, staff_id, role, media_path, media_name, updated_at)
    VALUES (:shortcut, :aliases, :text, CASE :scope WHEN 'mine' THEN :staff END,
            CASE :scope WHEN 'role' THEN ifnull((SELECT role FROM staff WHERE id = :staff), '') ELSE '' END,
            :mediaPath, :mediaName, :now)
    ON CONFLICT DO NOTHING
)"_L1};

constexpr Sql kChange{"canned.change"_L1, R"(
    UPDATE OR IGNORE canned_reply SET
        shortcut = :shortcut, aliases = :aliases, text = :text, staff_id = CASE :scope WHEN 'mine' THEN :staff END,
        role = CASE :scope WHEN 'role' THEN ifnull((SELECT role FROM staff WHERE id = :staff), '') ELSE '' END,
        media_path = :mediaPath, media_name = :mediaName, updated_at = :now
    WHERE id = :id
)"_L1};

constexpr Sql kIsTheirs{"canned.isTheirs"_L1, R"(
    SELECT 1 FROM canned_reply WHERE id = :id AND (staff_id IS NULL OR staff_id = :staff)
)"_L1};

constexpr Sql kRemove{"canned.remove"_L1, R"(
    DELETE FROM canned_reply WHERE id = :id AND (staff_id IS NULL OR staff_id = :staff)
)"_L1};

constexpr Sql kUsed{"canned.used"_L1, R"(
    UPDATE canned_reply SET use_count = use_count + 1 WHERE id = :id
)"_L1};

constexpr std::array kStatements{kUsable, kAdd, kChange, kIsTheirs, kRemove, kUsed};

CannedReply readReply(const Statement &row)
{
    CannedReply reply;
    reply.id = row.id<CannedReplyId>(0);
    reply.shortcut = row.text(1);
    reply.aliases = row.text(2).split(u' ', Qt::SkipEmptyParts);
    reply.text = row.text(3);
    reply.scope = row.integer(4) != 0   ? CannedScope::Mine
                  : row.integer(5) != 0 ? CannedScope::Role
                                        : CannedScope::Everybody;
    reply.mediaPath = row.text(6);
    reply.mediaName = row.text(7);
    reply.uses = int(row.integer(8));
    return reply;
}

void bindReply(Statement &s, const CannedReply &reply, StaffId owner, Instant now)
{
    s.bind(":shortcut"_L1, reply.shortcut).bind(":aliases"_L1, reply.aliases.join(u' ')).bind(":text"_L1, reply.text);
    s.bind(":scope"_L1, reply.scope).bind(":staff"_L1, owner).bind(":mediaPath"_L1, reply.mediaPath);
    s.bind(":mediaName"_L1, reply.mediaName).bind(":now"_L1, now);
}

} // namespace

SqlList statements::cannedReplies()
{
    return kStatements;
}

namespace cannedreplies {

Result<QList<CannedReply>> usableBy(const Database &database, StaffId staff)
{
    return readAll(
        database, kUsable, [&](Statement &s) { s.bind(":staff"_L1, staff); }, readReply);
}

Result<CannedReplyId> save(Transaction &transaction, const CannedReply &reply, StaffId owner, Instant now)
{
    const bool isNew = !reply.id.isValid();
    if (!isNew) {
        const auto theirs = readOne(
            transaction.database(), kIsTheirs,
            [&](Statement &s) { s.bind(":id"_L1, reply.id).bind(":staff"_L1, owner); }, kFirstInteger);
        if (!theirs)
            return failed(theirs, u"ready answer");
        if (!*theirs)
            return fail(ErrorCode::NotFound, u"ready answer"_s);
    }
    const Result<> saved = runSql(transaction.database(), isNew ? kAdd : kChange, [&](Statement &s) {
        bindReply(s, reply, owner, now);
        if (!isNew)
            s.bind(":id"_L1, reply.id);
    });
    if (!saved)
        return failed(saved, u"ready answer");
    if (transaction.changedRows() == 0)
        return fail(ErrorCode::Conflict, u"another ready answer has this key"_s);
    const CannedReplyId id = isNew ? CannedReplyId(transaction.lastInsertId()) : reply.id;
    transaction.changed(Topic::CannedReply, id);
    return id;
}

Result<> remove(Transaction &transaction, CannedReplyId reply, StaffId staff)
{
    const Result<> removed = runSql(transaction.database(), kRemove,
                                    [&](Statement &s) { s.bind(":id"_L1, reply).bind(":staff"_L1, staff); });
    if (!removed)
        return failed(removed, u"remove ready answer");
    if (transaction.changedRows() == 0)
        return fail(ErrorCode::NotFound, u"ready answer"_s);
    transaction.changed(Topic::CannedReply, reply);
    return {};
}

Result<> noteUse(Transaction &transaction, CannedReplyId reply)
{
    const Result<> noted = runSql(transaction.database(), kUsed, [&](Statement &s) { s.bind(":id"_L1, reply); });
    if (!noted)
        return failed(noted, u"use of a ready answer");
    transaction.changed(Topic::CannedReply, reply);
    return {};
}

} // namespace cannedreplies

} // namespace migochat
