#include "tests/sim/catalogue.h"
#include "tests/sim/shop.h"

#include <algorithm>
#include <array>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A product as it was recorded from the live service in October 2025.
struct Recorded {
    int id;
    int category;
    QStringView name;
    int now;
    int before;
    double rating;
    int ratings;
    int stock;
    QStringView mark; ///< "best" for best sellers
};

constexpr std::array kRecordedProducts{
    Recorded{188, 2, u"UNITED | Men's Dotted Polo T-Shirt", 519, 519, 5, 88, 0, u""},
    Recorded{2351, 3, u"Girls' Autumn Cotton Pyjama Jerry", 349, 349, 5, 20, 6, u""},
    Recorded{2346, 3, u"Boys' Pyjama Winnie the Pooh Light Blue", 349, 349, 4.6, 20, 4, u""},
    Recorded{2352, 3, u"Girls' Autumn Set Red Top + Leggings", 447, 559, 5, 20, 4, u"best"},
    Recorded{260, 2, u"Unicorn Plus-Size Men's Cotton Set", 799, 799, 5, 20, 3, u""},
    Recorded{539, 2, u"RAIA Men's Summer Set", 729, 729, 5, 40, 1, u""},
    Recorded{523, 2, u"Star Fashion Summer Set Cotton-Lycra", 879, 879, 5, 20, 8, u""},
    Recorded{2347, 3, u"Boys' Pyjama Dinosaur Green", 349, 349, 4.6, 20, 3, u""},
    Recorded{2502, 3, u"Disney Boys' Spider Outfit", 199, 250, 5, 46, 0, u"best"},
    Recorded{2507, 3, u"Disney Boys' Mickey Stripes", 199, 250, 5, 24, 3, u"best"},
};

QString slugOf(const QString &name)
{
    QString slug;
    for (const QChar c : name.toLower()) {
        if (c.isLetterOrNumber())
            slug += c;
        else if (!slug.isEmpty() && !slug.endsWith(u'-') && c != u'\'')
            slug += u'-';
    }
    return slug;
}

QJsonObject category(int id)
{
    const QString name = id == 2 ? u"Men’s Fashion"_s : id == 3 ? u"Kids’ Fashion"_s : u"Workwear"_s;
    const QString slug = id == 2 ? u"mens-fashion"_s : id == 3 ? u"kids-fashion"_s : u"workwear"_s;
    const QString image = u"https://bww-store.s3.me-south-1.amazonaws.com/categories/"_s + slug + u".jpg";
    return {{"id"_L1, id},     {"name"_L1, name},   {"name_en"_L1, name},
            {"slug"_L1, slug}, {"image"_L1, image}, {"image_mobile"_L1, image}};
}

QJsonObject common(int id, const QString &name, const QString &slug)
{
    return {{"id"_L1, id},
            {"name"_L1, name},
            {"slug"_L1, slug},
            {"main_image"_L1, QString(u"https://bww-store.s3.me-south-1.amazonaws.com/products/" + slug + u".jpg")},
            {"is_free_delivery"_L1, false},
            {"is_refundable"_L1, true},
            {"has_warranty"_L1, false},
            {"is_favorite"_L1, false},
            {"is_new_arrival"_L1, false},
            {"shipping_type"_L1, "fbb"_L1},
            {"product_condition"_L1, "stocked"_L1}};
}

QJsonObject fromRecord(const Recorded &row)
{
    const QString name = row.name.toString();
    QJsonObject product = common(row.id, name, slugOf(name));
    const int off = row.before - row.now;
    product.insert("original_price"_L1, row.before);
    product.insert("final_price"_L1, row.now);
    product.insert("discount"_L1, off > 0 ? 20 : 0);
    product.insert("discount_value"_L1, row.before == 559 ? 111.80000000000001 : off);
    product.insert("has_discount"_L1, off > 0);
    product.insert("rating"_L1, row.rating);
    product.insert("count_rating"_L1, row.ratings);
    const QString store = row.category == 3 ? u"Tiny Trendz"_s : u"UrbanMen"_s;
    product.insert("sold_by"_L1, store);
    product.insert("store_name"_L1, store);
    product.insert("is_best_seller"_L1, row.mark == u"best");
    product.insert("stock_quantity"_L1, row.stock);
    product.insert("sold_count"_L1, row.id % 7);
    product.insert("category"_L1, category(row.category));
    return product;
}

QJsonObject fromCatalogue(const Product &row, const QString &language)
{
    const QString name = language == "en"_L1 ? row.english.toString() : row.arabic.toString();
    const QString slug = QString(row.sku.toString().toLower() + u"-" + slugOf(row.english.toString()));
    QJsonObject product = common(row.id, name, slug);
    product.insert("original_price"_L1, row.price);
    product.insert("final_price"_L1, row.price);
    product.insert("discount"_L1, 0);
    product.insert("discount_value"_L1, 0);
    product.insert("has_discount"_L1, false);
    product.insert("rating"_L1, row.id % 2 == 0 ? 4.6 : 5.0);
    product.insert("count_rating"_L1, 20 + row.id % 60);
    product.insert("sold_by"_L1, "Best Work Wear"_L1);
    product.insert("store_name"_L1, "Best Work Wear"_L1);
    product.insert("is_best_seller"_L1, row.id == 3007 || row.id == 3010);
    product.insert("stock_quantity"_L1, row.stock);
    product.insert("sold_count"_L1, row.id % 7);
    product.insert("category"_L1, category(7));
    return product;
}

} // namespace

QJsonArray shopProducts(const QString &language)
{
    QJsonArray all;
    for (const Product &row : catalogue())
        all.append(fromCatalogue(row, language));
    for (const Recorded &row : kRecordedProducts)
        all.append(fromRecord(row));
    return all;
}

QJsonObject shopDetails(int id)
{
    const auto rows = catalogue();
    const auto found = std::find_if(rows.begin(), rows.end(), [id](const Product &row) { return row.id == id; });
    if (found == rows.end())
        return {};
    return {{"colors"_L1, QJsonArray::fromStringList(found->colours.toString().split(u'|', Qt::SkipEmptyParts))},
            {"sizes"_L1, QJsonArray::fromStringList(found->sizes.toString().split(u'|', Qt::SkipEmptyParts))},
            {"material"_L1, found->id <= 3003 ? u"جبردين"_s : u""_s},
            {"description"_L1, QString(found->arabic.toString() + u" — " + found->english.toString())}};
}

} // namespace migochat::sim
