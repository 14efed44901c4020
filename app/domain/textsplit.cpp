#include "app/domain/textsplit.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace migochat {

namespace {

/// A seam in the first quarter would leave a scrap of a message; then the next weaker kind of seam is taken.
constexpr qsizetype kScrapDivisor = 4;

qsizetype utf8Length(QStringView text)
{
    qsizetype bytes = 0;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : c.isSurrogate() ? 2 : 3; // a pair makes four
    }
    return bytes;
}

/// How much of the text fits, ending between graphemes. A single grapheme that does not fit is cut between code points.
qsizetype fittingLength(QStringView text, const TextLimit &limit)
{
    qsizetype most = std::min(text.size(), limit.most);
    while (most > 0 && !limit.fits(text.first(most)))
        most -= std::max<qsizetype>(1, (limit.lengthOf(text.first(most)) - limit.most) / 3);
    if (most == text.size())
        return most;
    QTextBoundaryFinder graphemes(QTextBoundaryFinder::Grapheme, text.data(), text.size());
    graphemes.setPosition(most);
    const qsizetype whole = graphemes.isAtBoundary() ? most : graphemes.toPreviousBoundary();
    if (whole > 0)
        return whole;
    if (most > 1 && text[most - 1].isHighSurrogate())
        --most;
    return std::max<qsizetype>(most, text.front().isHighSurrogate() ? 2 : 1);
}

qsizetype afterLast(QStringView part, QStringView seam)
{
    const qsizetype at = part.lastIndexOf(seam);
    return at < 0 ? 0 : at + seam.size();
}

qsizetype afterLastSentence(QStringView part)
{
    constexpr QStringView kEnds = u".!?\u061F\u06D4\u2026\u061B";
    for (qsizetype i = part.size() - 1; i > 0; --i) {
        if (part[i].isSpace() && kEnds.contains(part[i - 1]))
            return i;
    }
    return 0;
}

qsizetype afterLastWord(QStringView part)
{
    for (qsizetype i = part.size() - 1; i > 0; --i) {
        if (part[i].isSpace())
            return i;
    }
    return 0;
}

/// Where to cut: `part` is what fits of the text, one unit more is looked at so that a seam right behind it counts.
qsizetype seamIn(QStringView text, qsizetype fitting)
{
    const QStringView part = text.first(std::min(text.size(), fitting + 1));
    const qsizetype least = fitting / kScrapDivisor;
    for (const qsizetype seam :
         {afterLast(part, u"\n\n"), afterLast(part, u"\n"), afterLastSentence(part), afterLastWord(part)}) {
        if (seam > least)
            return std::min(seam, fitting);
    }
    return fitting;
}

} // namespace

qsizetype TextLimit::lengthOf(QStringView text) const
{
    return unit == Unit::Bytes ? utf8Length(text) : text.size();
}

QStringList splitText(const QString &text, const TextLimit &limit)
{
    QStringList parts;
    QStringView rest = QStringView(text).trimmed();
    while (!rest.isEmpty()) {
        if (limit.fits(rest)) {
            parts.append(rest.toString());
            break;
        }
        const qsizetype cut = seamIn(rest, fittingLength(rest, limit));
        parts.append(rest.first(cut).trimmed().toString());
        rest = rest.sliced(cut).trimmed();
    }
    return parts;
}

} // namespace migochat
