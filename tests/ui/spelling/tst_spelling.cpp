#include "ui/spelling/spellchecker.h"
#include "ui/spelling/spellmarks.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextEdit>
#include <QTextLayout>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

bool hasDictionaries()
{
    Speller speller;
    return !speller.isRight(u"wrogn"_s) && !speller.isRight(u"مدرسسسة"_s);
}

QStringList marked(const QTextEdit &box)
{
    QStringList words;
    for (QTextBlock block = box.document()->begin(); block.isValid(); block = block.next()) {
        const auto formats = block.layout()->formats();
        for (const auto &range : formats) {
            if (range.format.underlineStyle() == QTextCharFormat::SpellCheckUnderline)
                words.append(block.text().mid(range.start, range.length));
        }
    }
    return words;
}

} // namespace

class TestSpelling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!hasDictionaries())
            QSKIP("no Hunspell or no dictionaries on this computer");
    }

    void wordsAreJudgedInTheirLanguage_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("right");
        QTest::newRow("English") << u"delivery"_s << true;
        QTest::newRow("English, wrong") << u"delivrey"_s << false;
        QTest::newRow("Arabic") << u"المدرسة"_s << true;
        QTest::newRow("Arabic with vowel signs") << u"مَدرَسة"_s << true;
        QTest::newRow("Arabic, wrong") << u"المدررسه"_s << false;
        QTest::newRow("Egyptian") << u"عايز"_s << true;
        QTest::newRow("the shop's word") << u"الأوفرول"_s << true;
    }

    void wordsAreJudgedInTheirLanguage()
    {
        QFETCH(QString, word);
        QFETCH(bool, right);
        Speller speller;

        QCOMPARE(speller.isRight(word), right);
    }

    void betterWordsAreOffered()
    {
        Speller speller;

        QVERIFY(speller.suggestions(u"delivrey"_s).contains(u"delivery"_s));
        QVERIFY(!speller.suggestions(u"المدررسة"_s).isEmpty());
    }

    void linksNumbersAndArticlesAreNoWords()
    {
        QStringList words;
        const auto found = checkedWords(u"see https://bww.example/x BW-SH-044 3ayez mona@shop.eg it's «كويس» XL"_s);
        for (const CheckedWord &word : found)
            words.append(word.text);

        QCOMPARE(words, QStringList({u"see"_s, u"it's"_s, u"كويس"_s}));
    }

    void wrongWordsAreMarkedOnceTheCaretHasLeftThem()
    {
        QTextEdit box;
        SpellChecker checker;
        const SpellMarks marks(box, checker);
        box.insertPlainText(u"the delivrey"_s);
        QTRY_VERIFY(checker.isWrong(u"delivrey"_s));
        QVERIFY(marked(box).isEmpty());

        box.insertPlainText(u" is free"_s);

        QTRY_COMPARE(marked(box), QStringList({u"delivrey"_s}));
    }

    void onesOwnWordIsRightFromThenOn()
    {
        QTextEdit box;
        SpellChecker checker;
        const SpellMarks marks(box, checker);
        QSignalSpy learned(&checker, &SpellChecker::ownWordsChanged);
        box.insertPlainText(u"migochatt is good"_s);
        QTRY_COMPARE(marked(box), QStringList({u"migochatt"_s}));

        checker.addOwnWord(u"migochatt"_s);

        QTRY_VERIFY(marked(box).isEmpty());
        QCOMPARE(learned.size(), 1);
    }

    void theMenuPutsTheBetterWordIn()
    {
        QTextEdit box;
        SpellChecker checker;
        const SpellMarks marks(box, checker);
        box.show();
        box.insertPlainText(u"the delivrey is free"_s);
        QTRY_COMPARE(marked(box).size(), 1);
        QTextCursor caret = box.textCursor();
        caret.setPosition(7);
        box.setTextCursor(caret);

        QContextMenuEvent asked(QContextMenuEvent::Keyboard, {}, {});
        QCoreApplication::sendEvent(&box, &asked);
        QTRY_VERIFY(box.findChild<QMenu *>());
        const auto actions = box.findChild<QMenu *>()->actions();
        const auto better =
            std::find_if(actions.begin(), actions.end(), [](const QAction *a) { return a->text() == u"delivery"; });
        QVERIFY(better != actions.end());
        (*better)->trigger();

        QCOMPARE(box.toPlainText(), u"the delivery is free"_s);
    }
};

QTEST_MAIN(TestSpelling)
#include "tst_spelling.moc"
