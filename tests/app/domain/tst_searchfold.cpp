#include "app/domain/franco.h"
#include "app/domain/namespellings.h"
#include "app/domain/searchfold.h"

#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace migochat;

namespace {

QStringList indexWords(const QString &document)
{
    const QString folded = searchFold(document);
    return QString(folded + u' ' + searchStems(folded)).split(u' ', Qt::SkipEmptyParts);
}

/// What the full-text index does with the two columns, in plain string logic.
bool isFound(const QString &document, const QString &typed)
{
    const QStringList words = indexWords(document);
    const QList<QList<SearchTerm>> wanted = searchTerms(typed);
    return !wanted.isEmpty() && std::ranges::all_of(wanted, [&](const QList<SearchTerm> &terms) {
        return std::ranges::any_of(terms, [&](const SearchTerm &term) {
            return std::ranges::any_of(words, [&](const QString &word) {
                return term.match == SearchTerm::Match::Prefix ? word.startsWith(term.text) : word == term.text;
            });
        });
    });
}

} // namespace

class TestSearchFold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsWhatPeopleMix_data();
    void foldsWhatPeopleMix();
    void arabicRecall_data();
    void arabicRecall();
    void doesNotFindOtherWords();
    void stemsNeverReplaceTheWord();
    void transliteratesFranco_data();
    void transliteratesFranco();
    void namesAreKnownInBothScripts_data();
    void namesAreKnownInBothScripts();
    void expressionIsQuotedWhateverIsTyped_data();
    void expressionIsQuotedWhateverIsTyped();
    void expressionJoinsWordsWithAnd();
    void highlightsTheOriginalText_data();
    void highlightsTheOriginalText();
    void foldingTwiceChangesNothing();
};

void TestSearchFold::foldsWhatPeopleMix_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");

    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("ascii") << u"Safety SHOES  S3"_s << u"safety shoes s3"_s;
    QTest::newRow("tashkeel") << u"مُحَمَّدٌ"_s << u"محمد"_s;
    QTest::newRow("quranic marks") << u"قُلْۖ هُوَۚ"_s << u"قل هو"_s;
    QTest::newRow("tatweel") << u"جمـــيل"_s << u"جميل"_s;
    QTest::newRow("alef") << u"أحمد إبراهيم آمال ٱلله"_s << u"احمد ابراهيم امال الله"_s;
    QTest::newRow("hamza on a seat") << u"مسؤول شئون"_s << u"مسوول شيون"_s;
    QTest::newRow("lone hamza") << u"شيء"_s << u"شي"_s;
    QTest::newRow("alef with a combining hamza") << u"ا\u0654حمد"_s << u"احمد"_s;
    QTest::newRow("persian letters") << u"گچپڤژ کی ہھ"_s << u"كجبفز كي هه"_s;
    QTest::newRow("digits") << u"٤٣ ۴۳ 43"_s << u"43 43 43"_s;
    QTest::newRow("arabic punctuation") << u"مقاس؟نعم،لا؛ok"_s << u"مقاس نعم لا ok"_s;
    QTest::newRow("presentation forms") << u"\uFEE3\uFED8\uFE8E\uFEB1 \uFEFB"_s << u"مقاس لا"_s;
    QTest::newRow("direction marks part words") << u"مقاس\u200Fكبير\u200E44\u2066x\u2069"_s << u"مقاس كبير 44 x"_s;
    QTest::newRow("joiners vanish") << u"می\u200Cخواهم"_s << u"ميخواهم"_s;
    QTest::newRow("squeezed letters") << u"جدااااا coooool"_s << u"جدا col"_s;
    QTest::newRow("signs of Franco") << u"3'aly 7’aled 3`araby fara3'"_s << u"3ʼaly 7ʼaled 3ʼaraby fara3ʼ"_s;
    QTest::newRow("quotation marks are no signs of Franco") << u"'43' '7' it's 3 's'"_s << u"43 7 it s 3 s"_s;
    QTest::newRow("two letters stay") << u"الله cool"_s << u"الله cool"_s;
    QTest::newRow("numbers and sizes stay") << u"20000 XXXL"_s << u"20000 xxxl"_s;
    QTest::newRow("latin accents") << u"Café Ñandú ế"_s << u"cafe nandu e"_s;
    QTest::newRow("compatibility") << u"ﬁt ｆｕｌｌ x²"_s << u"fit full x2"_s;
    QTest::newRow("emoji part words") << u"تمام👍🏽تسلم ❤️ok"_s << u"تمام تسلم ok"_s;
    QTest::newRow("lone surrogate") << (u"a"_s + QChar(0xD83D) + u'b') << u"a b"_s;
}

void TestSearchFold::foldsWhatPeopleMix()
{
    QFETCH(const QString, text);
    QFETCH(const QString, folded);

    QCOMPARE(searchFold(text), folded);
    const FoldedText mapped = searchFoldWithOrigins(text);
    QCOMPARE(mapped.text, folded);
    QCOMPARE(mapped.origins.size(), folded.size());
    QVERIFY(std::ranges::is_sorted(mapped.origins));
}

// The 29 pairs that plain FTS5 tokenizers miss most of: every class of difference between what customers write
// and what staff type.
void TestSearchFold::arabicRecall_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("typed");

    QTest::newRow("01 same word") << u"عندكم بنطلون شغل"_s << u"بنطلون"_s;
    QTest::newRow("02 prefix") << u"الاوفرولات وصلت"_s << u"الاوفر"_s;
    QTest::newRow("03 tashkeel in text") << u"مُحَمَّد عَلِيّ"_s << u"محمد"_s;
    QTest::newRow("04 tashkeel in query") << u"محمد علي"_s << u"مُحَمَّد"_s;
    QTest::newRow("05 tatweel") << u"شكـــــرا جزيلا"_s << u"شكرا"_s;
    QTest::newRow("06 alef with hamza above") << u"أحمد فتحي"_s << u"احمد"_s;
    QTest::newRow("07 alef with hamza below") << u"استلام الإيصال"_s << u"ايصال"_s;
    QTest::newRow("08 alef madda") << u"آخر كلام"_s << u"اخر"_s;
    QTest::newRow("09 alef wasla") << u"ٱلسلام عليكم"_s << u"السلام"_s;
    QTest::newRow("10 waw with hamza") << u"المسؤول موجود"_s << u"مسوول"_s;
    QTest::newRow("11 ya with hamza") << u"رئيس القسم"_s << u"رييس"_s;
    QTest::newRow("12 alef maqsura") << u"مستشفى الشفا"_s << u"مستشفي"_s;
    QTest::newRow("13 ya typed as alef maqsura") << u"علي"_s << u"على"_s;
    QTest::newRow("14 ta marbuta") << u"جزمة سيفتي"_s << u"جزمه"_s;
    QTest::newRow("15 lone hamza") << u"مفيش شيء"_s << u"شي"_s;
    QTest::newRow("16 persian kaf and ya") << u"کریم"_s << u"كريم"_s;
    QTest::newRow("17 che and pe") << u"چاكت پولو"_s << u"جاكت بولو"_s;
    QTest::newRow("18 ve and gaf") << u"ڤيست گاردن"_s << u"فيست كاردن"_s;
    QTest::newRow("19 arabic-indic digits") << u"مقاس ٤٤"_s << u"44"_s;
    QTest::newRow("20 persian digits") << u"مقاس 43"_s << u"۴۳"_s;
    QTest::newRow("21 arabic punctuation") << u"السعر،المقاس؟اللون"_s << u"المقاس"_s;
    QTest::newRow("22 article") << u"المقاس مظبوط"_s << u"مقاس"_s;
    QTest::newRow("23 and with article") << u"والشحن بكام"_s << u"شحن"_s;
    QTest::newRow("24 with, with article") << u"بالتقسيط لو ينفع"_s << u"تقسيط"_s;
    QTest::newRow("25 to, with article") << u"شحن للمنصورة"_s << u"منصورة"_s;
    QTest::newRow("26 single conjunction") << u"وخوذات صفرا"_s << u"خوذات"_s;
    QTest::newRow("27 clitic in query") << u"عندي شركة صغيرة"_s << u"للشركة"_s;
    QTest::newRow("28 presentation forms") << u"\uFEB3\uFECC\uFEAE \uFE91\uFEFB\uFEB7"_s << u"سعر بلاش"_s;
    QTest::newRow("29 direction mark between words") << u"اوردر\u200Fأحمد\u200B12"_s << u"احمد 12"_s;
}

void TestSearchFold::arabicRecall()
{
    QFETCH(const QString, document);
    QFETCH(const QString, typed);

    QVERIFY2(isFound(document, typed), qPrintable(indexWords(document).join(u'|')));
}

void TestSearchFold::doesNotFindOtherWords()
{
    QVERIFY(!isFound(u"عندكم جزمة سيفتي"_s, u"خوذة"_s));
    QVERIFY(!isFound(u"shipping to Tanta"_s, u"hi"_s));
    QVERIFY(!isFound(u"مقاس 44"_s, u"مقاس 45"_s));
    QVERIFY(isFound(u"عندنا فيست فسفوري"_s, u"صديري فسفورى"_s));
    QVERIFY(isFound(u"3ayez 10 gwanty l7am"_s, u"جوانتي لحام"_s));
}

void TestSearchFold::stemsNeverReplaceTheWord()
{
    QCOMPARE(searchStems(searchFold(u"والشحن وبالسعر للمحلة وليد بسعر ok"_s)), u"شحن سعر محله"_s);
    QCOMPARE(searchTerms(u"والشحن").first().first().text, u"والشحن"_s);
}

void TestSearchFold::transliteratesFranco_data()
{
    QTest::addColumn<QString>("franco");
    QTest::addColumn<QString>("arabic");

    QTest::newRow("3ayez") << u"3ayez"_s << u"عايز"_s;
    QTest::newRow("bkam") << u"bkam"_s << u"بكام"_s;
    QTest::newRow("7agat") << u"7agat"_s << u"حاجات"_s;
    QTest::newRow("5amsa") << u"5amsa"_s << u"خمسه"_s;
    QTest::newRow("9oora") << u"9oora"_s << u"صوره"_s;
    QTest::newRow("talab6") << u"sa6r"_s << u"سطر"_s;
    QTest::newRow("2omash") << u"2omash"_s << u"قماش"_s;
    QTest::newRow("3'aly") << u"3ʼaly"_s << u"غالي"_s;
    QTest::newRow("7'aled") << u"7ʼaled"_s << u"خالد"_s;
    QTest::newRow("5aled") << u"5aled"_s << u"خالد"_s;
    QTest::newRow("english word") << u"shoes"_s << QString();
    QTest::newRow("standard number") << u"iso20471"_s << QString();
    QTest::newRow("size") << u"4xl"_s << QString();
}

void TestSearchFold::transliteratesFranco()
{
    QFETCH(const QString, franco);
    QFETCH(const QString, arabic);

    const QStringList candidates = francoCandidates(franco);

    QCOMPARE(candidates.isEmpty(), arabic.isEmpty());
    QVERIFY(candidates.size() <= 8);
    QVERIFY2(arabic.isEmpty() || candidates.contains(arabic), qPrintable(candidates.join(u'|')));
}

void TestSearchFold::namesAreKnownInBothScripts_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("other");
    QTest::addColumn<QStringList>("beginning"); // what is found while it may go on

    QTest::newRow("Latin") << u"Mona"_s << QStringList{u"مني"_s} << QStringList{u"مني"_s};
    QTest::newRow("another spelling") << u"mostafa"_s << QStringList{u"مصطفي"_s} << QStringList{u"مصطفي"_s};
    QTest::newRow("Arabic") << u"ياسر"_s << QStringList{u"yasser"_s, u"yaser"_s, u"yasir"_s}
                            << QStringList{u"yasser"_s, u"yaser"_s, u"yasir"_s};
    QTest::newRow("as it is written") << u"مُنى"_s << QStringList{u"mona"_s, u"muna"_s}
                                      << QStringList{u"mona"_s, u"muna"_s, u"mounir"_s, u"monir"_s};
    QTest::newRow("not to its end yet") << u"yas"_s << QStringList{} << QStringList{u"ياسر"_s, u"ياسمين"_s, u"ياسين"_s};
    QTest::newRow("the whole name first") << u"amir"_s << QStringList{u"امير"_s} << QStringList{u"امير"_s, u"اميره"_s};
    QTest::newRow("a hamza that nobody types")
        << u"علاء"_s << QStringList{u"ola"_s, u"alaa"_s, u"ala"_s} << QStringList{u"ola"_s, u"alaa"_s, u"ala"_s};
    QTest::newRow("too short") << u"mo"_s << QStringList{} << QStringList{};
    QTest::newRow("no name") << u"shoes"_s << QStringList{} << QStringList{};
}

void TestSearchFold::namesAreKnownInBothScripts()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, other);
    QFETCH(QStringList, beginning);
    const QString folded = searchFold(typed);

    QCOMPARE(nameSpellings(folded), other);
    QCOMPARE(nameSpellingsFrom(folded), beginning);
    for (const QString &name : beginning)
        QCOMPARE(searchFold(name), name); // the index holds nothing else
}

void TestSearchFold::expressionIsQuotedWhateverIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expression");

    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("punctuation only") << u"\"*():^-+ ؟!"_s << QString();
    QTest::newRow("emoji only") << u"👍🏽 ❤️"_s << QString();
    QTest::newRow("one word") << u"tanta"_s << u"\"tanta\"*"_s;
    QTest::newRow("quotes and stars") << u"\"tan*ta\""_s << u"\"tan\"* AND \"ta\"*"_s;
    QTest::newRow("operators are words") << u"NOT near(a b)"_s << u"\"not\"* AND \"near\"* AND \"a\"* AND \"b\"*"_s;
    QTest::newRow("column filter") << u"body:x"_s << u"\"body\"* AND \"x\"*"_s;
}

void TestSearchFold::expressionIsQuotedWhateverIsTyped()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, expression);

    QCOMPARE(searchMatchExpression(searchTerms(typed)), expression);
}

void TestSearchFold::expressionJoinsWordsWithAnd()
{
    QCOMPARE(searchMatchExpression(searchTerms(u"الشحن كريم")),
             u"(\"الشحن\"* OR \"شحن\" OR \"توصيل\"* OR \"دليفري\"* OR "
             "\"delivery\"* OR \"shipping\"*) AND (\"كريم\"* OR \"karim\"* OR \"kareem\"*)"_s);
    QVERIFY(searchTerms(u"a b c d e f g h i j k l m n o p").size() == 12);
}

void TestSearchFold::highlightsTheOriginalText_data()
{
    QTest::addColumn<QString>("original");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("marked");

    QTest::newRow("marks belong to the hit") << u"كلم مُحَمَّد بكرة"_s << u"محم"_s << QStringList{u"مُحَمَّ"_s};
    QTest::newRow("Franco with a sign") << u"da 3'aly awi"_s << u"غالي"_s << QStringList{u"3'aly"_s};
    QTest::newRow("typed in Franco with a sign") << u"ده غالي"_s << u"3’aly"_s << QStringList{u"غالي"_s};
    QTest::newRow("after the article") << u"بكام والشحن؟"_s << u"شحن"_s << QStringList{u"شحن"_s};
    QTest::newRow("digits") << u"مقاس ٤٤ او 44"_s << u"44"_s << QStringList{u"٤٤"_s, u"44"_s};
    QTest::newRow("franco") << u"3ayez gwanty"_s << u"جوانتي"_s << QStringList{u"gwanty"_s};
    QTest::newRow("synonym") << u"عندكم فيست؟"_s << u"صديري"_s << QStringList{u"فيست"_s};
    QTest::newRow("a name in the other script") << u"يا منى ردي"_s << u"Mona"_s << QStringList{u"منى"_s};
    QTest::newRow("after an emoji") << u"👍🏽تمام"_s << u"تمام"_s << QStringList{u"تمام"_s};
    QTest::newRow("nothing") << u"سلام"_s << u"?"_s << QStringList{};
}

void TestSearchFold::highlightsTheOriginalText()
{
    QFETCH(const QString, original);
    QFETCH(const QString, typed);
    QFETCH(const QStringList, marked);

    QStringList found;
    for (const TextSpan &span : searchHighlights(original, typed))
        found.append(original.mid(span.start, span.length));

    QCOMPARE(found, marked);
}

void TestSearchFold::foldingTwiceChangesNothing()
{
    for (char32_t c = 1; c < 0x20000; ++c) {
        if (QChar::isSurrogate(c))
            continue;
        const QString once = searchFold(QString(u'a' + QString::fromUcs4(&c, 1) + u'b'));
        QCOMPARE(searchFold(once), once);
    }
}

QTEST_GUILESS_MAIN(TestSearchFold)
#include "tst_searchfold.moc"
