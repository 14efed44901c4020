#pragma once

#include "app/domain/lead.h"
#include "app/store/database.h"

#include <QList>

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
    friend bool operator==(const Product &, const Product &) = default;
};

/// All that are sold, by article number: a shop has hundreds, not millions.
[[nodiscard]] Result<QList<Product>> active(const Database &database);

} // namespace migochat::products
