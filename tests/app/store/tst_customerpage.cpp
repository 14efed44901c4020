#include "app/store/customerpage.h"
#include "app/store/products.h"
#include "tests/support/builders.h"
#include "tests/support/tempstore.h"

using namespace Qt::Literals::StringLiterals;
using namespace migochat;
using namespace migochat::test;

class TestCustomerPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void basketsOfAllChatsComeNewestFirst();
    void aBasketInSeveralCurrenciesHasNoSum();
    void theLinesOfTheShopAreKnownOnce();

private:
    static InboundMessage basket(const EventParty &party, const QString &remote, int second,
                                 const QList<OrderLine> &lines)
    {
        InboundMessage message = textOf(party, remote, {}, at(second));
        message.kind = MessageKind::Order;
        message.content = OrderContent{u"77"_s, lines};
        return message;
    }
};

void TestCustomerPage::basketsOfAllChatsComeNewestFirst()
{
    TempStore store;
    MIGO_OK(store.write([](Transaction &t) {
        return products::addMissing(t,
                                    {{.sku = u"BW-VE-201"_s,
                                      .nameAr = u"فيست"_s,
                                      .nameEn = u"Vest"_s,
                                      .category = {},
                                      .aliases = {},
                                      .prices = {}}},
                                    at(0));
    }));
    const auto deliverOne = [&store](const InboundMessage &message) {
        return store.write([message](Transaction &t) { return deliver(t, webhookOf(message)); }).has_value();
    };
    QVERIFY(deliverOne(textOf(whatsAppCustomer(1), u"0"_s, u"hello"_s, at(0))));
    QVERIFY(deliverOne(basket(whatsAppCustomer(1), u"1"_s, 10,
                              {{u"BW-VE-201"_s, {}, 50, 5800, u"EGP"_s}, {u"BW-GG-520"_s, {}, 20, 1000, u"EGP"_s}})));
    QVERIFY(deliverOne(basket(whatsAppCustomer(1), u"2"_s, 20, {{u"X-1"_s, u"Gloves"_s, 2, 0, {}}})));
    QVERIFY(deliverOne(basket(whatsAppCustomer(2), u"3"_s, 30, {{u"X-1"_s, {}, 1, 100, u"EGP"_s}})));

    const auto orders = customerpage::orders(store.reading(), ContactId(1), 20);

    MIGO_OK(orders);
    QCOMPARE(orders->size(), 2);
    QCOMPARE(orders->at(0).firstProduct, u"Gloves"_s);
    QVERIFY(orders->at(0).currency.isEmpty());
    const customerpage::Order &first = orders->at(1);
    QCOMPARE(first.pieces, 70);
    QCOMPARE(first.sumMinor, 50 * 5800 + 20 * 1000);
    QCOMPARE(first.currency, u"EGP"_s);
    QCOMPARE(first.firstProduct, u"BW-VE-201"_s);
    QCOMPARE(first.firstNameEn, u"Vest"_s);
    QCOMPARE(first.at, at(10));
    QCOMPARE(first.place().id, store.number("SELECT id FROM message WHERE remote_id = 'wamid.1'"));
    QCOMPARE(customerpage::orders(store.reading(), ContactId(1), 1)->size(), 1);
}

void TestCustomerPage::aBasketInSeveralCurrenciesHasNoSum()
{
    TempStore store;
    MIGO_OK(store.write([](Transaction &t) {
        return deliver(t, webhookOf(basket(whatsAppCustomer(1), u"1"_s, 0,
                                           {{u"A"_s, {}, 1, 100, u"EGP"_s}, {u"B"_s, {}, 1, 100, u"SAR"_s}})));
    }));

    const auto orders = customerpage::orders(store.reading(), ContactId(1), 20);

    MIGO_OK(orders);
    QVERIFY(orders->first().currency.isEmpty());
    QCOMPARE(orders->first().pieces, 2);
}

void TestCustomerPage::theLinesOfTheShopAreKnownOnce()
{
    TempStore store;
    const auto own = [](const QString &sku, const QString &line) {
        return products::Own{.sku = sku, .nameAr = sku, .nameEn = sku, .category = line, .aliases = {}, .prices = {}};
    };
    MIGO_OK(store.write([&](Transaction &t) {
        return products::addMissing(
            t, {own(u"1"_s, u"vests"_s), own(u"2"_s, u"shoes"_s), own(u"3"_s, u"vests"_s), own(u"4"_s, {})}, at(0));
    }));

    const auto lines = products::lines(store.reading());

    MIGO_OK(lines);
    QCOMPARE(*lines, (QStringList{u"shoes"_s, u"vests"_s}));
}

QTEST_GUILESS_MAIN(TestCustomerPage)
#include "tst_customerpage.moc"
