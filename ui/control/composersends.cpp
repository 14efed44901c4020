// How what is written leaves; composercontroller.cpp holds what the composer has to know.

#include "app/domain/clock.h"
#include "app/domain/sendlimits.h"
#include "app/protocol/outboundcommands.h"
#include "ui/composer/composerpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/control/composercontroller.h"
#include "ui/control/filedesk.h"
#include "ui/control/threadcontroller.h"
#include "ui/inbox/messagemenu.h"
#include "ui/text/refusals.h"

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

Composer::Mode modeOf(const Written &written)
{
    return written.way == Written::Way::PublicReply ? Composer::Mode::Public : Composer::Mode::Reply;
}

bool mayQuote(const ThreadRow &row)
{
    const QList<PartAction> actions = messagemenu::actionsOf(row);
    return std::any_of(actions.begin(), actions.end(),
                       [](const PartAction &action) { return action.kind == PartAction::Kind::Quote; });
}

} // namespace

void ComposerController::send(const Written &asked)
{
    Written written = asked;
    written.serial = ++m_lastSerial;
    if (written.chosenTemplate)
        return sendTemplate(written);
    if (written.way != Written::Way::Thread)
        return sendComment(written);
    if (!written.files.isEmpty()) {
        expect(written);
        return m_files->send(written);
    }
    if (!written.text.isEmpty())
        sendText(written);
    if (!written.products.isEmpty())
        sendProducts(written);
}

/// One more answer of the agent is waited for.
void ComposerController::expect(const Written &written)
{
    ++m_leaving[written.serial].parts;
}

void ComposerController::settlePart(const Written &written, bool taken)
{
    const auto leaving = m_leaving.find(written.serial);
    if (leaving == m_leaving.end())
        return;
    leaving->refused |= !taken;
    if (--leaving->parts > 0)
        return;
    const bool isDone = written.then == Written::Then::MarkDone && !leaving->refused;
    m_leaving.erase(leaving);
    if (isDone)
        m_thread.changeStatus(written.conversation, {ConversationStatus::Done});
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
        settlePart(written, true);
    });
    connect(m_files.get(), &FileDesk::refused, this, [this](const Written &written, const QString &sentence) {
        m_pane.giveBack(written.conversation, written.text, sentence, written.quoted);
        settlePart(written, false);
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
        expect(written);
        whenDone(m_link.send(command), this, [this, written, cards](const Result<QueuedMessage> &queued) {
            if (!queued) {
                for (const Card &card : cards)
                    m_pane.waiting().addProduct(written.conversation, card);
                m_pane.giveBack(written.conversation, {}, refusalSentence(queued.error()));
            }
            settlePart(written, queued.has_value());
        });
    }
    while (!m_pane.waiting().products(written.conversation).isEmpty())
        m_pane.waiting().removeProduct(written.conversation, 0);
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
    expect(written);
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
    expect(written);
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
    expect(written);
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
        return settlePart(written, true);
    }
    if (serial != 0)
        thread.dropPending(serial);
    m_pane.giveBack(written.conversation, written.text, refusalSentence(queued.error()), written.quoted, modeOf(written));
    settlePart(written, false);
    m_thread.reread();
}

void ComposerController::takeBack(const Written &written, MessageId message)
{
    whenDone(m_link.send(CancelMessage{.message = message}), this, [this, written](const Result<Done> &answer) {
        if (answer)
            m_pane.giveBack(written.conversation, written.text, {}, written.quoted);
        else
            m_pane.giveBack(written.conversation, {}, refusalSentence(answer.error()));
    });
}

void ComposerController::offerUndo(const Written &written, MessageId message)
{
    Q_EMIT acted({written.sendAt ? tr("Will be sent later") : tr("Sent"),
                  [this, written, message] { takeBack(written, message); }});
}

/// Our last answer while it can be taken back, else the customer's last message as a quote. What was planned for later
/// stays planned.
void ComposerController::bringBackLast()
{
    const auto &rows = m_thread.messages().rows();
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        const auto *message = row->kind == ThreadRow::Kind::Item ? std::get_if<Message>(&row->item.content) : nullptr;
        if (!message || !message->id.isValid() || message->deletedAt)
            continue;
        if (message->direction == Direction::Inbound) {
            if (mayQuote(*row) && m_pane.composer().state().mayReply)
                m_pane.quote(*message);
            return;
        }
        if (message->state == DeliveryState::Queued && message->kind == MessageKind::Text && !row->sendAt) {
            const Quote quoted = quoteOf(row->quoted, m_page.look().format);
            return takeBack({.conversation = message->conversation, .text = message->text, .quoted = quoted}, message->id);
        }
    }
}

void ComposerController::saveNote(ConversationId conversation, const QString &text, Written::Then then)
{
    whenDone(m_link.send(SaveNote{.conversation = conversation, .text = text}), this,
             [this, conversation, text, then](const Result<SavedNote> &saved) {
                 if (!saved)
                     m_pane.giveBack(conversation, text, refusalSentence(saved.error()), {}, Composer::Mode::Note);
                 else if (then == Written::Then::MarkDone)
                     m_thread.changeStatus(conversation, {ConversationStatus::Done});
             });
}

} // namespace migochat
