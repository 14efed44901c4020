#pragma once

#include "app/domain/draft.h"
#include "app/store/composing.h"
#include "ui/composer/completion.h"
#include "ui/composer/composer.h"
#include "ui/composer/waitingthings.h"
#include "ui/inbox/conversationdelegate.h"
#include "ui/widgets/minutetimer.h"

#include <QSet>

namespace migochat {

class AttachmentTray;
class DraftStrip;

/// The lower part of an open conversation: suggestion of the assistant and composer. Keeps what is written and not sent,
/// and for whom it is meant, per chat.
class ComposerPane final : public QWidget
{
    Q_OBJECT

public:
    using Modes = QHash<ConversationId, Composer::Mode>;
    using Quotes = QHash<ConversationId, Quote>;
    /// Words of another mode than the box is in: they come when that one is chosen, so that no note stands among an answer.
    using Aside = QHash<Composer::Mode, QString>;
    using Asides = QHash<ConversationId, Aside>;

    explicit ComposerPane(const Look &look, QWidget *parent = nullptr);

    void setConversation(const std::optional<ConversationRow> &row);
    void setDraft(const std::optional<Draft> &draft);
    /// The agent did not take the dismissal, or took it back: the suggestion is there again.
    void dismissalUndone(DraftId draft);
    /// What the assistant suggested before for the same message, oldest first; dropped when `newest` is not shown any more.
    void setEarlierDrafts(DraftId newest, const QList<Draft> &earlier);
    /// The agent took the wish for another answer, or refuses it with a sentence.
    void anotherDraftAnswered(const QString &refusal);
    /// What the store knows about answering; dropped when another chat is open meanwhile.
    void setFacts(ConversationId conversation, const composing::Facts &facts);
    void setTemplates(ConversationId conversation, const QList<templates::Template> &list);
    /// Instead of what the facts say, for tests and pictures; nullopt: the facts decide.
    void setWindow(const std::optional<WindowState> &window);
    void setConnectivity(Connectivity connectivity);
    /// Colleagues who are writing here just now, or have the chat open; empty: nobody.
    void setOthers(const QString &writing, const QString &watching);
    void setOtherChannels(const QStringList &names);

    /// A refusal: puts a text of that mode back above what is there meanwhile, and the quote unless there is another, and
    /// says why.
    void giveBack(ConversationId conversation, const QString &text, const QString &sentence, const Quote &quote = {},
                  Composer::Mode mode = Composer::Mode::Reply);
    /// Taken back: all of it waits again where it was.
    void giveBack(const Written &written);
    [[nodiscard]] static Composer::Mode modeOf(const Written &written);

    [[nodiscard]] ConversationId conversation() const { return m_row ? m_row->conversation.id : ConversationId(); }
    [[nodiscard]] const std::optional<composing::Facts> &facts() const { return m_facts; }
    [[nodiscard]] const ConversationRow *row() const { return m_row ? &*m_row : nullptr; }
    [[nodiscard]] WindowState windowNow() const;
    [[nodiscard]] Composer &composer() const { return *m_composer; }
    [[nodiscard]] Completion &completion() const { return *m_completion; }
    [[nodiscard]] WaitingThings &waiting() { return m_waiting; }
    /// Puts a file beside the text of the open chat; `name` as the customer will see it.
    /// Files or a picture, pasted or dropped.
    void takeOffered(const QMimeData &offered);
    void addFile(const QString &path, const QString &name = {});
    void addProduct(const Card &product);
    /// The next answer quotes this message.
    void quote(const Message &message);

    [[nodiscard]] const UnsentTexts &unsent() const { return m_unsent; }
    /// What the rows of the list say of it: the text, else what waits beside it.
    [[nodiscard]] const UnsentTexts &rowWords() const { return m_rowWords; }
    [[nodiscard]] const Modes &modes() const { return m_modes; }
    [[nodiscard]] const Quotes &quotes() const { return m_quotes; }
    [[nodiscard]] const Asides &asides() const { return m_asides; }
    /// What was typed before the last start.
    void setUnsent(const UnsentTexts &texts, const Modes &modes, const Quotes &quotes, const Asides &asides);
    /// How much waits beside a text.
    struct Beside {
        qsizetype files = 0;
        qsizetype products = 0;
        friend bool operator==(const Beside &, const Beside &) = default;
    };
    /// What is written for one chat and not sent; what waits beside the text goes its own way.
    struct Begun {
        QString text{};
        Composer::Mode mode = Composer::Mode::Reply;
        Quote quote{};
        Beside beside{};
        Aside aside{};
    };
    [[nodiscard]] Begun begun(ConversationId conversation) const;
    /// Another window wrote it; in the open chat it is shown when that is wanted.
    enum class Showing { Kept, Shown };
    void setBegun(ConversationId conversation, const Begun &begun, Showing showing);
    /// The open chat's box is empty while another window has what was begun.
    void showNothing();

Q_SIGNALS:
    void escaped(); ///< nothing is left here to leave
    void sendRequested(const migochat::Written &written);
    void noteRequested(migochat::ConversationId conversation, const QString &text, migochat::Written::Then then);
    void heldEdited(migochat::ConversationId conversation, const QString &text);
    void heldDropped(migochat::ConversationId conversation);
    void draftDismissed(migochat::DraftId draft);
    void earlierDraftsWanted(migochat::DraftId newest);
    void anotherDraftAsked(migochat::ConversationId conversation); ///< written anew
    void lastAsked(); ///< arrow up in the empty box: the last answer back, or the last message quoted
    void actionAsked(migochat::ConversationId conversation, migochat::ComposerState::Action action);
    void templatesWanted(migochat::ConversationId conversation);
    void pictureOffered(const QImage &picture);                ///< pasted, not a file yet
    void unsentChanged(migochat::ConversationId conversation); ///< invalid: of any
    void typed(migochat::ConversationId conversation);         ///< a key in the box, for those who watch

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void leave();
    void connectComposer();
    void connectDraft();
    void keepText(const QString &text);
    void onMode(Composer::Mode mode);
    void toReply();
    void setAside(ConversationId conversation, Composer::Mode mode, const QString &text);
    void bringAside(Composer::Mode before, Composer::Mode now);
    void showBegun();
    void keepQuote(ConversationId conversation, const Quote &quote);
    void refreshRowWords(ConversationId conversation);
    [[nodiscard]] Beside besideOf(ConversationId conversation) const;
    [[nodiscard]] QString waitingWords(ConversationId conversation) const;
    void refreshState();
    void refreshWaiting();
    void connectWaiting();
    [[nodiscard]] ChannelKind channel() const { return m_row ? m_row->conversation.channel : ChannelKind(); }
    [[nodiscard]] bool offersDraft() const;
    void onUp();
    void editDraft();
    void sendByHand();
    void sendDraft();
    void dismissDraft();
    void send(Written written);
    [[nodiscard]] WindowFacts windowFacts() const;

    const Look m_look;
    std::optional<ConversationRow> m_row;
    std::optional<composing::Facts> m_facts;
    std::optional<WindowState> m_window;
    Connectivity m_connectivity = Connectivity::Live;
    QString m_occupied;
    QString m_watched;
    QStringList m_otherChannels;
    UnsentTexts m_unsent;
    UnsentTexts m_rowWords;
    QHash<ConversationId, Beside> m_elsewhere; ///< waits in the chat's own window
    Modes m_modes;
    Quotes m_quotes;
    Asides m_asides;
    QHash<ConversationId, TemplateChoice> m_givenTemplates; ///< came back while another chat was open
    QHash<ConversationId, QString> m_begunHeld;             ///< of chats that are not open
    DraftId m_editedDraft;                                  ///< the suggestion that is being edited in the box
    DraftId m_hiddenDraft;        ///< and the newest one at that time, which the strip does not show meanwhile
    std::optional<Draft> m_given; ///< newest one of the open chat in the store, shown or not
    QSet<DraftId> m_dismissed;    ///< of all chats; the store may say later that they are
    DraftStrip *m_draft;
    Composer *m_composer;
    AttachmentTray *m_tray;
    Completion *m_completion;
    WaitingThings m_waiting;
    MinuteTimer m_tick;
};

} // namespace migochat
