#include "app/domain/franco.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace migochat {

namespace {

constexpr qsizetype kMaxCandidates = 8;
constexpr qsizetype kLongestWord = 20;
constexpr QStringView kMarked = u"3679"; ///< digits that mean another letter with the sign

struct Choice {
    const char16_t *arabic;
    int cost;
};

struct Sound {
    QStringView latin;
    std::array<Choice, 3> choices; ///< unused ones have a null text
};

// Longest spelling first. Costs order the candidates: the letter that is meant most often costs nothing.
constexpr std::array kSounds{
    Sound{u"3\u02BC", {{{u"غ", 0}}}},
    Sound{u"6\u02BC", {{{u"ظ", 0}}}},
    Sound{u"7\u02BC", {{{u"خ", 0}}}},
    Sound{u"9\u02BC", {{{u"ض", 0}}}},
    Sound{u"kh", {{{u"خ", 0}}}},
    Sound{u"sh", {{{u"ش", 0}}}},
    Sound{u"ch", {{{u"ش", 0}, {u"تش", 1}}}},
    Sound{u"gh", {{{u"غ", 0}}}},
    Sound{u"th", {{{u"ث", 0}, {u"ته", 2}}}},
    Sound{u"ee", {{{u"ي", 0}}}},
    Sound{u"oo", {{{u"و", 0}}}},
    Sound{u"ou", {{{u"و", 0}}}},
    Sound{u"aa", {{{u"ا", 0}}}},
    Sound{u"ei", {{{u"ي", 0}}}},
    Sound{u"2", {{{u"ق", 0}, {u"", 1}, {u"ا", 1}}}},
    Sound{u"3", {{{u"ع", 0}}}},
    Sound{u"5", {{{u"خ", 0}}}},
    Sound{u"6", {{{u"ط", 0}}}},
    Sound{u"7", {{{u"ح", 0}}}},
    Sound{u"8", {{{u"ق", 0}, {u"غ", 1}}}},
    Sound{u"9", {{{u"ص", 0}, {u"ق", 1}}}},
    Sound{u"a", {{{u"ا", 0}, {u"", 1}}}},
    Sound{u"b", {{{u"ب", 0}}}},
    Sound{u"c", {{{u"ك", 0}, {u"س", 1}}}},
    Sound{u"d", {{{u"د", 0}, {u"ض", 2}}}},
    Sound{u"e", {{{u"", 0}, {u"ي", 1}}}},
    Sound{u"f", {{{u"ف", 0}}}},
    Sound{u"g", {{{u"ج", 0}, {u"غ", 3}}}},
    Sound{u"h", {{{u"ه", 0}, {u"ح", 2}}}},
    Sound{u"i", {{{u"ي", 0}, {u"", 1}}}},
    Sound{u"j", {{{u"ج", 0}}}},
    Sound{u"k", {{{u"ك", 0}, {u"ق", 2}}}},
    Sound{u"l", {{{u"ل", 0}}}},
    Sound{u"m", {{{u"م", 0}}}},
    Sound{u"n", {{{u"ن", 0}}}},
    Sound{u"o", {{{u"و", 0}, {u"", 1}}}},
    Sound{u"p", {{{u"ب", 0}}}},
    Sound{u"q", {{{u"ق", 0}}}},
    Sound{u"r", {{{u"ر", 0}}}},
    Sound{u"s", {{{u"س", 0}, {u"ص", 1}}}},
    Sound{u"t", {{{u"ت", 0}, {u"ط", 1}}}},
    Sound{u"u", {{{u"و", 0}, {u"", 1}}}},
    Sound{u"v", {{{u"ف", 0}}}},
    Sound{u"w", {{{u"و", 0}}}},
    Sound{u"x", {{{u"كس", 0}}}},
    Sound{u"y", {{{u"ي", 0}}}},
    Sound{u"z", {{{u"ز", 0}, {u"ظ", 2}}}},
};

// Everyday words whose letters alone would not tell, or whose digits give too many readings.
constexpr std::array kLexicon{
    std::pair{u"aleko", u"عليكم"},    std::pair{u"3aleko", u"عليكم"},    std::pair{u"3alekom", u"عليكم"},
    std::pair{u"salamo", u"سلام"},    std::pair{u"salam", u"سلام"},      std::pair{u"ahlan", u"اهلا"},
    std::pair{u"bkam", u"بكام"},      std::pair{u"bekam", u"بكام"},      std::pair{u"bikam", u"بكام"},
    std::pair{u"kam", u"كام"},        std::pair{u"se3r", u"سعر"},        std::pair{u"s3r", u"سعر"},
    std::pair{u"3ayez", u"عايز"},     std::pair{u"3ayz", u"عايز"},       std::pair{u"3awez", u"عاوز"},
    std::pair{u"3ayza", u"عايزه"},    std::pair{u"3awza", u"عاوزه"},     std::pair{u"ayez", u"عايز"},
    std::pair{u"ma2as", u"مقاس"},     std::pair{u"mkas", u"مقاس"},       std::pair{u"ma2asat", u"مقاسات"},
    std::pair{u"nemra", u"نمره"},     std::pair{u"gazma", u"جزمه"},      std::pair{u"gazmet", u"جزمه"},
    std::pair{u"shoz", u"شوز"},       std::pair{u"safty", u"سيفتي"},     std::pair{u"overol", u"اوفرول"},
    std::pair{u"afarol", u"افارول"},  std::pair{u"3afreeta", u"عفريته"}, std::pair{u"3afrita", u"عفريته"},
    std::pair{u"sedery", u"صديري"},   std::pair{u"sedeery", u"صديري"},   std::pair{u"gwanty", u"جوانتي"},
    std::pair{u"gawanty", u"جوانتي"}, std::pair{u"khoza", u"خوذه"},      std::pair{u"5oza", u"خوذه"},
    std::pair{u"tawseel", u"توصيل"},  std::pair{u"tawsil", u"توصيل"},    std::pair{u"sha7n", u"شحن"},
    std::pair{u"soora", u"صوره"},     std::pair{u"sora", u"صوره"},       std::pair{u"7a2i2eya", u"حقيقيه"},
    std::pair{u"mawgood", u"موجود"},  std::pair{u"mawgod", u"موجود"},    std::pair{u"feen", u"فين"},
    std::pair{u"fen", u"فين"},        std::pair{u"shokran", u"شكرا"},    std::pair{u"shukran", u"شكرا"},
    std::pair{u"momken", u"ممكن"},    std::pair{u"mumken", u"ممكن"},     std::pair{u"dafa3", u"دفع"},
    std::pair{u"estlam", u"استلام"},  std::pair{u"3enwan", u"عنوان"},    std::pair{u"3nwan", u"عنوان"},
    std::pair{u"law", u"لو"},         std::pair{u"sama7t", u"سمحت"},     std::pair{u"sabah", u"صباح"},
    std::pair{u"esm", u"اسم"},        std::pair{u"badal", u"بدل"},       std::pair{u"taqseet", u"تقسيط"},
    std::pair{u"fatora", u"فاتوره"},  std::pair{u"mesh", u"مش"},         std::pair{u"msh", u"مش"},
    std::pair{u"mafeesh", u"مفيش"},   std::pair{u"l7am", u"لحام"},       std::pair{u"ya3ni", u"يعني"},
};

using Entry = std::pair<std::u16string_view, std::u16string_view>;

constexpr auto kSortedLexicon = [] {
    std::array<Entry, kLexicon.size()> sorted;
    std::ranges::copy(kLexicon, sorted.begin());
    std::ranges::sort(sorted, {}, &Entry::first);
    return sorted;
}();

QString lexiconEntry(QStringView word)
{
    if (word.isEmpty() || word.front().unicode() >= 0x80)
        return {}; // most words are Arabic ones
    const std::u16string_view latin(word.utf16(), static_cast<std::size_t>(word.size()));
    const auto entry = std::ranges::lower_bound(kSortedLexicon, latin, {}, &Entry::first);
    return entry != kSortedLexicon.end() && entry->first == latin ? QStringView(entry->second).toString() : QString();
}

struct Candidate {
    QString text;
    int cost = 0;
};

const Sound *soundAt(QStringView rest)
{
    const auto *found = std::ranges::find_if(kSounds, [rest](const Sound &s) { return rest.startsWith(s.latin); });
    return found == kSounds.end() ? nullptr : found;
}

/// Vowels are written out at the start of a word; a final "a" is nearly always ة, which folds to ه.
std::array<Choice, 3> choicesAt(const Sound &sound, QStringView rest, qsizetype position)
{
    const bool vowel = sound.latin == u"a" || sound.latin == u"e" || sound.latin == u"i";
    if (position == 0 && vowel)
        return {{{u"ا", 0}, {u"اي", 2}}};
    if (rest.size() == 1 && sound.latin == u"a")
        return {{{u"ه", 0}, {u"ا", 1}}};
    if (rest.size() == 1 && (sound.latin == u"i" || sound.latin == u"e"))
        return {{{u"ي", 0}}};
    return sound.choices;
}

QList<Candidate> extended(const QList<Candidate> &beam, std::span<const Choice> choices)
{
    QList<Candidate> next;
    for (const Candidate &candidate : beam) {
        for (const Choice &choice : choices) {
            if (choice.arabic)
                next.append({candidate.text + QStringView(choice.arabic), candidate.cost + choice.cost});
        }
    }
    std::ranges::stable_sort(next, {}, &Candidate::cost);
    next.resize(std::min(next.size(), kMaxCandidates));
    return next;
}

QStringList transliterated(QStringView word)
{
    QList<Candidate> beam{{}};
    for (qsizetype i = 0; i < word.size();) {
        const QStringView rest = word.mid(i);
        const Sound *sound = soundAt(rest);
        if (!sound)
            return {};
        beam = extended(beam, choicesAt(*sound, rest, i));
        i += sound->latin.size();
    }
    QStringList texts;
    for (const Candidate &candidate : std::as_const(beam)) {
        if (candidate.text.size() > 1)
            texts.append(candidate.text);
    }
    texts.removeDuplicates();
    return texts;
}

bool hasLetterDigits(QStringView word)
{
    constexpr QStringView kDigits = u"2356789";
    qsizetype letters = 0;
    bool digit = false;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const QChar c = word[i];
        if (c >= u'a' && c <= u'z') {
            ++letters;
            continue;
        }
        if (c == kFrancoMark && i > 0 && kMarked.contains(word[i - 1]))
            continue;
        // Two digits in a row are a number: "iso20471", "m44".
        if (!kDigits.contains(c) || (i > 0 && word[i - 1].isDigit()))
            return false;
        digit = true;
    }
    return digit && letters >= 2;
}

} // namespace

bool isFrancoMark(QChar c)
{
    constexpr QStringView kShapes = u"'`\u00B4\u2018\u2019\u2032";
    return kShapes.contains(c);
}

bool isFrancoMarkAt(QStringView text, qsizetype place)
{
    if (place < 1 || !kMarked.contains(text[place - 1]) || !isFrancoMark(text[place]))
        return false;
    const auto isLatin = [&](qsizetype at) {
        return at >= 0 && at < text.size() && text[at].unicode() < 0x80 && text[at].isLetter();
    };
    const bool number = place > 1 && text[place - 2].isDigit(); // "43'" is a size in quotation marks
    return !number && (isLatin(place - 2) || isLatin(place + 1));
}

bool isFrancoWord(QStringView word)
{
    return word.size() <= kLongestWord && (hasLetterDigits(word) || !lexiconEntry(word).isEmpty());
}

QStringList francoCandidates(QStringView word)
{
    if (!isFrancoWord(word))
        return {};
    QStringList candidates;
    if (const QString known = lexiconEntry(word); !known.isEmpty())
        candidates.append(known);
    else
        candidates = transliterated(word);
    return candidates;
}

} // namespace migochat
