#include "agent/inbox/relearner.h"

#include "agent/channels/channel.h"
#include "app/store/settings.h"

#include <QLoggingCategory>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

Q_DECLARE_LOGGING_CATEGORY(lcInbox)

namespace {

constexpr QLatin1StringView kLearntBy = "inbox.learnt_by"_L1;

/// What of a body the parser that read it just now does not know either.
unsupported::StillUnknown unknownOf(const QList<InboundEvent> &events)
{
    unsupported::StillUnknown unknown;
    const auto keep = [&](const QString &remoteId, const QByteArray &raw) {
        unknown.any = true;
        if (!remoteId.isEmpty())
            unknown.remoteIds.insert(remoteId);
        if (!raw.isEmpty())
            unknown.raws.insert(raw);
    };
    for (const InboundEvent &event : events) {
        if (const auto *other = std::get_if<InboundOther>(&event))
            keep(other->remoteId, other->raw);
        const auto *message = std::get_if<InboundMessage>(&event);
        if (message && message->kind == MessageKind::Unsupported)
            keep(message->remoteId.value(), message->raw);
    }
    return unknown;
}

/// Only what is known now: the rest has its bubble or record already.
QList<InboundEvent> knownOf(QList<InboundEvent> events)
{
    events.removeIf([](const InboundEvent &event) {
        const auto *message = std::get_if<InboundMessage>(&event);
        return std::holds_alternative<InboundOther>(event) || (message && message->kind == MessageKind::Unsupported);
    });
    return events;
}

} // namespace

Relearner::Relearner(Writer &writer, Reader &reader, const Clock &clock, ChannelOf channelOf)
    : m_writer(writer), m_reader(reader), m_clock(clock), m_channelOf(std::move(channelOf)), m_slices(writer)
{
}

void Relearner::learn(const QString &version)
{
    if (!m_version.isEmpty() || version.isEmpty())
        return;
    m_version = version;
    const auto known = m_reader.run([](const Database &database) { return settings::value(database, kLearntBy); });
    whenDone(known, this, [this](const Result<std::optional<QJsonValue>> &value) {
        const bool isNews = value && (!*value || (*value)->toString() != m_version);
        if (isNews)
            return readNext({});
        m_version.clear();
        Q_EMIT done();
    });
}

void Relearner::readNext(DeliveryId after)
{
    const auto found = m_reader.run([after](const Database &database) { return unsupported::next(database, after); });
    whenDone(found, this, [this](const Result<unsupported::Body> &body) {
        if (body && body->id.isValid())
            return apply(*body);
        if (body)
            return finish();
        qCWarning(lcInbox) << "cannot look for unknown events:" << body.error().detail;
        m_version.clear(); // the next start tries again
        Q_EMIT done();
    });
}

void Relearner::apply(const unsupported::Body &body)
{
    const Channel *channel = m_channelOf(body.channel);
    const Result<QList<InboundEvent>> events =
        channel ? channel->parse(body.body) : fail(ErrorCode::NotFound, u"no such channel any more"_s);
    if (!events)
        return readNext(body.id); // still unreadable
    StoredBody stored;
    stored.context.channel = body.channel;
    stored.context.delivery = body.id;
    stored.context.receivedAt = body.receivedAt;
    stored.context.isReplay = true;
    stored.events = knownOf(*events);
    const DeliveryId id = body.id;
    const auto applied =
        m_slices.apply(std::move(stored), [id, unknown = unknownOf(*events)](Transaction &transaction, int) {
            return unsupported::settle(transaction, id, unknown);
        });
    whenDone(applied, this, [this, id](const Result<> &result) {
        if (!result)
            qCWarning(lcInbox) << "body" << id.value() << "could not be read again:" << result.error().detail;
        readNext(id);
    });
}

void Relearner::finish()
{
    const auto stored = m_writer.run([version = m_version, now = m_clock.now()](Transaction &transaction) {
        return settings::setValue(transaction, kLearntBy, version, {}, now);
    });
    whenDone(stored, this, [this](const Result<> &result) {
        if (!result)
            qCWarning(lcInbox) << "cannot note what was learnt:" << result.error().detail;
        m_version.clear();
        Q_EMIT done();
    });
}

} // namespace migochat
