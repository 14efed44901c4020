#include "ui/text/format.h"

#include "app/domain/phonemask.h"
#include "ui/text/direction.h"
#include "ui/text/phonewords.h"

#include <QDateTime>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QDateTime localTime(Instant at)
{
    return toDateTime(at).toLocalTime();
}

QLocale plainDigits()
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom);
}

} // namespace

QString Format::withDigits(QString text) const
{
    if (m_digits == Digits::Western)
        return text;
    for (QChar &c : text) {
        if (c >= u'0' && c <= u'9')
            c = QChar(char16_t(0x0660 + c.unicode() - u'0'));
        else if (c == u',')
            c = QChar(0x066C);
    }
    return text;
}

QString Format::number(qint64 value) const
{
    return withDigits(plainDigits().toString(value));
}

QString Format::signedNumber(qint64 value) const
{
    const QString sign = value < 0 ? QString(QChar(0x2212)) : value > 0 ? u"+"_s : QString();
    return leftToRight(sign + number(qAbs(value)));
}

QString Format::money(Money value) const
{
    const qint64 pounds = value.piastres / 100;
    const qint64 rest = qAbs(value.piastres % 100);
    QString amount = number(pounds);
    if (rest != 0)
        amount += withDigits(u".%1"_s.arg(rest, 2, 10, QLatin1Char('0')));
    return isArabic() ? isolated(amount + QChar(0x00A0) + u"ج.م"_s) : leftToRight(u"EGP"_s + QChar(0x00A0) + amount);
}

bool Format::hides(const QString &text) const
{
    return m_numbers == Numbers::Hidden && phonemask::hasNumber(text);
}

QString Format::customer(const QString &name) const
{
    if (phonemask::isNumber(name))
        return phone(name);
    const QString plain = withoutBidiControls(name);
    return m_numbers == Numbers::Hidden ? phonemask::masked(plain) : phonemask::unbroken(plain);
}

QString Format::told(const QString &text) const
{
    return m_numbers == Numbers::Hidden ? phonemask::maskedWithin(text) : text;
}

QString Format::phone(const QString &number) const
{
    return leftToRight(hides(number) ? phonemask::masked(number) : phonewords::spaced(withoutBidiControls(number)));
}

QString Format::handle(const QString &text) const
{
    return hides(text) ? customer(text) : phonewords::handle(text);
}

QString Format::clockTime(Instant at) const
{
    const QTime time = localTime(at).time();
    const int hour = time.hour() % 12 == 0 ? 12 : time.hour() % 12;
    const QString clock = u"%1:%2"_s.arg(hour).arg(time.minute(), 2, 10, QLatin1Char('0'));
    const bool morning = time.hour() < 12;
    const QString half = isArabic() ? (morning ? u"ص"_s : u"م"_s) : (morning ? u"AM"_s : u"PM"_s);
    return withDigits(clock) + QChar(0x00A0) + half;
}

QString Format::dayName(QDate day, QDate today) const
{
    if (day == today)
        return tr("today");
    if (day == today.addDays(-1))
        return tr("yesterday");
    if (day == today.addDays(1))
        return tr("tomorrow");
    const QLocale locale = localeOf(m_language);
    if (qAbs(day.daysTo(today)) < 7)
        return locale.dayName(day.dayOfWeek());
    return day.year() == today.year() ? dayAndMonth(day) : fullDate(day);
}

QString Format::dayAndTime(Instant at) const
{
    const QDateTime local = localTime(at);
    const QString date = withDigits(local.date().toString(u"yyyy-MM-dd"_s));
    return leftToRight(date) + u' ' + clockTime(at);
}

QString Format::dayAndMonth(QDate day) const
{
    return number(day.day()) + u' ' + localeOf(m_language).monthName(day.month());
}

QString Format::fullDate(QDate day) const
{
    return dayAndMonth(day) + u' ' + withDigits(QString::number(day.year()));
}

QString Format::dateAndTime(Instant at) const
{
    return fullDate(localTime(at).date()) + u' ' + isolated(clockTime(at));
}

QString Format::listTime(Instant at, Instant now) const
{
    if (at == Instant{})
        return {};
    const QDate day = localTime(at).date();
    const QDate today = localTime(now).date();
    if (day == today)
        return clockTime(at);
    if (day == today.addDays(-1))
        return tr("yesterday");
    if (day < today && day.daysTo(today) < 7)
        return localeOf(m_language).dayName(day.dayOfWeek(), isArabic() ? QLocale::LongFormat : QLocale::ShortFormat);
    return leftToRight(withDigits(day.toString(day.year() == today.year() ? u"d/M"_s : u"d/M/yyyy"_s)));
}

QString Format::dayDivider(QDate day, Instant now) const
{
    const QDate today = localTime(now).date();
    QString name = dayName(day, today);
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    return name;
}

QString Format::due(Instant at, Instant now) const
{
    const QDateTime local = localTime(at);
    if (at < now && local.date() < localTime(now).date())
        return tr("%n day(s) late", nullptr, int(local.date().daysTo(localTime(now).date())));
    if (at < now)
        return tr("late since %1").arg(isolated(clockTime(at)));
    return dayNameAndTime(at, now);
}

QString Format::dayNameAndTime(Instant at, Instant now) const
{
    return dayName(localTime(at).date(), localTime(now).date()) + u' ' + isolated(clockTime(at));
}

QString Format::duration(std::chrono::milliseconds length) const
{
    const qint64 seconds = length / 1s;
    return leftToRight(withDigits(u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'))));
}

QString Format::remaining(std::chrono::milliseconds left) const
{
    const qint64 minutes = qMax<qint64>(0, left / 1min);
    const qint64 hours = minutes / 60;
    if (hours >= 48) {
        return tr("%n day(s)", "time left", int(hours / 24));
    }
    return leftToRight(withDigits(u"%1:%2"_s.arg(hours).arg(minutes % 60, 2, 10, QLatin1Char('0'))));
}

QString Format::age(Instant at, Instant now) const
{
    const qint64 minutes = qMax<qint64>(0, (now - at) / 1min);
    if (minutes < 60)
        return tr("%1 min").arg(number(minutes));
    if (minutes < 24 * 60)
        return tr("%1 h").arg(number(minutes / 60));
    return tr("%1 d").arg(number(minutes / (24 * 60)));
}

} // namespace migochat
