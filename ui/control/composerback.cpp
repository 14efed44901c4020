// How what was sent or dismissed comes back; composersends.cpp holds how it is sent.

#include "app/protocol/draftcommands.h"
#include "app/protocol/outboundcommands.h"
#include "ui/composer/composerpane.h"
#include "ui/control/composercontroller.h"
#include "ui/control/threadcontroller.h"
#include "ui/control/writtenagain.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messagemenu.h"
#include "ui/text/refusals.h"
#include "ui/text/undowords.h"

#include <algorithm>

namespace migochat {

namespace {

bool mayQuote(const ThreadRow &row)
{
    const QList<PartAction> actions = messagemenu::actionsOf(row);
    return std::any_of(actions.begin(), actions.end(),
                       [](const PartAction &action) { return action.kind == PartAction::Kind::Quote; });
}

} // namespace

/// Before the part is settled.
void ComposerController::mayComeBack(const Written &part, MessageId message)
{
    if (part.sendAt || part.undoSeconds > 0)
        m_leaving[part.serial].mayComeBack.append({message, part});
}

void ComposerController::takeBack(MessageId message, const Written &part)
{
    whenDone(m_link.send(CancelMessage{.message = message}), this, [this, part](const Result<Done> &answer) {
        if (answer)
            m_pane.giveBack(part);
        else
            m_pane.giveBack(part.conversation, {}, refusalSentence(answer.error()));
    });
}

void ComposerController::dismiss(DraftId draft)
{
    const ConversationId conversation = m_pane.conversation();
    const QString name = m_pane.row() ? m_pane.row()->name : QString();
    whenDone(m_link.send(DismissDraft{.draft = draft}), this,
             [this, draft, conversation, name](const Result<Done> &answer) {
                 if (answer) {
                     Q_EMIT acted({undowords::about(name, tr("suggestion dismissed"), m_page.look().format),
                                   [this, conversation, draft] { offerAgain(conversation, draft); }});
                     return;
                 }
                 m_pane.dismissalUndone(draft);
                 m_page.giveBack(conversation, {}, refusalSentence(answer.error()));
             });
}

/// In its chat, as after other acts.
void ComposerController::offerAgain(ConversationId conversation, DraftId draft)
{
    whenDone(m_link.send(RestoreDraft{.draft = draft}), this, [this, conversation, draft](const Result<Done> &answer) {
        if (answer)
            m_pane.dismissalUndone(draft);
        else
            m_page.giveBack(conversation, {}, refusalSentence(answer.error()));
    });
    m_thread.open(conversation);
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
        const Written again = writtenAgain(*row, m_pane.facts(), m_page.look().format, m_mediaFolder);
        if (message->state == DeliveryState::Queued && !row->sendAt && again.conversation.isValid())
            return takeBack(message->id, again);
    }
}

} // namespace migochat
