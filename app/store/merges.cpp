#include "app/store/merges.h"

#include "app/store/activity.h"
#include "app/store/contactsinternal.h"
#include "app/store/mergesinternal.h"
#include "app/store/peoplestatements.h"
#include "app/store/suggestions.h"

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kSetContact{"merges.setContact"_L1, "UPDATE contact SET updated_at = :now" MIGOCHAT_MERGED_CONTACT(
                                                      MIGOCHAT_AS_SET) " WHERE id = :contact"_L1};

constexpr Sql kMergedInto{"merges.mergedInto"_L1, R"(
    UPDATE contact SET merged_into = :kept, updated_at = :now WHERE id = :contact
)"_L1};

// First and last touch by the platform's clock, and where the lead is answered.
constexpr Sql kTouches{"merges.firstAndLast"_L1, R"(
    UPDATE contact SET
        first_source_id = (SELECT id FROM touch WHERE contact_id = :contact ORDER BY at, id LIMIT 1),
        last_source_id = (SELECT id FROM touch WHERE contact_id = :contact ORDER BY at DESC, id DESC LIMIT 1)
    WHERE id = :contact
)"_L1};
constexpr Sql kLeadThread{"merges.newestThread"_L1, R"(
    UPDATE lead SET conversation_id = (SELECT id FROM conversation WHERE contact_id = :contact
                                       ORDER BY last_message_at DESC LIMIT 1)
    WHERE contact_id = :contact
)"_L1};

constexpr Sql kRecord{"merges.record"_L1, R"(
    INSERT INTO contact_merge (kept_id, gone_id, kind, undo, staff_id, at)
    VALUES (:kept, :gone, :kind, :undo, :staff, :at)
)"_L1};

#define MIGOCHAT_MERGE_ENTRY                                                                                           \
    "SELECT m.id, m.kept_id, m.gone_id, m.kind = 'split', c.display_name, m.at, m.undone_at"                           \
    " FROM contact_merge m CROSS JOIN contact c ON c.id = m.gone_id "
constexpr Sql kOfKept{"merges.ofKept"_L1, MIGOCHAT_MERGE_ENTRY "WHERE m.kept_id = :contact ORDER BY m.id DESC"_L1};
constexpr Sql kOfGone{"merges.ofGone"_L1, MIGOCHAT_MERGE_ENTRY "WHERE m.gone_id = :contact ORDER BY m.id DESC"_L1};

constexpr std::array kStatements{kSetContact, kMergedInto, kTouches, kLeadThread, kRecord, kOfKept, kOfGone};

merges::Entry readEntry(const Statement &row)
{
    return {row.id<MergeId>(0), row.id<ContactId>(1), row.id<ContactId>(2),  row.integer(3) != 0,
            row.text(4),        row.instant(5),       row.optionalInstant(6)};
}

/// Every thread of the one that goes: joined where the kept one has a thread on the same account, moved whole elsewhere.
Result<QJsonObject> moveThreads(Transaction &transaction, const merges::Request &request)
{
    const auto kept = merges::threadsOf(transaction.database(), request.kept);
    const auto gone = merges::threadsOf(transaction.database(), request.gone);
    if (!kept || !gone)
        return failed(kept ? gone : kept, u"threads");
    QJsonArray moved;
    QJsonArray joined;
    for (const merges::Thread &thread : *gone) {
        const auto same = std::ranges::find(*kept, thread.account, &merges::Thread::account);
        if (same == kept->end()) {
            const Result<> done = merges::moveConversation(
                transaction, {.conversation = thread.id, .from = request.gone, .to = request.kept});
            if (!done)
                return failed(done);
            moved.append(thread.id.value());
            continue;
        }
        const auto done = merges::join(
            transaction, {.from = thread.id, .into = same->id, .gone = request.gone, .kept = request.kept});
        if (!done)
            return failed(done);
        joined.append(*done);
    }
    return QJsonObject{{"moved"_L1, moved}, {"joined"_L1, joined}};
}

/// When the addresses have moved, joined threads learn whom to answer.
Result<QJsonArray> sealAll(Transaction &transaction, const QJsonArray &joined, ContactId kept)
{
    QJsonArray sealed;
    for (const QJsonValue &one : joined) {
        const auto done = merges::seal(transaction, one.toObject(), kept);
        if (!done)
            return failed(done, u"joined thread");
        sealed.append(*done);
    }
    return sealed;
}

Result<> writeContacts(Transaction &transaction, const merges::Plan &plan, const merges::Request &request)
{
    const Result<> set = runSql(transaction.database(), kSetContact, [&](Statement &s) {
        s.bind(":contact"_L1, request.kept)
            .bind(":row"_L1, merges::compact(plan.mergedContact))
            .bind(":now"_L1, request.now);
    });
    if (!set)
        return failed(set, u"merged contact");
    return runSql(transaction.database(), kMergedInto, [&](Statement &s) {
        s.bind(":contact"_L1, request.gone).bind(":kept"_L1, request.kept).bind(":now"_L1, request.now);
    });
}

} // namespace

SqlList statements::merges()
{
    return kStatements;
}

namespace merges {

Result<> settleContacts(Transaction &transaction, std::initializer_list<ContactId> contacts)
{
    for (const ContactId contact : contacts) {
        for (const Sql *sql : {&kTouches, &kLeadThread}) {
            const Result<> done =
                runSql(transaction.database(), *sql, [&](Statement &s) { s.bind(":contact"_L1, contact); });
            if (!done)
                return failed(done, u"settle contact");
        }
        if (const Result<> indexed = contacts::indexForSearch(transaction, contact); !indexed)
            return failed(indexed, u"index contact");
        transaction.changed(Topic::Contact, contact);
    }
    return {};
}

Result<MergeId> record(Transaction &transaction, const Record &record)
{
    const Result<> recorded = runSql(transaction.database(), kRecord, [&](Statement &s) {
        s.bind(":kept"_L1, record.kept).bind(":gone"_L1, record.gone).bind(":kind"_L1, record.kind);
        s.bind(":undo"_L1, compact(record.undo)).bind(":staff"_L1, record.actor.staff).bind(":at"_L1, record.now);
    });
    if (!recorded)
        return failed(recorded, u"record merge");
    const MergeId merge(transaction.lastInsertId());
    const Result<> noted =
        activity::add(transaction, {.contact = record.kept,
                                    .kind = record.kind == "split"_L1 ? u"contact_split"_s : u"contact_merged"_s,
                                    .actor = record.actor.kind,
                                    .staff = record.actor.staff,
                                    .oldValue = QString::number(record.gone.value()),
                                    .newValue = QString::number(merge.value()),
                                    .reason = record.reason,
                                    .at = record.now});
    if (!noted)
        return failed(noted);
    return merge;
}

Result<MergeId> merge(Transaction &transaction, const Request &request)
{
    const Result<Plan> planned = plan(transaction.database(), request);
    if (!planned)
        return failed(planned, u"merge");
    const auto leads = joinLeads(transaction, *planned, request.now);
    if (!leads)
        return failed(leads, u"merge");
    auto threads = moveThreads(transaction, request);
    if (!threads)
        return failed(threads, u"merge");
    const auto rows = movePersonal(transaction, request.gone, request.kept);
    if (!rows)
        return failed(rows, u"merge");
    const auto sealed = sealAll(transaction, threads->value("joined"_L1).toArray(), request.kept);
    if (!sealed)
        return failed(sealed, u"merge");
    if (const Result<> written = writeContacts(transaction, *planned, request); !written)
        return failed(written, u"merge");
    if (const Result<> settled = settleContacts(transaction, {request.kept, request.gone}); !settled)
        return failed(settled, u"merge");
    const Result<> answered =
        suggestions::settlePair(transaction, request.kept, request.gone, request.actor.staff, request.now);
    if (!answered)
        return failed(answered, u"merge");
    return record(transaction, {.kept = request.kept,
                                .gone = request.gone,
                                .kind = "merge"_L1,
                                .undo = {{"contact"_L1, planned->keptContact},
                                         {"merged"_L1, planned->mergedContact},
                                         {"lead"_L1, *leads},
                                         {"moved"_L1, threads->value("moved"_L1)},
                                         {"joined"_L1, *sealed},
                                         {"rows"_L1, *rows}},
                                .actor = request.actor,
                                .reason = request.reason,
                                .now = request.now});
}

Result<QList<Entry>> ofContact(const Database &database, ContactId contact)
{
    const auto bindContact = [&](Statement &s) { s.bind(":contact"_L1, contact); };
    auto entries = readAll(database, kOfKept, bindContact, readEntry);
    if (!entries)
        return failed(entries, u"merges");
    const auto others = readAll(database, kOfGone, bindContact, readEntry);
    if (!others)
        return failed(others, u"merges");
    entries->append(*others);
    std::ranges::sort(*entries, std::ranges::greater(), &Entry::id);
    return entries;
}

} // namespace merges

} // namespace migochat
