#pragma once

#include "agent/gemini/replytypes.h"
#include "app/domain/conversation.h"
#include "app/store/drafts.h"

namespace migochat {

/// One customer message that waits for the assistant, with everything the decision rests on, read at one moment.
struct ReplyCase {
    drafts::Task task;
    Conversation conversation; ///< its version is compared again in the transaction that queues an answer
    QString customerName;
    QList<PromptMessage> history;
    QStringList declined; ///< what was suggested for this message already, when a person asks for another answer
};

/// What is due at `now`, and when the next one will be.
struct ReplyWork {
    QList<ReplyCase> due;
    std::optional<Instant> next;
};
[[nodiscard]] Result<ReplyWork> loadReplyWork(const Database &database, Instant now, int limit);

/// What became of a draft.
enum class ReplyOutcome {
    Proposed,   ///< waits for a person
    Queued,     ///< on its way to the customer
    HandedOver, ///< a person has to take it; the assistant is paused here
    NoAnswer,   ///< nothing to offer; the customer stays in "waiting on us"
    Discarded,  ///< the conversation moved on while the model was thinking
};

/// Puts a draft to use inside one transaction: compares version and mode, stores the draft and its cost, queues the
/// answer in Auto mode. It never talks over a person: any message or change of mode since the prompt was read has
/// moved the version, and then nothing is queued.
[[nodiscard]] Result<ReplyOutcome> useDraft(Transaction &transaction, const ReplyCase &replyCase,
                                            const ReplyDraft &draft, Instant now);

} // namespace migochat
