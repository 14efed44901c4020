#include "ui/text/labels.h"

#include "ui/text/direction.h"

#include <QCoreApplication>

namespace migochat::labels {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::Labels)
};

template <typename E>
QString wordOf(const QString &text, QString (*label)(E))
{
    const std::optional<E> value = fromText<E>(text);
    return value ? label(*value) : text;
}

QString change(const Activity &activity, const QString &what)
{
    QString from = activity.oldValue;
    QString to = activity.newValue;
    if (activity.kind == "stage_change"_L1) {
        from = wordOf<LeadStage>(from, stage);
        to = wordOf<LeadStage>(to, stage);
    } else if (activity.kind == "label_change"_L1) {
        from = wordOf<LeadLabel>(from, label);
        to = wordOf<LeadLabel>(to, label);
    } else if (activity.kind == "status_change"_L1) {
        from = wordOf<ConversationStatus>(from, status);
        to = wordOf<ConversationStatus>(to, status);
    } else if (activity.kind == "mode_change"_L1) {
        from = wordOf<AssistantMode>(from, mode);
        to = wordOf<AssistantMode>(to, mode);
    }
    if (from.isEmpty())
        return Tr::tr("%1: %2").arg(what, isolated(to));
    //: what changed, old value, new value; the arrow points from old to new in reading direction
    return Tr::tr("%1: %2 → %3").arg(what, isolated(from), isolated(to));
}

QString activityText(const Activity &activity)
{
    const QString &kind = activity.kind;
    if (kind == "stage_change"_L1)
        return change(activity, Tr::tr("Stage"));
    if (kind == "label_change"_L1)
        return change(activity, Tr::tr("Label"));
    if (kind == "score_change"_L1)
        return change(activity, Tr::tr("Score"));
    if (kind == "status_change"_L1)
        return change(activity, Tr::tr("Conversation"));
    if (kind == "mode_change"_L1)
        return change(activity, Tr::tr("Assistant"));
    if (kind == "assigned"_L1 && activity.newValue.isEmpty())
        return Tr::tr("Nobody is responsible any more");
    if (kind == "assigned"_L1)
        return Tr::tr("Assigned to %1").arg(isolated(activity.newValue));
    if (kind == "snooze_over"_L1)
        return Tr::tr("The snooze is over");
    if (kind == "handed_over"_L1 && activity.reason.isEmpty())
        return Tr::tr("The assistant handed over to a person");
    if (kind == "handed_over"_L1)
        return Tr::tr("The assistant handed over to a person: %1").arg(handOverReason(activity.reason));
    if (kind == "field_change"_L1)
        return change(activity, activity.reason);
    const QString name = QString(kind).replace(u'_', u' ');
    return activity.newValue.isEmpty() ? name : change(activity, name);
}

} // namespace

QString activity(const Activity &activity)
{
    const QString text = activityText(activity);
    if (activity.actor.isEmpty() || activity.actor == "system"_L1)
        return text;
    const QString who = activity.actor == "assistant"_L1 ? Tr::tr("AI") : isolated(activity.actor);
    return text + u" · "_s + who;
}

QString delivery(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Received:
        return Tr::tr("received");
    case DeliveryState::Queued:
        return Tr::tr("waiting to be sent");
    case DeliveryState::Sending:
        return Tr::tr("being sent");
    case DeliveryState::Unknown:
        return Tr::tr("may have gone out, waiting for Meta's word");
    case DeliveryState::Accepted:
    case DeliveryState::Sent:
        return Tr::tr("sent");
    case DeliveryState::Delivered:
        return Tr::tr("delivered");
    case DeliveryState::Read:
        return Tr::tr("read");
    case DeliveryState::Failed:
        return Tr::tr("not sent");
    case DeliveryState::Cancelled:
        return Tr::tr("taken back");
    }
    return {};
}

QString status(ConversationStatus status)
{
    switch (status) {
    case ConversationStatus::Open:
        return Tr::tr("Open");
    case ConversationStatus::Snoozed:
        return Tr::tr("Snoozed");
    case ConversationStatus::Done:
        return Tr::tr("Done");
    case ConversationStatus::Spam:
        return Tr::tr("Spam");
    }
    return {};
}

QString kind(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Text:
        return Tr::tr("Text");
    case MessageKind::QuickReply:
    case MessageKind::Postback:
        return Tr::tr("Button");
    case MessageKind::Image:
        return Tr::tr("Photo");
    case MessageKind::Video:
        return Tr::tr("Video");
    case MessageKind::Audio:
        return Tr::tr("Audio");
    case MessageKind::Voice:
        return Tr::tr("Voice message");
    case MessageKind::Document:
        return Tr::tr("Document");
    case MessageKind::Sticker:
        return Tr::tr("Sticker");
    case MessageKind::Location:
        return Tr::tr("Location");
    case MessageKind::Contacts:
        return Tr::tr("Contact card");
    case MessageKind::Interactive:
        return Tr::tr("Buttons");
    case MessageKind::Order:
        return Tr::tr("Order");
    case MessageKind::Template:
        return Tr::tr("Template");
    case MessageKind::Reaction:
        return Tr::tr("Reaction");
    case MessageKind::Comment:
        return Tr::tr("Comment");
    case MessageKind::Call:
        return Tr::tr("Call");
    case MessageKind::System:
        return Tr::tr("Notice");
    case MessageKind::Share:
        return Tr::tr("Shared post");
    case MessageKind::Product:
        return Tr::tr("Product");
    case MessageKind::Form:
        return Tr::tr("Form");
    case MessageKind::Unsupported:
        return Tr::tr("Message of an unknown kind");
    }
    return {};
}

QString window(ReplyWindow window)
{
    switch (window) {
    case ReplyWindow::Open:
        return Tr::tr("window open");
    case ReplyWindow::HumanOnly:
        return Tr::tr("people only");
    case ReplyWindow::TemplateOnly:
        return Tr::tr("template only");
    case ReplyWindow::PrivateReply:
        return Tr::tr("one private reply");
    case ReplyWindow::Closed:
        return Tr::tr("window closed");
    case ReplyWindow::Blocked:
        return Tr::tr("blocked");
    }
    return {};
}

QString source(SourceKind kind)
{
    switch (kind) {
    case SourceKind::Direct:
        return Tr::tr("Direct message");
    case SourceKind::Ad:
        return Tr::tr("Ad");
    case SourceKind::Post:
        return Tr::tr("Post");
    case SourceKind::Comment:
        return Tr::tr("Comment");
    case SourceKind::Referral:
        return Tr::tr("Link");
    }
    return {};
}

} // namespace migochat::labels
