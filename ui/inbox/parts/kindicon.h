#pragma once

#include "app/domain/message.h"
#include "ui/theme/icons.h"

namespace migochat {

/// The drawing that stands for a kind of message.
[[nodiscard]] inline Icon kindIcon(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Image:
    case MessageKind::Sticker:
        return Icon::Image;
    case MessageKind::Video:
        return Icon::Video;
    case MessageKind::Audio:
    case MessageKind::Voice:
        return Icon::Microphone;
    case MessageKind::Document:
    case MessageKind::Form:
        return Icon::Document;
    case MessageKind::Location:
        return Icon::Location;
    case MessageKind::Contacts:
        return Icon::Contact;
    case MessageKind::Order:
    case MessageKind::Product:
        return Icon::Bag;
    case MessageKind::Template:
    case MessageKind::Interactive:
        return Icon::Template;
    case MessageKind::Reaction:
        return Icon::Reaction;
    case MessageKind::Comment:
    case MessageKind::Share:
        return Icon::Quote;
    case MessageKind::Call:
        return Icon::Call;
    case MessageKind::System:
        return Icon::Info;
    case MessageKind::Text:
    case MessageKind::QuickReply:
    case MessageKind::Postback:
    case MessageKind::Unsupported:
        break;
    }
    return Icon::Raw;
}

} // namespace migochat
