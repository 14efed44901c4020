#include "agent/replies/replycase.h"

#include "app/domain/replywindow.h"
#include "app/store/activity.h"
#include "app/store/contacts.h"
#include "app/store/conversations.h"
#include "app/store/leads.h"
#include "app/store/messages.h"
#include "app/store/outbox.h"

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kHistoryLength = 20;
constexpr auto kSaidAgainAfter = 12h; ///< an old hand-over is news once more

Result<QStringList> declinedBefore(const Database &database, const drafts::Task &task)
{
    const auto proposed = drafts::proposed(database, task.conversation);
    if (!proposed)
        return failed(proposed);
    QStringList declined;
    if (!*proposed || (*proposed)->basedOn != task.message)
        return declined;
    const auto before = drafts::before(database, (*proposed)->id);
    if (!before)
        return failed(before);
    for (const Draft &draft : *before)
        declined.append(draft.reply);
    if (!(*proposed)->reply.isEmpty())
        declined.append((*proposed)->reply);
    return declined;
}

Result<std::optional<ReplyCase>> loadCase(const Database &database, const drafts::Task &task)
{
    const auto conversation = conversations::find(database, task.conversation);
    if (!conversation)
        return failed(conversation, u"conversation");
    if (!*conversation)
        return std::nullopt;
    const auto contact = contacts::find(database, (*conversation)->contact);
    if (!contact)
        return failed(contact, u"contact");
    const auto history = messages::history(database, task.conversation, kHistoryLength);
    if (!history)
        return failed(history, u"history");

    ReplyCase replyCase{
        .task = task, .conversation = **conversation, .customerName = {}, .history = {}, .declined = {}};
    if (*contact)
        replyCase.customerName = (*contact)->displayName;
    for (const Message &message : *history) {
        if (!message.text.isEmpty())
            replyCase.history.append({message.author, message.text, message.at});
    }
    const auto declined = declinedBefore(database, task);
    if (!declined)
        return failed(declined, u"earlier drafts");
    replyCase.declined = *declined;
    return replyCase;
}

bool moved(const Conversation &then, const std::optional<Conversation> &now, Instant at)
{
    return !now || now->version != then.version || now->assistant.effective(at) != then.assistant.effective(at);
}

bool windowIsOpen(const Conversation &conversation, Instant now)
{
    const WindowFacts facts{conversation.channel, conversation.lastCustomerMessageAt, conversation.freeEntryUntil};
    return replyWindow(facts, now).window == ReplyWindow::Open;
}

Draft draftRow(const ReplyCase &replyCase, const ReplyDraft &draft, DraftState state, Instant now)
{
    Draft row;
    row.conversation = replyCase.conversation.id;
    row.basedOn = replyCase.task.message;
    row.basedOnVersion = replyCase.conversation.version;
    row.reply = draft.reply;
    row.action = draft.action;
    row.language = draft.language;
    row.intent = draft.intent;
    const bool isNamed = !draft.reason.isEmpty() && draft.reason != "checks_failed"_L1;
    row.reason = !isNamed && !draft.concerns.isEmpty() ? draft.concerns.first() : draft.reason;
    row.summary = draft.summary;
    row.evidence = draft.evidence;
    row.state = state;
    row.model = draft.model;
    row.createdAt = now;
    return row;
}

Result<> recordUsage(Transaction &transaction, const ReplyCase &replyCase, const ReplyDraft &draft, DraftId row)
{
    for (AiUsage usage : draft.usage) {
        usage.conversation = replyCase.conversation.id;
        usage.draft = row;
        if (const Result<> recorded = drafts::recordUsage(transaction, usage); !recorded)
            return failed(recorded, u"usage");
    }
    return {};
}

Result<> queueAnswer(Transaction &transaction, const ReplyCase &replyCase, const ReplyDraft &draft, DraftId row,
                     Instant now)
{
    const auto message = messages::appendOutbound(transaction, {.conversation = replyCase.conversation.id,
                                                                .author = Author::Assistant,
                                                                .staff = {},
                                                                .text = draft.reply,
                                                                .replyTo = {},
                                                                .draft = row,
                                                                .at = now});
    if (!message)
        return failed(message, u"append answer");
    if (const auto queued = outbox::enqueue(transaction, *message, now); !queued)
        return failed(queued, u"queue answer");
    return leads::contacted(transaction, replyCase.conversation.contact, {.kind = u"assistant"_s, .staff = {}}, now);
}

Result<> handOver(Transaction &transaction, const ReplyCase &replyCase, const ReplyDraft &draft, Instant now)
{
    // The line stands right behind the message that made the assistant hand over, in front of its own last words.
    const activity::Entry line{.contact = replyCase.conversation.contact,
                               .conversation = replyCase.conversation.id,
                               .message = replyCase.task.message,
                               .kind = u"handed_over"_s,
                               .actor = u"assistant"_s,
                               .staff = {},
                               .oldValue = {},
                               .newValue = draft.reason,
                               .reason = draft.summary,
                               .at = std::max(replyCase.conversation.lastMessageAt + 1ms, now - 1ms)};
    if (replyCase.conversation.assistant.effective(now) == AssistantMode::Auto) {
        const AssistantState paused{.mode = AssistantMode::Paused,
                                    .resumeMode = AssistantMode::Auto,
                                    .until = std::nullopt,
                                    .reason = draft.reason};
        if (const Result<> set = conversations::setAssistant(transaction, replyCase.conversation.id, paused); !set)
            return failed(set, u"pause");
        return activity::add(transaction, line);
    }
    // Who goes on writing to somebody who has not come yet needs no second line.
    const auto said = activity::standsUnanswered(transaction.database(), line, now - kSaidAgainAfter);
    if (!said)
        return failed(said, u"said before");
    return *said ? Result<>() : activity::add(transaction, line);
}

/// Nothing comes of it; what it cost is counted all the same.
Result<ReplyOutcome> leaveOut(Transaction &transaction, const ReplyCase &replyCase, const ReplyDraft &draft,
                              ReplyOutcome outcome)
{
    const Result<> recorded = recordUsage(transaction, replyCase, draft, {});
    return recorded ? Result<ReplyOutcome>(outcome) : failed(recorded);
}

/// Keeps it, and sends it where the assistant may.
Result<ReplyOutcome> bringIn(Transaction &transaction, const ReplyCase &replyCase, const ReplyDraft &draft,
                             bool isWindowOpen, Instant now)
{
    const bool isAuto = replyCase.conversation.assistant.effective(now) == AssistantMode::Auto;
    const bool mayQueue = isAuto && draft.concerns.isEmpty() && !draft.reply.isEmpty() && isWindowOpen;
    const DraftState state = mayQueue ? DraftState::Sent : DraftState::Proposed;
    const auto row = drafts::add(transaction, draftRow(replyCase, draft, state, now));
    if (!row)
        return failed(row, u"store draft");
    if (const Result<> recorded = recordUsage(transaction, replyCase, draft, *row); !recorded)
        return failed(recorded);
    if (mayQueue) {
        if (const Result<> queued = queueAnswer(transaction, replyCase, draft, *row, now); !queued)
            return failed(queued);
    }
    if (draft.action == ReplyAction::HandOver) {
        if (const Result<> handed = handOver(transaction, replyCase, draft, now); !handed)
            return failed(handed, u"hand over");
        return ReplyOutcome::HandedOver;
    }
    return mayQueue ? ReplyOutcome::Queued : ReplyOutcome::Proposed;
}

/// A person asked for another answer and there is none, perhaps because the assistant cannot be reached: what is
/// suggested stays.
bool bringsNothingNew(const ReplyCase &replyCase, const ReplyDraft &draft)
{
    return !replyCase.declined.isEmpty() && (draft.reply.isEmpty() || replyCase.declined.contains(draft.reply));
}

} // namespace

Result<ReplyWork> loadReplyWork(const Database &database, Instant now, int limit)
{
    const auto tasks = drafts::tasks(database, limit);
    if (!tasks)
        return failed(tasks, u"tasks");
    ReplyWork work;
    for (const drafts::Task &task : *tasks) {
        if (task.notBefore > now) {
            work.next = task.notBefore; // soonest first
            break;
        }
        const auto loaded = loadCase(database, task);
        if (!loaded)
            return failed(loaded);
        if (*loaded)
            work.due.append(**loaded);
    }
    return work;
}

Result<ReplyOutcome> useDraft(Transaction &transaction, const ReplyCase &replyCase, const ReplyDraft &draft,
                              Instant now)
{
    const ConversationId id = replyCase.conversation.id;
    const auto current = conversations::find(transaction.database(), id);
    if (!current)
        return failed(current);
    if (moved(replyCase.conversation, *current, now)) // the task, if there still is one, is for the newer message
        return leaveOut(transaction, replyCase, draft, ReplyOutcome::Discarded);
    if (const Result<> dropped = drafts::dropTask(transaction, id); !dropped)
        return failed(dropped, u"drop task");
    if (bringsNothingNew(replyCase, draft)) {
        transaction.changed(Topic::Conversation, id); // whoever asked learns that it is over
        return leaveOut(transaction, replyCase, draft, ReplyOutcome::NoAnswer);
    }
    if (const Result<> discarded = drafts::discardProposed(transaction, id, now); !discarded)
        return failed(discarded, u"discard older drafts");
    if (draft.reply.isEmpty() && draft.summary.isEmpty())
        return leaveOut(transaction, replyCase, draft, ReplyOutcome::NoAnswer);
    return bringIn(transaction, replyCase, draft, windowIsOpen(**current, now), now);
}

} // namespace migochat
