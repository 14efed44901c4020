#include "ui/theme/fonts.h"

#include <QFontDatabase>
#include <QResource>

#include <array>
#include <clocale>
#if defined(MIGOCHAT_FONTCONFIG)
#include <fontconfig/fontconfig.h>
#endif

// Resources of a static library have to be pulled in by name, and the macro only works outside of namespaces.
static void pullInFonts()
{
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    Q_INIT_RESOURCE(fontsarabic);
#else
    Q_INIT_RESOURCE(fontssans);
#endif
}

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
constexpr auto kFamily = "Migochat Arabic"_L1;
constexpr std::array kBundledFaces{":/migochat/fonts/MigochatArabic-Regular.ttf"_L1,
                                   ":/migochat/fonts/MigochatArabic-Bold.ttf"_L1};
#else
constexpr auto kFamily = "Migochat Sans"_L1;
constexpr std::array kBundledFaces{":/migochat/fonts/MigochatSans-Regular.ttf"_L1,
                                   ":/migochat/fonts/MigochatSans-Bold.ttf"_L1};
#endif

} // namespace

QString bundledFamily()
{
    return kFamily;
}

std::future<void> readSystemFonts()
{
#if defined(MIGOCHAT_FONTCONFIG)
    // As the application object does in a moment: numbers are read by the locale, which must not change meanwhile.
    std::setlocale(LC_ALL, "");
    return std::async(std::launch::async, [] { FcInit(); });
#else
    return {};
#endif
}

void loadBundledFonts()
{
    pullInFonts();
    for (const QLatin1StringView path : kBundledFaces) {
        const QResource face(path);
        if (!face.isValid() || face.compressionAlgorithm() != QResource::NoCompression)
            continue;
        // The bytes stay where they are, in the program itself, for as long as it runs.
        QFontDatabase::addApplicationFontFromData(
            QByteArray::fromRawData(reinterpret_cast<const char *>(face.data()), face.size()));
    }
}

QStringList uiFontFamilies()
{
#if defined(Q_OS_WIN)
    return {bundledFamily(), u"Segoe UI"_s, u"Segoe UI Emoji"_s};
#elif defined(Q_OS_MACOS)
    return {bundledFamily(), u".AppleSystemUIFont"_s, u"Apple Color Emoji"_s};
#else
    // The system's copies of the same letters serve tests and pictures, which load no faces.
    return {bundledFamily(), u"Noto Sans"_s, u"Noto Sans Arabic UI"_s, u"Noto Color Emoji"_s};
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
