#include "ui/prefs/unsentfile.h"

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
        const UnsentFile::Entry entry{.text = u"نص الرد"_s, .mode = u"reply"_s, .quoted = MessageId(41), .quotesOurs = true,
                                      .quotedText = u"النص القديم"_s};
        UnsentFile file(folder.path());
        file.keep({{ConversationId(7), entry}});

        QTRY_COMPARE(UnsentFile::read(folder.path()).value(ConversationId(7)), entry);
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
