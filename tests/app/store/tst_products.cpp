#include "app/store/products.h"
#include "tests/support/builders.h"
#include "tests/support/tempstore.h"

#include <algorithm>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

namespace {

products::Listed vest(qint64 piastres = 8'500, std::optional<qint64> stock = 900)
{
    return {.shopId = u"3010"_s,
            .nameAr = u"فيست فسفوري بشريط عاكس"_s,
            .nameEn = u"Hi-vis vest"_s,
            .category = u"Workwear"_s,
            .price = Money{piastres},
            .imageUrl = u"https://img.example/vest.jpg"_s,
            .link = u"https://shop.example/ar/3010"_s,
            .stock = stock};
}

products::Listed pyjama()
{
    return {.shopId = u"2351"_s,
            .nameAr = u"بيجامة بناتي"_s,
            .nameEn = {},
            .category = {},
            .price = Money{34'900},
            .imageUrl = {},
            .link = {},
            .stock = 6};
}

products::Own ownVest()
{
    return {u"BW-VE-201"_s, u"فيست فسفورى بشريط عاكس"_s,
            u"Vest"_s,      u"vest"_s,
            {u"صديري"_s},   {{1, Money{8'500}}, {10, Money{7'000}}, {50, Money{5'800}}}};
}

} // namespace

class TestProducts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheShopListsIsOffered();
    void aNewPriceAndStockReplaceTheOld();
    void anUnchangedListRingsNothing();
    void whatIsGoneIsNoLongerOfferedAndMayComeBack();
    void aPartOfTheListTakesNothingAway();
    void anArticleOfOurOwnBecomesTheShops();
    void ourOwnListNeverOverwrites();

private:
    products::Kept keep(TempStore &store, const QList<products::Listed> &list,
                        products::Extent extent = products::Extent::WholeShop);
    products::Product only(const TempStore &store);
};

products::Kept TestProducts::keep(TempStore &store, const QList<products::Listed> &list, products::Extent extent)
{
    const auto kept = store.write([&](Transaction &t) { return products::keep(t, list, extent, at(0)); });
    return kept.value_or(products::Kept{-1, -1, -1});
}

products::Product TestProducts::only(const TempStore &store)
{
    const auto all = products::active(store.reading());
    return all && all->size() == 1 ? all->first() : products::Product{};
}

void TestProducts::whatTheShopListsIsOffered()
{
    TempStore store;

    const products::Kept kept = keep(store, {vest(), pyjama()});

    QCOMPARE(kept.added, 2);
    const auto all = products::active(store.reading());
    MIGO_OK(all);
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->at(1), (products::Product{u"3010"_s, u"فيست فسفوري بشريط عاكس"_s, u"Hi-vis vest"_s, u"[]"_s,
                                            Money{8'500}, u"https://shop.example/ar/3010"_s,
                                            u"https://img.example/vest.jpg"_s, true, 900, u"3010"_s}));
}

void TestProducts::aNewPriceAndStockReplaceTheOld()
{
    TempStore store;
    keep(store, {vest()});

    const products::Kept kept = keep(store, {vest(9'500, 0)});

    QCOMPARE(kept.changed, 1);
    QCOMPARE(only(store).price, Money{9'500});
    QCOMPARE(only(store).inStock, false);
    QCOMPARE(only(store).stock, std::optional<qint64>(0));
}

void TestProducts::anUnchangedListRingsNothing()
{
    TempStore store;
    keep(store, {vest()});
    ChangeSet rung;
    QObject::connect(&store.writer(), &Writer::committed, this, [&rung](const ChangeSet &changes) { rung += changes; });

    const products::Kept kept = keep(store, {vest(), vest()});

    QCOMPARE(kept.added + kept.changed + kept.gone, 0);
    QVERIFY(
        std::none_of(rung.begin(), rung.end(), [](const Change &change) { return change.topic == Topic::Product; }));
}

void TestProducts::whatIsGoneIsNoLongerOfferedAndMayComeBack()
{
    TempStore store;
    keep(store, {vest(), pyjama()});

    QCOMPARE(keep(store, {vest()}).gone, 1);

    QCOMPARE(only(store).shopId, u"3010"_s);
    QCOMPARE(store.number("SELECT count(*) FROM product"), 2);
    QCOMPARE(keep(store, {vest(), pyjama()}).changed, 1);
    QCOMPARE(products::active(store.reading())->size(), 2);
}

void TestProducts::aPartOfTheListTakesNothingAway()
{
    TempStore store;
    keep(store, {vest(), pyjama()});

    QCOMPARE(keep(store, {vest()}, products::Extent::Part).gone, 0);

    QCOMPARE(products::active(store.reading())->size(), 2);
}

void TestProducts::anArticleOfOurOwnBecomesTheShops()
{
    TempStore store;
    MIGO_OK(store.write([](Transaction &t) { return products::addMissing(t, {ownVest()}, at(0)); }));

    const products::Kept kept = keep(store, {vest(6'500)});

    QCOMPARE(kept.changed, 1);
    QCOMPARE(only(store).sku, u"BW-VE-201"_s);
    QCOMPARE(only(store).shopId, u"3010"_s);
    QCOMPARE(only(store).price, Money{6'500});
    QVERIFY(only(store).aliases.contains(u"صديري"_s));
    // Ten for 70 each would be dearer than one for 65.
    QCOMPARE(store.text("SELECT price_tiers FROM product"),
             u"[{\"from\":1,\"piastres\":6500},{\"from\":50,\"piastres\":5800}]"_s);
}

void TestProducts::ourOwnListNeverOverwrites()
{
    TempStore store;
    MIGO_OK(store.write([](Transaction &t) { return products::addMissing(t, {ownVest()}, at(0)); }));
    keep(store, {vest(9'500)});

    const auto added = store.write([](Transaction &t) { return products::addMissing(t, {ownVest()}, at(0)); });

    QCOMPARE(added.value(), 0);
    QCOMPARE(only(store).price, Money{9'500});
}

QTEST_GUILESS_MAIN(TestProducts)
#include "tst_products.moc"
