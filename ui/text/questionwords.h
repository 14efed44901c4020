#pragma once

#include "app/domain/productquestion.h"

namespace migochat {

class Format;

/// What people read of the questions that were kept.
namespace questionwords {

/// The article in the language of the screen, else in the other one, else its number.
[[nodiscard]] QString product(const NamedProduct &product, const Format &format);
/// What was written, or what kind of message it was.
[[nodiscard]] QString words(const ProductQuestion &question);
/// The article, or what was written where nobody knows it.
[[nodiscard]] QString subject(const ProductQuestion &question, const Format &format);

/// A row of the list, for screen readers.
[[nodiscard]] QString sentence(const ProductQuestion &question, const Format &format);
/// The list for a spreadsheet: a line with headings, then a line for each, cells between tabs.
[[nodiscard]] QString table(const QList<ProductQuestion> &questions, const Format &format);

} // namespace questionwords
} // namespace migochat
