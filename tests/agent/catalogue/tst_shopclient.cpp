#include "agent/catalogue/catalogue.h"
#include "agent/http/httpserver.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace migochat;

namespace {

struct HandClock final : Clock {
    Instant at{1795435200000ms}; // 23 November 2026, 12:00 UTC, winter in Cairo
    [[nodiscard]] Instant now() const override { return at; }
};

const QByteArray kListing =
    R"({"status":200,"message":"Products list","data":{"total":2,"page":1,"page_size":10,"total_pages":1,)"
    R"("products":[{"id":2507,"name":"طقم ديزني","slug":"disney-boys","final_price":199,"original_price":250,)"
    R"("stock_quantity":3,"category":{"id":3,"name":"أطفال"}},)"
    R"({"id":539,"name":"طقم رايا","slug":"raia","final_price":729,"stock_quantity":1}],"applied_filters":[]}})";
const QByteArray kDetails =
    R"({"id":2507,"name":"Disney set","slug":"disney-boys","final_price":199,"colors":["red"],"sizes":["2 years"]})";

/// The shop's server with a switchable idea of the right hour.
struct FakeShop {
    FakeShop()
        : server([this](const HttpRequest &request, const HttpResponder &responder) { onRequest(request, responder); })
    {
        config.baseUrl = QUrl(
            u"http://127.0.0.1:%1/api/v1"_s.arg(server.listen(QHostAddress(QHostAddress::LocalHost), 0).value_or(0)));
        config.secretKey = "s3cret";
    }

    void onRequest(const HttpRequest &request, const HttpResponder &responder)
    {
        asked.append(request);
        const QByteArray expected =
            QCryptographicHash::hash(QByteArray("s3cret" + stamp), QCryptographicHash::Sha256).toHex();
        if (request.headers.value("X-API-PASSWORD") != expected)
            return responder.answer({401, "application/json", "{}"});
        const bool details = request.path.startsWith("/api/v1/product-details/"_L1);
        responder.answer({status, "application/json", details ? kDetails : kListing});
    }

    QByteArray stamp = "2026-11-23 11"; // Cairo 14:00 minus three
    int status = 200;
    QList<HttpRequest> asked;
    ShopConfig config;
    HttpServer server;
};

template <typename T>
Result<T> waitFor(const Async<T> &future)
{
    [&] { QTRY_VERIFY(future.isFinished()); }();
    return future.resultCount() > 0 ? future.resultAt(0) : Result<T>(fail(ErrorCode::Cancelled, u"no answer"_s));
}

ProductQuery words(const QString &text)
{
    return {text, {}, {}, {}, {}, 5};
}

} // namespace

class TestShopClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsWithTheHourOfCairoMinusThree();
    void triesTheNeighbouringHourOnceAndRemembersIt();
    void givesUpWhenBothHoursAreRefused();
    void asksOncePerLifetime();
    void equalQuestionsInFlightShareOneCall();
    void staysWithinItsBudget();
    void filtersThePriceAgain();
    void readsDetails();
    void catalogueWorksWithoutTheShop();
    void catalogueAddsOnlineProducts();
};

void TestShopClient::signsWithTheHourOfCairoMinusThree()
{
    const Instant summer = fromMsecs(1784030400000); // 14 July 2026, 12:00 UTC
    const auto sha = [](const QByteArray &text) {
        return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
    };

    QCOMPARE(shopPassword("k", HandClock().at, ShopHour::Computed), sha("k2026-11-23 11"));
    QCOMPARE(shopPassword("k", HandClock().at, ShopHour::Neighbour), sha("k2026-11-23 12"));
    QCOMPARE(shopPassword("k", summer, ShopHour::Computed), sha("k2026-07-14 12"));
    QCOMPARE(shopPassword("k", summer, ShopHour::Neighbour), sha("k2026-07-14 11"));
}

void TestShopClient::triesTheNeighbouringHourOnceAndRemembersIt()
{
    FakeShop shop;
    shop.stamp = "2026-11-23 12";
    HandClock clock;
    QNetworkAccessManager network;
    ShopClient client(network, shop.config, clock);

    QVERIFY(waitFor(client.search(words(u"طقم"_s), ShopLanguage::Arabic)));
    QVERIFY(waitFor(client.search(words(u"بيجامة"_s), ShopLanguage::Arabic)));

    QCOMPARE(shop.asked.size(), 3);
    QCOMPARE(shop.asked.first().headers.value("Accept-Language").toByteArray(), "ar"_ba);
}

void TestShopClient::givesUpWhenBothHoursAreRefused()
{
    FakeShop shop;
    shop.stamp = "2020-01-01 00";
    HandClock clock;
    QNetworkAccessManager network;
    ShopClient client(network, shop.config, clock);

    const auto found = waitFor(client.search(words(u"طقم"_s), ShopLanguage::Arabic));

    QCOMPARE(found.error().code, ErrorCode::Unauthorized);
    QCOMPARE(shop.asked.size(), 2);
}

void TestShopClient::asksOncePerLifetime()
{
    FakeShop shop;
    HandClock clock;
    QNetworkAccessManager network;
    ShopClient client(network, shop.config, clock);

    QVERIFY(waitFor(client.search(words(u"طقم"_s), ShopLanguage::Arabic)));
    QVERIFY(waitFor(client.search(words(u"طقم"_s), ShopLanguage::Arabic)));
    QCOMPARE(shop.asked.size(), 1);
    QVERIFY(waitFor(client.search(words(u"طقم"_s), ShopLanguage::English)));
    QCOMPARE(shop.asked.size(), 2);
    clock.at += 4min;
    QVERIFY(waitFor(client.search(words(u"طقم"_s), ShopLanguage::Arabic)));
    QCOMPARE(shop.asked.size(), 3);
}

void TestShopClient::equalQuestionsInFlightShareOneCall()
{
    FakeShop shop;
    HandClock clock;
    QNetworkAccessManager network;
    ShopClient client(network, shop.config, clock);

    const auto first = client.search(words(u"طقم"_s), ShopLanguage::Arabic);
    const auto second = client.search(words(u"طقم"_s), ShopLanguage::Arabic);

    QCOMPARE(waitFor(first)->size(), 2);
    QCOMPARE(waitFor(second)->size(), 2);
    QCOMPARE(shop.asked.size(), 1);
}

void TestShopClient::staysWithinItsBudget()
{
    HandClock clock;
    CallBudget budget(clock, 60);
    for (int i = 0; i < 60; ++i)
        QVERIFY(!budget.take());

    QCOMPARE(budget.take().value(), 60'000ms);
    clock.at += 61s;
    QVERIFY(!budget.take());
}

void TestShopClient::filtersThePriceAgain()
{
    FakeShop shop;
    HandClock clock;
    QNetworkAccessManager network;
    ShopClient client(network, shop.config, clock);
    ProductQuery query = words(u"طقم"_s);
    query.maxPiastres = 20'000;

    const auto found = waitFor(client.search(query, ShopLanguage::Arabic));

    QCOMPARE(found->size(), 1);
    QCOMPARE(found->first().id, u"2507"_s);
    QCOMPARE(found->first().unitPrice(), 19'900);
    QCOMPARE(found->first().stock, 3);
    QCOMPARE(found->first().link, u"https://bww-store.com/ar/product-details/disney-boys/2507"_s);
    QCOMPARE(QJsonDocument::fromJson(shop.asked.first().body)["search"_L1].toString(), u"طقم"_s);
}

void TestShopClient::readsDetails()
{
    FakeShop shop;
    HandClock clock;
    QNetworkAccessManager network;
    ShopClient client(network, shop.config, clock);

    const auto product = waitFor(client.product(u"2507"_s, ShopLanguage::English));

    QCOMPARE(product->nameEn, u"Disney set"_s);
    QCOMPARE(product->sizes, QStringList{u"2 years"_s});
    QCOMPARE(shop.asked.first().path, u"/api/v1/product-details/2507"_s);
    QCOMPARE(productFromDetails(R"({"data":)" + kDetails + '}', ShopLanguage::English)->id, u"2507"_s);
    QVERIFY(!productFromDetails("<html>", ShopLanguage::English));
}

void TestShopClient::catalogueWorksWithoutTheShop()
{
    FakeShop shop;
    shop.status = 500;
    HandClock clock;
    QNetworkAccessManager network;
    ShopClient client(network, shop.config, clock);
    Catalogue catalogue(OfflineCatalogue::builtIn(), client);

    QCOMPARE(waitFor(catalogue.search(words(u"3afreeta"_s), ShopLanguage::Arabic))->first().id, u"BW-OV-101"_s);
    QCOMPARE(waitFor(catalogue.product(u"bw-sh-044"_s, ShopLanguage::Arabic))->unitPrice(), 115'000);
    QCOMPARE(waitFor(catalogue.product(u"nonsense"_s, ShopLanguage::Arabic)).error().code, ErrorCode::NotFound);
}

void TestShopClient::catalogueAddsOnlineProducts()
{
    FakeShop shop;
    HandClock clock;
    QNetworkAccessManager network;
    ShopClient client(network, shop.config, clock);
    Catalogue catalogue(OfflineCatalogue::builtIn(), client);

    const auto found = waitFor(catalogue.search(words(u"خوذة"_s), ShopLanguage::Arabic));

    QCOMPARE(found->first().id, u"BW-HE-501"_s);
    QCOMPARE(found->last().id, u"539"_s);
}

QTEST_GUILESS_MAIN(TestShopClient)
#include "tst_shopclient.moc"
