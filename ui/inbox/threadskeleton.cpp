#include "ui/inbox/threadskeleton.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

#include <array>

namespace migochat::threadskeleton {

namespace {

struct Bubble {
    bool isOurs;
    int share; ///< of the width, in hundredths
    int height;
};

// From the bottom up.
constexpr std::array kBubbles{Bubble{true, 34, 40}, Bubble{false, 46, 40}, Bubble{false, 28, 40},
                              Bubble{true, 52, 62}, Bubble{true, 24, 40},  Bubble{false, 40, 62}};
constexpr int kSide = 20;
constexpr int kGap = 10;

} // namespace

void paint(QPainter &painter, const QRect &area, ThreadManner::Edge own, const Look &look)
{
    const Theme &theme = look.theme;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.isHighContrast() ? QPen(theme.color(Token::Line), 2) : QPen(Qt::NoPen));
    painter.setBrush(theme.color(Token::Line));
    int bottom = area.bottom() - theme.px(kGap);
    for (const Bubble &bubble : kBubbles) {
        const int width = area.width() * bubble.share / 100;
        const int height = theme.px(bubble.height);
        const bool atEnd = bubble.isOurs == (own == ThreadManner::Edge::End);
        const int left = atEnd ? area.right() + 1 - theme.px(kSide) - width : area.left() + theme.px(kSide);
        const QRect rect(left, bottom - height, width, height);
        painter.setOpacity(0.7);
        painter.drawRoundedRect(QStyle::visualRect(painter.layoutDirection(), area, rect), theme.px(12), theme.px(12));
        bottom = rect.top() - theme.px(kGap);
    }
    painter.setOpacity(1);
}

} // namespace migochat::threadskeleton
