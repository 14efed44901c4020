#include "app/domain/searchsynonyms.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace migochat {

namespace {

// Plural and clitic forms are found by prefix and stem.
constexpr std::array kUsual{
    u"بكام كام سعر السعر الثمن ثمن price",
    u"عايز عاوز محتاج need want",
    u"جزمة حذاء شوز سيفتي سافتي shoe shoes",
    u"أوفرول افرول افارول عفريتة overall overalls coverall coveralls",
    u"فيست صديري سديري vest vests",
    u"شحن توصيل دليفري delivery shipping",
    u"مقاس نمرة size",
    u"خوذة خوزة هيلمت helmet helmets",
    u"جوانتي جونتي قفاز glove gloves",
    u"نظارة نضارة goggles",
    u"جاكت جاكيت jacket",
    u"بنطلون trousers pants",
    u"فاتورة invoice",
    u"لوجو شعار logo",
};

SearchSynonyms::Groups usualGroups()
{
    SearchSynonyms::Groups groups;
    for (const char16_t *group : kUsual)
        groups.append(QStringView(group).toString().split(u' '));
    return groups;
}

SearchSynonyms::Groups groupsOf(const QJsonArray &array)
{
    SearchSynonyms::Groups groups;
    for (const QJsonValue &entry : array) {
        QStringList words;
        for (const QJsonValue &word : entry.toArray())
            words.append(word.toString());
        groups.append(words);
    }
    return groups;
}

bool isEntry(const QString &folded)
{
    return !folded.isEmpty() && folded.size() <= SearchSynonyms::kLongestEntry &&
           folded.count(u' ') < SearchSynonyms::kMostWords;
}

} // namespace

SearchSynonyms::SearchSynonyms(Groups groups) : m_groups(std::move(groups))
{
    for (const QStringList &group : std::as_const(m_groups)) {
        QStringList entries;
        for (const QString &entry : group)
            entries.append(searchFold(entry));
        for (const QString &entry : std::as_const(entries)) {
            QStringList &others = m_others[entry];
            std::copy_if(entries.begin(), entries.end(), std::back_inserter(others),
                         [&](const QString &other) { return other != entry && !others.contains(other); });
            if (const QStringList words = entry.split(u' '); words.size() > 1)
                m_phrases[words.constFirst()].append(words);
        }
    }
}

const SearchSynonyms &SearchSynonyms::usual()
{
    static const SearchSynonyms synonyms(usualGroups());
    return synonyms;
}

SearchSynonyms SearchSynonyms::fromJson(const QJsonValue &value)
{
    return value.isArray() ? SearchSynonyms(groupsOf(value.toArray())) : usual();
}

QJsonValue SearchSynonyms::toJson() const
{
    QJsonArray groups;
    for (const QStringList &group : m_groups)
        groups.append(QJsonArray::fromStringList(group));
    return groups;
}

QStringList SearchSynonyms::of(QStringView entry) const
{
    return m_others.value(entry.toString());
}

std::optional<SearchSynonyms::Problem> SearchSynonyms::problemOf(const Groups &groups)
{
    QSet<QString> known;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const QStringList &group = groups.at(i);
        if (i >= kMostGroups || group.size() > kMostEntries)
            return Problem{"synonym_too_many"_L1, i};
        for (const QString &entry : group) {
            const QString folded = searchFold(entry);
            if (!isEntry(folded))
                return Problem{"synonym_no_words"_L1, i, entry};
            if (known.contains(folded))
                return Problem{"synonym_twice"_L1, i, entry};
            known.insert(folded);
        }
        if (group.size() < 2)
            return Problem{"synonym_alone"_L1, i};
    }
    return std::nullopt;
}

std::optional<SearchSynonyms::Problem> SearchSynonyms::problemOf(const QJsonValue &value)
{
    if (value.isNull())
        return std::nullopt; // the usual ones again
    const auto isWords = [](const QJsonValue &group) {
        const QJsonArray words = group.toArray();
        return group.isArray() &&
               std::all_of(words.begin(), words.end(), [](const QJsonValue &word) { return word.isString(); });
    };
    const QJsonArray array = value.toArray();
    if (!value.isArray() || !std::all_of(array.begin(), array.end(), isWords))
        return Problem{"not_a_setting"_L1};
    return problemOf(groupsOf(array));
}

} // namespace migochat
