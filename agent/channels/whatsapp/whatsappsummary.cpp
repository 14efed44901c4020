#include "agent/channels/whatsapp/whatsappsummary.h"

#include "agent/meta/formanswers.h"
#include "agent/meta/json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList membersOf(const QJsonValue &list, QLatin1StringView member, QLatin1StringView otherMember)
{
    QStringList found;
    for (const QJsonValue &item : list.toArray()) {
        if (const QString value = json::firstId(item.toObject(), member, otherMember); !value.isEmpty())
            found << value;
    }
    return found;
}

ContactCard cardIn(const QJsonObject &contact)
{
    const QJsonObject name = contact.value("name"_L1).toObject();
    ContactCard card{.name = json::text(name, "formatted_name"_L1)};
    if (card.name.isEmpty())
        card.name = json::joined({json::text(name, "first_name"_L1), json::text(name, "last_name"_L1)}, " "_L1);
    card.organization = json::text(contact.value("org"_L1).toObject(), "company"_L1);
    card.phones = membersOf(contact.value("phones"_L1), "phone"_L1, "wa_id"_L1);
    card.whatsAppIds = membersOf(contact.value("phones"_L1), "wa_id"_L1, "wa_id"_L1);
    card.emails = membersOf(contact.value("emails"_L1), "email"_L1, "email"_L1);
    return card;
}

QString itemLine(const QJsonObject &item)
{
    const QString price = json::number(item.value("item_price"_L1));
    const QString money = json::joined({price, json::text(item, "currency"_L1)}, " "_L1);
    const QString what = QString::number(json::count(item.value("quantity"_L1))) % u" × " %
                         json::id(item.value("product_retailer_id"_L1));
    return money.isEmpty() ? what : QString(what % u" — " % money);
}

} // namespace

MessageContent locationIn(const QJsonObject &location)
{
    const QString latitude = json::number(location.value("latitude"_L1));
    const QString longitude = json::number(location.value("longitude"_L1));
    if (latitude.isEmpty() || longitude.isEmpty())
        return {};
    return LocationContent{.latitude = latitude.toDouble(),
                           .longitude = longitude.toDouble(),
                           .name = json::text(location, "name"_L1),
                           .address = json::text(location, "address"_L1),
                           .url = json::text(location, "url"_L1)};
}

QString locationSummary(const QJsonObject &location)
{
    const QString point = json::joined(
        {json::number(location.value("latitude"_L1)), json::number(location.value("longitude"_L1))}, ", "_L1);
    return json::joined(
        {json::text(location, "name"_L1), json::text(location, "address"_L1), point, json::text(location, "url"_L1)},
        "\n"_L1);
}

ContactsContent contactsIn(const QJsonObject &message)
{
    ContactsContent contacts;
    for (const QJsonValue &value : message.value("contacts"_L1).toArray()) {
        const QJsonObject contact = value.toObject();
        contacts.cards.append(cardIn(contact));
        // Only an answer to our request carries them; a card from the address book does not.
        if (contact.contains("vcard"_L1) || contact.contains("origin"_L1))
            contacts.answersRequest = true;
    }
    return contacts;
}

QString contactsSummary(const ContactsContent &contacts)
{
    QStringList lines;
    for (const ContactCard &card : contacts.cards)
        lines << json::joined({card.name, json::joined(card.phones, ", "_L1)}, ": "_L1);
    return json::joined(lines, "\n"_L1);
}

OrderContent orderIn(const QJsonObject &order)
{
    OrderContent content{.catalogId = json::id(order.value("catalog_id"_L1))};
    for (const QJsonValue &value : order.value("product_items"_L1).toArray()) {
        const QJsonObject item = value.toObject();
        content.lines.append({.productId = json::id(item.value("product_retailer_id"_L1)),
                              .name = {},
                              .quantity = json::count(item.value("quantity"_L1)),
                              .unitPriceMinor = json::hundredths(item.value("item_price"_L1)),
                              .currency = json::text(item, "currency"_L1)});
    }
    return content;
}

QString orderSummary(const QJsonObject &order)
{
    QStringList lines;
    for (const QJsonValue &item : order.value("product_items"_L1).toArray())
        lines << itemLine(item.toObject());
    lines << json::text(order, "text"_L1);
    return json::joined(lines, "\n"_L1);
}

FormContent flowIn(const QJsonObject &reply)
{
    QJsonObject response = QJsonDocument::fromJson(json::text(reply, "response_json"_L1).toUtf8()).object();
    response.remove("flow_token"_L1);
    return {.name = json::text(reply, "name"_L1), .answers = answersIn(response)};
}

} // namespace migochat
