#include "app/store/commentreplies.h"
#include "app/store/drafts.h"
#include "app/store/heldanswers.h"
#include "app/store/outbox.h"
#include "app/store/templates.h"
#include "tests/support/builders.h"
#include "tests/support/tempstore.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace migochat;
using namespace migochat::test;

namespace {

/// A customer whose window closed; a template went out, the real answer waits.
struct Waiting {
    TempStore store;
    ConversationId conversation;
    MessageId sentTemplate;
    int second = 0;

    Waiting()
    {
        conversation = customerWrites(u"old"_s);
        const auto sent = store.write([&](Transaction &t) { return say(t, conversation, u"template"_s, at(90'000)); });
        sentTemplate = sent.value_or(MessageId());
        const auto held = store.write([&](Transaction &t) {
            return held::add(t, {.conversation = conversation,
                                 .sentTemplate = sentTemplate,
                                 .text = u"the real answer"_s,
                                 .staff = StaffId(1),
                                 .createdAt = at(90'000)});
        });
        if (!held)
            qFatal("%s", qPrintable(held.error().detail));
        second = 90'001;
    }

    ConversationId customerWrites(const QString &id)
    {
        const Webhook webhook = webhookOf(textOf(whatsAppCustomer(1), id, u"موجود؟"_s, at(second)));
        return store.write([&](Transaction &t) { return deliver(t, webhook); })->conversation;
    }

    Result<held::Outcome> hook()
    {
        return store.write([&](Transaction &t) {
            return held::onCustomerWrote(
                t, conversation, MessageId(store.number("SELECT max(id) FROM message WHERE direction = 'inbound'")),
                at(second));
        });
    }
};

} // namespace

class HeldAnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAnswerLeavesOnceWhenTheCustomerWrites()
    {
        Waiting shop;
        shop.customerWrites(u"new"_s);
        QCOMPARE(shop.hook().value(), held::Outcome::Sent);
        QCOMPARE(shop.hook().value(), held::Outcome::Nothing);
        QCOMPARE(
            shop.store.number(
                "SELECT count(*) FROM outbox o JOIN message m ON m.id = o.message_id WHERE m.text = 'the real answer'"),
            1);
        QCOMPARE(shop.store.text("SELECT state FROM held_answer"), u"sent"_s);
        QVERIFY(shop.store.number("SELECT unread_count FROM conversation") > 0); // nobody has read what was written
    }

    void aLongAnswerLeavesInParts()
    {
        Waiting shop;
        MIGO_OK(shop.store.write([&](Transaction &t) { return held::cancel(t, shop.conversation, at(90'000)); }));
        MIGO_OK(shop.store.write([&](Transaction &t) {
            return held::add(t, {.conversation = shop.conversation,
                                 .sentTemplate = shop.sentTemplate,
                                 .text = QString(5000, u'x'),
                                 .staff = StaffId(1),
                                 .createdAt = at(90'000)});
        }));
        shop.customerWrites(u"new"_s);
        QCOMPARE(shop.hook().value(), held::Outcome::Sent);
        QCOMPARE(shop.store.number(
                     "SELECT count(*) FROM outbox o JOIN message m ON m.id = o.message_id WHERE m.text LIKE 'xx%'"),
                 2);
    }

    void whoWroteMeanwhileMakesItADraft_data()
    {
        QTest::addColumn<bool>("fromPhone");
        QTest::newRow("here") << false;
        QTest::newRow("on the phone") << true;
    }

    void whoWroteMeanwhileMakesItADraft()
    {
        QFETCH(const bool, fromPhone);
        Waiting shop;
        if (fromPhone) {
            const Webhook echo = webhookOf(echoOf(whatsAppCustomer(1), u"echo"_s, u"معاك هاني"_s, at(++shop.second)));
            MIGO_OK(shop.store.write([&](Transaction &t) { return deliver(t, echo); }));
        } else {
            MIGO_OK(shop.store.write(
                [&](Transaction &t) { return say(t, shop.conversation, u"hello"_s, at(++shop.second)); }));
        }
        shop.customerWrites(u"new"_s);
        QCOMPARE(shop.hook().value(), held::Outcome::Drafted);
        QCOMPARE(shop.store.number("SELECT count(*) FROM message WHERE text = 'the real answer'"), 0);
        const auto draft = drafts::proposed(shop.store.reading(), shop.conversation);
        MIGO_OK(draft);
        QCOMPARE((*draft)->reply, u"the real answer"_s);
    }

    void anEditedAnswerWaitsForAPerson()
    {
        Waiting shop;
        MIGO_OK(shop.store.write(
            [&](Transaction &t) { return held::edit(t, shop.conversation, u"changed"_s, at(90'001)); }));
        shop.customerWrites(u"new"_s);
        QCOMPARE(shop.hook().value(), held::Outcome::Drafted);
        QCOMPARE((*drafts::proposed(shop.store.reading(), shop.conversation))->reply, u"changed"_s);
    }

    void aCancelledAnswerGoesNowhere()
    {
        Waiting shop;
        MIGO_OK(shop.store.write([&](Transaction &t) { return held::cancel(t, shop.conversation, at(90'001)); }));
        shop.customerWrites(u"new"_s);
        QCOMPARE(shop.hook().value(), held::Outcome::Nothing);
        QVERIFY(!shop.store.write([&](Transaction &t) { return held::cancel(t, shop.conversation, at(90'002)); }));
    }

    void onlyOneAnswerWaits()
    {
        Waiting shop;
        const auto second = shop.store.write([&](Transaction &t) {
            return held::add(t, {.conversation = shop.conversation,
                                 .sentTemplate = {},
                                 .text = u"x"_s,
                                 .staff = {},
                                 .createdAt = at(1)});
        });
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::Conflict);
    }

    void aCommentHasOnePrivateReplyUnlessItFailed()
    {
        Waiting shop;
        const auto other =
            shop.store.write([&](Transaction &t) { return say(t, shop.conversation, u"again"_s, at(90'002)); });
        MIGO_OK(other);
        const auto reserve = [&](MessageId message) {
            return shop.store.write([&](Transaction &t) { return commentreplies::reserve(t, u"1_2"_s, message); });
        };
        MIGO_OK(reserve(shop.sentTemplate));
        QCOMPARE(reserve(*other).error().code, ErrorCode::Conflict);
        MIGO_OK(shop.store.write(
            [&](Transaction &t) { return outbox::refuse(t, shop.sentTemplate, u"100"_s, at(90'003)); }));
        MIGO_OK(reserve(*other));
    }

    void theReaderOfAPrivateReplyJoinsTheCommenter()
    {
        Waiting shop;
        MIGO_OK(
            shop.store.write([&](Transaction &t) { return commentreplies::reserve(t, u"1_2"_s, shop.sentTemplate); }));
        MIGO_OK(shop.store.write(
            [&](Transaction &t) { return commentreplies::join(t, shop.sentTemplate, u"24011"_s, at(90'004)); }));
        QCOMPARE(
            shop.store.number("SELECT count(*) FROM identity WHERE kind = 'psid' AND value = '24011' AND verified = 1"),
            1);
        QCOMPARE(shop.store.number("SELECT count(DISTINCT contact_id) FROM identity"), 1);
    }

    void anAnsweredAdOpensItsFreeWindow()
    {
        TempStore store;
        InboundMessage message = textOf(whatsAppCustomer(1), u"1"_s, u"بكام؟"_s, at(0));
        message.source = {.kind = SourceKind::Ad, .adId = u"120"_s};
        const auto asked = store.write([&](Transaction &t) { return deliver(t, webhookOf(message)); });
        MIGO_OK(asked);
        MIGO_OK(store.write([&](Transaction &t) { return say(t, asked->conversation, u"950"_s, at(60)); }));
        const auto heads = outbox::heads(store.reading(), 10);
        const auto begun =
            store.write([&](Transaction &t) { return outbox::begin(t, heads->first(), u"t"_s, at(61)); });
        MIGO_OK(begun);
        outbox::Settlement settlement{.id = heads->first().id,
                                      .attempt = *begun,
                                      .message = heads->first().message,
                                      .outcome = {},
                                      .retryAt = {},
                                      .now = at(62)};
        settlement.outcome.accepted = Acceptance{RemoteMessageId(u"wamid.9"_s), {}};
        MIGO_OK(store.write([&](Transaction &t) { return outbox::settle(t, settlement); }));
        QCOMPARE(store.number("SELECT free_entry_until FROM conversation"), toMsecs(at(0) + std::chrono::hours{72}));
    }

    void templatesBecomeWhatThePlatformSays()
    {
        Waiting shop;
        const AccountId account(shop.store.number("SELECT account_id FROM conversation"));
        const templates::Template quote{u"1"_s, u"quote"_s, u"ar"_s, u"utility"_s, u"approved"_s, {}, "[]"};
        templates::Template paused = quote;
        paused.name = u"offer"_s;
        paused.status = u"paused"_s;
        const auto replace = [&](const QList<templates::Template> &list) {
            return shop.store.write([&](Transaction &t) { return templates::replaceAll(t, account, list, at(1)); })
                .value_or(-1);
        };
        QCOMPARE(replace({quote, paused}), 2);
        QCOMPARE(replace({quote, paused}), 0);
        QCOMPARE(templates::list(shop.store.reading(), account, true)->size(), 1);
        QCOMPARE(replace({quote}), 1);
        QVERIFY(!*templates::find(shop.store.reading(), account, u"offer"_s, u"ar"_s));
        QCOMPARE(templates::find(shop.store.reading(), account, u"quote"_s, u"ar"_s)->value_or(paused), quote);
    }
};

QTEST_GUILESS_MAIN(HeldAnswersTest)
#include "tst_heldanswers.moc"
