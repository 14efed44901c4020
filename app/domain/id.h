#pragma once

#include <QHash>
#include <QString>

#include <compare>
#include <functional>

namespace migochat {

/// A local row number. Ids of different tables do not convert into each other or into numbers.
template <typename Tag>
class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value) : m_value(value) {}

    [[nodiscard]] constexpr qint64 value() const { return m_value; }
    [[nodiscard]] constexpr bool isValid() const { return m_value > 0; }

    friend constexpr auto operator<=>(Id, Id) = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value = 0;
};

/// An id that somebody else made. Always text, even when the other side writes it as a number.
template <typename Tag>
class RemoteId
{
public:
    RemoteId() = default;
    explicit RemoteId(QString value) : m_value(std::move(value)) {}

    [[nodiscard]] const QString &value() const { return m_value; }
    [[nodiscard]] bool isValid() const { return !m_value.isEmpty(); }

    friend bool operator==(const RemoteId &, const RemoteId &) = default;
    friend auto operator<=>(const RemoteId &a, const RemoteId &b) { return a.m_value.compare(b.m_value) <=> 0; }
    friend size_t qHash(const RemoteId &id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    QString m_value;
};

using AccountId = Id<struct AccountTag>;   ///< one page or phone number of ours
using ContactId = Id<struct ContactTag>;   ///< one person or company
using IdentityId = Id<struct IdentityTag>; ///< one way to reach that person
using ConversationId = Id<struct ConversationTag>;
using MessageId = Id<struct MessageTag>;
using NoteId = Id<struct NoteTag>;
using AttachmentId = Id<struct AttachmentTag>;
using LeadId = Id<struct LeadTag>;
using StaffId = Id<struct StaffTag>;
using TagId = Id<struct TagTag>;
using DraftId = Id<struct DraftTag>;
using OutboxId = Id<struct OutboxTag>;
using AttemptId = Id<struct AttemptTag>;
using DeliveryId = Id<struct DeliveryTag>; ///< one webhook body as it arrived
using ProductId = Id<struct ProductTag>;
using TemplateId = Id<struct TemplateTag>;
using MergeId = Id<struct MergeTag>;           ///< one merge that can be undone
using SuggestionId = Id<struct SuggestionTag>; ///< "these two may be one person"
using TaskId = Id<struct TaskTag>;
using GapId = Id<struct GapTag>;
using CannedReplyId = Id<struct CannedReplyTag>;
using SavedViewId = Id<struct SavedViewTag>;

using RemoteMessageId = RemoteId<struct RemoteMessageTag>; ///< Messenger mid, WhatsApp wamid
using RemoteUserId = RemoteId<struct RemoteUserTag>;       ///< PSID, wa_id, business-scoped user id
using RemoteAccountId = RemoteId<struct RemoteAccountTag>; ///< page id, phone number id, Instagram account id

} // namespace migochat
