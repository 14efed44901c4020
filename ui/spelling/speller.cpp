#include "ui/spelling/speller.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>

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
    word.removeIf(
        [](QChar c) { return (c >= QChar(0x064B) && c <= QChar(0x065F)) || c == QChar(0x0640) || c == QChar(0x0670); });
    return word.replace(QChar(0x2019), u'\'');
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == QChar(0x2019);
}

/// Behind what hangs together without spaces.
qsizetype endOfPiece(const QString &text, qsizetype at)
{
    while (at < text.size() && !text.at(at).isSpace())
        ++at;
    return at;
}

/// Links, addresses and article numbers are judged as a whole.
bool isUnfit(QStringView piece)
{
    const auto isForeign = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= QChar(0x0660) && c <= QChar(0x0669)) ||
               QStringView(u"@_/\\{}").contains(c);
    };
    return std::any_of(piece.begin(), piece.end(), isForeign) || piece.contains("www."_L1);
}

/// A letter, and what follows it of letters, signs over them and apostrophes.
void addWords(QList<CheckedWord> &words, const QString &text, qsizetype from, qsizetype end)
{
    for (qsizetype at = from; at < end; ++at) {
        if (!text.at(at).isLetter())
            continue;
        const qsizetype start = at;
        while (at < end && (text.at(at).isLetter() || text.at(at).isMark() || isApostrophe(text.at(at))))
            ++at;
        qsizetype last = at;
        while (isApostrophe(text.at(last - 1)))
            --last;
        const QString letters = text.sliced(start, last - start);
        const bool shout = letters == letters.toUpper() && letters != letters.toLower(); // SKU, XL, BWW
        if (letters.size() > 1 && !shout)
            words.append({start, letters});
    }
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
    QList<CheckedWord> words;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype end = endOfPiece(text, at);
        if (!isUnfit(QStringView(text).sliced(at, end - at)))
            addWords(words, text, at, end);
        at = end;
    }
    return words;
}

} // namespace migochat
