#pragma once

#include "app/domain/outgoing.h"
#include "app/protocol/commands.h"

/// Everything a person can send beside plain text, and the small acts around it. Reasons of refusals, unless said
/// otherwise: those of leaving.h and sendlimits.h, "no_such_conversation", "no_such_message", "customer_gone".
namespace migochat {

/// A file to send. The desktop puts its bytes into the folder `outgoing` of the media folder (DIR/media/outgoing) before
/// it asks; the agent reads them from there and nowhere else.
struct OutgoingUpload {
    QString path{};     ///< relative to the media folder: "outgoing/1f3a….jpg"
    QString sha256{};   ///< hex, of the bytes
    QString mimeType{}; ///< as the bytes say, not the name
    QString fileName{}; ///< as the customer will see it
    qint64 bytes = 0;
    friend bool operator==(const OutgoingUpload &, const OutgoingUpload &) = default;
};

/// Queues a message of any kind. Plain text that is too long leaves as several messages, in order; the reply names the
/// first. Also refused with "file_missing", "file_refused" and "time_is_past".
struct SendContent {
    static constexpr QLatin1StringView kName{"send_content"};
    using Reply = QueuedMessage;
    ConversationId conversation{};
    MessageKind kind = MessageKind::Text;
    QString text{};
    MessageContent content{};
    QList<OutgoingUpload> files{};
    MessageId replyTo{};             ///< may be invalid
    DraftId draft{};                 ///< the suggestion it came from; may be invalid
    std::optional<Instant> sendAt{}; ///< later; the window is judged for then
    int undoSeconds = 0;             ///< CancelMessage takes it back so long, 0 to 60
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SendContent> fromJson(const QJsonObject &object);
};

/// Queues an approved template. Also refused with "no_template" (not there, not approved), "values_missing",
/// "value_too_long", "value_invalid".
struct SendTemplate {
    static constexpr QLatin1StringView kName{"send_template"};
    using Reply = QueuedMessage;
    ConversationId conversation{};
    QString name{};
    QString language{};
    QList<TemplateValue> values{};
    int undoSeconds = 0; ///< as in SendContent
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SendTemplate> fromJson(const QJsonObject &object);
};

/// The template leaves now, the text when the customer writes again: CancelMessage of the template takes both back. Also
/// refused with "already_held" and "text_empty".
struct HoldAnswer {
    static constexpr QLatin1StringView kName{"hold_answer"};
    using Reply = QueuedMessage; ///< the template
    ConversationId conversation{};
    QString name{};
    QString language{};
    QList<TemplateValue> values{};
    QString text{};
    int undoSeconds = 0; ///< of the template, as in SendContent
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<HoldAnswer> fromJson(const QJsonObject &object);
};

/// Changes the text that waits; from then on it becomes a draft and does not leave by itself. Refused: "nothing_held".
struct EditHeldAnswer {
    static constexpr QLatin1StringView kName{"edit_held_answer"};
    using Reply = Done;
    ConversationId conversation{};
    QString text{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<EditHeldAnswer> fromJson(const QJsonObject &object);
};

struct CancelHeldAnswer {
    static constexpr QLatin1StringView kName{"cancel_held_answer"};
    using Reply = Done;
    ConversationId conversation{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<CancelHeldAnswer> fromJson(const QJsonObject &object);
};

/// Another time for a message that still waits; no time: now. Refused: "already_left", "time_is_past".
struct ScheduleMessage {
    static constexpr QLatin1StringView kName{"schedule_message"};
    using Reply = Done;
    MessageId message{};
    std::optional<Instant> sendAt{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ScheduleMessage> fromJson(const QJsonObject &object);
};

/// Answers a comment: under the post, or once into the inbox of its author. Refused: "not_a_comment", "already_replied".
struct ReplyToComment {
    static constexpr QLatin1StringView kName{"reply_to_comment"};
    using Reply = QueuedMessage;
    MessageId comment{};
    QString text{};
    bool isPrivate = false;
    int undoSeconds = 0; ///< as in SendContent
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ReplyToComment> fromJson(const QJsonObject &object);
};

// The acts below are done at once or not at all. Errors: Refused (the platform's code), RateLimited, Network, Timeout.

/// Puts an emoji on a message, takes it away with an empty one. Messenger and WhatsApp show one per side.
struct React {
    static constexpr QLatin1StringView kName{"react"};
    using Reply = Done;
    MessageId message{};
    QString emoji{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<React> fromJson(const QJsonObject &object);
};

/// "… is typing"; ends by itself after some 20 seconds or with the next message.
struct SendTyping {
    static constexpr QLatin1StringView kName{"send_typing"};
    using Reply = Done;
    ConversationId conversation{};
    bool isTyping = true;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SendTyping> fromJson(const QJsonObject &object);
};

/// Tells the customer that the newest message was read.
struct MarkSeen {
    static constexpr QLatin1StringView kName{"mark_seen"};
    using Reply = Done;
    ConversationId conversation{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<MarkSeen> fromJson(const QJsonObject &object);
};

enum class CommentAction { Hide, Show, Delete };

template <>
struct EnumText<CommentAction> {
    static constexpr std::array table{
        std::pair{CommentAction::Hide, QLatin1StringView("hide")},
        std::pair{CommentAction::Show, QLatin1StringView("show")},
        std::pair{CommentAction::Delete, QLatin1StringView("delete")},
    };
};

struct HideComment {
    static constexpr QLatin1StringView kName{"hide_comment"};
    using Reply = Done;
    MessageId comment{};
    CommentAction action = CommentAction::Hide;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<HideComment> fromJson(const QJsonObject &object);
};

} // namespace migochat
