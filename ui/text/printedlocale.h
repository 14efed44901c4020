#pragma once

#include "ui/text/language.h"

#include <QLocale>

namespace migochat {

/// For what Qt itself prints: fields of numbers, the calendar, counts in sentences (`%Ln`). Our own texts are written by
/// `Format`. English has no locale with Arabic-Indic digits; it keeps its own there.
[[nodiscard]] QLocale printedLocale(Language language, Digits digits);

} // namespace migochat
