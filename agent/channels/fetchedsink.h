#pragma once

#include "app/domain/async.h"
#include "app/domain/channelkind.h"
#include "app/domain/inboundevent.h"

#include <QByteArray>
#include <QList>

namespace migochat {

/// Events that we asked a platform for, instead of being told.
struct Fetched {
    ChannelKind channel;
    QString from;    ///< "history", "leadgen", "mention": stands behind the channel in the list of deliveries
    QByteArray body; ///< as the platform answered, kept with them
    QList<InboundEvent> events; ///< at most some hundred: they are applied at once
};

/// Where fetched events go: the same way as webhooks, so that whatever comes both ways is there once.
class FetchedSink
{
public:
    virtual ~FetchedSink() = default;

    /// How many messages were new. Errors as WebhookSink::accept().
    [[nodiscard]] virtual Async<int> takeFetched(Fetched fetched) = 0;
};

} // namespace migochat
