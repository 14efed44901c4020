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
    RemoteAccountId account;    ///< page id or phone number id
    QList<IdentityKey> keys;    ///< never empty for events of a customer
    QString profileName;        ///< may be empty
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
    QString kindText;           ///< the platform's word for the kind
    QString text;               ///< body, caption, button title, transcript of a location …; may be empty
    QString payload;            ///< quick reply or postback payload
    RemoteMessageId replyTo;
    MessageSource source;
    QList<InboundAttachment> attachments;
    bool isEcho = false;        ///< direction outbound: sent by the page, see author
    bool isOwnEcho = false;     ///< the sending app is ours
    bool inStandby = false;     ///< another app owns the thread: record, do not answer
    bool opensWindow = true;    ///< false for events that let nobody answer freely, such as account linking
    QString clientToken;        ///< our correlation token when an echo carries it, else empty
    QByteArray raw;             ///< compact JSON of this event alone
};

/// A report about one of our messages.
struct InboundStatus {
    EventParty party;
    RemoteMessageId remoteId;   ///< may be empty when only the token is known
    QString clientToken;        ///< biz_opaque_callback_data, may be empty
    DeliveryState state = DeliveryState::Sent; ///< Sent, Delivered, Read or Failed
    Instant at{};
    QString errorCode;
    QString errorDetail;
    QByteArray raw;
};

/// "Everything up to this time was delivered or read" (Messenger, Instagram).
struct InboundWatermark {
    EventParty party;
    DeliveryState state = DeliveryState::Delivered; ///< Delivered or Read
    Instant upTo{};
    QList<RemoteMessageId> messages; ///< sometimes named as well
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
    EventParty party;           ///< keys may be empty: then it belongs to the account
    QString kindText;           ///< "reaction", "message_edit", "account_update", …
    QString remoteId;           ///< provider's id or empty
    Instant at{};
    bool visible = true;        ///< false for reads of standby, typing and other noise
    QByteArray raw;
};

using InboundEvent = std::variant<InboundMessage, InboundStatus, InboundWatermark, InboundReferral, InboundOther>;

} // namespace migochat
