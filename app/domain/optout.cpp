#include "app/domain/optout.h"

#include "app/domain/searchfold.h"

#include <algorithm>
#include <array>

namespace migochat::optout {

namespace {

// "Please" and "thank you" around a phrase, no more.
constexpr qsizetype kLittleElse = 12;

constexpr std::array<QStringView, 9> kWords{
    u"stop", u"unsubscribe", u"stopall", u"optout", u"cancel subscription", u"ستوب", u"الغاء الاشتراك", u"وقف", u"اوقف",
};

constexpr std::array<QStringView, 22> kPhrases{
    u"وقف الرسائل",     u"وقف الرسايل",   u"اوقف الرسائل",  u"اوقفوا الرسائل",  u"وقفوا الرسائل", u"وقفوا الرسايل",
    u"ايقاف الرسائل",   u"الغاء الرسائل", u"وقف الاعلانات", u"وقفوا الاعلانات", u"مش عايز رسائل", u"مش عايز رسايل",
    u"مش عايز اعلانات", u"مش عاوز رسائل", u"مش عاوز رسايل", u"مش عايزه رسايل",  u"بلاش رسائل",    u"بطلوا تبعتوا",
    u"متبعتوش تاني",    u"stop messages", u"stop sending",  u"opt out",
};

/// Every webhook asks, so the lists are folded once.
template <std::size_t size>
QStringList folded(const std::array<QStringView, size> &list)
{
    QStringList all;
    for (const QStringView text : list)
        all.append(searchFold(text));
    return all;
}

} // namespace

bool isRequest(QStringView text)
{
    static const QStringList words = folded(kWords);
    static const QStringList phrases = folded(kPhrases);
    const QString said = searchFold(text);
    return words.contains(said) || std::ranges::any_of(phrases, [&](const QString &phrase) {
               return said.startsWith(phrase) && said.size() <= phrase.size() + kLittleElse;
           });
}

} // namespace migochat::optout
