#include "agent/subscriptions/fetchedslices.h"

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kAtOnce = 100;

Instant timeOf(const InboundEvent &event)
{
    return std::visit(
        [](const auto &one) -> Instant {
            if constexpr (requires { one.at; })
                return one.at;
            else
                return {};
        },
        event);
}

QByteArray rawOf(const InboundEvent &event)
{
    return std::visit(
        [](const auto &one) -> QByteArray {
            if constexpr (requires { one.raw; })
                return one.raw;
            else
                return {};
        },
        event);
}

} // namespace

QList<Fetched> slicesOf(const ChannelKind &channel, QList<InboundEvent> newestFirst)
{
    std::stable_sort(newestFirst.begin(), newestFirst.end(),
                     [](const InboundEvent &a, const InboundEvent &b) { return timeOf(a) < timeOf(b); });
    QList<Fetched> slices;
    for (qsizetype from = 0; from < newestFirst.size(); from += kAtOnce) {
        Fetched slice{.channel = channel, .from = u"history"_s, .body = {}, .events = newestFirst.mid(from, kAtOnce)};
        QByteArrayList bodies;
        for (const InboundEvent &event : std::as_const(slice.events))
            bodies.append(rawOf(event));
        slice.body = '[' + bodies.join(',') + ']';
        slices.append(slice);
    }
    return slices;
}

int countUnreadable(const QList<InboundEvent> &events)
{
    return static_cast<int>(std::count_if(events.begin(), events.end(), [](const InboundEvent &event) {
        return std::holds_alternative<InboundOther>(event);
    }));
}

} // namespace migochat
