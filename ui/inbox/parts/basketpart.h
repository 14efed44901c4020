#pragma once

#include "app/domain/messagecontent.h"
#include "ui/inbox/bubblepart.h"

namespace migochat {

/// A catalogue order as a basket: one line per product with quantity and price, the sum under them.
[[nodiscard]] BubblePart makeBasketPart(const OrderContent &order, const PartRoom &room);

} // namespace migochat
