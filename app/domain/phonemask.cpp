#include "app/domain/phonemask.h"

#include "app/domain/phone.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace migochat::phonemask {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kShortest = 8; ///< fewer digits are an extension, a short code or a name
constexpr qsizetype kLongest = 15; ///< ITU E.164; more digits are some platform's id
constexpr qsizetype kLast = 3;     ///< digits that stay at the end
constexpr qsizetype kNetwork = 2;  ///< and behind the country
constexpr qsizetype kFewestHidden = 3;
constexpr QChar kDot{u'•'};
constexpr QChar kGap = QChar::Nbsp;
constexpr QChar kLri{0x2066}; ///< runs left to right within words of another direction, as far as …
constexpr QChar kPdi{0x2069};

/// ITU E.164 country codes of two digits; 1 and 7 have one, all others three.
constexpr std::array kTwoDigits{20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54,
                                55, 56, 57, 58, 60, 61, 62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98};

qsizetype countryLength(QStringView digits)
{
    if (digits.startsWith(u'1') || digits.startsWith(u'7'))
        return 1;
    return std::ranges::find(kTwoDigits, digits.first(2).toInt()) == kTwoDigits.end() ? 3 : 2;
}

/// Without what turns text around.
QString plain(QString text)
{
    text.removeIf([](QChar letter) { return letter.category() == QChar::Other_Format; });
    return text;
}

QString westernDigits(QStringView text)
{
    QString digits;
    for (const QChar letter : text) {
        if (letter.isDigit())
            digits += QChar(u'0' + letter.digitValue());
    }
    return digits;
}

/// The digits of what is written like a number, in Western ones; empty when there is anything else in it.
QString digitsOf(const QString &text)
{
    static const QString kBetween = u"+-./()\u2010\u2011\u2012\u2013\u2014\u00B7"_s;
    const QString written = plain(text);
    const auto belongs = [](QChar letter) { return letter.isDigit() || letter.isSpace() || kBetween.contains(letter); };
    return std::all_of(written.begin(), written.end(), belongs) ? westernDigits(written) : QString();
}

/// Digits among words, with what people put between those of one number, on one line.
const QRegularExpression &digitRuns()
{
    static const QRegularExpression runs(
        u"[+\uFF0B]?\\(?\\p{Nd}(?:[ \\t\u00A0+()\\-./\u2010-\u2014\u00B7\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]{0,4}\\p{Nd})*"_s);
    return runs;
}

/// 2026-11-26, 5/12/2026 11:00, 10000-15000, 1.250.000: digits that are written like this are no number of a telephone.
bool isDateOrAmount(const QString &run)
{
    static const QRegularExpression written(
        u"^(?:\\d{1,2}([-/.])\\d{1,2}\\1\\d{4}(?: \\d{1,2})?|\\d{4}([-/.])\\d{1,2}\\2\\d{1,2}(?: \\d{1,2})?"
        "|[1-9]\\d{2,6} ?[-\u2013] ?[1-9]\\d{2,6}|[1-9]\\d{0,2}(?:\\.\\d{3})+)$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return written.match(plain(run)).hasMatch();
}

bool isNumberAmongWords(const QString &run)
{
    const qsizetype count = westernDigits(run).size();
    const bool isId = count > kLongest && count == run.size();
    return count >= kShortest && !isId && !isDateOrAmount(run);
}

/// "10•• ••• 567": what stays in front, at least `hidden` dots, what stays behind.
QString withDots(QStringView front, qsizetype hidden, QStringView last)
{
    const QString near(hidden - kFewestHidden, kDot);
    const QString head = front + near;
    return (head.isEmpty() ? head : head + kGap) + QString(kFewestHidden, kDot) + kGap + last;
}

QString maskOf(const QString &number)
{
    const QString digits = westernDigits(number);
    QString known = e164(plain(number));
    if (known.isEmpty())
        known = e164OfWhatsAppId(digits);
    if (known.isEmpty())
        return withDots({}, digits.size() - kLast, QStringView(digits).last(kLast));
    const QStringView whole = QStringView(known).sliced(1);
    const qsizetype country = countryLength(whole);
    const QStringView national = whole.sliced(country);
    const qsizetype network = std::clamp<qsizetype>(national.size() - kLast - kFewestHidden, 0, kNetwork);
    const qsizetype last = std::min(kLast, national.size() - kFewestHidden);
    return u'+' + whole.first(country) + kGap +
           withDots(national.first(network), national.size() - network - last, national.last(last));
}

} // namespace

bool isNumber(const QString &text)
{
    const qsizetype count = digitsOf(text).size();
    return count >= kShortest && count <= kLongest;
}

bool hasNumber(const QString &text)
{
    if (isNumber(text))
        return true;
    for (auto runs = digitRuns().globalMatch(text); runs.hasNext();) {
        if (isNumberAmongWords(runs.next().captured()))
            return true;
    }
    return false;
}

QString masked(const QString &text)
{
    return isNumber(text) ? maskOf(text) : maskedWithin(text);
}

QString maskedWithin(const QString &text)
{
    QString seen;
    qsizetype from = 0;
    for (auto runs = digitRuns().globalMatch(text); runs.hasNext();) {
        const QRegularExpressionMatch run = runs.next();
        if (!isNumberAmongWords(run.captured()))
            continue;
        seen += QStringView(text).sliced(from, run.capturedStart() - from) + kLri + maskOf(run.captured()) + kPdi;
        from = run.capturedEnd();
    }
    return seen + QStringView(text).sliced(from);
}

QString unbroken(QString text)
{
    if (!text.contains(u' ') || std::ranges::none_of(text, [](QChar letter) { return letter.isDigit(); }))
        return text; // as most names are
    for (auto runs = digitRuns().globalMatch(text); runs.hasNext();) {
        const QRegularExpressionMatch run = runs.next();
        if (isNumberAmongWords(run.captured()))
            text.replace(run.capturedStart(), run.capturedLength(), run.captured().replace(u' ', kGap));
    }
    return text;
}

QString lastSeen(const QString &text)
{
    const QString whole = masked(text);
    const qsizetype hidden = whole.lastIndexOf(kDot);
    return hidden < 0
               ? QString()
               : westernDigits(QStringView(whole).sliced(hidden).first(std::min(whole.size() - hidden, kLast + 2)));
}

bool isMasked(const QString &text)
{
    return text.contains(kDot);
}

bool isTold(MessageKind kind)
{
    return kind == MessageKind::Form || kind == MessageKind::System || kind == MessageKind::Contacts;
}

} // namespace migochat::phonemask
