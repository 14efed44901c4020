// How what is written leaves; composercontroller.cpp holds what the composer has to know.

#include "app/domain/clock.h"
#include "app/domain/sendlimits.h"
#include "app/protocol/outboundcommands.h"
#include "ui/composer/composerpane.h"
#include "ui/control/composercontroller.h"
#include "ui/control/filedesk.h"
#include "ui/control/threadcontroller.h"
#include "ui/inbox/inboxpage.h"
#include "ui/text/refusals.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

void ComposerController::send(const Written &written)
{
    if (written.chosenTemplate)
        return sendTemplate(written);
    if (written.way != Written::Way::Thread)
        return sendComment(written);
    if (!written.files.isEmpty())
        return m_files->send(written);
    if (!written.text.isEmpty())
        sendText(written);
    if (!written.products.isEmpty())
        sendProducts(written);
}

void ComposerController::chooseFiles()
{
    m_files->chooseFiles();
}

void ComposerController::connectFiles()
{
    connect(m_files.get(), &FileDesk::textLeft, this, &ComposerController::sendText);
    connect(m_files.get(), &FileDesk::sent, this, [this](const Written &written) {
        if (!written.products.isEmpty())
            sendProducts(written);
        else if (written.then == Written::Then::MarkDone)
            m_thread.changeStatus(written.conversation, {ConversationStatus::Done});
    });
    connect(m_files.get(), &FileDesk::refused, this, [this](const Written &written, const QString &sentence) {
        m_page.giveBack(written.conversation, written.text, sentence, written.quoted);
    });
}

/// WhatsApp shows one card per message, the others up to ten side by side.
void ComposerController::sendProducts(const Written &written)
{
    const ConversationRow *row = m_pane.row();
    const bool single = row && row->conversation.channel == whatsAppChannel();
    QList<QList<Card>> messages;
    if (single) {
        for (const Card &card : written.products)
            messages.append({card});
    } else {
        messages.append(written.products);
    }
    for (const QList<Card> &cards : std::as_const(messages)) {
        const SendContent command{.conversation = written.conversation,
                                  .kind = MessageKind::Product,
                                  .content = CardsContent{.cards = cards},
                                  .sendAt = written.sendAt};
        whenDone(m_link.send(command), this, [this, written, cards](const Result<QueuedMessage> &queued) {
            if (queued)
                return;
            for (const Card &card : cards)
                m_pane.waiting().addProduct(written.conversation, card);
            m_page.giveBack(written.conversation, {}, refusalSentence(queued.error()));
        });
    }
    while (!m_pane.waiting().products(written.conversation).isEmpty())
        m_pane.waiting().removeProduct(written.conversation, 0);
    if (written.then == Written::Then::MarkDone && written.text.isEmpty())
        m_thread.changeStatus(written.conversation, {ConversationStatus::Done});
}

/// Shows an answer before the agent confirmed it.
qint64 ComposerController::showPending(const Written &written, MessageKind kind, const QString &text)
{
    MessageListModel &thread = m_thread.messages();
    if (thread.conversation() != written.conversation)
        return 0;
    if (!thread.reachesNewest())
        thread.show(written.conversation, 0); // one's own answer is worth leaving history for
    Message typed;
    typed.conversation = written.conversation;
    typed.direction = Direction::Outbound;
    typed.author = Author::Staff;
    typed.state = DeliveryState::Queued;
    typed.kind = kind;
    typed.text = text;
    typed.at = m_clock.now();
    return thread.addPending(typed);
}

void ComposerController::sendTemplate(const Written &written)
{
    const TemplateChoice &chosen = *written.chosenTemplate;
    const auto settle = [this, written](const Result<QueuedMessage> &queued) { settleSent(written, 0, queued); };
    if (written.text.isEmpty()) {
        whenDone(m_link.send(SendTemplate{.conversation = written.conversation,
                                          .name = chosen.name,
                                          .language = chosen.language,
                                          .values = chosen.values}),
                 this, settle);
        return;
    }
    whenDone(m_link.send(HoldAnswer{.conversation = written.conversation,
                                    .name = chosen.name,
                                    .language = chosen.language,
                                    .values = chosen.values,
                                    .text = written.text}),
             this, settle);
}

void ComposerController::sendComment(const Written &written)
{
    whenDone(m_link.send(ReplyToComment{.comment = written.comment,
                                        .text = written.text,
                                        .isPrivate = written.way == Written::Way::PrivateReply}),
             this, [this, written](const Result<QueuedMessage> &queued) { settleSent(written, 0, queued); });
}

/// A long text leaves as several messages, of which only the first could be taken back.
bool ComposerController::isOneMessage(const QString &text) const
{
    const ConversationRow *row = m_pane.row();
    return row && textLimitOf(row->conversation.channel).fits(text);
}

void ComposerController::sendText(const Written &written)
{
    const bool mayUndo = !written.sendAt && m_undoSeconds > 0 && isOneMessage(written.text);
    const qint64 serial = written.sendAt ? 0 : showPending(written, MessageKind::Text, written.text);
    const SendContent command{.conversation = written.conversation,
                              .text = written.text,
                              .replyTo = written.quoted.message,
                              .draft = written.draft,
                              .sendAt = written.sendAt,
                              .undoSeconds = mayUndo ? m_undoSeconds : 0};
    whenDone(m_link.send(command), this, [this, written, serial, mayUndo](const Result<QueuedMessage> &queued) {
        settleSent(written, serial, queued);
        if (queued && (mayUndo || written.sendAt))
            offerUndo(written, queued->message);
    });
}

void ComposerController::settleSent(const Written &written, qint64 serial, const Result<QueuedMessage> &queued)
{
    MessageListModel &thread = m_thread.messages();
    if (queued) {
        if (serial != 0)
            thread.settlePending(serial, queued->message);
        if (written.then == Written::Then::MarkDone)
            m_thread.changeStatus(written.conversation, {ConversationStatus::Done});
        return;
    }
    if (serial != 0)
        thread.dropPending(serial);
    m_page.giveBack(written.conversation, written.text, refusalSentence(queued.error()), written.quoted);
    m_thread.reread();
}

void ComposerController::takeBack(const Written &written, MessageId message)
{
    whenDone(m_link.send(CancelMessage{.message = message}), this, [this, written](const Result<Done> &answer) {
        if (answer)
            m_page.giveBack(written.conversation, written.text, {}, written.quoted);
        else
            m_page.giveBack(written.conversation, {}, refusalSentence(answer.error()));
    });
}

void ComposerController::offerUndo(const Written &written, MessageId message)
{
    Q_EMIT acted({written.sendAt ? tr("Will be sent later") : tr("Sent"),
                  [this, written, message] { takeBack(written, message); }});
}

/// Our last answer when it has not left yet, else the customer's last message as a quote.
void ComposerController::bringBackLast()
{
    const auto &rows = m_thread.messages().rows();
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        const auto *message = row->kind == ThreadRow::Kind::Item ? std::get_if<Message>(&row->item.content) : nullptr;
        if (!message || !message->id.isValid() || message->deletedAt)
            continue;
        if (message->direction == Direction::Inbound)
            return m_pane.quote(*message);
        if (message->state == DeliveryState::Queued && message->kind == MessageKind::Text)
            return takeBack({.conversation = message->conversation, .text = message->text, .quoted = quoteOf(row->quoted)},
                            message->id);
    }
}

void ComposerController::saveNote(ConversationId conversation, const QString &text)
{
    whenDone(m_link.send(SaveNote{.conversation = conversation, .text = text}), this,
             [this, conversation, text](const Result<SavedNote> &saved) {
                 if (!saved)
                     m_page.giveBack(conversation, text, refusalSentence(saved.error()));
             });
}

} // namespace migochat
