#pragma once

#include "ui/models/roles.h"

namespace migochat {

class Format;

/// What of a thread goes to the clipboard.
namespace threadcopy {

/// The text of a row that can be selected, letter by letter as its bubble shows it: of a message or note; empty for
/// everything else.
[[nodiscard]] QString textOf(const ThreadRow &row);
/// The same with what stands in a block of its own, such as the lines of an order.
[[nodiscard]] QString wholeTextOf(const ThreadRow &row);

struct Names {
    QString customer;
    const Format &format;
};
/// Who wrote it, as it stands in a copy.
[[nodiscard]] QString senderOf(const Message &message, const Names &names);
/// "[2026-11-23 10:32] Mona: text"; `part` is what is selected of the text. What has no text says what it is.
[[nodiscard]] QString lineOf(const ThreadRow &row, const QString &part, const Names &names);

} // namespace threadcopy
} // namespace migochat
