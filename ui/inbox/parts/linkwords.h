#pragma once

#include "ui/inbox/bubblepart.h"
#include "ui/inbox/textmarks.h"

/// What can be done with the addresses and numbers that stand in a text.
namespace migochat::linkwords {

/// Opening is pressed on the words and in the menu, copying is in the menu.
void add(BubblePart &part, const QList<TextMarks::Link> &links, MessageId message);

} // namespace migochat::linkwords
