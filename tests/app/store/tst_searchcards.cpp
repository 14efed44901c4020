#include "app/store/leadforms.h"
#include "app/store/messages.h"
#include "app/store/outbox.h"
#include "app/store/search.h"
#include "tests/support/builders.h"
#include "tests/support/tempstore.h"

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;
using namespace migochat;
using namespace migochat::test;

/// What stands on messages beside their texts, and a file from before it could be found.
class TestSearchCards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<TempStore>();
        m_second = 0;
    }
    void whatStandsOnACardIsFound_data();
    void whatStandsOnACardIsFound();
    void whatOnlyMachinesReadIsNotFound();
    void theNameOfAFileOfOursIsFound();
    void anAdIsFoundByItsNameOnceThatIsKnown();
    void anEditedCaptionKeepsItsCard();
    void aDeletedMessageTakesItsCardAlong();
    void anOlderFileIsBroughtUpToDateInTheBackground();
    void anOldLineThatGoesBeforeItsTurnIsGone();

private:
    InboundMessage textFrom(const QString &text)
    {
        ++m_second;
        return textOf(whatsAppCustomer(1), QString::number(m_second), text, at(m_second));
    }
    messages::Appended receive(const InboundMessage &message)
    {
        return m_store->write([&](Transaction &t) { return deliver(t, webhookOf(message)); })
            .value_or(messages::Appended());
    }
    QList<search::Hit> find(const QString &typed)
    {
        m_store->closeWriter(); // writes what waits for the index
        const auto hits = search::messages(m_store->reading(), {.typed = typed});
        return hits ? *hits : QList<search::Hit>{{}, {}, {}, {}};
    }
    void run(const QByteArray &sql) const
    {
        sqlite3 *db = nullptr;
        QCOMPARE(sqlite3_open(m_store->file().toUtf8().constData(), &db), SQLITE_OK);
        QCOMPARE(sqlite3_exec(db, sql.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(db);
    }
    /// As a program left it that knew nothing of cards: the line holds the text alone, the sign of Franco is a space.
    void makeOld(const messages::Appended &message, const QByteArray &foldedBefore, const QByteArray &stemsBefore,
                 const QByteArray &foldedNow, const QByteArray &stemsNow)
    {
        m_store->closeWriter();
        const QByteArray row = QByteArray::number(message.message.value());
        const QByteArray scope = "'c" + QByteArray::number(message.conversation.value()) + "'";
        if (!foldedNow.isEmpty())
            run("INSERT INTO message_search (message_search, rowid, folded, stems, scope) VALUES ('delete', " + row +
                ", '" + foldedNow + "', '" + stemsNow + "', " + scope + ")");
        if (!foldedBefore.isEmpty())
            run("INSERT INTO message_search (rowid, folded, stems, scope) VALUES (" + row + ", '" + foldedBefore +
                "', '" + stemsBefore + "', " + scope + ")");
        run("DELETE FROM message_card; UPDATE store_state SET stale_message_id = (SELECT max(id) FROM message)");
    }

    std::unique_ptr<TempStore> m_store;
    int m_second = 0;
};

void TestSearchCards::whatStandsOnACardIsFound_data()
{
    QTest::addColumn<MessageContent>("content");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const MessageContent &content, const QString &typed, const QString &line) {
        QTest::newRow(name) << content << typed << line;
    };
    row("line of an order",
        OrderContent{.catalogId = u"99"_s, .lines = {{.productId = u"FR-200"_s, .name = u"أفرول مقاوم للحريق"_s}}},
        u"للحريق"_s, u"أفرول مقاوم للحريق"_s);
    row("number of a product", OrderContent{.catalogId = {}, .lines = {{.productId = u"FR-200"_s, .name = {}}}},
        u"fr-200"_s, u"FR-200"_s);
    row("product",
        CardsContent{.header = {},
                     .footer = {},
                     .catalogId = {},
                     .cards = {{.title = u"Helmet Pro"_s,
                                .subtitle = {},
                                .imageUrl = {},
                                .url = {},
                                .productId = {},
                                .buttons = {}}}},
        u"helmet"_s, u"Helmet Pro"_s);
    row("name of a contact",
        ContactsContent{.cards = {{.name = u"مهندس شريف"_s,
                                   .organization = u"أوراسكوم"_s,
                                   .phones = {u"+20 100 111"_s},
                                   .whatsAppIds = {},
                                   .emails = {}}},
                        .answersRequest = false},
        u"اوراسكوم"_s, u"أوراسكوم"_s);
    row("address",
        LocationContent{
            .latitude = 30, .longitude = 31, .name = u"المصنع"_s, .address = u"شارع النصر، شبرا"_s, .url = {}},
        u"شبرا"_s, u"شارع النصر، شبرا"_s);
    row("title of a button",
        ButtonsContent{.header = {},
                       .footer = {},
                       .buttons = {{.kind = ButtonKind::Reply, .title = u"أكد الأوردر"_s, .value = u"CONFIRM"_s}},
                       .quick = false},
        u"اكد"_s, u"أكد الأوردر"_s);
    row("row of a list",
        ListContent{
            .header = {},
            .footer = {},
            .button = u"اختار"_s,
            .sections = {{.title = u"خوذ"_s, .rows = {{.id = u"1"_s, .title = u"خوذة بيضا"_s, .description = {}}}}}},
        u"بيضا"_s, u"خوذة بيضا"_s);
    row("footer of a template",
        TemplateContent{.name = u"order_update"_s,
                        .language = u"ar"_s,
                        .category = {},
                        .header = {},
                        .footer = u"شركة السلامة"_s,
                        .buttons = {},
                        .values = {}},
        u"السلامه"_s, u"شركة السلامة"_s);
}

void TestSearchCards::whatStandsOnACardIsFound()
{
    QFETCH(MessageContent, content);
    QFETCH(QString, typed);
    QFETCH(QString, line);
    InboundMessage message = textFrom({});
    message.content = content;
    const messages::Appended appended = receive(message);
    receive(textFrom(u"something else"_s));

    const QList<search::Hit> hits = find(typed);

    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits.constFirst().message, appended.message);
    QVERIFY2(hits.constFirst().card.split(u'\n').contains(line),
             qPrintable(hits.constFirst().card)); // as it is written
}

void TestSearchCards::whatOnlyMachinesReadIsNotFound()
{
    InboundMessage message = textFrom(u"which one?"_s);
    message.content =
        ButtonsContent{.header = {},
                       .footer = {},
                       .buttons = {{.kind = ButtonKind::Reply, .title = u"White"_s, .value = u"SKU_PAYLOAD"_s}},
                       .quick = false};
    receive(message);

    QVERIFY(find(u"payload"_s).isEmpty());
}

void TestSearchCards::theNameOfAFileOfOursIsFound()
{
    const messages::Appended first = receive(textFrom(u"hello"_s));
    MIGO_OK(m_store->write([&](Transaction &t) -> Result<> {
        const auto said = say(t, first.conversation, u"here you are"_s, at(5));
        if (!said)
            return failed(said);
        outbox::StoredFile stored;
        stored.file.kind = u"document"_s;
        stored.file.fileName = u"quotation-1044.pdf"_s;
        return outbox::attach(t, *said, 0, stored);
    }));

    QCOMPARE(find(u"1044"_s).size(), 1);
    QCOMPARE(find(u"quotation"_s).constFirst().text, u"here you are"_s);
}

void TestSearchCards::anAdIsFoundByItsNameOnceThatIsKnown()
{
    InboundMessage message = textFrom(u"hi"_s);
    message.source.kind = SourceKind::Ad;
    message.source.adId = u"23851"_s;
    message.source.headline = u"خصم الشتا"_s;
    receive(message);
    QCOMPARE(find(u"الشتا"_s).size(), 1);
    QVERIFY(find(u"gloves"_s).isEmpty());

    MIGO_OK(m_store->write([&](Transaction &t) {
        return leadforms::nameAd(
            t, {.id = u"23851"_s, .name = u"Winter gloves"_s, .campaign = u"Ramadan"_s, .audience = {}});
    }));

    QCOMPARE(find(u"gloves"_s).size(), 1);
    QCOMPARE(find(u"ramadan hi"_s).size(), 1);
}

void TestSearchCards::anEditedCaptionKeepsItsCard()
{
    InboundMessage message = textFrom(u"first caption"_s);
    message.attachments.append(
        {.kind = u"document"_s, .remoteId = {}, .url = {}, .mimeType = {}, .fileName = u"plan.dwg"_s});
    const messages::Appended appended = receive(message);

    MIGO_OK(m_store->write([&](Transaction &t) {
        return messages::edit(t, appended.message, {.text = u"second caption"_s, .at = at(9)});
    }));

    QCOMPARE(find(u"plan second"_s).size(), 1);
    QVERIFY(find(u"plan first"_s).isEmpty());
}

void TestSearchCards::aDeletedMessageTakesItsCardAlong()
{
    InboundMessage message = textFrom({});
    message.attachments.append(
        {.kind = u"document"_s, .remoteId = {}, .url = {}, .mimeType = {}, .fileName = u"secret.pdf"_s});
    message.source.kind = SourceKind::Ad;
    message.source.adId = u"1"_s;
    message.source.headline = u"headline"_s;
    const messages::Appended appended = receive(message);
    QCOMPARE(find(u"secret headline"_s).size(), 1);

    MIGO_OK(m_store->write([&](Transaction &t) {
        return messages::remove(t, appended.message, {.what = InboundRemoval::What::Deleted, .at = at(9)});
    }));

    QVERIFY(find(u"secret"_s).isEmpty());
    QVERIFY(find(u"headline"_s).isEmpty());
    QCOMPARE(m_store->number("SELECT count(*) FROM message_card"), 0);
    QCOMPARE(m_store->number("SELECT count(*) FROM message_search WHERE message_search MATCH 'secret OR headline'"), 0);
}

void TestSearchCards::anOlderFileIsBroughtUpToDateInTheBackground()
{
    InboundMessage message = textFrom(u"3'aly?"_s);
    message.attachments.append(
        {.kind = u"document"_s, .remoteId = {}, .url = {}, .mimeType = {}, .fileName = u"plan.dwg"_s});
    const messages::Appended old = receive(message);
    makeOld(old, "3 aly", "", "3ʼaly plan dwg", searchStems(u"3ʼaly plan dwg").toUtf8());
    QVERIFY(find(u"plan"_s).isEmpty());
    const auto before = search::answer(m_store->reading(), {.typed = u"aly"_s});
    MIGO_OK(before);
    QCOMPARE(before->hits.size(), 1); // what is there is found meanwhile
    QVERIFY(before->percent < 100);

    m_store->writer();

    QTRY_COMPARE(m_store->number("SELECT stale_message_id FROM store_state"), 0);
    QCOMPARE(find(u"plan"_s).size(), 1);
    QCOMPARE(find(u"غالي"_s).size(), 1);
    QVERIFY(find(u"aly"_s).isEmpty());
    QCOMPARE(search::answer(m_store->reading(), {.typed = u"plan"_s})->percent, 100);
}

void TestSearchCards::anOldLineThatGoesBeforeItsTurnIsGone()
{
    const messages::Appended old = receive(textFrom(u"da 3'aly"_s));
    makeOld(old, "da 3 aly", "", "da 3ʼaly", searchStems(u"da 3ʼaly").toUtf8());

    MIGO_OK(m_store->write([&](Transaction &t) {
        return messages::remove(t, old.message, {.what = InboundRemoval::What::Deleted, .at = at(9)});
    }));
    QTRY_COMPARE(m_store->number("SELECT stale_message_id FROM store_state"), 0);
    m_store->closeWriter();

    QCOMPARE(m_store->number("SELECT count(*) FROM message_search WHERE message_search MATCH 'aly OR \"3ʼaly\" OR da'"),
             0);
}

QTEST_GUILESS_MAIN(TestSearchCards)
#include "tst_searchcards.moc"
