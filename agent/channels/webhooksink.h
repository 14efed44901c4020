#pragma once

#include "app/domain/async.h"
#include "app/domain/channelkind.h"
#include "app/domain/inboundevent.h"

#include <QByteArray>
#include <QList>

namespace migochat {

/// Where authentic webhook bodies go. Both answers come only when the body is safely on the disk.
/// Errors: StorageBusy, StorageFull and the like; the platform is then asked to come again.
class WebhookSink
{
public:
    virtual ~WebhookSink() = default;

    /// Stores the events of one body, and the body itself; repeated events are ignored.
    [[nodiscard]] virtual Async<> accept(ChannelKind channel, QByteArray rawBody, QList<InboundEvent> events) = 0;

    /// Keeps an authentic body that could not be read, with the reason.
    [[nodiscard]] virtual Async<> quarantine(ChannelKind channel, QByteArray rawBody, Error why) = 0;
};

} // namespace migochat
