#pragma once

#include "app/store/products.h"
#include "ui/composer/suggestionlist.h"

namespace migochat {

class Format;

/// Articles as lists offer them: by their number, with the name in the language of the screen.
namespace productitems {

/// So many are offered at once.
inline constexpr int kMost = 20;

[[nodiscard]] QList<Suggestion> of(const QList<products::Product> &found, const Format &format);

} // namespace productitems
} // namespace migochat
