#pragma once

#include "app/domain/message.h"
#include "ui/inbox/bubblepart.h"

namespace migochat {

/// The blocks for what a message holds beside text and files: place, people, basket, cards, template, form …; also the
/// placeholder of a kind that nobody knows yet. Empty for plain text.
[[nodiscard]] QList<BubblePart> makeContentParts(const Message &message, const PartRoom &room);

/// The author's own words. The text of an order begins with a line for each thing ordered, which the basket shows; the text of
/// a place or of contacts only says what their cards show.
[[nodiscard]] QString ownWords(const Message &message);

/// Buttons, lists and requests belong under the words that ask for them.
[[nodiscard]] bool standsUnderText(const MessageContent &content);

} // namespace migochat
