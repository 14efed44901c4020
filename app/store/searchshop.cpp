#include "app/domain/searchfold.h"
#include "app/store/search.h"
#include "app/store/statements.h"

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

// A shop has hundreds of these, not millions: they are read and compared here, folded like everything that is typed.
constexpr Sql kProducts{"search.products"_L1, R"(
    SELECT sku, name_ar, name_en, aliases FROM product WHERE active = 1 ORDER BY sku
)"_L1};
constexpr Sql kReplies{"search.replies"_L1, R"(
    SELECT shortcut, text, use_count FROM canned_reply ORDER BY id
)"_L1};

constexpr std::array kStatements{kProducts, kReplies};

struct Found {
    search::Named named;
    QString folded;
    qint64 uses = 0;
};

Found readProduct(const Statement &row)
{
    const QString arabic = row.text(1);
    const QString english = row.text(2);
    search::Named named{row.text(0), arabic.isEmpty() ? english : arabic, arabic.isEmpty() ? QString() : english};
    const QString everything = named.key + u' ' + arabic + u' ' + english + u' ' + row.text(3);
    return {named, searchFold(everything), 0};
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
        const bool holds = std::all_of(words.begin(), words.end(),
                                       [&](const QString &word) { return each.folded.contains(word); });
        if (holds && found.size() < limit)
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
    const auto all = readAll(database, kProducts, kNoValues, readProduct);
    if (!all)
        return failed(all, u"search products");
    return matching(*all, typed, limit);
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
