#include "app/domain/searchfold.h"

#include "app/domain/franco.h"

#include <array>
#include <utility>

namespace migochat {

namespace {

constexpr char16_t kDrop = 0;
constexpr char16_t kSpace = u' ';
constexpr char16_t kDecompose = 0xFFFF;
constexpr char16_t kTableSize = 0x0700; // Latin, Greek, Cyrillic, Hebrew, Arabic

/// Letters that Unicode keeps apart but people type for each other; kDecompose when there is no rule.
constexpr char16_t arabicRule(char16_t c)
{
    switch (c) {
    case 0x0640: // tatweel
    case 0x0621: // lone hamza
    case 0x0674: // high hamza
    case 0x06DD: // Quranic signs that are not marks
    case 0x06DE:
    case 0x06E9:
        return kDrop;
    case 0x0671:
        return 0x0627; // ٱ → ا
    case 0x0649:       // ى
    case 0x06CC:
        return 0x064A; // ی → ي
    case 0x0629:       // ة
    case 0x06C1:       // ہ
    case 0x06D5:       // ە
    case 0x06BE:
        return 0x0647; // ھ → ه
    case 0x06A9:       // ک
    case 0x06AF:
        return 0x0643; // گ → ك
    case 0x0686:
        return 0x062C; // چ → ج
    case 0x067E:
        return 0x0628; // پ → ب
    case 0x06A4:
        return 0x0641; // ڤ → ف
    case 0x0698:
        return 0x0632; // ژ → ز
    default:
        return kDecompose;
    }
}

char16_t tableEntry(char16_t c)
{
    if (const char16_t rule = arabicRule(c); rule != kDecompose)
        return rule;
    const QChar letter(c);
    if (letter.category() == QChar::Mark_NonSpacing || letter.category() == QChar::Mark_Enclosing || c == 0x00AD)
        return kDrop;
    if (letter.decompositionTag() == QChar::Canonical)
        return tableEntry(letter.decomposition().at(0).unicode());
    if (letter.decompositionTag() != QChar::NoDecomposition)
        return kDecompose;
    if (const int digit = letter.digitValue(); digit >= 0)
        return static_cast<char16_t>(u'0' + digit);
    return letter.isLetterOrNumber() ? letter.toCaseFolded().unicode() : kSpace;
}

const std::array<char16_t, kTableSize> &foldTable()
{
    static const auto table = [] {
        std::array<char16_t, kTableSize> entries{};
        for (char16_t c = 0; c < kTableSize; ++c)
            entries[c] = tableEntry(c);
        return entries;
    }();
    return table;
}

/// Symbols and format characters that chats are full of, decided without a decomposition; kDecompose otherwise.
char16_t quickRule(char32_t c)
{
    if (c == 0x200C || c == 0x200D || c == 0x2060 || (c >= 0xFE00 && c <= 0xFE0F))
        return kDrop; // joiners and variation selectors stand inside a word
    if ((c >= 0x2000 && c <= 0x206F && c != 0x2024) || (c >= 0x2190 && c <= 0x245F) || (c >= 0x2500 && c <= 0x2BFF))
        return kSpace; // includes LRM, RLM, ZWSP and embeddings
    if (c == 0xFEFF || (c >= 0x1F000 && c <= 0x1F0FF) || (c >= 0x1F200 && c <= 0x1FAFF) || QChar::isSurrogate(c))
        return kSpace;
    return kDecompose;
}

class Folder
{
public:
    enum class Origins { Drop, Keep };

    Folder(QStringView text, Origins origins) : m_keepOrigins(origins == Origins::Keep)
    {
        m_out.reserve(text.size());
        if (m_keepOrigins)
            m_origins.reserve(text.size());
    }

    void fold(QStringView text)
    {
        const auto &table = foldTable();
        bool mayBeMarked = false;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const char16_t c = text[i].unicode();
            m_origin = i;
            const bool behindDigit = std::exchange(mayBeMarked, c >= u'3' && c <= u'9');
            if (behindDigit && isFrancoMarkAt(text, i)) {
                put(kFrancoMark.unicode());
            } else if (c < kTableSize && table[c] != kDecompose) {
                put(table[c]);
            } else if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
                putOther(QChar::surrogateToUcs4(c, text[++i].unicode()));
            } else {
                putOther(c);
            }
        }
        if (m_out.endsWith(QChar(kSpace)))
            chop();
    }

    QString text() && { return std::move(m_out); }
    QList<qsizetype> origins() && { return std::move(m_origins); }

private:
    void put(char16_t c)
    {
        if (c == kDrop)
            return;
        const qsizetype size = m_out.size();
        if (c == kSpace && (size == 0 || m_out.back() == QChar(kSpace)))
            return;
        if (c == m_squeezed)
            return;
        m_squeezed = 0;
        const bool third = size >= 2 && m_out[size - 1] == QChar(c) && m_out[size - 2] == QChar(c);
        if (third && c != u'x' && !(c >= u'0' && c <= u'9')) { // XXXL is a size, 000 a number
            chop();
            m_squeezed = c;
            return;
        }
        append(c);
    }

    void putOther(char32_t c)
    {
        if (const char16_t quick = quickRule(c); quick != kDecompose)
            return put(quick);
        // Marks go anyway, so decomposing character by character gives what NFKC of the whole text would.
        const QString parts = QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_KD);
        for (const char32_t part : parts.toUcs4())
            putPart(part);
    }

    void putPart(char32_t c)
    {
        if (c < kTableSize && foldTable()[c] != kDecompose)
            return put(foldTable()[c]);
        const QChar::Category category = QChar::category(c);
        if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing)
            return;
        if (const int digit = QChar::digitValue(c); digit >= 0)
            return put(static_cast<char16_t>(u'0' + digit));
        if (!QChar::isLetterOrNumber(c))
            return put(kSpace);
        const auto folded = QChar::fromUcs4(QChar::toCaseFolded(c)); // named, or it dies before the loop begins
        for (const QChar unit : QStringView(folded))
            put(unit.unicode());
    }

    void append(char16_t c)
    {
        m_out.append(QChar(c));
        if (m_keepOrigins)
            m_origins.append(m_origin);
    }

    void chop()
    {
        m_out.chop(1);
        if (m_keepOrigins)
            m_origins.removeLast();
    }

    QString m_out;
    QList<qsizetype> m_origins;
    qsizetype m_origin = 0;
    char16_t m_squeezed = 0;
    bool m_keepOrigins;
};

} // namespace

QString searchFold(QStringView text)
{
    Folder folder(text, Folder::Origins::Drop);
    folder.fold(text);
    return std::move(folder).text();
}

FoldedText searchFoldWithOrigins(QStringView text)
{
    Folder folder(text, Folder::Origins::Keep);
    folder.fold(text);
    FoldedText folded;
    folded.origins = std::move(folder).origins();
    folded.text = std::move(folder).text();
    return folded;
}

} // namespace migochat
