#include "app/domain/searchfold.h"
#include "app/store/cannedreplies.h"
#include "app/store/products.h"
#include "app/store/search.h"

#include <algorithm>
#include <iterator>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Found {
    search::Named named;
    QString folded;
    qint64 uses = 0;
};

search::Named namedProduct(const products::Product &product)
{
    if (product.nameAr.isEmpty())
        return {product.sku, product.nameEn, {}};
    return {product.sku, product.nameAr, product.nameEn};
}

Found foundReply(const CannedReply &reply)
{
    const QString everything = reply.shortcut + u' ' + reply.aliases.join(u' ') + u' ' + reply.text;
    return {{reply.shortcut, reply.shortcut, reply.text}, searchFold(everything), reply.uses};
}

QList<search::Named> matching(QList<Found> all, const QString &typed, int limit)
{
    const QStringList words = searchFold(typed).split(u' ', Qt::SkipEmptyParts);
    std::stable_sort(all.begin(), all.end(), [](const Found &a, const Found &b) { return a.uses > b.uses; });
    QList<search::Named> found;
    for (const Found &each : all) {
        if (found.size() < limit && holdsEveryWord(each.folded, words))
            found.append(each.named);
    }
    return found;
}

} // namespace

namespace search {

Result<QList<Named>> products(const Database &database, const QString &typed, int limit)
{
    const auto found = migochat::products::matching(database, typed, limit);
    if (!found)
        return failed(found, u"search products");
    QList<Named> named;
    std::transform(found->begin(), found->end(), std::back_inserter(named), namedProduct);
    return named;
}

Result<QList<Named>> cannedReplies(const Database &database, const QString &typed, int limit, StaffId staff)
{
    const auto all = cannedreplies::usableBy(database, staff);
    if (!all)
        return failed(all, u"search canned replies");
    // A shop has hundreds of these, not millions: they are compared here, folded like everything that is typed.
    QList<Found> replies;
    std::transform(all->begin(), all->end(), std::back_inserter(replies), foundReply);
    return matching(replies, typed, limit);
}

} // namespace search

} // namespace migochat
