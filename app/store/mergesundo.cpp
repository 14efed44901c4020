#include "app/store/activity.h"
#include "app/store/mergesinternal.h"
#include "app/store/peoplestatements.h"
#include "app/store/suggestions.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kFind{"undo.find"_L1, R"(
    SELECT m.kept_id, m.gone_id, m.kind, m.undo, m.undone_at IS NOT NULL, k.merged_into IS NOT NULL, g.merged_into
    FROM contact_merge m JOIN contact k ON k.id = m.kept_id JOIN contact g ON g.id = m.gone_id
    WHERE m.id = :merge
)"_L1};

constexpr Sql kUndone{"undo.done"_L1, R"(
    UPDATE contact_merge SET undone_at = :now WHERE id = :merge
)"_L1};

constexpr Sql kRestoreContact{"undo.contact"_L1, "UPDATE contact SET updated_at = :now" MIGOCHAT_MERGED_CONTACT(
                                                     MIGOCHAT_AS_RESTORED) " WHERE id = :contact"_L1};

constexpr Sql kStandsAlone{"undo.standsAlone"_L1, R"(
    UPDATE contact SET merged_into = NULL, updated_at = :now WHERE id = :contact
)"_L1};

constexpr std::array kStatements{kFind, kUndone, kRestoreContact, kStandsAlone};

struct Done {
    ContactId kept;
    ContactId gone;
    QString kind;
    QJsonObject undo;
    bool isUndone = false;
    bool keptIsMerged = false;
    ContactId goneInto;
};

Result<Done> find(const Database &database, MergeId merge)
{
    auto found = readOne(
        database, kFind, [&](Statement &s) { s.bind(":merge"_L1, merge); },
        [](const Statement &row) {
            return Done{row.id<ContactId>(0), row.id<ContactId>(1), row.text(2),         merges::objectOf(row.text(3)),
                        row.integer(4) != 0,  row.integer(5) != 0,  row.id<ContactId>(6)};
        });
    if (!found)
        return failed(found);
    if (!*found)
        return fail(ErrorCode::NotFound, u"merge %1"_s.arg(merge.value()));
    return std::move(**found);
}

Result<> restoreContacts(Transaction &transaction, const Done &done, Instant now)
{
    const Result<> restored = runSql(transaction.database(), kRestoreContact, [&](Statement &s) {
        s.bind(":contact"_L1, done.kept).bind(":now"_L1, now);
        s.bind(":before"_L1, merges::compact(done.undo.value("contact"_L1).toObject()));
        s.bind(":after"_L1, merges::compact(done.undo.value("merged"_L1).toObject()));
    });
    if (!restored)
        return failed(restored, u"restore contact");
    return runSql(transaction.database(), kStandsAlone,
                  [&](Statement &s) { s.bind(":contact"_L1, done.gone).bind(":now"_L1, now); });
}

/// The rows of both go where they were: threads first, because leads and lines of the history point to them.
Result<> separate(Transaction &transaction, const Done &done, Instant now)
{
    const QJsonArray joined = done.undo.value("joined"_L1).toArray();
    for (const QJsonValue &one : joined) {
        if (const Result<> parted = merges::part(transaction, one.toObject()); !parted)
            return failed(parted);
    }
    const Result<> leads = merges::partLeads(transaction, done.undo.value("lead"_L1).toObject(), now);
    if (!leads)
        return failed(leads);
    for (const QJsonValue &thread : done.undo.value("moved"_L1).toArray()) {
        const Result<> moved = merges::moveConversation(
            transaction, {.conversation = ConversationId(thread.toInteger()), .from = done.kept, .to = done.gone});
        if (!moved)
            return failed(moved);
    }
    const Result<> rows =
        merges::restorePersonal(transaction, done.gone, done.kept, done.undo.value("rows"_L1).toObject());
    if (!rows)
        return failed(rows);
    for (const QJsonValue &one : joined) {
        if (const Result<> answered = merges::answerOwn(transaction, one.toObject(), done.kept); !answered)
            return failed(answered);
    }
    return {};
}

Result<> undoMerge(Transaction &transaction, const Done &done, const merges::Undo &request)
{
    if (done.goneInto != done.kept)
        return fail(ErrorCode::Conflict, u"the contacts are apart already"_s);
    if (const Result<> apart = separate(transaction, done, request.now); !apart)
        return failed(apart, u"undo merge");
    if (const Result<> restored = restoreContacts(transaction, done, request.now); !restored)
        return failed(restored, u"undo merge");
    if (const Result<> settled = merges::settleContacts(transaction, {done.kept, done.gone}); !settled)
        return failed(settled, u"undo merge");
    return suggestions::reopenPair(transaction, done.kept, done.gone);
}

/// Together again; what the new contact got meanwhile comes along.
Result<> undoSplit(Transaction &transaction, const Done &done, const merges::Undo &request)
{
    if (done.goneInto.isValid())
        return fail(ErrorCode::Conflict, u"the contact was merged already"_s);
    const auto merged = merges::merge(transaction, {.kept = done.kept,
                                                    .gone = done.gone,
                                                    .takeFromGone = {},
                                                    .actor = request.actor,
                                                    .reason = u"undo_split"_s,
                                                    .now = request.now});
    return merged ? Result<>{} : failed(merged);
}

} // namespace

SqlList statements::mergesUndo()
{
    return kStatements;
}

Result<> merges::undo(Transaction &transaction, const Undo &request)
{
    const Result<Done> done = find(transaction.database(), request.merge);
    if (!done)
        return failed(done, u"undo");
    if (done->isUndone)
        return fail(ErrorCode::Conflict, u"merge %1 is undone already"_s.arg(request.merge.value()));
    if (done->keptIsMerged)
        return fail(ErrorCode::Conflict, u"the kept contact was merged further"_s);
    const Result<> undone =
        done->kind == "split"_L1 ? undoSplit(transaction, *done, request) : undoMerge(transaction, *done, request);
    if (!undone)
        return failed(undone);
    const Result<> marked = runSql(transaction.database(), kUndone, [&](Statement &s) {
        s.bind(":merge"_L1, request.merge).bind(":now"_L1, request.now);
    });
    if (!marked)
        return failed(marked, u"undo");
    return activity::add(transaction, {.contact = done->kept,
                                       .kind = u"merge_undone"_s,
                                       .actor = request.actor.kind,
                                       .staff = request.actor.staff,
                                       .oldValue = QString::number(done->gone.value()),
                                       .newValue = QString::number(request.merge.value()),
                                       .reason = done->kind,
                                       .at = request.now});
}

} // namespace migochat
