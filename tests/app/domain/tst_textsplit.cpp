#include "app/domain/textsplit.h"

#include <QTest>
#include <QTextBoundaryFinder>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr TextLimit kTen{10, TextLimit::Unit::Characters};

QString withoutSpace(const QString &text)
{
    QString rest = text;
    rest.removeIf([](QChar c) { return c.isSpace(); });
    return rest;
}

} // namespace

class TextSplitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextIsCutWhereItHurtsLeast_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("parts");
        QTest::newRow("nothing") << QString() << QStringList();
        QTest::newRow("only space") << u" \n "_s << QStringList();
        QTest::newRow("fits") << u"0123456789"_s << QStringList{u"0123456789"_s};
        QTest::newRow("paragraph before sentence") << u"one\n\ntwo. 3"_s << QStringList{u"one"_s, u"two. 3"_s};
        QTest::newRow("line") << u"one a\ntwo b"_s << QStringList{u"one a"_s, u"two b"_s};
        QTest::newRow("sentence before word") << u"Yes. Is it so"_s << QStringList{u"Yes."_s, u"Is it so"_s};
        QTest::newRow("Arabic question") << u"بكام؟ عندي كام"_s << QStringList{u"بكام؟"_s, u"عندي كام"_s};
        QTest::newRow("word") << u"aaaa bbbb cccc"_s << QStringList{u"aaaa bbbb"_s, u"cccc"_s};
        QTest::newRow("seam right behind what fits") << u"aaaabbbbcc dd"_s << QStringList{u"aaaabbbbcc"_s, u"dd"_s};
        QTest::newRow("long word") << u"aaaaaaaaaaaa"_s << QStringList{u"aaaaaaaaaa"_s, u"aa"_s};
        QTest::newRow("no scraps") << u"a bbbbbbbbbbbb"_s << QStringList{u"a bbbbbbbb"_s, u"bbbb"_s};
        QTest::newRow("emoji stays whole")
            << u"aaaaaaaaa\U0001F600b"_s << QStringList{u"aaaaaaaaa"_s, u"\U0001F600b"_s};
        QTest::newRow("family stays whole")
            << u"aaaaa\U0001F468\u200D\U0001F469\u200D\U0001F467 b"_s
            << QStringList{u"aaaaa"_s, u"\U0001F468\u200D\U0001F469\u200D\U0001F467 b"_s};
        QTest::newRow("letter keeps its marks") << u"ببببببببببَّ"_s << QStringList{u"ببببببببب"_s, u"بَّ"_s};
    }

    void aTextIsCutWhereItHurtsLeast()
    {
        QFETCH(const QString, text);
        QTEST(splitText(text, kTen), "parts");
    }

    void bytesAreCountedWhereThePlatformCountsThem()
    {
        const QString text = QString(600, u'ب'); // two bytes each
        const QStringList parts = splitText(text, {1000, TextLimit::Unit::Bytes});
        QCOMPARE(parts.size(), 2);
        QCOMPARE(parts.first().toUtf8().size(), 1000);
        QCOMPARE(parts.join(QString()), text);
    }

    void nothingIsLostAndNoLetterIsBroken_data()
    {
        QTest::addColumn<int>("most");
        for (const int most : {2, 3, 7, 16, 61, 500})
            QTest::addRow("%d", most) << most;
    }

    void nothingIsLostAndNoLetterIsBroken()
    {
        QFETCH(const int, most);
        QString text;
        for (int i = 0; i < 40; ++i)
            text += u"السيفتي شوز S3 بـ 1,150 ج.م \U0001F44D\U0001F3FD متوفر؟ نعم!\r\n\n\u0301e\u0301 "_s;
        for (const auto unit : {TextLimit::Unit::Characters, TextLimit::Unit::Bytes}) {
            const TextLimit limit{most * (unit == TextLimit::Unit::Bytes ? 4 : 1), unit};
            const QStringList parts = splitText(text, limit);
            QCOMPARE(withoutSpace(parts.join(QString())), withoutSpace(text));
            for (const QString &part : parts) {
                QVERIFY(!part.isEmpty());
                QVERIFY(!part.front().isLowSurrogate() && !part.back().isHighSurrogate());
                QVERIFY(limit.fits(part));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TextSplitTest)
#include "tst_textsplit.moc"
