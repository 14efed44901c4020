#pragma once

#include "tests/sim/context.h"
#include "tests/sim/graph.h"
#include "tests/sim/jsontext.h"

#include <QJsonDocument>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

/// Stands still.
class StillClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return at; }
    Instant at = fromMsecs(1'790'000'000'000);
};

/// Keeps the webhooks that would be posted.
class Basket final : public Courier
{
public:
    void post(Channel channel, QJsonObject body, milliseconds after) override { bodies.append({channel, body, after}); }
    struct Item {
        Channel channel;
        QJsonObject body;
        milliseconds after;
    };
    QList<Item> bodies;
};

/// A Graph without sockets: what it would post lies in the basket.
struct Bench {
    StillClock clock;
    World world{{}, clock, 7};
    Faults faults;
    Journal journal{clock};
    Basket basket;
    Pace pace;
    Graph graph{{world, faults, journal, basket}, pace};

    Bench()
    {
        pace.readsPercent = 100;
        Customer &customer = world.customer(u"C1"_s);
        customer.psid = u"7001"_s;
        customer.waId = u"201000000001"_s;
        customer.bsuid = u"EG.1000000000001"_s;
        customer.igsid = u"17841001"_s;
        customer.igUsername = u"ahmed"_s;
        customer.lastInstagram = clock.at;
        customer.lastMessenger = clock.at;
        customer.lastWhatsApp = clock.at;
    }

    SimResponse post(const QString &path, const QJsonObject &body, const QString &token = {})
    {
        SimRequest request{"POST", path, {}, {}, QJsonDocument(body).toJson()};
        const bool page = path.contains(world.account().pageId);
        const QString used = !token.isEmpty() ? token
                             : page           ? world.account().pageToken
                                              : world.account().whatsAppToken;
        request.headers.insert("authorization", "Bearer " + used.toLatin1());
        return graph.handle(request);
    }

    SimResponse call(const QByteArray &method, const QString &path, const QString &token, const QString &query = {})
    {
        SimRequest request{method, path, QUrlQuery(query), {}, {}};
        request.headers.insert("authorization", "Bearer " + token.toLatin1());
        request.headers.insert("user-agent", "test");
        return graph.handle(request);
    }

    SimResponse instagram(const QJsonObject &body)
    {
        return post(u"/v26.0/"_s + world.account().igUserId + u"/messages", body, world.account().igToken);
    }

    /// A WhatsApp send of any type to the first customer.
    SimResponse whatsAppOf(const QString &type, const QJsonValue &content)
    {
        return post(u"/v26.0/"_s + world.account().phoneNumberId + u"/messages",
                    {{"messaging_product"_L1, "whatsapp"_L1},
                     {"to"_L1, "+201000000001"_L1},
                     {"type"_L1, type},
                     {type, content}});
    }

    SimResponse messenger(const QJsonObject &message, const QString &type = u"RESPONSE"_s)
    {
        return post(u"/v26.0/"_s + world.account().pageId + u"/messages",
                    {{"recipient"_L1, QJsonObject{{"id"_L1, "7001"_L1}}},
                     {"messaging_type"_L1, type},
                     {"message"_L1, message}});
    }

    SimResponse whatsApp(const QString &to, const QString &text)
    {
        return post(u"/v26.0/"_s + world.account().phoneNumberId + u"/messages",
                    {{"messaging_product"_L1, "whatsapp"_L1},
                     {"to"_L1, to},
                     {"type"_L1, "text"_L1},
                     {"text"_L1, QJsonObject{{"body"_L1, text}}},
                     {"biz_opaque_callback_data"_L1, "local-1"_L1}});
    }
};

inline int codeOf(const SimResponse &response)
{
    return parseObject(response.body)->value("error"_L1).toObject().value("code"_L1).toInt();
}

inline int subcodeOf(const SimResponse &response)
{
    return parseObject(response.body)->value("error"_L1).toObject().value("error_subcode"_L1).toInt();
}

inline QJsonObject firstStatus(const QJsonObject &body)
{
    const QJsonObject entry = body.value("entry"_L1).toArray().at(0).toObject();
    const QJsonObject change = entry.value("changes"_L1).toArray().at(0).toObject();
    return change.value("value"_L1).toObject().value("statuses"_L1).toArray().at(0).toObject();
}

} // namespace migochat::sim
