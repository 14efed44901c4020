#include "ui/composer/quote.h"

#include "app/domain/message.h"
#include "ui/text/direction.h"
#include "ui/text/labels.h"
#include "ui/text/shownrows.h"

namespace migochat {

namespace {

constexpr int kLongest = 200; ///< more than one line never shows

} // namespace

Quote quoteOf(const Message &message, const Format &format)
{
    if (!message.id.isValid())
        return {};
    const QString text = message.text.isEmpty()
                             ? labels::kind(message.kind)
                             : singleLine(shownrows::text(message.kind, message.text, format), kLongest);
    return {message.id, message.direction == Direction::Outbound, text};
}

} // namespace migochat
