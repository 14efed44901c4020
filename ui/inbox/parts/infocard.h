#pragma once

#include "app/domain/message.h"
#include "ui/inbox/bubblepart.h"
#include "ui/theme/icons.h"

namespace migochat {

/// A bordered block with an icon, a title, a few lines and buttons under them: places, people, documents, forms,
/// shared posts, and everything else that is not a picture.
struct InfoCard {
    struct Action {
        QString title; ///< on the button; empty: no button, the whole card is the place to press
        PartAction action;
    };

    Icon icon = Icon::Raw;
    QString title;
    QStringList lines;
    QList<Action> actions;
    QStringList buttons; ///< what the customer saw under the message; shown, not pressed here
    Token tone = Token::Muted;
};

[[nodiscard]] BubblePart makeInfoCard(const InfoCard &card, const PartRoom &room);

} // namespace migochat
