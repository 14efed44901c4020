#include "agent/meta/messaging/messagingcustomer.h"

#include "agent/meta/callevent.h"
#include "agent/meta/json.h"
#include "agent/meta/messaging/messagingreferral.h"

#include <QJsonArray>

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ReactionWord {
    QLatin1StringView word;
    QStringView emoji;
};

/// For reactions that come with their name alone.
constexpr std::array kReactionWords{
    ReactionWord{"smile"_L1, u"😆"},   ReactionWord{"angry"_L1, u"😠"}, ReactionWord{"sad"_L1, u"😢"},
    ReactionWord{"wow"_L1, u"😮"},     ReactionWord{"love"_L1, u"❤"},  ReactionWord{"like"_L1, u"👍"},
    ReactionWord{"dislike"_L1, u"👎"},
};

QString emojiOf(const QJsonObject &reaction)
{
    const QString emoji = json::text(reaction, "emoji"_L1);
    if (!emoji.isEmpty())
        return emoji;
    const QString word = json::text(reaction, "reaction"_L1);
    for (const ReactionWord &known : kReactionWords) {
        if (word == known.word)
            return known.emoji.toString();
    }
    return {};
}

/// Several of them may be about one message, so its mid alone does not name the event.
QString idAbout(const MessagingEvent &event, const QString &mid, const QString &what)
{
    return mid.isEmpty() ? mid : QString(mid % u'/' % what % u'/' % QString::number(toMsecs(event.at)));
}

} // namespace

InboundEvent readMessagingReaction(const MessagingEvent &event, const MessagingSelf &)
{
    const QJsonObject json = event.json.value("reaction"_L1).toObject();
    const QString mid = json::id(json.value("mid"_L1));
    const QString action = json::text(json, "action"_L1);
    const bool isTaken = action == "unreact"_L1;
    const QString emoji = isTaken ? QString() : emojiOf(json);
    if (!event.hasCustomer() || mid.isEmpty() || (!isTaken && emoji.isEmpty()))
        return event.other(u"reaction"_s, idAbout(event, mid, action));
    return InboundReaction{.party = event.party,
                           .target = RemoteMessageId(mid),
                           .emoji = emoji,
                           .at = event.at,
                           .author = event.byCustomer ? Author::Customer : Author::Phone,
                           .raw = {}};
}

InboundEvent readMessagingEdit(const MessagingEvent &event, const MessagingSelf &)
{
    const QJsonObject json = event.json.value("message_edit"_L1).toObject();
    const QString mid = json::id(json.value("mid"_L1));
    const QString text = json::text(json, "text"_L1);
    const QString number = json::id(json.value("num_edit"_L1));
    // Instagram also reports edits whose text it keeps for itself; they must not empty the message.
    if (!event.hasCustomer() || mid.isEmpty() || text.isEmpty())
        return event.other(u"message_edit"_s, idAbout(event, mid, number));
    return InboundEdit{.party = event.party,
                       .target = RemoteMessageId(mid),
                       .text = text,
                       .number = number.toInt(),
                       .at = event.at,
                       .raw = {}};
}

InboundEvent readMessagingOptIn(const MessagingEvent &event, const MessagingSelf &)
{
    const QJsonObject json = event.json.value("optin"_L1).toObject();
    if (!event.hasCustomer())
        return event.other(u"optin"_s);
    if (json::text(json, "type"_L1) == "notification_messages"_L1) {
        const QString status = json::text(json, "notification_messages_status"_L1);
        return InboundConsent{.party = event.party,
                              .marketingAllowed = !status.startsWith("STOP"_L1, Qt::CaseInsensitive),
                              .kindText = u"notification_messages"_s,
                              .at = event.at,
                              .raw = {}};
    }
    const QString ref = json::id(json.value("ref"_L1));
    if (ref.isEmpty())
        return event.other(u"optin"_s);
    InboundReferral referral{.party = event.party, .at = event.at, .source = {}, .raw = {}};
    referral.source.kind = SourceKind::Referral;
    referral.source.ref = ref;
    return referral;
}

InboundEvent readMessagingLinking(const MessagingEvent &event, const MessagingSelf &)
{
    const QString status = json::text(event.json.value("account_linking"_L1).toObject(), "status"_L1);
    if (!event.hasCustomer() || status.isEmpty())
        return event.other(u"account_linking"_s);
    InboundMessage message = event.message(MessageKind::System, u"account_linking"_s);
    message.text = status;
    message.content = SystemContent{.what = u"account_"_s + status, .before = {}, .after = {}};
    message.opensWindow = false;
    return message;
}

InboundEvent readMessagingResponseFeedback(const MessagingEvent &event, const MessagingSelf &)
{
    const QJsonObject json = event.json.value("response_feedback"_L1).toObject();
    const QString mid = json::id(json.value("mid"_L1));
    const QString feedback = json::text(json, "feedback"_L1);
    const QString id = idAbout(event, mid, feedback);
    if (!event.hasCustomer() || feedback.isEmpty())
        return event.other(u"response_feedback"_s, id);
    InboundMessage message = event.message(MessageKind::System, u"response_feedback"_s, id);
    message.replyTo = RemoteMessageId(mid);
    message.text = feedback;
    message.content = SystemContent{.what = u"response_feedback"_s, .before = {}, .after = feedback};
    message.opensWindow = false;
    return message;
}

InboundEvent readMessagingCall(const MessagingEvent &event, const MessagingSelf &)
{
    QJsonObject json = event.json.value("call"_L1).toObject();
    if (json.isEmpty())
        json = event.json.value("calls"_L1).toArray().at(0).toObject();
    if (!event.hasCustomer() || json.isEmpty())
        return event.other(u"call"_s);
    InboundMessage message = event.message(MessageKind::Call, u"call"_s, callEventId(json));
    message.isEcho = !event.byCustomer;
    readCall(json, message);
    return message;
}

InboundEvent readMessagingCallPermission(const MessagingEvent &event, const MessagingSelf &)
{
    const QString kind = u"call_permission_reply"_s;
    const QJsonObject json = event.json.value(kind).toObject();
    const QString response = json::text(json, "response"_L1);
    if (!event.hasCustomer() || response.isEmpty())
        return event.other(kind);
    InboundMessage message = event.message(MessageKind::Interactive, kind, json::id(json.value("mid"_L1)));
    message.text = response;
    message.content = ChoiceContent{.id = response, .title = response, .description = {}};
    return message;
}

} // namespace migochat
