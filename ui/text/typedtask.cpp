#include "ui/text/typedtask.h"

#include "ui/text/typedtime.h"

#include <QStringList>
#include <QStringView>

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongestTime = 6; ///< words
// Alone they are part of a sentence; behind a number or "next" they are a time.
constexpr std::array<QStringView, 17> kSentenceWords{u"minute", u"hour",  u"day",   u"week",    u"month",  u"tom",
                                                     u"دقيقة",  u"ساعة",  u"يوم",   u"ايام",    u"أيام",   u"شهر",
                                                     u"الشهر",  u"اسبوع", u"أسبوع", u"الاسبوع", u"الأسبوع"};

bool isTime(const QStringList &words)
{
    const QString &first = words.first();
    const auto isDigit = [](QChar c) { return c.isDigit() || c == u'.' || c == u','; };
    if (words.size() > 1)
        return true;
    return !std::ranges::all_of(first, isDigit) &&
           std::ranges::find(kSentenceWords, first.toLower()) == kSentenceWords.end();
}

/// "call her, tomorrow": what led over to the time goes with it.
QString withoutTail(QString text)
{
    while (!text.isEmpty() && (text.back().isSpace() || QStringView(u",،-–:").contains(text.back())))
        text.chop(1);
    return text;
}

} // namespace

TypedTask typedTask(const QString &typed, Instant now)
{
    const QStringList words = typed.simplified().split(u' ', Qt::SkipEmptyParts);
    const QDateTime yesterday = toDateTime(now).toLocalTime().date().addDays(-1).startOfDay();
    for (qsizetype count = qMin(kLongestTime, words.size() - 1); count > 0; --count) {
        const QStringList end = words.last(count);
        // What is past is understood as well: "today 9:00" is not the "9:00" of tomorrow.
        if (!isTime(end) || !typedTime(end.join(u' '), yesterday))
            continue;
        const auto due = typedTime(end.join(u' '), now);
        const QString text = withoutTail(words.first(words.size() - count).join(u' '));
        return due && !text.isEmpty() ? TypedTask{text, due} : TypedTask{words.join(u' ')};
    }
    return {words.join(u' ')};
}

} // namespace migochat
