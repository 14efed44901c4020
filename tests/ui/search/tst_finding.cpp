#include "ui/actions/commandregistry.h"
#include "ui/search/fuzzy.h"
#include "ui/search/palettesources.h"
#include "ui/search/snippet.h"

#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

QString marked(const Snippet &snippet)
{
    QStringList parts;
    for (const TextSpan &span : snippet.marks)
        parts.append(snippet.text.mid(span.start, span.length));
    return parts.join(u'|');
}

} // namespace

class TestFinding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreFoundByWordsPartsAndInitials_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("found");
        QTest::newRow("whole name") << u"mark as done"_s << u"mark as done"_s << true;
        QTest::newRow("a word") << u"mark as done"_s << u"done"_s << true;
        QTest::newRow("beginning of a word") << u"mark as done"_s << u"do"_s << true;
        QTest::newRow("inside of a word") << u"mark as spam"_s << u"pam"_s << true;
        QTest::newRow("initials") << u"mark as done"_s << u"mad"_s << true;
        QTest::newRow("initials with more letters") << u"mark as done"_s << u"mado"_s << true;
        QTest::newRow("words in any order") << u"search all messages"_s << u"mess sea"_s << true;
        QTest::newRow("Arabic initials") << u"خلصت المحادثه"_s << u"خا"_s << true;
        QTest::newRow("another word") << u"mark as done"_s << u"settings"_s << false;
        QTest::newRow("initials in a wrong order") << u"mark as done"_s << u"dam"_s << false;
        QTest::newRow("one of two words is missing") << u"mark as done"_s << u"mark x"_s << false;
        QTest::newRow("nothing typed") << u"mark as done"_s << u""_s << false;
    }

    void namesAreFoundByWordsPartsAndInitials()
    {
        QFETCH(QString, name);
        QFETCH(QString, typed);
        QFETCH(bool, found);

        QCOMPARE(fuzzyScore(name, typed) > 0, found);
    }

    void betterNamesComeFirst()
    {
        QVERIFY(fuzzyScore(u"leads", u"leads") > fuzzyScore(u"search the leads", u"leads"));
        QVERIFY(fuzzyScore(u"mona said", u"mon") > fuzzyScore(u"al monofy", u"onof"));
        QVERIFY(fuzzyScore(u"done deal", u"do") > fuzzyScore(u"mark as done", u"do"));
    }

    void marksStandInTheOriginalText()
    {
        QCOMPARE(marked(snippetOf(u"عايز أعرف الأسعار لو سمحت"_s, u"اسعار"_s)), u"أسعار"_s);
        QCOMPARE(marked(snippetOf(u"عايز السعر"_s, u"3ayez"_s)), u"عايز"_s);
        QCOMPARE(marked(snippetOf(u"Zwei Größen bitte"_s, u"großen"_s)), u"Größen"_s);
    }

    void aLongTextIsCutAroundTheFirstHit()
    {
        const QString text =
            QString(u"word "_s).repeated(60) + u"needle and more "_s + QString(u"tail "_s).repeated(40);

        const Snippet snippet = snippetOf(text, u"needle"_s, 80);

        QVERIFY(snippet.text.size() <= 82);
        QVERIFY(snippet.text.startsWith(u'…') && snippet.text.endsWith(u'…'));
        QCOMPARE(marked(snippet), u"needle"_s);
    }

    void linesBecomeOneLineWithoutMovingTheMarks()
    {
        const Snippet snippet = snippetOf(u"first\nneedle\r\nlast"_s, u"needle"_s);

        QVERIFY(!snippet.text.contains(u'\n'));
        QCOMPARE(marked(snippet), u"needle"_s);
    }

    void thePrefixSaysWhatIsLookedFor()
    {
        using Only = PaletteQuery::Only;
        QCOMPARE(PaletteQuery::parse(u"> done"_s), (PaletteQuery{Only::Commands, u"done"_s, false}));
        QCOMPARE(PaletteQuery::parse(u"@منى"_s), (PaletteQuery{Only::People, u"منى"_s, false}));
        QCOMPARE(PaletteQuery::parse(u"#فيست"_s), (PaletteQuery{Only::Products, u"فيست"_s, false}));
        QCOMPARE(PaletteQuery::parse(u"/ship"_s), (PaletteQuery{Only::Replies, u"ship"_s, false}));
        QCOMPARE(PaletteQuery::parse(u"?"_s).only, Only::Help);
        QCOMPARE(PaletteQuery::parse(u"؟"_s).only, Only::Help); // where the Arabic layout has it
        QCOMPARE(PaletteQuery::parse(u"0100 123 4567"_s), (PaletteQuery{Only::Everything, u"01001234567"_s, true}));
        QCOMPARE(PaletteQuery::parse(u"٠١٠٠١٢٣"_s), (PaletteQuery{Only::Everything, u"0100123"_s, true}));
        QCOMPARE(PaletteQuery::parse(u"mona"_s), (PaletteQuery{Only::Everything, u"mona"_s, false}));
    }

    void commandsAreFoundInBothLanguagesOnAnyScreen()
    {
        CommandRegistry registry;
        registry.handle(command::kDark, [] {});
        registry.handle(command::kLeads, [] {});
        const auto first = [&](const QString &typed) {
            const QList<PaletteItem> items = palettesources::commands(registry, PaletteQuery::parse(typed));
            return items.isEmpty() ? QString() : items.constFirst().key;
        };

        QCOMPARE(first(u"dark"_s), u"command:view.dark"_s);
        QCOMPARE(first(u"غامق"_s), u"command:view.dark"_s);
        QCOMPARE(first(u"الفرص"_s), u"command:go.leads"_s);
        QVERIFY(first(u"01001234567"_s).isEmpty());
        QVERIFY(first(u"@dark"_s).isEmpty());
        QVERIFY(first(u"inbox"_s).isEmpty()); // nobody handles it here
    }

    void aCommandIsFoundByWhatItLeadsTo()
    {
        CommandRegistry registry;
        registry.handle(command::kPinnedViews[0], [] {});
        registry.setCircumstances({.storeOpen = true});
        registry.setSubject(command::kPinnedViews[0], u"Unanswered"_s);

        const QList<PaletteItem> items = palettesources::commands(registry, PaletteQuery::parse(u"unansw"_s));

        QCOMPARE(items.size(), 1);
        QCOMPARE(items.constFirst().detail.text, u"Unanswered"_s);
    }

    void whatIsPinnedComesBeforeWhatIsNot()
    {
        PaletteItem one;
        one.key = u"a"_s;
        one.score = 80;
        PaletteItem two;
        two.key = u"b"_s;
        two.score = 60;

        const QList<PaletteItem> items = palettesources::ranked({one, two}, {u"b"_s}, {});

        QCOMPARE(items.constFirst().key, u"b"_s);
        QVERIFY(items.constFirst().pinned);
    }

    void whatIsNotPossibleSaysWhyAndSinks()
    {
        CommandRegistry registry;
        registry.handle(command::kDone, [] {});

        const QList<PaletteItem> items = palettesources::commands(registry, PaletteQuery::parse(u"done"_s));

        QCOMPARE(items.size(), 1);
        QVERIFY(!items.constFirst().obstacle.isEmpty());
        QCOMPARE(items.constFirst().detail.text, items.constFirst().obstacle);
    }
};

QTEST_MAIN(TestFinding)
#include "tst_finding.moc"
