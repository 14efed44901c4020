#include "ui/text/typedmoney.h"

#include "ui/text/typedspelling.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMostDigits = 9; ///< of pounds; a thousand million fits nobody's workwear

struct Word {
    QStringView text;
    qint64 times = 1;
};

// Longer ones first: what is taken off is the first that fits.
constexpr std::array kCurrencies{Word{u"ج.م."},  Word{u"ج.م"},    Word{u"ج م"},   Word{u"جنيهات"},
                                 Word{u"جنيها"}, Word{u"جنيه"},   Word{u"جم"},    Word{u"ج"},
                                 Word{u"egp"},   Word{u"pounds"}, Word{u"pound"}, Word{u"l.e."},
                                 Word{u"l.e"},   Word{u"le"},     Word{u"e£"},    Word{u"£"}};
constexpr std::array kMultiples{Word{u"الاف", 1'000}, Word{u"الف", 1'000},       Word{u"thousand", 1'000},
                                Word{u"k", 1'000},    Word{u"مليون", 1'000'000}, Word{u"million", 1'000'000}};

/// Takes the first of the words off that the text ends with; the text may be nothing else.
template <size_t N>
qint64 takeEnd(QString &text, const std::array<Word, N> &words)
{
    const auto found = std::ranges::find_if(words, [&text](const Word &word) { return text.endsWith(word.text); });
    if (found == words.end())
        return 1;
    text = text.chopped(found->text.size()).trimmed();
    return found->times;
}

void takeStart(QString &text)
{
    const auto found =
        std::ranges::find_if(kCurrencies, [&text](const Word &word) { return text.startsWith(word.text); });
    if (found != kCurrencies.end())
        text = text.sliced(found->text.size()).trimmed();
}

/// Where the fraction begins: behind an Arabic decimal sign, or behind a single comma or point with one or two digits after it.
qsizetype fractionSign(const QString &number)
{
    if (const qsizetype sign = number.indexOf(QChar(0x066B)); sign >= 0)
        return sign;
    const auto isSign = [](QChar c) { return c == u',' || c == u'.' || c == QChar(0x060C); };
    const auto last = std::find_if(number.crbegin(), number.crend(), isSign);
    if (last == number.crend())
        return -1;
    const qsizetype at = number.size() - 1 - (last - number.crbegin());
    const qsizetype digits = number.size() - 1 - at;
    return digits >= 1 && digits <= 2 && number.count(*last) == 1 ? at : -1;
}

/// The digits of "1,150,000": groups of three behind the first. Empty when it is no such number.
QString wholeDigits(QString number)
{
    for (const QChar sign : {QChar(u','), QChar(u'.'), QChar(0x060C), QChar(0x066C), QChar(u'\''), QChar(0x2019)})
        number.replace(sign, u' ');
    const QStringList groups = number.split(u' ');
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const QString &group = groups.at(i);
        const bool fits = i == 0 ? (groups.size() == 1 || group.size() <= 3) : group.size() == 3;
        if (group.isEmpty() || !fits || !std::ranges::all_of(group, [](QChar c) { return c >= u'0' && c <= u'9'; }))
            return {};
    }
    return groups.join(QString());
}

} // namespace

std::optional<Money> typedMoney(const QString &text)
{
    QString number = typedSpelling(text).simplified();
    if (number.isEmpty())
        return Money{};
    takeStart(number);
    takeEnd(number, kCurrencies);
    const qint64 times = takeEnd(number, kMultiples);
    QString fraction;
    if (const qsizetype sign = fractionSign(number); sign >= 0) {
        fraction = number.sliced(sign + 1);
        number.truncate(sign);
    }
    const QString whole = wholeDigits(number);
    if (whole.isEmpty() || whole.size() > kMostDigits || fraction.size() > 2)
        return std::nullopt;
    bool isNumber = true;
    const qint64 piastres = fraction.isEmpty() ? 0 : fraction.leftJustified(2, u'0').toUInt(&isNumber);
    if (!isNumber)
        return std::nullopt;
    return Money{(whole.toLongLong() * 100 + piastres) * times};
}

QString moneyToType(Money value)
{
    if (value.piastres == 0)
        return {};
    const QString pounds = QString::number(value.piastres / 100);
    const qint64 rest = value.piastres % 100;
    return rest == 0 ? pounds : pounds + u".%1"_s.arg(rest, 2, 10, QLatin1Char('0'));
}

} // namespace migochat
