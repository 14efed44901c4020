#pragma once

#include "agent/meta/messaging/messagingevent.h"
#include "app/domain/result.h"

namespace migochat {

/// Reads one element of `changes[]`, or an entry that is a change itself.
using ReadMessagingChange = InboundEvent (*)(const QJsonObject &change, const MessagingEntry &entry);

/// Reads a body whose entries hold `messaging`, `standby`, `changes`, or a bare `field` and `value`. A change that is an
/// event of a thread (pages deliver hand-over of Instagram that way) is read as one; the others go to `readChange`.
/// Error InvalidPayload as openEnvelope().
[[nodiscard]] Result<QList<InboundEvent>> readMessagingBody(const QByteArray &body, QLatin1StringView object,
                                                            const MessagingSelf &self, ReadMessagingChange readChange);

} // namespace migochat
