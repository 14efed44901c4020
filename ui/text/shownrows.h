#pragma once

#include "ui/models/roles.h"

class QModelIndex;

namespace migochat {

class Format;

/// Rows of the models as whoever sits here may read them. What a person wrote stays; what a form, a card or the platform says
/// hides its numbers like everything else that is known of a customer (Format::told()).
namespace shownrows {

/// The text of a message of this kind.
[[nodiscard]] QString text(MessageKind kind, const QString &text, const Format &format);
/// With everything that stands on it. Cards of other people are what the customer writes; the own one is not.
[[nodiscard]] Message message(const Message &message, const Format &format);
[[nodiscard]] ThreadItem item(const ThreadItem &item, const Format &format);

[[nodiscard]] ThreadRow thread(const QModelIndex &index, const Format &format);
[[nodiscard]] QString preview(const ConversationRow &row, const Format &format);

} // namespace shownrows
} // namespace migochat
