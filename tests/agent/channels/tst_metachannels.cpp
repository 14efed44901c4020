#include "agent/channels/messenger/messengerchannel.h"
#include "agent/channels/whatsapp/whatsappchannel.h"
#include "tests/agent/meta/scriptedserver.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray kMessengerTook = "{\"recipient_id\":\"24011000000000003\",\"message_id\":\"m_Out1\"}"_ba;
const QByteArray kWhatsAppTook = "{\"messaging_product\":\"whatsapp\",\"contacts\":[{\"input\":\"+201001234567\","
                                 "\"wa_id\":\"201001234567\"}],\"messages\":[{\"id\":\"wamid.Out1\"}]}"_ba;

QByteArray refusalBody(int code)
{
    return "{\"error\":{\"message\":\"no\",\"code\":" + QByteArray::number(code) + "}}";
}

OutgoingMessage messengerText()
{
    return {.message = MessageId(7),
            .account = RemoteAccountId(u"100200300400500"_s),
            .recipient = {IdentityKind::PageScopedId, u"24011000000000003"_s},
            .text = u"أهلا بيك"_s,
            .replyTo = {},
            .clientToken = u"out-7-1"_s};
}

OutgoingMessage whatsAppText(const IdentityKey &recipient)
{
    OutgoingMessage message = messengerText();
    message.account = RemoteAccountId(u"106540352242922"_s);
    message.recipient = recipient;
    return message;
}

const IdentityKey kWaId{IdentityKind::WhatsAppId, u"201001234567"_s};

} // namespace

class MetaChannelsTest : public QObject
{
    Q_OBJECT

    using Behaviour = ScriptedServer::Behaviour;

    SendOutcome send(Channel &channel, const OutgoingMessage &message)
    {
        const Async<SendOutcome> future = channel.send(message);
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000) || future.resultCount() == 0)
            return {.accepted = {}, .failure = {.detail = u"no outcome"_s, .traceId = {}}};
        return future.resultAt(0).value();
    }

    /// The JSON that the server got last.
    [[nodiscard]] QJsonObject lastBody() const
    {
        const QByteArray request = m_server->requests().isEmpty() ? QByteArray() : m_server->requests().constLast();
        return QJsonDocument::fromJson(request.mid(request.indexOf("\r\n\r\n") + 4)).object();
    }

    [[nodiscard]] GraphConfig graph() const { return {.baseUrl = m_server->url(), .version = u"v26.0"_s}; }

    [[nodiscard]] MessengerChannel messenger()
    {
        return MessengerChannel(m_network, graph(),
                                {.pageId = u"100200300400500"_s,
                                 .appId = u"700800900"_s,
                                 .appSecret = "app-secret",
                                 .accessToken = "EAAtoken",
                                 .verifyToken = "shop"});
    }

    [[nodiscard]] WhatsAppChannel whatsApp()
    {
        return WhatsAppChannel(m_network, graph(),
                               {.phoneNumberId = u"106540352242922"_s,
                                .businessAccountId = u"102290129340398"_s,
                                .appSecret = "app-secret",
                                .accessToken = "EAAtoken",
                                .verifyToken = "shop"});
    }

private Q_SLOTS:
    void init() { m_server = std::make_unique<ScriptedServer>(); }

    void anAnswerInsideTheWindowIsAResponseWithOurToken()
    {
        m_server->answerWith(200, kMessengerTook);
        MessengerChannel channel = messenger();

        const SendOutcome outcome = send(channel, messengerText());

        QCOMPARE(outcome.accepted.value().remoteId.value(), u"m_Out1"_s);
        QCOMPARE(outcome.accepted.value().recipientId, u"24011000000000003"_s);
        QVERIFY(m_server->requests().constFirst().startsWith("POST /v26.0/100200300400500/messages?"));
        QCOMPARE(lastBody(), QJsonDocument::fromJson("{\"recipient\":{\"id\":\"24011000000000003\"},"
                                                     "\"messaging_type\":\"RESPONSE\",\"message\":{"
                                                     "\"text\":\"\\u0623\\u0647\\u0644\\u0627 \\u0628\\u064a\\u0643\","
                                                     "\"metadata\":\"out-7-1\"}}")
                                 .object());
    }

    void afterADayOnlyAPersonMayWriteAndIsTaggedAsOne()
    {
        m_server->answerWith(200, kMessengerTook);
        MessengerChannel channel = messenger();
        OutgoingMessage message = messengerText();
        message.window = ReplyWindow::HumanOnly;
        message.replyTo = RemoteMessageId(u"m_Tq1"_s);

        QVERIFY(send(channel, message).accepted);
        QCOMPARE(lastBody().value("messaging_type"_L1).toString(), u"MESSAGE_TAG"_s);
        QCOMPARE(lastBody().value("tag"_L1).toString(), u"HUMAN_AGENT"_s);
        QCOMPARE(lastBody().value("reply_to"_L1).toObject().value("mid"_L1).toString(), u"m_Tq1"_s);

        message.author = Author::Assistant;
        const SendOutcome refused = send(channel, message);
        QCOMPARE(refused.failure.codeText(), u"10/2018278"_s);
        QCOMPARE(m_server->requests().size(), 1);
    }

    void aWhatsAppNumberIsWrittenWithPlus_data()
    {
        QTest::addColumn<IdentityKey>("recipient");
        QTest::newRow("wa_id") << kWaId;
        QTest::newRow("phone") << IdentityKey{IdentityKind::Phone, u"+20 100 123-4567"_s};
    }

    void aWhatsAppNumberIsWrittenWithPlus()
    {
        QFETCH(const IdentityKey, recipient);
        m_server->answerWith(200, kWhatsAppTook);
        WhatsAppChannel channel = whatsApp();
        OutgoingMessage message = whatsAppText(recipient);
        message.replyTo = RemoteMessageId(u"wamid.HB001"_s);

        const SendOutcome outcome = send(channel, message);

        QCOMPARE(outcome.accepted.value().remoteId.value(), u"wamid.Out1"_s);
        QCOMPARE(outcome.accepted.value().recipientId, u"201001234567"_s);
        QVERIFY(m_server->requests().constFirst().startsWith("POST /v26.0/106540352242922/messages?"));
        QCOMPARE(lastBody(),
                 QJsonDocument::fromJson("{\"messaging_product\":\"whatsapp\",\"recipient_type\":\"individual\","
                                         "\"to\":\"+201001234567\",\"type\":\"text\",\"text\":{\"body\":"
                                         "\"\\u0623\\u0647\\u0644\\u0627 \\u0628\\u064a\\u0643\"},"
                                         "\"context\":{\"message_id\":\"wamid.HB001\"},"
                                         "\"biz_opaque_callback_data\":\"out-7-1\"}")
                     .object());
    }

    void aCustomerWithoutANumberIsReachedByTheScopedId()
    {
        m_server->answerWith(200, kWhatsAppTook);
        WhatsAppChannel channel = whatsApp();

        QVERIFY(send(channel, whatsAppText({IdentityKind::BusinessScopedId, u"EG.1000000000004"_s})).accepted);

        QCOMPARE(lastBody().value("recipient"_L1).toString(), u"EG.1000000000004"_s);
        QVERIFY(!lastBody().contains("to"_L1));
    }

    void aLinkAsksForItsPreview()
    {
        m_server->answerWith(200, kWhatsAppTook);
        WhatsAppChannel channel = whatsApp();
        OutgoingMessage message = whatsAppText(kWaId);
        message.text = u"https://bww-store.com/p/14"_s;

        QVERIFY(send(channel, message).accepted);

        QVERIFY(lastBody().value("text"_L1).toObject().value("preview_url"_L1).toBool());
    }

    void whatWhatsAppCannotReachIsRefusedWithoutACall_data()
    {
        QTest::addColumn<IdentityKey>("recipient");
        QTest::newRow("local number") << IdentityKey{IdentityKind::Phone, u"01001234567"_s};
        QTest::newRow("username") << IdentityKey{IdentityKind::Username, u"abuomar.safety"_s};
        QTest::newRow("psid") << IdentityKey{IdentityKind::PageScopedId, u"24011000000000003"_s};
        QTest::newRow("empty") << IdentityKey{IdentityKind::BusinessScopedId, {}};
    }

    void whatWhatsAppCannotReachIsRefusedWithoutACall()
    {
        QFETCH(const IdentityKey, recipient);
        WhatsAppChannel channel = whatsApp();

        const SendOutcome outcome = send(channel, whatsAppText(recipient));

        QVERIFY(!outcome.accepted);
        QCOMPARE(outcome.failure.kind, FailureClass::Final);
        QCOMPARE(m_server->connections(), 0);
    }

    void aClosedWhatsAppWindowNeedsATemplate()
    {
        WhatsAppChannel channel = whatsApp();
        OutgoingMessage message = whatsAppText(kWaId);
        message.window = ReplyWindow::TemplateOnly;

        const SendOutcome outcome = send(channel, message);

        QCOMPARE(outcome.failure.kind, FailureClass::NeedsTemplate);
        QCOMPARE(outcome.failure.codeText(), u"131047"_s);
        QCOMPARE(m_server->connections(), 0);
    }

    void aRefusalOfGraphKeepsItsCodeAndClass()
    {
        m_server->answerWith(400, refusalBody(131026));
        WhatsAppChannel channel = whatsApp();

        const SendOutcome outcome = send(channel, whatsAppText(kWaId));

        QVERIFY(!outcome.accepted);
        QCOMPARE(outcome.failure.kind, FailureClass::CustomerGone);
        QCOMPARE(outcome.failure.codeText(), u"131026"_s);
        QCOMPARE(outcome.failure.httpStatus, 400);
    }

    void aSuccessWithoutAMessageIdLeavesTheOutcomeUnknown()
    {
        m_server->answerWith(200, "{\"messages\":[]}");
        WhatsAppChannel channel = whatsApp();

        QCOMPARE(send(channel, whatsAppText(kWaId)).failure.kind, FailureClass::Unknown);
    }

    void aHangingGraphLeavesTheOutcomeUnknownAndADeadOneDoesNot()
    {
        m_server->play(Behaviour::Hang);
        MessengerChannel channel = messenger();
        channel.setTimeout(100ms);

        QCOMPARE(send(channel, messengerText()).failure.kind, FailureClass::Unknown);
        m_server->stop();
        QCOMPARE(send(channel, messengerText()).failure.kind, FailureClass::Retry);
    }

    void aDeadTokenIsShownUntilItIsReplaced()
    {
        m_server->answerWith(401, refusalBody(0));
        WhatsAppChannel channel = whatsApp();
        QVERIFY(channel.health().configured && !channel.health().tokenDead);

        const SendOutcome outcome = send(channel, whatsAppText(kWaId));

        QCOMPARE(outcome.failure.kind, FailureClass::Configuration);
        QCOMPARE(outcome.failure.codeText(), u"190"_s);
        QVERIFY(channel.health().tokenDead);
        channel.setAccessToken("EAAfresh");
        QVERIFY(!channel.health().tokenDead);
    }

    void nearALimitTheChannelKeepsStill()
    {
        m_server->answerWith(200, kMessengerTook, "X-App-Usage: {\"call_count\":98}\r\n");
        MessengerChannel channel = messenger();
        QVERIFY(send(channel, messengerText()).accepted);

        const SendOutcome outcome = send(channel, messengerText());

        QCOMPARE(outcome.failure.kind, FailureClass::Wait);
        QVERIFY(outcome.failure.retryAfter > 30s);
        QCOMPARE(m_server->requests().size(), 1);
    }

private:
    QNetworkAccessManager m_network;
    std::unique_ptr<ScriptedServer> m_server;
};

QTEST_GUILESS_MAIN(MetaChannelsTest)
#include "tst_metachannels.moc"
