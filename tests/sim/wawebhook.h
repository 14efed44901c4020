#pragma once

#include "tests/sim/world.h"

#include <QJsonObject>

namespace migochat::sim {

/// A whole `messages` webhook body around one inbound message object (id, type and content already in it).
[[nodiscard]] QJsonObject whatsAppInbound(const World &world, const Customer &customer, QJsonObject message,
                                          Instant at);

/// The facts of one status webhook.
struct StatusFacts {
    QString wamid;
    QString status;       ///< sent, delivered, read, failed …
    QString callbackData; ///< biz_opaque_callback_data, left out when empty
    QString category = QStringLiteral("service");
    QJsonObject error; ///< for failed
    Instant at;
    std::optional<Instant> freeEntryUntil = {}; ///< an ad's free window: named by the status
};

/// A webhook of any field of the account: entry.changes[0] of {field, value}. Nothing is added to `value`.
[[nodiscard]] QJsonObject whatsAppField(const World &world, const QString &field, const QJsonObject &value);
/// The same with messaging_product and metadata, which the fields about messages have.
[[nodiscard]] QJsonObject whatsAppNumberField(const World &world, const QString &field, QJsonObject value);

[[nodiscard]] QJsonObject whatsAppStatus(const World &world, const Customer &customer, const StatusFacts &facts);

/// What a person wrote on the shop's phone.
struct PhoneWords {
    QString wamid;
    QString text;
    Instant at;
};

/// The `smb_message_echoes` webhook of a number that also runs in the phone app.
[[nodiscard]] QJsonObject whatsAppPhoneEcho(const World &world, const Customer &customer, const PhoneWords &words);

/// Content of a message by its type: text, location, contacts, order, reaction, edit, revoke, interactive …
/// `spec` is the control verb's object. Media types refer to an id that the caller made.
[[nodiscard]] QJsonObject whatsAppContent(const QString &type, const QJsonObject &spec);

} // namespace migochat::sim
