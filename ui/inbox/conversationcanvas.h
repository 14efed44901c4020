#pragma once

#include "app/domain/replywindow.h"
#include "app/domain/searchsynonyms.h"
#include "ui/inbox/conversationdelegate.h"

#include <QStyle>
#include <QStyleOptionViewItem>

namespace migochat {

/// Where the lines of a row stand.
struct ConversationDelegate::Places {
    int height;
    QRect face;
    int textX;
    int nameY;
    int previewY;
};

/// One row being painted; `at` turns a logical rectangle of the row into a visual one.
struct ConversationDelegate::Canvas {
    QPainter &painter;
    const QStyleOptionViewItem &option;
    const ListedConversation &row;
    Instant now;
    WindowState window;
    Places places;
    SearchTerms sought; ///< what the row was found for; empty in a view

    static constexpr int kMargin = 14;

    [[nodiscard]] bool isClosing() const
    {
        return window.window == ReplyWindow::Open && window.until && *window.until - now < std::chrono::hours{4};
    }
    [[nodiscard]] int width() const { return option.rect.width(); }
    [[nodiscard]] int textEnd() const { return width() - kMargin; }
    [[nodiscard]] QRect at(const QRect &place) const { return at(place.x(), place.y(), place.width(), place.height()); }
    [[nodiscard]] QRect at(int x, int y, int w, int h) const
    {
        const QRect logical(option.rect.x() + x, option.rect.y() + y, w, h);
        return QStyle::visualRect(option.direction, option.rect, logical);
    }
};

} // namespace migochat
