#include "ui/composer/quote.h"

#include "app/domain/message.h"
#include "ui/text/direction.h"
#include "ui/text/labels.h"

namespace migochat {

namespace {

constexpr int kLongest = 200; ///< more than one line never shows

} // namespace

Quote quoteOf(const Message &message)
{
    if (!message.id.isValid())
        return {};
    const QString text = message.text.isEmpty() ? labels::kind(message.kind) : singleLine(message.text, kLongest);
    return {message.id, message.direction == Direction::Outbound, text};
}

} // namespace migochat
