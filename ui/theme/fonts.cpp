#include "ui/theme/fonts.h"

#include <QFontDatabase>
#include <QResource>

#include <array>

// Resources of a static library have to be pulled in by name, and the macro only works outside of namespaces.
static void pullInFonts()
{
    Q_INIT_RESOURCE(fonts);
}

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kBundledFaces{":/migochat/fonts/MigochatArabic-Regular.ttf"_L1,
                                   ":/migochat/fonts/MigochatArabic-Bold.ttf"_L1};

} // namespace

QString bundledArabicFamily()
{
    return u"Migochat Arabic"_s;
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
    return {bundledArabicFamily(), u"Segoe UI"_s, u"Segoe UI Emoji"_s};
#elif defined(Q_OS_MACOS)
    return {bundledArabicFamily(), u".AppleSystemUIFont"_s, u"Apple Color Emoji"_s};
#else
    // The system's copy of the same face serves tests and pictures, which load no faces.
    return {u"Noto Sans"_s, bundledArabicFamily(), u"Noto Sans Arabic UI"_s, u"Noto Color Emoji"_s};
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
