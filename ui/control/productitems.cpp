#include "ui/control/productitems.h"

#include "ui/text/direction.h"
#include "ui/text/format.h"

#include <QCoreApplication>

namespace migochat::productitems {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::WritingAids)
};

QString nameOf(const products::Product &product, const Format &format)
{
    const bool arabic = format.isArabic();
    const QString &name = arabic ? product.nameAr : product.nameEn;
    return name.isEmpty() ? (arabic ? product.nameEn : product.nameAr) : name;
}

} // namespace

QList<Suggestion> of(const QList<products::Product> &found, const Format &format)
{
    QList<Suggestion> items;
    for (const products::Product &product : found) {
        QStringList parts{leftToRight(product.sku)};
        if (product.price.piastres > 0)
            parts.append(format.money(product.price));
        if (!product.inStock)
            parts.append(Tr::tr("out of stock"));
        items.append({product.sku, nameOf(product, format), parts.join(u" · "_s)});
    }
    return items;
}

} // namespace migochat::productitems
