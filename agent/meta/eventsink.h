#pragma once

#include "app/domain/inboundevent.h"

#include <QJsonObject>

namespace migochat {

/// Collects the events of one webhook body. `raw` of an event is filled only when the body holds more than one
/// event: a lone event is its body, which is stored anyway, and serialising it again would be the dearest step.
class EventSink
{
public:
    void add(InboundEvent event, const QJsonObject &source);

    /// Hands the events over, in the order of the body.
    [[nodiscard]] QList<InboundEvent> take();

private:
    QList<InboundEvent> m_events;
    QList<QJsonObject> m_sources;
};

} // namespace migochat
