#include "app/domain/organisation.h"

#include "app/domain/searchfold.h"

#include <QStringList>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kShortestName = 3;

/// What workwear is bought for; folded once, as the text is.
const QStringList &kinds()
{
    static const QStringList kinds = [] {
        QStringList folded;
        for (const QString &word : {u"مستشفى"_s, u"شركة"_s, u"مصنع"_s, u"مطعم"_s, u"عيادة"_s, u"فندق"_s, u"مدرسة"_s,
                                    u"مؤسسة"_s, u"مركز"_s, u"صيدلية"_s, u"ورشة"_s, u"كافيه"_s, u"معمل"_s, u"hospital"_s,
                                    u"company"_s, u"factory"_s, u"hotel"_s, u"clinic"_s, u"restaurant"_s})
            folded.append(searchFold(word));
        return folded;
    }();
    return kinds;
}

/// The kind that a word is, without the small words that Arabic writes in front of it.
QString kindOf(const QString &word)
{
    static const QStringList prefixes{QString(), u"ل"_s, u"ب"_s, u"و"_s, u"ول"_s, u"وب"_s};
    for (const QString &kind : kinds()) {
        if (word.endsWith(kind) && prefixes.contains(word.chopped(kind.size())))
            return kind;
    }
    return {};
}

} // namespace

QString organisationIn(QStringView text)
{
    const QStringList words = searchFold(text).split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        const QString kind = kindOf(words.at(i));
        const QString &name = words.at(i + 1);
        const bool isName =
            name.size() >= kShortestName && std::ranges::none_of(name, [](QChar letter) { return letter.isDigit(); });
        if (!kind.isEmpty() && isName)
            return kind + u' ' + name;
    }
    return {};
}

} // namespace migochat
