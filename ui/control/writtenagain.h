#pragma once

#include "app/store/composing.h"
#include "ui/composer/written.h"

namespace migochat {

class Format;
struct ThreadRow;

/// What an answer of the thread was made of, to be written once more: its words and what they quote, its files, its products,
/// its template with the answer that was to follow. Nothing for other kinds.
[[nodiscard]] Written writtenAgain(const ThreadRow &row, const std::optional<composing::Facts> &facts,
                                   const Format &format, const QString &mediaFolder);

} // namespace migochat
