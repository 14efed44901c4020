#include "app/domain/searchfold.h"
#include "app/store/searchinternal.h"

#include <algorithm>

namespace migochat::search {

namespace {

bool hasDigit(const QString &text)
{
    return std::ranges::any_of(text, [](QChar letter) { return letter.isDigit(); });
}

} // namespace

bool hideNumbers(Hit &hit, const SearchTerms &terms)
{
    if (!phonemask::isTold(hit.kind))
        return true;
    hit.text = phonemask::maskedWithin(hit.text);
    hit.card = phonemask::maskedWithin(hit.card);
    const QString seen = hit.text + u'\n' + hit.card;
    return std::ranges::all_of(terms, [&seen](const QList<SearchTerm> &word) {
        return word.isEmpty() || !hasDigit(word.first().text) || !searchHighlights(seen, SearchTerms{word}).isEmpty();
    });
}

} // namespace migochat::search
