#pragma once

#include "app/domain/instant.h"
#include "app/domain/lead.h"
#include "app/domain/phonemask.h"
#include "ui/text/language.h"

#include <QCoreApplication>
#include <QDate>

namespace migochat {

/// Writes times, numbers and money the way readers of the chosen language expect them: 12-hour clock with ص/م and
/// `1,250 ج.م` in Arabic, 24-hour clock and `EGP 1,250` in English; local time of this computer. Customers' names and numbers are written here too, since the shop may hide numbers.
class Format
{
    Q_DECLARE_TR_FUNCTIONS(migochat::Format)

public:
    explicit Format(Language language = Language::English, Digits digits = Digits::Western)
        : m_language(language), m_digits(digits)
    {
    }

    void setLanguage(Language language) { m_language = language; }
    void setDigits(Digits digits) { m_digits = digits; }
    void setNumbers(Numbers numbers) { m_numbers = numbers; }
    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] Digits digits() const { return m_digits; }
    [[nodiscard]] Numbers numbers() const { return m_numbers; }
    [[nodiscard]] bool isArabic() const { return m_language == Language::Arabic; }

    [[nodiscard]] QString number(qint64 value) const;
    [[nodiscard]] QString signedNumber(qint64 value) const; ///< "+10", "−5", isolated left to right
    [[nodiscard]] QString money(Money value) const;

    /// A customer's name without bidi controls; one that is only a number is written as phone() does. Numbers among its
    /// words are hidden from whoever does not see them.
    [[nodiscard]] QString customer(const QString &name) const;
    /// A customer's number in groups, left to right.
    [[nodiscard]] QString phone(const QString &number) const;
    /// How a customer is addressed on a channel: phonewords::handle().
    [[nodiscard]] QString handle(const QString &text) const;
    /// What a form or a notice of the platform says: with the numbers in it hidden from whoever does not see them.
    [[nodiscard]] QString told(const QString &text) const;
    /// Whether this is, or names, a number that whoever sits here does not see.
    [[nodiscard]] bool hides(const QString &text) const;

    [[nodiscard]] QString clockTime(Instant at) const;
    [[nodiscard]] QString dayAndTime(Instant at) const;
    [[nodiscard]] QString dateAndTime(Instant at) const; ///< the month by its name: "27 November 2026 10:00"
    [[nodiscard]] QString dayNameAndTime(Instant at, Instant now) const; ///< "today 11:00 AM", "Tuesday 11:00 AM"
    /// For the end of a list row: time today, "yesterday", weekday within seven days, else the date.
    [[nodiscard]] QString listTime(Instant at, Instant now) const;
    /// For the chip between two days of a thread.
    [[nodiscard]] QString dayDivider(QDate day, Instant now) const;
    /// "Tomorrow 11:00", "today", "overdue 2 days": when something has to be done.
    [[nodiscard]] QString due(Instant at, Instant now) const;
    /// "18:42", hours and minutes, "3 d 4 h" above two days.
    [[nodiscard]] QString remaining(std::chrono::milliseconds left) const;
    [[nodiscard]] QString duration(std::chrono::milliseconds length) const; ///< "0:14" for voices and videos
    /// "12 min", "2 h", "4 d": how long ago, in the shortest form.
    [[nodiscard]] QString age(Instant at, Instant now) const;

private:
    [[nodiscard]] QString withDigits(QString text) const;
    [[nodiscard]] QString dayName(QDate day, QDate today) const;
    [[nodiscard]] QString dayAndMonth(QDate day) const;
    [[nodiscard]] QString fullDate(QDate day) const;

    Language m_language;
    Digits m_digits;
    Numbers m_numbers = Numbers::Whole;
};

} // namespace migochat
