#pragma once

#include "tests/ui/samplelook.h"

namespace migochat {

/// A text of the customer, or of a colleague when it is outbound; the ids are minutes apart.
inline Message messageOf(int id, const QString &text, Direction direction = Direction::Inbound)
{
    const bool isTheirs = direction == Direction::Inbound;
    Message message;
    message.id = MessageId(id);
    message.direction = direction;
    message.author = isTheirs ? Author::Customer : Author::Staff;
    message.state = isTheirs ? DeliveryState::Received : DeliveryState::Delivered;
    message.staffName = isTheirs ? QString() : QStringLiteral("Karim");
    message.text = text;
    message.at = sampleshop::now() - std::chrono::hours(5) + std::chrono::minutes(id);
    return message;
}

} // namespace migochat
