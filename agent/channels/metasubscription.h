#pragma once

#include "agent/channels/channel.h"
#include "agent/meta/graphclient.h"

namespace migochat {

/// What a page or Instagram account has to be subscribed to. Meta takes a list as a replacement of the earlier one,
/// so it is always sent in full.
struct FieldSubscription {
    QString node;          ///< page or account id
    QString appId;         ///< ours; empty: any app counts
    QStringList fields;    ///< everything that has to be there: what is missing is told
    QStringList essential; ///< what works without the permissions for the rest
    QStringList wished;    ///< rarer kinds: asked for as well, and no trouble where the platform refuses them
};

/// Asks `subscribed_apps`. What is only wished for is subscribed on the way. Errors as bodyOf().
[[nodiscard]] Async<SubscriptionReport> checkFields(GraphClient &graph, const FieldSubscription &wanted);

/// Subscribes everything beside what is there already. When a permission for some of it is missing, subscribes at least
/// the essential fields, and still answers the refusal.
[[nodiscard]] Async<> subscribeFields(GraphClient &graph, const FieldSubscription &wanted);

} // namespace migochat
