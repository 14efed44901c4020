#include "tests/sim/kindfill.h"
#include "tests/sim/wawebhook.h"

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject person(const QString &id)
{
    return {{"id"_L1, id}};
}

/// Who wrote to whom and when, where the event does not say otherwise; null members leave that part out.
QJsonObject addressed(const Kind &kind, const KindFill &fill, QJsonObject event)
{
    const Credentials &account = fill.world.account();
    const QString ours = kind.channel == Channel::Instagram ? account.igUserId : account.pageId;
    const QString theirs = addressOf(fill.customer, kind.channel);
    const QJsonObject usual{{"sender"_L1, person(kind.echo ? ours : theirs)},
                            {"recipient"_L1, person(kind.echo ? theirs : ours)},
                            {"timestamp"_L1, toMsecs(fill.at)}};
    for (auto it = usual.begin(); it != usual.end(); ++it) {
        if (!event.contains(it.key()))
            event.insert(it.key(), it.value());
        else if (event.value(it.key()).isNull())
            event.remove(it.key());
    }
    return event;
}

QJsonObject pageBody(const Kind &kind, const KindFill &fill, const QJsonObject &event)
{
    const bool onInstagram = kind.channel == Channel::Instagram;
    const Credentials &account = fill.world.account();
    QJsonObject entry{{"id"_L1, onInstagram ? account.igUserId : account.pageId}, {"time"_L1, toMsecs(fill.at)}};
    const QJsonObject change{{"field"_L1, kind.field}, {"value"_L1, event}};
    if (kind.place == "change"_L1 || kind.place == "flat"_L1)
        entry.insert("time"_L1, toMsecs(fill.at) / 1000);
    if (kind.place == "change"_L1) {
        entry.insert("changes"_L1, QJsonArray{change});
    } else if (kind.place == "flat"_L1) {
        entry.insert("field"_L1, kind.field);
        entry.insert("value"_L1, event);
    } else {
        const QString list = kind.place == "standby"_L1 ? u"standby"_s : u"messaging"_s;
        entry.insert(list, QJsonArray{addressed(kind, fill, event)});
    }
    return {{"object"_L1, onInstagram ? "instagram"_L1 : "page"_L1}, {"entry"_L1, QJsonArray{entry}}};
}

QJsonObject statusBody(const KindFill &fill, QJsonObject status)
{
    const QJsonObject usual{{"id"_L1, fill.known.value(u"lastSent"_s)},
                            {"timestamp"_L1, QString::number(toMsecs(fill.at) / 1000)},
                            {"recipient_id"_L1, fill.customer.waId},
                            {"recipient_user_id"_L1, fill.customer.bsuid},
                            {"biz_opaque_callback_data"_L1, fill.known.value(u"callback"_s)}};
    for (auto it = usual.begin(); it != usual.end(); ++it) {
        if (!status.contains(it.key()) && !it.value().toString().isEmpty())
            status.insert(it.key(), it.value());
    }
    return whatsAppNumberField(fill.world, u"messages"_s, {{"statuses"_L1, QJsonArray{status}}});
}

} // namespace

QJsonObject kindBody(const Kind &kind, const KindFill &fill, const QJsonObject &event)
{
    if (kind.place == "whole"_L1)
        return event;
    if (kind.channel != Channel::WhatsApp)
        return pageBody(kind, fill, event);
    if (kind.place == "status"_L1)
        return statusBody(fill, event);
    if (kind.place == "value"_L1)
        return whatsAppNumberField(fill.world, kind.field, event);
    if (kind.place == "field"_L1)
        return whatsAppField(fill.world, kind.field, event);
    QJsonObject message = event;
    if (!message.contains("id"_L1))
        message.insert("id"_L1, fill.known.value(u"wamid"_s));
    Customer shown = fill.customer;
    if (kind.hideNumber)
        shown.waId.clear();
    return whatsAppInbound(fill.world, shown, message, fill.at);
}

} // namespace migochat::sim
