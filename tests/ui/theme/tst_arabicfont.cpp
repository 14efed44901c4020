// Runs on a system without an Arabic font (noarabic.conf), so that only the shipped face can draw these samples.
#include "ui/theme/fonts.h"

#include <QFontDatabase>
#include <QGlyphRun>
#include <QRawFont>
#include <QSet>
#include <QTest>
#include <QTextLayout>

#include <algorithm>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kFolder = QStringLiteral(MIGOCHAT_SOURCE_DIR "/resources/fonts/");

struct Shaped {
    QList<quint32> glyphs;
    QStringList families;
    qreal width = 0;
};

Shaped shaped(const QString &text, const QFont &font)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(10000);
    layout.endLayout();
    Shaped found;
    for (const QGlyphRun &run : layout.glyphRuns()) {
        found.glyphs += run.glyphIndexes();
        found.families += run.rawFont().familyName();
    }
    found.width = line.naturalTextWidth();
    return found;
}

} // namespace

class TestArabicFont : public QObject
{
    Q_OBJECT

public:
    static void initMain()
    {
        qputenv("FONTCONFIG_FILE", QByteArray(MIGOCHAT_SOURCE_DIR) + "/tests/ui/theme/noarabic.conf");
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_before = QFontDatabase::families(QFontDatabase::Arabic);
        loadBundledFonts();
    }

    void theSystemOfThisTestHasNoArabic()
    {
#if defined(Q_OS_LINUX)
        QCOMPARE(m_before, QStringList());
#else
        QSKIP("only fontconfig can be told to leave fonts out");
#endif
    }

    void bothWeightsAreKnown()
    {
        QVERIFY(QFontDatabase::families(QFontDatabase::Arabic).contains(bundledFamily()));
        QCOMPARE(QFontDatabase::styles(bundledFamily()).size(), 2);
    }

    void everyLetterIsDrawnByTheShippedFace_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u"في"_s, u"فى"_s, u"علي"_s, u"على"_s, u"الآن"_s, u"لأن"_s, u"تــــم"_s, u"١٢٣"_s,
                                    u"مستنيين ردّنا، النهارده؟"_s, u"پ چ ڤ گ"_s, u"ﷺ لإلا"_s})
            QTest::newRow(qPrintable(text)) << text;
    }

    void everyLetterIsDrawnByTheShippedFace()
    {
        QFETCH(QString, text);
        for (const FontRole role : {FontRole::Body, FontRole::BodyBold, FontRole::Thread, FontRole::Title}) {
            for (const QString &word : text.split(u' ')) { // the gaps may be those of the Latin face
                const Shaped drawn = shaped(word, uiFont(role));

                QVERIFY(!drawn.glyphs.isEmpty());
                QVERIFY2(!drawn.glyphs.contains(0), "a letter is missing");
                for (const QString &family : drawn.families)
                    QCOMPARE(family, bundledFamily());
            }
        }
    }

    /// Every face costs the first window time; where the system has no Latin face of its own, ours has both.
    void latinNeedsNoOtherFaceUnlessTheSystemHasOne()
    {
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
        QVERIFY(!shaped(u"Safety shoes"_s, uiFont(FontRole::Body)).families.contains(bundledFamily()));
#else
        for (const QString &text : {u"Safety shoes ٤٤ علي → ★"_s, u"Προϊόν Цена €"_s, u"“Dr.” – 50 × 2…"_s}) {
            const Shaped drawn = shaped(text, uiFont(FontRole::Body));
            QVERIFY(!drawn.glyphs.contains(0));
            QCOMPARE(QSet<QString>(drawn.families.begin(), drawn.families.end()), QSet<QString>{bundledFamily()});
        }
#endif
    }

    /// As on Windows and macOS, whose own face has Arabic letters too and stands behind ours.
    void theFaceWithoutLatinMayStandFirst()
    {
        const QString arabic = u"Migochat Arabic"_s;
        for (const QString &style : {u"Regular"_s, u"Bold"_s})
            QVERIFY(QFontDatabase::addApplicationFont(kFolder + u"MigochatArabic-%1.ttf"_s.arg(style)) >= 0);
        QVERIFY(!QFontDatabase::writingSystems(arabic).contains(QFontDatabase::Latin));
        QFont font = uiFont(FontRole::Body);
        font.setFamilies({arabic, u"Noto Sans"_s});

        QCOMPARE(shaped(u"على"_s, font).families, QStringList(arabic));
        if (QFontDatabase::families().contains(u"Noto Sans"_s))
            QCOMPARE(shaped(u"Order"_s, font).families, QStringList(u"Noto Sans"_s));
    }

    void lamAlefIsOneGlyph()
    {
        const QFont font = uiFont(FontRole::Body);
        QCOMPARE(shaped(u"لا"_s, font).glyphs.size(), 1);
        QCOMPARE(shaped(u"لأ"_s, font).glyphs.size(), 1);
        QCOMPARE(shaped(u"الآن"_s, font).glyphs.size(), 3); // of four letters
        QCOMPARE(shaped(u"لأن"_s, font).glyphs.size(), 2);  // of three
    }

    void finalYehHasItsDots()
    {
        const QFont font = uiFont(FontRole::Body);
        QVERIFY(shaped(u"في"_s, font).glyphs != shaped(u"فى"_s, font).glyphs);
        QVERIFY(shaped(u"علي"_s, font).glyphs != shaped(u"على"_s, font).glyphs);
    }

    /// A stroke that lengthens joins: the letters beside it keep the shapes they have next to a letter.
    void kashidaJoins()
    {
        const QFont font = uiFont(FontRole::Body);
        const Shaped joined = shaped(u"تم"_s, font);
        const Shaped stretched = shaped(u"تــــم"_s, font);
        const Shaped alone = shaped(u"ت م"_s, font);

        QCOMPARE(stretched.glyphs.size(), 6);
        QVERIFY(stretched.width > joined.width);
        const auto isIn = [](const Shaped &all, quint32 glyph) { return all.glyphs.contains(glyph); };
        QVERIFY(std::none_of(alone.glyphs.begin(), alone.glyphs.end(),
                             [&](quint32 glyph) { return isIn(stretched, glyph); }));
    }

    void arabicIndicDigitsAreThere()
    {
        const QRawFont raw = QRawFont::fromFont(uiFont(FontRole::Body), QFontDatabase::Arabic);
        QVERIFY(raw.isValid());
        QCOMPARE(raw.familyName(), bundledFamily());
        for (char16_t digit = u'٠'; digit <= u'٩'; ++digit)
            QVERIFY(raw.supportsCharacter(QChar(digit)));
    }

    void arabicLinesAreAsHighAsLatinOnes()
    {
        QFont latin = uiFont(FontRole::Body);
        if (!QFontDatabase::families().contains(u"Noto Sans"_s))
            QSKIP("the Latin face is not installed");
        QFont arabic = latin;
        latin.setFamilies({u"Noto Sans"_s});
        arabic.setFamilies({bundledFamily()});

        QCOMPARE(QFontMetrics(arabic).height(), QFontMetrics(latin).height());
    }

private:
    QStringList m_before;
};

QTEST_MAIN(TestArabicFont)
#include "tst_arabicfont.moc"
