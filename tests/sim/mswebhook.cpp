#include "tests/sim/mswebhook.h"

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject person(const QString &id)
{
    return {{"id"_L1, id}};
}

QJsonObject page(const World &world, QJsonObject entry)
{
    entry.insert("id"_L1, world.account().pageId);
    return {{"object"_L1, "page"_L1}, {"entry"_L1, QJsonArray{entry}}};
}

QJsonObject messaging(const World &world, const QJsonObject &event, Instant at)
{
    return page(world, {{"time"_L1, toMsecs(at)}, {"messaging"_L1, QJsonArray{event}}});
}

} // namespace

QJsonObject messengerEvent(const World &world, const Customer &customer, QJsonObject members, Instant at)
{
    members.insert("sender"_L1, person(customer.psid));
    members.insert("recipient"_L1, person(world.account().pageId));
    members.insert("timestamp"_L1, toMsecs(at));
    return messaging(world, members, at);
}

QJsonObject messengerEcho(const World &world, const Customer &customer, QJsonObject message, Instant at)
{
    message.insert("is_echo"_L1, true);
    return messaging(world,
                     {{"sender"_L1, person(world.account().pageId)},
                      {"recipient"_L1, person(customer.psid)},
                      {"timestamp"_L1, toMsecs(at)},
                      {"message"_L1, message}},
                     at);
}

QJsonObject messengerDelivery(const World &world, const Customer &customer, const QString &mid, Instant at)
{
    const QJsonObject delivery{{"mids"_L1, QJsonArray{mid}}, {"watermark"_L1, toMsecs(at)}};
    return messaging(world,
                     {{"sender"_L1, person(customer.psid)},
                      {"recipient"_L1, person(world.account().pageId)},
                      {"delivery"_L1, delivery}},
                     at);
}

QJsonObject messengerRead(const World &world, const Customer &customer, Instant at)
{
    return messengerEvent(world, customer, {{"read"_L1, QJsonObject{{"watermark"_L1, toMsecs(at)}}}}, at);
}

QJsonObject pageComment(World &world, const Comment &comment, const QString &verb)
{
    QJsonObject from{{"id"_L1, world.account().pageId}, {"name"_L1, "Best Work Wear"_L1}};
    if (!comment.customer.isEmpty()) {
        const Customer &writer = world.customer(comment.customer);
        from = {{"id"_L1, writer.psid}, {"name"_L1, writer.name}};
    }
    QJsonObject value{{"item"_L1, "comment"_L1},
                      {"verb"_L1, verb},
                      {"post_id"_L1, comment.post},
                      {"comment_id"_L1, comment.id},
                      {"parent_id"_L1, comment.parent},
                      {"from"_L1, from},
                      {"created_time"_L1, toMsecs(comment.at) / 1000}};
    if (verb != "remove"_L1)
        value.insert("message"_L1, comment.text);
    const QJsonObject change{{"field"_L1, "feed"_L1}, {"value"_L1, value}};
    return page(world, {{"time"_L1, toMsecs(world.now()) / 1000}, {"changes"_L1, QJsonArray{change}}});
}

QJsonObject adReferral(const QString &adId, const QString &title)
{
    return {{"source"_L1, "ADS"_L1},
            {"type"_L1, "OPEN_THREAD"_L1},
            {"ad_id"_L1, adId},
            {"ref"_L1, adId},
            {"ads_context_data"_L1, QJsonObject{{"ad_title"_L1, title}}}};
}

} // namespace migochat::sim
