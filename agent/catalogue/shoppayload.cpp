#include "agent/catalogue/shoppayload.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace migochat {

namespace {

constexpr int kPageSize = 10;
constexpr int kListPageSize = 50; ///< of the whole list; the server's answer says how many pages that makes

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
    product.imageUrl = json["main_image"_L1].toString();
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

QJsonObject pageBody(int page)
{
    return {{u"page"_s, page}, {u"page_size"_s, kListPageSize}};
}

Result<ShopPage> pageFromFilter(const QByteArray &answer, ShopLanguage language)
{
    const QJsonObject data = QJsonDocument::fromJson(answer).object()["data"_L1].toObject();
    const QJsonValue list = data["products"_L1];
    if (!list.isArray())
        return fail(ErrorCode::InvalidPayload, u"product listing without data.products"_s);
    ShopPage page;
    page.total = data["total"_L1].toInt();
    page.pages = data["total_pages"_L1].toInt();
    for (const QJsonValue &entry : list.toArray()) {
        if (looksLikeProduct(entry.toObject()))
            page.products.append(productFrom(entry.toObject(), language));
    }
    return page;
}

Result<QList<Product>> productsFromFilter(const QByteArray &answer, ShopLanguage language)
{
    const Result<ShopPage> page = pageFromFilter(answer, language);
    if (!page)
        return failed(page);
    return page->products;
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
