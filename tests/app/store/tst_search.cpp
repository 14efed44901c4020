#include "app/store/contacts.h"
#include "app/store/search.h"
#include "tests/support/builders.h"
#include "tests/support/tempstore.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;
using namespace migochat;
using namespace migochat::test;

class TestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsEveryRecallPair_data();
    void findsEveryRecallPair();
    void newestFirstAndOnlyTheWantedConversation();
    void messagesAndNotesPageTogether();
    void nothingToLookForFindsNothing_data();
    void nothingToLookForFindsNothing();
    void aLongBeginningFindsTheWordsThatGoOn_data();
    void aLongBeginningFindsTheWordsThatGoOn();
    void wordsThatStandTogetherInANoteOnlyAreFoundThere();
    void aTakenOutTextIsNotFound();
    void filtersNarrowWhatIsFound();
    void aFilterAloneFindsEverythingItLetsThrough();
    void aHitKnowsItsPlaceInTheThread();
    void peopleAreFoundByPartsOfNameAndPhone();
    void aLaterNameReplacesTheNumberInTheIndex();

private:
    messages::Appended receive(int customer, const QString &text, const QString &name = {});
    void appendNote(ConversationId conversation, const QString &text, Instant at);
    QStringList find(search::Query query);
    QStringList find(const QString &typed) { return find({.typed = typed, .in = {}, .beforeRow = {}}); }
    static search::Filter withLink() { return {search::From::Anybody, search::Holds::Anything, true}; }

    std::unique_ptr<TempStore> m_store;
    int m_second = 0;
};

void TestSearch::init()
{
    m_store = std::make_unique<TempStore>();
    m_second = 0;
}

messages::Appended TestSearch::receive(int customer, const QString &text, const QString &name)
{
    const QString id = QString::number(++m_second);
    const Webhook webhook = webhookOf(textOf(whatsAppCustomer(customer, name), id, text, at(m_second)));
    return m_store->write([&](Transaction &t) { return deliver(t, webhook); }).value_or(messages::Appended());
}

void TestSearch::appendNote(ConversationId conversation, const QString &text, Instant at)
{
    const Note note{{}, conversation, StaffId(1), {}, text, at};
    MIGO_OK(m_store->write([&](Transaction &t) { return messages::appendNote(t, note); }));
}

QStringList TestSearch::find(search::Query query)
{
    m_store->closeWriter(); // writes what waits for the index
    QStringList texts;
    const auto hits = search::messages(m_store->reading(), query);
    if (!hits)
        return {hits.error().detail};
    for (const search::Hit &hit : *hits)
        texts.append(hit.text);
    return texts;
}

void TestSearch::findsEveryRecallPair_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("typed");
    QFile file(QString::fromUtf8(MIGOCHAT_FIXTURES) + u"/search/recall.tsv"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    int pairs = 0;
    while (!file.atEnd()) {
        const QStringList fields = QString::fromUtf8(file.readLine()).chopped(1).split(u'\t');
        QCOMPARE(fields.size(), 3);
        QTest::newRow(fields[0].toUtf8().constData()) << fields[1] << fields[2];
        ++pairs;
    }
    QCOMPARE(pairs, 29);
}

void TestSearch::findsEveryRecallPair()
{
    QFETCH(QString, document);
    QFETCH(QString, typed);
    receive(1, u"something else"_s);
    receive(2, document);
    QCOMPARE(find(typed), QStringList{document});
}

void TestSearch::newestFirstAndOnlyTheWantedConversation()
{
    const messages::Appended first = receive(1, u"vest one"_s);
    receive(2, u"vest two"_s);
    receive(1, u"vest three"_s);
    QCOMPARE(find(u"ves"_s), (QStringList{u"vest three"_s, u"vest two"_s, u"vest one"_s}));
    QCOMPARE(find({.typed = u"ves"_s, .in = first.conversation, .beforeRow = {}}),
             (QStringList{u"vest three"_s, u"vest one"_s}));
    QCOMPARE(find(u"c1"_s), QStringList()); // the scope is no text
}

void TestSearch::messagesAndNotesPageTogether()
{
    QStringList expected;
    for (int i = 0; i < 12; ++i) {
        const QString text = u"vest %1"_s.arg(i);
        expected.prepend(text);
        if (i % 3 != 2) {
            receive(1, text);
            continue;
        }
        ++m_second;
        appendNote(ConversationId(1), text, at(m_second));
    }
    m_store->closeWriter();
    QStringList paged;
    std::optional<qint64> before;
    for (int page = 0; page < 10; ++page) {
        const search::Query query{.typed = u"vest"_s, .in = {}, .beforeRow = before, .limit = 3};
        const auto hits = search::messages(m_store->reading(), query);
        MIGO_OK(hits);
        for (const search::Hit &hit : *hits) {
            paged.append(hit.text);
            before = hit.note.isValid() ? -hit.note.value() : hit.message.value();
        }
    }
    QCOMPARE(paged, expected);
}

void TestSearch::aLongBeginningFindsTheWordsThatGoOn_data()
{
    QTest::addColumn<int>("words");
    QTest::newRow("some") << 3;
    QTest::newRow("more than are looked up one by one") << 60;
}

void TestSearch::aLongBeginningFindsTheWordsThatGoOn()
{
    QFETCH(int, words);
    receive(1, u"another invoic"_s);
    QStringList expected;
    for (int i = 0; i < words; ++i) {
        const QString text = u"vest invoice%1 please"_s.arg(i);
        receive(2, text);
        expected.prepend(text);
    }
    QCOMPARE(find({.typed = u"invoice"_s, .in = {}, .beforeRow = {}, .limit = 100}), expected);
    QCOMPARE(find({.typed = u"vest invoice"_s, .in = {}, .beforeRow = {}, .limit = 100}), expected);
    QVERIFY(
        find({.typed = u"invoice1"_s, .in = {}, .beforeRow = {}, .limit = 100}).contains(u"vest invoice1 please"_s));
    QCOMPARE(find(u"invoiceless"_s), QStringList());
    QCOMPARE(find(u"vest invoiceless"_s), QStringList());
}

void TestSearch::wordsThatStandTogetherInANoteOnlyAreFoundThere()
{
    const messages::Appended mona = receive(1, u"red vest"_s);
    receive(2, u"blue gloves"_s);
    QStringList expected;
    for (int i = 0; i < 6; ++i) {
        const QString text = u"vest and gloves %1"_s.arg(i);
        appendNote(mona.conversation, text, at(90 + i));
        expected.prepend(text);
    }
    QCOMPARE(find(u"vest gloves"_s), expected);
    QCOMPARE(find({.typed = u"vest gloves"_s, .in = {}, .beforeRow = {}, .limit = 2}), expected.first(2));
    QCOMPARE(find({.typed = u"vest"_s, .in = {}, .beforeRow = {}, .limit = 7}), expected + QStringList{u"red vest"_s});
}

void TestSearch::nothingToLookForFindsNothing_data()
{
    QTest::addColumn<QString>("typed");
    for (const QString &typed : {u""_s, u"   "_s, u"\"*"_s, u"( OR"_s, u"؟!"_s, u"NEAR("_s, u"scope:c1"_s, u"-"_s,
                                 u"c"_s, u"c1 hello"_s, u"hello nobodywrotethis"_s})
        QTest::newRow(typed.toUtf8().constData()) << typed;
}

void TestSearch::nothingToLookForFindsNothing()
{
    QFETCH(QString, typed);
    receive(1, u"hello"_s);
    m_store->closeWriter();
    const auto hits = search::messages(m_store->reading(), {.typed = typed, .in = {}, .beforeRow = {}});
    QVERIFY(hits && hits->isEmpty());
}

void TestSearch::filtersNarrowWhatIsFound()
{
    const messages::Appended mona = receive(1, u"السعر كام؟ https://example.com/vest"_s, u"Mona"_s);
    receive(2, u"السعر غالي"_s, u"Ali"_s);
    QVERIFY(m_store->write([&](Transaction &t) {
        return messages::appendOutbound(t, {mona.conversation, Author::Staff, {}, u"السعر 450"_s, {}, {}, at(90)});
    }));
    appendNote(mona.conversation, u"السعر اتفقنا عليه"_s, at(91));
    const auto found = [&](const search::Filter &filter) {
        return find({.typed = u"سعر"_s, .in = {}, .beforeRow = {}, .limit = 50, .filter = filter}).size();
    };
    QCOMPARE(found({}), 4);
    QCOMPARE(found({.from = search::From::Customer}), 2);
    QCOMPARE(found({.from = search::From::Us}), 2); // the note is ours too
    QCOMPARE(found({.from = search::From::Assistant}), 0);
    QCOMPARE(found({.holds = search::Holds::Note}), 1);
    QCOMPARE(found(withLink()), 1);
    QCOMPARE(found({.channel = whatsAppChannel()}), 4);
    QCOMPARE(found({.channel = messengerChannel()}), 0);
    search::Filter since; // g++ 12 sees uninitialised members in a temporary with designated ones
    since.since = at(90);
    QCOMPARE(found(since), 2);
    search::Filter until;
    until.until = at(90);
    QCOMPARE(found(until), 2);
    QCOMPARE(found({.stage = LeadStage::New}), 4);
    QCOMPARE(found({.stage = LeadStage::Won}), 0);
    QCOMPARE(found({.owner = StaffId(1)}), 0);
}

void TestSearch::aFilterAloneFindsEverythingItLetsThrough()
{
    receive(1, u"one"_s);
    const messages::Appended two = receive(2, u"see www.example.com"_s);
    appendNote(two.conversation, u"remember"_s, at(50));

    const auto found = [&](const search::Filter &filter) {
        return find({.typed = {}, .in = {}, .beforeRow = {}, .limit = 50, .filter = filter});
    };
    QCOMPARE(found({.from = search::From::Customer}), (QStringList{u"see www.example.com"_s, u"one"_s}));
    QCOMPARE(found({.holds = search::Holds::Note}), QStringList{u"remember"_s});
    QCOMPARE(found(withLink()), QStringList{u"see www.example.com"_s});
    QVERIFY(found({}).isEmpty());
}

void TestSearch::aHitKnowsItsPlaceInTheThread()
{
    const messages::Appended stored = receive(1, u"needle"_s, u"Mona"_s);
    m_store->closeWriter();
    const auto hits = search::messages(m_store->reading(), {.typed = u"needle"_s, .in = {}, .beforeRow = {}});
    QVERIFY(hits);
    QCOMPARE(hits->size(), 1);
    const search::Hit &hit = hits->constFirst();
    QCOMPARE(hit.place(), (ThreadCursor{hit.at, 1, stored.message.value()}));
    QCOMPARE(hit.author, Author::Customer);
    QCOMPARE(hit.channel, whatsAppChannel());
}

void TestSearch::aTakenOutTextIsNotFound()
{
    const messages::Appended message = receive(1, u"wrong number"_s);
    MIGO_OK(m_store->write([&](Transaction &t) {
        return search::removeMessage(t, message.message, message.conversation, u"wrong number"_s);
    }));
    QCOMPARE(find(u"wrong"_s), QStringList());
}

void TestSearch::peopleAreFoundByPartsOfNameAndPhone()
{
    receive(41, u"hi"_s, u"أحمد فتحي"_s);
    receive(42, u"hi"_s, u"Sherif"_s);
    const auto names = [&](const QString &typed) {
        QStringList found;
        const auto hits = contacts::search(m_store->reading(), typed, 10);
        for (const contacts::Hit &hit : hits.value_or(QList<contacts::Hit>{}))
            found.append(hit.name);
        return found;
    };
    QCOMPARE(names(u"احمد"_s), QStringList{u"أحمد فتحي"_s});
    QCOMPARE(names(u"sh"_s), QStringList{u"Sherif"_s});
    QCOMPARE(names(u"اح"_s), QStringList{u"أحمد فتحي"_s});
    QCOMPARE(names(u"ahm"_s), QStringList{u"أحمد فتحي"_s}); // a name is the same in both scripts
    QCOMPARE(names(u"Fathy Ahmad"_s), QStringList{u"أحمد فتحي"_s});
    QCOMPARE(names(u"شريف"_s), QStringList{u"Sherif"_s});
    QCOMPARE(names(u"0042"_s), QStringList{u"Sherif"_s});
    const auto hit = contacts::search(m_store->reading(), u"Sherif"_s, 10);
    MIGO_OK(hit);
    QCOMPARE(hit->first().handle, u"201000000042"_s);
    QCOMPARE(hit->first().conversation, ConversationId(2));
}

void TestSearch::aLaterNameReplacesTheNumberInTheIndex()
{
    receive(41, u"hi"_s);
    QCOMPARE(m_store->text("SELECT display_name FROM contact"), u"+201000000041"_s);
    receive(41, u"hi again"_s, u"Mona"_s);
    QCOMPARE(m_store->text("SELECT display_name FROM contact"), u"Mona"_s);
    QCOMPARE(m_store->number("SELECT count(*) FROM contact_search WHERE contact_search MATCH 'mona'"), 1);
    receive(41, u"hi again"_s, u"Somebody"_s);
    QCOMPARE(m_store->text("SELECT display_name FROM contact"), u"Mona"_s);
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
