#pragma once

#include "agent/catalogue/product.h"
#include "app/domain/result.h"

#include <QJsonObject>

namespace migochat {

enum class ShopLanguage { Arabic, English };

/// Body of POST /filter-products. The server accepts price bounds and ignores them, so callers filter again.
[[nodiscard]] QJsonObject filterBody(const ProductQuery &query);

/// Body that asks for one page of everything, the first being 1.
[[nodiscard]] QJsonObject pageBody(int page);

/// One page of the shop's list.
struct ShopPage {
    QList<Product> products;
    int total = 0; ///< articles on all pages
    int pages = 0;
};
/// Page of a /filter-products answer. Errors: InvalidPayload.
[[nodiscard]] Result<ShopPage> pageFromFilter(const QByteArray &answer, ShopLanguage language);

/// Products of a /filter-products answer. Errors: InvalidPayload.
[[nodiscard]] Result<QList<Product>> productsFromFilter(const QByteArray &answer, ShopLanguage language);

/// The product of a /product-details answer, bare or wrapped in "data". Errors: InvalidPayload, NotFound.
[[nodiscard]] Result<Product> productFromDetails(const QByteArray &answer, ShopLanguage language);

} // namespace migochat
