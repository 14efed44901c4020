#include "agent/catalogue/wordmatch.h"

#include "app/domain/arabicwords.h"
#include "app/domain/franco.h"
#include "app/domain/searchfold.h"

namespace migochat {

namespace {

QStringView withoutPrefix(QStringView word)
{
    return word.mid(arabicPrefixLength(word));
}

bool sameRoot(QStringView word, QStringView known)
{
    if (word == known)
        return true;
    if (word.isEmpty() || known.isEmpty() || word.front() != known.front())
        return false; // an ending does not change how a word begins
    const QString shorter = withoutArabicSuffix(word);
    return (!shorter.isEmpty() && shorter == known) || (!shorter.isEmpty() && shorter == withoutArabicSuffix(known));
}

} // namespace

QStringList foldedWords(QStringView text)
{
    return searchFold(text).split(u' ', Qt::SkipEmptyParts);
}

bool sameWord(QStringView word, QStringView known)
{
    if (word == known)
        return true;
    if (isArabicWord(word) && isArabicWord(known))
        return sameRoot(word, known) || sameRoot(withoutPrefix(word), withoutPrefix(known));
    if (isArabicWord(known) && !isArabicWord(word))
        return francoCandidates(word).contains(known);
    return false;
}

qsizetype phrasePosition(const QStringList &words, const QStringList &phrase)
{
    if (phrase.isEmpty())
        return -1;
    for (qsizetype start = 0; start + phrase.size() <= words.size(); ++start) {
        qsizetype matched = 0;
        while (matched < phrase.size() && sameWord(words.at(start + matched), phrase.at(matched)))
            ++matched;
        if (matched == phrase.size())
            return start;
    }
    return -1;
}

} // namespace migochat
