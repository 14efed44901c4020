#pragma once

#include <QStringList>

namespace migochat {

/// Words that a customer of a workwear shop uses for the same thing, folded, without `word` itself.
[[nodiscard]] QStringList searchSynonyms(QStringView word);

} // namespace migochat
