#include "agent/meta/eventsink.h"

#include "agent/meta/json.h"

namespace migochat {

namespace {

void setRaw(InboundEvent &event, const QJsonObject &source)
{
    std::visit(
        [&source](auto &which) {
            if constexpr (requires { which.raw; })
                which.raw = json::compact(source);
        },
        event);
}

} // namespace

void EventSink::add(InboundEvent event, const QJsonObject &source)
{
    m_events.append(std::move(event));
    m_sources.append(source);
}

QList<InboundEvent> EventSink::take()
{
    if (m_events.size() > 1) {
        for (qsizetype i = 0; i < m_events.size(); ++i)
            setRaw(m_events[i], m_sources.at(i));
    }
    m_sources.clear();
    return std::exchange(m_events, {});
}

} // namespace migochat
