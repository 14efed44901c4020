#include "app/domain/searchsynonyms.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace migochat;

/// Several words that mean the same as one, or as several others.
class TestSearchPhrases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGroupIsFoundByEachOfItsEntries_data();
    void aGroupIsFoundByEachOfItsEntries();
    void wordsThatStandApartAreNoPhrase();
    void whatIsFoundIsMarkedWordByWord_data();
    void whatIsFoundIsMarkedWordByWord();
    void theExpressionHoldsPhrases();
    void groupsOfPhrasesAreCheckedLikeWords_data();
    void groupsOfPhrasesAreCheckedLikeWords();

private:
    const SearchSynonyms m_own{
        {{u"سيفتي شوز"_s, u"حذاء أمان"_s, u"Safety Shoe"_s, u"بوط"_s}, {u"دفع عند الاستلام"_s, u"COD"_s}}};
};

void TestSearchPhrases::aGroupIsFoundByEachOfItsEntries_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");

    QTest::newRow("words by words") << u"عايز حذاء أمان مقاس 44"_s << u"سيفتي شوز"_s;
    QTest::newRow("the other way round") << u"عندكم سيفتي شوز؟"_s << u"حذاء امان"_s;
    QTest::newRow("in the other script") << u"عندكم سيفتي شوز؟"_s << u"safety shoe"_s;
    QTest::newRow("one word by words") << u"بوط جلد"_s << u"safety shoe"_s;
    QTest::newRow("words by one word") << u"we need safety shoes now"_s << u"بوط"_s;
    QTest::newRow("with more words around") << u"need 10 safety-shoes for Tanta"_s << u"tanta سيفتي شوز"_s;
    QTest::newRow("with the article before the second") << u"بكام حذاء الأمان"_s << u"safety shoe"_s;
    QTest::newRow("with the article before the first") << u"بكام السيفتي شوز"_s << u"حذاء أمان"_s;
    QTest::newRow("with the article before both") << u"بكام الحذاء الأمان"_s << u"safety shoe"_s;
    QTest::newRow("typed with the article") << u"safety shoes"_s << u"الحذاء الأمان"_s;
    QTest::newRow("three words") << u"الدفع عند الاستلام؟"_s << u"cod"_s;
}

void TestSearchPhrases::aGroupIsFoundByEachOfItsEntries()
{
    QFETCH(const QString, text);
    QFETCH(const QString, typed);

    QVERIFY(holdsEveryTerm(searchFold(text), searchTerms(typed, m_own)));
    QVERIFY(!holdsEveryTerm(searchFold(text), searchTerms(typed, SearchSynonyms())));
}

void TestSearchPhrases::wordsThatStandApartAreNoPhrase()
{
    const auto finds = [this](const QString &text, const QString &typed) {
        return holdsEveryTerm(searchFold(text), searchTerms(typed, m_own));
    };
    QVERIFY(!finds(u"حذاء جلد وخوذة أمان"_s, u"safety shoe"_s));
    QVERIFY(!finds(u"أمان حذاء"_s, u"safety shoe"_s)); // the wrong way round
    QVERIFY(!finds(u"حذاء أمان"_s, u"safety"_s));      // half of an entry is none
    QVERIFY(!finds(u"حذاء أمان"_s, u"safety for shoe"_s));
    QVERIFY(finds(u"safety of the shoe"_s, u"safety shoe"_s)); // as typed, the words may stand anywhere
}

void TestSearchPhrases::whatIsFoundIsMarkedWordByWord_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("marked");

    QTest::newRow("a phrase for a word") << u"عايز حذاء أمان أسود"_s << u"بوط"_s << QStringList{u"حذاء"_s, u"أمان"_s};
    QTest::newRow("a phrase for a phrase")
        << u"Safety  shoes, size 44"_s << u"سيفتي شوز"_s << QStringList{u"Safety"_s, u"shoe"_s};
    QTest::newRow("a word for a phrase") << u"البوط والجزمة"_s << u"safety shoe"_s << QStringList{u"بوط"_s};
    QTest::newRow("half a phrase") << u"أمان المصنع، حذاء أمان"_s << u"بوط"_s << QStringList{u"حذاء"_s, u"أمان"_s};
    QTest::newRow("the end is cut off") << u"عايز حذاء"_s << u"بوط"_s << QStringList{};
}

void TestSearchPhrases::whatIsFoundIsMarkedWordByWord()
{
    QFETCH(const QString, text);
    QFETCH(const QString, typed);
    QFETCH(const QStringList, marked);

    QStringList found;
    for (const TextSpan &span : searchHighlights(text, searchTerms(typed, m_own)))
        found.append(text.mid(span.start, span.length));
    QCOMPARE(found, marked);
}

void TestSearchPhrases::theExpressionHoldsPhrases()
{
    const SearchSynonyms own({{u"rain coat"_s, u"mac"_s, u"wet suit"_s}});

    QCOMPARE(searchMatchExpression(searchTerms(u"mac", own)), u"(\"mac\"* OR \"rain coat\"* OR \"wet suit\"*)"_s);
    QCOMPARE(searchMatchExpression(searchTerms(u"rain coat", own)),
             u"(\"rain\"* OR \"mac\" OR \"wet suit\"*) AND (\"coat\"* OR \"mac\" OR \"wet suit\"*)"_s);
}

void TestSearchPhrases::groupsOfPhrasesAreCheckedLikeWords_data()
{
    QTest::addColumn<QStringList>("group");
    QTest::addColumn<QString>("reason");

    QTest::newRow("four words") << QStringList{u"حذاء أمان للمصانع الكبيرة"_s, u"بوط"_s} << QString();
    QTest::newRow("five words") << QStringList{u"a b c d e"_s, u"f"_s} << u"synonym_no_words"_s;
    QTest::newRow("too long") << QStringList{u"abcdefghij"_s.repeated(4) + u" b"_s, u"f"_s} << u"synonym_no_words"_s;
    QTest::newRow("signs only") << QStringList{u"? !"_s, u"f"_s} << u"synonym_no_words"_s;
    QTest::newRow("folded alike") << QStringList{u"حذاء أمان"_s, u"حذاء  امان"_s} << u"synonym_twice"_s;
}

void TestSearchPhrases::groupsOfPhrasesAreCheckedLikeWords()
{
    QFETCH(const QStringList, group);
    QFETCH(const QString, reason);

    const auto problem = SearchSynonyms::problemOf(SearchSynonyms::Groups{group});
    QCOMPARE(problem ? QString(problem->reason) : QString(), reason);
}

QTEST_GUILESS_MAIN(TestSearchPhrases)
#include "tst_searchphrases.moc"
