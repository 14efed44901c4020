#include "app/store/messages.h"
#include "tests/agent/media/mediadesk.h"

#include <QDateTime>
#include <QSignalSpy>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString kNobodys = u"ab/ab"_s + QString(62, u'1') + u".jpg";

} // namespace

class TestMediaKeeper : public QObject
{
    Q_OBJECT

    void sweep()
    {
        MediaKeeper keeper(*m_desk->writer, *m_desk->reader, m_desk->clock, m_desk->folder);
        QSignalSpy swept(&keeper, &MediaKeeper::swept);
        keeper.sweep();
        QTRY_COMPARE(swept.size(), 1);
    }

    QString storedPicture()
    {
        const AttachmentId id = m_desk->receiveWhatsApp(u"A"_s);
        m_desk->fetcher->wake();
        if (!QTest::qWaitFor([&] { return m_desk->file(id).state == AttachmentState::Stored; }, 5'000))
            return {};
        m_file = id;
        return m_desk->file(id).localPath;
    }

private Q_SLOTS:
    void init() { m_desk = std::make_unique<MediaDesk>(); }

    void aFileThatNoRowNamesIsRemovedOnceItIsOldEnough()
    {
        const QString used = storedPicture();
        m_desk->write(kNobodys, "left by a crash");
        sweep();
        QCOMPARE(m_desk->everything().size(), 2); // it may belong to a row that is just being written

        m_desk->age(kNobodys, 2h);
        m_desk->age(used, 2h);
        sweep();

        QCOMPARE(m_desk->everything(), QStringList{used});
    }

    void whatIsNotOursStays()
    {
        m_desk->write(u"notes.txt"_s, "somebody put this here");
        m_desk->write(u"ab/holiday.jpg"_s, "and this");
        m_desk->age(u"notes.txt"_s, 1000h);
        m_desk->age(u"ab/holiday.jpg"_s, 1000h);

        sweep();

        QCOMPARE(m_desk->everything(), (QStringList{u"ab/holiday.jpg"_s, u"notes.txt"_s}));
    }

    void whatTheDesktopHoldsReadyStaysForAMonth()
    {
        const QString ready = u"outgoing/"_s + QString(64, u'b') + u".jpg";
        m_desk->write(ready, "not sent yet");
        m_desk->age(ready, 24h * 29);
        sweep();
        QCOMPARE(m_desk->everything(), QStringList{ready});

        m_desk->age(ready, 24h * 31);
        sweep();

        QCOMPARE(m_desk->everything(), QStringList());
    }

    void partsOfAWeekAgoAreRemoved()
    {
        m_desk->write(u"incoming/7.part"_s, "young");
        m_desk->write(u"incoming/8.part"_s, "old");
        m_desk->age(u"incoming/8.part"_s, 24h * 8);

        sweep();

        QCOMPARE(m_desk->everything(), QStringList{u"incoming/7.part"_s});
    }

    void filesStayForEverUnlessTheOwnerSaysOtherwise()
    {
        const QString path = storedPicture();
        m_desk->age(path, 2h);
        m_desk->clock.advance(24h * 400);
        sweep();
        QCOMPARE(m_desk->everything(), QStringList{path});

        m_desk->setSetting(u"media.keep_days"_s, 365);
        sweep();

        QCOMPARE(m_desk->everything(), QStringList());
        QCOMPARE(m_desk->file(m_file).state, AttachmentState::Expired);
        QCOMPARE(m_desk->file(m_file).failureCode, u"retention"_s);
    }

    void whatACustomerTookBackIsGoneFromTheDisk()
    {
        const QString path = storedPicture();
        MediaKeeper keeper(*m_desk->writer, *m_desk->reader, m_desk->clock, m_desk->folder);
        keeper.setPause(20ms);
        QSignalSpy swept(&keeper, &MediaKeeper::swept);
        const MessageId message = m_desk->file(m_file).message;
        MIGO_OK(waitFor(m_desk->writer->run([&](Transaction &t) {
            return messages::remove(t, message, {.what = InboundRemoval::What::Deleted, .at = m_desk->clock.now()});
        })));
        m_desk->age(path, 2h);

        keeper.noteCommit();
        QTRY_COMPARE(swept.size(), 1);

        QCOMPARE(m_desk->everything(), QStringList());
    }

    void theLastCommitIsFollowedByASweep()
    {
        MediaKeeper keeper(*m_desk->writer, *m_desk->reader, m_desk->clock, m_desk->folder);
        keeper.setPause(20ms);
        QSignalSpy swept(&keeper, &MediaKeeper::swept);

        keeper.noteCommit();
        keeper.noteCommit(); // while the first one's sweep is awaited

        QTRY_COMPARE(swept.size(), 2);
    }

    void aFileThatIsWantedAgainDuringTheSweepStays()
    {
        const QString path = storedPicture();
        m_desk->age(path, 2h);
        const Instant before = fromMsecs(QDateTime::currentMSecsSinceEpoch()) - MediaKeeper::kGrace;
        const Attachment file = m_desk->file(m_file);
        const MediaStore store(m_desk->dir.filePath(u"media"_s));
        QCOMPARE(store.untouchedSince(before), QStringList{path}); // the sweep has judged it

        QVERIFY(
            store.holds({.path = path, .sha256 = file.sha256, .mimeType = {}, .bytes = file.bytes})); // a twin takes it
        store.remove(path, before);

        QCOMPARE(m_desk->everything(), QStringList{path});
    }

    void aCustomersPictureIsNoOrphan()
    {
        m_desk->write(kNobodys, "a face");
        m_desk->age(kNobodys, 2h);
        static_cast<void>(m_desk->receiveWhatsApp(u"A"_s));
        MIGO_OK(waitFor(m_desk->writer->run([](Transaction &t) -> Result<> {
            auto set = t.prepare("UPDATE contact SET picture_sha256 = :hash"_L1);
            if (!set)
                return tl::unexpected(set.error());
            set->bind(":hash"_L1, MediaStore::hashOf(kNobodys));
            return set->run();
        })));

        sweep();

        QCOMPARE(m_desk->everything(), QStringList{kNobodys});
    }

private:
    std::unique_ptr<MediaDesk> m_desk;
    AttachmentId m_file;
};

QTEST_GUILESS_MAIN(TestMediaKeeper)
#include "tst_mediakeeper.moc"
