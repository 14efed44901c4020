#include "app/store/products.h"

#include "app/domain/searchfold.h"
#include "app/store/composerstatements.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kActive{"products.active"_L1, R"(
    SELECT sku, name_ar, name_en, aliases, price_tiers, link, image_url, in_stock, variants, shop_id FROM product
    WHERE active = 1 ORDER BY sku
)"_L1};

constexpr Sql kLines{"products.lines"_L1, R"(
    SELECT DISTINCT category FROM product WHERE active AND category <> '' ORDER BY category LIMIT 200
)"_L1};

constexpr std::array kStatements{kActive, kLines};

/// The tier of the smallest quantity: [{"from": 1, "piastres": 115000}, …].
Money firstPrice(const QByteArray &json)
{
    const QJsonArray tiers = QJsonDocument::fromJson(json).array();
    qint64 from = -1;
    Money price;
    for (const QJsonValue tier : tiers) {
        const qint64 quantity = tier.toObject().value("from"_L1).toInteger(1);
        if (from < 0 || quantity < from) {
            from = quantity;
            price.piastres = tier.toObject().value("piastres"_L1).toInteger();
        }
    }
    return price;
}

/// What is known without sizes and colours: [{"stock": 6}].
std::optional<qint64> wholeStock(const QByteArray &variants)
{
    const QJsonValue stock = QJsonDocument::fromJson(variants).array().at(0).toObject().value("stock"_L1);
    return stock.isDouble() ? std::optional(stock.toInteger()) : std::nullopt;
}

products::Product readProduct(const Statement &row)
{
    return {row.text(0),
            row.text(1),
            row.text(2),
            row.text(3),
            firstPrice(row.blob(4)),
            row.text(5),
            row.text(6),
            row.integer(7) != 0,
            wholeStock(row.blob(8)),
            row.text(9)};
}

} // namespace

SqlList statements::products()
{
    return kStatements;
}

Result<QStringList> products::lines(const Database &database)
{
    return readAll(database, kLines, kNoValues, [](const Statement &row) { return row.text(0); });
}

Result<QList<products::Product>> products::active(const Database &database)
{
    return readAll(database, kActive, kNoValues, readProduct);
}

Result<QList<products::Product>> products::matching(const Database &database, const QString &typed, int limit)
{
    const auto all = active(database);
    if (!all)
        return failed(all, u"matching products");
    const QStringList words = searchFold(typed).split(u' ', Qt::SkipEmptyParts);
    QList<Product> found;
    for (const Product &product : *all) {
        const QString everything = product.sku + u' ' + product.nameAr + u' ' + product.nameEn + u' ' + product.aliases;
        const QString folded = searchFold(everything);
        if (found.size() < limit && holdsEveryWord(folded, words))
            found.append(product);
    }
    return found;
}

} // namespace migochat
