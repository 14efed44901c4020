#pragma once

#include "app/protocol/commands.h"

#include <QStringList>

/// What a person can do to a customer's record.
namespace migochat {

/// One field of two records; `result` is what a merge makes of it. See app/store/merges.h for the names.
struct MergeField {
    QString name;
    QString kept;
    QString gone;
    QString result;
    friend bool operator==(const MergeField &, const MergeField &) = default;
};

/// What a merge would do, exactly.
struct MergePreview {
    QList<MergeField> fields{};
    int identities = 0;
    int conversations = 0;
    int joinedConversations = 0;
    int messages = 0;
    int notes = 0;
    int tasks = 0;
    int touches = 0;
    int tags = 0;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<MergePreview> fromJson(const QJsonObject &object);
};

/// The entry under which a merge or a split can be undone.
struct MergeDone {
    MergeId merge{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<MergeDone> fromJson(const QJsonObject &object);
};

/// Changes nothing. Refused with "same_contact", "no_such_contact", "merged_already".
struct PreviewMerge {
    static constexpr QLatin1StringView kName{"preview_merge"};
    using Reply = MergePreview;
    ContactId kept{};
    ContactId gone{};
    QStringList takeFromGone{}; ///< names of fields in which the other record wins
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<PreviewMerge> fromJson(const QJsonObject &object);
};

/// Two records become one. Refused like PreviewMerge.
struct MergeContacts {
    static constexpr QLatin1StringView kName{"merge_contacts"};
    using Reply = MergeDone;
    ContactId kept{};
    ContactId gone{};
    QStringList takeFromGone{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<MergeContacts> fromJson(const QJsonObject &object);
};

/// Refused with "no_such_merge" or "cannot_undo" (undone already, or merged further since).
struct UndoMerge {
    static constexpr QLatin1StringView kName{"undo_merge"};
    using Reply = Done;
    MergeId merge{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<UndoMerge> fromJson(const QJsonObject &object);
};

/// Addresses become a customer of their own, with the chats that are answered there. Refused with "no_such_identity" (also
/// when they are not of one customer) or "last_identity".
struct SplitContact {
    static constexpr QLatin1StringView kName{"split_contact"};
    using Reply = MergeDone;
    QList<IdentityId> identities{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SplitContact> fromJson(const QJsonObject &object);
};

/// "These are two people": the pair is not suggested again.
struct DismissSuggestion {
    static constexpr QLatin1StringView kName{"dismiss_suggestion"};
    using Reply = Done;
    SuggestionId suggestion{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<DismissSuggestion> fromJson(const QJsonObject &object);
};

/// Fields that are not named stay as they are. Refused with "no_such_contact", "name_empty", "phone_invalid", "email_invalid".
struct EditContact {
    static constexpr QLatin1StringView kName{"edit_contact"};
    using Reply = Done;
    ContactId contact{};
    std::optional<QString> name{};
    std::optional<QString> company{};
    std::optional<QString> governorate{};
    std::optional<QString> city{};
    std::optional<QString> address{};
    std::optional<QString> email{};
    std::optional<QString> language{};
    std::optional<QStringList> phones{}; ///< all of them, in any spelling
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<EditContact> fromJson(const QJsonObject &object);
};

/// The customer told us what they think of marketing.
struct SetConsent {
    static constexpr QLatin1StringView kName{"set_consent"};
    using Reply = Done;
    ContactId contact{};
    bool marketingAllowed = false;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SetConsent> fromJson(const QJsonObject &object);
};

/// The number under which it is written down that somebody was forgotten.
struct Erased {
    qint64 proof = 0;
    [[nodiscard]] QJsonObject toJson() const { return {{QStringLiteral("proof"), proof}}; }
    [[nodiscard]] static Result<Erased> fromJson(const QJsonObject &object);
};

/// Everything about a customer goes for good. Refused with "not_allowed" (only owners and seniors may), "no_such_contact"
/// or "is_sending" (a message to them is on its way).
struct EraseContact {
    static constexpr QLatin1StringView kName{"erase_contact"};
    using Reply = Erased;
    ContactId contact{};
    [[nodiscard]] QJsonObject toJson() const { return {{QStringLiteral("contact"), contact.value()}}; }
    [[nodiscard]] static Result<EraseContact> fromJson(const QJsonObject &object);
};

/// Nothing more goes to a blocked customer; what they write is still kept.
struct BlockContact {
    static constexpr QLatin1StringView kName{"block_contact"};
    using Reply = Done;
    ContactId contact{};
    bool blocked = true;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<BlockContact> fromJson(const QJsonObject &object);
};

} // namespace migochat
