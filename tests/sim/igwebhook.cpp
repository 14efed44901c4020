#include "tests/sim/igwebhook.h"

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject person(const QString &id)
{
    return {{"id"_L1, id}};
}

QJsonObject account(const World &world, QJsonObject entry)
{
    entry.insert("id"_L1, world.account().igUserId);
    return {{"object"_L1, "instagram"_L1}, {"entry"_L1, QJsonArray{entry}}};
}

} // namespace

QJsonObject instagramEvent(const World &world, const Customer &customer, QJsonObject members, Instant at)
{
    members.insert("sender"_L1, person(customer.igsid));
    members.insert("recipient"_L1, person(world.account().igUserId));
    members.insert("timestamp"_L1, toMsecs(at));
    return account(world, {{"time"_L1, toMsecs(at)}, {"messaging"_L1, QJsonArray{members}}});
}

QJsonObject instagramEcho(const World &world, const Customer &customer, QJsonObject message, Instant at)
{
    message.insert("is_echo"_L1, true);
    const QJsonObject event{{"sender"_L1, person(world.account().igUserId)},
                            {"recipient"_L1, person(customer.igsid)},
                            {"timestamp"_L1, toMsecs(at)},
                            {"message"_L1, message}};
    return account(world, {{"time"_L1, toMsecs(at)}, {"messaging"_L1, QJsonArray{event}}});
}

QJsonObject instagramComment(World &world, const Comment &comment, ChangeForm form)
{
    QJsonObject from{{"id"_L1, world.account().igUserId}, {"username"_L1, world.account().igUsername}};
    if (!comment.customer.isEmpty()) {
        const Customer &writer = world.customer(comment.customer);
        from = {{"id"_L1, writer.igsid}, {"username"_L1, writer.igUsername}};
    }
    QJsonObject value{{"id"_L1, comment.id},
                      {"from"_L1, from},
                      {"text"_L1, comment.text},
                      {"media"_L1, QJsonObject{{"id"_L1, comment.post}, {"media_product_type"_L1, "FEED"_L1}}}};
    if (comment.parent != comment.post)
        value.insert("parent_id"_L1, comment.parent);
    const QJsonObject change{{"field"_L1, "comments"_L1}, {"value"_L1, value}};
    const qint64 seconds = toMsecs(comment.at) / 1000;
    if (form == ChangeForm::Changes)
        return account(world, {{"time"_L1, seconds}, {"changes"_L1, QJsonArray{change}}});
    QJsonObject flat = change;
    flat.insert("time"_L1, seconds);
    return account(world, flat);
}

} // namespace migochat::sim
