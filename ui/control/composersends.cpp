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

void ComposerController::send(const Written &asked)
{
    Written written = asked;
    written.serial = ++m_lastSerial;
    written.undoSeconds = written.sendAt ? 0 : m_undoSeconds;
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
    const Leaving left = m_leaving.take(written.serial);
    if (!left.mayComeBack.isEmpty()) {
        Q_EMIT acted({written.sendAt ? tr("Will be sent later") : tr("Sent"), [this, parts = left.mayComeBack] {
                          for (const auto &[message, part] : parts)
                              takeBack(message, part);
                      }});
    }
    if (written.then == Written::Then::MarkDone && !left.refused)
        m_thread.changeStatus(written.conversation, {ConversationStatus::Done});
}

void ComposerController::chooseFiles()
{
    m_files->chooseFiles();
}

void ComposerController::connectFiles()
{
    connect(m_files.get(), &FileDesk::textLeft, this, &ComposerController::sendText);
    connect(m_files.get(), &FileDesk::fileSent, this, &ComposerController::mayComeBack);
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
                                  .sendAt = written.sendAt,
                                  .undoSeconds = written.undoSeconds};
        Written part = written;
        part.text.clear();
        part.quoted = {};
        part.files.clear();
        part.products = cards;
        expect(written);
        whenDone(m_link.send(command), this, [this, part](const Result<QueuedMessage> &queued) {
            if (queued) {
                mayComeBack(part, queued->message);
            } else {
                m_pane.giveBack(part);
                m_pane.giveBack(part.conversation, {}, refusalSentence(queued.error()));
            }
            settlePart(part, queued.has_value());
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
    const auto settle = [this, written](const Result<QueuedMessage> &queued) {
        if (queued)
            mayComeBack(written, queued->message);
        else
            m_pane.giveBack({.conversation = written.conversation, .chosenTemplate = written.chosenTemplate});
        settleSent(written, 0, queued);
    };
    if (written.text.isEmpty()) {
        whenDone(m_link.send(SendTemplate{.conversation = written.conversation,
                                          .name = chosen.name,
                                          .language = chosen.language,
                                          .values = chosen.values,
                                          .undoSeconds = written.undoSeconds}),
                 this, settle);
        return;
    }
    whenDone(m_link.send(HoldAnswer{.conversation = written.conversation,
                                    .name = chosen.name,
                                    .language = chosen.language,
                                    .values = chosen.values,
                                    .text = written.text,
                                    .undoSeconds = written.undoSeconds}),
             this, settle);
}

void ComposerController::sendComment(const Written &written)
{
    expect(written);
    whenDone(m_link.send(ReplyToComment{.comment = written.comment,
                                        .text = written.text,
                                        .isPrivate = written.way == Written::Way::PrivateReply,
                                        .undoSeconds = written.undoSeconds}),
             this, [this, written](const Result<QueuedMessage> &queued) {
                 if (queued)
                     mayComeBack(written, queued->message);
                 settleSent(written, 0, queued);
             });
}

/// A long text leaves as several messages, of which only the first could be taken back.
bool ComposerController::isOneMessage(const QString &text) const
{
    const ConversationRow *row = m_pane.row();
    return row && textLimitOf(row->conversation.channel).fits(text);
}

void ComposerController::sendText(const Written &written)
{
    Written part = written;
    part.files.clear();
    part.products.clear();
    const bool comesBack = isOneMessage(written.text);
    const qint64 pending = written.sendAt ? 0 : showPending(written, MessageKind::Text, written.text);
    const SendContent command{.conversation = written.conversation,
                              .text = written.text,
                              .replyTo = written.quoted.message,
                              .draft = written.draft,
                              .sendAt = written.sendAt,
                              .undoSeconds = comesBack ? written.undoSeconds : 0};
    expect(written);
    whenDone(m_link.send(command), this, [this, part, pending, comesBack](const Result<QueuedMessage> &queued) {
        if (queued && comesBack)
            mayComeBack(part, queued->message);
        settleSent(part, pending, queued);
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
    m_pane.giveBack(written.conversation, written.text, refusalSentence(queued.error()), written.quoted,
                    ComposerPane::modeOf(written));
    settlePart(written, false);
    m_thread.reread();
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
