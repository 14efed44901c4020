#include "ui/search/fuzzy.h"

#include <QList>

#include <algorithm>

namespace migochat {

namespace {

constexpr int kExact = 100;
constexpr int kWhole = 90;
constexpr int kBeginning = 80;
constexpr int kInitials = 60;
constexpr int kInside = 40;

/// Letters in their order, each at the beginning of a word or right behind the one before.
bool areInitials(const QList<QStringView> &words, QStringView typed)
{
    qsizetype word = 0;
    qsizetype at = 0;
    bool any = false;
    for (const QChar letter : typed) {
        if (any && at < words.at(word).size() && words.at(word).at(at) == letter) {
            ++at;
            continue;
        }
        word += any ? 1 : 0;
        while (word < words.size() && words.at(word).front() != letter)
            ++word;
        if (word == words.size())
            return false;
        at = 1;
        any = true;
    }
    return any;
}

int wordScore(const QList<QStringView> &words, QStringView typed)
{
    int best = 0;
    for (const QStringView word : words) {
        if (word == typed)
            return kWhole;
        if (word.startsWith(typed))
            best = std::max(best, kBeginning);
        else if (typed.size() > 1 && word.contains(typed))
            best = std::max(best, kInside);
    }
    return best;
}

} // namespace

int fuzzyScore(QStringView name, QStringView typed)
{
    if (typed.isEmpty() || name.isEmpty())
        return 0;
    if (name == typed)
        return kExact;
    const QList<QStringView> words = name.split(u' ', Qt::SkipEmptyParts);
    int worst = kExact;
    for (const QStringView wanted : typed.split(u' ', Qt::SkipEmptyParts))
        worst = std::min(worst, wordScore(words, wanted));
    if (worst > 0) // a name that begins so comes before one that only holds it
        return worst + (name.startsWith(typed) ? 5 : 0);
    return !typed.contains(u' ') && areInitials(words, typed) ? kInitials : 0;
}

} // namespace migochat
