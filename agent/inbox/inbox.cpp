#include "agent/inbox/inbox.h"

#include "app/store/inboundlog.h"
#include "app/store/messagesfetched.h"

#include <QLoggingCategory>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(lcInbox, "migochat.inbox")

namespace {

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

Inbox::Inbox(Writer &writer, Reader &reader, const Clock &clock, ChannelOf channelOf)
    : m_writer(writer), m_reader(reader), m_clock(clock), m_channelOf(std::move(channelOf)), m_slices(writer),
      m_relearner(writer, reader, clock, m_channelOf)
{
}

Async<> Inbox::accept(ChannelKind channel, QByteArray rawBody, QList<InboundEvent> events)
{
    const bool large = events.size() > kMaxEventsAtOnce;
    inboundlog::NewDelivery delivery(channel, std::move(rawBody), m_clock.now());
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
    inboundlog::NewDelivery delivery(std::move(channel), std::move(rawBody), m_clock.now());
    delivery.outcome = inboundlog::DeliveryOutcome::Quarantined;
    delivery.error = why.detail;
    qCWarning(lcInbox) << "kept an authentic body that cannot be read:" << why.detail;
    return m_writer.run([delivery = std::move(delivery)](Transaction &transaction) -> Result<> {
        return acceptNow(transaction, delivery, {}, {});
    });
}

Async<int> Inbox::takeFetched(Fetched fetched)
{
    inboundlog::NewDelivery delivery(ChannelKind(QString(fetched.channel.text() + u'/' + fetched.from)),
                                     std::move(fetched.body), m_clock.now());
    delivery.eventCount = static_cast<int>(fetched.events.size());

    EventContext context;
    context.channel = std::move(fetched.channel);
    context.receivedAt = delivery.receivedAt;
    context.defaultMode = m_defaultMode;
    context.fetched = true;
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
    const inboundlog::Pending &delivery = found->first();
    const Channel *channel = m_channelOf(delivery.channel);
    Result<QList<InboundEvent>> events =
        channel ? channel->parse(delivery.body) : fail(ErrorCode::NotFound, u"no such channel any more"_s);
    if (!events) { // it was readable when it came; leaving it pending would block the ones behind it for ever
        qCWarning(lcInbox) << "pending body" << delivery.id.value() << "cannot be read:" << events.error().detail;
        events = QList<InboundEvent>{};
    }
    StoredBody body;
    body.context.channel = delivery.channel;
    body.context.delivery = delivery.id;
    body.context.receivedAt = delivery.receivedAt;
    body.context.defaultMode = m_defaultMode;
    body.events = std::move(*events);
    const auto applied = m_slices.apply(std::move(body), [id = delivery.id](Transaction &transaction, int changed) {
        return inboundlog::finish(transaction, id, changed);
    });
    whenDone(applied, this, [this](const Result<> &result) { pendingDone(result); });
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
