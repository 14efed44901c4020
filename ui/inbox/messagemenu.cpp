#include "ui/inbox/messagemenu.h"

#include "app/domain/productquestion.h"
#include "ui/inbox/threadcopy.h"
#include "ui/text/contenttext.h"
#include "ui/text/direction.h"

#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

namespace migochat::messagemenu {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = PartAction::Kind;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::MessageMenu)
};

bool isStored(const Message &message)
{
    return message.id.value() > 0;
}

/// The platforms let us put an emoji under what the customer wrote; lines of the system are not written by anybody.
bool takesReactions(const Message &message)
{
    return isStored(message) && message.direction == Direction::Inbound && !message.deletedAt &&
           message.kind != MessageKind::System && message.kind != MessageKind::Call &&
           message.kind != MessageKind::Comment;
}

/// The platforms know only messages that have arrived; comments are answered under their post.
bool canBeQuoted(const Message &message)
{
    return isStored(message) && message.remoteId.isValid() && !message.deletedAt &&
           message.kind != MessageKind::System && message.kind != MessageKind::Call &&
           message.kind != MessageKind::Comment;
}

QString ownReaction(const Message &message)
{
    const auto own = std::ranges::find_if(
        message.reactions, [](const Reaction &reaction) { return reaction.author != toText(Author::Customer); });
    return own == message.reactions.cend() ? QString() : own->emoji;
}

QList<PartAction> ofMessage(const Message &message, const QString &text, bool isPlanned)
{
    const auto action = [&message](Kind kind, const QString &words, const QString &value = {}) {
        return PartAction{.kind = kind, .message = message.id, .value = value, .text = words};
    };
    QList<PartAction> actions;
    if (isPlanned)
        actions << action(Kind::SendNow, Tr::tr("Send now"));
    if (isStored(message) && message.state == DeliveryState::Queued)
        actions << action(Kind::DoNotSend, Tr::tr("Do not send"));
    if (canBeQuoted(message))
        actions << action(Kind::Quote, Tr::tr("Reply to this"));
    if (!text.isEmpty()) {
        actions << action(Kind::CopyText, Tr::tr("Copy text"), text);
        actions << action(Kind::ToNote, Tr::tr("Put into a note"), text);
    }
    if (!message.text.isEmpty() && !message.deletedAt)
        actions << action(Kind::ReadyAnswer, Tr::tr("Keep as ready answer"), message.text);
    if (isStored(message))
        actions << action(Kind::FollowUp, Tr::tr("Remind me of this"), singleLine(text, 120));
    if (isStored(message))
        actions << action(Kind::MakeTask, Tr::tr("Make a task of this"), text);
    if (isStored(message) && mayBeQuestion(message))
        actions << action(Kind::KeepQuestion, Tr::tr("Add to product questions"), text);
    if (isStored(message) && message.direction == Direction::Outbound)
        actions << action(Kind::Attempts, Tr::tr("Attempts to deliver it"));
    if (isStored(message))
        actions << action(Kind::RawEvent, Tr::tr("What the platform sent"));
    return actions;
}

QList<PartAction> ofNote(const Note &note)
{
    return {{.kind = Kind::CopyText, .message = {}, .value = note.text, .text = Tr::tr("Copy text")},
            pinAction(note, false)};
}

void addReactions(QMenu &menu, const Message &message, const std::function<void(const PartAction &)> &act)
{
    QMenu *reactions = menu.addMenu(Tr::tr("React"));
    const auto add = [&](const QString &words, const QString &value) {
        const PartAction action{.kind = Kind::React, .message = message.id, .value = value, .text = words};
        reactions->addAction(words, reactions, [act, action] { act(action); });
    };
    for (const QString &one : emoji())
        add(one, one);
    if (!ownReaction(message).isEmpty())
        add(Tr::tr("Take it back"), {});
}

} // namespace

QList<PartAction> actionsOf(const ThreadRow &row)
{
    if (row.kind != ThreadRow::Kind::Item)
        return {};
    if (const auto *message = std::get_if<Message>(&row.item.content))
        return ofMessage(*message, threadcopy::wholeTextOf(row), row.sendAt && message->state == DeliveryState::Queued);
    if (const auto *note = std::get_if<Note>(&row.item.content))
        return ofNote(*note);
    return {};
}

PartAction pinAction(const Note &note, bool isPinned)
{
    return {.kind = Kind::PinNote,
            .message = {},
            .value = isPinned ? u"0"_s : u"1"_s,
            .text = isPinned ? Tr::tr("Unpin from the customer") : Tr::tr("Pin to the customer"),
            .number = note.id.value()};
}

QStringList emoji()
{
    return {u"👍"_s, u"❤️"_s, u"😂"_s, u"😮"_s, u"😢"_s, u"🙏"_s};
}

bool isOffered(const PartAction &action, Offer offer)
{
    if (offer == Offer::Everything)
        return true;
    switch (action.kind) {
    case Kind::Quote:
    case Kind::ReadyAnswer:
    case Kind::ToNote:
    case Kind::FollowUp:
    case Kind::MakeTask:
    case Kind::KeepQuestion:
    case Kind::PinNote:
    case Kind::Remedy:
    case Kind::OtherWay:
    case Kind::SendNow:
    case Kind::DoNotSend:
        return false;
    default:
        return true;
    }
}

void fill(QMenu &menu, const Subject &subject, const std::function<void(const PartAction &)> &act)
{
    const ThreadRow &row = subject.row;
    const auto add = [&](const PartAction &action) {
        if (isOffered(action, subject.offer))
            menu.addAction(action.text, &menu, [act, action] { act(action); });
    };
    for (const PartAction &action : subject.ofParts)
        add(action);
    const QList<PartAction> ofRow = actionsOf(row);
    if (!menu.isEmpty() && !ofRow.isEmpty())
        menu.addSeparator();
    const auto *message = row.kind == ThreadRow::Kind::Item ? std::get_if<Message>(&row.item.content) : nullptr;
    if (message && takesReactions(*message))
        addReactions(menu, *message, act);
    const auto *note = row.kind == ThreadRow::Kind::Item ? std::get_if<Note>(&row.item.content) : nullptr;
    for (const PartAction &action : ofRow)
        add(note && action.kind == Kind::PinNote ? pinAction(*note, subject.isPinned) : action);
}

} // namespace migochat::messagemenu
