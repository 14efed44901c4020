#pragma once

#include "app/domain/searchfold.h"

#include <QHash>
#include <QJsonValue>
#include <QStringList>

#include <optional>

namespace migochat {

/// Words that the customers of a shop use for the same thing, "سيفتي شوز" as well as "شوز". Searches look for all entries
/// of a group when one of them is typed; the index knows nothing of them, so a change holds from the next search on.
class SearchSynonyms
{
public:
    using Groups = QList<QStringList>; ///< as somebody wrote them

    static constexpr qsizetype kMostGroups = 200;
    static constexpr qsizetype kMostEntries =
        12;                                    ///< of one group: each is an alternative of every search that holds one
    static constexpr qsizetype kMostWords = 4; ///< of one entry, which stand together
    static constexpr qsizetype kLongestEntry = 40;

    /// The setting that holds them: an array with an array of entries for each group. Without a value usual() holds.
    static constexpr QLatin1StringView kSetting{"search.synonyms"};

    SearchSynonyms() = default; ///< none
    explicit SearchSynonyms(Groups groups);
    /// What a shop for workwear in Egypt begins with.
    [[nodiscard]] static const SearchSynonyms &usual();
    /// The value of the setting; usual() for anything that is no array.
    [[nodiscard]] static SearchSynonyms fromJson(const QJsonValue &value);
    [[nodiscard]] QJsonValue toJson() const;

    [[nodiscard]] const Groups &groups() const { return m_groups; }
    /// The other entries of a folded entry's group, folded; empty for one that stands in none.
    [[nodiscard]] QStringList of(QStringView entry) const;
    /// The entries of several words that begin with a folded word, word by word.
    [[nodiscard]] QList<QStringList> phrasesFrom(QStringView first) const { return m_phrases.value(first.toString()); }

    /// Why groups cannot be kept, for the first group that is to blame.
    struct Problem {
        QLatin1StringView reason; ///< "synonym_alone", "synonym_no_words", "synonym_twice", "synonym_too_many"
        qsizetype group = 0;
        QString entry{}; ///< as written; empty when it is about the group
    };
    [[nodiscard]] static std::optional<Problem> problemOf(const Groups &groups);
    /// The same for a value from outside, which may not even be groups of words ("not_a_setting").
    [[nodiscard]] static std::optional<Problem> problemOf(const QJsonValue &value);

    friend bool operator==(const SearchSynonyms &a, const SearchSynonyms &b) { return a.m_groups == b.m_groups; }

private:
    Groups m_groups;
    QHash<QString, QStringList> m_others;         ///< by folded entry
    QHash<QString, QList<QStringList>> m_phrases; ///< by first word
};

using SearchTerms = QList<QList<SearchTerm>>;

/// What has to be found for `typed` in a shop with these synonyms: every outer entry is one typed word, any of its terms
/// will do. At most twelve words; the typed word itself is always the first term.
[[nodiscard]] SearchTerms searchTerms(QStringView typed, const SearchSynonyms &synonyms);

/// Where `original` shows what is looked for, in order and without overlaps.
[[nodiscard]] QList<TextSpan> searchHighlights(QStringView original, const SearchTerms &terms);

/// True when a folded text has each word: somewhere as it was typed, or as a word by another of its terms. For lists that
/// are short enough to be looked through.
[[nodiscard]] bool holdsEveryTerm(QStringView folded, const SearchTerms &terms);

} // namespace migochat
