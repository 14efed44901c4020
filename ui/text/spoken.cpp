#include "ui/text/spoken.h"

#include "app/domain/replywindow.h"
#include "ui/text/contenttext.h"
#include "ui/text/deliverywords.h"
#include "ui/text/direction.h"
#include "ui/text/failures.h"
#include "ui/text/format.h"
#include "ui/text/historywords.h"
#include "ui/text/labels.h"
#include "ui/text/shownrows.h"

#include <QCoreApplication>

namespace migochat::spoken {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::Spoken)
};

constexpr qsizetype kQuoted = 80; ///< letters of what is answered

QString named(const QString &name, const Format &format)
{
    return name.isEmpty() ? Tr::tr("customer without a name") : isolated(format.customer(name));
}

QString senderOf(const Message &message, const QString &customer, const Format &format)
{
    switch (message.author) {
    case Author::Customer:
        return customer.isEmpty() ? Tr::tr("customer") : named(customer, format);
    case Author::Assistant:
        return Tr::tr("assistant");
    case Author::Phone:
        return Tr::tr("colleague on the phone");
    case Author::Staff:
        break;
    }
    return message.staffName.isEmpty() ? Tr::tr("you") : isolated(message.staffName);
}

/// What it answers and where it came from.
QString originOf(const ThreadRow &row, const Message &message)
{
    QStringList parts;
    if (row.quoted.id.isValid()) {
        const QString words = singleLine(row.quoted.text, kQuoted);
        parts << Tr::tr("answers: %1").arg(words.isEmpty() ? labels::kind(row.quoted.kind) : isolated(words));
    } else if (message.replyToRemoteId.isValid() && message.kind != MessageKind::Comment) {
        parts << Tr::tr("answers a message that is not here");
    }
    if (message.source.kind == SourceKind::Ad) {
        const QString ad = row.ad.isEmpty() ? message.source.headline : row.ad;
        parts << (ad.isEmpty() ? Tr::tr("came from an ad") : Tr::tr("came from the ad %1").arg(isolated(ad)));
    }
    if (message.forwarded)
        parts << Tr::tr("forwarded");
    return joined(parts);
}

QString filesOf(const Message &message)
{
    QStringList parts;
    for (const Attachment &file : message.attachments) {
        if (!file.fileName.isEmpty())
            parts << isolated(withoutBidiControls(file.fileName));
        if (!file.transcript.isEmpty())
            parts << Tr::tr("what is said: %1").arg(isolated(file.transcript));
    }
    return joined(parts);
}

/// Where an answer is on its way, and what went wrong.
QString wayOf(const Message &message, const QString &planned, const Format &format, Instant now)
{
    if (message.direction == Direction::Inbound)
        return {};
    const bool isTold = (message.state == DeliveryState::Read && message.readAt) ||
                        (message.state == DeliveryState::Delivered && message.deliveredAt) ||
                        (message.state == DeliveryState::Sent && message.sentAt);
    const QString state = isTold ? QString() : planned.isEmpty() ? labels::delivery(message.state) : planned;
    const QString &code = message.failureCode;
    QString why;
    if (message.state == DeliveryState::Failed)
        why = failureSentence(code);
    else if (!code.isEmpty() && message.state == DeliveryState::Queued)
        why = waitingSentence(code);
    else if (!code.isEmpty() && deliveryRank(message.state) >= deliveryRank(DeliveryState::Delivered))
        why = Tr::tr("reported as failed afterwards: %1").arg(failureSentence(code));
    return joined(QStringList{state} + deliverywords::steps(message, format, now) + QStringList{why});
}

/// "2 hours 14 minutes": a screen reader reads "2:14" as a time of day and "12 min" as it is spelt.
QString inWords(std::chrono::milliseconds length)
{
    const auto minutes =
        static_cast<int>(qMax<qint64>(0, std::chrono::duration_cast<std::chrono::minutes>(length).count()));
    const int hours = minutes / 60;
    if (hours >= 48)
        return Tr::tr("%n day(s)", nullptr, hours / 24);
    const QString rest = Tr::tr("%n minute(s)", nullptr, minutes % 60);
    if (hours == 0)
        return rest;
    const QString whole = Tr::tr("%n hour(s)", nullptr, hours);
    //: hours, then minutes
    return minutes % 60 == 0 ? whole : Tr::tr("%1 %2").arg(whole, rest);
}

/// Who said the last thing, what kind of thing it was, and whether it failed.
QString lastSaid(const ConversationRow &row, const Format &format)
{
    QStringList parts;
    if (row.previewKind != MessageKind::Text && row.previewKind != MessageKind::QuickReply)
        parts << labels::kind(row.previewKind);
    if (const QString text = singleLine(shownrows::preview(row, format)); !text.isEmpty())
        parts << isolated(text);
    if (parts.isEmpty())
        return {};
    if (row.previewState == DeliveryState::Failed)
        parts << labels::delivery(DeliveryState::Failed);
    const QString said = joined(parts);
    switch (row.previewAuthor) {
    case Author::Staff:
        return Tr::tr("we wrote: %1").arg(said);
    case Author::Assistant:
        return Tr::tr("the assistant wrote: %1").arg(said);
    case Author::Phone:
        return Tr::tr("from our phone: %1").arg(said);
    case Author::Customer:
        break;
    }
    return Tr::tr("the customer wrote: %1").arg(said);
}

struct ItemSentence {
    const ThreadRow &row;
    const QString &customer;
    const Format &format;
    Instant now;
    QString planned{}; ///< when an answer leaves

    QString operator()(const Activity &activity) const { return historywords::line(activity, format); }

    QString operator()(const Note &note) const
    {
        return joined(
            {Tr::tr("internal note"), isolated(note.staffName), isolated(note.text), format.clockTime(note.at)});
    }

    QString operator()(const Message &message) const
    {
        const QString who = senderOf(message, customer, format);
        if (message.deletedAt)
            return joined({who, Tr::tr("message taken back"), format.clockTime(message.at)});
        const QString kind = message.kind == MessageKind::Text ? QString() : labels::kind(message.kind);
        QStringList emoji;
        for (const Reaction &reaction : message.reactions)
            emoji << reaction.emoji;
        return joined({who, originOf(row, message), kind, filesOf(message),
                       contenttext::spoken(message.content, format),
                       message.text.isEmpty() ? QString() : isolated(message.text),
                       message.editedAt ? Tr::tr("edited") : QString(), emoji.join(u' '), format.clockTime(message.at),
                       wayOf(message, planned, format, now)});
    }
};

} // namespace

QString joined(const QStringList &parts)
{
    QStringList kept;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            kept << part;
    }
    //: between the parts of a sentence that is read aloud
    return kept.join(Tr::tr(", "));
}

QString conversation(const ConversationRow &row, const Format &format, Instant now, const WorkingTime &open)
{
    const Conversation &chat = row.conversation;
    QString unread;
    if (chat.unreadCount > 0)
        unread = Tr::tr("%n unread message(s)", nullptr, chat.unreadCount);
    QString waiting;
    if (chat.waitingSince && open.between(*chat.waitingSince, now) < std::chrono::minutes(1))
        waiting = Tr::tr("waiting for an answer");
    else if (chat.waitingSince)
        waiting = Tr::tr("waiting for %1").arg(inWords(now - open.asIfOpen(*chat.waitingSince, now)));
    const WindowState window = replyWindow({chat.channel, chat.lastCustomerMessageAt, chat.freeEntryUntil}, now);
    QString left = labels::window(window.window);
    if (window.window == ReplyWindow::Open && window.until)
        left = Tr::tr("window closes in %1").arg(inWords(*window.until - now));
    return joined({named(row.name, format), labels::channel(chat.channel), labels::label(row.label),
                   labels::stage(row.stage), unread, waiting, left, lastSaid(row, format)});
}

QString listed(const ListedConversation &row, const Format &format, Instant now, const WorkingTime &open)
{
    const QString who =
        row.assigneeName.isEmpty() ? QString() : Tr::tr("responsible: %1").arg(isolated(row.assigneeName));
    const QString tags = row.tags.isEmpty() ? QString() : Tr::tr("tags: %1").arg(isolated(row.tags.join(u' ')));
    const QString note =
        row.note.isEmpty() ? QString() : Tr::tr("internal note: %1").arg(isolated(singleLine(row.note)));
    QString due;
    if (row.nextFollowUp)
        due = (row.task.isValid() ? Tr::tr("task %1") : Tr::tr("follow-up %1")).arg(format.due(*row.nextFollowUp, now));
    QString snoozed;
    if (row.conversation.snoozedUntil)
        snoozed = Tr::tr("snoozed until %1").arg(format.due(*row.conversation.snoozedUntil, now));
    return joined({conversation(row, format, now, open), note, who, tags, due, snoozed});
}

QString threadRow(const ThreadRow &row, const QString &customer, const Format &format, Instant now)
{
    switch (row.kind) {
    case ThreadRow::Kind::DateDivider:
        return format.dayDivider(row.date, now);
    case ThreadRow::Kind::UnreadDivider:
        return Tr::tr("New messages");
    case ThreadRow::Kind::GapDivider:
        return historywords::gap(row.gap, format, now);
    case ThreadRow::Kind::Item:
        break;
    }
    const QString planned =
        row.sendAt ? Tr::tr("will be sent %1").arg(isolated(format.due(*row.sendAt, now))) : QString();
    return std::visit(ItemSentence{row, customer, format, now, planned}, row.item.content);
}

QString lead(const LeadRow &row, const Format &format, Instant now)
{
    const Lead &lead = row.lead;
    QString due;
    if (lead.nextFollowUp)
        due = Tr::tr("follow-up %1").arg(format.due(*lead.nextFollowUp, now));
    return joined({named(row.name, format), isolated(format.customer(row.company)), labels::stage(lead.stage),
                   labels::label(lead.label), Tr::tr("score %1").arg(format.number(lead.score)),
                   lead.value.piastres > 0 ? format.money(lead.value) : QString(), isolated(lead.ownerName), due});
}

} // namespace migochat::spoken
