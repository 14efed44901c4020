#include "ui/text/phonewords.h"

#include "app/domain/phone.h"
#include "ui/text/direction.h"

#include <algorithm>
#include <array>

namespace migochat::phonewords {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kEgyptianMobile = 12; ///< 20 and ten digits, the first of which is 1
constexpr qsizetype kShortest = 8;        ///< fewer digits are an extension, a short code or a name
constexpr qsizetype kLongest = 15;        ///< ITU E.164; more digits are some platform's id
constexpr qsizetype kLast = 3;            ///< digits that stay at the end
constexpr qsizetype kNetwork = 2;         ///< and behind the country
constexpr qsizetype kFewestHidden = 3;

/// ITU E.164 country codes of two digits; 1 and 7 have one, all others three.
constexpr std::array kTwoDigits{20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55,
                                56, 57, 58, 60, 61, 62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98};

qsizetype countryLength(QStringView digits)
{
    if (digits.startsWith(u'1') || digits.startsWith(u'7'))
        return 1;
    return std::ranges::find(kTwoDigits, digits.first(2).toInt()) == kTwoDigits.end() ? 3 : 2;
}

/// The digits of what is written like a number, in Western ones; empty when there is anything else in it.
QString digitsOf(const QString &text)
{
    static const QString kBetween = u"+-./()\u2010\u2011\u2012\u2013\u2014\u00B7"_s;
    QString digits;
    for (const QChar letter : withoutBidiControls(text)) {
        if (letter.isDigit())
            digits += QChar(u'0' + letter.digitValue());
        else if (!letter.isSpace() && !kBetween.contains(letter))
            return {};
    }
    return digits;
}

/// "10•• ••• 567": what stays in front, at least `hidden` dots, what stays behind.
QString withDots(QStringView front, qsizetype hidden, QStringView last)
{
    const QString near(hidden - kFewestHidden, u'•');
    const QString head = front + near;
    return (head.isEmpty() ? head : head + u' ') + QString(kFewestHidden, u'•') + u' ' + last;
}

} // namespace

QString spaced(const QString &number)
{
    const QString digits = number.startsWith(u'+') ? number.mid(1) : number;
    const bool onlyDigits = std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!onlyDigits || digits.size() < kShortest)
        return number;
    if (digits.size() == kEgyptianMobile && digits.startsWith("201"_L1))
        return u"+20 %1 %2 %3"_s.arg(digits.mid(2, 3), digits.mid(5, 3), digits.mid(8));
    return u'+' + digits;
}

QString handle(const QString &text)
{
    return leftToRight(spaced(withoutBidiControls(text)));
}

bool isNumber(const QString &text)
{
    const qsizetype count = digitsOf(text).size();
    return count >= kShortest && count <= kLongest;
}

QString masked(const QString &text)
{
    if (!isNumber(text))
        return text;
    const QString digits = digitsOf(text);
    QString known = e164(withoutBidiControls(text));
    if (known.isEmpty())
        known = e164OfWhatsAppId(digits);
    if (known.isEmpty())
        return withDots({}, digits.size() - kLast, QStringView(digits).last(kLast));
    const QStringView whole = QStringView(known).sliced(1);
    const qsizetype country = countryLength(whole);
    const QStringView national = whole.sliced(country);
    const qsizetype network = std::clamp<qsizetype>(national.size() - kLast - kFewestHidden, 0, kNetwork);
    const qsizetype last = std::min(kLast, national.size() - kFewestHidden);
    return u'+' + whole.first(country) + u' '
           + withDots(national.first(network), national.size() - network - last, national.last(last));
}

} // namespace migochat::phonewords
