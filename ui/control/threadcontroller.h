#pragma once

#include "app/protocol/commands.h"
#include "ui/link/agentlink.h"
#include "ui/models/messagelistmodel.h"
#include "ui/models/openconversation.h"
#include "ui/shell/undostack.h"

#include <QDate>
#include <QObject>

namespace migochat {

class Clock;
class InboxPage;

/// The open conversation: feeds thread, header and customer panel, and carries out what people ask for there.
/// Wishes show at once; a refusal takes them back and says why in the composer's line.
class ThreadController final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        InboxPage &page;
        AgentLink &link;
        Reader &reader;
        const Clock &clock;
    };

    /// Whether an act may be taken back; taking one back is no act itself.
    enum class Undoing { Offered, Final };

    struct StatusWish {
        ConversationStatus status = ConversationStatus::Open;
        std::optional<Instant> snoozedUntil{};
    };

    explicit ThreadController(const Parts &parts, QObject *parent = nullptr);

    void open(ConversationId conversation);
    /// Opens it at one item of its history, for what a search found, and marks the item.
    void openAt(ConversationId conversation, const ThreadCursor &place);
    /// Opens the open chat at the first item of a day, or at the next one behind it.
    void openAtDay(QDate day);
    [[nodiscard]] ConversationId current() const { return m_open.id(); }
    [[nodiscard]] MessageListModel &messages() { return m_thread; }
    [[nodiscard]] const MessageListModel &messages() const { return m_thread; }
    /// What is known about the open conversation; nullopt while nothing is open.
    [[nodiscard]] const std::optional<ConversationFacts> &facts() const { return m_open.facts(); }
    [[nodiscard]] QString customer() const { return facts() ? facts()->row.name : QString(); } ///< of the open chat

    /// What people ask for in the open chat; each shows at once and ends in acted() or in a sentence why not.
    void changeMode(ConversationId conversation, AssistantMode mode, Undoing undoing = Undoing::Offered);
    void changeStatus(ConversationId conversation, const StatusWish &wish);
    void changeStage(LeadId lead, LeadStage stage, Undoing undoing = Undoing::Offered);
    void changeLabel(LeadId lead, LeadLabel label, Undoing undoing = Undoing::Offered);

    void apply(const ChangeSet &changes);
    void reread();
    /// Shows a message of the open conversation, wherever in its history it is.
    void jumpTo(MessageId message);
    /// Where what is unread begins, loaded or not; false when nothing is.
    bool showUnread();
    void resend(MessageId message);
    /// A planned answer leaves at once.
    void sendNow(MessageId message);
    /// The window came to the front or the agent back: what is open counts as read.
    void markReadIfSeen();
    /// Somebody wants it unread although it is open: it stays so until it is opened anew.
    void leaveUnread(ConversationId conversation) { m_leftUnread = conversation; }

Q_SIGNALS:
    void opened(migochat::ConversationId conversation);
    void factsChanged();
    void missed(); ///< the chat that was to be opened is not there; the one on screen stays
    void acted(const migochat::UndoStack::Act &act);
    void finished(migochat::ConversationId conversation); ///< was done

private:
    void connectPage();
    void connectWishes();
    void connectView();
    void onFacts(const ConversationFacts &facts);
    void onGone(const Error &error);
    void showProblem(const Error &error);
    /// Shows a wish as if it were done already.
    template <typename Change>
    void showPending(Change change);
    void settle(ConversationId conversation, const Result<Done> &answer);
    /// The same for an act; without a way back it cannot be taken back.
    void settleAct(ConversationId conversation, const Result<Done> &answer, const UndoStack::Act &act);
    void revealTarget();
    void showNewest();
    void endVisit(ConversationId conversation);
    void endVisitAtNewest();
    void show(const ConversationFacts &facts);

    InboxPage &m_page;
    AgentLink &m_link;
    Reader &m_reader;
    const Clock &m_clock;
    OpenConversation m_open;
    MessageListModel m_thread;
    ConversationId m_shown; ///< whose thread is on screen
    LatestOnly m_jump;
    std::optional<ThreadCursor> m_target; ///< to be revealed when it is there
    bool m_toUnread = false;              ///< the line above what is unread is to be revealed when it is there
    bool m_marking = false;               ///< a MarkRead is under way
    ConversationId m_leftUnread;
    ConversationId m_visited; ///< opened at a place of its history, and nobody was at its end yet
};

} // namespace migochat
