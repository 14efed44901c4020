#include "tests/sim/wawebhook.h"

#include "tests/sim/jsontext.h"

#include <QJsonArray>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

QString seconds(Instant at)
{
    return QString::number(toMsecs(at) / 1000);
}

QJsonObject contact(const Customer &customer)
{
    QJsonObject profile{{"name"_L1, customer.name}};
    if (!customer.username.isEmpty())
        profile.insert("username"_L1, customer.username);
    QJsonObject object{{"profile"_L1, profile}};
    if (!customer.waId.isEmpty())
        object.insert("wa_id"_L1, customer.waId);
    if (!customer.bsuid.isEmpty())
        object.insert("user_id"_L1, customer.bsuid);
    return object;
}

QJsonObject mediaContent(const QString &type, const QJsonObject &spec)
{
    QJsonObject media{{"id"_L1, spec.value("media"_L1)}, {"mime_type"_L1, spec.value("mime"_L1)}};
    for (const QString &name : {u"sha256"_s, u"url"_s, u"filename"_s}) {
        if (spec.contains(name))
            media.insert(name, spec.value(name));
    }
    if (type == "audio"_L1)
        media.insert("voice"_L1, true);
    else if (spec.contains("caption"_L1))
        media.insert("caption"_L1, spec.value("caption"_L1));
    return media;
}

QJsonObject orderContent(const QJsonObject &spec)
{
    QJsonArray items;
    const QJsonArray wanted = spec.value("items"_L1).toArray();
    for (const QJsonValue &value : wanted) {
        const QJsonObject item = value.toObject();
        items.append(QJsonObject{{"product_retailer_id"_L1, item.value("sku"_L1)},
                                 {"quantity"_L1, item.value("quantity"_L1)},
                                 {"item_price"_L1, item.value("price"_L1)},
                                 {"currency"_L1, "EGP"_L1}});
    }
    return {{"catalog_id"_L1, "800000000000077"_L1},
            {"text"_L1, spec.value("text"_L1).toString()},
            {"product_items"_L1, items}};
}

QJsonArray contactCards(const QJsonObject &spec)
{
    const QString phone = spec.value("phone"_L1).toString();
    const QString name = spec.value("name"_L1).toString();
    const QJsonObject number{{"phone"_L1, QString(u"+" + phone)}, {"wa_id"_L1, phone}, {"type"_L1, "CELL"_L1}};
    return {QJsonObject{{"name"_L1, QJsonObject{{"formatted_name"_L1, name}, {"first_name"_L1, name}}},
                        {"phones"_L1, QJsonArray{number}}}};
}

} // namespace

QJsonObject whatsAppField(const World &world, const QString &field, const QJsonObject &value)
{
    const QJsonObject change{{"field"_L1, field}, {"value"_L1, value}};
    const QJsonObject entry{{"id"_L1, world.account().wabaId}, {"changes"_L1, QJsonArray{change}}};
    return {{"object"_L1, "whatsapp_business_account"_L1}, {"entry"_L1, QJsonArray{entry}}};
}

QJsonObject whatsAppNumberField(const World &world, const QString &field, QJsonObject value)
{
    const Credentials &account = world.account();
    value.insert("messaging_product"_L1, "whatsapp"_L1);
    value.insert("metadata"_L1, QJsonObject{{"display_phone_number"_L1, account.displayPhone},
                                            {"phone_number_id"_L1, account.phoneNumberId}});
    return whatsAppField(world, field, value);
}

QJsonObject whatsAppInbound(const World &world, const Customer &customer, QJsonObject message, Instant at)
{
    if (!customer.waId.isEmpty())
        message.insert("from"_L1, customer.waId);
    if (!customer.bsuid.isEmpty())
        message.insert("from_user_id"_L1, customer.bsuid);
    message.insert("timestamp"_L1, seconds(at));
    return whatsAppNumberField(world, u"messages"_s,
                               {{"contacts"_L1, QJsonArray{contact(customer)}}, {"messages"_L1, QJsonArray{message}}});
}

QJsonObject whatsAppStatus(const World &world, const Customer &customer, const StatusFacts &facts)
{
    QJsonObject status{{"id"_L1, facts.wamid}, {"status"_L1, facts.status}, {"timestamp"_L1, seconds(facts.at)}};
    if (!customer.waId.isEmpty())
        status.insert("recipient_id"_L1, customer.waId);
    if (!customer.bsuid.isEmpty())
        status.insert("recipient_user_id"_L1, customer.bsuid);
    if (!facts.callbackData.isEmpty())
        status.insert("biz_opaque_callback_data"_L1, facts.callbackData);
    const bool fromAd = facts.freeEntryUntil.has_value();
    const bool free = facts.category == "service"_L1 || fromAd;
    if (facts.status == "sent"_L1 || facts.status == "delivered"_L1) {
        const QLatin1StringView type = fromAd ? "free_entry_point"_L1
                                       : free ? "free_customer_service"_L1
                                              : "regular"_L1;
        status.insert("pricing"_L1, QJsonObject{{"billable"_L1, !free},
                                                {"pricing_model"_L1, "PMP"_L1},
                                                {"type"_L1, type},
                                                {"category"_L1, fromAd ? u"referral_conversion"_s : facts.category}});
    }
    if (fromAd && facts.status == "sent"_L1) {
        status.insert("conversation"_L1, QJsonObject{{"id"_L1, QString(u"fep" + facts.wamid.right(12))},
                                                     {"origin"_L1, QJsonObject{{"type"_L1, "referral_conversion"_L1}}},
                                                     {"expiration_timestamp"_L1, seconds(*facts.freeEntryUntil)}});
    }
    if (!facts.error.isEmpty())
        status.insert("errors"_L1, QJsonArray{facts.error});
    return whatsAppNumberField(world, u"messages"_s, {{"statuses"_L1, QJsonArray{status}}});
}

QJsonObject whatsAppPhoneEcho(const World &world, const Customer &customer, const PhoneWords &words)
{
    QJsonObject echo{{"from"_L1, world.account().displayPhone},
                     {"id"_L1, words.wamid},
                     {"timestamp"_L1, seconds(words.at)},
                     {"type"_L1, "text"_L1},
                     {"text"_L1, QJsonObject{{"body"_L1, words.text}}}};
    if (!customer.waId.isEmpty())
        echo.insert("to"_L1, customer.waId);
    if (!customer.bsuid.isEmpty())
        echo.insert("to_user_id"_L1, customer.bsuid);
    return whatsAppNumberField(world, u"smb_message_echoes"_s, {{"message_echoes"_L1, QJsonArray{echo}}});
}

QJsonObject whatsAppContent(const QString &type, const QJsonObject &spec)
{
    if (type == "text"_L1)
        return {{"type"_L1, type}, {"text"_L1, QJsonObject{{"body"_L1, spec.value("text"_L1)}}}};
    if (type == "location"_L1) {
        return {{"type"_L1, type},
                {type, QJsonObject{{"latitude"_L1, spec.value("lat"_L1).toDouble(31.0409)},
                                   {"longitude"_L1, spec.value("long"_L1).toDouble(31.3785)},
                                   {"name"_L1, spec.value("place"_L1).toString()}}}};
    }
    if (type == "contacts"_L1)
        return {{"type"_L1, type}, {type, contactCards(spec)}};
    if (type == "order"_L1)
        return {{"type"_L1, type}, {type, orderContent(spec)}};
    if (type == "reaction"_L1) {
        QJsonObject reaction{{"message_id"_L1, spec.value("message"_L1)}};
        if (!spec.value("emoji"_L1).toString().isEmpty())
            reaction.insert("emoji"_L1, spec.value("emoji"_L1));
        return {{"type"_L1, type}, {type, reaction}};
    }
    if (type == "edit"_L1) {
        const QJsonObject text{{"type"_L1, "text"_L1}, {"text"_L1, QJsonObject{{"body"_L1, spec.value("text"_L1)}}}};
        return {{"type"_L1, type},
                {type, QJsonObject{{"original_message_id"_L1, spec.value("message"_L1)}, {"message"_L1, text}}}};
    }
    if (type == "revoke"_L1)
        return {{"type"_L1, type}, {type, QJsonObject{{"original_message_id"_L1, spec.value("message"_L1)}}}};
    if (type == "interactive"_L1) {
        const QJsonObject reply{{"id"_L1, spec.value("payload"_L1)}, {"title"_L1, spec.value("title"_L1)}};
        return {{"type"_L1, type}, {type, QJsonObject{{"type"_L1, "button_reply"_L1}, {"button_reply"_L1, reply}}}};
    }
    if (type == "unsupported"_L1) {
        return {{"type"_L1, type},
                {"unsupported"_L1, QJsonObject{{"type"_L1, "poll"_L1}}},
                {"errors"_L1, QJsonArray{QJsonObject{{"code"_L1, 131051}, {"title"_L1, "Message type unknown"_L1}}}}};
    }
    return {{"type"_L1, type}, {type, mediaContent(type, spec)}};
}

} // namespace migochat::sim
