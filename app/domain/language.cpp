#include "app/domain/language.h"

#include "app/domain/arabicwords.h"
#include "app/domain/franco.h"
#include "app/domain/searchfold.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace migochat {

namespace {

// Franco words without a digit, which the letters alone would call English. Only words that are none in English.
constexpr std::array kFrancoWords{
    "el"_L1,      "da"_L1,    "di"_L1,     "feh"_L1,      "fe"_L1,     "fih"_L1,   "eh"_L1,       "ezay"_L1,
    "ezayak"_L1,  "ana"_L1,   "enta"_L1,   "ento"_L1,     "entu"_L1,   "bta3"_L1,  "ya"_L1,       "basha"_L1,
    "tamam"_L1,   "law"_L1,   "samaht"_L1, "mawgooda"_L1, "aywa"_L1,   "aiwa"_L1,  "lesa"_L1,     "kaman"_L1,
    "wala"_L1,    "keda"_L1,  "kda"_L1,    "ghaly"_L1,    "akher"_L1,  "kalam"_L1, "betaa"_L1,    "andoko"_L1,
    "andokom"_L1, "asfar"_L1, "eswed"_L1,  "abyad"_L1,    "teslam"_L1, "shahn"_L1, "gomla"_L1,    "makanko"_L1,
    "akalem"_L1,  "bel"_L1,   "zay"_L1,    "awy"_L1,      "awi"_L1,    "leeh"_L1,  "betwaslo"_L1, "ayza"_L1,
};

bool isLatinLetterWord(QStringView word)
{
    return std::ranges::any_of(word, [](QChar c) { return c >= u'a' && c <= u'z'; });
}

bool soundsFranco(QStringView word)
{
    return isFrancoWord(word) || std::ranges::any_of(kFrancoWords, [word](QLatin1StringView w) { return word == w; });
}

} // namespace

CustomerLanguage languageOf(QStringView text)
{
    int arabic = 0;
    int latin = 0;
    int franco = 0;
    int other = 0;
    const QString folded = searchFold(text);
    for (const QStringView word : QStringView(folded).tokenize(u' ', Qt::SkipEmptyParts)) {
        if (isArabicWord(word))
            ++arabic;
        else if (isLatinLetterWord(word))
            ++(soundsFranco(word) ? franco : latin);
        else if (!std::ranges::all_of(word, [](QChar c) { return c.isDigit(); }))
            ++other;
    }
    // Brand and size words stay Latin in an Arabic sentence, so one Arabic word in three decides for Arabic.
    if (arabic > 0 && arabic * 3 >= arabic + latin + franco)
        return CustomerLanguage::Egyptian;
    if (franco > 0 && franco * 4 >= latin + franco)
        return CustomerLanguage::Franco;
    if (latin > 0 && latin >= other)
        return CustomerLanguage::English;
    return CustomerLanguage::Other;
}

} // namespace migochat
