#include "app/domain/searchfold.h"
#include "app/store/composerstatements.h"
#include "app/store/products.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kKnown{"products.known"_L1, R"(
    SELECT id, sku, shop_id, name_ar, name_en, category, price_tiers, variants, image_url, link, in_stock, active
    FROM product ORDER BY id
)"_L1};

constexpr Sql kAdd{"products.add"_L1, R"(
    INSERT INTO product (sku, shop_id, name_ar, name_en, aliases, category, price_tiers, variants, image_url, link,
                         in_stock, active, updated_at)
    VALUES (:sku, :shop, :nameAr, :nameEn, CAST(:aliases AS TEXT), :category, CAST(:tiers AS TEXT),
            CAST(:variants AS TEXT), :image, :link, :inStock, :active, :now)
)"_L1};

constexpr Sql kChange{"products.change"_L1, R"(
    UPDATE product SET shop_id = :shop, name_ar = :nameAr, name_en = :nameEn, category = :category,
        price_tiers = CAST(:tiers AS TEXT), variants = CAST(:variants AS TEXT), image_url = :image, link = :link,
        in_stock = :inStock, active = :active, updated_at = :now
    WHERE id = :id
)"_L1};

constexpr std::array kStatements{kKnown, kAdd, kChange};

struct Row {
    qint64 id = 0;
    QString sku;
    QString shopId;
    QString nameAr;
    QString nameEn;
    QString category;
    QByteArray tiers = "[]"_ba;
    QByteArray variants = "[]"_ba;
    QString imageUrl;
    QString link;
    bool inStock = true;
    bool active = true;
    friend bool operator==(const Row &, const Row &) = default;
};

Row readRow(const Statement &row)
{
    return {row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4),          row.text(5),
            row.blob(6),    row.blob(7), row.text(8), row.text(9), row.integer(10) != 0, row.integer(11) != 0};
}

void bindRow(Statement &s, const Row &row, Instant now)
{
    s.bind(":shop"_L1, row.shopId).bind(":nameAr"_L1, row.nameAr).bind(":nameEn"_L1, row.nameEn);
    s.bind(":category"_L1, row.category).bind(":tiers"_L1, row.tiers).bind(":variants"_L1, row.variants);
    s.bind(":image"_L1, row.imageUrl).bind(":link"_L1, row.link).bind(":inStock"_L1, row.inStock);
    s.bind(":active"_L1, row.active).bind(":now"_L1, now);
}

Result<> add(Transaction &transaction, const Row &row, const QByteArray &aliases, Instant now)
{
    const Result<> added = runSql(transaction.database(), kAdd, [&](Statement &s) {
        bindRow(s, row, now);
        s.bind(":sku"_L1, row.sku).bind(":aliases"_L1, aliases);
    });
    if (!added)
        return failed(added, u"add product");
    transaction.changed(Topic::Product, transaction.lastInsertId());
    return {};
}

Result<> change(Transaction &transaction, const Row &row, Instant now)
{
    const Result<> changed = runSql(transaction.database(), kChange, [&](Statement &s) {
        bindRow(s, row, now);
        s.bind(":id"_L1, row.id);
    });
    if (!changed)
        return failed(changed, u"change product");
    transaction.changed(Topic::Product, row.id);
    return {};
}

QByteArray tiersJson(const QList<products::Tier> &tiers)
{
    QJsonArray list;
    for (const products::Tier &tier : tiers)
        list.append(QJsonObject{{u"from"_s, tier.from}, {u"piastres"_s, tier.price.piastres}});
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

/// The shop's price of one piece, and those of our prices for more pieces that are still lower.
QByteArray tiersWith(Money price, const QByteArray &known)
{
    QList<products::Tier> tiers{{1, price}};
    const QJsonArray before = QJsonDocument::fromJson(known).array();
    for (const QJsonValue tier : before) {
        const int from = tier.toObject().value("from"_L1).toInt(1);
        const qint64 piastres = tier.toObject().value("piastres"_L1).toInteger();
        if (from > 1 && piastres < price.piastres)
            tiers.append({from, Money{piastres}});
    }
    return tiersJson(tiers);
}

/// What the shop does not say stays as it was.
Row merged(Row row, const products::Listed &listed)
{
    const auto take = [](QString &mine, const QString &theirs) {
        if (!theirs.isEmpty())
            mine = theirs;
    };
    row.shopId = listed.shopId;
    take(row.nameAr, listed.nameAr);
    take(row.nameEn, listed.nameEn);
    take(row.category, listed.category);
    take(row.imageUrl, listed.imageUrl);
    take(row.link, listed.link);
    row.tiers = tiersWith(listed.price, row.tiers);
    row.inStock = listed.stock.value_or(1) > 0;
    if (listed.stock)
        row.variants =
            QJsonDocument(QJsonArray{QJsonObject{{u"stock"_s, *listed.stock}}}).toJson(QJsonDocument::Compact);
    row.active = true;
    return row;
}

/// The known articles, as a new list is compared with them.
class Shelf
{
public:
    explicit Shelf(const QList<Row> &rows) : m_rows(rows)
    {
        for (qsizetype i = 0; i < m_rows.size(); ++i) {
            const Row &row = m_rows.at(i);
            m_skus.insert(row.sku);
            if (!row.shopId.isEmpty()) {
                m_byShopId.insert(row.shopId, i);
                continue;
            }
            for (const QString &name : {row.nameAr, row.nameEn}) {
                if (!name.isEmpty())
                    m_byName.insert(searchFold(name), i);
            }
        }
    }

    /// The row that this article is, which is then no other article's; nullopt when it is new.
    [[nodiscard]] std::optional<Row> takeRowOf(const products::Listed &listed)
    {
        if (const auto found = m_byShopId.constFind(listed.shopId); found != m_byShopId.constEnd())
            return m_rows.at(*found);
        for (const QString &name : {listed.nameAr, listed.nameEn}) {
            const auto found = name.isEmpty() ? m_byName.constEnd() : m_byName.constFind(searchFold(name));
            if (found != m_byName.constEnd() && !m_taken.contains(*found)) {
                m_taken.insert(*found);
                return m_rows.at(*found);
            }
        }
        return std::nullopt;
    }
    /// The shop's number, unless one of our own articles has it.
    [[nodiscard]] QString newSku(const QString &shopId) const
    {
        return m_skus.contains(shopId) ? QString(u"shop-"_s + shopId) : shopId;
    }
    [[nodiscard]] QList<Row> goneFrom(const QSet<QString> &listed) const
    {
        QList<Row> gone;
        for (const Row &row : m_rows) {
            if (row.active && !row.shopId.isEmpty() && !listed.contains(row.shopId))
                gone.append(row);
        }
        return gone;
    }

private:
    QList<Row> m_rows;
    QSet<QString> m_skus;
    QHash<QString, qsizetype> m_byShopId;
    QHash<QString, qsizetype> m_byName; ///< of those that are not the shop's yet
    QSet<qsizetype> m_taken;
};

} // namespace

SqlList statements::productsKeep()
{
    return kStatements;
}

Result<products::Kept> products::keep(Transaction &transaction, const QList<Listed> &list, Extent extent, Instant now)
{
    const auto rows = readAll(transaction.database(), kKnown, kNoValues, readRow);
    if (!rows)
        return failed(rows, u"known products");
    Shelf shelf(*rows);
    Kept kept;
    QSet<QString> seen;
    for (const Listed &listed : list) {
        if (listed.shopId.isEmpty() || seen.contains(listed.shopId))
            continue;
        seen.insert(listed.shopId);
        const std::optional<Row> known = shelf.takeRowOf(listed);
        Row row = merged(known.value_or(Row{}), listed);
        if (known == row)
            continue;
        if (!known)
            row.sku = shelf.newSku(listed.shopId);
        const Result<> written = known ? change(transaction, row, now) : add(transaction, row, "[]"_ba, now);
        if (!written)
            return failed(written);
        ++(known ? kept.changed : kept.added);
    }
    if (extent == Extent::Part)
        return kept;
    for (Row row : shelf.goneFrom(seen)) {
        row.active = false;
        if (const Result<> written = change(transaction, row, now); !written)
            return failed(written);
        ++kept.gone;
    }
    return kept;
}

Result<int> products::addMissing(Transaction &transaction, const QList<Own> &list, Instant now)
{
    const auto rows = readAll(transaction.database(), kKnown, kNoValues, readRow);
    if (!rows)
        return failed(rows, u"known products");
    QSet<QString> skus;
    for (const Row &row : *rows)
        skus.insert(row.sku);
    int added = 0;
    for (const Own &own : list) {
        if (skus.contains(own.sku))
            continue;
        skus.insert(own.sku);
        Row row;
        row.sku = own.sku;
        row.nameAr = own.nameAr;
        row.nameEn = own.nameEn;
        row.category = own.category;
        row.tiers = tiersJson(own.prices);
        const QByteArray aliases =
            QJsonDocument(QJsonArray::fromStringList(own.aliases)).toJson(QJsonDocument::Compact);
        if (const Result<> written = add(transaction, row, aliases, now); !written)
            return failed(written);
        ++added;
    }
    return added;
}

} // namespace migochat
