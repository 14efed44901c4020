#include "agent/catalogue/shopclient.h"

#include <QJsonDocument>
#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcShop, "migochat.catalogue")

namespace migochat {

namespace {

constexpr int kCallsPerMinute = 60;
constexpr int kTimeoutMs = 10'000; ///< a customer is waiting; the built-in list answers meanwhile
constexpr auto kSearchLifetime = 3min;
constexpr auto kDetailsLifetime = 60min;
constexpr auto kNotKept = 0ms;
constexpr qint64 kMaxAnswer = 4 * 1024 * 1024;

Error errorOf(const QNetworkReply &reply, int status)
{
    const QString detail = u"shop api: http %1, %2"_s.arg(status).arg(static_cast<int>(reply.error()));
    if (status == 401 || status == 403)
        return {ErrorCode::Unauthorized, detail};
    if (status == 404)
        return {ErrorCode::NotFound, detail};
    if (status == 429)
        return {ErrorCode::RateLimited, detail, 60s};
    if (status >= 400 && status < 500)
        return {ErrorCode::Refused, detail};
    const bool timedOut =
        reply.error() == QNetworkReply::OperationCanceledError || reply.error() == QNetworkReply::TimeoutError;
    return {timedOut ? ErrorCode::Timeout : ErrorCode::Network, detail};
}

} // namespace

QByteArray ShopClient::Call::key() const
{
    return path + '\n' + body + '\n' + (language == ShopLanguage::Arabic ? "ar" : "en");
}

ShopClient::ShopClient(QNetworkAccessManager &network, const ShopConfig &config, const Clock &clock)
    : m_network(network), m_config(config), m_clock(clock), m_cache(clock), m_budget(clock, kCallsPerMinute)
{
}

Async<QList<Product>> ShopClient::search(const ProductQuery &query, ShopLanguage language)
{
    const QByteArray body = QJsonDocument(filterBody(query)).toJson(QJsonDocument::Compact);
    const Answer<QList<Product>> answer;
    const auto fetched = fetch({"/filter-products"_ba, body, language, kSearchLifetime});
    whenDone(fetched, this, [answer, language, query](const Result<QByteArray> &bytes) {
        if (!bytes)
            return answer.give(failed(bytes, u"search products"));
        Result<QList<Product>> products = productsFromFilter(*bytes, language);
        if (products && query.maxPiastres)
            products->removeIf([&query](const Product &p) { return p.unitPrice() > *query.maxPiastres; });
        answer.give(products);
    });
    return answer.future();
}

Async<Product> ShopClient::product(const QString &id, ShopLanguage language)
{
    const Answer<Product> answer;
    const QByteArray path = "/product-details/" + QUrl::toPercentEncoding(id);
    whenDone(fetch({path, {}, language, kDetailsLifetime}), this, [answer, language](const Result<QByteArray> &bytes) {
        if (!bytes)
            return answer.give(failed(bytes, u"product details"));
        answer.give(productFromDetails(*bytes, language));
    });
    return answer.future();
}

Async<ShopPage> ShopClient::page(int number, ShopLanguage language)
{
    const QByteArray body = QJsonDocument(pageBody(number)).toJson(QJsonDocument::Compact);
    const Answer<ShopPage> answer;
    const auto fetched = fetch({"/filter-products"_ba, body, language, kNotKept});
    whenDone(fetched, this, [answer, language](const Result<QByteArray> &bytes) {
        if (!bytes)
            return answer.give(failed(bytes, u"list of products"));
        answer.give(pageFromFilter(*bytes, language));
    });
    return answer.future();
}

Async<QByteArray> ShopClient::fetch(const Call &call)
{
    const QByteArray key = call.key();
    if (const auto cached = m_cache.find(key))
        return resolved<QByteArray>(*cached);
    if (const auto running = m_inFlight.constFind(key); running != m_inFlight.constEnd())
        return *running;
    const Answer<QByteArray> answer;
    m_inFlight.insert(key, answer.future());
    send(call, Attempt::First, answer);
    return answer.future();
}

void ShopClient::send(const Call &call, Attempt attempt, const Answer<QByteArray> &answer)
{
    if (const auto wait = m_budget.take()) {
        m_inFlight.remove(call.key());
        return answer.give(fail(ErrorCode::RateLimited, u"shop api: own budget of calls is used up"_s, *wait));
    }
    QNetworkReply *reply = start(call);
    connect(reply, &QNetworkReply::finished, this, [this, reply, call, attempt, answer] {
        reply->deleteLater();
        onFinished(*reply, call, attempt, answer);
    });
}

QNetworkReply *ShopClient::start(const Call &call)
{
    QUrl url = m_config.baseUrl;
    url.setPath(url.path() + QString::fromLatin1(call.path), QUrl::StrictMode);
    QNetworkRequest request(url);
    request.setTransferTimeout(kTimeoutMs);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_ba);
    request.setRawHeader("Accept"_ba, "application/json"_ba);
    request.setRawHeader("Accept-Language"_ba, call.language == ShopLanguage::Arabic ? "ar"_ba : "en"_ba);
    request.setRawHeader("X-API-PASSWORD"_ba, shopPassword(m_config.secretKey, m_clock.now(), m_hour));
    return call.body.isEmpty() ? m_network.get(request) : m_network.post(request, call.body);
}

void ShopClient::onFinished(QNetworkReply &reply, const Call &call, Attempt attempt, const Answer<QByteArray> &answer)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if ((status == 401 || status == 403) && attempt == Attempt::First) {
        m_hour = m_hour == ShopHour::Computed ? ShopHour::Neighbour : ShopHour::Computed;
        return send(call, Attempt::OtherHour, answer);
    }
    m_inFlight.remove(call.key());
    if (status != 200 || reply.error() != QNetworkReply::NoError) {
        const Error error = errorOf(reply, status);
        qCInfo(lcShop) << error.detail;
        return answer.give(tl::unexpected(error));
    }
    const QByteArray bytes = reply.read(kMaxAnswer);
    if (call.lifetime > kNotKept)
        m_cache.insert(call.key(), bytes, call.lifetime);
    answer.give(bytes);
}

} // namespace migochat
