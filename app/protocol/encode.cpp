#include "app/protocol/frames.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject lightObject(const LightState &light)
{
    return {{u"state"_s, light.state}, {u"reason"_s, light.reason}};
}

QJsonObject frameObject(const HelloFrame &hello)
{
    return {{u"hello"_s, QJsonObject{{u"protocol"_s, hello.protocol},
                                     {u"schema"_s, hello.schema},
                                     {u"version"_s, hello.version},
                                     {u"epoch"_s, hello.epoch},
                                     {u"revision"_s, hello.revision}}}};
}

QJsonObject frameObject(const RingFrame &ring)
{
    QJsonObject body{{u"from"_s, ring.from}, {u"to"_s, ring.to}};
    if (ring.many) {
        body.insert(u"many"_s, true);
        return {{u"ring"_s, body}};
    }
    QJsonArray changes;
    for (const Change &change : ring.changes)
        changes.append(QJsonArray{QString(toText(change.topic)), change.id});
    body.insert(u"changes"_s, changes);
    return {{u"ring"_s, body}};
}

QJsonObject frameObject(const CommandFrame &command)
{
    return {{u"command"_s, QJsonObject{{u"token"_s, command.token},
                                       {u"name"_s, command.name},
                                       {u"staff"_s, command.staff.value()},
                                       {u"body"_s, command.body}}}};
}

QJsonObject frameObject(const ReplyFrame &reply)
{
    QJsonObject body{{u"token"_s, reply.token}, {u"ok"_s, reply.ok}};
    if (reply.ok) {
        body.insert(u"body"_s, reply.body);
    } else {
        body.insert(u"error"_s, QString(toText(reply.error)));
        body.insert(u"reason"_s, reply.reason);
        body.insert(u"detail"_s, reply.detail);
    }
    return {{u"reply"_s, body}};
}

QJsonObject frameObject(const StatusFrame &status)
{
    QJsonArray channels;
    for (const auto &[channel, light] : status.channels)
        channels.append(QJsonArray{channel, lightObject(light)});
    return {{u"status"_s, QJsonObject{{u"webhook_port"_s, status.webhookPort},
                                      {u"channels"_s, channels},
                                      {u"assistant"_s, lightObject(status.assistant)},
                                      {u"internet"_s, lightObject(status.internet)},
                                      {u"products"_s, lightObject(status.products)},
                                      {u"product_count"_s, status.productCount},
                                      {u"products_at"_s, status.productsAt},
                                      {u"outbox_queued"_s, status.outboxQueued},
                                      {u"outbox_unknown"_s, status.outboxUnknown},
                                      {u"oldest_queued_at"_s, status.oldestQueuedAt},
                                      {u"ai_model"_s, status.aiModel},
                                      {u"ai_calls_today"_s, status.aiCallsToday},
                                      {u"ai_tokens_today"_s, status.aiTokensToday},
                                      {u"ai_cost_micro_usd_today"_s, status.aiCostMicroUsdToday},
                                      {u"webhooks_accepted"_s, status.webhooksAccepted},
                                      {u"webhooks_refused"_s, status.webhooksRefused},
                                      {u"quarantined"_s, status.quarantined},
                                      {u"public_address"_s, status.publicAddress},
                                      {u"started_at"_s, status.startedAt},
                                      {u"secrets_in_files"_s, status.secretsInFiles}}}};
}

} // namespace

QByteArray encode(const Frame &frame)
{
    const QJsonObject object = std::visit([](const auto &one) { return frameObject(one); }, frame);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace migochat
