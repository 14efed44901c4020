#include "ui/text/direction.h"

#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

class TestDirection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheFirstStrongCharacter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Qt::LayoutDirection>("expected");
        QTest::newRow("arabic") << u"السلام عليكم"_s << Qt::RightToLeft;
        QTest::newRow("english") << u"Hi, need 35 polos"_s << Qt::LeftToRight;
        QTest::newRow("number before arabic") << u"120 بدلة فنيين"_s << Qt::RightToLeft;
        QTest::newRow("emoji before arabic") << u"😡 استلمت مقاس غلط"_s << Qt::RightToLeft;
        QTest::newRow("latin word first") << u"XL موجود؟"_s << Qt::LeftToRight;
        QTest::newRow("franco") << u"3ayez 10 gwanty l7am"_s << Qt::LeftToRight;
        QTest::newRow("isolate is skipped") << u"\u2068BW-SH-044\u2069 متوفر"_s << Qt::RightToLeft;
        QTest::newRow("hebrew") << u"שלום"_s << Qt::RightToLeft;
        QTest::newRow("outside the first plane") << u"𞤀𞤁 adlam"_s << Qt::RightToLeft;
    }

    void followsTheFirstStrongCharacter()
    {
        QFETCH(QString, text);
        QFETCH(Qt::LayoutDirection, expected);

        QCOMPARE(firstStrong(text, Qt::LeftToRight), expected);
        QCOMPARE(firstStrong(text, Qt::RightToLeft), expected);
    }

    void textWithoutLettersTakesTheFallback_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("number") << u"+20 100 000 0001"_s;
        QTest::newRow("emoji") << u"👍🌟"_s;
        QTest::newRow("lone surrogate") << QString(QChar(0xD800));
    }

    void textWithoutLettersTakesTheFallback()
    {
        QFETCH(QString, text);

        QCOMPARE(firstStrong(text, Qt::RightToLeft), Qt::RightToLeft);
        QCOMPARE(firstStrong(text, Qt::LeftToRight), Qt::LeftToRight);
    }

    void aNameCannotTurnTheLineAround()
    {
        QCOMPARE(withoutBidiControls(u"Ali\u202Egnp.exe\u2066"_s), u"Alignp.exe"_s);
        QCOMPARE(withoutBidiControls(u"م. ياسر"_s), u"م. ياسر"_s);
    }

    void previewsAreOneLineAndCutBetweenCharacters()
    {
        QCOMPARE(singleLine(u"  first\n\n second\tthird "), u"first second third"_s);
        QCOMPARE(singleLine(u"abc", 3), u"abc\u2026"_s);
        const QString emoji = u"👍👍👍"_s;
        QVERIFY(!singleLine(emoji, 3).contains(QChar(0xD83D) + u"\u2026"_s));
    }
};

QTEST_GUILESS_MAIN(TestDirection)
#include "tst_direction.moc"
