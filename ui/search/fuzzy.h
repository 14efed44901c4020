#pragma once

#include <QStringView>

namespace migochat {

/// How well what was typed names something, both folded by searchFold(): 0 not at all, 100 exactly. Every typed word has
/// to be found: as a word, as the beginning of one, inside of one, or as initials ("mad" for "mark as done").
[[nodiscard]] int fuzzyScore(QStringView name, QStringView typed);

} // namespace migochat
