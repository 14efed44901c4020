#include "ui/text/printedlocale.h"

namespace migochat {

/// Qt leaves "@numbers=latn" unread and prints Egyptian with Arabic-Indic digits only. The Emirates have the same months,
/// days and first day of the week, and Western digits (CLDR 41).
QLocale printedLocale(Language language, Digits digits)
{
    if (language == Language::Arabic && digits == Digits::Western)
        return QLocale(QLocale::Arabic, QLocale::UnitedArabEmirates);
    return localeOf(language);
}

} // namespace migochat
