#include "agent/gemini/keywordanswers.h"
#include "agent/gemini/replyguard.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace migochat;

namespace {

ReplyPrompt asking(const QStringList &messages)
{
    ReplyPrompt prompt;
    for (const QString &text : messages)
        prompt.history.append({Author::Customer, text, {}});
    return prompt;
}

} // namespace

class TestKeywordAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersFromTheShopsData_data();
    void answersFromTheShopsData();
    void handsOver_data();
    void handsOver();
    void staysSilent_data();
    void staysSilent();
    void remembersTheProduct();
    void onlyLooksAtWhatIsUnanswered();
    void everyProductIsFoundByItsAliases();

private:
    OfflineCatalogue m_catalogue = OfflineCatalogue::builtIn();
    ShopFacts m_facts = ShopFacts::builtIn();
};

void TestKeywordAnswers::answersFromTheShopsData_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("intent");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("part");

    const auto row = [](const char *name, const QString &text, const QStringList &expected) {
        QTest::newRow(name) << text << expected.at(0) << expected.at(1) << expected.at(2);
    };
    row("price ar", u"السلام عليكم بكام السيفتي شوز ده؟"_s, {u"price"_s, u"ar-EG"_s, u"1150 جنيه"_s});
    row("price answers the salam", u"السلام عليكم بكام السيفتي شوز ده؟"_s,
        {u"price"_s, u"ar-EG"_s, u"وعليكم السلام"_s});
    row("price franco", u"bkam el safety shoes?"_s, {u"price"_s, u"arabizi"_s, u"1150 جنيه"_s});
    row("price en", u"how much is the polo please"_s, {u"price"_s, u"en"_s, u"EGP 290"_s});
    row("squeezed letters", u"بكااااام العفريتة"_s, {u"price"_s, u"ar-EG"_s, u"780 جنيه"_s});
    row("price of a vest", u"سعر الفيست كام لو سمحت"_s, {u"price"_s, u"ar-EG"_s, u"85 جنيه"_s});
    row("bulk", u"عايز 40 فيست بكام"_s, {u"price"_s, u"ar-EG"_s, u"70"_s});
    row("which product", u"بكام؟"_s, {u"price"_s, u"ar-EG"_s, u"أنهي منتج"_s});
    row("which product en", u"price pls"_s, {u"price"_s, u"en"_s, u"Which product"_s});
    row("size of a product", u"السيفتي شوز مقاس ٤٤"_s, {u"size"_s, u"ar-EG"_s, u"مقاس 44 من ضمن"_s});
    row("missing size", u"السيفتي شوز مقاس 49 فيه؟"_s, {u"size"_s, u"ar-EG"_s, u"مقاس 49 مش"_s});
    row("delivery ar", u"الشحن للمحلة بكام وبيوصل امتى"_s, {u"delivery"_s, u"ar-EG"_s, u"70 جنيه"_s});
    row("delivery franco", u"delivery l mansoura kam?"_s, {u"delivery"_s, u"arabizi"_s, u"الشحن"_s});
    row("delivery en", u"do you have shipping to Tanta"_s, {u"delivery"_s, u"en"_s, u"Shipping is EGP 70"_s});
    row("payment ar", u"الدفع عند الاستلام؟ ينفع اعاين؟"_s, {u"payment"_s, u"ar-EG"_s, u"الدفع عند الاستلام"_s});
    row("payment en", u"cash on delivery?"_s, {u"payment"_s, u"en"_s, u"pay on delivery"_s});
    row("payment franco", u"el dafa3 3and el estlam?"_s, {u"payment"_s, u"arabizi"_s, u"الدفع"_s});
    row("place ar", u"انتو فين بالظبط؟"_s, {u"address"_s, u"ar-EG"_s, u"القاهرة"_s});
    row("place and hours", u"انتو فين بالظبط؟ فاتحين لحد امتى؟"_s, {u"hours"_s, u"ar-EG"_s, u"القاهرة"_s});
    row("place en", u"where r u"_s, {u"address"_s, u"en"_s, u"Cairo"_s});
    row("place franco", u"ento feen?"_s, {u"address"_s, u"arabizi"_s, u"القاهرة"_s});
    row("exchange", u"ينفع ابدل لو المقاس مطلعش مظبوط؟"_s, {u"return_exchange"_s, u"ar-EG"_s, u"14 يوم"_s});
    row("invoice", u"محتاج فاتورة ضريبية باسم شركة النور"_s, {u"invoice"_s, u"ar-EG"_s, u"الفاتورة"_s});
    row("invoice en", u"tax invoice?"_s, {u"invoice"_s, u"en"_s, u"14%"_s});
    row("greeting ar", u"السلام عليكم"_s, {u"greeting"_s, u"ar-EG"_s, u"وعليكم السلام"_s});
    row("greeting en", u"hi"_s, {u"greeting"_s, u"en"_s, u"Welcome"_s});
    row("greeting franco", u"salamo 3aleko"_s, {u"greeting"_s, u"arabizi"_s, u"وعليكم السلام"_s});
    row("thanks ar", u"شكرا جزيلا"_s, {u"thanks"_s, u"ar-EG"_s, u"العفو"_s});
    row("thanks en", u"thank you"_s, {u"thanks"_s, u"en"_s, u"welcome"_s});
    row("bye", u"مع السلامة"_s, {u"goodbye"_s, u"ar-EG"_s, u"شرفتنا"_s});
    row("just a product", u"3ayez gwanty l7am"_s, {u"availability"_s, u"arabizi"_s, u"190 جنيه"_s});
}

void TestKeywordAnswers::answersFromTheShopsData()
{
    QFETCH(const QString, text);
    QFETCH(const QString, intent);
    QFETCH(const QString, language);
    QFETCH(const QString, part);

    const auto draft = KeywordAnswers(m_catalogue, m_facts).answer(asking({text}));

    QVERIFY(draft);
    QCOMPARE(draft->intent, intent);
    QCOMPARE(draft->language, language);
    QCOMPARE(draft->model, u"keywords"_s);
    QVERIFY(draft->action != ReplyAction::HandOver);
    QVERIFY2(draft->reply.contains(part), qPrintable(draft->reply));
}

void TestKeywordAnswers::handsOver_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");

    QTest::newRow("complaint") << u"استلمت مقاس غلط!!"_s << u"complaint"_s;
    QTest::newRow("worn out") << u"الشريط العاكس اتقشر من أول غسلة 😡"_s << u"complaint"_s;
    QTest::newRow("complaint en") << u"you sent the wrong item"_s << u"complaint"_s;
    QTest::newRow("person") << u"عايز اكلم حد"_s << u"customer_asked"_s;
    QTest::newRow("bot") << u"انت بوت؟"_s << u"customer_asked"_s;
    QTest::newRow("person en") << u"agent please"_s << u"customer_asked"_s;
    QTest::newRow("person franco") << u"3ayez akalem 7ad"_s << u"customer_asked"_s;
    QTest::newRow("haggle") << u"غالي اوي يا باشا، لقيته عند غيركم بـ 950"_s << u"bargaining"_s;
    QTest::newRow("haggle en") << u"last price?"_s << u"bargaining"_s;
    QTest::newRow("order") << u"الاوردر بتاعي فين؟ اسم أحمد"_s << u"order_status"_s;
    QTest::newRow("order en") << u"any update on my order"_s << u"order_status"_s;
    QTest::newRow("quotation") << u"need quotation for 60 coveralls with logo"_s << u"quote"_s;
    QTest::newRow("opt out") << u"وقف الرسائل"_s << u"sensitive"_s;
}

void TestKeywordAnswers::handsOver()
{
    QFETCH(const QString, text);
    QFETCH(const QString, reason);

    const auto draft = KeywordAnswers(m_catalogue, m_facts).answer(asking({text}));

    QVERIFY(draft);
    QCOMPARE(draft->action, ReplyAction::HandOver);
    QCOMPARE(draft->reason, reason);
    QVERIFY(!draft->maySendAlone());
}

void TestKeywordAnswers::staysSilent_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("dot") << u"."_s;
    QTest::newRow("nothing") << QString();
    QTest::newRow("not in the catalogue") << u"عندكم طفاية حريق؟"_s;
    QTest::newRow("hi inside a word") << u"which chip this"_s;
    QTest::newRow("hat inside a word") << u"what is that"_s;
    QTest::newRow("unknown words") << u"الموضوع ده محتاج تفكير"_s;
}

void TestKeywordAnswers::staysSilent()
{
    QFETCH(const QString, text);

    const auto draft = KeywordAnswers(m_catalogue, m_facts).answer(asking({text}));

    QVERIFY2(!draft, draft ? qPrintable(draft->reply) : "");
}

void TestKeywordAnswers::remembersTheProduct()
{
    const auto draft =
        KeywordAnswers(m_catalogue, m_facts).answer(asking({u"بكام السيفتي شوز؟"_s, u"وفيه مقاس ٤٤؟"_s}));

    QVERIFY(draft);
    QVERIFY2(draft->reply.contains(u"مقاس 44 من ضمن"_s), qPrintable(draft->reply));
    QCOMPARE(draft->evidence, QStringList{u"SKU BW-SH-044"_s});
}

void TestKeywordAnswers::onlyLooksAtWhatIsUnanswered()
{
    ReplyPrompt prompt = asking({u"استلمت مقاس غلط"_s});
    prompt.history.append({Author::Staff, u"آسفين، اتبعت بديل"_s, {}});
    prompt.history.append({Author::Customer, u"شكرا"_s, {}});

    QCOMPARE(KeywordAnswers(m_catalogue, m_facts).answer(prompt)->intent, u"thanks"_s);
}

void TestKeywordAnswers::everyProductIsFoundByItsAliases()
{
    QCOMPARE(m_catalogue.products().size(), 25);
    for (const Product &product : m_catalogue.products()) {
        for (const QString &alias : product.aliases) {
            const QList<Product> found = m_catalogue.search({alias, {}, {}, {}, {}, 5});
            const bool hit = std::ranges::any_of(found, [&](const Product &p) { return p.id == product.id; });
            QVERIFY2(hit, qPrintable(QString(product.id + u' ' + alias)));
        }
    }
}

QTEST_GUILESS_MAIN(TestKeywordAnswers)
#include "tst_keywordanswers.moc"
