#include "agent/http/httpserver.h"
#include "agent/products/productsync.h"
#include "agent/products/retrypause.h"
#include "app/store/settings.h"
#include "tests/support/fakeclock.h"
#include "tests/support/tempstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QSignalSpy>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A shop of so many articles, two on a page.
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
        const int page = QJsonDocument::fromJson(request.body)["page"_L1].toInt();
        const bool isEnglish = request.headers.value("Accept-Language") == "en"_ba;
        asked.append((isEnglish ? u"en %1"_s : u"ar %1"_s).arg(page));
        if (status != 200)
            return responder.answer({status, "application/json", "{}"});
        QJsonArray products;
        for (int i = 2 * page - 1; i <= std::min(2 * page, articles); ++i) {
            if (i == hidden)
                continue;
            products.append(QJsonObject{{u"id"_s, 100 + i},
                                        {u"name"_s, (isEnglish ? u"Boot %1"_s : u"جزمة %1"_s).arg(i)},
                                        {u"final_price"_s, price},
                                        {u"stock_quantity"_s, 3}});
        }
        const QJsonObject data{
            {u"total"_s, articles}, {u"total_pages"_s, (articles + 1) / 2}, {u"products"_s, products}};
        responder.answer({200, "application/json", QJsonDocument(QJsonObject{{u"data"_s, data}}).toJson()});
    }

    int status = 200;
    int articles = 3;
    int hidden = 0; ///< counted, but on no page
    int price = 500;
    QStringList asked;
    ShopConfig config;
    HttpServer server;
};

struct Desk {
    Desk()
        : sync({store.writer(), *reader, clock, [this]() -> ShopClient & { return *client; }}),
          refreshed(&sync, &ProductSync::refreshed)
    {
        sync.setPause(1ms);
    }
    /// A later look of the desk: the settings changed.
    void set(const QString &key, const QJsonValue &value)
    {
        QVERIFY(store.write([&](Transaction &t) { return settings::setValue(t, key, value, {}, clock.now()); }));
        sync.noteSettings();
    }
    [[nodiscard]] qint64 offered() const
    {
        return store.number("SELECT count(*) FROM product WHERE active = 1 AND shop_id <> ''");
    }

    FakeClock clock;
    FakeShop shop;
    TempStore store;
    QNetworkAccessManager network;
    std::unique_ptr<ShopClient> client = std::make_unique<ShopClient>(network, shop.config, clock);
    std::unique_ptr<Reader> reader = (store.writer(), std::move(*Reader::open(store.file())));
    ProductSync sync;
    QSignalSpy refreshed;
};

} // namespace

class TestProductSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWholeListIsReadInBothLanguages();
    void theListIsReadAgainAfterTheHoursOfTheSetting();
    void aRestartDoesNotAskAtOnceAgain();
    void noHoursMeansNever();
    void anArticleThatVanishedIsNoLongerOffered();
    void anIncompleteListTakesNothingAway();
    void anEmptyListIsAFailure();
    void aShopThatFailsIsLeftAloneAndTheArticlesStay();
    void anotherKeyIsTriedAtOnce();
    void withoutAShopOurOwnListIsThere();
    void whatTheShopListsIsToldToTheAssistant();
    void pausesGrow();
};

void TestProductSync::theWholeListIsReadInBothLanguages()
{
    Desk desk;

    desk.sync.start();

    QTRY_COMPARE(desk.refreshed.size(), 1);
    QCOMPARE(desk.shop.asked, (QStringList{u"ar 1"_s, u"ar 2"_s, u"en 1"_s, u"en 2"_s}));
    QCOMPARE(desk.offered(), 3);
    QCOMPARE(desk.store.text("SELECT name_ar || ' ' || name_en FROM product WHERE shop_id = '103'"),
             u"جزمة 3 Boot 3"_s);
    QTRY_COMPARE(desk.sync.status().count, 3);
    QCOMPARE(desk.sync.status().light.state, u"ok"_s);
}

void TestProductSync::theListIsReadAgainAfterTheHoursOfTheSetting()
{
    Desk desk;
    desk.sync.start();
    QTRY_COMPARE(desk.sync.status().count, 3);
    desk.set(u"products.every_hours"_s, 2);
    desk.shop.price = 650;
    desk.clock.advance(119min);
    desk.sync.noteSettings();
    desk.clock.advance(2min);

    desk.sync.noteSettings();

    QTRY_COMPARE(desk.refreshed.size(), 2);
    QCOMPARE(desk.shop.asked.size(), 8);
    QCOMPARE(desk.store.text("SELECT price_tiers FROM product WHERE shop_id = '101'"),
             u"[{\"from\":1,\"piastres\":65000}]"_s);
}

void TestProductSync::aRestartDoesNotAskAtOnceAgain()
{
    Desk desk;
    desk.sync.start();
    QTRY_COMPARE(desk.refreshed.size(), 1);
    desk.clock.advance(1min);
    ProductSync again(
        {desk.store.writer(), *desk.reader, desk.clock, [&desk]() -> ShopClient & { return *desk.client; }});
    QSignalSpy listed(&again, &ProductSync::listed);

    again.start();

    QTRY_COMPARE(listed.size(), 1);
    QCOMPARE(again.status().count, 3);
    QCOMPARE(desk.shop.asked.size(), 4);
}

void TestProductSync::noHoursMeansNever()
{
    Desk desk;
    QVERIFY(desk.store.write(
        [&](Transaction &t) { return settings::setValue(t, u"products.every_hours"_s, 0, {}, desk.clock.now()); }));

    desk.sync.start();

    QTRY_COMPARE(desk.sync.status().light.reason, u"switched_off"_s);
    QVERIFY(desk.shop.asked.isEmpty());
}

void TestProductSync::anArticleThatVanishedIsNoLongerOffered()
{
    Desk desk;
    desk.sync.start();
    QTRY_COMPARE(desk.sync.status().count, 3);
    desk.shop.articles = 2;
    desk.clock.advance(7h);

    desk.sync.noteSettings();

    QTRY_COMPARE(desk.sync.status().count, 2);
    QCOMPARE(desk.offered(), 2);
}

void TestProductSync::anIncompleteListTakesNothingAway()
{
    Desk desk;
    desk.sync.start();
    QTRY_COMPARE(desk.sync.status().count, 3);
    desk.shop.hidden = 2; // it slipped to another page while we read
    desk.clock.advance(7h);

    desk.sync.noteSettings();

    QTRY_COMPARE(desk.refreshed.size(), 2);
    QCOMPARE(desk.offered(), 3);
}

void TestProductSync::anEmptyListIsAFailure()
{
    Desk desk;
    desk.sync.start();
    QTRY_COMPARE(desk.sync.status().count, 3);
    desk.shop.articles = 0;
    desk.clock.advance(7h);

    desk.sync.noteSettings();

    QTRY_COMPARE(desk.sync.status().light.reason, u"unreadable"_s);
    QCOMPARE(desk.offered(), 3);
}

void TestProductSync::aShopThatFailsIsLeftAloneAndTheArticlesStay()
{
    Desk desk;
    desk.sync.start();
    QTRY_COMPARE(desk.sync.status().count, 3);
    desk.shop.status = 503;
    desk.clock.advance(7h);
    desk.sync.noteSettings();
    QTRY_COMPARE(desk.sync.status().light.reason, u"unreachable"_s);
    const qsizetype asked = desk.shop.asked.size();
    desk.sync.noteSettings(); // too early
    QTRY_COMPARE(desk.sync.status().count, 3);
    desk.shop.status = 200;
    desk.clock.advance(61s);

    desk.sync.noteSettings();

    QTRY_COMPARE(desk.refreshed.size(), 3);
    QCOMPARE(desk.refreshed.at(1).first().toBool(), false);
    QCOMPARE(desk.shop.asked.size(), asked + 4);
    QTRY_COMPARE(desk.sync.status().light.state, u"ok"_s);
}

void TestProductSync::anotherKeyIsTriedAtOnce()
{
    Desk desk;
    desk.shop.status = 401;
    desk.sync.start();
    QTRY_COMPARE(desk.sync.status().light.reason, u"key_refused"_s);
    desk.shop.status = 200;

    desk.client = std::make_unique<ShopClient>(desk.network, desk.shop.config, desk.clock);
    desk.sync.shopChanged();

    QTRY_COMPARE(desk.sync.status().count, 3);
}

void TestProductSync::withoutAShopOurOwnListIsThere()
{
    Desk desk;
    desk.client = std::make_unique<ShopClient>(desk.network, ShopConfig{}, desk.clock);

    desk.sync.start();

    QTRY_COMPARE(desk.sync.status().light.reason, u"no_key"_s);
    QCOMPARE(desk.store.text("SELECT name_en FROM product WHERE sku = 'BW-SH-044'"), u"Safety shoe S3"_s);
    QVERIFY(desk.shop.asked.isEmpty());
}

void TestProductSync::whatTheShopListsIsToldToTheAssistant()
{
    Desk desk;
    QSignalSpy listed(&desk.sync, &ProductSync::listed);

    desk.sync.start();

    QTRY_COMPARE(listed.size(), 2); // what was known, and what was read
    const auto products = listed.last().first().value<QList<Product>>();
    QCOMPARE(products.size(), 3);
    QCOMPARE(products.first().id, u"101"_s);
    QCOMPARE(products.first().unitPrice(), 50'000);
}

void TestProductSync::pausesGrow()
{
    const Error away{ErrorCode::Network, {}};
    QCOMPARE(productRetryPause(1, away, 6h), 1min);
    QCOMPARE(productRetryPause(3, away, 6h), 4min);
    QCOMPARE(productRetryPause(99, away, 6h), 1h);
    QCOMPARE(productRetryPause(1, {ErrorCode::RateLimited, {}, 600s}, 6h), 600s);
    QCOMPARE(productRetryPause(1, {ErrorCode::Unauthorized, {}}, 6h), 6h);
}

QTEST_GUILESS_MAIN(TestProductSync)
#include "tst_productsync.moc"
