#pragma once

#include "app/domain/identity.h"
#include "app/domain/message.h"

#include <QByteArray>
#include <QList>

#include <optional>
#include <variant>

namespace migochat {

/// Who an event is about, as the platform names them. WhatsApp may give several keys at once (wa_id and a
/// business-scoped id); the first one that is known decides, the others are attached to the same contact.
struct EventParty {
    RemoteAccountId account; ///< page id or phone number id
    QList<IdentityKey> keys; ///< never empty for events of a customer
    QString profileName;     ///< may be empty
};

/// A file of a message, not yet downloaded.
struct InboundAttachment {
    QString kind;     ///< image, video, audio, voice, document, sticker, …
    QString remoteId; ///< WhatsApp media id
    QString url;      ///< Messenger CDN address, expires
    QString mimeType;
    QString fileName;
    QString sha256;
    qint64 bytes = 0;
};

/// A message of a customer, or an echo of one that somebody sent for the page.
struct InboundMessage {
    EventParty party;
    RemoteMessageId remoteId;
    Instant at{};
    MessageKind kind = MessageKind::Text;
    QString kindText; ///< the platform's word for the kind
    QString text;     ///< body, caption, button title, transcript of a location …; may be empty
    QString payload;  ///< quick reply or postback payload
    RemoteMessageId replyTo;
    MessageSource source;
    MessageContent content;
    QList<InboundAttachment> attachments;
    bool isForwarded = false;
    bool isHistory = false;  ///< of the time before us (coexistence, back-fill): no unread, no answer, no window
    bool isEcho = false;     ///< direction outbound: sent by the page, see author
    bool isOwnEcho = false;  ///< the sending app is ours
    bool inStandby = false;  ///< another app owns the thread: record, do not answer
    bool opensWindow = true; ///< false for events that let nobody answer freely, such as account linking
    QString clientToken;     ///< our correlation token when an echo carries it, else empty
    QByteArray raw;          ///< compact JSON of this event alone
};

/// A report about one of our messages.
struct InboundStatus {
    EventParty party;
    RemoteMessageId remoteId;                  ///< may be empty when only the token is known
    QString clientToken;                       ///< biz_opaque_callback_data, may be empty
    DeliveryState state = DeliveryState::Sent; ///< Sent, Delivered, Read or Failed
    Instant at{};
    QString errorCode;
    QString errorDetail;
    QString billing; ///< pricing category when the platform says that it bills, else empty
    QByteArray raw;
};

/// "Everything up to this time was delivered or read" (Messenger, Instagram).
struct InboundWatermark {
    EventParty party;
    DeliveryState state = DeliveryState::Delivered; ///< Delivered or Read
    Instant upTo{};
    QList<RemoteMessageId> messages; ///< sometimes named as well
};

/// An emoji on a message of ours or theirs; an empty one takes it back.
struct InboundReaction {
    EventParty party;
    RemoteMessageId target;
    QString emoji;
    Instant at{};
    Author author = Author::Customer; ///< Phone: somebody of the shop, elsewhere
    QByteArray raw;
};

/// The author changed a message or comment.
struct InboundEdit {
    EventParty party;
    RemoteMessageId target;
    QString text;
    int number = 0; ///< how often it was edited, 0 when not said
    Instant at{};
    QByteArray raw;
};

/// What was said is gone, hidden, or shown again.
struct InboundRemoval {
    enum class What {
        Deleted, ///< unsent or removed by its author: our copy of text and files goes as well (Meta's policy)
        Hidden,  ///< a comment hidden from the public
        Shown,
    };
    EventParty party;
    RemoteMessageId target;
    What what = What::Deleted;
    Instant at{};
    QByteArray raw;
};

/// The platform renamed a customer: another number or business-scoped id. Attested, so it links by itself.
struct InboundIdentityChange {
    EventParty party;            ///< the account, and the new keys
    QList<IdentityKey> previous; ///< keys that are no longer valid
    QString kindText;            ///< "user_id_update", "user_changed_number", …
    Instant at{};
    QByteArray raw;
};

/// The customer stopped or resumed what we may send by ourselves.
struct InboundConsent {
    EventParty party;
    bool marketingAllowed = false;
    QString kindText; ///< "user_preferences", "notification_messages"
    Instant at{};
    QByteArray raw;
};

/// Which app owns a thread now (hand-over protocol, conversation routing).
struct InboundThreadOwner {
    EventParty party;
    bool isOurs = true; ///< false: record, do not answer
    QString kindText;   ///< "pass_thread_control", "take_thread_control", "request_thread_control", "app_roles"
    Instant at{};
    QByteArray raw;
};

/// Something about our page, number, templates or limits.
struct InboundAccountNotice {
    EventParty party; ///< only the account
    QString kindText; ///< the platform's field: "phone_number_quality_update", "message_template_status_update", …
    QString event;    ///< its word: "FLAGGED", "PAUSED", "APPROVED", "warning" …
    QString subject;  ///< template name, limit, restriction; may be empty
    QString detail;   ///< English, for people, token-free
    bool isTrouble = false;
    QString remoteId; ///< makes repetitions recognisable; a hash where the platform gives none
    Instant at{};
    QByteArray raw;
};

/// A name from the shop's own address book (coexistence).
struct InboundContactName {
    EventParty party;
    QString name;
    bool removed = false;
    Instant at{};
    QByteArray raw;
};

/// A filled lead ad: only its id comes, the answers have to be fetched.
struct InboundLeadForm {
    EventParty party; ///< only the account
    QString leadId;
    QString formId;
    QString adId; ///< empty for organic ones and tests
    Instant at{};
    QByteArray raw;
};

/// A referral without a message: an ad or m.me link opened in an existing thread.
struct InboundReferral {
    EventParty party;
    Instant at{};
    MessageSource source;
    QByteArray raw;
};

/// Anything else that was understood as an event but has no rule yet: kept raw, shown as a generic bubble when
/// it belongs to a customer, applied by itself once an update has taught us.
struct InboundOther {
    EventParty party; ///< keys may be empty: then it belongs to the account
    QString kindText; ///< "reaction", "message_edit", "account_update", …
    QString remoteId; ///< provider's id or empty
    Instant at{};
    bool visible = true; ///< false for reads of standby, typing and other noise
    QByteArray raw;
};

using InboundEvent =
    std::variant<InboundMessage, InboundStatus, InboundWatermark, InboundReferral, InboundReaction, InboundEdit,
                 InboundRemoval, InboundIdentityChange, InboundConsent, InboundThreadOwner, InboundAccountNotice,
                 InboundContactName, InboundLeadForm, InboundOther>;

} // namespace migochat
