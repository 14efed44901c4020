#pragma once

#include "app/domain/id.h"

#include <QString>

namespace migochat {

class Format;
struct Message;

/// The message that an answer quotes, as the line above the box shows it.
struct Quote {
    MessageId message{}; ///< invalid: nothing is quoted
    bool isOurs = false; ///< we wrote it, not the customer
    QString text{};

    [[nodiscard]] bool isValid() const { return message.isValid(); }
    friend bool operator==(const Quote &, const Quote &) = default;
};

/// An invalid message gives an invalid quote. What has no text is named by its kind.
[[nodiscard]] Quote quoteOf(const Message &message, const Format &format);

} // namespace migochat
