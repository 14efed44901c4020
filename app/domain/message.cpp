#include "app/domain/message.h"

namespace migochat {

int deliveryRank(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Queued:
        return 0;
    case DeliveryState::Sending:
    case DeliveryState::Unknown:
        return 1;
    case DeliveryState::Accepted:
        return 2;
    case DeliveryState::Sent:
        return 3;
    case DeliveryState::Delivered:
        return 4;
    case DeliveryState::Read:
        return 5;
    case DeliveryState::Received:
    case DeliveryState::Failed:
    case DeliveryState::Cancelled:
        return -1;
    }
    return -1;
}

bool mayAdvance(DeliveryState from, DeliveryState to)
{
    if (from == DeliveryState::Received || to == DeliveryState::Received)
        return false;
    // A status for a message that we took for failed or unknown proves that it went out after all.
    if (from == DeliveryState::Failed || from == DeliveryState::Cancelled)
        return deliveryRank(to) >= deliveryRank(DeliveryState::Accepted);
    if (to == DeliveryState::Failed)
        return deliveryRank(from) < deliveryRank(DeliveryState::Delivered);
    return deliveryRank(to) > deliveryRank(from);
}

} // namespace migochat
