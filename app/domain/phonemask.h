#pragma once

#include "app/domain/message.h"

#include <QString>

namespace migochat {

/// Whether customers' numbers are written whole, or hidden from whoever sits here (see phonemask::masked()).
enum class Numbers { Whole, Hidden };

/// What is left of a customer's number for somebody from whom numbers are hidden.
namespace phonemask {

/// Whether it says nothing but a telephone number, in whatever spelling and digits; extensions and short codes are none.
[[nodiscard]] bool isNumber(const QString &text);

/// Whether it is a number or names one among words: "Mona 01001234567". Dates and amounts are none.
[[nodiscard]] bool hasNumber(const QString &text);

/// A number of which country, network and the last three digits are left: "+20 10•• ••• 567"; of one whose country is not
/// clear only the last three. Among words every number is masked, and isolated left to right. What is none stays as it is.
/// No line ends inside a mask.
[[nodiscard]] QString masked(const QString &text);
/// The same for a text that is more than a name: one that is only a date or an amount stays.
[[nodiscard]] QString maskedWithin(const QString &text);

/// A text with no place for a line to end inside the numbers that it names.
[[nodiscard]] QString unbroken(QString text);

/// The digits at the end of a number that a mask leaves; of several the last one's.
[[nodiscard]] QString lastSeen(const QString &text);
/// Whether masked() has been here: what stands there is nothing to copy or to call.
[[nodiscard]] bool isMasked(const QString &text);

/// Kinds of messages whose text a form, a card or the platform made: numbers in it are hidden, in what people write not.
[[nodiscard]] bool isTold(MessageKind kind);

} // namespace phonemask
} // namespace migochat
