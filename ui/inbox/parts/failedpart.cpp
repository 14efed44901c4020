#include "ui/inbox/messageparts.h"
#include "ui/text/failures.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>

namespace migochat {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::Thread)
};

constexpr int kHeight = 28;
constexpr int kGap = 8;

struct FailedButton {
    Icon icon;
    TextLine line;
    QRect rect; ///< logical
};

FailedButton buttonAt(int x, Icon icon, const QString &text, const Look &look)
{
    FailedButton button{
        icon,
        {.text = text, .font = look.theme.font(FontRole::BodyBold), .color = look.theme.color(Token::Accent)},
        {}};
    button.rect = QRect(x, 0, lineWidth(button.line) + 38, kHeight);
    return button;
}

void paintButton(QPainter &painter, const QRect &rect, const FailedButton &button, const Look &look)
{
    painter.setPen(QPen(look.theme.color(Token::Line), 1));
    painter.setBrush(look.theme.color(Token::Raised));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    look.icons.paint(painter, button.icon, Token::Accent, placedIn(painter, rect, {9, 6, 16, 16}));
    paintLine(painter, placedIn(painter, rect, {30, 0, rect.width() - 34, rect.height()}), button.line);
}

Icon iconOf(FaultAction action)
{
    switch (action) {
    case FaultAction::RemindLater:
        return Icon::Clock;
    case FaultAction::ChooseTemplate:
    case FaultAction::PickTemplate:
        return Icon::Template;
    case FaultAction::FillTemplate:
    case FaultAction::ChangeText:
        return Icon::Edit;
    case FaultAction::ChangeFile:
        return Icon::Attachment;
    case FaultAction::AskNumber:
        return Icon::Phone;
    case FaultAction::MarkOptOut:
        return Icon::Block;
    case FaultAction::Reconnect:
        return Icon::Key;
    case FaultAction::OpenSettings:
        return Icon::Settings;
    case FaultAction::OpenBilling:
    case FaultAction::OpenQuality:
        return Icon::Window;
    default:
        return Icon::Info;
    }
}

} // namespace

BubblePart makeFailedPart(const Message &message, const PartRoom &room)
{
    const Look &look = room.look;
    BubblePart part;
    QList<FailedButton> buttons;
    int x = 0;
    const auto add = [&](Icon icon, PartAction::Kind kind, const QString &text) {
        const FailedButton button = buttonAt(x, icon, text, look);
        part.hot.append({button.rect, {.kind = kind, .message = message.id, .value = {}, .text = text}});
        buttons.append(button);
        x = button.rect.right() + 1 + kGap;
    };
    const FaultAction action = sendFault(message.failureCode).action;
    if (hasRemedy(action))
        add(iconOf(action), PartAction::Kind::Remedy, failureActionLabel(action));
    if (mayResend(message.failureCode))
        add(Icon::Retry, PartAction::Kind::Resend, Tr::tr("Send again"));
    add(Icon::ChevronDown, PartAction::Kind::OtherWay, Tr::tr("Other way"));
    part.size = {x - kGap, kHeight};
    part.below = 0;
    part.paint = [buttons, look](QPainter &painter, const QRect &rect) {
        for (const FailedButton &button : buttons)
            paintButton(painter, placedIn(painter, rect, button.rect), button, look);
    };
    return part;
}

} // namespace migochat
