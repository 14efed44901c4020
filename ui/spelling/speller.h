#pragma once

#include <QHash>
#include <QSet>
#include <QStringList>

#include <memory>

namespace migochat {

/// Arabic and English dictionaries of this computer, each loaded when its first word comes. For one thread at a time.
/// Without Hunspell, or without a dictionary for a script, every word is right.
class Speller
{
public:
    /// Folders to look for `ar.dic` and `en_US.dic` in, first one first.
    explicit Speller(QStringList folders = usualFolders());
    ~Speller();
    Q_DISABLE_COPY_MOVE(Speller)

    [[nodiscard]] static QStringList usualFolders();
    /// True when this program was built with Hunspell.
    [[nodiscard]] static bool isBuiltIn();

    [[nodiscard]] bool isRight(const QString &word);
    /// At most six, best first.
    [[nodiscard]] QStringList suggestions(const QString &word);

private:
    struct Dictionary;
    [[nodiscard]] Dictionary *dictionaryFor(const QString &word);

    const QStringList m_folders;
    std::unique_ptr<Dictionary> m_arabic;
    std::unique_ptr<Dictionary> m_english;
    bool m_triedArabic = false;
    bool m_triedEnglish = false;
};

/// The words of a text that can be checked, with their places: no links, no article numbers, no words with digits (Franco),
/// nothing shorter than two letters.
struct CheckedWord {
    qsizetype start = 0;
    QString text;
};
[[nodiscard]] QList<CheckedWord> checkedWords(const QString &text);

/// Everyday words of Egypt that a dictionary of written Arabic lacks.
[[nodiscard]] const QSet<QString> &egyptianWords();

} // namespace migochat
