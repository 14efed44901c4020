#include "agent/inbox/inbox.h"

#include "agent/inbox/eventapplier.h"
#include "app/store/inboundlog.h"
#include "app/store/messagesfetched.h"

#include <QLoggingCategory>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(lcInbox, "migochat.inbox")

namespace {

/// More events than this would hold the writer for longer than a webhook may wait for its 200.
constexpr qsizetype kMaxEventsAtOnce = 200;

Result<int> applyAll(Transaction &transaction, EventContext context, QList<InboundEvent>::const_iterator from,
                     QList<InboundEvent>::const_iterator to)
{
    int changed = 0;
    for (auto event = from; event != to; ++event, ++context.position) {
        const Result<bool> applied = applyEvent(transaction, context, *event);
        if (!applied)
            return failed(applied, u"event %1"_s.arg(context.position));
        changed += *applied ? 1 : 0;
    }
    return changed;
}

Result<> acceptNow(Transaction &transaction, const inboundlog::NewDelivery &delivery, EventContext context,
                   const QList<InboundEvent> &events)
{
    const auto recorded = inboundlog::record(transaction, delivery);
    if (!recorded)
        return failed(recorded, u"record body");
    transaction.changed(Topic::Delivery, recorded->id);
    if (recorded->duplicateOf.isValid()) {
        qCInfo(lcInbox) << "body" << recorded->id.value() << "repeats body" << recorded->duplicateOf.value();
        return {};
    }
    if (delivery.outcome != inboundlog::DeliveryOutcome::Applied)
        return {};
    context.delivery = recorded->id;
    const Result<int> changed = applyAll(transaction, context, events.cbegin(), events.cend());
    if (!changed)
        return failed(changed);
    return inboundlog::finish(transaction, recorded->id, *changed);
}

} // namespace

/// One large body on its way through the slices.
struct PendingWork {
    inboundlog::Pending delivery;
    QList<InboundEvent> events;
    qsizetype next = 0;
    int changed = 0;
};

Inbox::Inbox(Writer &writer, Reader &reader, const Clock &clock, ChannelOf channelOf)
    : m_writer(writer)
    , m_reader(reader)
    , m_clock(clock)
    , m_channelOf(std::move(channelOf))
{
}

Async<> Inbox::accept(ChannelKind channel, QByteArray rawBody, QList<InboundEvent> events)
{
    const bool large = events.size() > kMaxEventsAtOnce;
    inboundlog::NewDelivery delivery;
    delivery.channel = channel;
    delivery.body = std::move(rawBody);
    delivery.receivedAt = m_clock.now();
    delivery.outcome = large ? inboundlog::DeliveryOutcome::Pending : inboundlog::DeliveryOutcome::Applied;
    delivery.eventCount = static_cast<int>(events.size());

    EventContext context;
    context.channel = std::move(channel);
    context.receivedAt = delivery.receivedAt;
    context.defaultMode = m_defaultMode;
    auto stored = m_writer.run([delivery = std::move(delivery), context = std::move(context),
                                events = std::move(events)](Transaction &transaction) -> Result<> {
        return acceptNow(transaction, delivery, context, events);
    });
    if (large)
        whenDone(stored, this, [this](const Result<> &result) {
            if (result)
                applyPending();
        });
    return stored;
}

Async<> Inbox::quarantine(ChannelKind channel, QByteArray rawBody, Error why)
{
    inboundlog::NewDelivery delivery;
    delivery.channel = std::move(channel);
    delivery.body = std::move(rawBody);
    delivery.receivedAt = m_clock.now();
    delivery.outcome = inboundlog::DeliveryOutcome::Quarantined;
    delivery.error = why.detail;
    qCWarning(lcInbox) << "kept an authentic body that cannot be read:" << why.detail;
    return m_writer.run([delivery = std::move(delivery)](Transaction &transaction) -> Result<> {
        return acceptNow(transaction, delivery, {}, {});
    });
}

Async<int> Inbox::takeFetched(Fetched fetched)
{
    inboundlog::NewDelivery delivery;
    delivery.channel = ChannelKind(QString(fetched.channel.text() + u'/' + fetched.from));
    delivery.body = std::move(fetched.body);
    delivery.receivedAt = m_clock.now();
    delivery.eventCount = static_cast<int>(fetched.events.size());

    EventContext context;
    context.channel = std::move(fetched.channel);
    context.receivedAt = delivery.receivedAt;
    context.defaultMode = m_defaultMode;
    return m_writer.run([delivery = std::move(delivery), context = std::move(context),
                         events = std::move(fetched.events)](Transaction &transaction) -> Result<int> {
        const Result<qint64> before = messages::newestId(transaction.database());
        if (!before)
            return failed(before);
        if (const Result<> taken = acceptNow(transaction, delivery, context, events); !taken)
            return failed(taken);
        return messages::countAfter(transaction.database(), *before);
    });
}

void Inbox::applyPending()
{
    if (m_applying)
        return;
    m_applying = true;
    auto found = m_reader.run([](const Database &database) { return inboundlog::pending(database, 1); });
    whenDone(found, this, [this](Result<QList<inboundlog::Pending>> result) { applyNext(std::move(result)); });
}

void Inbox::applyNext(Result<QList<inboundlog::Pending>> found)
{
    if (!found || found->isEmpty()) {
        m_applying = false;
        if (!found)
            qCWarning(lcInbox) << "cannot look for pending bodies:" << found.error().detail;
        return;
    }
    auto work = std::make_shared<PendingWork>();
    work->delivery = std::move(found->first());
    const Channel *channel = m_channelOf(work->delivery.channel);
    Result<QList<InboundEvent>> events = channel ? channel->parse(work->delivery.body)
                                                 : fail(ErrorCode::NotFound, u"no such channel any more"_s);
    if (!events) { // it was readable when it came; leaving it pending would block the ones behind it for ever
        qCWarning(lcInbox) << "pending body" << work->delivery.id.value() << "cannot be read:" << events.error().detail;
        events = QList<InboundEvent>{};
    }
    work->events = std::move(*events);
    applySlice(work);
}

void Inbox::applySlice(const std::shared_ptr<PendingWork> &work)
{
    EventContext context;
    context.channel = work->delivery.channel;
    context.delivery = work->delivery.id;
    context.receivedAt = work->delivery.receivedAt;
    context.position = static_cast<int>(work->next);
    context.defaultMode = m_defaultMode;
    auto slice = m_writer.run([work, context](Transaction &transaction) -> Result<int> {
        const auto from = work->events.cbegin() + work->next;
        const auto to = from + std::min(kMaxEventsAtOnce, work->events.size() - work->next);
        const Result<int> changed = applyAll(transaction, context, from, to);
        if (!changed)
            return failed(changed);
        if (to == work->events.cend()) {
            const Result<> finished = inboundlog::finish(transaction, work->delivery.id, work->changed + *changed);
            if (!finished)
                return failed(finished);
        }
        return *changed;
    });
    whenDone(slice, this, [this, work](const Result<int> &changed) {
        if (!changed)
            return pendingDone(failed(changed));
        work->changed += *changed;
        work->next += kMaxEventsAtOnce;
        if (work->next < work->events.size())
            return applySlice(work);
        pendingDone({});
    });
}

void Inbox::pendingDone(const Result<> &result)
{
    m_applying = false;
    if (result)
        applyPending();
    else // the disk is full or the like: the next commit or start tries again
        qCWarning(lcInbox) << "a pending body could not be applied:" << result.error().detail;
}

} // namespace migochat
