#pragma once

#include "agent/replies/replycase.h"
#include "app/domain/clock.h"
#include "app/store/reader.h"
#include "app/store/writer.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace migochat {

/// Suggest, answer or hand over: takes customer messages that wait for the assistant, asks it, and puts its draft to
/// use. Tasks are rows, so a restart loses none. Main thread; no timer runs while nothing is due.
class ReplyDesk final : public QObject
{
    Q_OBJECT

public:
    using DraftReply = std::function<Async<ReplyDraft>(const ReplyPrompt &)>;

    ReplyDesk(Writer &writer, Reader &reader, const Clock &clock, DraftReply draftReply);

    /// Something may be due; cheap, call it after every commit that touched a conversation.
    void wake();
    void stop();

    /// The owner's additions to the assistant's instruction (a product setting).
    void setOwnerRules(const QString &rules) { m_ownerRules = rules; }

Q_SIGNALS:
    /// After every answer of the assistant: why Gemini did not take part, or nothing when it did.
    void assistantAnswered(const std::optional<migochat::GeminiFailure> &failure);

private:
    void scan();
    void start(const ReplyCase &replyCase);
    void use(const ReplyCase &replyCase, const ReplyDraft &draft);
    void drop(const ReplyCase &replyCase);
    void release(ConversationId conversation);
    void retryLater(ConversationId conversation, const Error &error);

    Writer &m_writer;
    Reader &m_reader;
    const Clock &m_clock;
    DraftReply m_draftReply;
    QString m_ownerRules;
    QSet<ConversationId> m_busy;
    QTimer m_timer;
    bool m_scanning = false;
    bool m_scanAgain = false;
    bool m_stopped = false;
};

} // namespace migochat
