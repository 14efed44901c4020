#include "tests/sim/shop.h"

#include "tests/sim/jsontext.h"

#include <QCryptographicHash>
#include <QTimeZone>

#include <algorithm>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

SimResponse refusal(int status, const QString &message)
{
    SimResponse response = ok({{"status"_L1, status}, {"message"_L1, message}});
    response.status = status;
    return response;
}

QString languageOf(const SimRequest &request)
{
    return request.header("accept-language").startsWith("en") ? u"en"_s : u"ar"_s;
}

bool wanted(const QJsonObject &product, const QJsonObject &query)
{
    const QString search = query.value("search"_L1).toString().trimmed();
    const QString code = query.value("product_code"_L1).toString(query.value("sku_code"_L1).toString());
    if (!code.isEmpty() && !product.value("slug"_L1).toString().startsWith(code.toLower()))
        return false;
    return search.isEmpty() || product.value("name"_L1).toString().contains(search, Qt::CaseInsensitive);
}

} // namespace

SimResponse Shop::handle(const SimRequest &request)
{
    const std::optional<Fault> fault = m_context.faults.take(Service::Shop);
    SimResponse response = fault && fault->kind == Fault::Kind::Error
                               ? refusal(fault->code, u"Ordered by the operator"_s)
                               : answer(request);
    QJsonObject entry{{"service"_L1, "shop"_L1}, {"path"_L1, request.path}, {"status"_L1, response.status}};
    if (const auto body = parseObject(request.body))
        entry.insert("body"_L1, *body);
    m_context.journal.add(response.status == 200 ? u"received"_s : u"refused"_s, entry);
    return fault ? spoil(std::move(response), *fault) : response;
}

SimResponse Shop::answer(const SimRequest &request) const
{
    if (!passwordRight(request.header("x-api-password")))
        return refusal(401, u"Unauthorized"_s);
    if (request.method == "POST" && request.path == "/api/v1/filter-products"_L1)
        return filter(request);
    for (const QString &prefix : {u"/api/v1/product-details/"_s, u"/api/v1/product/"_s}) {
        if (request.method == "GET" && request.path.startsWith(prefix))
            return details(request, request.path.mid(prefix.size()).toInt());
    }
    return refusal(404, u"Not Found"_s);
}

void Shop::change(int id, const QJsonObject &how)
{
    QJsonObject &change = m_changes[id];
    for (auto it = how.begin(); it != how.end(); ++it)
        change.insert(it.key(), it.value());
}

QJsonArray Shop::products(const QString &language) const
{
    QJsonArray sold;
    const QJsonArray all = shopProducts(language);
    for (const QJsonValue &value : all) {
        QJsonObject product = value.toObject();
        const QJsonObject change = m_changes.value(product.value("id"_L1).toInt());
        if (change.value("gone"_L1).toBool())
            continue;
        if (change.contains("price"_L1))
            product.insert("final_price"_L1, change.value("price"_L1));
        if (change.contains("stock"_L1))
            product.insert("stock_quantity"_L1, change.value("stock"_L1));
        sold.append(product);
    }
    return sold;
}

bool Shop::passwordRight(const QByteArray &password) const
{
    // The stamp is Cairo's local time minus three hours, to the hour.
    const QDateTime cairo = toDateTime(m_context.world.now()).toTimeZone(QTimeZone("Africa/Cairo"));
    const int reach = m_neighbours ? 1 : 0;
    for (int shift = -reach; shift <= reach; ++shift) {
        const QDateTime local(cairo.date(), cairo.time(), Qt::UTC);
        const QString stamp = local.addSecs(3600 * (shift - 3)).toString(u"yyyy-MM-dd HH"_s);
        const QByteArray text = (m_context.world.account().shopSecret + stamp).toUtf8();
        if (password == QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex())
            return true;
    }
    return false;
}

SimResponse Shop::filter(const SimRequest &request) const
{
    const std::optional<QJsonObject> query = parseObject(request.body);
    if (!query)
        return refusal(422, u"The given data was invalid."_s);
    const int page = std::max(1, query->value("page"_L1).toInt(1));
    const int size = std::clamp(query->value("page_size"_L1).toInt(10), 1, 100);
    QJsonArray found;
    int total = 0;
    const QJsonArray all = products(languageOf(request));
    for (const QJsonValue &product : all) {
        if (!wanted(product.toObject(), *query))
            continue;
        if (total >= (page - 1) * size && found.size() < size)
            found.append(product);
        ++total;
    }
    // The live service takes colours and price bounds and does nothing with them; so does this one.
    return ok({{"status"_L1, 200},
               {"message"_L1, "Products list"_L1},
               {"data"_L1, QJsonObject{{"total"_L1, total},
                                       {"page"_L1, page},
                                       {"page_size"_L1, size},
                                       {"total_pages"_L1, (total + size - 1) / size},
                                       {"products"_L1, found},
                                       {"applied_filters"_L1, QJsonArray{}}}}});
}

SimResponse Shop::details(const SimRequest &request, int id) const
{
    const QJsonArray all = products(languageOf(request));
    for (const QJsonValue &value : all) {
        QJsonObject product = value.toObject();
        if (product.value("id"_L1).toInt() != id)
            continue;
        const QJsonObject more = shopDetails(id);
        for (auto it = more.begin(); it != more.end(); ++it)
            product.insert(it.key(), it.value());
        return ok({{"status"_L1, 200}, {"message"_L1, "Product details"_L1}, {"data"_L1, product}});
    }
    return refusal(404, u"Product not found"_s);
}

} // namespace migochat::sim
