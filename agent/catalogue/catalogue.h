#pragma once

#include "agent/catalogue/offlinecatalogue.h"
#include "agent/catalogue/shopclient.h"

#include <QObject>

namespace migochat {

/// Product lookup for everybody: the built-in list at once, with the shop's online answers behind it; when the shop does
/// not answer, with what it listed last. Never fails because the network does.
class Catalogue : public QObject
{
    Q_OBJECT

public:
    Catalogue(OfflineCatalogue offline, ShopClient &shop);

    /// What the shop listed last.
    void setListed(const QList<Product> &products) { m_listed = OfflineCatalogue::of(products); }

    /// Best first, at most `query.limit`, each id once.
    [[nodiscard]] Async<QList<Product>> search(const ProductQuery &query, ShopLanguage language);
    /// Errors: NotFound.
    [[nodiscard]] Async<Product> product(const QString &id, ShopLanguage language);

    [[nodiscard]] const OfflineCatalogue &offline() const { return m_offline; }

private:
    [[nodiscard]] Result<Product> listed(const QString &id, const Result<Product> &otherwise) const;

    OfflineCatalogue m_offline;
    OfflineCatalogue m_listed;
    ShopClient &m_shop;
};

} // namespace migochat
