#pragma once

#include "app/domain/inboundevent.h"

#include <QJsonArray>
#include <QJsonObject>

namespace migochat {

/// Who we are on WhatsApp.
struct WhatsAppSelf {
    QString phoneNumberId;
};

/// What the surroundings of an event say about it: the `value` of one change.
struct WhatsAppScope {
    RemoteAccountId account; ///< phone number id; ours when the value names none
    QString displayNumber;   ///< our own number, digits only; may be empty
    Instant at{};            ///< time of the entry, often absent
    QJsonArray contacts;     ///< profiles of the customers in this value
    bool isSample = false;   ///< made by the dashboard's Test button: names nobody real

    /// Our account and no customer: for events that are about the account.
    [[nodiscard]] EventParty accountParty() const { return {.account = account, .keys = {}, .profileName = {}}; }

    /// An event without a rule of its own, for the account unless keys are added.
    [[nodiscard]] InboundOther other(const QString &kindText, const QString &remoteId = {}) const;
};

[[nodiscard]] WhatsAppScope readWhatsAppScope(const QJsonObject &entry, const QJsonObject &value,
                                              const WhatsAppSelf &self);

/// The names an event gives to one customer. Either may be absent: a customer with a username hides the number.
struct WhatsAppCustomer {
    QString waId;   ///< international number, with or without plus
    QString userId; ///< business-scoped user id
};

/// Collects every key of the customer: from the event itself and from the matching profile in `contacts[]`.
/// The username comes last, because it may change hands. Keys are empty when nobody is named.
[[nodiscard]] EventParty readWhatsAppParty(const WhatsAppScope &scope, const WhatsAppCustomer &customer);

/// A number without plus, spaces and dashes. A text with letters is left as it is.
[[nodiscard]] QString digitsOf(const QString &number);

/// Adds a key unless its value is empty or it is there already.
void addKey(EventParty &party, IdentityKind kind, const QString &value);

} // namespace migochat
