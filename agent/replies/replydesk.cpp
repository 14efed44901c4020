#include "agent/replies/replydesk.h"

#include "app/store/conversations.h"

#include <QLoggingCategory>

#include <algorithm>

namespace migochat {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcReplies, "migochat.replies")

namespace {

/// Conversations the model works on at once; the rest waits its turn, and is read then.
constexpr int kMaxBusy = 4;
constexpr std::chrono::milliseconds kLongestSleep = 60s;
constexpr std::chrono::milliseconds kAfterFailure = 5s;

} // namespace

ReplyDesk::ReplyDesk(Writer &writer, Reader &reader, const Clock &clock, DraftReply draftReply)
    : m_writer(writer), m_reader(reader), m_clock(clock), m_draftReply(std::move(draftReply))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ReplyDesk::scan);
}

void ReplyDesk::wake()
{
    if (m_stopped)
        return;
    if (m_scanning)
        m_scanAgain = true;
    else
        m_timer.start(0);
}

void ReplyDesk::stop()
{
    m_stopped = true;
    m_timer.stop();
}

void ReplyDesk::scan()
{
    if (m_stopped || m_busy.size() >= kMaxBusy)
        return; // who is ready comes back here
    m_scanning = true;
    m_scanAgain = false;
    auto work = m_reader.run(
        [now = m_clock.now()](const Database &database) { return loadReplyWork(database, now, kMaxBusy); });
    whenDone(work, this, [this](const Result<ReplyWork> &found) {
        m_scanning = false;
        if (!found) {
            qCWarning(lcReplies) << "cannot read what waits for the assistant:" << found.error().detail;
            m_timer.start(kAfterFailure);
            return;
        }
        for (const ReplyCase &replyCase : found->due) {
            if (m_busy.size() < kMaxBusy && !m_busy.contains(replyCase.conversation.id))
                start(replyCase);
        }
        if (m_scanAgain)
            return wake();
        if (found->next) {
            const auto pause = std::chrono::duration_cast<std::chrono::milliseconds>(*found->next - m_clock.now());
            m_timer.start(std::clamp(pause, std::chrono::milliseconds{1}, kLongestSleep));
        }
    });
}

void ReplyDesk::start(const ReplyCase &replyCase)
{
    const AssistantMode mode = replyCase.conversation.assistant.effective(m_clock.now());
    const bool wanted = mode == AssistantMode::Suggest || mode == AssistantMode::Auto;
    m_busy.insert(replyCase.conversation.id);
    if (!wanted || replyCase.history.isEmpty())
        return drop(replyCase);

    ReplyPrompt prompt;
    prompt.conversation = replyCase.conversation.id;
    prompt.history = replyCase.history;
    prompt.customerName = replyCase.customerName;
    prompt.ownerRules = m_ownerRules;
    prompt.declined = replyCase.declined;
    whenDone(m_draftReply(prompt), this, [this, replyCase](const Result<ReplyDraft> &draft) {
        if (m_stopped)
            return;
        if (!draft) {
            qCWarning(lcReplies) << "no draft for conversation" << replyCase.conversation.id.value()
                                 << draft.error().detail;
            return drop(replyCase);
        }
        Q_EMIT assistantAnswered(draft->failure);
        use(replyCase, *draft);
    });
}

void ReplyDesk::use(const ReplyCase &replyCase, const ReplyDraft &draft)
{
    auto used = m_writer.run([replyCase, draft, now = m_clock.now()](Transaction &transaction) {
        return useDraft(transaction, replyCase, draft, now);
    });
    whenDone(used, this, [this, replyCase](const Result<ReplyOutcome> &outcome) {
        if (!outcome)
            return retryLater(replyCase.conversation.id, outcome.error());
        if (*outcome == ReplyOutcome::Discarded)
            qCInfo(lcReplies) << "conversation" << replyCase.conversation.id.value() << "moved on, draft discarded";
        release(replyCase.conversation.id);
    });
}

void ReplyDesk::drop(const ReplyCase &replyCase)
{
    auto dropped = m_writer.run([replyCase](Transaction &transaction) -> Result<> {
        const auto current = conversations::find(transaction.database(), replyCase.conversation.id);
        if (!current)
            return failed(current);
        if (*current && (*current)->version != replyCase.conversation.version)
            return {};                                                       // a newer message put its own task there
        transaction.changed(Topic::Conversation, replyCase.conversation.id); // somebody may wait for another answer
        return drafts::dropTask(transaction, replyCase.conversation.id);
    });
    whenDone(dropped, this, [this, replyCase](const Result<> &result) {
        if (!result)
            return retryLater(replyCase.conversation.id, result.error());
        release(replyCase.conversation.id);
    });
}

void ReplyDesk::retryLater(ConversationId conversation, const Error &error)
{
    qCWarning(lcReplies) << "the store did not take a decision of the assistant:" << error.detail;
    m_busy.remove(conversation);
    if (!m_stopped)
        m_timer.start(kAfterFailure); // asking the model again at once would only cost money
}

void ReplyDesk::release(ConversationId conversation)
{
    m_busy.remove(conversation);
    wake();
}

} // namespace migochat
