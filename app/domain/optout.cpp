#include "app/domain/optout.h"

#include "app/domain/searchfold.h"

#include <array>

namespace migochat::optout {

namespace {

// "Please" and "thank you" around a phrase, no more.
constexpr qsizetype kLittleElse = 12;

constexpr std::array<QStringView, 9> kWords{
    u"stop", u"unsubscribe", u"stopall", u"optout", u"cancel subscription", u"ستوب", u"الغاء الاشتراك", u"وقف", u"اوقف",
};

constexpr std::array<QStringView, 22> kPhrases{
    u"وقف الرسائل",
    u"وقف الرسايل",
    u"اوقف الرسائل",
    u"اوقفوا الرسائل",
    u"وقفوا الرسائل",
    u"وقفوا الرسايل",
    u"ايقاف الرسائل",
    u"الغاء الرسائل",
    u"وقف الاعلانات",
    u"وقفوا الاعلانات",
    u"مش عايز رسائل",
    u"مش عايز رسايل",
    u"مش عايز اعلانات",
    u"مش عاوز رسائل",
    u"مش عاوز رسايل",
    u"مش عايزه رسايل",
    u"بلاش رسائل",
    u"بطلوا تبعتوا",
    u"متبعتوش تاني",
    u"stop messages",
    u"stop sending",
    u"opt out",
};

} // namespace

bool isRequest(QStringView text)
{
    const QString folded = searchFold(text);
    for (const QStringView word : kWords) {
        if (folded == searchFold(word))
            return true;
    }
    for (const QStringView phrase : kPhrases) {
        const QString wanted = searchFold(phrase);
        if (folded.startsWith(wanted) && folded.size() <= wanted.size() + kLittleElse)
            return true;
    }
    return false;
}

} // namespace migochat::optout
