#include "agent/channels/channels.h"
#include "agent/channels/instagram/instagramchannel.h"
#include "agent/meta/signature.h"

#include <QNetworkAccessManager>
#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

class ChannelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyChannelExistsWithoutConfigurationAndRefuses()
    {
        const auto channels = makeChannels({}, m_network);

        QCOMPARE(channels.size(), size_t(3));
        for (const std::unique_ptr<Channel> &channel : channels) {
            QVERIFY(!channel->health().configured);
            QVERIFY(!channel->isAuthentic({.signature = signatureOf({}, "{}"), .body = "{}"}));
            QCOMPARE(channel->answerChallenge(QUrlQuery(u"hub.mode=subscribe&hub.challenge=1"_s)).error().code,
                     ErrorCode::Unauthorized);
            const Async<SendOutcome> refusal = channel->send({});
            QCOMPARE(refusal.resultAt(0)->failure.kind, FailureClass::Configuration);
        }
    }

    void instagramTakesTheSecretOfEitherApp()
    {
        AgentConfig config;
        config.instagram.appSecret = "instagram-secret";
        config.instagram.facebookAppSecret = "app-secret";
        const InstagramChannel channel(m_network, config.graph, config.instagram);
        const QByteArray body = "{\"object\":\"instagram\",\"entry\":[]}";

        QVERIFY(channel.isAuthentic({.signature = signatureOf("instagram-secret", body), .body = body}));
        QVERIFY(channel.isAuthentic({.signature = signatureOf("app-secret", body), .body = body}));
        QVERIFY(!channel.isAuthentic({.signature = signatureOf("other-secret", body), .body = body}));
    }

    void aTokenOfInstagramLoginIsUsedWhereItIsKnown()
    {
        GraphConfig elsewhere;
        elsewhere.baseUrl = QUrl(u"http://127.0.0.1:1"_s);

        QCOMPARE(instagramGraph({}, "IGAAxyz").baseUrl, QUrl(u"https://graph.instagram.com"_s));
        QCOMPARE(instagramGraph({}, "EAAxyz").baseUrl, QUrl(u"https://graph.facebook.com"_s));
        QCOMPARE(instagramGraph(elsewhere, "IGAAxyz").baseUrl, elsewhere.baseUrl);
    }

    void webhooksAreAuthenticOnlyWithTheSecretOfTheApp()
    {
        AgentConfig config;
        config.messenger.appSecret = "app-secret";
        const auto channels = makeChannels(config, m_network);
        const Channel &channel = *channels.front();
        const QByteArray body = "{\"object\":\"page\",\"entry\":[]}";

        QVERIFY(channel.isAuthentic({.signature = signatureOf("app-secret", body), .body = body}));
        QVERIFY(!channel.isAuthentic({.signature = signatureOf("other-secret", body), .body = body}));
        QVERIFY(!channel.isAuthentic({.signature = {}, .body = body}));
    }

private:
    QNetworkAccessManager m_network;
};

QTEST_GUILESS_MAIN(ChannelsTest)
#include "tst_channels.moc"
