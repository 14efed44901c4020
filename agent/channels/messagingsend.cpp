#include "agent/channels/messagingsend.h"

#include "app/domain/leaving.h"
#include "app/domain/sendlimits.h"

#include <QJsonArray>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject buttonObject(const Button &button)
{
    switch (button.kind) {
    case ButtonKind::Url:
        return {{u"type"_s, u"web_url"_s}, {u"title"_s, button.title}, {u"url"_s, button.value}};
    case ButtonKind::Phone:
        return {{u"type"_s, u"phone_number"_s}, {u"title"_s, button.title}, {u"payload"_s, button.value}};
    case ButtonKind::Reply:
    case ButtonKind::CopyCode:
        break;
    }
    return {{u"type"_s, u"postback"_s}, {u"title"_s, button.title}, {u"payload"_s, button.value}};
}

QJsonArray buttonList(const QList<Button> &buttons)
{
    QJsonArray list;
    for (const Button &button : buttons)
        list.append(buttonObject(button));
    return list;
}

QJsonObject attachment(const QString &type, const QJsonObject &payload)
{
    return {{u"attachment"_s, QJsonObject{{u"type"_s, type}, {u"payload"_s, payload}}}};
}

QJsonObject contentObject(const OutgoingMessage &message, const ButtonsContent &content)
{
    if (!content.quick)
        return attachment(u"template"_s, {{u"template_type"_s, u"button"_s},
                                          {u"text"_s, message.text},
                                          {u"buttons"_s, buttonList(content.buttons)}});
    QJsonArray replies;
    for (const Button &button : content.buttons)
        replies.append(
            QJsonObject{{u"content_type"_s, u"text"_s}, {u"title"_s, button.title}, {u"payload"_s, button.value}});
    return {{u"text"_s, message.text}, {u"quick_replies"_s, replies}};
}

QJsonObject contentObject(const OutgoingMessage &, const CardsContent &content)
{
    QJsonArray elements;
    for (const Card &card : content.cards) {
        QJsonObject element{{u"title"_s, card.title}};
        if (!card.subtitle.isEmpty())
            element.insert("subtitle"_L1, card.subtitle);
        if (!card.imageUrl.isEmpty())
            element.insert("image_url"_L1, card.imageUrl);
        if (!card.url.isEmpty())
            element.insert("default_action"_L1, QJsonObject{{u"type"_s, u"web_url"_s}, {u"url"_s, card.url}});
        if (!card.buttons.isEmpty())
            element.insert("buttons"_L1, buttonList(card.buttons));
        elements.append(element);
    }
    return attachment(u"template"_s, {{u"template_type"_s, u"generic"_s}, {u"elements"_s, elements}});
}

QJsonObject contentObject(const OutgoingMessage &message, const RequestContent &content)
{
    const QString type = content.what == "email"_L1 ? u"user_email"_s : u"user_phone_number"_s;
    return {{u"text"_s, message.text}, {u"quick_replies"_s, QJsonArray{QJsonObject{{u"content_type"_s, type}}}}};
}

QJsonObject fileObject(const OutgoingMessage &message)
{
    QString type = u"file"_s;
    if (message.kind == MessageKind::Image)
        type = u"image"_s;
    else if (message.kind == MessageKind::Video)
        type = u"video"_s;
    else if (message.kind == MessageKind::Audio || message.kind == MessageKind::Voice)
        type = u"audio"_s;
    return attachment(type, {{u"attachment_id"_s, message.files.first().remoteId}});
}

QJsonObject messageObject(const OutgoingMessage &message)
{
    if (isFileKind(message.kind))
        return fileObject(message);
    return std::visit(
        [&message](const auto &content) -> QJsonObject {
            if constexpr (requires { contentObject(message, content); })
                return contentObject(message, content);
            else
                return {{u"text"_s, message.text}};
        },
        message.content);
}

/// Why nothing is sent, if so: the last guard before the network, whatever was checked before.
std::optional<SendFailure> refusal(const ChannelKind &channel, const OutgoingMessage &message, Reach reach)
{
    const Leaving leaving{.kind = message.kind, .author = message.author, .reach = reach};
    if (!mayLeave(message.window, leaving))
        return refusedHere(FailureClass::Final, 10, 2018278, u"outside of the allowed window, not sent"_s).value();
    if (const QString problem = sendProblem(channel, message); !problem.isEmpty())
        return refusedHere(FailureClass::Final, 100, 0, u"not sent: "_s + problem).value();
    if (message.kind == MessageKind::Text && !textLimitOf(channel).fits(message.text))
        return refusedHere(FailureClass::Final, 100, 0, u"not sent: the text is too long"_s).value();
    if (isFileKind(message.kind) && message.files.first().remoteId.isEmpty())
        return refusedHere(FailureClass::Final, 100, 2018008, u"not sent: the file was not uploaded"_s).value();
    const bool inThread = reach == Reach::Thread;
    if (inThread && (message.recipient.kind != IdentityKind::PageScopedId || message.recipient.value.isEmpty()))
        return refusedHere(FailureClass::Final, 100, 2018001, u"not sent: no page-scoped id"_s).value();
    return std::nullopt;
}

QJsonObject recipientOf(const OutgoingMessage &message, Reach reach)
{
    if (reach == Reach::PrivateReply)
        return {{u"comment_id"_s, std::get<CommentContent>(message.content).commentId}};
    return {{u"id"_s, message.recipient.value}};
}

} // namespace

SendRequest messagingRequest(const ChannelKind &channel, const OutgoingMessage &message)
{
    const Reach reach = reachOf(message.content);
    if (std::optional<SendFailure> why = refusal(channel, message, reach))
        return tl::unexpected(*std::move(why));
    if (reach == Reach::PublicReply)
        return QJsonObject{{u"message"_s, message.text}};

    const bool isMessenger = channel == messengerChannel();
    QJsonObject content = messageObject(message);
    if (isMessenger && !message.clientToken.isEmpty())
        content.insert("metadata"_L1, message.clientToken);
    QJsonObject request{{u"recipient"_s, recipientOf(message, reach)}, {u"message"_s, content}};
    if (message.window == ReplyWindow::HumanOnly) { // mayLeave() let only a person's text come this far
        request.insert("messaging_type"_L1, u"MESSAGE_TAG"_s);
        request.insert("tag"_L1, u"HUMAN_AGENT"_s);
    } else if (isMessenger) {
        request.insert("messaging_type"_L1, u"RESPONSE"_s);
    }
    if (message.replyTo.isValid() && reach == Reach::Thread)
        request.insert("reply_to"_L1, QJsonObject{{u"mid"_s, message.replyTo.value()}});
    return request;
}

Result<GraphCall> messagingAct(const ChannelKind &channel, const QString &account, const ChannelAct &act)
{
    const bool isMessenger = channel == messengerChannel();
    const auto action = [&](const QString &name, const QJsonObject &payload = {}) {
        QJsonObject body{{u"recipient"_s, QJsonObject{{u"id"_s, act.recipient.value}}}, {u"sender_action"_s, name}};
        if (!payload.isEmpty())
            body.insert("payload"_L1, payload);
        return GraphCall{.path = account + u"/messages", .body = body};
    };
    switch (act.kind) {
    case ChannelActKind::TypingOn:
        return action(u"typing_on"_s);
    case ChannelActKind::TypingOff:
        return action(u"typing_off"_s);
    case ChannelActKind::MarkSeen:
        return action(u"mark_seen"_s);
    case ChannelActKind::React:
        if (act.emoji.isEmpty())
            return action(u"unreact"_s, {{u"message_id"_s, act.target.value()}});
        return action(u"react"_s, {{u"message_id"_s, act.target.value()}, {u"reaction"_s, act.emoji}});
    case ChannelActKind::HideComment:
    case ChannelActKind::ShowComment: {
        const QString name = isMessenger ? u"is_hidden"_s : u"hide"_s;
        return GraphCall{.path = act.target.value(), .body = {{name, act.kind == ChannelActKind::HideComment}}};
    }
    case ChannelActKind::DeleteComment:
        return GraphCall{.verb = GraphCall::Verb::Delete, .path = act.target.value(), .body = {}};
    }
    return fail(ErrorCode::NotFound, u"no such act"_s);
}

} // namespace migochat
