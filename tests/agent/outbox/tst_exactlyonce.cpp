#include "agent/channels/messenger/messengerchannel.h"
#include "agent/channels/whatsapp/whatsappchannel.h"
#include "tests/agent/meta/scriptedserver.h"
#include "tests/agent/outbox/outboxfixture.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QSignalSpy>

using namespace migochat;
using namespace migochat::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

using Behaviour = ScriptedServer::Behaviour;

const QByteArray kTook =
    "{\"message_id\":\"m_1\",\"recipient_id\":\"24011\",\"contacts\":[{\"wa_id\":\"201000000001\"}],"
    "\"messages\":[{\"id\":\"wamid.Out\"}]}";

/// What the platform does to the first attempt.
struct Fault {
    const char *name;
    bool messenger;
    Behaviour behaviour;
    int status;
    QByteArray body;
    DeliveryState state; ///< afterwards
    QString code;
    int attempts;      ///< that reach the platform in the end, once it works again
    DeliveryState end; ///< the state then
};

QByteArray refusal(int code, int subcode = 0)
{
    return "{\"error\":{\"message\":\"no\",\"code\":" + QByteArray::number(code) +
           ",\"error_subcode\":" + QByteArray::number(subcode) + "}}";
}

const QByteArray kHalf =
    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{\"messages\":[{\"id\"";

QList<Fault> faults()
{
    using S = DeliveryState;
    constexpr auto kAnswer = Behaviour::Answer;
    return {
        {"no answer in time", false, Behaviour::Hang, 0, {}, S::Unknown, u"timeout"_s, 1, S::Unknown},
        {"closed after reading", false, Behaviour::CloseWithoutAnswer, 0, {}, S::Unknown, u"timeout"_s, 1, S::Unknown},
        {"half a body", false, kAnswer, 0, kHalf, S::Unknown, u"timeout"_s, 1, S::Unknown},
        {"page with 200", false, kAnswer, 200, "<html>hello</html>", S::Unknown, u"timeout"_s, 1, S::Unknown},
        {"page with 502", true, kAnswer, 502, "<html>bad gateway</html>", S::Unknown, u"timeout"_s, 1, S::Unknown},
        {"500 in Graph's words", false, kAnswer, 500, refusal(131000), S::Queued, u"131000"_s, 2, S::Accepted},
        {"429 in Graph's words", true, kAnswer, 429, refusal(4), S::Queued, u"4"_s, 2, S::Accepted},
        {"429 in other words", false, kAnswer, 429, "slow down", S::Queued, u"network"_s, 2, S::Accepted},
        {"131056", false, kAnswer, 400, refusal(131056), S::Queued, u"131056"_s, 2, S::Accepted},
        {"131047", false, kAnswer, 400, refusal(131047), S::Failed, u"131047"_s, 1, S::Failed},
        {"131049", false, kAnswer, 400, refusal(131049), S::Failed, u"131049"_s, 1, S::Failed},
        {"131026", false, kAnswer, 400, refusal(131026), S::Failed, u"131026"_s, 1, S::Failed},
        {"10/2018278", true, kAnswer, 400, refusal(10, 2018278), S::Failed, u"10/2018278"_s, 1, S::Failed},
        {"2018382", true, kAnswer, 400, refusal(100, 2018382), S::Queued, u"100/2018382"_s, 2, S::Accepted},
        {"1357046, sent although refused", true, kAnswer, 400, refusal(1, 1357046), S::Unknown, u"1/1357046"_s, 1,
         S::Unknown},
        {"190", false, kAnswer, 401, refusal(190), S::Queued, u"190"_s, 1, S::Queued},
    };
}

/// A shop whose messages go through the real channels to one server.
struct Shop {
    ScriptedServer server;
    QNetworkAccessManager network;
    GraphConfig graph{.baseUrl = server.url(), .version = u"v26.0"_s};
    OutboxFixture store;
    WhatsAppChannel whatsApp{network,
                             graph,
                             {.phoneNumberId = u"1055"_s,
                              .businessAccountId = {},
                              .appSecret = {},
                              .accessToken = "EAAt",
                              .verifyToken = {}}};
    MessengerChannel messenger{
        network, graph, {.pageId = u"1055"_s, .appId = {}, .appSecret = {}, .accessToken = "EAAt", .verifyToken = {}}};
    OutboxWorker worker{*store.writer, *store.reader, store.clock, [this](const ChannelKind &kind) -> Channel * {
                            return kind == messengerChannel() ? static_cast<Channel *>(&messenger) : &whatsApp;
                        }};

    Shop()
    {
        whatsApp.setTimeout(400ms);
        messenger.setTimeout(400ms);
    }

    ConversationId customer(bool onMessenger, const QString &id)
    {
        if (!onMessenger)
            return store.customer(id);
        InboundMessage message;
        message.party = {RemoteAccountId(u"1055"_s), {{IdentityKind::PageScopedId, id}}, {}};
        message.remoteId = RemoteMessageId(u"m.in."_s + id);
        message.at = store.clock.now() - 1min;
        message.text = u"?"_s;
        auto job = store.writer->run([&](Transaction &t) -> Result<ConversationId> {
            const auto who = contacts::resolve(t, messengerChannel(), message.party, store.clock.now());
            if (!who)
                return failed(who);
            const auto conversation =
                conversations::ensure(t, {who->account, who->contact, who->identity, messengerChannel(),
                                          store.clock.now(), AssistantMode::Off});
            if (!conversation)
                return failed(conversation);
            const auto appended =
                messages::appendInbound(t, {*conversation, who->contact, {}, store.clock.now()}, message);
            return appended ? Result<ConversationId>(*conversation) : failed(appended);
        });
        return waitFor(job).value_or(ConversationId());
    }

    void play(const Fault &fault)
    {
        if (fault.behaviour != Behaviour::Answer)
            server.play(fault.behaviour);
        else if (fault.status == 0)
            server.play(Behaviour::Answer, fault.body);
        else
            server.answerWith(fault.status, fault.body);
    }

    [[nodiscard]] int requestsWith(const QByteArray &text) const
    {
        int count = 0;
        for (const QByteArray &request : server.requests())
            count += request.contains(text) ? 1 : 0;
        return count;
    }
};

} // namespace

class ExactlyOnceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFaultEndsAsTheTableSaysAndTheCustomerGetsItOnce_data()
    {
        QTest::addColumn<int>("index");
        const QList<Fault> all = faults();
        for (int i = 0; i < all.size(); ++i)
            QTest::newRow(all.at(i).name) << i;
    }

    void aFaultEndsAsTheTableSaysAndTheCustomerGetsItOnce()
    {
        QFETCH(const int, index);
        const Fault fault = faults().at(index);
        Shop shop;
        shop.play(fault);
        const MessageId id = shop.store.queue(shop.customer(fault.messenger, u"201000000001"_s), u"only-once"_s);
        QSignalSpy settled(&shop.worker, &OutboxWorker::settled);
        shop.worker.wake();
        QTRY_COMPARE(settled.size(), 1);
        QCOMPARE(shop.store.message(id).state, fault.state);
        QCOMPARE(shop.store.attempts(id).last().code, fault.code);

        // The platform recovers, and an hour passes.
        shop.server.answerWith(200, kTook);
        shop.store.clock.advance(70min);
        const MessageId other = shop.store.queue(shop.customer(!fault.messenger, u"201000000002"_s), u"another"_s);
        shop.worker.wake();
        QTRY_COMPARE(shop.store.message(other).state, DeliveryState::Accepted);
        QTRY_COMPARE(shop.store.message(id).state, fault.end);
        QTRY_COMPARE(shop.worker.inFlight(), 0);
        QCOMPARE(shop.requestsWith("only-once"), fault.attempts);
    }

    void aNewTokenLetsWhatWaitedGoOutOnce()
    {
        Shop shop;
        shop.server.answerWith(401, refusal(190));
        const MessageId id = shop.store.queue(shop.customer(false, u"201000000001"_s), u"only-once"_s);
        QSignalSpy blocked(&shop.worker, &OutboxWorker::accountBlocked);
        shop.worker.wake();
        QTRY_COMPARE(blocked.size(), 1);

        shop.server.answerWith(200, kTook);
        shop.whatsApp.setAccessToken("EAAfresh");
        QVERIFY(waitFor(shop.worker.unblock(blocked.first().first().value<AccountId>())));

        QTRY_COMPARE(shop.store.message(id).state, DeliveryState::Accepted);
        QCOMPARE(shop.requestsWith("only-once"), 2);
        QCOMPARE(blocked.size(), 1);
    }

    void aStatusSettlesWhatNobodyKnew()
    {
        Shop shop;
        shop.server.play(Behaviour::CloseWithoutAnswer);
        const MessageId id = shop.store.queue(shop.customer(false, u"201000000001"_s), u"only-once"_s);
        shop.worker.wake();
        QTRY_COMPARE(shop.store.message(id).state, DeliveryState::Unknown);
        const QByteArray request = shop.server.requests().first();
        const QJsonObject body = QJsonDocument::fromJson(request.mid(request.indexOf("\r\n\r\n") + 4)).object();
        const QString token = body.value("biz_opaque_callback_data"_L1).toString();

        auto settled = shop.store.writer->run([&](Transaction &t) -> Result<> {
            const auto message = outbox::messageOfToken(t.database(), token);
            if (!message || !*message)
                return fail(ErrorCode::NotFound, u"token"_s);
            return outbox::settleByReport(t, **message, RemoteMessageId(u"wamid.Out"_s), shop.store.clock.now());
        });

        QVERIFY(waitFor(settled));
        QCOMPARE(shop.store.message(id).state, DeliveryState::Accepted);
        QCOMPARE(shop.store.message(id).remoteId.value(), u"wamid.Out"_s);
        QCOMPARE(shop.store.counts().unknown, 0);
        QCOMPARE(shop.store.attempts(id).last().outcome, u"settled"_s);
    }

    void whoIsGoneGetsNothingUntilTheyWriteAgain()
    {
        Shop shop;
        shop.server.answerWith(400, refusal(131026));
        const ConversationId customer = shop.customer(false, u"201000000001"_s);
        const MessageId first = shop.store.queue(customer, u"first"_s);
        shop.worker.wake();
        QTRY_COMPARE(shop.store.message(first).state, DeliveryState::Failed);

        shop.server.answerWith(200, kTook);
        const MessageId second = shop.store.queue(customer, u"second"_s);
        shop.worker.wake();
        QTRY_COMPARE(shop.store.message(second).state, DeliveryState::Failed);
        QCOMPARE(shop.store.message(second).failureCode, u"customer_gone"_s);
        QCOMPARE(shop.requestsWith("second"), 0);

        auto back = shop.store.writer->run([&](Transaction &t) { return outbox::customerIsBack(t, customer); });
        QVERIFY(waitFor(back));
        const MessageId third = shop.store.queue(customer, u"third"_s);
        shop.worker.wake();
        QTRY_COMPARE(shop.store.message(third).state, DeliveryState::Accepted);
    }
};

QTEST_GUILESS_MAIN(ExactlyOnceTest)
#include "tst_exactlyonce.moc"
