#include "agent/outbox/uploader.h"
#include "tests/agent/outbox/deskchannel.h"
#include "tests/agent/outbox/outboxfixture.h"

#include <QDir>
#include <QFile>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A picture in the media folder that is to be sent.
struct Desk {
    OutboxFixture shop;
    DeskChannel platform;
    Uploader uploader{*shop.writer, *shop.reader, shop.clock};

    Desk()
    {
        uploader.setFolder(shop.dir.filePath(u"media"_s));
        QFile file(shop.dir.filePath(u"media/outgoing/a.jpg"_s));
        if (!QDir().mkpath(shop.dir.filePath(u"media/outgoing"_s)) || !file.open(QIODevice::WriteOnly) ||
            file.write("x") != 1)
            qFatal("cannot write the picture");
    }

    /// Queues the picture to somebody; what the outbox is about to send.
    outbox::Due picture(const QString &phone, const QString &path = u"outgoing/a.jpg"_s)
    {
        const MessageId message = shop.queue(shop.customer(phone), u"الصورة"_s);
        const auto attached = waitFor(shop.writer->run([&](Transaction &t) {
            const OutgoingFile file{.attachment = {},
                                    .kind = u"image"_s,
                                    .path = path,
                                    .mimeType = u"image/jpeg"_s,
                                    .fileName = u"a.jpg"_s,
                                    .bytes = 1,
                                    .remoteId = {}};
            return outbox::attach(t, message, 0, {file, QString(64, u'a')});
        }));
        if (!attached)
            qFatal("%s", qPrintable(attached.error().detail));
        const auto heads =
            waitFor(shop.reader->run([](const Database &database) { return outbox::heads(database, 9); }));
        for (const outbox::Due &due : heads.value()) {
            if (due.message == message)
                return due;
        }
        qFatal("nothing is queued");
    }
};

} // namespace

class TestUploader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatThePlatformHasIsNotBroughtAgain()
    {
        Desk desk;
        const auto first = waitFor(desk.uploader.upload(desk.picture(u"201000000001"_s), desk.platform));
        const auto second = waitFor(desk.uploader.upload(desk.picture(u"201000000002"_s), desk.platform));

        QCOMPARE(first.value().first().remoteId, u"media-1"_s);
        QCOMPARE(second.value().first().remoteId, u"media-1"_s);
        QCOMPARE(desk.platform.uploads.size(), 1);
        QVERIFY(QFile::exists(desk.platform.uploads.first().path)); // absolute
    }

    void whatThePlatformHasForgottenIsBroughtAgain()
    {
        Desk desk;
        MIGO_OK(waitFor(desk.uploader.upload(desk.picture(u"201000000001"_s), desk.platform)));
        desk.shop.clock.advance(24h * 30); // WhatsApp keeps uploads so long

        const auto again = waitFor(desk.uploader.upload(desk.picture(u"201000000002"_s), desk.platform));

        QCOMPARE(again.value().first().remoteId, u"media-2"_s);
    }

    void aFileThatIsGoneIsSaid()
    {
        Desk desk;

        const auto files =
            waitFor(desk.uploader.upload(desk.picture(u"201000000001"_s, u"outgoing/none.jpg"_s), desk.platform));

        QCOMPARE(files.error().detail, u"file_missing"_s);
        QVERIFY(desk.platform.uploads.isEmpty());
    }

    void aRefusedUploadIsTriedAgainByTheNextAttempt()
    {
        Desk desk;
        const outbox::Due due = desk.picture(u"201000000001"_s);
        desk.platform.uploadRefusal = Error{ErrorCode::Network, u"reset"_s};
        QCOMPARE(waitFor(desk.uploader.upload(due, desk.platform)).error().code, ErrorCode::Network);
        desk.platform.uploadRefusal.reset();

        MIGO_OK(waitFor(desk.uploader.upload(due, desk.platform)));

        QCOMPARE(desk.platform.uploads.size(), 2);
    }

    void troubleIsDecidedLikeASend_data()
    {
        QTest::addColumn<ErrorCode>("error");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("blocks");
        QTest::addColumn<bool>("again");
        QTest::newRow("no network") << ErrorCode::Network << u"network"_s << false << true;
        QTest::newRow("too slow") << ErrorCode::Timeout << u"timeout"_s << false << true;
        QTest::newRow("a limit") << ErrorCode::RateLimited << u"80007"_s << false << true;
        QTest::newRow("a dead token") << ErrorCode::Unauthorized << u"80007"_s << true << false;
        QTest::newRow("refused") << ErrorCode::Refused << u"80007"_s << false << false;
    }

    void troubleIsDecidedLikeASend()
    {
        QFETCH(const ErrorCode, error);
        QFETCH(const QString, code);
        QFETCH(const bool, blocks);
        QFETCH(const bool, again);

        const UploadTrouble trouble = readUploadTrouble({error, u"80007: in words"_s}, 1, 0.5);

        QCOMPARE(trouble.code, code);
        QCOMPARE(trouble.blocksAccount, blocks);
        QCOMPARE(trouble.retryAfter.has_value(), again);
    }
};

QTEST_GUILESS_MAIN(TestUploader)
#include "tst_uploader.moc"
