#include "app/store/drafts.h"

#include "app/store/statements.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

#define MIGOCHAT_DRAFT_COLUMNS                                                                                         \
    " id, conversation_id, based_on_id, based_on_version, reply, action, language, intent, reason, summary, evidence," \
    " state, model, created_at "

// A second draft for the same state of the conversation cannot come in once one was sent.
constexpr Sql kAdd{"drafts.add"_L1, R"(
    INSERT INTO draft (conversation_id, based_on_id, based_on_version, reply, action, language, intent, reason, summary,
                       evidence, state, model, created_at)
    VALUES (:conversation, :basedOn, :version, :reply, :action, :language, :intent, :reason, :summary,
            CAST(:evidence AS TEXT), :state, :model, :now)
    ON CONFLICT DO NOTHING
)"_L1};

constexpr Sql kProposed{
    "drafts.proposed"_L1,
    "SELECT" MIGOCHAT_DRAFT_COLUMNS ", EXISTS (SELECT 1 FROM reply_task t WHERE t.conversation_id = "
    "draft.conversation_id AND t.message_id = based_on_id) "
    "FROM draft WHERE conversation_id = :conversation AND state = 'proposed' ORDER BY id DESC LIMIT 1"_L1};

constexpr Sql kFind{"drafts.find"_L1, "SELECT" MIGOCHAT_DRAFT_COLUMNS "FROM draft WHERE id = :draft"_L1};

constexpr Sql kBefore{
    "drafts.before"_L1,
    "SELECT" MIGOCHAT_DRAFT_COLUMNS
    "FROM draft WHERE conversation_id = (SELECT conversation_id FROM draft WHERE id = :draft) AND state = 'discarded'"
    " AND id < :draft AND based_on_id = (SELECT based_on_id FROM draft WHERE id = :draft) AND reply <> ''"
    " ORDER BY id"_L1};

constexpr Sql kSettle{"drafts.settle"_L1, R"(
    UPDATE draft SET state = :state, settled_at = :now, settled_by = :by
    WHERE id = :draft AND state <> :state
    RETURNING conversation_id
)"_L1};

constexpr Sql kRestore{"drafts.restore"_L1, R"(
    UPDATE draft SET state = 'proposed', settled_at = NULL, settled_by = NULL
    WHERE id = :draft AND state = 'dismissed'
      AND NOT EXISTS (SELECT 1 FROM draft other
                      WHERE other.conversation_id = draft.conversation_id AND other.state = 'proposed')
      AND NOT EXISTS (SELECT 1 FROM message m
                      WHERE m.conversation_id = draft.conversation_id AND m.id > draft.based_on_id
                        AND m.at >= (SELECT b.at FROM message b WHERE b.id = draft.based_on_id)
                        AND m.history = 0 AND m.state <> 'cancelled')
    RETURNING conversation_id
)"_L1};

constexpr Sql kDiscard{"drafts.discard"_L1, R"(
    UPDATE draft SET state = 'discarded', settled_at = :now
    WHERE conversation_id = :conversation AND state = 'proposed'
    RETURNING id
)"_L1};

constexpr Sql kPutTask{"drafts.putTask"_L1, R"(
    INSERT INTO reply_task (conversation_id, message_id, not_before, attempts)
    VALUES (:conversation, :message, :notBefore, :attempts)
    ON CONFLICT DO UPDATE
        SET message_id = excluded.message_id, not_before = excluded.not_before, attempts = excluded.attempts
)"_L1};

constexpr Sql kDropTask{"drafts.dropTask"_L1, R"(
    DELETE FROM reply_task WHERE conversation_id = :conversation
)"_L1};

constexpr Sql kTasks{"drafts.tasks"_L1, R"(
    SELECT conversation_id, message_id, not_before, attempts FROM reply_task ORDER BY not_before LIMIT :limit
)"_L1};

constexpr Sql kUsage{"drafts.usage"_L1, R"(
    INSERT INTO ai_usage (conversation_id, draft_id, model, prompt_tokens, cached_tokens, answer_tokens, thought_tokens,
                          cost_micro_usd, outcome, latency_ms, at)
    VALUES (:conversation, :draft, :model, :prompt, :cached, :answer, :thought, :cost, :outcome, :latency, :at)
)"_L1};

constexpr Sql kUsageSince{"drafts.usageSince"_L1, R"(
    SELECT count(*), ifnull(sum(prompt_tokens + answer_tokens + thought_tokens), 0), ifnull(sum(cost_micro_usd), 0)
    FROM ai_usage WHERE at >= :from
)"_L1};

constexpr std::array kStatements{kAdd,     kProposed, kBefore,   kFind,  kSettle, kRestore,
                                 kDiscard, kPutTask,  kDropTask, kTasks, kUsage,  kUsageSince};

QStringList readEvidence(const QByteArray &json)
{
    QStringList evidence;
    const QJsonArray entries = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &entry : entries)
        evidence.append(entry.toString());
    return evidence;
}

Draft readDraft(const Statement &row)
{
    Draft draft;
    draft.id = row.id<DraftId>(0);
    draft.conversation = row.id<ConversationId>(1);
    draft.basedOn = row.id<MessageId>(2);
    draft.basedOnVersion = row.integer(3);
    draft.reply = row.text(4);
    draft.action = row.enumerator(5, ReplyAction::HandOver);
    draft.language = row.text(6);
    draft.intent = row.text(7);
    draft.reason = row.text(8);
    draft.summary = row.text(9);
    draft.evidence = readEvidence(row.blob(10));
    draft.state = row.enumerator(11, DraftState::Discarded);
    draft.model = row.text(12);
    draft.createdAt = row.instant(13);
    return draft;
}

} // namespace

SqlList statements::drafts()
{
    return kStatements;
}

namespace drafts {

Result<DraftId> add(Transaction &transaction, const Draft &draft)
{
    if (draft.state == DraftState::Proposed) { // a newer proposal takes the place of the older one
        const Result<> discarded = discardProposed(transaction, draft.conversation, draft.createdAt);
        if (!discarded)
            return failed(discarded);
    }
    const QByteArray evidence =
        QJsonDocument(QJsonArray::fromStringList(draft.evidence)).toJson(QJsonDocument::Compact);
    const Result<> added = runSql(transaction.database(), kAdd, [&](Statement &s) {
        s.bind(":conversation"_L1, draft.conversation).bind(":basedOn"_L1, draft.basedOn);
        s.bind(":version"_L1, draft.basedOnVersion).bind(":reply"_L1, draft.reply).bind(":action"_L1, draft.action);
        s.bind(":language"_L1, draft.language).bind(":intent"_L1, draft.intent).bind(":reason"_L1, draft.reason);
        s.bind(":summary"_L1, draft.summary).bind(":evidence"_L1, evidence).bind(":state"_L1, draft.state);
        s.bind(":model"_L1, draft.model).bind(":now"_L1, draft.createdAt);
    });
    if (!added)
        return failed(added, u"add draft");
    if (transaction.changedRows() == 0)
        return fail(ErrorCode::Conflict, u"message %1 is answered already"_s.arg(draft.basedOn.value()));
    const DraftId id(transaction.lastInsertId());
    transaction.changed(Topic::Draft, id);
    transaction.changed(Topic::Conversation, draft.conversation);
    return id;
}

Result<std::optional<Draft>> proposed(const Database &database, ConversationId conversation)
{
    return readOne(
        database, kProposed, [&](Statement &s) { s.bind(":conversation"_L1, conversation); },
        [](const Statement &row) {
            Draft draft = readDraft(row);
            draft.isAskedAgain = row.integer(14) != 0;
            return draft;
        });
}

Result<QList<Draft>> before(const Database &database, DraftId draft)
{
    return readAll(
        database, kBefore, [&](Statement &s) { s.bind(":draft"_L1, draft); }, readDraft);
}

Result<std::optional<Draft>> find(const Database &database, DraftId draft)
{
    return readOne(
        database, kFind, [&](Statement &s) { s.bind(":draft"_L1, draft); }, readDraft);
}

Result<> settle(Transaction &transaction, DraftId draft, DraftState state, StaffId by, Instant now)
{
    const auto conversation = readOne(
        transaction.database(), kSettle,
        [&](Statement &s) {
            s.bind(":draft"_L1, draft).bind(":state"_L1, state).bind(":by"_L1, by).bind(":now"_L1, now);
        },
        kFirstInteger);
    if (!conversation)
        return failed(conversation, u"settle draft");
    if (*conversation) {
        transaction.changed(Topic::Draft, draft);
        transaction.changed(Topic::Conversation, **conversation);
    }
    return {};
}

Result<> restore(Transaction &transaction, DraftId draft)
{
    const auto conversation = readOne(
        transaction.database(), kRestore, [&](Statement &s) { s.bind(":draft"_L1, draft); }, kFirstInteger);
    if (!conversation)
        return failed(conversation, u"restore draft");
    if (!*conversation)
        return fail(ErrorCode::Conflict, u"draft %1 is out of date"_s.arg(draft.value()));
    transaction.changed(Topic::Draft, draft);
    transaction.changed(Topic::Conversation, **conversation);
    return {};
}

Result<> discardProposed(Transaction &transaction, ConversationId conversation, Instant now)
{
    const auto discarded = readAll(
        transaction.database(), kDiscard,
        [&](Statement &s) { s.bind(":conversation"_L1, conversation).bind(":now"_L1, now); }, kFirstInteger);
    if (!discarded)
        return failed(discarded, u"discard drafts");
    for (const qint64 draft : *discarded)
        transaction.changed(Topic::Draft, draft);
    if (!discarded->isEmpty())
        transaction.changed(Topic::Conversation, conversation);
    return {};
}

Result<> putTask(Transaction &transaction, const Task &task)
{
    return runSql(transaction.database(), kPutTask, [&](Statement &s) {
        s.bind(":conversation"_L1, task.conversation).bind(":message"_L1, task.message);
        s.bind(":notBefore"_L1, task.notBefore).bind(":attempts"_L1, task.attempts);
    });
}

Result<> dropTask(Transaction &transaction, ConversationId conversation)
{
    return runSql(transaction.database(), kDropTask, [&](Statement &s) { s.bind(":conversation"_L1, conversation); });
}

Result<QList<Task>> tasks(const Database &database, int limit)
{
    return readAll(
        database, kTasks, [&](Statement &s) { s.bind(":limit"_L1, limit); },
        [](const Statement &row) {
            return Task{row.id<ConversationId>(0), row.id<MessageId>(1), row.instant(2),
                        static_cast<int>(row.integer(3))};
        });
}

Result<> recordUsage(Transaction &transaction, const AiUsage &usage)
{
    return runSql(transaction.database(), kUsage, [&](Statement &s) {
        s.bind(":conversation"_L1, usage.conversation).bind(":draft"_L1, usage.draft).bind(":model"_L1, usage.model);
        s.bind(":prompt"_L1, usage.promptTokens).bind(":cached"_L1, usage.cachedTokens);
        s.bind(":answer"_L1, usage.answerTokens).bind(":thought"_L1, usage.thoughtTokens);
        s.bind(":cost"_L1, usage.costMicroUsd).bind(":outcome"_L1, usage.outcome).bind(":latency"_L1, usage.latencyMs);
        s.bind(":at"_L1, usage.at);
    });
}

Result<UsageTotal> usageSince(const Database &database, Instant from)
{
    const auto total = readOne(
        database, kUsageSince, [&](Statement &s) { s.bind(":from"_L1, from); },
        [](const Statement &row) {
            return UsageTotal{static_cast<int>(row.integer(0)), row.integer(1), row.integer(2)};
        });
    if (!total)
        return failed(total, u"usage");
    return total->value_or(UsageTotal());
}

} // namespace drafts

} // namespace migochat
