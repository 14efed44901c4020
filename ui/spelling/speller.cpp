#include "ui/spelling/speller.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>

#ifdef MIGOCHAT_HUNSPELL
#include <QStringConverter>

#include <hunspell.hxx>
#endif

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMostSuggestions = 6;

bool isArabic(QChar c)
{
    return c.script() == QChar::Script_Arabic;
}

/// Without vowel signs and tatweel, as dictionaries write it.
QString bare(QString word)
{
    word.removeIf([](QChar c) {
        return (c >= QChar(0x064B) && c <= QChar(0x065F)) || c == QChar(0x0640) || c == QChar(0x0670);
    });
    return word.replace(QChar(0x2019), u'\'');
}

} // namespace

#ifdef MIGOCHAT_HUNSPELL

struct Speller::Dictionary {
    explicit Dictionary(const QString &base)
        : words(QFile::encodeName(base + u".aff"_s).constData(), QFile::encodeName(base + u".dic"_s).constData()),
          encode(words.get_dict_encoding().c_str()), decode(words.get_dict_encoding().c_str())
    {
    }

    std::string bytes(const QString &word)
    {
        const QByteArray encoded = encode.isValid() ? QByteArray(encode(word)) : word.toUtf8();
        return encoded.toStdString();
    }

    Hunspell words;
    QStringEncoder encode;
    QStringDecoder decode;
};

bool Speller::isBuiltIn()
{
    return true;
}

bool Speller::isRight(const QString &word)
{
    const QString plain = bare(word);
    if (egyptianWords().contains(plain))
        return true;
    Dictionary *dictionary = dictionaryFor(plain);
    return !dictionary || dictionary->words.spell(dictionary->bytes(plain));
}

QStringList Speller::suggestions(const QString &word)
{
    Dictionary *dictionary = dictionaryFor(bare(word));
    QStringList found;
    if (!dictionary)
        return found;
    for (const std::string &each : dictionary->words.suggest(dictionary->bytes(bare(word)))) {
        const QByteArrayView bytes(each.data(), qsizetype(each.size()));
        found.append(dictionary->decode.isValid() ? QString(dictionary->decode(bytes)) : QString::fromUtf8(bytes));
        if (found.size() == kMostSuggestions)
            break;
    }
    return found;
}

#else

struct Speller::Dictionary {
    explicit Dictionary(const QString &) {}
};

bool Speller::isBuiltIn()
{
    return false;
}

bool Speller::isRight(const QString &)
{
    return true;
}

QStringList Speller::suggestions(const QString &)
{
    return {};
}

#endif

Speller::Speller(QStringList folders) : m_folders(std::move(folders)) {}

Speller::~Speller() = default;

QStringList Speller::usualFolders()
{
    QStringList folders{QDir(QCoreApplication::applicationDirPath()).filePath(u"dictionaries"_s)};
    const QStringList shared = QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation);
    for (const QString &folder : shared) {
        folders.append(QDir(folder).filePath(u"hunspell"_s));
        folders.append(QDir(folder).filePath(u"myspell/dicts"_s));
    }
    return folders;
}

Speller::Dictionary *Speller::dictionaryFor(const QString &word)
{
    const bool arabic = !word.isEmpty() && isArabic(word.at(0));
    std::unique_ptr<Dictionary> &dictionary = arabic ? m_arabic : m_english;
    bool &tried = arabic ? m_triedArabic : m_triedEnglish;
    if (tried)
        return dictionary.get();
    tried = true;
    for (const QString &folder : m_folders) {
        const QString base = QDir(folder).filePath(arabic ? u"ar"_s : u"en_US"_s);
        if (QFile::exists(base + u".aff"_s) && QFile::exists(base + u".dic"_s)) {
            dictionary = std::make_unique<Dictionary>(base);
            break;
        }
    }
    return dictionary.get();
}

QList<CheckedWord> checkedWords(const QString &text)
{
    // What hangs together without spaces; links, addresses and article numbers are judged as a whole.
    static const QRegularExpression piece(u"\\S+"_s);
    static const QRegularExpression word(u"[\\p{L}][\\p{L}\\p{M}'\u2019]*"_s, QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression unfit(u"[0-9\u0660-\u0669@_/\\\\{}]|://|www\\."_s);
    QList<CheckedWord> words;
    for (auto pieces = piece.globalMatch(text); pieces.hasNext();) {
        const QRegularExpressionMatch whole = pieces.next();
        if (whole.captured().contains(unfit))
            continue;
        for (auto found = word.globalMatch(whole.captured()); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            QString letters = match.captured();
            while (letters.endsWith(u'\'') || letters.endsWith(QChar(0x2019)))
                letters.chop(1);
            const bool shout = letters == letters.toUpper() && letters != letters.toLower(); // SKU, XL, BWW
            if (letters.size() > 1 && !shout)
                words.append({whole.capturedStart() + match.capturedStart(), letters});
        }
    }
    return words;
}

} // namespace migochat
