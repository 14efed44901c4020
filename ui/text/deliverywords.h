#pragma once

#include "app/domain/message.h"

#include <QStringList>

namespace migochat {

class Format;

/// What is known about the way of an answer to the customer.
namespace deliverywords {

/// "Sent: 10:05 AM", "Delivered: …", "Read: …", as far as the platform said so, and how often it was tried while it has
/// failed; times of another day with their date. Nothing for what came in.
[[nodiscard]] QStringList steps(const Message &message, const Format &format, Instant now);

} // namespace deliverywords
} // namespace migochat
