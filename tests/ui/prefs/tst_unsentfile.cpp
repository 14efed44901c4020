#include "ui/prefs/unsentfile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

class TestUnsentFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsOnTheDiskWhileTheProgramRuns()
    {
        QTemporaryDir folder;
        UnsentFile file(folder.path());
        file.keep({{ConversationId(7), {u"نص جملة"_s, u"note"_s}}});

        // Nothing ends and nothing is destroyed here: what is on the disk now is what a kill leaves.
        QTRY_COMPARE(UnsentFile::read(folder.path()).value(ConversationId(7)).text, u"نص جملة"_s);
        QCOMPARE(UnsentFile::read(folder.path()).value(ConversationId(7)).mode, u"note"_s);
    }

    void whatAnAnswerQuotesIsKeptWithIt()
    {
        QTemporaryDir folder;
        const UnsentFile::Entry entry{.text = u"نص الرد"_s,
                                      .mode = u"reply"_s,
                                      .quoted = MessageId(41),
                                      .quotesOurs = true,
                                      .quotedText = u"النص القديم"_s};
        UnsentFile file(folder.path());
        file.keep({{ConversationId(7), entry}});

        QTRY_COMPARE(UnsentFile::read(folder.path()).value(ConversationId(7)), entry);
    }

    void whatWaitsBesideTheTextIsKeptWithIt()
    {
        QTemporaryDir folder;
        Card card;
        card.title = u"سيفتي شوز"_s;
        card.productId = u"BW-SH-044"_s;
        const ChosenFile catalogue{.path = u"/x/كتالوج.pdf"_s,
                                   .name = u"كتالوج.pdf"_s,
                                   .kind = u"document"_s,
                                   .bytes = 2'100'000,
                                   .changedAt = Instant(std::chrono::hours(7))};
        const UnsentFile::Entry entry{.text = {},
                                      .mode = u"reply"_s,
                                      .files = {catalogue, {.path = u"/x/a.png"_s, .isOwn = true}},
                                      .products = {card},
                                      .aside = {{u"note"_s, u"عميل قديم"_s}}};
        UnsentFile file(folder.path());
        file.keep({{ConversationId(7), entry}});

        QTRY_COMPARE(UnsentFile::read(folder.path()).value(ConversationId(7)), entry);
    }

    void whatWasMadeHereAndNobodyWaitsForGoesAtTheNextStart()
    {
        QTemporaryDir folder;
        const QString wanted = folder.filePath(u"unsent/a.png"_s);
        const QString orphan = folder.filePath(u"unsent/b.ogg"_s);
        {
            UnsentFile file(folder.path());
            file.keep({{ConversationId(1), {.mode = u"reply"_s, .files = {{.path = wanted, .isOwn = true}}}}});
        }
        QVERIFY(QDir(folder.path()).mkpath(u"unsent"_s));
        for (const QString &path : {wanted, orphan}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(file.write("x") == 1 && file.flush());
            QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-60), QFileDevice::FileModificationTime));
        }

        {
            UnsentFile next(folder.path());
        }

        QVERIFY(QFile::exists(wanted));
        QVERIFY(!QFile::exists(orphan));
    }

    void theLastWordIsWrittenAtTheEnd()
    {
        QTemporaryDir folder;
        {
            UnsentFile file(folder.path());
            file.keep({{ConversationId(1), {u"a"_s, u"reply"_s}}});
            file.keep({{ConversationId(1), {u"ab"_s, u"reply"_s}}});
        }

        QCOMPARE(UnsentFile::read(folder.path()).value(ConversationId(1)).text, u"ab"_s);
    }

    void whatWasSentIsForgotten()
    {
        QTemporaryDir folder;
        {
            UnsentFile file(folder.path());
            file.keep({{ConversationId(1), {u"a"_s, u"reply"_s}}});
        }
        {
            UnsentFile file(folder.path());
            QCOMPARE(file.entries().size(), 1);
            file.keep({});
        }

        QVERIFY(UnsentFile::read(folder.path()).isEmpty());
    }

    void aDamagedFileHoldsNothing()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"unsent.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"1\":{\"te");
        file.close();

        QVERIFY(UnsentFile::read(folder.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestUnsentFile)
#include "tst_unsentfile.moc"
