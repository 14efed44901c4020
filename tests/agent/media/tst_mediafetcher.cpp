#include "tests/agent/media/mediadesk.h"

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestMediaFetcher : public QObject
{
    Q_OBJECT

    using Behaviour = ScriptedServer::Behaviour;
    using enum AttachmentState;

    void fetchUntil(AttachmentId id, AttachmentState state)
    {
        m_desk->fetcher->wake();
        QTRY_VERIFY2(m_desk->file(id).state == state && m_desk->fetcher->inFlight() == 0,
                     qPrintable(m_desk->file(id).failureCode));
    }

    /// Lets a try fail, and the next one be due.
    void fetchUntilTried(AttachmentId id, const QString &code, int timesServed = 0)
    {
        m_desk->fetcher->wake();
        QTRY_VERIFY(m_desk->served >= timesServed); // the code may still be the one of the try before
        QTRY_COMPARE(m_desk->file(id).failureCode, code);
        QTRY_COMPARE(m_desk->fetcher->inFlight(), 0);
        m_desk->clock.advance(2h);
    }

private Q_SLOTS:
    void init() { m_desk = std::make_unique<MediaDesk>(); }

    void aCustomersPictureIsStoredUnderItsHash()
    {
        const AttachmentId id = m_desk->receiveWhatsApp(u"A"_s);

        fetchUntil(id, Stored);

        const Attachment file = m_desk->file(id);
        const QString hash = QString::fromLatin1(QByteArray::fromBase64(m_desk->claimedHash).toHex());
        QCOMPARE(file.localPath, QString(hash.first(2) + u'/' + hash + u".jpg"));
        QCOMPARE(m_desk->onDisk(file), m_desk->bytes);
        QCOMPARE(m_desk->everything(), QStringList{file.localPath});
    }

    void theSameBytesOfAnotherCustomerAreNotFetchedAgain()
    {
        const AttachmentId first = m_desk->receiveWhatsApp(u"A"_s);
        fetchUntil(first, Stored);

        const AttachmentId second = m_desk->receiveWhatsApp(u"B"_s, QString::fromLatin1(m_desk->claimedHash));
        fetchUntil(second, Stored);

        QCOMPARE(m_desk->served, 1);
        QCOMPARE(m_desk->file(second).localPath, m_desk->file(first).localPath);
    }

    void bytesThatVanishedFromTheDiskAreFetchedAgain()
    {
        const AttachmentId first = m_desk->receiveWhatsApp(u"A"_s);
        fetchUntil(first, Stored);
        QVERIFY(QFile::remove(m_desk->absolute(m_desk->file(first).localPath)));

        const AttachmentId second = m_desk->receiveWhatsApp(u"B"_s, QString::fromLatin1(m_desk->claimedHash));
        fetchUntil(second, Stored);

        QCOMPARE(m_desk->served, 2);
        QCOMPARE(m_desk->onDisk(m_desk->file(first)), m_desk->bytes);
    }

    void aMessengerFileComesByItsAddress()
    {
        m_desk->bytes = "OggS is what its bytes say";
        const AttachmentId id = m_desk->receiveMessenger(u"A"_s);

        fetchUntil(id, Stored);

        QVERIFY(m_desk->file(id).localPath.endsWith(u".ogg"));
        QCOMPARE(m_desk->file(id).mimeType, u"audio/ogg"_s);
    }

    void aCutOffFileIsContinuedAfterTheProgramDied()
    {
        const QByteArray whole = m_desk->bytes;
        m_desk->server.play(Behaviour::Answer, "HTTP/1.1 200 OK\r\nContent-Length: " +
                                                   QByteArray::number(whole.size()) + "\r\n\r\n" + whole.first(10));
        const AttachmentId id = m_desk->receiveMessenger(u"A"_s);
        fetchUntilTried(id, u"network"_s);

        m_desk->fetcher = m_desk->makeFetcher();
        m_desk->server.answerBy([whole](const QByteArray &) {
            return ScriptedServer::rawAnswer(206, whole.sliced(10), "Content-Range: bytes 10-99/100\r\n");
        });
        fetchUntil(id, Stored);

        QVERIFY(m_desk->server.requests().constLast().contains("Range: bytes=10-\r\n"));
        QCOMPARE(m_desk->onDisk(m_desk->file(id)), whole);
    }

    void aCrashBetweenTheMoveAndTheRowCostsOneMoreFetch()
    {
        const AttachmentId id = m_desk->receiveWhatsApp(u"A"_s);
        fetchUntil(id, Stored);
        const QString path = m_desk->file(id).localPath;
        MIGO_OK(waitFor(m_desk->writer->run([](Transaction &t) -> Result<> {
            auto undone = t.prepare("UPDATE attachment SET state = 'fetching', local_path = '', sha256 = ''"_L1);
            return undone ? undone->run() : Result<>(tl::unexpected(undone.error()));
        })));

        m_desk->fetcher = m_desk->makeFetcher();
        fetchUntil(id, Stored);

        QCOMPARE(m_desk->everything(), QStringList{path});
    }

    void bytesWithAnotherHashAreNeverShown()
    {
        const AttachmentId id = m_desk->receiveWhatsApp(u"A"_s);
        m_desk->bytes = "not what was announced";

        fetchUntilTried(id, u"hash"_s, 1);
        fetchUntilTried(id, u"hash"_s, 2);
        fetchUntil(id, Failed);

        QCOMPARE(m_desk->served, 3);
        QCOMPARE(m_desk->file(id).failureCode, u"hash"_s);
        QCOMPARE(m_desk->everything(), QStringList());
    }

    void whatThePlatformNoLongerHasIsExpired()
    {
        m_desk->server.answerWith(403, "URL signature expired");
        const AttachmentId id = m_desk->receiveMessenger(u"A"_s);

        fetchUntil(id, Expired);

        QCOMPARE(m_desk->everything(), QStringList());
    }

    void aFileAboveTheOwnersLimitIsRefusedAndLeavesNothing()
    {
        m_desk->setSetting(u"media.max_mb.image"_s, 1);
        m_desk->bytes = QByteArray(1'500'000, 'x');
        const AttachmentId id = m_desk->receiveMessenger(u"A"_s);

        fetchUntil(id, Failed);

        QCOMPARE(m_desk->file(id).failureCode, u"too_large"_s);
        QCOMPARE(m_desk->everything(), QStringList());
    }

    void aNearlyFullDiskWaitsForRoomAndKeepsTheStoresShare()
    {
        m_desk->setSetting(u"media.free_mb"_s, 10'000'000); // more than any disk of ours has
        const AttachmentId id = m_desk->receiveWhatsApp(u"A"_s);
        fetchUntilTried(id, u"disk"_s);
        QCOMPARE(m_desk->served, 0);

        m_desk->setSetting(u"media.free_mb"_s, 0);
        fetchUntil(id, Stored);
    }

    void aFolderThatCannotBeMadeIsADiskTrouble()
    {
        QFile inTheWay(m_desk->dir.filePath(u"media"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const AttachmentId id = m_desk->receiveWhatsApp(u"A"_s);
        fetchUntilTried(id, u"disk"_s);

        QVERIFY(inTheWay.remove());
        fetchUntil(id, Stored);
    }

    void aTryThatFailedIsRepeatedByItselfInTime()
    {
        m_desk->server.answerWith(503, {});
        const AttachmentId id = m_desk->receiveWhatsApp(u"A"_s);
        fetchUntilTried(id, u"network"_s);

        m_desk->serve();
        fetchUntil(id, Stored);
    }

    void aFileWithoutAnAddressIsToldAtOnce()
    {
        const AttachmentId id = m_desk->receive(
            u"A"_s, {.kind = u"image"_s, .remoteId = {}, .url = {}, .mimeType = {}, .fileName = {}, .sha256 = {}});

        fetchUntil(id, Failed);

        QCOMPARE(m_desk->file(id).failureCode, u"no_address"_s);
    }

    void manyFilesComeAFewAtATime()
    {
        QList<AttachmentId> ids;
        for (int i = 0; i < 12; ++i)
            ids.append(m_desk->receiveMessenger(u"M%1"_s.arg(i)));
        int most = 0;
        m_desk->server.answerBy([&](const QByteArray &) {
            most = std::max(most, m_desk->fetcher->inFlight());
            return ScriptedServer::rawAnswer(200, "\xff\xd8\xff" + QByteArray::number(++m_desk->served));
        });

        m_desk->fetcher->wake();

        for (const AttachmentId id : ids)
            QTRY_COMPARE(m_desk->file(id).state, Stored);
        QVERIFY(most <= 4);
        QCOMPARE(m_desk->everything().size(), 12);
    }

private:
    std::unique_ptr<MediaDesk> m_desk;
};

QTEST_GUILESS_MAIN(TestMediaFetcher)
#include "tst_mediafetcher.moc"
