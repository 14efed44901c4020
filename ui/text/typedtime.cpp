#include "ui/text/typedtime.h"

#include "ui/text/typedspelling.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Word {
    const char16_t *text;
    int value;
};

// Folded spelling: see folded(). Values of units are minutes.
constexpr int kHour = 60;
constexpr int kDay = 24 * kHour;
constexpr int kWeek = 7 * kDay;
constexpr std::array kUnits{Word{u"m", 1},
                            Word{u"min", 1},
                            Word{u"mins", 1},
                            Word{u"minute", 1},
                            Word{u"minutes", 1},
                            Word{u"دقيقه", 1},
                            Word{u"دقايق", 1},
                            Word{u"دقائق", 1},
                            Word{u"h", kHour},
                            Word{u"hr", kHour},
                            Word{u"hrs", kHour},
                            Word{u"hour", kHour},
                            Word{u"hours", kHour},
                            Word{u"ساعه", kHour},
                            Word{u"ساعات", kHour},
                            Word{u"d", kDay},
                            Word{u"day", kDay},
                            Word{u"days", kDay},
                            Word{u"يوم", kDay},
                            Word{u"ايام", kDay},
                            Word{u"تيام", kDay},
                            Word{u"w", kWeek},
                            Word{u"week", kWeek},
                            Word{u"weeks", kWeek},
                            Word{u"اسبوع", kWeek},
                            Word{u"اسابيع", kWeek},
                            Word{u"الاسبوع", kWeek},
                            Word{u"month", 30 * kDay},
                            Word{u"months", 30 * kDay},
                            Word{u"شهر", 30 * kDay},
                            Word{u"شهور", 30 * kDay},
                            Word{u"الشهر", 30 * kDay}};
constexpr std::array kSpans{Word{u"دقيقتين", 2}, Word{u"ساعتين", 2 * kHour}, Word{u"يومين", 2 * kDay},
                            Word{u"اسبوعين", 2 * kWeek}};
constexpr std::array kDays{Word{u"today", 0},    Word{u"النهارده", 0}, Word{u"النهارضه", 0}, Word{u"اليوم", 0},
                           Word{u"tomorrow", 1}, Word{u"tmr", 1},      Word{u"tom", 1},      Word{u"بكره", 1},
                           Word{u"بكرا", 1},     Word{u"غدا", 1}};
constexpr std::array kWeekdays{Word{u"mon", 1},      Word{u"monday", 1},  Word{u"الاتنين", 1},   Word{u"الاثنين", 1},
                               Word{u"tue", 2},      Word{u"tuesday", 2}, Word{u"التلات", 2},    Word{u"الثلاثاء", 2},
                               Word{u"التلاتاء", 2}, Word{u"wed", 3},     Word{u"wednesday", 3}, Word{u"الاربع", 3},
                               Word{u"الاربعاء", 3}, Word{u"thu", 4},     Word{u"thursday", 4},  Word{u"الخميس", 4},
                               Word{u"fri", 5},      Word{u"friday", 5},  Word{u"الجمعه", 5},    Word{u"sat", 6},
                               Word{u"saturday", 6}, Word{u"السبت", 6},   Word{u"sun", 7},       Word{u"sunday", 7},
                               Word{u"الحد", 7},     Word{u"الاحد", 7}};
// What a word says when no number stands before it, in minutes of the day.
constexpr std::array kTimes{Word{u"morning", 9 * kHour}, Word{u"الصبح", 9 * kHour},    Word{u"noon", 12 * kHour},
                            Word{u"الضهر", 12 * kHour},  Word{u"الظهر", 12 * kHour},   Word{u"afternoon", 15 * kHour},
                            Word{u"العصر", 16 * kHour},  Word{u"evening", 18 * kHour}, Word{u"المغرب", 18 * kHour},
                            Word{u"المسا", 18 * kHour},  Word{u"tonight", 20 * kHour}, Word{u"الليله", 20 * kHour},
                            Word{u"العشا", 20 * kHour},  Word{u"بالليل", 21 * kHour}};
// Behind a number: 0 before noon, 1 after it.
constexpr std::array kHalves{Word{u"am", 0},    Word{u"a", 0},       Word{u"ص", 0},     Word{u"صباحا", 0},
                             Word{u"الصبح", 0}, Word{u"morning", 0}, Word{u"pm", 1},    Word{u"p", 1},
                             Word{u"م", 1},     Word{u"مساء", 1},    Word{u"الضهر", 1}, Word{u"الظهر", 1},
                             Word{u"العصر", 1}, Word{u"المغرب", 1},  Word{u"العشا", 1}, Word{u"بالليل", 1},
                             Word{u"المسا", 1}, Word{u"evening", 1}};
constexpr std::array kFractions{Word{u"ونص", 30}, Word{u"وربع", 15}, Word{u"وتلت", 20}};
constexpr std::array kSilent{Word{u"in", 0},    Word{u"at", 0},    Word{u"on", 0},   Word{u"next", 0},
                             Word{u"after", 0}, Word{u"بعد", 0},   Word{u"كمان", 0}, Word{u"الساعه", 0},
                             Word{u"يوم", 0},   Word{u"الجاي", 0}, Word{u"علي", 0},  Word{u"في", 0}};

template <size_t N>
std::optional<int> find(const std::array<Word, N> &words, const QString &token)
{
    const auto found = std::find_if(words.begin(), words.end(),
                                    [&token](const Word &word) { return token == QStringView(word.text); });
    return found == words.end() ? std::nullopt : std::optional(found->value);
}

/// Final letters are written in two ways too.
QString folded(const QString &text)
{
    return typedSpelling(text).replace(u'ة', u'ه').replace(u'ى', u'ي');
}

QStringList tokensOf(const QString &text)
{
    static const QRegularExpression pattern(u"\\d+(?::\\d{2}|[.,]\\d{1,2})?|\\p{L}+"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression known(u"[\\p{L}\\d:.,\\s]*"_s, QRegularExpression::UseUnicodePropertiesOption);
    const QString plain = folded(text);
    if (!QRegularExpression(QRegularExpression::anchoredPattern(known.pattern()), known.patternOptions())
             .match(plain)
             .hasMatch())
        return {};
    QStringList tokens;
    for (auto matches = pattern.globalMatch(plain); matches.hasNext();)
        tokens.append(matches.next().captured());
    return tokens;
}

/// Reads token by token what was said about day, time and distance.
class Reading
{
public:
    explicit Reading(QStringList tokens) : m_tokens(std::move(tokens)) {}

    bool readAll()
    {
        while (m_at < m_tokens.size()) {
            if (!readOne())
                return false;
        }
        return m_offset || m_day || m_weekday || m_minutes;
    }

    [[nodiscard]] QDateTime from(const QDateTime &now) const
    {
        if (m_offset && !m_minutes)
            return now.addSecs(qint64(*m_offset) * 60);
        const int minutes = m_minutes.value_or(9 * kHour);
        const QTime time(minutes / 60 % 24, minutes % 60);
        QDate date = now.date().addDays(m_day.value_or(m_offset.value_or(0) / kDay));
        if (m_weekday)
            date = date.addDays((*m_weekday - date.dayOfWeek() + 7) % 7);
        const QDateTime meant(date, time);
        if (meant > now || m_day || m_offset)
            return meant;
        return meant.addDays(m_weekday ? 7 : 1); // "9" said at ten is tomorrow's
    }

private:
    [[nodiscard]] QString next(qsizetype ahead = 1) const { return m_tokens.value(m_at + ahead); }

    bool take(qsizetype tokens)
    {
        m_at += tokens;
        return true;
    }

    bool readOne()
    {
        const QString token = m_tokens.at(m_at);
        if (token.at(0).isDigit())
            return readNumber(token);
        if (token == u"بعد" && find(kDays, next()) == 1) {
            m_day = 2;
            return take(2);
        }
        if ((token == u"نص" || token == u"ربع" || token == u"half") && !next().isEmpty())
            return readPart(token == u"ربع" ? 15 : 30);
        return readWord(token);
    }

    bool readPart(int minutes)
    {
        qsizetype used = 1;
        while (next(used) == u"an" || next(used) == u"a")
            ++used;
        if (find(kUnits, next(used)) != kHour)
            return false;
        m_offset = m_offset.value_or(0) + minutes;
        return take(used + 1);
    }

    bool readWord(const QString &token)
    {
        if (const auto fraction = find(kFractions, token); fraction && (m_minutes || m_offset)) {
            (m_minutes ? m_minutes : m_offset) = (m_minutes ? *m_minutes : *m_offset) + *fraction;
            return take(1);
        }
        if (token == u"الا" && next() == u"ربع" && m_minutes) {
            m_minutes = *m_minutes - 15;
            return take(2);
        }
        if (const auto day = find(kDays, token))
            m_day = *day;
        else if (const auto weekday = find(kWeekdays, token))
            m_weekday = *weekday;
        else if (const auto time = find(kTimes, token))
            readTimeWord(token, *time);
        else if (const auto span = find(kSpans, token))
            m_offset = m_offset.value_or(0) + *span;
        else if (token == u"يوم" && find(kWeekdays, next()))
            return take(1);
        else if (const auto unit = find(kUnits, token); unit && token.size() > 1)
            m_offset = m_offset.value_or(0) + *unit;
        else
            return find(kSilent, token) && take(1);
        return take(1);
    }

    /// "9 tomorrow morning": the half of the day may come later than its number.
    void readTimeWord(const QString &token, int time)
    {
        if (!m_minutes)
            m_minutes = time;
        else if (const auto half = find(kHalves, token))
            m_minutes = *m_minutes % (12 * kHour) + *half * 12 * kHour;
    }

    bool readNumber(const QString &token)
    {
        // "5 م" is a time of the day, "5m" are minutes; "5 d" are days; "1.5 h" is a distance, "10.30" a time.
        if (const auto unit = find(kUnits, next()); unit && !token.contains(u':')) {
            const double many = QString(token).replace(u',', u'.').toDouble();
            if (many > 1000)
                return false;
            m_offset = m_offset.value_or(0) + qRound(many * *unit);
            return take(2);
        }
        const QString clock = QString(token).replace(u',', u':').replace(u'.', u':');
        const int hour = clock.section(u':', 0, 0).toInt();
        const bool isClock = clock.contains(u':');
        const int minute = isClock ? clock.section(u':', 1, 1).toInt() : 0;
        if (m_minutes || hour > 23 || minute > 59)
            return false;
        int base = hour >= 1 && hour <= 7 && !isClock ? hour + 12 : hour;
        const auto half = find(kHalves, next());
        if (half && hour <= 12)
            base = hour % 12 + *half * 12;
        m_minutes = base * kHour + minute;
        return take(half ? 2 : 1);
    }

    QStringList m_tokens;
    qsizetype m_at = 0;
    std::optional<int> m_offset; ///< minutes from now
    std::optional<int> m_day;    ///< days from today
    std::optional<int> m_weekday;
    std::optional<int> m_minutes; ///< of the day
};

} // namespace

std::optional<QDateTime> typedTime(const QString &text, const QDateTime &now)
{
    Reading reading(tokensOf(text));
    if (!reading.readAll())
        return std::nullopt;
    const QDateTime meant = reading.from(now);
    if (!meant.isValid() || meant <= now)
        return std::nullopt;
    return meant;
}

std::optional<Instant> typedTime(const QString &text, Instant now)
{
    const auto meant = typedTime(text, toDateTime(now).toLocalTime());
    return meant ? std::optional(fromMsecs(meant->toMSecsSinceEpoch())) : std::nullopt;
}

} // namespace migochat
