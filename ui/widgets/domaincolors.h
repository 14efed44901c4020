#pragma once

#include "app/domain/channelkind.h"
#include "app/domain/lead.h"
#include "app/domain/staffpresence.h"
#include "ui/theme/icons.h"
#include "ui/theme/token.h"

namespace migochat {

[[nodiscard]] inline Token tokenOf(const ChannelKind &kind)
{
    if (kind == whatsAppChannel())
        return Token::WhatsApp;
    if (kind == instagramChannel())
        return Token::Instagram;
    return kind == messengerChannel() ? Token::Messenger : Token::Muted;
}

[[nodiscard]] inline Token tokenOf(LeadLabel label)
{
    switch (label) {
    case LeadLabel::Hot:
        return Token::Hot;
    case LeadLabel::Warm:
        return Token::Warm;
    case LeadLabel::Cold:
        break;
    }
    return Token::Cold;
}

/// So that labels are told apart without their colours.
[[nodiscard]] inline Icon iconOf(LeadLabel label)
{
    switch (label) {
    case LeadLabel::Hot:
        return Icon::Flame;
    case LeadLabel::Warm:
        return Icon::Sun;
    case LeadLabel::Cold:
        break;
    }
    return Icon::Snow;
}

[[nodiscard]] inline Token tokenOf(StaffPresence presence)
{
    switch (presence) {
    case StaffPresence::OnBreak:
        return Token::Warn;
    case StaffPresence::NotAvailable:
        return Token::Bad;
    case StaffPresence::Available:
        break;
    }
    return Token::Ok;
}

} // namespace migochat
