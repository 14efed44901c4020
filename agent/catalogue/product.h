#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace migochat {

/// Price of one piece when at least `fromQuantity` are taken.
struct PriceTier {
    int fromQuantity = 1;
    qint64 piastres = 0;

    friend bool operator==(const PriceTier &, const PriceTier &) = default;
};

/// One article as the assistant and the keyword answers know it.
struct Product {
    QString id; ///< SKU of the built-in catalogue, or the shop API's number as text
    QString nameAr;
    QString nameEn;
    QString category;
    QStringList aliases;
    QStringList colorsAr;
    QStringList colorsEn;
    QStringList sizes;
    QList<PriceTier> prices;    ///< ascending by quantity; never empty for a sellable product
    bool startingPrice = false; ///< the price is a "from" price
    std::optional<int> stock;   ///< pieces, when the shop's API said so
    QString link;
    QString note;
    QString imageUrl{};

    [[nodiscard]] qint64 unitPrice() const { return prices.isEmpty() ? 0 : prices.first().piastres; }
};

/// What somebody is looking for; empty members do not restrict.
struct ProductQuery {
    QString words;
    QString category;
    QString size;
    QString color;
    std::optional<qint64> maxPiastres;
    int limit = 5;
};

/// A price as customers read it: "1150", "58.5".
[[nodiscard]] QString priceText(qint64 piastres);

} // namespace migochat
