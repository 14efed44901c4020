#include "tests/sim/brain.h"
#include "tests/sim/context.h"
#include "tests/sim/jsontext.h"
#include "tests/sim/shop.h"

#include <QCryptographicHash>
#include <QTest>

using namespace migochat;
using namespace migochat::sim;
using namespace Qt::Literals::StringLiterals;

namespace {

class NoCourier final : public Courier
{
public:
    void post(Channel, QJsonObject, milliseconds) override {}
};

class StillClock final : public Clock
{
public:
    // 2026-01-15 10:20 UTC: winter, Cairo 12:20, stamp hour 09.
    [[nodiscard]] Instant now() const override { return fromMsecs(1'768'472'400'000); }
};

struct Bench {
    StillClock clock;
    World world{{}, clock, 7};
    Faults faults;
    Journal journal{clock};
    NoCourier courier;
    Shop shop{{world, faults, journal, courier}};

    SimResponse ask(const QByteArray &method, const QString &path, const QString &stamp = u"2026-01-15 09"_s)
    {
        SimRequest request{method, path, {}, {}, R"({"search":"فيست","page":1,"page_size":10})"};
        const QByteArray secret = (world.account().shopSecret + stamp).toUtf8();
        request.headers.insert("x-api-password", QCryptographicHash::hash(secret, QCryptographicHash::Sha256).toHex());
        return shop.handle(request);
    }
};

} // namespace

class TestShop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsProductsInTheRecordedShape()
    {
        Bench bench;
        const SimResponse response = bench.ask("POST", u"/api/v1/filter-products"_s);
        QCOMPARE(response.status, 200);
        const QJsonObject data = parseObject(response.body)->value("data"_L1).toObject();
        QCOMPARE(data.value("total"_L1).toInt(), 2);
        const QJsonObject first = data.value("products"_L1).toArray().at(0).toObject();
        QCOMPARE(first.value("final_price"_L1).toInt(), 85);
        QCOMPARE(first.size(), 24);
    }

    void tellsDetails()
    {
        Bench bench;
        const QJsonObject data =
            parseObject(bench.ask("GET", u"/api/v1/product-details/3007"_s).body)->value("data"_L1).toObject();
        QVERIFY(data.value("sizes"_L1).toArray().contains(u"44"_s));
        QCOMPARE(bench.ask("GET", u"/api/v1/product-details/1"_s).status, 404);
        QCOMPARE(shopProducts(u"ar"_s).size(), 35);
    }

    void anArticleChangesAndGoes()
    {
        Bench bench;
        bench.shop.change(3010, {{"price"_L1, 95}, {"stock"_L1, 0}});
        bench.shop.change(3011, {{"gone"_L1, true}});

        const QJsonObject data =
            parseObject(bench.ask("POST", u"/api/v1/filter-products"_s).body)->value("data"_L1).toObject();

        QCOMPARE(data.value("total"_L1).toInt(), 1);
        const QJsonObject vest = data.value("products"_L1).toArray().at(0).toObject();
        QCOMPARE(vest.value("final_price"_L1).toInt(), 95);
        QCOMPARE(vest.value("stock_quantity"_L1).toInt(), 0);
        QCOMPARE(bench.ask("GET", u"/api/v1/product-details/3011"_s).status, 404);
    }

    void wantsThePasswordOfTheHour()
    {
        Bench bench;
        const QString path = u"/api/v1/product-details/188"_s;
        QCOMPARE(bench.ask("GET", path, u"2026-01-15 10"_s).status, 401);
        bench.shop.acceptNeighbours(u"on"_s);
        QCOMPARE(bench.ask("GET", path, u"2026-01-15 10"_s).status, 200);
        QCOMPARE(bench.ask("GET", path, u"2026-01-15 11"_s).status, 401);
    }

    void understandsWhatPeopleAsk_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("intent");
        QTest::newRow("price") << u"السلام عليكم بكام السيفتي شوز ده؟"_s << u"price"_s;
        QTest::newRow("drawled") << u"بكااام"_s << u"price"_s;
        QTest::newRow("dot") << u"."_s << u"price"_s;
        QTest::newRow("size") << u"عندكم مقاس ٤٤؟"_s << u"size"_s;
        QTest::newRow("bulk") << u"محتاجين عرض سعر لـ 120 بدلة فنيين"_s << u"wholesale_quote"_s;
        QTest::newRow("shipping") << u"الشحن للمحلة بكام وبيوصل امتى"_s << u"shipping"_s;
        QTest::newRow("payment") << u"cash on delivery?"_s << u"payment"_s;
        QTest::newRow("place") << u"where r u"_s << u"location_hours"_s;
        QTest::newRow("haggle") << u"غالي اوي يا باشا، لقيته عند غيركم بـ 950"_s << u"haggle"_s;
        QTest::newRow("complaint") << u"الشريط العاكس اتقشر من أول غسلة 😡"_s << u"complaint"_s;
        QTest::newRow("person") << u"انت بوت؟"_s << u"person"_s;
        QTest::newRow("franco") << u"bkam el safety shoes?"_s << u"price"_s;
        QTest::newRow("exchange") << u"ينفع ابدل لو المقاس مطلعش مظبوط؟"_s << u"return_exchange"_s;
    }

    void understandsWhatPeopleAsk()
    {
        QFETCH(QString, text);
        QFETCH(QString, intent);
        QCOMPARE(intentName(intentOf(text)), intent);
    }
};

QTEST_GUILESS_MAIN(TestShop)
#include "tst_shop.moc"
