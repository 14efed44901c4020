#include "app/store/drafts.h"
#include "app/store/erasing.h"
#include "app/store/heldanswers.h"
#include "app/store/merges.h"
#include "app/store/messagesfetched.h"
#include "app/store/productquestions.h"
#include "app/store/search.h"
#include "app/store/tags.h"
#include "tests/app/store/consistency.h"
#include "tests/support/builders.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;
using namespace migochat;
using namespace migochat::test;

namespace {

/// Words that stand nowhere else in a store.
const QString kName = u"Zaphiragon Quxley"_s;
const QString kSaid = u"vermilionade text"_s;
const QString kNote = u"owlquarrel pays late"_s;
const QString kReply = u"gobletworthy text"_s;
const QString kHeld = u"heldrakish answer"_s;
const QString kDraft = u"draftomancy reply"_s;

Webhook naming(const InboundMessage &message)
{
    Webhook webhook = webhookOf(message);
    webhook.body = u"{\"from\":\"%1\",\"name\":\"%2\",\"text\":\"%3\"}"_s
                       .arg(message.party.keys.first().value, message.party.profileName, message.text)
                       .toUtf8();
    return webhook;
}

} // namespace

class TestErasing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingOfTheCustomerStaysAndTheOthersKeepTheirs();
    void nothingOfTheCustomerIsLeftInTheFile();
    void recordsThatWereMergedGoToo();
    void theProofCannotBeTouched();
    void whatWouldGoIsCounted();
    void whoIsNotThereIsNotForgotten();

private:
    void fill();
    [[nodiscard]] bool forget(ContactId contact)
    {
        return m_store->write([=](Transaction &t) {
                          return erasing::erase(t, {contact, StaffId(1), at(500)});
                      })
            .has_value();
    }
    [[nodiscard]] ConversationId deliverOne(const InboundMessage &message)
    {
        return m_store->write([&](Transaction &t) { return deliver(t, naming(message)); })
            .value_or(messages::Appended())
            .conversation;
    }

    std::unique_ptr<TempStore> m_store;
    ConversationId m_chat;
};

void TestErasing::init()
{
    m_store = std::make_unique<TempStore>();
    fill();
}

/// Customer 1 with one of everything, customer 2 with a message.
void TestErasing::fill()
{
    InboundMessage message = textOf(whatsAppCustomer(1, kName), u"1"_s, kSaid, at(0));
    message.source = {.kind = SourceKind::Ad, .adId = u"120"_s, .headline = u"Vests"_s};
    message.attachments = {{u"image"_s, u"media-1"_s, {}, u"image/jpeg"_s, {}, {}, 1000}};
    m_chat = deliverOne(message);
    QVERIFY(m_chat.isValid());
    QVERIFY(deliverOne(textOf(whatsAppCustomer(2), u"2"_s, u"plain text"_s, at(1))).isValid());
    MIGO_OK(m_store->write([this](Transaction &t) -> Result<> {
        if (const auto said = say(t, m_chat, kReply, at(5)); !said)
            return failed(said);
        if (const auto held = held::add(
                t,
                {.conversation = m_chat, .sentTemplate = {}, .text = kHeld, .staff = StaffId(1), .createdAt = at(6)});
            !held)
            return failed(held);
        Draft draft;
        draft.conversation = m_chat;
        draft.basedOn = MessageId(1);
        draft.reply = kDraft;
        draft.createdAt = at(7);
        if (const auto added = drafts::add(t, draft); !added)
            return failed(added);
        if (const auto noted = messages::appendNote(t, Note{NoteId(), m_chat, StaffId(1), {}, kNote, at(8)}); !noted)
            return failed(noted);
        const auto asked = messages::find(t.database(), MessageId(1));
        if (const auto kept = asked ? productquestions::add(t, **asked, {}) : failed(asked); !kept)
            return failed(kept);
        const auto reacted =
            messages::react(t, MessageId(1), {.party = {}, .target = {}, .emoji = u"x"_s, .at = at(9), .raw = {}});
        return reacted ? Result<>() : failed(reacted);
    }));
}

void TestErasing::nothingOfTheCustomerStaysAndTheOthersKeepTheirs()
{
    QVERIFY(forget(ContactId(1)));

    QCOMPARE(contradiction(*m_store), QString());
    for (const char *table : {"message", "conversation", "contact", "lead"})
        QCOMPARE(m_store->number(QByteArray("SELECT count(*) FROM ") + table), 1);
    for (const char *table : {"note", "outbox", "held_answer", "draft", "attachment", "reaction", "touch",
                              "delivery_attempt", "named_number", "message_edit", "product_query"})
        QCOMPARE(m_store->number(QByteArray("SELECT count(*) FROM ") + table), 0);
    QCOMPARE(m_store->number("SELECT count(*) FROM identity WHERE contact_id = 1"), 0);
    QCOMPARE(m_store->number("SELECT count(*) FROM activity WHERE contact_id = 1"), 0);
    QCOMPARE(
        m_store->number("SELECT count(*) FROM inbound_delivery WHERE instr(body, CAST('vermilionade' AS BLOB)) > 0"),
        0);
    const auto found = search::messages(m_store->reading(), {.typed = u"plain"_s, .limit = 5});
    MIGO_OK(found);
    QCOMPARE(found->size(), 1);
    QCOMPARE(m_store->text("SELECT contact_number || ' ' || staff_id || ' ' || messages || ' ' || notes FROM erasure"),
             u"1 1 2 1"_s);
}

void TestErasing::nothingOfTheCustomerIsLeftInTheFile()
{
    QVERIFY(forget(ContactId(1)));
    for (bool more = true; more;) {
        const auto step = m_store->write([](Transaction &t) { return erasing::mergeIndexes(t); });
        MIGO_OK(step);
        more = *step;
    }
    QVERIFY(!*erasing::hasWordsLeft(m_store->reading()));
    m_store->closeWriter();

    QFile file(m_store->file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(!QFile::exists(m_store->file() + u"-wal"_s) || QFile(m_store->file() + u"-wal"_s).size() == 0);
    for (const char *word : {"Zaphiragon", "zaphiragon", "Quxley", "quxley", "vermilionade", "owlquarrel",
                             "gobletworthy", "heldrakish", "draftomancy", "201000000001"})
        QVERIFY2(!bytes.contains(word), word);
    QVERIFY(bytes.contains("plain text"));
}

void TestErasing::recordsThatWereMergedGoToo()
{
    QVERIFY(deliverOne(textOf(messengerCustomer(3), u"3"_s, u"messenger text"_s, at(2))).isValid());
    MIGO_OK(m_store->write([](Transaction &t) {
        return merges::merge(t, {.kept = ContactId(1),
                                 .gone = ContactId(3),
                                 .takeFromGone = {},
                                 .actor = {},
                                 .reason = u"x"_s,
                                 .now = at(20)});
    }));

    QVERIFY(forget(ContactId(1)));

    QCOMPARE(m_store->number("SELECT count(*) FROM contact"), 1);
    QCOMPARE(m_store->number("SELECT count(*) FROM contact_merge"), 0);
    QCOMPARE(m_store->number("SELECT count(*) FROM message"), 1);
    QCOMPARE(contradiction(*m_store), QString());
}

void TestErasing::theProofCannotBeTouched()
{
    QVERIFY(forget(ContactId(1)));

    for (const char *sql : {"DELETE FROM erasure", "UPDATE erasure SET staff_id = NULL"}) {
        const auto touched = m_store->write([sql](Transaction &t) { return t.database().execute(sql); });
        QVERIFY(!touched);
    }
    QCOMPARE(m_store->number("SELECT count(*) FROM erasure"), 1);
}

void TestErasing::whatWouldGoIsCounted()
{
    const auto extent = erasing::extent(m_store->reading(), ContactId(1));

    MIGO_OK(extent);
    QCOMPARE(*extent, (erasing::Extent{kName, 1, 2, 1, 0}));
}

void TestErasing::whoIsNotThereIsNotForgotten()
{
    const auto nobody = m_store->write([](Transaction &t) {
        return erasing::erase(t, {ContactId(99), StaffId(1), at(1)});
    });

    QVERIFY(!nobody);
    QCOMPARE(nobody.error().code, ErrorCode::NotFound);
    QCOMPARE(m_store->number("SELECT count(*) FROM erasure"), 0);
}

QTEST_GUILESS_MAIN(TestErasing)
#include "tst_erasing.moc"
