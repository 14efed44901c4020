#include "ui/inbox/textselection.h"

#include <algorithm>

namespace migochat {

bool TextSelection::holds(const ThreadCursor &item) const
{
    return !isEmpty() && first().item <= item && item <= last().item;
}

std::optional<TextSpan> TextSelection::spanIn(const ThreadCursor &item, qsizetype length) const
{
    if (!holds(item))
        return std::nullopt;
    const qsizetype from = item == first().item ? std::min(first().at, length) : 0;
    const qsizetype to = item == last().item ? std::min(last().at, length) : length;
    return from < to ? std::optional(TextSpan{from, to - from}) : std::nullopt;
}

} // namespace migochat
