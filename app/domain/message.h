#pragma once

#include "app/domain/attachment.h"
#include "app/domain/channelkind.h"
#include "app/domain/enumtext.h"
#include "app/domain/id.h"
#include "app/domain/instant.h"
#include "app/domain/messagecontent.h"

#include <QByteArray>
#include <QList>

#include <array>
#include <optional>

namespace migochat {

enum class Direction { Inbound, Outbound };

template <>
struct EnumText<Direction> {
    static constexpr std::array table{
        std::pair{Direction::Inbound, QLatin1StringView("inbound")},
        std::pair{Direction::Outbound, QLatin1StringView("outbound")},
    };
};

/// Who wrote a message. Decides the kind of bubble and whether the assistant has to keep quiet.
enum class Author {
    Customer,
    Staff,     ///< a person at this program
    Assistant, ///< Gemini or the keyword answers, sent without a person's hand
    Phone,     ///< an echo: a person wrote from the phone app, the page inbox or another tool
};

template <>
struct EnumText<Author> {
    static constexpr std::array table{
        std::pair{Author::Customer, QLatin1StringView("customer")},
        std::pair{Author::Staff, QLatin1StringView("staff")},
        std::pair{Author::Assistant, QLatin1StringView("assistant")},
        std::pair{Author::Phone, QLatin1StringView("phone")},
    };
};

/// What a message is. The set is open on the wire: an unknown kind is kept as Unsupported with its raw text.
enum class MessageKind {
    Text,
    QuickReply,
    Postback,
    Image,
    Video,
    Audio,
    Voice,
    Document,
    Sticker,
    Location,
    Contacts,
    Interactive,
    Order,
    Template,
    Reaction,
    Comment,
    Call,
    System,
    Share,
    Product,
    Form,
    Unsupported,
};

template <>
struct EnumText<MessageKind> {
    static constexpr std::array table{
        std::pair{MessageKind::Text, QLatin1StringView("text")},
        std::pair{MessageKind::QuickReply, QLatin1StringView("quick_reply")},
        std::pair{MessageKind::Postback, QLatin1StringView("postback")},
        std::pair{MessageKind::Image, QLatin1StringView("image")},
        std::pair{MessageKind::Video, QLatin1StringView("video")},
        std::pair{MessageKind::Audio, QLatin1StringView("audio")},
        std::pair{MessageKind::Voice, QLatin1StringView("voice")},
        std::pair{MessageKind::Document, QLatin1StringView("document")},
        std::pair{MessageKind::Sticker, QLatin1StringView("sticker")},
        std::pair{MessageKind::Location, QLatin1StringView("location")},
        std::pair{MessageKind::Contacts, QLatin1StringView("contacts")},
        std::pair{MessageKind::Interactive, QLatin1StringView("interactive")},
        std::pair{MessageKind::Order, QLatin1StringView("order")},
        std::pair{MessageKind::Template, QLatin1StringView("template")},
        std::pair{MessageKind::Reaction, QLatin1StringView("reaction")},
        std::pair{MessageKind::Comment, QLatin1StringView("comment")},
        std::pair{MessageKind::Call, QLatin1StringView("call")},
        std::pair{MessageKind::System, QLatin1StringView("system")},
        std::pair{MessageKind::Share, QLatin1StringView("share")},
        std::pair{MessageKind::Product, QLatin1StringView("product")},
        std::pair{MessageKind::Form, QLatin1StringView("form")},
        std::pair{MessageKind::Unsupported, QLatin1StringView("unsupported")},
    };
};

/// The way of an outgoing message; an incoming one is Received for ever.
/// Statuses only move forward: see deliveryRank().
enum class DeliveryState {
    Received,
    Queued,   ///< in the outbox, not yet tried or waiting for the next try
    Sending,  ///< committed before the network call
    Unknown,  ///< the call was cut off: it may have gone out; settled by an echo or status, never resent blindly
    Accepted, ///< the platform took it and gave it an id
    Sent,
    Delivered,
    Read,
    Failed,
    Cancelled, ///< taken back by a person before it left
};

template <>
struct EnumText<DeliveryState> {
    static constexpr std::array table{
        std::pair{DeliveryState::Received, QLatin1StringView("received")},
        std::pair{DeliveryState::Queued, QLatin1StringView("queued")},
        std::pair{DeliveryState::Sending, QLatin1StringView("sending")},
        std::pair{DeliveryState::Unknown, QLatin1StringView("unknown")},
        std::pair{DeliveryState::Accepted, QLatin1StringView("accepted")},
        std::pair{DeliveryState::Sent, QLatin1StringView("sent")},
        std::pair{DeliveryState::Delivered, QLatin1StringView("delivered")},
        std::pair{DeliveryState::Read, QLatin1StringView("read")},
        std::pair{DeliveryState::Failed, QLatin1StringView("failed")},
        std::pair{DeliveryState::Cancelled, QLatin1StringView("cancelled")},
    };
};

/// Position on the way from accepted to read; -1 for states that are not on it. WhatsApp may skip "delivered"
/// and may report "failed" after "sent" but never after "delivered" counts as a step back.
[[nodiscard]] int deliveryRank(DeliveryState state);

/// True when a status report may replace what is stored.
[[nodiscard]] bool mayAdvance(DeliveryState from, DeliveryState to);

enum class SourceKind { Direct, Ad, Post, Comment, Referral };

template <>
struct EnumText<SourceKind> {
    static constexpr std::array table{
        std::pair{SourceKind::Direct, QLatin1StringView("direct")},
        std::pair{SourceKind::Ad, QLatin1StringView("ad")},
        std::pair{SourceKind::Post, QLatin1StringView("post")},
        std::pair{SourceKind::Comment, QLatin1StringView("comment")},
        std::pair{SourceKind::Referral, QLatin1StringView("referral")},
    };
};

/// Where a customer came from when a message (or a bare referral event) arrived. Members not named by the
/// platform are empty.
struct MessageSource {
    SourceKind kind = SourceKind::Direct;
    QString adId;
    QString postId;
    QString commentId;
    QString ref;     ///< m.me parameter
    QString clickId; ///< ctwa_clid
    QString headline;
    QString body;
    QString url;
};

struct Message {
    MessageId id;
    ConversationId conversation;
    ContactId contact;
    Direction direction = Direction::Inbound;
    Author author = Author::Customer;
    StaffId staff;     ///< who wrote or approved it, if a person here did
    QString staffName; ///< read-only convenience of the thread page
    MessageKind kind = MessageKind::Text;
    QString kindText; ///< the platform's own word, kept for kinds we do not know
    QString text;
    Instant at{};         ///< the platform's time of the event
    Instant receivedAt{}; ///< when it was stored here
    DeliveryState state = DeliveryState::Received;
    RemoteMessageId remoteId;
    RemoteMessageId replyToRemoteId;
    MessageId replyTo;
    MessageSource source;
    QString failureCode;    ///< Meta's code as text, "131047" or "10/2018278"
    QString failureDetail;  ///< English, for the log view; the sentence comes from ui/text
    bool fromDraft = false; ///< a person sent what the assistant drafted
    MessageContent content; ///< beside the text: place, order, template …
    QList<Attachment> attachments;
    QList<Reaction> reactions;
    QString billing;               ///< WhatsApp pricing category when it was billed, else empty
    bool forwarded = false;        ///< the customer passed it on
    std::optional<Instant> sentAt; ///< the platform took it; these three as far as it says so
    std::optional<Instant> deliveredAt;
    std::optional<Instant> readAt;
    int attempts = 0; ///< to deliver it; counted while it has failed or nobody knows
    std::optional<Instant> editedAt;
    std::optional<Instant> deletedAt; ///< unsent by its author: text and files are gone
    std::optional<Instant> hiddenAt;  ///< a comment that was hidden
    QByteArray raw;                   ///< the platform's JSON of this event; empty in list queries
};

/// An internal remark. It lives in its own table, which nothing that sends can read.
struct Note {
    NoteId id;
    ConversationId conversation;
    StaffId staff;
    QString staffName;
    QString text;
    Instant at{};
};

} // namespace migochat
