#pragma once

#include <QString>

namespace migochat {
class Format;
}

/// The line that says what was done, and to whom, beside the way back.
namespace migochat::undowords {

/// "Mona: done"; without a name what was done alone.
[[nodiscard]] QString about(const QString &name, const QString &what, const Format &format);
/// "3 conversations: done"
[[nodiscard]] QString about(int conversations, const QString &what);

} // namespace migochat::undowords
