#include "app/domain/leadscore.h"
#include "app/store/activity.h"
#include "app/store/leads.h"
#include "app/store/statements.h"

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kLead{"score.lead"_L1, R"(
    SELECT id, conversation_id, score, label, ifnull(label_manual_until, 0) FROM lead WHERE contact_id = :contact
)"_L1};

constexpr Sql kAddReason{"score.addReason"_L1, R"(
    INSERT INTO score_reason (lead_id, rule, points, message_id, at) VALUES (:lead, :rule, :points, :message, :at)
    ON CONFLICT DO NOTHING
)"_L1};

constexpr Sql kSum{"score.sum"_L1, R"(
    SELECT ifnull(sum(points), 0) FROM score_reason WHERE lead_id = :lead
)"_L1};

constexpr Sql kSetScore{"score.set"_L1, R"(
    UPDATE lead SET score = :score, label = :label, updated_at = :now WHERE id = :lead
)"_L1};

constexpr std::array kStatements{kLead, kAddReason, kSum, kSetScore};

struct Scored {
    LeadId lead;
    ConversationId conversation;
    int score = 0;
    LeadLabel label = LeadLabel::Cold;
    Instant labelManualUntil{};
};

/// The rules that were new for this lead.
Result<QStringList> addReasons(Transaction &transaction, LeadId lead, const QList<ScoreReason> &reasons)
{
    QStringList added;
    for (const ScoreReason &reason : reasons) {
        const Result<> stored = runSql(transaction.database(), kAddReason, [&](Statement &s) {
            s.bind(":lead"_L1, lead).bind(":rule"_L1, reason.rule).bind(":points"_L1, reason.points);
            s.bind(":message"_L1, reason.message).bind(":at"_L1, reason.at);
        });
        if (!stored)
            return failed(stored, u"score reason");
        if (transaction.changedRows() > 0)
            added.append(reason.rule);
    }
    return added;
}

Result<int> sum(const Database &database, LeadId lead)
{
    const auto points = readOne(
        database, kSum, [&](Statement &s) { s.bind(":lead"_L1, lead); }, kFirstInteger);
    if (!points)
        return failed(points, u"score");
    return static_cast<int>(std::clamp<qint64>(points->value_or(0), 0, 100));
}

Result<> note(Transaction &transaction, ContactId contact, const Scored &before, const activity::Entry &what)
{
    activity::Entry entry = what;
    entry.contact = contact;
    entry.conversation = before.conversation;
    return activity::add(transaction, entry);
}

} // namespace

SqlList statements::leadsScore()
{
    return kStatements;
}

Result<> leads::addScore(Transaction &transaction, ContactId contact, const QList<ScoreReason> &reasons, Instant now)
{
    const Database &database = transaction.database();
    const auto before = readOne(
        database, kLead, [&](Statement &s) { s.bind(":contact"_L1, contact); },
        [](const Statement &row) {
            return Scored{row.id<LeadId>(0), row.id<ConversationId>(1), static_cast<int>(row.integer(2)),
                          row.enumerator(3, LeadLabel::Cold), row.instant(4)};
        });
    if (!before)
        return failed(before, u"lead");
    if (!*before)
        return fail(ErrorCode::NotFound, u"lead of contact %1"_s.arg(contact.value()));
    const Result<QStringList> added = addReasons(transaction, (*before)->lead, reasons);
    if (!added || added->isEmpty())
        return added ? Result<>{} : failed(added);
    const Result<int> score = sum(database, (*before)->lead);
    if (!score)
        return failed(score);
    const LeadLabel label = (*before)->labelManualUntil > now ? (*before)->label : labelForScore(*score);
    if (*score == (*before)->score && label == (*before)->label)
        return {};

    const Result<> set = runSql(database, kSetScore, [&](Statement &s) {
        s.bind(":lead"_L1, (*before)->lead).bind(":score"_L1, *score).bind(":label"_L1, label).bind(":now"_L1, now);
    });
    if (!set)
        return failed(set, u"score");
    transaction.changed(Topic::Lead, (*before)->lead);
    const Result<> noted = note(transaction, contact, **before,
                                {.kind = u"score_change"_s,
                                 .oldValue = QString::number((*before)->score),
                                 .newValue = QString::number(*score),
                                 .reason = added->join(u','),
                                 .at = now});
    if (!noted || label == (*before)->label)
        return noted;
    return note(
        transaction, contact, **before,
        {.kind = u"label_change"_s, .oldValue = toText((*before)->label), .newValue = toText(label), .at = now});
}

} // namespace migochat
