#include "app/domain/phone.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kShortestInternational = 8;
constexpr qsizetype kLongestInternational = 15; // ITU E.164
constexpr qsizetype kLookUpDigits = 9;
constexpr qsizetype kMostWordsOfANumber = 6; // "+20 10 00 00 00 01" has six

constexpr QLatin1StringView kEgypt = "20"_L1;

/// Area codes of Egyptian landlines without their zero, but Cairo (2) and Alexandria (3); seven digits follow.
constexpr std::array kAreas{"13"_L1, "15"_L1, "40"_L1, "45"_L1, "46"_L1, "47"_L1, "48"_L1, "50"_L1, "55"_L1,
                            "57"_L1, "62"_L1, "64"_L1, "65"_L1, "66"_L1, "68"_L1, "69"_L1, "82"_L1, "84"_L1,
                            "86"_L1, "88"_L1, "92"_L1, "93"_L1, "95"_L1, "96"_L1, "97"_L1};

/// Digits of a number as written, and whether it said that a country code follows.
struct Written {
    QString digits;
    bool hasPlus = false;
};

bool isInvisible(QChar letter)
{
    return letter.category() == QChar::Other_Format || letter == QChar(0xFE0F);
}

bool separates(QChar letter)
{
    static const QString kSeparators = u"-./()_\u2010\u2011\u2012\u2013\u2014\u2212\u00B7"_s;
    return letter.isSpace() || kSeparators.contains(letter);
}

bool isPlus(QChar letter)
{
    return letter == u'+' || letter == QChar(0xFF0B);
}

/// Nothing when the text holds anything that no number is written with.
std::optional<Written> readWritten(QStringView typed)
{
    Written written;
    for (const QChar letter : typed) {
        if (isInvisible(letter) || separates(letter))
            continue;
        if (isPlus(letter) && written.digits.isEmpty() && !written.hasPlus)
            written.hasPlus = true;
        else if (const int value = letter.digitValue(); value >= 0 && letter.isDigit())
            written.digits.append(QChar(u'0' + value));
        else
            return std::nullopt;
    }
    return written;
}

bool isMobile(QStringView national)
{
    return national.size() == 10 && national.startsWith(u'1') && u"0125"_s.contains(national[1]);
}

bool isLandline(QStringView national)
{
    if (national.startsWith(u'2') && national.size() == 9) // Cairo
        return national[1] >= u'2';
    if (national.startsWith(u'3') && national.size() == 8) // Alexandria
        return national[1] >= u'2';
    return national.size() == 9 &&
           std::ranges::any_of(kAreas, [&](QLatin1StringView area) { return national.startsWith(area); });
}

QString egyptian(QStringView national)
{
    return isMobile(national) || isLandline(national) ? u"+20"_s + national : QString();
}

/// Everything behind the plus or the two zeros.
QString international(QStringView digits)
{
    if (digits.startsWith(kEgypt)) {
        QStringView national = digits.sliced(kEgypt.size());
        if (national.startsWith(u'0')) // the trunk zero belongs to calls inside the country
            national = national.sliced(1);
        return egyptian(national);
    }
    const bool isPossible =
        digits.size() >= kShortestInternational && digits.size() <= kLongestInternational && !digits.startsWith(u'0');
    return isPossible ? u'+' + digits.toString() : QString();
}

} // namespace

QString e164(QStringView typed)
{
    QString text = typed.trimmed().toString();
    if (text.startsWith("tel:"_L1, Qt::CaseInsensitive))
        text.remove(0, 4);
    text.remove("(0)"_L1); // "+44 (0)20 …": the zero that falls away
    const auto written = readWritten(text);
    if (!written)
        return {};
    const QStringView digits = written->digits;
    if (digits.startsWith("00"_L1))
        return international(digits.sliced(2));
    if (written->hasPlus)
        return international(digits);
    if (digits.startsWith(u'0'))
        return egyptian(digits.sliced(1));
    if (digits.startsWith(kEgypt)) {
        const QString number = international(digits);
        if (!number.isEmpty())
            return number;
    }
    return isMobile(digits) ? egyptian(digits) : QString(); // landlines without their zero could be anything
}

QString e164OfWhatsAppId(QStringView waId)
{
    const bool isPossible = waId.size() >= kShortestInternational && waId.size() <= kLongestInternational &&
                            !waId.startsWith(u'0') &&
                            std::ranges::all_of(waId, [](QChar letter) { return letter >= u'0' && letter <= u'9'; });
    return isPossible ? u'+' + waId.toString() : QString();
}

QStringList phoneNumbersIn(QStringView text)
{
    QStringList words; // pieces that could be parts of a number; an empty one ends it
    QString word;
    const auto end = [&] {
        if (!word.isEmpty())
            words.append(std::exchange(word, {}));
    };
    for (const QChar letter : text) {
        const bool endsWord = letter.isSpace() || letter == u'/'; // two numbers are often written with a stroke between
        if (isPlus(letter) || letter.isDigit() || (separates(letter) && !endsWord) || isInvisible(letter)) {
            word.append(letter);
        } else {
            end();
            if (!endsWord && !words.isEmpty() && !words.last().isEmpty())
                words.append(QString());
        }
    }
    end();
    QStringList numbers;
    for (qsizetype first = 0; first < words.size();) {
        qsizetype used = 1;
        QString whole;
        for (qsizetype count = 1; count <= kMostWordsOfANumber && first + count <= words.size(); ++count) {
            if (words.at(first + count - 1).isEmpty())
                break;
            whole += words.at(first + count - 1);
            if (const QString number = e164(whole); !number.isEmpty()) {
                if (!numbers.contains(number))
                    numbers.append(number);
                used = count;
                break;
            }
        }
        first += used;
    }
    return numbers;
}

QString phoneLookUpKey(QStringView number)
{
    QString digits;
    for (const QChar letter : number) {
        if (letter.isDigit())
            digits.append(QChar(u'0' + letter.digitValue()));
    }
    return digits.right(kLookUpDigits);
}

} // namespace migochat
