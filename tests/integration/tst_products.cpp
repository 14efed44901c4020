#include "app/store/products.h"
#include "tests/integration/desktop.h"
#include "tests/integration/simrunner.h"

#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace migochat::test {

namespace {

constexpr int kPatience = 30'000;

QList<products::Product> offered(const AgentRunner &agent)
{
    const Result<Database> store = Database::open(agent.storeFile(), Access::ReadOnly);
    const auto all = store ? products::active(*store) : fail(ErrorCode::NotFound, u"no store"_s);
    return all.value_or(QList<products::Product>());
}

std::optional<products::Product> article(const AgentRunner &agent, const QString &shopId)
{
    const QList<products::Product> all = offered(agent);
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const products::Product &product) { return product.shopId == shopId; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

qsizetype ofTheShop(const AgentRunner &agent)
{
    const QList<products::Product> all = offered(agent);
    return std::count_if(all.begin(), all.end(),
                         [](const products::Product &product) { return !product.shopId.isEmpty(); });
}

StatusFrame lastStatus(const Desktop &desktop)
{
    const QList<StatusFrame> all = desktop.all<StatusFrame>();
    return all.isEmpty() ? StatusFrame() : all.last();
}

} // namespace

class TestProducts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theComposerFindsWhatTheShopSells()
    {
        AgentRunner agent;
        SimRunner sim;
        QVERIFY(sim.start(agent.dir()));

        QVERIFY(agent.startWith(sim.envFile()));

        QTRY_COMPARE_WITH_TIMEOUT(ofTheShop(agent), 35, kPatience);
        const auto shoe = article(agent, u"3007"_s);
        QVERIFY(shoe);
        QCOMPARE(shoe->sku, u"BW-SH-044"_s); // known before under our own number
        QCOMPARE(shoe->price, Money{115'000});
        QCOMPARE(shoe->stock, std::optional<qint64>(48));
        QVERIFY(shoe->link.endsWith(u"/3007"_s));
        QVERIFY(!shoe->imageUrl.isEmpty());
        QCOMPARE(article(agent, u"188"_s)->inStock, false);
    }

    void whatTheShopChangesArrivesWithTheNextReading()
    {
        AgentRunner agent;
        SimRunner sim;
        QVERIFY(sim.start(agent.dir()));
        // Later the agent's clock may stand in the next hour, whose key the shop does not know yet.
        QVERIFY(!sim.tell({{u"do"_s, u"shop.neighbours"_s}, {u"on"_s, true}}).isEmpty());
        QVERIFY(agent.startWith(sim.envFile()));
        QTRY_COMPARE_WITH_TIMEOUT(ofTheShop(agent), 35, kPatience);
        QCOMPARE(agent.terminate(), 0);
        QVERIFY(
            !sim.tell({{u"do"_s, u"shop.change"_s}, {u"id"_s, 3007}, {u"price"_s, 1199}, {u"stock"_s, 0}}).isEmpty());
        QVERIFY(!sim.tell({{u"do"_s, u"shop.change"_s}, {u"id"_s, 2351}, {u"gone"_s, true}}).isEmpty());

        QVERIFY(agent.startWith(sim.envFile(), {u"--clock-offset"_s, u"1200"_s}));

        QTRY_COMPARE_WITH_TIMEOUT(ofTheShop(agent), 34, kPatience);
        QVERIFY(!article(agent, u"2351"_s));
        QCOMPARE(article(agent, u"3007"_s)->price, Money{119'900});
        QCOMPARE(article(agent, u"3007"_s)->inStock, false);
    }

    void aShopThatRefusesIsAStatusAndNothingElse()
    {
        AgentRunner agent;
        SimRunner sim;
        QVERIFY(sim.start(agent.dir()));
        QVERIFY(!sim.tell({{u"do"_s, u"error"_s}, {u"service"_s, u"shop"_s}, {u"code"_s, 503}, {u"times"_s, -1}})
                     .isEmpty());
        QVERIFY(agent.startWith(sim.envFile()));
        Desktop desktop;
        QVERIFY(desktop.connectTo(agent));

        QTRY_COMPARE_WITH_TIMEOUT(lastStatus(desktop).products.reason, u"unreachable"_s, kPatience);

        const QList<products::Product> own = offered(agent);
        QVERIFY(std::any_of(own.begin(), own.end(),
                            [](const products::Product &product) { return product.sku == "BW-SH-044"_L1; }));
        QVERIFY(!sim.tell({{u"do"_s, u"wa.text"_s}, {u"from"_s, u"mona"_s}, {u"text"_s, u"بكام الخوذة؟"_s}}).isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(lastStatus(desktop).webhooksAccepted > 0, kPatience);
    }
};

} // namespace migochat::test

QTEST_GUILESS_MAIN(migochat::test::TestProducts)
#include "tst_products.moc"
