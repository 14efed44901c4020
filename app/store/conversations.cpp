#include "app/store/conversations.h"

#include "app/store/activity.h"
#include "app/store/conversationrow.h"
#include "app/store/drafts.h"
#include "app/store/statements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kIdOf{"conversations.idOf"_L1, R"(
    SELECT id, identity_id FROM conversation WHERE account_id = :account AND contact_id = :contact
)"_L1};

constexpr Sql kAdd{"conversations.add"_L1, R"(
    INSERT INTO conversation (contact_id, account_id, identity_id, channel, last_message_at, assistant_mode,
                              assistant_resume, created_at)
    VALUES (:contact, :account, :identity, :channel, :now, :mode, :mode, :now)
)"_L1};

constexpr Sql kAnswerTo{"conversations.answerTo"_L1, R"(
    UPDATE conversation SET identity_id = :identity WHERE id = :conversation
)"_L1};

constexpr Sql kFind{"conversations.find"_L1,
                    "SELECT" MIGOCHAT_CONVERSATION_COLUMNS "FROM conversation c WHERE c.id = :conversation"_L1};

constexpr Sql kMarkRead{"conversations.markRead"_L1, R"(
    UPDATE conversation SET unread_count = 0 WHERE id = :conversation AND unread_count > 0
)"_L1};

// Who is done with a customer owes no answer any more.
constexpr Sql kSetStatus{"conversations.setStatus"_L1, R"(
    UPDATE conversation SET
        status = :status,
        snoozed_until = :snoozedUntil,
        waiting_since = CASE WHEN :status IN ('done', 'spam') THEN NULL ELSE waiting_since END,
        unread_count = CASE WHEN :status IN ('done', 'spam') THEN 0 ELSE unread_count END,
        version = version + 1
    WHERE id = :conversation
)"_L1};

constexpr Sql kAssign{"conversations.assign"_L1, R"(
    UPDATE conversation SET assignee_id = :assignee
    WHERE id = :conversation AND assignee_id IS NOT :assignee
)"_L1};

constexpr Sql kSetAssistant{"conversations.setAssistant"_L1, R"(
    UPDATE conversation SET assistant_mode = :mode, assistant_resume = :resume, assistant_until = :until,
                            assistant_reason = :reason, version = version + 1
    WHERE id = :conversation AND (:expected IS NULL OR version = :expected)
    RETURNING id
)"_L1};

constexpr Sql kPersonWrote{"conversations.personWrote"_L1, R"(
    UPDATE conversation SET
        assistant_resume = CASE assistant_mode WHEN 'human' THEN assistant_resume ELSE assistant_mode END,
        assistant_mode = CASE assistant_mode WHEN 'off' THEN 'off' ELSE 'human' END,
        assistant_until = CASE assistant_mode WHEN 'off' THEN NULL ELSE max(ifnull(assistant_until, 0), :until) END,
        version = version + 1
    WHERE id = :conversation
)"_L1};

constexpr std::array kStatements{kIdOf,      kAdd,    kAnswerTo,     kFind,       kMarkRead,
                                 kSetStatus, kAssign, kSetAssistant, kPersonWrote};

struct Existing {
    ConversationId conversation;
    IdentityId identity;
};

Result<std::optional<Existing>> existing(const Database &database, AccountId account, ContactId contact)
{
    return readOne(
        database, kIdOf, [&](Statement &s) { s.bind(":account"_L1, account).bind(":contact"_L1, contact); },
        [](const Statement &row) {
            return Existing{row.id<ConversationId>(0), row.id<IdentityId>(1)};
        });
}

Result<> changedOne(Transaction &transaction, const Result<> &done, ConversationId conversation)
{
    if (!done)
        return failed(done, u"conversation");
    if (transaction.changedRows() > 0)
        transaction.changed(Topic::Conversation, conversation);
    return {};
}

} // namespace

SqlList statements::conversations()
{
    return kStatements;
}

namespace conversations {

Result<ConversationId> ensure(Transaction &transaction, const Ensure &wanted)
{
    const Database &database = transaction.database();
    const auto known = existing(database, wanted.account, wanted.contact);
    if (!known)
        return failed(known, u"conversation");
    if (*known && ((*known)->identity == wanted.identity || !wanted.identity.isValid()))
        return (*known)->conversation;
    if (*known) {
        const ConversationId conversation = (*known)->conversation;
        const Result<> moved = runSql(database, kAnswerTo, [&](Statement &s) {
            s.bind(":conversation"_L1, conversation).bind(":identity"_L1, wanted.identity);
        });
        if (!moved)
            return failed(moved, u"conversation");
        transaction.changed(Topic::Conversation, conversation);
        return conversation;
    }
    const Result<> added = runSql(database, kAdd, [&](Statement &s) {
        s.bind(":contact"_L1, wanted.contact).bind(":account"_L1, wanted.account).bind(":identity"_L1, wanted.identity);
        s.bind(":channel"_L1, wanted.channel.text()).bind(":now"_L1, wanted.now).bind(":mode"_L1, wanted.defaultMode);
    });
    if (!added)
        return failed(added, u"add conversation");
    const ConversationId conversation(transaction.lastInsertId());
    transaction.changed(Topic::Conversation, conversation);
    return conversation;
}

Result<std::optional<ConversationId>> idOf(const Database &database, AccountId account, ContactId contact)
{
    const auto known = existing(database, account, contact);
    if (!known)
        return failed(known);
    return *known ? std::optional((*known)->conversation) : std::nullopt;
}

Result<std::optional<Conversation>> find(const Database &database, ConversationId conversation)
{
    return readOne(
        database, kFind, [&](Statement &s) { s.bind(":conversation"_L1, conversation); }, readConversation);
}

Result<> markRead(Transaction &transaction, ConversationId conversation)
{
    return changedOne(
        transaction,
        runSql(transaction.database(), kMarkRead, [&](Statement &s) { s.bind(":conversation"_L1, conversation); }),
        conversation);
}

Result<> setStatus(Transaction &transaction, ConversationId conversation, ConversationStatus status,
                   std::optional<Instant> snoozedUntil)
{
    if (status != ConversationStatus::Snoozed)
        snoozedUntil.reset();
    const Result<> set = runSql(transaction.database(), kSetStatus, [&](Statement &s) {
        s.bind(":conversation"_L1, conversation).bind(":status"_L1, status).bind(":snoozedUntil"_L1, snoozedUntil);
    });
    return changedOne(transaction, set, conversation);
}

Result<> assign(Transaction &transaction, ConversationId conversation, StaffId assignee)
{
    const Result<> assigned = runSql(transaction.database(), kAssign, [&](Statement &s) {
        s.bind(":conversation"_L1, conversation).bind(":assignee"_L1, assignee);
    });
    return changedOne(transaction, assigned, conversation);
}

Result<> setAssistant(Transaction &transaction, ConversationId conversation, const AssistantState &state,
                      std::optional<qint64> expectedVersion)
{
    const auto set = readOne(
        transaction.database(), kSetAssistant,
        [&](Statement &s) {
            const AssistantMode resume =
                state.resumeMode == AssistantMode::Human ? AssistantMode::Suggest : state.resumeMode;
            s.bind(":conversation"_L1, conversation).bind(":mode"_L1, state.mode).bind(":resume"_L1, resume);
            s.bind(":until"_L1, state.until).bind(":reason"_L1, state.reason).bind(":expected"_L1, expectedVersion);
        },
        kFirstInteger);
    if (!set)
        return failed(set, u"assistant state");
    if (!*set)
        return fail(expectedVersion ? ErrorCode::Conflict : ErrorCode::NotFound,
                    u"conversation %1 moved on"_s.arg(conversation.value()));
    transaction.changed(Topic::Conversation, conversation);
    return {};
}

Result<> personWrote(Transaction &transaction, ConversationId conversation, Instant now)
{
    const Result<> paused = runSql(transaction.database(), kPersonWrote, [&](Statement &s) {
        s.bind(":conversation"_L1, conversation).bind(":until"_L1, now + kHumanPause);
    });
    if (const Result<> done = changedOne(transaction, paused, conversation); !done)
        return failed(done, u"a person wrote");
    if (const Result<> discarded = drafts::discardProposed(transaction, conversation, now); !discarded)
        return failed(discarded);
    return drafts::dropTask(transaction, conversation);
}

} // namespace conversations

} // namespace migochat
