#pragma once

#include "app/domain/inboundevent.h"

#include <QJsonObject>

namespace migochat {

/// Who we are: what tells our own echoes and threads from those of others.
struct MessagingSelf {
    QString accountId; ///< page or Instagram account
    QString appId;     ///< may be empty
};

/// The account and the time of an `entry`.
struct MessagingEntry {
    QString accountId;
    Instant at{};
    bool isSample = false; ///< made by the dashboard's Test button: names nobody real
};

/// One element of `messaging[]` or `standby[]` with what its surroundings say about it. Messenger and Instagram share
/// this form (Messenger Platform, webhook events).
struct MessagingEvent {
    QJsonObject json;
    EventParty party; ///< keys are empty when no customer is named
    Instant at{};     ///< Instant{} when neither the event nor its entry has a time
    bool standby = false;
    bool byCustomer = false; ///< the customer is the sender, not the account
    bool isSample = false;   ///< of the dashboard's Test button

    [[nodiscard]] bool hasCustomer() const { return !party.keys.isEmpty(); }
    [[nodiscard]] QString customerId() const { return hasCustomer() ? party.keys.constFirst().value : QString(); }

    /// A stable id for an event that Meta sent without one, so that a repeated delivery is still recognised. Two
    /// events of one kind in the same millisecond are told apart by what they hold.
    [[nodiscard]] QString madeUpId(QStringView kind) const;

    /// The event as an InboundOther of this kind, visible when a customer did it; without an id it gets a made up one.
    [[nodiscard]] InboundOther other(const QString &kindText, const QString &remoteId = {}) const;

    /// The beginning of a message: who, when, in standby or not, and an id in any case.
    [[nodiscard]] InboundMessage message(MessageKind kind, const QString &kindText, const QString &remoteId = {}) const;
};

[[nodiscard]] MessagingEntry readMessagingEntry(const QJsonObject &entry, const MessagingSelf &self);
[[nodiscard]] MessagingEvent readMessagingEvent(const QJsonObject &json, const MessagingEntry &entry);

/// Something that is about the account and no customer: kept raw, not shown as a bubble.
[[nodiscard]] InboundOther accountOther(const MessagingEntry &entry, const QString &kindText);

} // namespace migochat
