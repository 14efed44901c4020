#include "ui/spelling/spellchecker.h"

namespace migochat {

namespace {

constexpr qsizetype kMostKnown = 20'000; ///< then it begins anew

} // namespace

SpellChecker::SpellChecker(QObject *parent) : QObject(parent), m_speller(std::make_shared<Speller>()) {}

SpellChecker::~SpellChecker()
{
    m_background.finish();
}

void SpellChecker::setEnabled(bool enabled)
{
    m_enabled = enabled;
    Q_EMIT checked();
}

void SpellChecker::setOwnWords(const QStringList &words)
{
    m_own = QSet<QString>(words.begin(), words.end());
    Q_EMIT checked();
}

void SpellChecker::addOwnWord(const QString &word)
{
    m_own.insert(word);
    Q_EMIT ownWordsChanged();
    Q_EMIT checked();
}

bool SpellChecker::isWrong(const QString &word)
{
    if (!isEnabled() || m_own.contains(word))
        return false;
    const auto known = m_wrong.constFind(word);
    if (known != m_wrong.constEnd())
        return *known;
    if (!m_unknown.contains(word))
        m_unknown.append(word);
    ask();
    return false;
}

void SpellChecker::ask()
{
    if (m_asking || m_unknown.isEmpty())
        return;
    m_asking = true;
    const auto answer = m_background.run([speller = m_speller, words = std::exchange(m_unknown, {})] {
        QHash<QString, bool> wrong;
        for (const QString &word : words)
            wrong.insert(word, !speller->isRight(word));
        return Result<QHash<QString, bool>>(wrong);
    });
    whenDone(answer, this, [this](const Result<QHash<QString, bool>> &wrong) {
        m_asking = false;
        if (m_wrong.size() > kMostKnown)
            m_wrong.clear();
        if (wrong)
            m_wrong.insert(*wrong);
        Q_EMIT checked();
        ask();
    });
}

Async<QStringList> SpellChecker::suggestions(const QString &word)
{
    return m_background.run([speller = m_speller, word] { return Result<QStringList>(speller->suggestions(word)); });
}

} // namespace migochat
