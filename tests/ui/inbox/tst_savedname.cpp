#include "tests/ui/inbox/samplemessage.h"
#include "ui/inbox/savedname.h"

#include <QDateTime>
#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

/// What a file is called where somebody saves it.
class TestSavedName final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsCalledAsItsSenderCalledIt_data()
    {
        QTest::addColumn<QString>("sent");
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("expected");

        QTest::newRow("with its ending") << u"أسعار.xlsx"_s << u"ab/cd.xlsx"_s << u"أسعار.xlsx"_s;
        QTest::newRow("another ending than ours") << u"photo.JPEG"_s << u"ab/cd.jpg"_s << u"photo.JPEG"_s;
        QTest::newRow("without an ending") << u"prices"_s << u"ab/cd.pdf"_s << u"prices.pdf"_s;
        QTest::newRow("a dot among words") << u"Dr. Hany"_s << u"ab/cd.pdf"_s << u"Dr. Hany.pdf"_s;
        QTest::newRow("a number behind a dot") << u"list 3.5"_s << u"ab/cd.pdf"_s << u"list 3.5.pdf"_s;
        QTest::newRow("a way out of the folder") << u"../../prices.pdf"_s << u"ab/cd.pdf"_s << u"prices.pdf"_s;
        QTest::newRow("letters that turn around") << u"a\u202Efdp.exe"_s << u"ab/cd.bin"_s << u"afdp.exe"_s;
    }

    void itIsCalledAsItsSenderCalledIt()
    {
        QFETCH(const QString, sent);
        QFETCH(const QString, stored);
        QFETCH(const QString, expected);

        QCOMPARE(
            savedname::of({.fileName = sent, .localPath = stored}, {u"Mona"_s, sampleshop::now()}, m_sample.format),
            expected);
    }

    void withoutANameItIsTheCustomersOfThatMoment()
    {
        const Instant at = fromMsecs(QDateTime(QDate(2026, 11, 27), QTime(14, 5, 9)).toMSecsSinceEpoch());
        const Attachment file{.kind = u"image"_s, .localPath = u"ab/cd.jpg"_s};
        Format hiding(Language::English);
        hiding.setNumbers(Numbers::Hidden);
        const auto name = [&](const QString &customer, const Format &format) {
            return savedname::of(file, {customer, at}, format);
        };

        QCOMPARE(name(u"Mona / Said"_s, m_sample.format), u"Mona - Said 2026-11-27 14.05.09.jpg"_s);
        QCOMPARE(name({}, m_sample.format), u"Photo 2026-11-27 14.05.09.jpg"_s);
        const QString hidden = name(u"+201001234567"_s, hiding);
        QVERIFY2(hidden.contains(u"567 2026"_s) && !hidden.contains(u"1234"_s), qPrintable(hidden));
        QCOMPARE(savedname::of(file, {u"Mona"_s}, m_sample.format), u"Mona.jpg"_s);
    }

    void aFileIsFoundAmongTheRowsOfItsThread()
    {
        Message message = messageOf(1, {});
        message.attachments = {{.fileName = u"prices.pdf"_s, .localPath = u"ab/cd.pdf"_s}};
        ThreadRow row;
        row.item.content = message;

        QCOMPARE(savedname::among({row}, u"ab/cd.pdf"_s, u"Mona"_s, m_sample.format), u"prices.pdf"_s);
        QCOMPARE(savedname::among({row}, u"ef/01.pdf"_s, u"Mona"_s, m_sample.format), u"Mona.pdf"_s);
    }

private:
    SampleLook m_sample;
};

QTEST_MAIN(TestSavedName)
#include "tst_savedname.moc"
