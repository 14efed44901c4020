#include "ui/text/direction.h"

#include <QChar>

namespace migochat {

namespace {

constexpr char16_t kLri = 0x2066;
constexpr char16_t kRli = 0x2067;
constexpr char16_t kFsi = 0x2068;
constexpr char16_t kPdi = 0x2069;

bool isBidiControl(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x202A && u <= 0x202E) || (u >= kLri && u <= kPdi) || u == 0x200E || u == 0x200F || u == 0x061C;
}

char32_t codePointAt(QStringView text, qsizetype &i)
{
    const QChar c = text.at(i);
    if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
        return QChar::surrogateToUcs4(c, text.at(++i));
    return c.unicode();
}

} // namespace

Qt::LayoutDirection firstStrong(QStringView text, Qt::LayoutDirection fallback)
{
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char32_t point = codePointAt(text, i);
        if (point == kLri || point == kRli || point == kFsi) {
            ++depth;
            continue;
        }
        if (point == kPdi) {
            depth = qMax(0, depth - 1);
            continue;
        }
        if (depth > 0 || QChar::isSurrogate(point)) // half of a pair has no direction
            continue;
        switch (QChar::direction(point)) {
        case QChar::DirL:
            return Qt::LeftToRight;
        case QChar::DirR:
        case QChar::DirAL:
            return Qt::RightToLeft;
        default:
            break;
        }
    }
    return fallback;
}

QString isolated(const QString &text)
{
    return text.isEmpty() ? text : QChar(kFsi) + text + QChar(kPdi);
}

QString leftToRight(const QString &text)
{
    return text.isEmpty() ? text : QChar(kLri) + text + QChar(kPdi);
}

QString running(const QString &text, Qt::LayoutDirection direction)
{
    return QChar(direction == Qt::RightToLeft ? char16_t(0x200F) : char16_t(0x200E)) + text;
}

QString withoutBidiControls(QString text)
{
    text.removeIf(isBidiControl);
    return text;
}

bool isGap(QChar c)
{
    return (c.isSpace() && c != QChar::Nbsp) || c.category() == QChar::Other_Control;
}

QString singleLine(QStringView text, qsizetype limit)
{
    QString line;
    line.reserve(qMin(text.size(), limit) + 1);
    bool space = false;
    for (const QChar c : text) {
        if (isGap(c)) {
            space = !line.isEmpty();
            continue;
        }
        if (space)
            line += u' ';
        space = false;
        line += c;
        // Never between the two halves of one character.
        if (line.size() >= limit && !c.isHighSurrogate())
            return line + QChar(0x2026);
    }
    return line;
}

QString withoutLoneWord(QString text)
{
    const qsizetype last = text.lastIndexOf(u' ');
    return last < 0 ? text : text.replace(last, 1, QChar::Nbsp);
}

} // namespace migochat
