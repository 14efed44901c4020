#pragma once

#include "app/domain/message.h"
#include "ui/theme/icons.h"

namespace migochat {

/// Clock, one tick, two ticks, two ticks in accent, exclamation mark.
struct DeliveryMark {
    Icon icon = Icon::Clock;
    Token token = Token::Muted;
};

[[nodiscard]] inline DeliveryMark deliveryMark(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Accepted:
    case DeliveryState::Sent:
        return {Icon::Check, Token::Muted};
    case DeliveryState::Delivered:
        return {Icon::CheckDouble, Token::Muted};
    case DeliveryState::Read:
        return {Icon::CheckDouble, Token::Accent};
    case DeliveryState::Failed:
        return {Icon::Alert, Token::Bad};
    case DeliveryState::Unknown:
        return {Icon::Info, Token::Warn};
    case DeliveryState::Cancelled:
        return {Icon::Close, Token::Muted};
    case DeliveryState::Received:
    case DeliveryState::Queued:
    case DeliveryState::Sending:
        break;
    }
    return {Icon::Clock, Token::Muted};
}

} // namespace migochat
