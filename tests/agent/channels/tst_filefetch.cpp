#include "tests/agent/channels/transferdesk.h"

#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

/// Files with an address of their own, as Messenger and Instagram send them.
class FileFetchTest : public QObject
{
    Q_OBJECT

    using Behaviour = ScriptedServer::Behaviour;

private Q_SLOTS:
    void init() { m_desk = std::make_unique<TransferDesk>(); }

    void aMessengerFileComesWithoutTheToken()
    {
        m_desk->cdn.answerBy([](const QByteArray &) { return ScriptedServer::rawAnswer(200, "hello bytes"); });

        MIGO_OK(m_desk->fetchFrom(m_desk->cdn.url().resolved(QUrl(u"/v/t42/a.jpg?oh=1"_s))));

        QCOMPARE(m_desk->onDisk(), "hello bytes"_ba);
        QCOMPARE(header(m_desk->cdn.requests().constFirst(), "authorization"), QByteArray());
        QVERIFY(header(m_desk->cdn.requests().constFirst(), "user-agent").startsWith("Migochat/"));
    }

    void whatIsThereAlreadyIsContinued()
    {
        m_desk->write("hello");
        m_desk->cdn.answerBy([](const QByteArray &) {
            return ScriptedServer::rawAnswer(206, " bytes", "Content-Range: bytes 5-10/11\r\n");
        });

        MIGO_OK(m_desk->fetchFrom(m_desk->cdn.url()));

        QCOMPARE(header(m_desk->cdn.requests().constFirst(), "range"), "bytes=5-"_ba);
        QCOMPARE(m_desk->onDisk(), "hello bytes"_ba);
    }

    void aServerThatStartsAtTheFrontReplacesWhatIsThere()
    {
        m_desk->write("HELLO and more than that");
        m_desk->cdn.answerBy([](const QByteArray &) { return ScriptedServer::rawAnswer(200, "hello bytes"); });

        MIGO_OK(m_desk->fetchFrom(m_desk->cdn.url()));

        QCOMPARE(m_desk->onDisk(), "hello bytes"_ba);
    }

    void aRangeBeyondTheEndIsAskedForFromTheStart()
    {
        m_desk->write("much more than there is");
        m_desk->cdn.answerBy([](const QByteArray &request) {
            return header(request, "range").isEmpty() ? ScriptedServer::rawAnswer(200, "hello bytes")
                                                      : ScriptedServer::rawAnswer(416, {});
        });

        MIGO_OK(m_desk->fetchFrom(m_desk->cdn.url()));

        QCOMPARE(m_desk->onDisk(), "hello bytes"_ba);
    }

    void aCutOffFileIsNoFileButStaysForTheNextTry()
    {
        m_desk->cdn.play(Behaviour::Answer, "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nhello");

        const Result<FetchedFile> file = m_desk->fetchFrom(m_desk->cdn.url());

        QCOMPARE(file.error().code, ErrorCode::Network);
        QCOMPARE(m_desk->onDisk(), "hello"_ba);
    }

    void anEndlessBodyIsBrokenOffAtTheLimit()
    {
        m_desk->cdn.play(Behaviour::Drip, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");

        const Result<FetchedFile> file = m_desk->fetchFrom(m_desk->cdn.url(), 20);

        QCOMPARE(file.error(), (Error{ErrorCode::Refused, u"too_large"_s}));
        QVERIFY(m_desk->onDisk().size() <= 20);
    }

    void anAnnouncedSizeAboveTheLimitIsNotFetchedAtAll()
    {
        m_desk->cdn.play(Behaviour::Drip, "HTTP/1.1 200 OK\r\nContent-Length: 30000000\r\n\r\n");

        QCOMPARE(m_desk->fetchFrom(m_desk->cdn.url()).error(), (Error{ErrorCode::Refused, u"too_large"_s}));
        QCOMPARE(m_desk->onDisk().size(), 0);
    }

    void anExpiredAddressReadsAsGone_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("signature expired") << 403;
        QTest::newRow("not there") << 404;
        QTest::newRow("gone") << 410;
    }

    void anExpiredAddressReadsAsGone()
    {
        QFETCH(const int, status);
        m_desk->cdn.answerWith(status, "URL signature expired");

        QCOMPARE(m_desk->fetchFrom(m_desk->cdn.url()).error().code, ErrorCode::NotFound);
        QCOMPARE(m_desk->onDisk().size(), 0);
    }

    void anUnwritablePlaceIsADiskTrouble()
    {
        MessengerChannel channel(m_desk->network, m_desk->config(), TransferDesk::page());
        const QString path = m_desk->folder.filePath(u"no/such/folder/7.part"_s);

        const auto file = waitFor(
            channel.fetchFile({.remoteId = {}, .url = m_desk->cdn.url().toString(), .path = path, .maxBytes = 1}));

        QCOMPARE(file.error().code, ErrorCode::StorageFull);
    }

    void nobodySendsUsIntoTheShopsOwnNetwork_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("loopback") << u"https://127.0.0.1/x"_s;
        QTest::newRow("router") << u"https://192.168.1.1/reboot"_s;
        QTest::newRow("mapped") << u"https://[::ffff:10.0.0.1]/x"_s;
        QTest::newRow("own name") << u"https://localhost/x"_s;
        QTest::newRow("plain http") << u"http://scontent.xx.fbcdn.net/x"_s;
        QTest::newRow("file") << u"file:///etc/passwd"_s;
        QTest::newRow("user in the address") << u"https://a:b@scontent.xx.fbcdn.net/x"_s;
    }

    void nobodySendsUsIntoTheShopsOwnNetwork()
    {
        QFETCH(const QString, url);
        MessengerChannel channel(m_desk->network, GraphConfig(), TransferDesk::page());

        const auto file = waitFor(
            channel.fetchFile({.remoteId = {}, .url = url, .path = m_desk->part(), .maxBytes = TransferDesk::kPlenty}));

        QCOMPARE(file.error(), (Error{ErrorCode::Refused, u"address"_s}));
    }

private:
    std::unique_ptr<TransferDesk> m_desk;
};

QTEST_GUILESS_MAIN(FileFetchTest)
#include "tst_filefetch.moc"
