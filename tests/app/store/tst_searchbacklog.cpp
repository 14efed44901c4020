#include "app/store/messages.h"
#include "app/store/search.h"
#include "tests/support/builders.h"
#include "tests/support/tempstore.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;
using namespace migochat;
using namespace migochat::test;

/// Lines of the full-text index that are written later than their messages.
class TestSearchBacklog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageIsFoundAMomentAfterItCame();
    void whatACrashLeftUnwrittenIsFoundAfterTheNextStart();
    void aTextTakenOutAtOnceIsNeverFound();
    void aLongBurstIsFoundWhole();

private:
    static qsizetype hits(const TempStore &store, const QString &typed)
    {
        const auto found = search::messages(store.reading(), {.typed = typed, .limit = 5000});
        return found ? found->size() : -1;
    }
    static messages::Appended receive(TempStore &store, int number, const QString &text)
    {
        const Webhook webhook = webhookOf(textOf(whatsAppCustomer(1), QString::number(number), text, at(number)));
        return store.write([&](Transaction &t) { return deliver(t, webhook); }).value_or(messages::Appended());
    }
};

void TestSearchBacklog::aMessageIsFoundAMomentAfterItCame()
{
    TempStore store;
    receive(store, 1, u"reflective vest"_s);
    QTRY_COMPARE(hits(store, u"vest"_s), 1);
    receive(store, 2, u"another vest"_s);
    QTRY_COMPARE(hits(store, u"vest"_s), 2);
}

void TestSearchBacklog::whatACrashLeftUnwrittenIsFoundAfterTheNextStart()
{
    TempStore store;
    receive(store, 1, u"first vest"_s);
    QTRY_COMPARE(hits(store, u"vest"_s), 1);
    // A copy of the files, taken behind a commit, is what a crash leaves. The moment in which the line is still missing
    // is short, so it may take more than one message to catch it.
    for (int number = 2; number < 30; ++number) {
        receive(store, number, u"vest"_s);
        TempStore crashed;
        QVERIFY(QFile::copy(store.file(), crashed.file()));
        QVERIFY(QFile::copy(store.file() + u"-wal"_s, crashed.file() + u"-wal"_s));
        QCOMPARE(crashed.number("SELECT count(*) FROM message"), number);
        if (hits(crashed, u"vest"_s) == number)
            continue;
        crashed.writer();
        QTRY_COMPARE(hits(crashed, u"vest"_s), number);
        crashed.closeWriter();
        QCOMPARE(hits(crashed, u"vest"_s), number);
        return;
    }
    QFAIL("the index was always written at once");
}

void TestSearchBacklog::aTextTakenOutAtOnceIsNeverFound()
{
    TempStore store;
    const messages::Appended secret = receive(store, 1, u"secret number"_s);
    MIGO_OK(store.write([&](Transaction &t) -> Result<> {
        return search::removeMessage(t, secret.message, secret.conversation, u"secret number"_s);
    }));
    store.closeWriter();
    QCOMPARE(hits(store, u"secret"_s), 0);
    QCOMPARE(store.number("SELECT count(*) FROM message_search WHERE message_search MATCH 'secret'"), 0);
    receive(store, 2, u"public number"_s);
    store.closeWriter();
    QCOMPARE(hits(store, u"number"_s), 1);
}

void TestSearchBacklog::aLongBurstIsFoundWhole()
{
    constexpr int kMessages = 1300;
    TempStore store;
    QList<QFuture<Result<messages::Appended>>> arrivals;
    for (int number = 1; number <= kMessages; ++number) {
        const Webhook webhook = webhookOf(textOf(whatsAppCustomer(1), QString::number(number), u"vest"_s, at(number)));
        arrivals.append(store.writer().run([webhook](Transaction &t) { return deliver(t, webhook); }));
    }
    for (const auto &arrival : arrivals)
        MIGO_OK(waitFor(arrival));
    store.closeWriter();
    QCOMPARE(hits(store, u"vest"_s), kMessages);
}

QTEST_GUILESS_MAIN(TestSearchBacklog)
#include "tst_searchbacklog.moc"
