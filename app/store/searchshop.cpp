#include "app/domain/searchfold.h"
#include "app/store/products.h"
#include "app/store/search.h"
#include "app/store/statements.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

// A shop has hundreds of these, not millions: they are read and compared here, folded like everything that is typed.
constexpr Sql kReplies{"search.replies"_L1, R"(
    SELECT shortcut, text, use_count FROM canned_reply ORDER BY id
)"_L1};

constexpr std::array kStatements{kReplies};

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

Found readReply(const Statement &row)
{
    search::Named named{row.text(0), row.text(0), row.text(1)};
    const QString everything = named.key + u' ' + named.text;
    return {named, searchFold(everything), row.integer(2)};
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

SqlList statements::searchShop()
{
    return kStatements;
}

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

Result<QList<Named>> cannedReplies(const Database &database, const QString &typed, int limit)
{
    const auto all = readAll(database, kReplies, kNoValues, readReply);
    if (!all)
        return failed(all, u"search canned replies");
    return matching(*all, typed, limit);
}

} // namespace search

} // namespace migochat
