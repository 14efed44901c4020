#include "agent/channels/whatsapp/whatsappsummary.h"

#include "agent/meta/json.h"

#include <QJsonArray>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

QString joined(QStringList parts, const QString &separator)
{
    parts.removeAll(QString());
    return parts.join(separator);
}

QString contactLine(const QJsonObject &contact)
{
    const QJsonObject name = contact.value("name"_L1).toObject();
    QString shown = json::text(name, "formatted_name"_L1);
    if (shown.isEmpty())
        shown = joined({json::text(name, "first_name"_L1), json::text(name, "last_name"_L1)}, u" "_s);
    QStringList numbers;
    for (const QJsonValue &phone : contact.value("phones"_L1).toArray())
        numbers << json::firstId(phone.toObject(), "phone"_L1, "wa_id"_L1);
    return joined({shown, joined(numbers, u", "_s)}, u": "_s);
}

QString itemLine(const QJsonObject &item)
{
    const QString price = json::number(item.value("item_price"_L1));
    const QString money = joined({price, json::text(item, "currency"_L1)}, u" "_s);
    const QString what =
        json::number(item.value("quantity"_L1)) % u" × " % json::id(item.value("product_retailer_id"_L1));
    return joined({what, money}, u" — "_s);
}

} // namespace

QString locationSummary(const QJsonObject &location)
{
    const QString point =
        joined({json::number(location.value("latitude"_L1)), json::number(location.value("longitude"_L1))}, u", "_s);
    return joined(
        {json::text(location, "name"_L1), json::text(location, "address"_L1), point, json::text(location, "url"_L1)},
        u"\n"_s);
}

QString contactsSummary(const QJsonObject &message)
{
    QStringList lines;
    for (const QJsonValue &contact : message.value("contacts"_L1).toArray())
        lines << contactLine(contact.toObject());
    return joined(lines, u"\n"_s);
}

QString orderSummary(const QJsonObject &order)
{
    QStringList lines;
    for (const QJsonValue &item : order.value("product_items"_L1).toArray())
        lines << itemLine(item.toObject());
    lines << json::text(order, "text"_L1);
    return joined(lines, u"\n"_s);
}

} // namespace migochat
