#include "app/store/gaps.h"

#include "app/store/statements.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kPulse{"gaps.pulse"_L1, R"(
    SELECT alive_at FROM agent_pulse WHERE id = 1
)"_L1};

constexpr Sql kBeat{"gaps.beat"_L1, R"(
    INSERT INTO agent_pulse (id, alive_at) VALUES (1, :now) ON CONFLICT DO UPDATE SET alive_at = excluded.alive_at
)"_L1};

constexpr Sql kAdd{"gaps.add"_L1, R"(
    INSERT INTO gap (from_at, to_at, reason, ongoing, last_message_id)
    VALUES (:from, :to, :reason, :ongoing, ifnull((SELECT max(id) FROM message), 0))
)"_L1};

constexpr Sql kEnd{"gaps.end"_L1, R"(
    UPDATE gap SET to_at = max(from_at, :now), ongoing = 0, last_message_id = ifnull((SELECT max(id) FROM message), 0)
    WHERE state = 'open' AND ongoing = 1
    RETURNING id
)"_L1};

constexpr Sql kReport{"gaps.report"_L1, R"(
    INSERT INTO gap_account (gap_id, account_id, state, found_count, detail)
    VALUES (:gap, :account, :state, :found, :detail)
    ON CONFLICT DO UPDATE SET state = excluded.state, found_count = excluded.found_count, detail = excluded.detail
)"_L1};

constexpr Sql kSum{"gaps.sum"_L1, R"(
    UPDATE gap SET found_count = (SELECT ifnull(sum(found_count), 0) FROM gap_account WHERE gap_id = :gap)
    WHERE id = :gap
)"_L1};

constexpr Sql kFinish{"gaps.finish"_L1, R"(
    UPDATE gap SET
        state = CASE WHEN EXISTS (SELECT 1 FROM gap_account WHERE gap_id = :gap AND state <> 'checked')
                     THEN 'partial' ELSE 'checked' END,
        detail = ifnull((SELECT group_concat(detail, '; ') FROM gap_account WHERE gap_id = :gap AND detail <> ''), '')
    WHERE id = :gap
)"_L1};

constexpr Sql kReports{"gaps.reports"_L1, R"(
    SELECT g.account_id, a.channel, g.state, g.found_count, g.detail
    FROM gap_account g JOIN account a ON a.id = g.account_id
    WHERE g.gap_id = :gap ORDER BY g.account_id
)"_L1};

constexpr Sql kUnfinished{"gaps.unfinished"_L1, R"(
    SELECT id, from_at, to_at, reason, ongoing, state, found_count, detail
    FROM gap WHERE state = 'open' AND ongoing = 0 ORDER BY id
)"_L1};

constexpr Sql kNewest{"gaps.newest"_L1, R"(
    SELECT id, from_at, to_at, reason, ongoing, state, found_count, detail FROM gap ORDER BY id DESC LIMIT :limit
)"_L1};

constexpr Sql kDividers{"gaps.dividers"_L1, R"(
    SELECT g.id, g.from_at, g.to_at, g.reason, g.ongoing, g.state, g.found_count, g.detail, r.state,
           ifnull(r.found_count, 0)
    FROM gap g LEFT JOIN gap_account r ON r.gap_id = g.id
                AND r.account_id = (SELECT account_id FROM conversation WHERE id = :conversation)
    WHERE g.from_at < :to AND (g.to_at > :from OR g.ongoing = 1)
    ORDER BY g.from_at, g.to_at, g.id
)"_L1};

/// The last sign of life may be a minute older than the last message that was heard, and the Conversations API tells
/// times in whole seconds. What was heard in time is not counted for all that: its row is not behind the gap's end.
constexpr std::chrono::minutes kDigestMargin{1};

// Rows behind the gap's end came late; only the first few thousand are looked at, which no night exceeds.
constexpr Sql kDigest{"gaps.digest"_L1, R"(
    SELECT count(*), count(DISTINCT conversation_id)
    FROM (SELECT at, direction, conversation_id FROM message WHERE id > :after ORDER BY id LIMIT 5000)
    WHERE direction = 'inbound' AND at BETWEEN :from AND :to
)"_L1};

constexpr Sql kLastMessageOf{"gaps.lastMessageOf"_L1, R"(
    SELECT last_message_id FROM gap WHERE id = :gap
)"_L1};

constexpr std::array kStatements{kPulse,   kBeat,       kAdd,    kEnd,      kReport, kSum,          kFinish,
                                 kReports, kUnfinished, kNewest, kDividers, kDigest, kLastMessageOf};

gaps::Gap readGap(const Statement &row)
{
    return {row.id<GapId>(0),
            row.instant(1),
            row.instant(2),
            row.text(3),
            row.integer(4) != 0,
            row.enumerator(5, gaps::State::Open),
            static_cast<int>(row.integer(6)),
            row.text(7)};
}

gaps::Divider readDivider(const Statement &row)
{
    return {readGap(row), fromText<gaps::Part>(row.text(8)), static_cast<int>(row.integer(9))};
}

} // namespace

SqlList statements::gaps()
{
    return kStatements;
}

namespace gaps {

Result<std::optional<Instant>> lastPulse(const Database &database)
{
    return readOne(database, kPulse, kNoValues, [](const Statement &row) { return row.instant(0); });
}

Result<> beat(Transaction &transaction, Instant now)
{
    return runSql(transaction.database(), kBeat, [&](Statement &s) { s.bind(":now"_L1, now); });
}

Result<GapId> add(Transaction &transaction, const NewGap &gap)
{
    const Result<> added = runSql(transaction.database(), kAdd, [&](Statement &s) {
        s.bind(":from"_L1, gap.from).bind(":to"_L1, gap.to).bind(":reason"_L1, gap.reason);
        s.bind(":ongoing"_L1, gap.ongoing);
    });
    if (!added)
        return failed(added, u"add gap");
    const GapId id(transaction.lastInsertId());
    transaction.changed(Topic::Gap, id);
    return id;
}

Result<QList<GapId>> end(Transaction &transaction, Instant now)
{
    const auto ended = readAll(
        transaction.database(), kEnd, [&](Statement &s) { s.bind(":now"_L1, now); },
        [](const Statement &row) { return row.id<GapId>(0); });
    if (!ended)
        return failed(ended, u"end gaps");
    for (const GapId id : *ended)
        transaction.changed(Topic::Gap, id);
    return *ended;
}

Result<> report(Transaction &transaction, const Report &report)
{
    const Result<> reported = runSql(transaction.database(), kReport, [&](Statement &s) {
        s.bind(":gap"_L1, report.gap).bind(":account"_L1, report.account).bind(":state"_L1, report.state);
        s.bind(":found"_L1, report.found).bind(":detail"_L1, report.detail);
    });
    if (!reported)
        return failed(reported, u"gap report");
    transaction.changed(Topic::Gap, report.gap);
    return runSql(transaction.database(), kSum, [&](Statement &s) { s.bind(":gap"_L1, report.gap); });
}

Result<> finish(Transaction &transaction, GapId gap)
{
    transaction.changed(Topic::Gap, gap);
    return runSql(transaction.database(), kFinish, [&](Statement &s) { s.bind(":gap"_L1, gap); });
}

Result<QList<AccountReport>> reports(const Database &database, GapId gap)
{
    return readAll(
        database, kReports, [&](Statement &s) { s.bind(":gap"_L1, gap); },
        [](const Statement &row) {
            return AccountReport{row.id<AccountId>(0), ChannelKind(row.text(1)), row.enumerator(2, Part::Failed),
                                 static_cast<int>(row.integer(3)), row.text(4)};
        });
}

Result<QList<Gap>> unfinished(const Database &database)
{
    return readAll(database, kUnfinished, kNoValues, readGap);
}

Result<QList<Gap>> newest(const Database &database, int limit)
{
    return readAll(
        database, kNewest, [&](Statement &s) { s.bind(":limit"_L1, limit); }, readGap);
}

Result<QList<Divider>> dividers(const Database &database, ConversationId conversation, Instant from, Instant to)
{
    return readAll(
        database, kDividers,
        [&](Statement &s) { s.bind(":conversation"_L1, conversation).bind(":from"_L1, from).bind(":to"_L1, to); },
        readDivider);
}

Result<std::optional<Digest>> digest(const Database &database)
{
    // Of two that overlap, the one that is over: what came meanwhile is known.
    const auto last = newest(database, 2);
    if (!last)
        return failed(last, u"newest gap");
    if (last->isEmpty())
        return std::nullopt;
    const Gap &gap = last->first().ongoing ? last->last() : last->first();
    const auto after = readOne(
        database, kLastMessageOf, [&](Statement &s) { s.bind(":gap"_L1, gap.id); }, kFirstInteger);
    if (!after)
        return failed(after);
    const auto counted = readOne(
        database, kDigest,
        [&](Statement &s) {
            s.bind(":after"_L1, after->value_or(0)).bind(":from"_L1, gap.from - kDigestMargin);
            s.bind(":to"_L1, gap.to);
        },
        [](const Statement &row) {
            return std::pair(static_cast<int>(row.integer(0)), static_cast<int>(row.integer(1)));
        });
    if (!counted)
        return failed(counted, u"digest");
    const auto [messages, talks] = counted->value_or(std::pair(0, 0));
    return Digest{gap, messages, talks};
}

} // namespace gaps

} // namespace migochat
