#include "app/store/leads.h"
#include "app/store/statements.h"

#include <array>
#include <limits>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

#define MIGOCHAT_LEAD_ROW                                                                                              \
    "SELECT l.id, l.contact_id, l.conversation_id, l.stage, l.label, l.trade, l.buyer_type, l.score, "                 \
    "l.value_piastres,"                                                                                                \
    " l.interest, l.lost_reason, l.owner_id, ifnull(s.name, ''), l.next_follow_up_at, l.follow_up_note, "              \
    "l.last_stage_at,"                                                                                                 \
    " l.created_at, p.display_name, p.company, ifnull(c.channel, ''), l.last_message_at"                               \
    " FROM lead l CROSS JOIN contact p ON p.id = l.contact_id LEFT JOIN conversation c ON c.id = l.conversation_id"    \
    " LEFT JOIN staff s ON s.id = l.owner_id "
#define MIGOCHAT_LEAD_RECENT                                                                                           \
    "(l.last_message_at, l.id) < (:key, :id) ORDER BY l.last_message_at DESC, l.id DESC LIMIT :limit"
#define MIGOCHAT_LEAD_SCORE "(l.score, l.id) < (:key, :id) ORDER BY l.score DESC, l.id DESC LIMIT :limit"

constexpr Sql kRecent{"leads.recent"_L1, MIGOCHAT_LEAD_ROW "WHERE " MIGOCHAT_LEAD_RECENT ""_L1};
constexpr Sql kRecentOfStage{"leads.recentOfStage"_L1,
                             MIGOCHAT_LEAD_ROW "WHERE l.stage = :stage AND " MIGOCHAT_LEAD_RECENT ""_L1};
constexpr Sql kBest{"leads.best"_L1, MIGOCHAT_LEAD_ROW "WHERE " MIGOCHAT_LEAD_SCORE ""_L1};
constexpr Sql kBestOfStage{
    "leads.bestOfStage"_L1, MIGOCHAT_LEAD_ROW
    // The plus keeps the planner from sorting a whole stage instead of walking the index of scores.
    "WHERE +l.stage = :stage AND " MIGOCHAT_LEAD_SCORE ""_L1};
constexpr Sql kById{"leads.byId"_L1, MIGOCHAT_LEAD_ROW "WHERE l.id = :lead"_L1};
constexpr Sql kByContact{"leads.byContact"_L1, MIGOCHAT_LEAD_ROW "WHERE l.contact_id = :contact"_L1};

constexpr Sql kReasons{"leads.reasons"_L1, R"(
    SELECT rule, points, message_id, at FROM score_reason WHERE lead_id = :lead ORDER BY at, id
)"_L1};

constexpr Sql kStageCounts{"leads.stageCounts"_L1, R"(
    SELECT stage, total, value_piastres FROM stage_counter
)"_L1};

constexpr std::array kStatements{kRecent, kRecentOfStage, kBest,    kBestOfStage,
                                 kById,   kByContact,     kReasons, kStageCounts};

Lead readLead(const Statement &row)
{
    Lead lead;
    lead.id = row.id<LeadId>(0);
    lead.contact = row.id<ContactId>(1);
    lead.conversation = row.id<ConversationId>(2);
    lead.stage = row.enumerator(3, LeadStage::New);
    lead.label = row.enumerator(4, LeadLabel::Cold);
    lead.trade = row.enumerator(5, LeadTrade::Unknown);
    lead.buyerType = row.text(6);
    lead.score = static_cast<int>(row.integer(7));
    lead.value = {row.integer(8)};
    lead.interest = row.text(9);
    lead.lostReason = row.text(10);
    lead.owner = row.id<StaffId>(11);
    lead.ownerName = row.text(12);
    lead.nextFollowUp = row.optionalInstant(13);
    lead.followUpNote = row.text(14);
    lead.lastStageChange = row.optionalInstant(15);
    lead.createdAt = row.instant(16);
    return lead;
}

LeadRow readRow(const Statement &row)
{
    return {readLead(row), row.text(17), row.text(18), row.text(19), row.instant(20)};
}

} // namespace

SqlList statements::leadsPage()
{
    return kStatements;
}

namespace leads {

Result<QList<LeadRow>> page(const Database &database, const ListQuery &query)
{
    constexpr qint64 end = std::numeric_limits<qint64>::max();
    const auto [key, id] = query.after.value_or(std::pair(end, end));
    const bool recent = query.sort == Sort::Recent;
    const Sql &sql = query.stage ? (recent ? kRecentOfStage : kBestOfStage) : (recent ? kRecent : kBest);
    return readAll(
        database, sql,
        [&, after = std::pair(key, id)](Statement &s) {
            s.bind(":key"_L1, after.first).bind(":id"_L1, after.second).bind(":limit"_L1, query.limit);
            if (query.stage)
                s.bind(":stage"_L1, *query.stage);
        },
        readRow);
}

Result<QList<LeadRow>> rows(const Database &database, const QList<LeadId> &ids)
{
    QList<LeadRow> rows;
    for (const LeadId id : ids) {
        const auto row = readOne(
            database, kById, [&](Statement &s) { s.bind(":lead"_L1, id); }, readRow);
        if (!row)
            return failed(row, u"lead rows");
        if (*row)
            rows.append(**row);
    }
    return rows;
}

Result<std::optional<Lead>> findByContact(const Database &database, ContactId contact)
{
    auto lead = readOne(
        database, kByContact, [&](Statement &s) { s.bind(":contact"_L1, contact); }, readLead);
    if (!lead || !*lead)
        return lead;
    auto reasons = readAll(
        database, kReasons, [&](Statement &s) { s.bind(":lead"_L1, (*lead)->id); },
        [](const Statement &row) {
            return ScoreReason{row.text(0), static_cast<int>(row.integer(1)), row.id<MessageId>(2), row.instant(3)};
        });
    if (!reasons)
        return failed(reasons);
    (*lead)->reasons = std::move(*reasons);
    return lead;
}

Result<QList<StageCount>> stageCounts(const Database &database)
{
    const auto stored = readAll(database, kStageCounts, kNoValues, [](const Statement &row) {
        return StageCount{row.enumerator(0, LeadStage::New), static_cast<int>(row.integer(1)), Money{row.integer(2)}};
    });
    if (!stored)
        return failed(stored, u"stage counters");
    QList<StageCount> ordered; // in the order of the pipeline
    for (const auto &[stage, text] : EnumText<LeadStage>::table) {
        for (const StageCount &count : *stored) {
            if (count.stage == stage)
                ordered.append(count);
        }
    }
    return ordered;
}

} // namespace leads

} // namespace migochat
