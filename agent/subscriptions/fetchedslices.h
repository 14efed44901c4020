#pragma once

#include "agent/channels/fetchedsink.h"

namespace migochat {

/// The events of a page in slices that one transaction can take, oldest first, each with its own body: a page that
/// is read again gives the same bodies, which are then recognised.
[[nodiscard]] QList<Fetched> slicesOf(const ChannelKind &channel, QList<InboundEvent> newestFirst);

/// Messages that the platform names but no longer tells.
[[nodiscard]] int countUnreadable(const QList<InboundEvent> &events);

} // namespace migochat
