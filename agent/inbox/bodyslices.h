#pragma once

#include "agent/inbox/eventapplier.h"
#include "app/domain/async.h"
#include "app/store/writer.h"

#include <QObject>

#include <functional>
#include <memory>

namespace migochat {

/// More events than this would hold the writer for longer than a webhook may wait for its 200.
inline constexpr qsizetype kMaxEventsAtOnce = 200;

/// Applies events `from` … `to` of one body; `context.position` is that of the first. How many changed something.
[[nodiscard]] Result<int> applyAll(Transaction &transaction, EventContext context,
                                   QList<InboundEvent>::const_iterator from, QList<InboundEvent>::const_iterator to);

/// A stored body with its events, ready to be applied; `context.position` is ignored.
struct StoredBody {
    EventContext context;
    QList<InboundEvent> events;
};

/// Applies stored bodies in slices, each a transaction of its own, the last one with `end` in it. Main thread; `end` runs on the
/// writer's.
class BodySlices final : public QObject
{
    Q_OBJECT

public:
    /// What the last slice does behind its events; `changed` counts those of all slices.
    using End = std::function<Result<>(Transaction &, int changed)>;

    explicit BodySlices(Writer &writer) : m_writer(writer) {}

    [[nodiscard]] Async<> apply(StoredBody body, End end);

private:
    struct Work;
    void next(const std::shared_ptr<Work> &work);

    Writer &m_writer;
};

} // namespace migochat
