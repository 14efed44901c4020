#pragma once

#include "app/domain/channelkind.h"
#include "app/domain/lead.h"
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

} // namespace migochat
