#include "ui/theme/stylesheet.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QRegularExpression>

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

struct NamedToken {
    QLatin1StringView name;
    Token token;
};

// Longer names come before names they begin with, so that "@lineStrong" is not read as "@line" + "Strong".
constexpr std::array kNames{
    NamedToken{"@accentHover"_L1, Token::AccentHover},
    NamedToken{"@onAccent"_L1, Token::OnAccent},
    NamedToken{"@accent"_L1, Token::Accent},
    NamedToken{"@bubbleAi"_L1, Token::BubbleAi},
    NamedToken{"@lineStrong"_L1, Token::LineStrong},
    NamedToken{"@line"_L1, Token::Line},
    NamedToken{"@noteLine"_L1, Token::NoteLine},
    NamedToken{"@note"_L1, Token::Note},
    NamedToken{"@surface"_L1, Token::Surface},
    NamedToken{"@selected"_L1, Token::Selected},
    NamedToken{"@raised"_L1, Token::Raised},
    NamedToken{"@threadBg"_L1, Token::ThreadBg},
    NamedToken{"@hover"_L1, Token::Hover},
    NamedToken{"@muted"_L1, Token::Muted},
    NamedToken{"@text"_L1, Token::Text},
    NamedToken{"@track"_L1, Token::Track},
    NamedToken{"@warn"_L1, Token::Warn},
    NamedToken{"@bad"_L1, Token::Bad},
    NamedToken{"@ok"_L1, Token::Ok},
    NamedToken{"@bg"_L1, Token::Bg},
};

} // namespace

namespace {

constexpr int kThickestLine = 3; ///< lines stay sharp: only what is larger is zoomed

QString zoomed(const QString &sheet, const Theme &theme)
{
    static const QRegularExpression length(u"(\\d+)px"_s);
    QString result;
    result.reserve(sheet.size());
    qsizetype at = 0;
    for (auto found = length.globalMatch(sheet); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const int pixels = match.capturedView(1).toInt();
        result += QStringView(sheet).sliced(at, match.capturedStart() - at);
        result += QString::number(pixels < kThickestLine ? pixels : theme.px(pixels)) + u"px"_s;
        at = match.capturedEnd();
    }
    return result + QStringView(sheet).sliced(at);
}

} // namespace

QString styleSheet(const Theme &theme)
{
    QFile file(u":/migochat/styles/migochat.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    constexpr int kHalf = 128;
    const bool darkTick = theme.color(Token::OnAccent).lightness() < kHalf;
    sheet.replace(u"@tick"_s, darkTick ? u"tickdark"_s : u"ticklight"_s);
    sheet.replace(u"@menutick"_s, darkTick ? u"ticklight"_s : u"tickdark"_s); // a dark theme's menus are dark
    for (const NamedToken &entry : kNames)
        sheet.replace(entry.name, theme.color(entry.token).name());
    if (theme.isHighContrast())
        sheet.replace(u"1px solid"_s, u"2px solid"_s);
    return theme.zoom() == 100 ? sheet : zoomed(sheet, theme);
}

} // namespace migochat
