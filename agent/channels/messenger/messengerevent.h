#pragma once

#include "app/domain/inboundevent.h"

#include <QJsonObject>

namespace migochat {

/// Who we are on Messenger: what tells our own echoes from those of others.
struct MessengerSelf {
    QString pageId;
    QString appId;
};

/// One element of `messaging[]` or `standby[]` with what its surroundings say about it.
struct MessengerEvent {
    QJsonObject json;
    EventParty party; ///< keys are empty when no customer is named
    Instant at{};     ///< Instant{} when neither the event nor its entry has a time
    bool standby = false;
    bool byCustomer = false; ///< the customer is the sender, not the page

    [[nodiscard]] bool hasCustomer() const { return !party.keys.isEmpty(); }
    [[nodiscard]] QString customerId() const { return hasCustomer() ? party.keys.constFirst().value : QString(); }

    /// A stable id for an event that Meta sent without one, so that a repeated delivery is still recognised.
    [[nodiscard]] QString madeUpId(QStringView kind) const;

    /// The event as an InboundOther of this kind, visible when a customer did it; without an id it gets a made up one.
    [[nodiscard]] InboundOther other(const QString &kindText, const QString &remoteId = {}) const;
};

/// The page and the time of an `entry`.
struct MessengerEntry {
    QString pageId;
    Instant at{};
    bool isSample = false; ///< made by the dashboard's Test button: names nobody real
};

[[nodiscard]] MessengerEntry readMessengerEntry(const QJsonObject &entry, const MessengerSelf &self);
[[nodiscard]] MessengerEvent readMessengerEvent(const QJsonObject &json, const MessengerEntry &entry);

} // namespace migochat
