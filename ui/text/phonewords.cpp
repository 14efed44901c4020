#include "ui/text/phonewords.h"

#include "app/domain/phonemask.h"
#include "ui/text/direction.h"

#include <QStringList>

#include <algorithm>

namespace migochat::phonewords {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kEgyptianMobile = 12; ///< 20 and ten digits, the first of which is 1
constexpr qsizetype kShortest = 8;        ///< fewer digits are an extension, a short code or a name

} // namespace

QString spaced(const QString &number)
{
    const QString digits = number.startsWith(u'+') ? number.mid(1) : number;
    if (number.startsWith(u'0'))
        return phonemask::unbroken(number); // as it is dialled at home: no plus makes it one of another country
    const bool onlyDigits = std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!onlyDigits || digits.size() < kShortest)
        return phonemask::unbroken(number);
    if (digits.size() == kEgyptianMobile && digits.startsWith("201"_L1))
        return QStringList{u"+20"_s, digits.mid(2, 3), digits.mid(5, 3), digits.mid(8)}.join(QChar::Nbsp);
    return u'+' + digits;
}

QString handle(const QString &text)
{
    return leftToRight(spaced(withoutBidiControls(text)));
}

} // namespace migochat::phonewords
