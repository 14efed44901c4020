#include "ui/theme/theme.h"

#include "ui/theme/fonts.h"
#include "ui/theme/stylesheet.h"
#include "ui/theme/systemscheme.h"

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
};

// Text and state colours keep at least 4.5:1 on every surface they are used on.
constexpr std::array kShades{
    Shades{Token::Bg, 0xFFF6F7F9, 0xFF14171A},
    Shades{Token::Surface, 0xFFFFFFFF, 0xFF1B1F24},
    Shades{Token::Raised, 0xFFFFFFFF, 0xFF232930},
    Shades{Token::ThreadBg, 0xFFEEF1F5, 0xFF14171A},
    Shades{Token::Text, 0xFF1A1D21, 0xFFE8EAED},
    Shades{Token::Muted, 0xFF5B6470, 0xFF9AA4B0},
    Shades{Token::Line, 0xFFDDE1E6, 0xFF323A43},
    Shades{Token::LineStrong, 0xFFC3C9D1, 0xFF465059},
    Shades{Token::Accent, 0xFF0B6BCB, 0xFF6CB2FF},
    Shades{Token::AccentHover, 0xFF095DB2, 0xFF8AC2FF},
    Shades{Token::OnAccent, 0xFFFFFFFF, 0xFF0B1622},
    Shades{Token::Selected, 0xFFE4F0FB, 0xFF1D2B3A},
    Shades{Token::Hover, 0xFFEEF1F4, 0xFF242A31},
    Shades{Token::BubbleIn, 0xFFFFFFFF, 0xFF232930},
    Shades{Token::BubbleOut, 0xFFDCEBFB, 0xFF17365A},
    Shades{Token::BubbleAi, 0xFFE9E3FA, 0xFF2E2750},
    Shades{Token::Note, 0xFFFFF4CC, 0xFF4A3F12},
    Shades{Token::NoteLine, 0xFF9A7B12, 0xFFC7A83C},
    Shades{Token::Hot, 0xFFC62828, 0xFFFF8A80},
    Shades{Token::Warm, 0xFFB25E00, 0xFFFFB95C},
    Shades{Token::Cold, 0xFF2E6E9E, 0xFF8CC6EE},
    Shades{Token::Ok, 0xFF1B7F3B, 0xFF6FD08C},
    Shades{Token::Warn, 0xFF8A5A00, 0xFFF0C04A},
    Shades{Token::Bad, 0xFFB3261E, 0xFFFF8A80},
    Shades{Token::WhatsApp, 0xFF128C4B, 0xFF4FD08A},
    Shades{Token::Messenger, 0xFF0A6CFF, 0xFF7DB4FF},
    Shades{Token::Instagram, 0xFFB3287E, 0xFFF08CC8},
    Shades{Token::Found, 0xFFFFE082, 0xFF6B5300},
    Shades{Token::Marked, 0xFFA9D1FA, 0xFF2F5F94},
    Shades{Token::Track, 0xFFDDE1E6, 0xFF323A43},
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

Theme::Theme(QObject *parent) : QObject(parent), m_systemDark(systemPrefersDark())
{
    loadUiResources();
    m_dark = m_systemDark;
    followSystemScheme(this, [this] {
        m_systemDark = systemPrefersDark();
        reconsider();
    });
}

void Theme::setChoice(Choice choice)
{
    m_choice = choice;
    reconsider();
}

QColor Theme::color(Token token) const
{
    for (const Shades &shades : kShades) {
        if (shades.token == token)
            return QColor::fromRgb(m_dark ? shades.dark : shades.light);
    }
    return Qt::magenta;
}

QFont Theme::font(FontRole role) const
{
    return uiFont(role);
}

void Theme::attach(QApplication &application, Sheet sheet)
{
    m_application = &application;
    m_hasSheet = sheet == Sheet::Now;
#ifndef Q_OS_MACOS
    QApplication::setStyle(QStringLiteral("Fusion"));
#endif
    applyToApplication();
}

void Theme::putSheet()
{
    m_hasSheet = true;
    m_application->setStyleSheet(styleSheet(*this));
}

void Theme::bumpRevision()
{
    ++m_revision;
    Q_EMIT changed();
}

void Theme::reconsider()
{
    const bool dark = m_choice == Choice::System ? m_systemDark : m_choice == Choice::Dark;
    if (dark == m_dark)
        return;
    m_dark = dark;
    applyToApplication();
    bumpRevision();
}

void Theme::applyToApplication()
{
    if (!m_application)
        return;
    QApplication::setFont(uiFont(FontRole::Body));
    QApplication::setPalette(paletteOf(*this));
    if (m_hasSheet)
        putSheet();
}

} // namespace migochat
