#include "agent/gemini/replyguard.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace migochat;

namespace {

QJsonObject shoeResult()
{
    return {{u"found"_s, true},
            {u"products"_s, QJsonArray{QJsonObject{{u"id"_s, u"BW-SH-044"_s},
                                                   {u"price_egp"_s, 1150.0},
                                                   {u"price_egp_by_quantity"_s,
                                                    QJsonObject{{u"from_1"_s, 1150.0}, {u"from_10"_s, 1080.0}}},
                                                   {u"sizes"_s, QJsonArray{u"43"_s, u"44"_s, u"2XL"_s}}}}}};
}

QJsonObject deliveryResult()
{
    return {{u"text"_s, u"الشحن للقاهرة 70 جنيه وبيوصل خلال 2 لـ 5 أيام"_s}};
}

} // namespace

class TestReplyGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesReplies_data();
    void judgesReplies();
    void nothingIsKnownWithoutTools();
    void repeatsAreSeen();
    void longRepliesAreSeen();
};

void TestReplyGuard::judgesReplies_data()
{
    QTest::addColumn<QString>("reply");
    QTest::addColumn<CustomerLanguage>("language");
    QTest::addColumn<QString>("finding");

    const auto ar = [](const char *name, const QString &reply, const QString &finding = {}) {
        QTest::newRow(name) << reply << CustomerLanguage::Egyptian << finding;
    };
    const auto en = [](const char *name, const QString &reply, const QString &finding = {}) {
        QTest::newRow(name) << reply << CustomerLanguage::English << finding;
    };
    ar("right price", u"السيفتي شوز بـ 1150 جنيه يا فندم."_s);
    ar("arabic digits and separator", u"السيفتي شوز بـ ١٬١٥٠ جنيه يا فندم."_s);
    ar("bulk price", u"من 10 قطع بـ 1080 جنيه للقطعة."_s);
    ar("delivery", u"الشحن للقاهرة 70 جنيه وبيوصل خلال 2 لـ 5 أيام."_s);
    ar("known size", u"مقاس 44 متوفر حضرتك."_s);
    ar("invented price", u"السيفتي شوز بـ 990 جنيه."_s, u"price_not_found: 990"_s);
    ar("price without currency", u"آخر سعر 900 يا فندم"_s, u"price_not_found: 900"_s);
    ar("customer's price is not ours", u"تمام هيبقى بـ 950 جنيه"_s, u"price_not_found: 950"_s);
    ar("discount", u"هيكون عليه 20% لحضرتك"_s, u"price_not_found: 20"_s);
    ar("size is not a price", u"السعر 44 جنيه"_s, u"price_not_found: 44"_s);
    ar("unknown size", u"مقاس 48 متوفر"_s, u"size_not_found: 48"_s);
    ar("asked size claimed", u"مقاس 47 متوفر حضرتك"_s, u"size_not_found: 47"_s);
    ar("asked size denied", u"للأسف مقاس 47 مش متوفر"_s);
    ar("quantity of the customer", u"تمام يا فندم، 40 قطعة."_s);
    ar("invented figure", u"باقي 17 قطعة"_s, u"number_not_found: 17"_s);
    ar("link", u"شوف www.evil-shop.com"_s, u"foreign_link: evil-shop.com"_s);
    ar("own link", u"تفضل https://bww-store.com/ar يا فندم"_s);
    ar("lookalike link", u"https://bww-store.com.evil.net يا فندم"_s, u"foreign_link: bww-store.com.evil.net"_s);
    ar("phone", u"كلمنا على 0100 123 4567"_s, u"foreign_phone: 01001234567"_s);
    ar("email", u"ابعت على a@b.com"_s, u"email: a@b.com"_s);
    ar("promise", u"هتأكد من المخزن وارد عليك"_s, u"promise: هتاكد"_s);
    ar("call promise", u"تمام هنكلمك حالا"_s, u"promise: هنكلمك"_s);
    ar("human", u"لا يا فندم أنا مش بوت"_s, u"claims_to_be_human: انا مش بوت"_s);
    ar("markdown", u"**السيفتي شوز** ممتاز"_s, u"markdown"_s);
    ar("list", u"عندنا:\n- جوانتي\n- خوذة"_s, u"markdown"_s);
    ar("json", u"{\"g_reply\":\"أهلا\"}"_s, u"json"_s);
    ar("wrong script", u"Yes we have many nice shoes"_s, u"wrong_script: ar-EG"_s);
    en("right price in english", u"The safety shoe is EGP 1150."_s);
    en("two sizes", u"We sell size 44 and 2XL."_s);
    en("double letters are the same size", u"Size XXL is in our list."_s);
    en("invented price in english", u"It costs EGP 1000 only."_s, u"price_not_found: 1000"_s);
    en("call in english", u"I'll call you soon."_s, u"promise: i ll call"_s);
    en("human in english", u"I'm a real person, don't worry."_s, u"claims_to_be_human: i m a real person"_s);
    en("wrong script in english", u"أهلا بحضرتك نورتنا"_s, u"wrong_script: en"_s);
    QTest::newRow("franco gets arabic") << u"Tamam ya fandem, mawgood"_s << CustomerLanguage::Franco
                                        << u"wrong_script: arabizi"_s;
}

void TestReplyGuard::judgesReplies()
{
    QFETCH(const QString, reply);
    QFETCH(const CustomerLanguage, language);
    QFETCH(const QString, finding);
    const ShopFacts facts = ShopFacts::builtIn();
    const GuardContext context{{shoeResult(), deliveryResult()}, u"عايز 40 قطعة مقاس ٤٧ لقيته بـ 950"_s, {}, language};

    QStringList found;
    for (const GuardFinding &entry : ReplyGuard(facts).check(reply, context))
        found.append(entry.text());

    if (finding.isEmpty())
        QCOMPARE(found, QStringList());
    else
        QVERIFY2(found.contains(finding), qPrintable(found.join(u" | "_s)));
}

void TestReplyGuard::nothingIsKnownWithoutTools()
{
    const ShopFacts facts = ShopFacts::builtIn();
    const GuardContext context{{}, u"بكام؟"_s, {}, CustomerLanguage::Egyptian};

    QVERIFY(!ReplyGuard(facts).check(u"السيفتي شوز بـ 1150 جنيه."_s, context).isEmpty());
    QVERIFY(!ReplyGuard(facts).check(u"أيوه متوفر يا فندم."_s, context).isEmpty());
    QVERIFY(ReplyGuard(facts).check(u"أهلا بحضرتك، تحت أمرك."_s, context).isEmpty());
}

void TestReplyGuard::repeatsAreSeen()
{
    const ShopFacts facts = ShopFacts::builtIn();
    const GuardContext context{{}, {}, {u"أهْلاً بحضرتك!"_s}, CustomerLanguage::Egyptian};

    QCOMPARE(ReplyGuard(facts).check(u"أهلا بحضرتك"_s, context).value(0).rule, GuardRule::Repeated);
}

void TestReplyGuard::longRepliesAreSeen()
{
    const ShopFacts facts = ShopFacts::builtIn();
    const GuardContext context{{}, {}, {}, CustomerLanguage::Egyptian, 10};

    QCOMPARE(ReplyGuard(facts).check(u"أهلا بحضرتك نورتنا"_s, context).value(0).rule, GuardRule::Length);
}

QTEST_GUILESS_MAIN(TestReplyGuard)
#include "tst_replyguard.moc"
