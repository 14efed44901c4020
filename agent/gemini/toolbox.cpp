#include "agent/gemini/toolbox.h"

#include "agent/gemini/resources.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace migochat {

namespace {

constexpr qsizetype kMaxArgument = 200;

QString textArgument(const QJsonObject &args, QLatin1StringView name)
{
    return args[name].toVariant().toString().left(kMaxArgument).trimmed();
}

QJsonArray jsonList(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

QJsonObject productJson(const Product &product)
{
    QJsonObject prices;
    for (const PriceTier &tier : product.prices)
        prices.insert(u"from_%1"_s.arg(tier.fromQuantity), double(tier.piastres) / 100);
    QJsonObject json{{u"id"_s, product.id},
                     {u"name_ar"_s, product.nameAr},
                     {u"name_en"_s, product.nameEn},
                     {u"price_egp"_s, double(product.unitPrice()) / 100},
                     {u"price_egp_by_quantity"_s, prices},
                     {u"sizes"_s, jsonList(product.sizes)},
                     {u"colors_ar"_s, jsonList(product.colorsAr)},
                     {u"colors_en"_s, jsonList(product.colorsEn)}};
    if (product.startingPrice)
        json.insert(u"price_is_starting_price"_s, true);
    if (product.stock)
        json.insert(u"in_stock"_s, *product.stock);
    if (!product.link.isEmpty())
        json.insert(u"link"_s, product.link);
    if (!product.note.isEmpty())
        json.insert(u"note"_s, product.note);
    return json;
}

QJsonObject productsJson(const QList<Product> &products)
{
    QJsonArray list;
    for (const Product &product : products)
        list.append(productJson(product));
    return {{u"found"_s, !list.isEmpty()}, {u"products"_s, list}};
}

QJsonObject toolError(const QString &what)
{
    return {{u"error"_s, what}};
}

ShopLanguage shopLanguage(CustomerLanguage language)
{
    return language == CustomerLanguage::English ? ShopLanguage::English : ShopLanguage::Arabic;
}

} // namespace

QByteArray ToolBox::declarations()
{
    return assistantResource("tools.json"_L1);
}

bool asksForHuman(const GeminiToolCall &call)
{
    return call.name == "request_human"_L1;
}

Async<QJsonObject> ToolBox::run(const GeminiToolCall &call, CustomerLanguage language)
{
    if (call.name == "search_products"_L1)
        return searchProducts(call.args, language);
    if (call.name == "get_product"_L1)
        return getProduct(call.args, language);
    if (call.name == "get_shop_info"_L1)
        return resolved<QJsonObject>(shopInfo(call.args, language));
    if (asksForHuman(call))
        return resolved<QJsonObject>(QJsonObject{{u"ok"_s, true}, {u"note"_s, u"a colleague will take over"_s}});
    return resolved<QJsonObject>(toolError(u"there is no such function"_s));
}

Async<QJsonObject> ToolBox::searchProducts(const QJsonObject &args, CustomerLanguage language)
{
    ProductQuery query;
    query.words = textArgument(args, "query"_L1);
    query.category = textArgument(args, "category"_L1);
    query.size = textArgument(args, "size"_L1);
    query.color = textArgument(args, "color"_L1);
    if (const double most = args["max_price"_L1].toDouble(); most > 0 && most < 1e9)
        query.maxPiastres = qRound64(most * 100);
    if (query.words.isEmpty())
        return resolved<QJsonObject>(toolError(u"query is empty"_s));
    const Answer<QJsonObject> answer;
    whenDone(m_catalogue.search(query, shopLanguage(language)), this, [answer](const Result<QList<Product>> &found) {
        answer.give(found ? productsJson(*found) : toolError(u"the catalogue did not answer"_s));
    });
    return answer.future();
}

Async<QJsonObject> ToolBox::getProduct(const QJsonObject &args, CustomerLanguage language)
{
    const QString id = textArgument(args, "product_id"_L1);
    const Answer<QJsonObject> answer;
    whenDone(m_catalogue.product(id, shopLanguage(language)), this, [answer](const Result<Product> &product) {
        answer.give(productsJson(product ? QList{*product} : QList<Product>()));
    });
    return answer.future();
}

QJsonObject ToolBox::shopInfo(const QJsonObject &args, CustomerLanguage language) const
{
    const QString text = m_facts.topic(textArgument(args, "topic"_L1), language);
    return text.isEmpty() ? toolError(u"unknown topic, known are "_s + m_facts.topics().join(u", "_s))
                          : QJsonObject{{u"text"_s, text}};
}

} // namespace migochat
