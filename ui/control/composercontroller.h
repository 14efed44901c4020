#pragma once

#include "app/protocol/commands.h"
#include "app/store/composing.h"
#include "app/store/templates.h"
#include "ui/composer/composerstate.h"
#include "ui/composer/written.h"
#include "ui/link/agentlink.h"
#include "ui/models/latestonly.h"
#include "ui/shell/undostack.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <utility>

namespace migochat {

class Clock;
class ComposerPane;
class FileDesk;
class InboxPage;
class Reader;
class ThreadController;

/// Tells the composer what holds for the open chat, and carries out what is written there: everything that leaves shows
/// at once; a refusal takes it back and says why.
class ComposerController final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        InboxPage &page;
        AgentLink &link;
        Reader &reader;
        ThreadController &thread;
        const Clock &clock;
        QString mediaFolder;
        QString unsentFolder; ///< for pasted pictures that wait
    };

    explicit ComposerController(const Parts &parts, QObject *parent = nullptr);
    ~ComposerController() override;

    void apply(const ChangeSet &changes);
    void reread();
    /// How long what is sent can be taken back before it leaves; 0: not at all.
    void setUndoSeconds(int seconds) { m_undoSeconds = seconds; }

    void send(const Written &written);
    void chooseFiles();

Q_SIGNALS:
    void acted(const migochat::UndoStack::Act &act);
    void fixAsked(); ///< the account's card on the agent's page
    void startAgentAsked();

private:
    void connectPane();
    void onFacts(ConversationId conversation, const Result<std::optional<composing::Facts>> &facts);
    void readTemplates(ConversationId conversation);
    void dismiss(DraftId draft);
    void offerAgain(ConversationId conversation, DraftId draft);
    void readEarlierDrafts(DraftId newest);
    void act(ConversationId conversation, ComposerState::Action action);
    void openOther(const QList<composing::OtherChat> &chats);
    void sendTemplate(const Written &written);
    void sendComment(const Written &written);
    void sendText(const Written &written);
    void sendProducts(const Written &written);
    void expect(const Written &written);
    void settlePart(const Written &written, bool taken);
    void mayComeBack(const Written &part, MessageId message);
    void connectFiles();
    void settleSent(const Written &written, qint64 serial, const Result<QueuedMessage> &queued);
    void bringBackLast();
    void takeBack(MessageId message, const Written &part);
    void saveNote(ConversationId conversation, const QString &text, Written::Then then);
    [[nodiscard]] qint64 showPending(const Written &written, MessageKind kind, const QString &text);
    [[nodiscard]] bool isOneMessage(const QString &text) const;
    template <typename Command>
    void ask(ConversationId conversation, const Command &command, const QString &text = {});

    InboxPage &m_page;
    ComposerPane &m_pane;
    AgentLink &m_link;
    Reader &m_reader;
    ThreadController &m_thread;
    const Clock &m_clock;
    const QString m_mediaFolder;
    std::unique_ptr<FileDesk> m_files;
    LatestOnly m_facts;
    LatestOnly m_templates;
    LatestOnly m_drafts;
    /// The chat is done only once everything that was to end it is taken; all of it is taken back as one.
    struct Leaving {
        int parts = 0;
        bool refused = false;
        QList<std::pair<MessageId, Written>> mayComeBack{}; ///< with what each is made of
    };
    QHash<qint64, Leaving> m_leaving; ///< by Written::serial
    qint64 m_lastSerial = 0;
    bool m_again = false;
    int m_undoSeconds = 0;
};

} // namespace migochat
