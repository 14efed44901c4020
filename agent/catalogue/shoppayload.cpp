#include "agent/catalogue/shoppayload.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace migochat {

namespace {

constexpr int kPageSize = 10;

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &entry : value.toArray()) {
        if (entry.isString())
            list.append(entry.toString());
    }
    return list;
}

Product productFrom(const QJsonObject &json, ShopLanguage language)
{
    Product product;
    const QJsonValue id = json["id"_L1];
    product.id = id.isString() ? id.toString() : QString::number(id.toInteger());
    (language == ShopLanguage::Arabic ? product.nameAr : product.nameEn) = json["name"_L1].toString();
    (language == ShopLanguage::Arabic ? product.colorsAr : product.colorsEn) = texts(json["colors"_L1]);
    product.category = json["category"_L1]["name"_L1].toString();
    product.sizes = texts(json["sizes"_L1]);
    // Discount and prices do not follow from one another on this server, so the final price is taken as it is.
    product.prices.append({1, qRound64(json["final_price"_L1].toDouble() * 100)});
    if (json["stock_quantity"_L1].isDouble())
        product.stock = json["stock_quantity"_L1].toInt();
    if (const QString slug = json["slug"_L1].toString(); !slug.isEmpty()) {
        product.link = u"https://bww-store.com/"_s + (language == ShopLanguage::Arabic ? u"ar"_s : u"en"_s) +
                       u"/product-details/"_s + slug + u'/' + product.id;
    }
    return product;
}

bool looksLikeProduct(const QJsonObject &json)
{
    return json.contains("id"_L1) && json["name"_L1].isString() && json["final_price"_L1].isDouble();
}

} // namespace

QJsonObject filterBody(const ProductQuery &query)
{
    QJsonObject body{{u"page"_s, 1}, {u"page_size"_s, kPageSize}};
    if (!query.words.isEmpty())
        body.insert(u"search"_s, query.words);
    if (!query.category.isEmpty())
        body.insert(u"category"_s, query.category);
    if (!query.size.isEmpty())
        body.insert(u"sizes"_s, QJsonArray{query.size});
    if (!query.color.isEmpty())
        body.insert(u"colors"_s, QJsonArray{query.color});
    if (query.maxPiastres)
        body.insert(u"max_price"_s, static_cast<double>(*query.maxPiastres) / 100);
    return body;
}

Result<QList<Product>> productsFromFilter(const QByteArray &answer, ShopLanguage language)
{
    const QJsonDocument document = QJsonDocument::fromJson(answer);
    const QJsonValue list = document["data"_L1]["products"_L1];
    if (!list.isArray())
        return fail(ErrorCode::InvalidPayload, u"product listing without data.products"_s);
    QList<Product> products;
    for (const QJsonValue &entry : list.toArray()) {
        if (looksLikeProduct(entry.toObject()))
            products.append(productFrom(entry.toObject(), language));
    }
    return products;
}

Result<Product> productFromDetails(const QByteArray &answer, ShopLanguage language)
{
    const QJsonObject root = QJsonDocument::fromJson(answer).object();
    if (root.isEmpty())
        return fail(ErrorCode::InvalidPayload, u"product details are not a JSON object"_s);
    for (const QJsonObject &candidate : {root, root["data"_L1].toObject(), root["data"_L1]["product"_L1].toObject()}) {
        if (looksLikeProduct(candidate))
            return productFrom(candidate, language);
    }
    return fail(ErrorCode::NotFound, u"product details without a product"_s);
}

} // namespace migochat
