#pragma once

#include "agent/catalogue/offlinecatalogue.h"
#include "agent/catalogue/shopclient.h"

#include <QObject>

namespace migochat {

/// Product lookup for everybody: the built-in list at once, with the shop's online answers behind it when the API
/// is configured and answers. Never fails because the network does.
class Catalogue : public QObject
{
    Q_OBJECT

public:
    Catalogue(OfflineCatalogue offline, ShopClient &shop);

    /// Best first, at most `query.limit`, each id once.
    [[nodiscard]] Async<QList<Product>> search(const ProductQuery &query, ShopLanguage language);
    /// Errors: NotFound.
    [[nodiscard]] Async<Product> product(const QString &id, ShopLanguage language);

    [[nodiscard]] const OfflineCatalogue &offline() const { return m_offline; }

private:
    OfflineCatalogue m_offline;
    ShopClient &m_shop;
};

} // namespace migochat
