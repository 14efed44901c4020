#include "tests/sim/catalogue.h"
#include "tests/sim/credentials.h"
#include "tests/sim/formcheck.h"
#include "tests/sim/grapherror.h"
#include "tests/sim/whatsappcheck.h"

#include <algorithm>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

Refusal invalid(const QString &details)
{
    return refuseWhatsApp(131009, details);
}

Refusal itemError(const QString &sku)
{
    const std::span<const Product> known = catalogue();
    const bool sold =
        std::any_of(known.begin(), known.end(), [&](const Product &product) { return product.sku == sku; });
    return sold ? std::nullopt : invalid(u"Product not found for product_retailer_id, %1"_s.arg(sku));
}

Refusal catalogueError(const QJsonObject &action)
{
    // The demo shop has one account and one catalogue.
    const bool connected = text(action, "catalog_id"_L1) == Credentials().catalogId;
    return connected ? std::nullopt : invalid(u"The catalogue is not connected to this account."_s);
}

Refusal sectionsError(const QJsonArray &sections)
{
    if (sections.isEmpty() || sections.size() > 10)
        return invalid(u"Product list needs 1 to 10 sections."_s);
    qsizetype total = 0;
    for (const QJsonValue &value : sections) {
        const QJsonObject section = value.toObject();
        const QString title = text(section, "title"_L1);
        if (title.size() > 24 || (sections.size() > 1 && title.isEmpty()))
            return invalid(u"Section title must have 1 to 24 characters."_s);
        const QJsonArray items = section.value("product_items"_L1).toArray();
        total += items.size();
        for (const QJsonValue &item : items) {
            if (Refusal wrong = itemError(text(item.toObject(), "product_retailer_id"_L1)))
                return wrong;
        }
    }
    return total >= 1 && total <= 30 ? std::nullopt : invalid(u"Product list needs 1 to 30 products."_s);
}

} // namespace

std::optional<SimResponse> whatsAppProductsError(const QJsonObject &interactive)
{
    const QString type = text(interactive, "type"_L1);
    const QJsonObject action = interactive.value("action"_L1).toObject();
    if (type == "catalog_message"_L1) {
        const bool named = text(action, "name"_L1) == "catalog_message"_L1;
        return named ? std::nullopt : invalid(u"Parameter 'interactive['action']['name']' must be catalog_message."_s);
    }
    if (Refusal wrong = catalogueError(action))
        return wrong;
    if (type == "product"_L1) {
        if (interactive.contains("header"_L1))
            return invalid(u"Header is not allowed for product."_s);
        return itemError(text(action, "product_retailer_id"_L1));
    }
    if (text(interactive.value("header"_L1).toObject(), "text"_L1).isEmpty())
        return refuseWhatsApp(131008, u"Parameter 'interactive['header']' is required."_s);
    return sectionsError(action.value("sections"_L1).toArray());
}

std::optional<SimResponse> whatsAppContactsError(const QJsonArray &cards)
{
    if (cards.isEmpty() || cards.size() > 257)
        return refuseWhatsApp(131008, u"Parameter 'contacts' is required."_s);
    for (const QJsonValue &card : cards) {
        const QJsonObject name = card.toObject().value("name"_L1).toObject();
        if (text(name, "formatted_name"_L1).isEmpty())
            return refuseWhatsApp(131008, u"Parameter 'contacts[n]['name']['formatted_name']' is required."_s);
        if (name.size() < 2)
            return refuseWhatsApp(131009, u"Contact name needs one more member beside formatted_name."_s);
    }
    return std::nullopt;
}

} // namespace migochat::sim
