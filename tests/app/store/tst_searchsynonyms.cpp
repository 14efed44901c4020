#include "app/store/products.h"
#include "app/store/search.h"
#include "app/store/settings.h"
#include "tests/support/builders.h"
#include "tests/support/tempstore.h"

using namespace Qt::Literals::StringLiterals;
using namespace migochat;
using namespace migochat::test;

/// Words that are found by other words: of the shop's own table, and in Franco.
class TestSearchSynonyms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<TempStore>();
        m_second = 0;
    }
    void francoWithASignIsFoundFromBothSides();
    void theShopSaysWhichWordsMeanTheSame();
    void severalWordsMeanTheSame();
    void productsAreFoundByWordsThatMeanTheSame();

private:
    void receive(const QString &text)
    {
        ++m_second;
        const Webhook webhook = webhookOf(textOf(whatsAppCustomer(1), QString::number(m_second), text, at(m_second)));
        MIGO_OK(m_store->write([&](Transaction &t) { return deliver(t, webhook); }));
    }
    void setSynonyms(const SearchSynonyms::Groups &groups)
    {
        MIGO_OK(m_store->write([&](Transaction &t) {
            return settings::setValue(t, SearchSynonyms::kSetting, SearchSynonyms(groups).toJson(), StaffId(1), at(1));
        }));
    }
    QStringList find(const QString &typed)
    {
        m_store->closeWriter(); // writes what waits for the index
        const auto hits = search::messages(m_store->reading(), {.typed = typed});
        if (!hits)
            return {hits.error().detail};
        QStringList texts;
        for (const search::Hit &hit : *hits)
            texts.append(hit.text);
        return texts;
    }

    std::unique_ptr<TempStore> m_store;
    int m_second = 0;
};

void TestSearchSynonyms::francoWithASignIsFoundFromBothSides()
{
    receive(u"el fanela 3'alya"_s);
    receive(u"الفانلة غالية"_s);
    const QStringList both{u"الفانلة غالية"_s, u"el fanela 3'alya"_s};
    QCOMPARE(find(u"3’alya"_s), both);
    QCOMPARE(find(u"غاليه"_s), both);
}

void TestSearchSynonyms::theShopSaysWhichWordsMeanTheSame()
{
    receive(u"عايز بدلة"_s);
    QCOMPARE(find(u"need"_s), QStringList{u"عايز بدلة"_s}); // as usual
    QCOMPARE(find(u"suit"_s), QStringList());

    setSynonyms({{u"بدلة"_s, u"Suit"_s}});
    QCOMPARE(find(u"suit"_s), QStringList{u"عايز بدلة"_s});
    QCOMPARE(find(u"need"_s), QStringList());
    const auto answer = search::answer(m_store->reading(), {.typed = u"suit"_s});
    MIGO_OK(answer);
    QCOMPARE(searchHighlights(answer->hits.constFirst().text, answer->terms), (QList<TextSpan>{{5, 4}}));
}

void TestSearchSynonyms::severalWordsMeanTheSame()
{
    receive(u"بكام السيفتي شوز"_s);
    receive(u"عايز حذاء الأمان"_s);
    receive(u"the safety-shoes, please"_s);
    receive(u"safety first, then shoes"_s);
    receive(u"حذاء جلد وأمان"_s);
    setSynonyms({{u"سيفتي شوز"_s, u"حذاء أمان"_s, u"safety shoe"_s, u"بوط"_s}});

    const QStringList group{u"the safety-shoes, please"_s, u"عايز حذاء الأمان"_s, u"بكام السيفتي شوز"_s};
    QCOMPARE(find(u"بوط"_s), group);
    QCOMPARE(find(u"الحذاء الأمان"_s), QStringList{u"حذاء جلد وأمان"_s} + group); // typed words may stand apart
    QCOMPARE(find(u"safety shoe"_s), QStringList{u"safety first, then shoes"_s} + group);
    QCOMPARE(find(u"safety shoe please"_s), QStringList{u"the safety-shoes, please"_s});
}

void TestSearchSynonyms::productsAreFoundByWordsThatMeanTheSame()
{
    MIGO_OK(m_store->write([&](Transaction &t) {
        return products::keep(t, {{.shopId = u"7"_s, .nameAr = u"جزمة سيفتي"_s}}, products::Extent::WholeShop, at(1));
    }));
    const auto found = search::products(m_store->reading(), search::termsOf(m_store->reading(), u"shoes"_s).value(), 5);
    MIGO_OK(found);
    QCOMPARE(found->size(), 1);
    QVERIFY(
        search::products(m_store->reading(), search::termsOf(m_store->reading(), u"gloves"_s).value(), 5)->isEmpty());
}

QTEST_GUILESS_MAIN(TestSearchSynonyms)
#include "tst_searchsynonyms.moc"
