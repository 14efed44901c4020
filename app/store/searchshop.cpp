#include "app/domain/searchfold.h"
#include "app/store/cannedreplies.h"
#include "app/store/products.h"
#include "app/store/search.h"

#include <algorithm>
#include <functional>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

QString everythingOf(const products::Product &product)
{
    return product.sku + u' ' + product.nameAr + u' ' + product.nameEn + u' ' + product.aliases;
}

QString everythingOf(const CannedReply &reply)
{
    return reply.shortcut + u' ' + reply.aliases.join(u' ') + u' ' + reply.text;
}

search::Named named(const products::Product &product)
{
    if (product.nameAr.isEmpty())
        return {product.sku, product.nameEn, {}};
    return {product.sku, product.nameAr, product.nameEn};
}

search::Named named(const CannedReply &reply)
{
    return {reply.shortcut, reply.shortcut, reply.text};
}

/// A shop has hundreds of these, not millions: they are compared here, folded like everything that is typed.
template <typename Thing>
QList<search::Named> matching(const QList<Thing> &all, const SearchTerms &terms, int limit)
{
    QList<search::Named> found;
    for (const Thing &thing : all) {
        if (found.size() == limit)
            break;
        if (holdsEveryTerm(searchFold(everythingOf(thing)), terms))
            found.append(named(thing));
    }
    return found;
}

} // namespace

namespace search {

Result<QList<Named>> products(const Database &database, const SearchTerms &terms, int limit)
{
    const auto all = migochat::products::active(database);
    if (!all)
        return failed(all, u"search products");
    return matching(*all, terms, limit);
}

Result<QList<Named>> cannedReplies(const Database &database, const SearchTerms &terms, int limit, StaffId staff)
{
    auto all = cannedreplies::usableBy(database, staff);
    if (!all)
        return failed(all, u"search canned replies");
    std::ranges::stable_sort(*all, std::ranges::greater(), &CannedReply::uses);
    return matching(*all, terms, limit);
}

} // namespace search

} // namespace migochat
