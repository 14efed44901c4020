#include "ui/text/labels.h"

#include <QCoreApplication>

namespace migochat::labels {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::Labels)
};

} // namespace

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
