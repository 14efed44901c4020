#include "ui/theme/fonts.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

QStringList uiFontFamilies()
{
#if defined(Q_OS_WIN)
    return {u"Segoe UI"_s, u"Segoe UI Emoji"_s};
#elif defined(Q_OS_MACOS)
    return {u".AppleSystemUIFont"_s, u"Geeza Pro"_s, u"Apple Color Emoji"_s};
#else
    // The UI cut has the line height of Noto Sans; the text cut would make every line half as high again.
    return {u"Noto Sans"_s, u"Noto Sans Arabic UI"_s, u"Noto Sans Arabic"_s, u"Noto Color Emoji"_s};
#endif
}

QFont uiFont(FontRole role)
{
    QFont font;
    font.setFamilies(uiFontFamilies());
    font.setPixelSize(13);
    switch (role) {
    case FontRole::Body:
        break;
    case FontRole::BodyBold:
        font.setWeight(QFont::DemiBold);
        break;
    case FontRole::Thread:
        font.setPixelSize(14);
        break;
    case FontRole::Small:
        font.setPixelSize(12);
        break;
    case FontRole::SmallBold:
        font.setPixelSize(11);
        font.setWeight(QFont::DemiBold);
        break;
    case FontRole::Name:
        font.setPixelSize(14);
        font.setWeight(QFont::DemiBold);
        break;
    case FontRole::Title:
        font.setPixelSize(17);
        font.setWeight(QFont::DemiBold);
        break;
    }
    return font;
}

} // namespace migochat
