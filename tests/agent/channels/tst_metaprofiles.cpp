#include "agent/channels/instagram/instagramchannel.h"
#include "tests/agent/channels/transferdesk.h"

#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

/// What Messenger and Instagram tell about a customer, and files of Instagram.
class MetaProfilesTest : public QObject
{
    Q_OBJECT

    [[nodiscard]] InstagramConfig instagram() const
    {
        return {.accountId = u"17841400000000001"_s,
                .appId = {},
                .appSecret = "app-secret",
                .facebookAppSecret = {},
                .accessToken = "IGtoken",
                .verifyToken = "shop"};
    }

    [[nodiscard]] Result<RemoteProfile> ask(Channel &channel, const QByteArray &answer, int status = 200)
    {
        m_desk->graph.answerWith(status, answer);
        return waitFor(channel.fetchProfile({IdentityKind::PageScopedId, u"24011000000000003"_s}));
    }

private Q_SLOTS:
    void init() { m_desk = std::make_unique<TransferDesk>(); }

    void messengerNamesThePartsOfAName()
    {
        MessengerChannel channel(m_desk->network, m_desk->config(), TransferDesk::page());

        const auto profile =
            ask(channel, "{\"first_name\":\"Mona\",\"last_name\":\"Elsayed\",\"profile_pic\":\"https://x/y\"}");

        MIGO_OK(profile);
        QCOMPARE(profile->name, u"Mona Elsayed"_s);
        QCOMPARE(profile->givenName, u"Mona"_s);
        QCOMPARE(profile->pictureUrl, u"https://x/y"_s);
        QVERIFY(pathOf(m_desk->graph.requests().constFirst())
                    .startsWith("/v26.0/24011000000000003?fields=first_name,last_name,profile_pic"));
    }

    void instagramNamesTheWholeAndTheUsername()
    {
        InstagramChannel channel(m_desk->network, m_desk->config(), instagram());

        const auto profile = ask(channel, "{\"name\":\"Mona\",\"username\":\"mona.elsayed\"}");

        MIGO_OK(profile);
        QCOMPARE(profile->name, u"Mona"_s);
        QCOMPARE(profile->username, u"mona.elsayed"_s);
        QVERIFY(pathOf(m_desk->graph.requests().constFirst()).contains("fields=name,username,profile_pic"));
    }

    void noProfileReadsAsNotFound_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("empty object") << 200 << "{}"_ba;
        QTest::newRow("id only") << 200 << "{\"id\":\"24011000000000003\"}"_ba;
        QTest::newRow("not permitted") << 400 << "{\"error\":{\"code\":100,\"error_subcode\":33}}"_ba;
        QTest::newRow("no profile") << 400 << "{\"error\":{\"code\":100,\"error_subcode\":2018218}}"_ba;
    }

    void noProfileReadsAsNotFound()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, answer);
        MessengerChannel channel(m_desk->network, m_desk->config(), TransferDesk::page());

        QCOMPARE(ask(channel, answer, status).error().code, ErrorCode::NotFound);
    }

    void aCommentersIdIsNotAskedAbout()
    {
        MessengerChannel channel(m_desk->network, m_desk->config(), TransferDesk::page());

        const auto profile = waitFor(channel.fetchProfile({IdentityKind::CommentAuthor, u"7"_s}));

        QCOMPARE(profile.error().code, ErrorCode::NotFound);
        QCOMPARE(m_desk->graph.connections(), 0);
    }

    void whatsAppHasNoProfiles()
    {
        WhatsAppChannel channel(m_desk->network, m_desk->config(), TransferDesk::number());

        QCOMPARE(waitFor(channel.fetchProfile({IdentityKind::WhatsAppId, u"2010"_s})).error().code,
                 ErrorCode::NotFound);
    }

    void aPictureForInstagramIsUploadedForThatPlatform()
    {
        m_desk->write("bytes");
        m_desk->graph.answerWith(200, "{\"attachment_id\":\"77\"}");
        InstagramChannel channel(m_desk->network, m_desk->config(), instagram());

        const auto id = waitFor(channel.uploadFile(
            {.kind = u"image"_s, .path = m_desk->part(), .mimeType = u"image/png"_s, .fileName = {}, .remoteId = {}}));

        MIGO_OK(id);
        QCOMPARE(*id, u"77"_s);
        const QByteArray request = m_desk->graph.requests().constFirst();
        QVERIFY(pathOf(request).startsWith("/v26.0/17841400000000001/message_attachments"));
        QVERIFY(request.contains("name=\"platform\"\r\n\r\ninstagram\r\n"));
    }

    void aFileOfInstagramComesByItsAddress()
    {
        m_desk->cdn.answerBy([](const QByteArray &) { return ScriptedServer::rawAnswer(200, "hello"); });
        InstagramChannel channel(m_desk->network, m_desk->config(), instagram());

        MIGO_OK(waitFor(channel.fetchFile(
            {.remoteId = {}, .url = m_desk->cdn.url().toString(), .path = m_desk->part(), .maxBytes = 99})));
        QCOMPARE(m_desk->onDisk(), "hello"_ba);
    }

private:
    std::unique_ptr<TransferDesk> m_desk;
};

QTEST_GUILESS_MAIN(MetaProfilesTest)
#include "tst_metaprofiles.moc"
