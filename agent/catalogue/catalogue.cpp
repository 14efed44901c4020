#include "agent/catalogue/catalogue.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace migochat {

namespace {

QList<Product> merged(QList<Product> products, const QList<Product> &more, int limit)
{
    for (const Product &product : more) {
        const bool known = std::ranges::any_of(products, [&](const Product &p) { return p.id == product.id; });
        if (!known && products.size() < limit)
            products.append(product);
    }
    return products;
}

} // namespace

Catalogue::Catalogue(OfflineCatalogue offline, ShopClient &shop) : m_offline(std::move(offline)), m_shop(shop) {}

Async<QList<Product>> Catalogue::search(const ProductQuery &query, ShopLanguage language)
{
    const QList<Product> own = m_offline.search(query);
    if (!m_shop.isConfigured())
        return resolved<QList<Product>>(merged(own, m_listed.search(query), query.limit));
    const Answer<QList<Product>> answer;
    whenDone(m_shop.search(query, language), this, [this, answer, own, query](const Result<QList<Product>> &online) {
        answer.give(merged(own, online ? *online : m_listed.search(query), query.limit));
    });
    return answer.future();
}

Async<Product> Catalogue::product(const QString &id, ShopLanguage language)
{
    if (const auto own = m_offline.product(id))
        return resolved<Product>(*own);
    bool isNumber = false;
    static_cast<void>(id.toLongLong(&isNumber));
    if (!m_shop.isConfigured() || !isNumber)
        return resolved<Product>(listed(id, fail(ErrorCode::NotFound, u"no such product"_s)));
    const Answer<Product> answer;
    whenDone(m_shop.product(id, language), this, [this, answer, id](const Result<Product> &product) {
        answer.give(product ? product : listed(id, fail(ErrorCode::NotFound, product.error().detail)));
    });
    return answer.future();
}

Result<Product> Catalogue::listed(const QString &id, const Result<Product> &otherwise) const
{
    const auto known = m_listed.product(id);
    return known ? Result<Product>(*known) : otherwise;
}

} // namespace migochat
