#include "tests/sim/noise.h"

namespace migochat::sim {

namespace {

bool isArabicLetter(QChar c)
{
    return c >= QChar(u'ا') && c <= QChar(u'ي');
}

/// People leave the dots out at the end of a word only.
QChar swapped(QChar c, bool endsWord, Dice &dice)
{
    switch (c.unicode()) {
    case u'ة':
        return dice.chance(40) ? u'ه' : c;
    case u'ى':
        return dice.chance(30) ? u'ي' : c;
    case u'ي':
        return dice.chance(10) && endsWord ? u'ى' : c;
    case u'أ':
    case u'إ':
    case u'آ':
        return dice.chance(60) ? QChar(u'ا') : c;
    default:
        return c;
    }
}

} // namespace

QString withNoise(const QString &text, Dice &dice)
{
    const bool indicDigits = dice.chance(35);
    const bool drawls = dice.chance(25) && text.size() > 3;
    const qint64 doubled = drawls ? dice.between(2, text.size() - 1) : -1;
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool endsWord = i + 1 == text.size() || !isArabicLetter(text.at(i + 1));
        QChar c = swapped(text.at(i), endsWord, dice);
        if (indicDigits && c >= u'0' && c <= u'9')
            c = QChar(static_cast<char16_t>(u'٠' + (c.unicode() - u'0')));
        out += c;
        if (i == doubled && isArabicLetter(c))
            out += QString(static_cast<int>(dice.between(1, 3)), c);
    }
    return out;
}

} // namespace migochat::sim
