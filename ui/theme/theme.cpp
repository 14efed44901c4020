#include "ui/theme/theme.h"

#include "ui/theme/fonts.h"
#include "ui/theme/housestyle.h"
#include "ui/theme/stylesheet.h"
#include "ui/theme/systemscheme.h"
#include "ui/theme/zoomkeeper.h"

#include <QApplication>
#include <QPalette>

#include <array>

// Resources of a static library have to be pulled in by name, and the macro only works outside of namespaces.
static void loadUiResources()
{
    Q_INIT_RESOURCE(ui);
}

namespace migochat {

namespace {

struct Shades {
    Token token;
    QRgb light;
    QRgb dark;
    QRgb highLight;
    QRgb highDark;
};

// Text and state colours keep at least 4.5:1 on every surface they are used on, with high contrast 7:1.
constexpr std::array kShades{
    Shades{Token::Bg, 0xFFF6F7F9, 0xFF14171A, 0xFFFFFFFF, 0xFF000000},
    Shades{Token::Surface, 0xFFFFFFFF, 0xFF1B1F24, 0xFFFFFFFF, 0xFF000000},
    Shades{Token::Raised, 0xFFFFFFFF, 0xFF232930, 0xFFFFFFFF, 0xFF000000},
    Shades{Token::ThreadBg, 0xFFEEF1F5, 0xFF14171A, 0xFFFFFFFF, 0xFF000000},
    Shades{Token::Text, 0xFF1A1D21, 0xFFE8EAED, 0xFF000000, 0xFFFFFFFF},
    Shades{Token::Muted, 0xFF5B6470, 0xFF9AA4B0, 0xFF2B2F36, 0xFFE0E4E8},
    Shades{Token::Line, 0xFFDDE1E6, 0xFF323A43, 0xFF4A4F57, 0xFFB8BEC6},
    Shades{Token::LineStrong, 0xFFC3C9D1, 0xFF465059, 0xFF000000, 0xFFFFFFFF},
    Shades{Token::Accent, 0xFF0B6BCB, 0xFF6CB2FF, 0xFF00398F, 0xFFFFD83D},
    Shades{Token::AccentHover, 0xFF095DB2, 0xFF8AC2FF, 0xFF002A6B, 0xFFFFE680},
    Shades{Token::OnAccent, 0xFFFFFFFF, 0xFF0B1622, 0xFFFFFFFF, 0xFF000000},
    Shades{Token::Selected, 0xFFE4F0FB, 0xFF1D2B3A, 0xFFCFE3FF, 0xFF3A3300},
    Shades{Token::Hover, 0xFFEEF1F4, 0xFF242A31, 0xFFE6E9EE, 0xFF262626},
    Shades{Token::BubbleIn, 0xFFFFFFFF, 0xFF232930, 0xFFFFFFFF, 0xFF000000},
    Shades{Token::BubbleOut, 0xFFDCEBFB, 0xFF17365A, 0xFFD6E8FF, 0xFF00214D},
    Shades{Token::BubbleAi, 0xFFE9E3FA, 0xFF2E2750, 0xFFE8DFFF, 0xFF2A1459},
    Shades{Token::Note, 0xFFFFF4CC, 0xFF4A3F12, 0xFFFFF1B0, 0xFF3B3000},
    Shades{Token::NoteLine, 0xFF9A7B12, 0xFFC7A83C, 0xFF5C4700, 0xFFFFD83D},
    Shades{Token::Hot, 0xFFC62828, 0xFFFF8A80, 0xFF8E0000, 0xFFFFB3AD},
    Shades{Token::Warm, 0xFFB25E00, 0xFFFFB95C, 0xFF663300, 0xFFFFCC80},
    Shades{Token::Cold, 0xFF2E6E9E, 0xFF8CC6EE, 0xFF0B4066, 0xFFA9DBFF},
    Shades{Token::Ok, 0xFF1B7F3B, 0xFF6FD08C, 0xFF00501E, 0xFF8DF0A9},
    Shades{Token::Warn, 0xFF8A5A00, 0xFFF0C04A, 0xFF553700, 0xFFFFD873},
    Shades{Token::Bad, 0xFFB3261E, 0xFFFF8A80, 0xFF8A0F0A, 0xFFFFB3AD},
    Shades{Token::WhatsApp, 0xFF0B7A3E, 0xFF4FD08A, 0xFF00522A, 0xFF7DF0A8},
    Shades{Token::Messenger, 0xFF0A5FE0, 0xFF7DB4FF, 0xFF003A99, 0xFFA9CCFF},
    Shades{Token::Instagram, 0xFFB3287E, 0xFFF08CC8, 0xFF75105A, 0xFFFFB0E0},
    Shades{Token::Found, 0xFFFFE082, 0xFF6B5300, 0xFFFFD54A, 0xFF665000},
    Shades{Token::Marked, 0xFFA9D1FA, 0xFF2F5F94, 0xFF8FC2FF, 0xFF1F4F8F},
    Shades{Token::Track, 0xFFDDE1E6, 0xFF323A43, 0xFFB9BFC8, 0xFF50565E},
};

QPalette paletteOf(const Theme &theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.color(Token::Bg));
    palette.setColor(QPalette::WindowText, theme.color(Token::Text));
    palette.setColor(QPalette::Base, theme.color(Token::Surface));
    palette.setColor(QPalette::AlternateBase, theme.color(Token::Bg));
    palette.setColor(QPalette::Text, theme.color(Token::Text));
    palette.setColor(QPalette::Button, theme.color(Token::Raised));
    palette.setColor(QPalette::ButtonText, theme.color(Token::Text));
    palette.setColor(QPalette::Highlight, theme.color(Token::Accent));
    palette.setColor(QPalette::HighlightedText, theme.color(Token::OnAccent));
    palette.setColor(QPalette::PlaceholderText, theme.color(Token::Muted));
    palette.setColor(QPalette::ToolTipBase, theme.color(Token::Raised));
    palette.setColor(QPalette::ToolTipText, theme.color(Token::Text));
    palette.setColor(QPalette::Link, theme.color(Token::Accent));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.color(Token::Muted));
    return palette;
}

} // namespace

Theme::Theme(QObject *parent) : QObject(parent)
{
    loadUiResources();
    readSystem();
    m_dark = m_systemDark;
    m_high = m_systemHigh;
    followSystemScheme(this, [this] {
        readSystem();
        reconsider();
    });
}

Theme::~Theme() = default;

void Theme::readSystem()
{
    m_systemDark = systemPrefersDark();
    m_systemHigh = systemPrefersContrast();
}

void Theme::setChoice(Choice choice)
{
    m_choice = choice;
    reconsider();
}

void Theme::setContrast(Contrast contrast)
{
    m_contrast = contrast;
    reconsider();
}

void Theme::setZoom(int percent)
{
    const int zoom = qBound(kSmallestZoom, percent, kLargestZoom);
    if (zoom == m_zoom)
        return;
    m_zoom = zoom;
    applyToApplication();
    bumpRevision();
}

void Theme::setDensity(Density density)
{
    if (density == m_density)
        return;
    m_density = density;
    bumpRevision();
}

void Theme::setMotion(Motion motion)
{
    m_motion = motion;
    applyMotion();
}

QColor Theme::color(Token token) const
{
    for (const Shades &shades : kShades) {
        if (shades.token == token)
            return QColor::fromRgb(m_high   ? m_dark ? shades.highDark : shades.highLight
                                   : m_dark ? shades.dark
                                            : shades.light);
    }
    return Qt::magenta;
}

QFont Theme::font(FontRole role) const
{
    return uiFont(role);
}

QFont Theme::shownFont(FontRole role) const
{
    QFont font = uiFont(role);
    font.setPixelSize(px(font.pixelSize()));
    return font;
}

void Theme::attach(QApplication &application, Sheet sheet)
{
    m_application = &application;
    m_hasSheet = sheet == Sheet::Now;
    m_style = new HouseStyle(*this);
    QApplication::setStyle(m_style);
    m_keeper = std::make_unique<ZoomKeeper>(application);
    applyMotion();
    applyToApplication();
}

void Theme::putSheet()
{
    m_hasSheet = true;
    m_application->setStyleSheet(styleSheet(*this));
    m_keeper->setScale(scale());
}

void Theme::bumpRevision()
{
    ++m_revision;
    Q_EMIT changed();
}

void Theme::reconsider()
{
    const bool dark = m_choice == Choice::System ? m_systemDark : m_choice == Choice::Dark;
    const bool high = m_contrast == Contrast::System ? m_systemHigh : m_contrast == Contrast::High;
    if (dark == m_dark && high == m_high)
        return;
    m_dark = dark;
    m_high = high;
    applyToApplication();
    bumpRevision();
}

void Theme::applyToApplication()
{
    if (!m_application)
        return;
    if (m_zoom != 100)
        m_keeper->noteSizes(); // as they are before the sheet brings zoomed sizes of its own
    if (m_style)
        m_style->setScale(scale());
    QApplication::setFont(shownFont(FontRole::Body));
    QApplication::setPalette(paletteOf(*this));
    if (m_hasSheet)
        putSheet();
}

/// The menus and hints of Qt are all that moves: nothing of our own does.
void Theme::applyMotion()
{
    if (!m_application)
        return;
    const bool calm = m_motion == Motion::Reduced;
    if (m_style)
        m_style->setCalm(calm);
    for (const Qt::UIEffect effect : {Qt::UI_AnimateMenu, Qt::UI_FadeMenu, Qt::UI_AnimateCombo, Qt::UI_AnimateTooltip,
                                      Qt::UI_FadeTooltip, Qt::UI_AnimateToolBox})
        QApplication::setEffectEnabled(effect, !calm);
}

} // namespace migochat
