#pragma once

#include "app/domain/enumtext.h"

#include <array>

namespace migochat {

/// How a customer writes. Decides the language and the script of an answer.
enum class CustomerLanguage {
    Egyptian, ///< Arabic letters
    Franco,   ///< Arabic in Latin letters and digits; answered in Arabic letters
    English,
    Other,
};

template <>
struct EnumText<CustomerLanguage> {
    static constexpr std::array table{
        std::pair{CustomerLanguage::Egyptian, QLatin1StringView("ar-EG")},
        std::pair{CustomerLanguage::Franco, QLatin1StringView("arabizi")},
        std::pair{CustomerLanguage::English, QLatin1StringView("en")},
        std::pair{CustomerLanguage::Other, QLatin1StringView("other")},
    };
};

/// Language of one message, from its letters and a small lexicon. Text without letters ("44?") is Other.
[[nodiscard]] CustomerLanguage languageOf(QStringView text);

/// True for the languages that are answered in Arabic letters.
[[nodiscard]] inline bool isAnsweredInArabic(CustomerLanguage language)
{
    return language == CustomerLanguage::Egyptian || language == CustomerLanguage::Franco;
}

} // namespace migochat
