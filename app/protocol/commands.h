#pragma once

#include "app/domain/assistantmode.h"
#include "app/domain/conversation.h"
#include "app/domain/lead.h"
#include "app/domain/result.h"

#include <QJsonObject>
#include <QJsonValue>

/// One struct per thing a person can ask the agent to do. Each has its wire name, its reply, and both directions of
/// its JSON; the agent's handler and the page that sends it use the same struct.
namespace migochat {

/// The reply of commands whose effect is visible in the store.
struct Done {
    [[nodiscard]] QJsonObject toJson() const { return {}; }
    [[nodiscard]] static Result<Done> fromJson(const QJsonObject &) { return Done{}; }
};

struct QueuedMessage {
    MessageId message{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<QueuedMessage> fromJson(const QJsonObject &object);
};

struct SavedNote {
    NoteId note{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SavedNote> fromJson(const QJsonObject &object);
};

/// Queues a text written by a person. Refused with reason "window_closed", "window_template", "blocked",
/// "text_empty" or "text_too_long".
struct SendMessage {
    static constexpr QLatin1StringView kName{"send_message"};
    using Reply = QueuedMessage;
    ConversationId conversation{};
    QString text{};
    MessageId replyTo{}; ///< may be invalid
    DraftId draft{};     ///< the assistant's draft this text came from; may be invalid
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SendMessage> fromJson(const QJsonObject &object);
};

/// Sends a failed message, or one whose fate is unknown, again as a new attempt.
struct ResendMessage {
    static constexpr QLatin1StringView kName{"resend_message"};
    using Reply = Done;
    MessageId message{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ResendMessage> fromJson(const QJsonObject &object);
};

/// Takes back a message that is still queued. Conflict when it already left.
struct CancelMessage {
    static constexpr QLatin1StringView kName{"cancel_message"};
    using Reply = Done;
    MessageId message{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<CancelMessage> fromJson(const QJsonObject &object);
};

struct SaveNote {
    static constexpr QLatin1StringView kName{"save_note"};
    using Reply = SavedNote;
    ConversationId conversation{};
    QString text{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SaveNote> fromJson(const QJsonObject &object);
};

struct MarkRead {
    static constexpr QLatin1StringView kName{"mark_read"};
    using Reply = Done;
    ConversationId conversation{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<MarkRead> fromJson(const QJsonObject &object);
};

struct SetConversationStatus {
    static constexpr QLatin1StringView kName{"set_conversation_status"};
    using Reply = Done;
    ConversationId conversation{};
    ConversationStatus status = ConversationStatus::Done;
    std::optional<Instant> snoozedUntil{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SetConversationStatus> fromJson(const QJsonObject &object);
};

struct AssignConversation {
    static constexpr QLatin1StringView kName{"assign_conversation"};
    using Reply = Done;
    ConversationId conversation{};
    StaffId assignee{}; ///< invalid: nobody
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<AssignConversation> fromJson(const QJsonObject &object);
};

/// A person chooses Off, Suggest or Auto (this also releases Paused and Human).
struct SetAssistantMode {
    static constexpr QLatin1StringView kName{"set_assistant_mode"};
    using Reply = Done;
    ConversationId conversation{};
    AssistantMode mode = AssistantMode::Suggest;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SetAssistantMode> fromJson(const QJsonObject &object);
};

struct DismissDraft {
    static constexpr QLatin1StringView kName{"dismiss_draft"};
    using Reply = Done;
    DraftId draft{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<DismissDraft> fromJson(const QJsonObject &object);
};

struct SetLeadStage {
    static constexpr QLatin1StringView kName{"set_lead_stage"};
    using Reply = Done;
    LeadId lead{};
    LeadStage stage = LeadStage::New;
    QString reason{}; ///< lost reason, may be empty
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SetLeadStage> fromJson(const QJsonObject &object);
};

struct SetLeadLabel {
    static constexpr QLatin1StringView kName{"set_lead_label"};
    using Reply = Done;
    LeadId lead{};
    LeadLabel label = LeadLabel::Warm;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SetLeadLabel> fromJson(const QJsonObject &object);
};

struct SetFollowUp {
    static constexpr QLatin1StringView kName{"set_follow_up"};
    using Reply = Done;
    LeadId lead{};
    std::optional<Instant> at{}; ///< nullopt: none
    QString note{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SetFollowUp> fromJson(const QJsonObject &object);
};

/// A product setting (never a secret).
struct SetSetting {
    static constexpr QLatin1StringView kName{"set_setting"};
    using Reply = Done;
    QString key{};
    QJsonValue value{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SetSetting> fromJson(const QJsonObject &object);
};

/// Puts a secret into the keychain of the agent, or removes it when empty; it takes effect at once and is never
/// read back, stored elsewhere or logged.
struct SetSecret {
    static constexpr QLatin1StringView kName{"set_secret"};
    using Reply = Done;
    QString key{}; ///< one of secretKeys() in app/platform/secretstore.h
    QString value{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SetSecret> fromJson(const QJsonObject &object);
};

/// Ends the agent cleanly; the desktop asks for it before it starts another version.
struct StopAgent {
    static constexpr QLatin1StringView kName{"stop_agent"};
    using Reply = Done;
    [[nodiscard]] QJsonObject toJson() const { return {}; }
    [[nodiscard]] static Result<StopAgent> fromJson(const QJsonObject &) { return StopAgent{}; }
};

} // namespace migochat
