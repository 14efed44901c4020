#include "ui/composer/composerpane.h"

#include "app/domain/clock.h"
#include "ui/composer/attachmenttray.h"
#include "ui/composer/composeredit.h"
#include "ui/composer/draftstrip.h"
#include "ui/text/chatdirection.h"
#include "ui/text/format.h"

#include <QEvent>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <utility>

namespace migochat {

ComposerPane::ComposerPane(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_draft(new DraftStrip(look, this)), m_composer(new Composer(look, this)),
      m_tray(new AttachmentTray(look, m_composer)), m_completion(new Completion(look, *m_composer->edit())),
      m_tick(look.clock)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_draft);
    column->addWidget(m_composer);
    connect(this, &ComposerPane::unsentChanged, this, &ComposerPane::refreshRowWords); // before whoever shows them
    connectComposer();
    m_composer->addAbove(m_tray);
    connectDraft();
    connectWaiting();
    connect(&m_tick, &MinuteTimer::turned, this, &ComposerPane::refreshState);
}

void ComposerPane::connectComposer()
{
    connect(m_composer, &Composer::sendRequested, this, &ComposerPane::send);
    connect(m_composer, &Composer::noteRequested, this,
            [this](const QString &text, Written::Then then) { Q_EMIT noteRequested(conversation(), text, then); });
    connect(m_composer, &Composer::heldEdited, this,
            [this](const QString &text) { Q_EMIT heldEdited(conversation(), text); });
    connect(m_composer, &Composer::heldDropped, this, [this] { Q_EMIT heldDropped(conversation()); });
    connect(m_composer, &Composer::heldWordsLeft, this,
            [this](const QString &text) { giveBack(conversation(), text, {}); });
    connect(m_composer, &Composer::quoteDropped, this, [this] { keepQuote(conversation(), {}); });
    connect(m_composer, &Composer::textEdited, this, &ComposerPane::keepText);
    connect(m_composer, &Composer::modeChanged, this, &ComposerPane::onMode);
    connect(m_composer, &Composer::templatesWanted, this, [this] { Q_EMIT templatesWanted(conversation()); });
    connect(m_composer, &Composer::actionAsked, this,
            [this](ComposerState::Action action) { Q_EMIT actionAsked(conversation(), action); });
    connect(m_composer, &Composer::emptyTabPressed, this, [this] {
        if (offersDraft())
            editDraft();
        else
            m_composer->setMode(m_composer->mode() == Composer::Mode::Note ? Composer::Mode::Reply
                                                                           : Composer::Mode::Note);
    });
    connect(m_composer, &Composer::emptyUpPressed, this, &ComposerPane::onUp);
    connect(m_composer, &Composer::draftSendAsked, this, &ComposerPane::sendByHand);
    connect(m_composer, &Composer::escaped, this, &ComposerPane::leave);
}

/// The suggestion goes first, as the button beside it says.
void ComposerPane::leave()
{
    if (m_draft->draft())
        dismissDraft();
    else
        Q_EMIT escaped();
}

void ComposerPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave(); // from a button of the strip or of the bar
    else
        QWidget::keyPressEvent(event);
}

void ComposerPane::connectDraft()
{
    connect(m_draft, &DraftStrip::editAsked, this, &ComposerPane::editDraft);
    connect(m_draft, &DraftStrip::sendAsked, this, &ComposerPane::sendDraft);
    connect(m_draft, &DraftStrip::dismissAsked, this, &ComposerPane::dismissDraft);
    connect(m_draft, &DraftStrip::anotherAsked, this, [this] { Q_EMIT anotherDraftAsked(conversation()); });
}

void ComposerPane::quote(const Message &message)
{
    if (message.conversation != conversation())
        return;
    toReply();
    m_composer->closeTemplates();
    keepQuote(conversation(), quoteOf(message, m_look.format));
    m_composer->focusText();
}

void ComposerPane::keepQuote(ConversationId conversation, const Quote &quote)
{
    if (quote.isValid())
        m_quotes.insert(conversation, quote);
    else
        m_quotes.remove(conversation);
    if (conversation == this->conversation())
        m_composer->setQuote(quote, m_look.format.customer(m_row->name));
    Q_EMIT unsentChanged(conversation);
}

void ComposerPane::setConversation(const std::optional<ConversationRow> &row)
{
    const ConversationId before = conversation();
    if (const QString begun = m_composer->begunHeld(); !begun.isEmpty() && (!row || row->conversation.id != before))
        m_begunHeld.insert(before, begun);
    m_row = row;
    if (!row)
        return m_tick.stop();
    if (before != conversation()) {
        m_editedDraft = {};
        m_hiddenDraft = {};
        m_given.reset();
        m_window.reset();
        m_facts.reset();
        m_occupied.clear();
        m_watched.clear();
        m_otherChannels.clear();
        m_draft->setDraft(std::nullopt);
        m_composer->startOver();
        m_composer->setBegunHeld(m_begunHeld.take(conversation()));
        m_composer->edit()->setWordless(chatDirection(m_row->preview, {}, m_row->name));
        showBegun();
    }
    refreshState();
}

void ComposerPane::setFacts(ConversationId conversation, const composing::Facts &facts)
{
    if (conversation != this->conversation())
        return;
    m_facts = facts;
    m_composer->setHeld(facts.held);
    refreshState();
}

void ComposerPane::setTemplates(ConversationId conversation, const QList<templates::Template> &list)
{
    if (conversation != this->conversation())
        return;
    m_composer->setTemplates({.list = list,
                              .customer = m_look.format.hides(m_row->name) ? QString() : m_row->name,
                              .window = windowFacts(),
                              .optedOut = m_facts && m_facts->sending.optedOut});
}

void ComposerPane::setWindow(const std::optional<WindowState> &window)
{
    m_window = window;
    refreshState();
}

void ComposerPane::setConnectivity(Connectivity connectivity)
{
    m_connectivity = connectivity;
    refreshState();
}

void ComposerPane::setOthers(const QString &writing, const QString &watching)
{
    m_occupied = writing;
    m_watched = watching;
    refreshState();
}

void ComposerPane::setOtherChannels(const QStringList &names)
{
    m_otherChannels = names;
    refreshState();
}

void ComposerPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    if (m_row) // whose name may be written otherwise now
        m_composer->setQuote(m_quotes.value(conversation()), m_look.format.customer(m_row->name));
    refreshState();
    refreshRowWords({});
}

WindowFacts ComposerPane::windowFacts() const
{
    if (m_facts)
        return m_facts->sending.window;
    const Conversation &chat = m_row->conversation;
    return {.channel = chat.channel,
            .lastCustomerMessageAt = chat.lastCustomerMessageAt,
            .freeEntryUntil = chat.freeEntryUntil,
            .lastCommentAt = {}};
}

WindowState ComposerPane::windowNow() const
{
    return m_window ? *m_window : replyWindow(windowFacts(), m_look.clock.now());
}

void ComposerPane::refreshState()
{
    if (!m_row)
        return;
    ComposerFacts facts{.window = windowNow(),
                        .connectivity = m_connectivity,
                        .status = m_row->conversation.status,
                        .neverWrote = !m_row->conversation.lastCustomerMessageAt};
    if (m_facts) {
        facts.blockedByUs = m_facts->blockedByUs;
        facts.optedOut = m_facts->sending.optedOut;
        facts.hasComment = m_facts->comment.isValid();
        facts.isMention = m_facts->isMention;
        facts.goneCode = m_facts->goneCode;
        facts.accountProblem = m_facts->accountProblem;
    }
    facts.otherChannels = m_otherChannels;
    facts.occupiedBy = m_occupied;
    facts.watchedBy = m_watched;
    facts.hasTemplates = m_row->conversation.channel == whatsAppChannel();
    const Instant now = m_look.clock.now();
    if (facts.window.until && *facts.window.until > now) // what is left is told in minutes
        m_tick.startNoLaterThan(*facts.window.until);
    else
        m_tick.stop();
    const ComposerState state = composerState(facts, now, m_look.format);
    m_composer->setState(state);
    m_completion->setOffered(Completion::Kind::Product, m_composer->obstacle(ComposerBar::Tool::Product).isEmpty());
    m_draft->setSending(state.maySuggest() ? DraftStrip::Sending::Allowed : DraftStrip::Sending::Blocked);
}

void ComposerPane::keepText(const QString &text)
{
    const bool had = m_unsent.contains(conversation());
    if (text.isEmpty()) {
        m_unsent.remove(conversation());
        m_editedDraft = {};
        m_hiddenDraft = {};
    } else {
        const bool isNew = std::exchange(m_unsent[conversation()], text) != text; // else it only comes back
        if (isNew)
            Q_EMIT typed(conversation());
    }
    if (had || !text.isEmpty())
        Q_EMIT unsentChanged(conversation());
}

void ComposerPane::send(Written written)
{
    written.conversation = conversation();
    if (written.way == Written::Way::PrivateReply)
        written.comment = m_facts ? m_facts->sending.openComment : MessageId();
    else if (written.way != Written::Way::Thread)
        written.comment = m_facts ? m_facts->comment : MessageId();
    else if (!written.chosenTemplate)
        written.draft = std::exchange(m_editedDraft, DraftId());
    if (written.way == Written::Way::Thread && !written.chosenTemplate) {
        written.files = m_waiting.files(written.conversation);
        written.products = m_waiting.products(written.conversation);
    }
    Q_EMIT sendRequested(written);
}

} // namespace migochat
