#pragma once

#include "app/domain/background.h"
#include "ui/spelling/speller.h"

#include <QObject>

namespace migochat {

/// Spelling for the window's thread: answers from what is known, asks a thread of its own for the rest.
class SpellChecker final : public QObject
{
    Q_OBJECT

public:
    explicit SpellChecker(QObject *parent = nullptr);
    ~SpellChecker() override;

    void setEnabled(bool enabled);
    [[nodiscard]] bool isEnabled() const { return m_enabled && Speller::isBuiltIn(); }
    /// Words that a person taught it; they are right in any case.
    void setOwnWords(const QStringList &words);
    [[nodiscard]] QStringList ownWords() const { return m_own.values(); }
    void addOwnWord(const QString &word);

    /// True only for words that are known to be wrong; unknown ones are looked up, and checked() follows.
    [[nodiscard]] bool isWrong(const QString &word);
    [[nodiscard]] Async<QStringList> suggestions(const QString &word);

Q_SIGNALS:
    void checked(); ///< more words are known
    void ownWordsChanged();

private:
    void ask();

    bool m_enabled = true;
    QSet<QString> m_own;
    QHash<QString, bool> m_wrong;
    QStringList m_unknown;
    bool m_asking = false;
    std::shared_ptr<Speller> m_speller; ///< touched by the background thread only
    Background m_background;
};

} // namespace migochat
