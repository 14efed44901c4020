#include "tests/agent/channels/transferdesk.h"

#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

/// Files that Graph knows by an id: WhatsApp's of customers, and what the shop uploads.
class MediaIdsTest : public QObject
{
    Q_OBJECT

    /// Describes media 99 with an address on the same host, and serves nothing else.
    void describeMedia(const QByteArray &path)
    {
        m_desk->graph.answerBy([this, path](const QByteArray &) {
            return ScriptedServer::rawAnswer(200, "{\"url\":\"" + m_desk->graph.url().toEncoded() + path +
                                                      "\",\"mime_type\":\"image/jpeg\",\"sha256\":\"abc\","
                                                      "\"file_size\":\"11\",\"id\":\"99\"}");
        });
    }

private Q_SLOTS:
    void init() { m_desk = std::make_unique<TransferDesk>(); }

    void aWhatsAppFileIsAskedForByIdAndFetchedWithTheToken()
    {
        m_desk->graph.answerBy([this](const QByteArray &request) {
            if (pathOf(request).startsWith("/v26.0/99"))
                return ScriptedServer::rawAnswer(200, "{\"url\":\"" + m_desk->graph.url().toEncoded() +
                                                          "/file?mid=99\","
                                                          "\"mime_type\":\"image/jpeg\",\"sha256\":\"SfInY0gG\","
                                                          "\"file_size\":11,\"id\":\"99\"}");
            return ScriptedServer::rawAnswer(200, "hello bytes");
        });

        const Result<FetchedFile> file = m_desk->fetchMedia();

        MIGO_OK(file);
        QCOMPARE(m_desk->onDisk(), "hello bytes"_ba);
        QCOMPARE(file->mimeType, u"image/jpeg"_s);
        QCOMPARE(file->sha256, u"SfInY0gG"_s);
        QCOMPARE(header(m_desk->graph.requests().constLast(), "authorization"), "Bearer EAAtoken"_ba);
    }

    void theTokenStaysAtHomeWhenTheHostSendsUsElsewhere()
    {
        m_desk->graph.answerBy([this](const QByteArray &request) {
            if (pathOf(request).startsWith("/v26.0/99"))
                return ScriptedServer::rawAnswer(200, "{\"url\":\"" + m_desk->graph.url().toEncoded() + "/file\"}");
            return ScriptedServer::rawAnswer(302, {}, "Location: " + m_desk->cdn.url().toEncoded() + "/elsewhere\r\n");
        });
        m_desk->cdn.answerBy([](const QByteArray &) { return ScriptedServer::rawAnswer(200, "hello bytes"); });

        MIGO_OK(m_desk->fetchMedia());

        QCOMPARE(m_desk->onDisk(), "hello bytes"_ba);
        QCOMPARE(pathOf(m_desk->cdn.requests().constFirst()), "/elsewhere"_ba);
        QCOMPARE(header(m_desk->cdn.requests().constFirst(), "authorization"), QByteArray());
    }

    void anAddressThatHasRunOutIsAskedForOnceMore()
    {
        int asked = 0;
        m_desk->graph.answerBy([this, &asked](const QByteArray &request) {
            if (pathOf(request).startsWith("/v26.0/99")) {
                ++asked;
                return ScriptedServer::rawAnswer(200, "{\"url\":\"" + m_desk->graph.url().toEncoded() + "/file" +
                                                          QByteArray::number(asked) + "\"}");
            }
            return pathOf(request) == "/file2" ? ScriptedServer::rawAnswer(200, "hello bytes")
                                               : ScriptedServer::rawAnswer(404, {});
        });

        MIGO_OK(m_desk->fetchMedia());
        QCOMPARE(m_desk->onDisk(), "hello bytes"_ba);
    }

    void anAddressThatIsNeverThereIsAskedForTwiceOnly()
    {
        int described = 0;
        m_desk->graph.answerBy([this, &described](const QByteArray &request) {
            if (!pathOf(request).startsWith("/v26.0/99"))
                return ScriptedServer::rawAnswer(404, {});
            ++described;
            return ScriptedServer::rawAnswer(200, "{\"url\":\"" + m_desk->graph.url().toEncoded() + "/nowhere\"}");
        });

        QCOMPARE(m_desk->fetchMedia().error().code, ErrorCode::NotFound);
        QCOMPARE(described, 2);
    }

    void whatGraphSaysAboutAMediaIdDecides_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("error");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("older than seven days")
            << 400 << "{\"code\":100,\"error_subcode\":33}"_ba << ErrorCode::NotFound;
        QTest::newRow("token") << 401 << "{\"code\":190}"_ba << ErrorCode::Unauthorized;
        QTest::newRow("too many calls") << 400 << "{\"code\":80007}"_ba << ErrorCode::RateLimited;
        QTest::newRow("cannot be fetched") << 400 << "{\"code\":131052}"_ba << ErrorCode::Refused;
        QTest::newRow("trouble there") << 503 << "{\"code\":2}"_ba << ErrorCode::Network;
    }

    void whatGraphSaysAboutAMediaIdDecides()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, error);
        QFETCH(const ErrorCode, code);
        m_desk->graph.answerWith(status, "{\"error\":" + error + "}");

        QCOMPARE(m_desk->fetchMedia().error().code, code);
    }

    void aFileLargerThanTheLimitIsNotEvenAskedFor()
    {
        describeMedia("/file");

        QVERIFY(m_desk->fetchMedia(10).error().detail.endsWith(u"too_large"_s));
        QCOMPARE(m_desk->graph.requests().size(), 1);
    }

    void aCustomersFileNameCannotPretend()
    {
        const QByteArray body =
            "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"1\",\"changes\":[{\"field\":"
            "\"messages\",\"value\":{\"messaging_product\":\"whatsapp\",\"metadata\":{\"phone_number_id\":"
            "\"106540352242922\"},\"messages\":[{\"from\":\"201001234567\",\"id\":\"wamid.D1\",\"timestamp\":"
            "\"1793610000\",\"type\":\"document\",\"document\":{\"id\":\"99\",\"filename\":"
            "\"../offer\\u202Efdp.exe\"}}]}}]}]}"_ba;
        WhatsAppChannel channel(m_desk->network, m_desk->config(), TransferDesk::number());

        const auto events = channel.parse(body);

        MIGO_OK(events);
        QCOMPARE(events->size(), 1);
        QCOMPARE(std::get<InboundMessage>(events->constFirst()).attachments.constFirst().fileName, u"offerfdp.exe"_s);
    }

    void aVoiceNoteIsUploadedWithItsCodec()
    {
        m_desk->write("OggS voice bytes");
        m_desk->graph.answerWith(200, "{\"id\":\"4490709327384033\"}");
        WhatsAppChannel channel(m_desk->network, m_desk->config(), TransferDesk::number());

        const Result<QString> id = waitFor(channel.uploadFile({.kind = u"voice"_s,
                                                               .path = m_desk->part(),
                                                               .mimeType = u"audio/ogg"_s,
                                                               .fileName = u"صوت \"1\".ogg"_s,
                                                               .bytes = 16,
                                                               .remoteId = {}}));

        MIGO_OK(id);
        QCOMPARE(*id, u"4490709327384033"_s);
        const QByteArray request = m_desk->graph.requests().constFirst();
        QCOMPARE(pathOf(request).split('?').first(), "/v26.0/106540352242922/media"_ba);
        QVERIFY(header(request, "content-type").startsWith("multipart/form-data; boundary=migochat-"));
        QVERIFY(request.contains("name=\"messaging_product\"\r\n\r\nwhatsapp\r\n"));
        QVERIFY(request.contains("Content-Type: audio/ogg; codecs=opus\r\n\r\nOggS voice bytes\r\n--"));
        QVERIFY(request.contains("filename=\"صوت %221%22.ogg\""_ba));
    }

    void aPictureForMessengerIsUploadedToBeUsedAgain()
    {
        QByteArray bytes(3'000'000, 'x');
        bytes[2'999'999] = 'y';
        m_desk->write(bytes);
        m_desk->graph.answerWith(200, "{\"attachment_id\":1857777774821032}");
        MessengerChannel channel(m_desk->network, m_desk->config(), TransferDesk::page());

        const Result<QString> id = waitFor(channel.uploadFile({.kind = u"image"_s,
                                                               .path = m_desk->part(),
                                                               .mimeType = u"image/jpeg"_s,
                                                               .fileName = u"a.jpg"_s,
                                                               .bytes = bytes.size(),
                                                               .remoteId = {}}));

        MIGO_OK(id);
        QCOMPARE(*id, u"1857777774821032"_s);
        const QByteArray request = m_desk->graph.requests().constFirst();
        QVERIFY(pathOf(request).startsWith("/v26.0/100200300400500/message_attachments"));
        QVERIFY(request.contains("{\"attachment\":{\"payload\":{\"is_reusable\":true},\"type\":\"image\"}}"));
        QVERIFY(request.contains(bytes));
    }

    void aFileThatVanishedIsNotUploaded()
    {
        WhatsAppChannel channel(m_desk->network, m_desk->config(), TransferDesk::number());

        const auto id = waitFor(channel.uploadFile(
            {.kind = u"image"_s, .path = m_desk->part(), .mimeType = u"image/png"_s, .fileName = {}, .remoteId = {}}));

        QCOMPARE(id.error().code, ErrorCode::InvalidPayload);
        QCOMPARE(m_desk->graph.connections(), 0);
    }

private:
    std::unique_ptr<TransferDesk> m_desk;
};

QTEST_GUILESS_MAIN(MediaIdsTest)
#include "tst_mediaids.moc"
