#include "ui/inbox/textdress.h"

#include <QFontDatabase>

namespace migochat::textdress {

namespace {

constexpr quint8 kLink = 1 << 7;
constexpr QChar kLeftToRight(0x2066);
constexpr QChar kPop(0x2069);

quint8 bitOf(TextMarks::Style style)
{
    return quint8(1 << int(style));
}

} // namespace

Formats::Formats(qsizetype length, const TextBlock::Dress &dress) : m_dress(dress)
{
    if (dress.marks.links.isEmpty() && dress.marks.styles.isEmpty())
        return;
    m_looks.resize(size_t(length));
    const auto mark = [this](const TextSpan &span, quint8 bit) {
        for (qsizetype at = span.start; at < span.start + span.length; ++at)
            m_looks[size_t(at)] |= bit;
    };
    for (const TextMarks::Styled &styled : dress.marks.styles)
        mark(styled.span, bitOf(styled.style));
    for (const TextMarks::Link &link : dress.marks.links)
        mark(link.span, kLink);
}

QTextCharFormat Formats::formatOf(quint8 looks) const
{
    const auto has = [looks](TextMarks::Style style) { return (looks & bitOf(style)) != 0; };
    QTextCharFormat format;
    if (has(TextMarks::Style::Bold))
        format.setFontWeight(QFont::Bold);
    if (has(TextMarks::Style::Italic))
        format.setFontItalic(true);
    if (has(TextMarks::Style::Struck))
        format.setFontStrikeOut(true);
    if (has(TextMarks::Style::Fixed))
        format.setFontFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    if (has(TextMarks::Style::Sign))
        format.setForeground(m_dress.sign);
    if (looks & kLink) {
        format.setForeground(m_dress.link);
        format.setFontUnderline(true);
    }
    return format;
}

Dressed Formats::ofParagraph(QStringView part, qsizetype start, bool isolatesLinks) const
{
    Dressed dressed;
    if (m_looks.empty()) {
        dressed.text = part.toString();
        return dressed;
    }
    quint8 before = 0;
    const auto sign = [&](qsizetype letter, QChar which) {
        dressed.text += which;
        dressed.isolates.push_back(letter);
    };
    for (qsizetype at = 0; at < part.size(); ++at) {
        const quint8 looks = m_looks[size_t(start + at)];
        const bool inLink = looks & kLink;
        const bool wasInLink = before & kLink;
        if (isolatesLinks && inLink != wasInLink)
            sign(at, inLink ? kLeftToRight : kPop);
        if (looks != 0 && looks == before && !dressed.formats.isEmpty())
            ++dressed.formats.last().length;
        else if (looks != 0)
            dressed.formats.append({static_cast<int>(dressed.text.size()), 1, formatOf(looks)});
        dressed.text += part.at(at);
        before = looks;
    }
    if (isolatesLinks && before & kLink)
        sign(part.size(), kPop);
    return dressed;
}

} // namespace migochat::textdress
