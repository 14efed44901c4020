#include "app/domain/leadscore.h"
#include "app/store/mergesinternal.h"
#include "app/store/peoplestatements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kSet{"mergeLeads.set"_L1, "UPDATE lead SET updated_at = :now" MIGOCHAT_MERGED_LEAD(
                                            MIGOCHAT_AS_SET) " WHERE id = json_extract(:row, '$.id')"_L1};

constexpr Sql kRestore{"mergeLeads.restore"_L1,
                       "UPDATE lead SET updated_at = :now" MIGOCHAT_MERGED_LEAD(
                           MIGOCHAT_AS_RESTORED) " WHERE id = json_extract(:before, '$.id')"_L1};

constexpr Sql kInsert{
    "mergeLeads.insert"_L1,
    "INSERT INTO lead (id, contact_id, conversation_id, score, board_position, last_stage_at, created_at, "
    "updated_at" MIGOCHAT_MERGED_LEAD(
        MIGOCHAT_AS_NAME) ") SELECT json_extract(:row, '$.id'), json_extract(:row, '$.contact_id'),"
                          " (SELECT id FROM conversation WHERE id = json_extract(:row, '$.conversation_id')), "
                          "json_extract(:row, '$.score'),"
                          " json_extract(:row, '$.board_position'), json_extract(:row, '$.last_stage_at'), "
                          "json_extract(:row, '$.created_at'),"
                          " json_extract(:row, '$.updated_at')" MIGOCHAT_MERGED_LEAD(MIGOCHAT_AS_VALUE) ""_L1};

constexpr Sql kReasons{"mergeLeads.reasons"_L1, R"(
    SELECT json_object('id', id, 'rule', rule, 'points', points, 'message_id', message_id, 'at', at)
    FROM score_reason WHERE lead_id = :lead
)"_L1};
constexpr Sql kMoveReasons{"mergeLeads.moveReasons"_L1, R"(
    UPDATE OR IGNORE score_reason SET lead_id = :into WHERE lead_id = :lead
)"_L1};
constexpr Sql kDropReasons{"mergeLeads.dropReasons"_L1, R"(
    DELETE FROM score_reason WHERE lead_id = :lead
)"_L1};
constexpr Sql kTakeReason{"mergeLeads.takeReason"_L1, R"(
    DELETE FROM score_reason WHERE id = json_extract(:row, '$.id')
)"_L1};
constexpr Sql kPutReason{"mergeLeads.putReason"_L1, R"(
    INSERT OR IGNORE INTO score_reason (id, lead_id, rule, points, message_id, at)
    SELECT json_extract(:row, '$.id'), :lead, json_extract(:row, '$.rule'), json_extract(:row, '$.points'),
           json_extract(:row, '$.message_id'), json_extract(:row, '$.at')
)"_L1};

constexpr Sql kMoveHistory{"mergeLeads.moveHistory"_L1, R"(
    UPDATE activity SET lead_id = :into WHERE lead_id = :lead RETURNING id
)"_L1};
constexpr Sql kRestoreHistory{"mergeLeads.restoreHistory"_L1, R"(
    UPDATE activity SET lead_id = :lead WHERE id IN (SELECT value FROM json_each(:ids))
)"_L1};

constexpr Sql kDelete{"mergeLeads.delete"_L1, R"(
    DELETE FROM lead WHERE id = :lead
)"_L1};

constexpr Sql kScore{"mergeLeads.score"_L1, R"(
    UPDATE lead SET score = max(0, min(100, (SELECT ifnull(sum(points), 0) FROM score_reason WHERE lead_id = :lead)))
    WHERE id = :lead
    RETURNING score, label, ifnull(label_manual_until, 0)
)"_L1};
constexpr Sql kLabel{"mergeLeads.label"_L1, R"(
    UPDATE lead SET label = :label WHERE id = :lead
)"_L1};

constexpr std::array kStatements{kSet,         kRestore,    kInsert,    kReasons,     kMoveReasons,
                                 kDropReasons, kTakeReason, kPutReason, kMoveHistory, kRestoreHistory,
                                 kDelete,      kScore,      kLabel};

Result<> runFor(Transaction &transaction, const Sql &sql, LeadId lead)
{
    return runSql(transaction.database(), sql, [&](Statement &s) { s.bind(":lead"_L1, lead); });
}

/// The score is the sum of its reasons again, the label follows unless a person chose it.
Result<> rescore(Transaction &transaction, LeadId lead, Instant now)
{
    struct Scored {
        int score = 0;
        LeadLabel label = LeadLabel::Cold;
        Instant manualUntil{};
    };
    const auto scored = readOne(
        transaction.database(), kScore, [&](Statement &s) { s.bind(":lead"_L1, lead); },
        [](const Statement &row) {
            return Scored{static_cast<int>(row.integer(0)), row.enumerator(1, LeadLabel::Cold), row.instant(2)};
        });
    if (!scored)
        return failed(scored, u"score");
    transaction.changed(Topic::Lead, lead);
    if (!*scored || (*scored)->manualUntil > now || (*scored)->label == labelForScore((*scored)->score))
        return {};
    return runSql(transaction.database(), kLabel,
                  [&](Statement &s) { s.bind(":lead"_L1, lead).bind(":label"_L1, labelForScore((*scored)->score)); });
}

/// Reasons and history of the lead that goes; `undo` learns of them.
Result<> moveUnder(Transaction &transaction, LeadId gone, LeadId kept, QJsonObject &undo)
{
    const auto reasons = readAll(
        transaction.database(), kReasons, [&](Statement &s) { s.bind(":lead"_L1, gone); },
        [](const Statement &row) { return merges::objectOf(row.text(0)); });
    if (!reasons)
        return failed(reasons, u"reasons");
    QJsonArray had;
    for (const QJsonObject &reason : *reasons)
        had.append(reason);
    undo.insert("reasons"_L1, had);
    const Result<> moved = runSql(transaction.database(), kMoveReasons,
                                  [&](Statement &s) { s.bind(":lead"_L1, gone).bind(":into"_L1, kept); });
    if (!moved)
        return failed(moved, u"reasons");
    if (const Result<> dropped = runFor(transaction, kDropReasons, gone); !dropped)
        return failed(dropped, u"reasons");
    const auto history = readAll(
        transaction.database(), kMoveHistory, [&](Statement &s) { s.bind(":lead"_L1, gone).bind(":into"_L1, kept); },
        kFirstInteger);
    if (!history)
        return failed(history, u"history");
    QJsonArray ids;
    for (const qint64 id : *history)
        ids.append(id);
    undo.insert("history"_L1, ids);
    return {};
}

} // namespace

SqlList statements::mergesLeads()
{
    return kStatements;
}

namespace merges {

Result<QJsonObject> joinLeads(Transaction &transaction, const Plan &plan, Instant now)
{
    if (plan.goneLead.isEmpty() || plan.keptLead.isEmpty())
        return QJsonObject();
    const LeadId kept(plan.keptLead.value("id"_L1).toInteger());
    const LeadId gone(plan.goneLead.value("id"_L1).toInteger());
    QJsonObject undo{{"row"_L1, plan.goneLead}, {"before"_L1, plan.keptLead}, {"after"_L1, plan.mergedLead}};
    if (const Result<> moved = moveUnder(transaction, gone, kept, undo); !moved)
        return failed(moved);
    if (const Result<> deleted = runFor(transaction, kDelete, gone); !deleted)
        return failed(deleted, u"lead");
    const Result<> set = runSql(transaction.database(), kSet, [&](Statement &s) {
        s.bind(":row"_L1, compact(plan.mergedLead)).bind(":now"_L1, now);
    });
    if (!set)
        return failed(set, u"lead");
    transaction.changed(Topic::Lead, gone);
    if (const Result<> scored = rescore(transaction, kept, now); !scored)
        return failed(scored);
    return undo;
}

Result<> partLeads(Transaction &transaction, const QJsonObject &joined, Instant now)
{
    if (joined.isEmpty())
        return {};
    const QJsonObject row = joined.value("row"_L1).toObject();
    const QJsonObject before = joined.value("before"_L1).toObject();
    const LeadId kept(before.value("id"_L1).toInteger());
    const LeadId gone(row.value("id"_L1).toInteger());
    const Result<> inserted =
        runSql(transaction.database(), kInsert, [&](Statement &s) { s.bind(":row"_L1, compact(row)); });
    if (!inserted)
        return failed(inserted, u"bring lead back");
    for (const QJsonValue &reason : joined.value("reasons"_L1).toArray()) {
        const QString json = compact(reason.toObject());
        const Result<> taken =
            runSql(transaction.database(), kTakeReason, [&](Statement &s) { s.bind(":row"_L1, json); });
        if (!taken)
            return failed(taken, u"reason");
        const Result<> put = runSql(transaction.database(), kPutReason,
                                    [&](Statement &s) { s.bind(":row"_L1, json).bind(":lead"_L1, gone); });
        if (!put)
            return failed(put, u"reason");
    }
    const Result<> history = runSql(transaction.database(), kRestoreHistory, [&](Statement &s) {
        s.bind(":lead"_L1, gone).bind(":ids"_L1, compact(joined.value("history"_L1).toArray()));
    });
    if (!history)
        return failed(history, u"history");
    const Result<> restored = runSql(transaction.database(), kRestore, [&](Statement &s) {
        s.bind(":before"_L1, compact(before)).bind(":after"_L1, compact(joined.value("after"_L1).toObject()));
        s.bind(":now"_L1, now);
    });
    if (!restored)
        return failed(restored, u"restore lead");
    for (const LeadId lead : {kept, gone}) {
        if (const Result<> scored = rescore(transaction, lead, now); !scored)
            return failed(scored);
    }
    return {};
}

} // namespace merges

} // namespace migochat
