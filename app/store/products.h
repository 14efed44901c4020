#pragma once

#include "app/domain/lead.h"
#include "app/store/transaction.h"

#include <QList>
#include <QStringList>

/// The shop's articles as they are offered in a chat.
namespace migochat::products {

struct Product {
    QString sku;
    QString nameAr;
    QString nameEn;
    QString aliases; ///< words to find it by
    Money price;     ///< of one piece; 0 when unknown
    QString link;
    QString imageUrl;
    bool inStock = true;
    std::optional<qint64> stock{}; ///< pieces, when the shop's list says so
    QString shopId{};              ///< number in the online shop; empty: only in our own list
    friend bool operator==(const Product &, const Product &) = default;
};

/// All that are sold, by article number: a shop has hundreds, not millions.
[[nodiscard]] Result<QList<Product>> active(const Database &database);

/// Those of them that have every typed word somewhere in number, names or aliases, all folded (see searchFold()).
[[nodiscard]] Result<QList<Product>> matching(const Database &database, const QString &typed, int limit);

/// The lines of what is sold ("فيستات"), by name.
[[nodiscard]] Result<QStringList> lines(const Database &database);

/// An article as the online shop lists it.
struct Listed {
    QString shopId;
    QString nameAr;
    QString nameEn;
    QString category;
    Money price;
    QString imageUrl;
    QString link;
    std::optional<qint64> stock;
};

/// Whether an article that is not in a list is gone from the shop.
enum class Extent { WholeShop, Part };

struct Kept {
    int added = 0;
    int changed = 0;
    int gone = 0; ///< no longer offered; the rows stay, because orders speak of them
};

/// Makes the articles what the shop lists. One of our own list with the same name becomes the shop's, keeps its number and
/// those prices for larger quantities that are still lower.
[[nodiscard]] Result<Kept> keep(Transaction &transaction, const QList<Listed> &list, Extent extent, Instant now);

struct Tier {
    int from = 1; ///< pieces
    Money price;  ///< of one
};

/// An article of our own list.
struct Own {
    QString sku;
    QString nameAr;
    QString nameEn;
    QString category;
    QStringList aliases;
    QList<Tier> prices;
};

/// Adds those whose number is new, and leaves what is known as it is; returns how many were added.
[[nodiscard]] Result<int> addMissing(Transaction &transaction, const QList<Own> &list, Instant now);

} // namespace migochat::products
