// What can be done with a message by a key, and what stays in the box after it: quoting, keeping as a ready answer or as a
// product question.
#include "ui/actions/commandregistry.h"
#include "ui/composer/composerpane.h"
#include "ui/control/customercontroller.h"
#include "ui/control/partactions.h"
#include "ui/control/pictureviewing.h"
#include "ui/control/threadcontroller.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messagemenu.h"
#include "ui/inbox/messageview.h"
#include "ui/text/failures.h"
#include "ui/text/shownrows.h"

#include <algorithm>
#include <tuple>

namespace migochat {

namespace {

const Message *messageOf(const ThreadRow &row)
{
    return row.kind == ThreadRow::Kind::Item ? std::get_if<Message>(&row.item.content) : nullptr;
}

std::optional<PartAction> resendOf(const ThreadRow &row)
{
    const Message *message = messageOf(row);
    if (!message || message->state != DeliveryState::Failed || !mayResend(message->failureCode))
        return std::nullopt;
    return PartAction{.kind = PartAction::Kind::Resend, .message = message->id, .value = {}, .text = {}};
}

std::optional<PartAction> actionOf(const ThreadRow &row, PartAction::Kind kind)
{
    if (kind == PartAction::Kind::Resend)
        return resendOf(row);
    const QList<PartAction> actions = messagemenu::actionsOf(row);
    const auto found = std::ranges::find(actions, kind, &PartAction::kind);
    return found == actions.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

void PartActions::handleCommands()
{
    const auto handle = [this](QLatin1StringView id, PartAction::Kind kind, Direction direction) {
        m_place.commands.handle(id, [this, kind, direction] { actOnChosen(kind, direction); });
    };
    handle(command::kQuote, PartAction::Kind::Quote, Direction::Inbound);
    handle(command::kResend, PartAction::Kind::Resend, Direction::Outbound);
    handle(command::kKeepAnswer, PartAction::Kind::ReadyAnswer, Direction::Outbound);
    handle(command::kKeepQuestion, PartAction::Kind::KeepQuestion, Direction::Inbound);
    m_place.commands.handle(command::kPinNote, [this] { turnPin(); });
    m_place.commands.handle(command::kPictures, [this] { m_pictures->showNewest(); });
}

bool PartActions::isPinned(NoteId note) const
{
    const QList<Note> &pinned = m_customer.extras().pinned;
    return std::ranges::find(pinned, note, &Note::id) != pinned.cend();
}

/// Of the note that is chosen in the thread, else of the newest one there.
void PartActions::turnPin()
{
    const QModelIndex chosen = m_place.page.messages().currentIndex();
    std::optional<Note> note;
    const auto take = [&note](const ThreadRow &row) {
        if (const auto *found = std::get_if<Note>(&row.item.content); found && row.kind == ThreadRow::Kind::Item)
            note = *found;
        return note.has_value();
    };
    const auto &rows = m_thread.messages().rows();
    if (!chosen.isValid() || !take(shownrows::thread(chosen, m_place.look.format)))
        std::ignore = std::find_if(rows.rbegin(), rows.rend(), take);
    if (!note)
        return m_place.say(tr("There is no note in this chat yet."));
    m_customer.pinNote(note->id, !isPinned(note->id));
}

void PartActions::actOnChosen(PartAction::Kind kind, Direction direction)
{
    const QModelIndex chosen = m_place.page.messages().currentIndex();
    std::optional<PartAction> action;
    if (chosen.isValid()) {
        action = actionOf(shownrows::thread(chosen, m_place.look.format), kind);
    } else {
        const auto &rows = m_thread.messages().rows();
        for (auto row = rows.rbegin(); row != rows.rend() && !action; ++row) {
            const Message *message = messageOf(*row);
            if (message && message->direction == direction)
                action = actionOf(*row, kind);
        }
    }
    if (!action) {
        if (kind == PartAction::Kind::KeepQuestion)
            return m_place.say(tr("Choose something that the customer wrote first."));
        return m_place.say(kind == PartAction::Kind::Resend ? tr("Nothing here can be sent again.")
                                                            : tr("Choose a message in the chat first."));
    }
    m_place.showPage(Page::Inbox);
    carryOut(*action);
}

void PartActions::quote(MessageId message)
{
    ComposerPane &pane = m_place.page.writing();
    const ComposerState &state = pane.composer().state();
    if (!state.mayReply || state.form == ComposerState::Form::PrivateReply)
        return m_place.say(tr("No answer can go out here now, so nothing can be quoted."));
    const auto &rows = m_thread.messages().rows();
    const auto quoted = std::ranges::find_if(rows, [message](const ThreadRow &row) {
        const Message *here = messageOf(row);
        return here && here->id == message;
    });
    if (quoted != rows.end())
        pane.quote(*messageOf(*quoted));
}

} // namespace migochat
