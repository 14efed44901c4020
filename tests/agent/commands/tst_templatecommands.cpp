#include "app/protocol/outboundcommands.h"
#include "app/store/heldanswers.h"
#include "app/store/outbox.h"
#include "app/store/templates.h"
#include "tests/agent/commands/commanddesk.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace migochat::test {

namespace {

const QByteArray kComponents = R"([{"type":"BODY","text":"أهلا {{1}}"}])";

/// Two templates that the account may send, and one that it may not.
void addTemplates(CommandDesk &desk)
{
    const AccountId account(desk.store.number("SELECT account_id FROM conversation"));
    const QList<templates::Template> list{
        {u"1"_s, u"hello"_s, u"ar"_s, u"utility"_s, u"approved"_s, {}, kComponents},
        {u"2"_s, u"offer"_s, u"ar"_s, u"marketing"_s, u"approved"_s, {}, kComponents},
        {u"3"_s, u"gone"_s, u"ar"_s, u"utility"_s, u"paused"_s, {}, kComponents},
    };
    const auto stored =
        desk.store.write([&](Transaction &t) { return templates::replaceAll(t, account, list, desk.clock.now()); });
    QVERIFY(stored);
}

const QList<TemplateValue> kMona{{u"body"_s, 1, u"text"_s, u"منى"_s}};

} // namespace

class TestTemplateCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTemplateIsFilledAndMarketingAsksForConsent()
    {
        CommandDesk desk;
        const ConversationId id = desk.customerWrites(whatsAppCustomer(1));
        addTemplates(desk);
        desk.clock.advance(48h);
        QCOMPARE(desk.run(SendTemplate{id, u"gone"_s, u"ar"_s, kMona}).reason, u"no_template"_s);
        QCOMPARE(desk.run(SendTemplate{id, u"hello"_s, u"ar"_s, {}}).reason, u"values_missing"_s);
        QVERIFY(desk.run(SendTemplate{id, u"hello"_s, u"ar"_s, kMona}).ok);
        QCOMPARE(desk.store.text("SELECT text FROM message WHERE kind = 'template'"), u"أهلا منى"_s);
        QVERIFY(desk.run(SendTemplate{id, u"offer"_s, u"ar"_s, kMona}).ok);

        MIGO_OK(desk.store.write([](Transaction &t) { return outbox::noteRefusal(t, MessageId(2), u"131050"_s, {}); }));
        QCOMPARE(desk.run(SendTemplate{id, u"offer"_s, u"ar"_s, kMona}).reason, u"opted_out"_s);
        QVERIFY(desk.run(SendTemplate{id, u"hello"_s, u"ar"_s, kMona}).ok);
        // What was queued before the customer said no does not leave either.
        const auto heads = outbox::heads(desk.store.reading(), 10);
        QCOMPARE(outbox::obstacle(heads->first(), desk.clock.now()), QString());
        QCOMPARE(outbox::obstacleAt(desk.store.reading(), MessageId(3), desk.clock.now()).value(), u"opted_out"_s);
    }

    void aTemplateCanBeTakenBackWithTheAnswerThatWaitsBehindIt()
    {
        CommandDesk desk;
        const ConversationId id = desk.customerWrites(whatsAppCustomer(1));
        addTemplates(desk);
        QVERIFY(desk.run(SendTemplate{id, u"hello"_s, u"ar"_s, kMona, 5}).ok);
        const auto first = outbox::heads(desk.store.reading(), 10)->first();
        QCOMPARE(first.notBefore, desk.clock.now() + 5s);
        QVERIFY(desk.run(CancelMessage{first.message}).ok);
        QCOMPARE(desk.outboxRows(), 0);

        desk.clock.advance(48h);
        QVERIFY(desk.run(HoldAnswer{id, u"hello"_s, u"ar"_s, kMona, u"المقاس 44 متوفر"_s, 5}).ok);
        const auto held = outbox::heads(desk.store.reading(), 10)->first();
        QCOMPARE(held.notBefore, desk.clock.now() + 5s);
        QVERIFY(desk.run(SendTemplate{id, u"hello"_s, u"ar"_s, kMona, 5}).ok);
        QVERIFY(desk.run(CancelMessage{held.message}).ok);
        QVERIFY(!*held::waiting(desk.store.reading(), id));

        QVERIFY(desk.run(HoldAnswer{id, u"hello"_s, u"ar"_s, kMona, u"المقاس 45 متوفر"_s}).ok);
        QVERIFY(desk.run(CancelMessage{outbox::heads(desk.store.reading(), 10)->first().message}).ok);
        QVERIFY(*held::waiting(desk.store.reading(), id)); // it was another message that was taken back
    }

    void aHeldAnswerGoesWithItsTemplate()
    {
        CommandDesk desk;
        const ConversationId id = desk.customerWrites(whatsAppCustomer(1));
        addTemplates(desk);
        desk.clock.advance(48h);
        QCOMPARE(desk.run(HoldAnswer{id, u"hello"_s, u"ar"_s, kMona, u" "_s}).reason, u"text_empty"_s);
        QCOMPARE(desk.run(HoldAnswer{id, u"gone"_s, u"ar"_s, kMona, u"x"_s}).reason, u"no_template"_s);
        QVERIFY(desk.run(HoldAnswer{id, u"hello"_s, u"ar"_s, kMona, u"المقاس 44 متوفر"_s}).ok);
        QCOMPARE(desk.run(HoldAnswer{id, u"hello"_s, u"ar"_s, kMona, u"y"_s}).reason, u"already_held"_s);
        QCOMPARE(desk.outboxRows(), 1);
        QVERIFY(desk.run(EditHeldAnswer{id, u"المقاس 45 متوفر"_s}).ok);
        QCOMPARE((*held::waiting(desk.store.reading(), id))->text, u"المقاس 45 متوفر"_s);
        QVERIFY(desk.run(CancelHeldAnswer{id}).ok);
        QCOMPARE(desk.run(CancelHeldAnswer{id}).reason, u"nothing_held"_s);
    }
};

} // namespace migochat::test

QTEST_GUILESS_MAIN(migochat::test::TestTemplateCommands)
#include "tst_templatecommands.moc"
