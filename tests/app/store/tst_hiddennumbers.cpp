#include "app/store/contacts.h"
#include "app/store/search.h"
#include "tests/support/builders.h"
#include "tests/support/tempstore.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace migochat;
using namespace migochat::test;

/// What somebody finds from whom numbers are hidden.
class TestHiddenNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whoSeesNoNumbersFindsByWhatIsSeenOfOne();
    void whatAFormToldIsMaskedAndFoundByWhatIsSeen();

private:
    void receive(int customer, const QString &text, const QString &name = {});

    std::unique_ptr<TempStore> m_store;
    int m_second = 0;
};

void TestHiddenNumbers::init()
{
    m_store = std::make_unique<TempStore>();
    m_second = 0;
}

void TestHiddenNumbers::receive(int customer, const QString &text, const QString &name)
{
    ++m_second;
    const Webhook webhook =
        webhookOf(textOf(whatsAppCustomer(customer, name), QString::number(m_second), text, at(m_second)));
    QVERIFY(m_store->write([&](Transaction &t) { return deliver(t, webhook); }));
}

void TestHiddenNumbers::whoSeesNoNumbersFindsByWhatIsSeenOfOne()
{
    receive(41, u"hi"_s);
    receive(42, u"hi"_s, u"Mona 01555557742"_s);
    const auto found = [&](const QString &typed, Numbers numbers = Numbers::Hidden) {
        return contacts::search(m_store->reading(), typed, 10, numbers).value_or(QList<contacts::Hit>{}).size();
    };

    QCOMPARE(found(u"0041"_s, Numbers::Whole), 1); // of +201000000041 they see +20 10•• ••• 041
    QCOMPARE(found(u"041"_s), 1);
    QCOMPARE(found(u"0041"_s), 0);
    QCOMPARE(found(u"000000"_s), 0);
    QCOMPARE(found(u"20100"_s), 0);
    QCOMPARE(found(u"01000000041"_s), 1); // told by the customer
    QCOMPARE(found(u"+20 100 000 0041"_s), 1);
    QCOMPARE(found(u"1000000041 mona"_s), 0);
    QCOMPARE(found(u"mona"_s), 1);
    QCOMPARE(found(u"mona 742"_s), 1);
    QCOMPARE(found(u"mona 5557742"_s), 0);
}

void TestHiddenNumbers::whatAFormToldIsMaskedAndFoundByWhatIsSeen()
{
    receive(2, u"call 01551234567"_s, u"Sara"_s);
    receive(1, u"phone: 01551234567"_s, u"Mona"_s); // the newest comes first
    MIGO_OK(m_store->write([](Transaction &t) {
        return t.database().execute("UPDATE message SET kind = 'form' WHERE text LIKE 'phone:%'");
    }));
    m_store->closeWriter();
    const auto names = [&](const QString &typed, Numbers numbers, int limit = 10) {
        QStringList found;
        const search::Query query{
            .typed = typed, .in = {}, .beforeRow = {}, .limit = limit, .filter = {}, .numbers = numbers};
        const auto answer = search::answer(m_store->reading(), query);
        for (const search::Hit &hit : answer ? answer->hits : QList<search::Hit>{})
            found.append(hit.name + u": "_s + hit.text);
        return found;
    };

    QCOMPARE(names(u"01551234567"_s, Numbers::Whole).size(), 2);
    const QStringList written{u"Sara: call 01551234567"_s};
    QCOMPARE(names(u"0155123"_s, Numbers::Hidden), written);
    QCOMPARE(names(u"0155123"_s, Numbers::Hidden, 1), written);
    QCOMPARE(names(u"phone"_s, Numbers::Hidden),
             QStringList{u"Mona: phone: \u2066+20\u00A015••\u00A0•••\u00A0567\u2069"_s});
}

QTEST_GUILESS_MAIN(TestHiddenNumbers)
#include "tst_hiddennumbers.moc"
