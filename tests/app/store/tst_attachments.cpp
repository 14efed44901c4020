#include "app/store/attachments.h"
#include "tests/support/builders.h"
#include "tests/support/tempstore.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace migochat;
using namespace migochat::test;

namespace {

const QString kHash(64, u'a');

attachments::StoredFile photo()
{
    return {.path = u"aa/"_s + kHash + u".jpg",
            .sha256 = kHash,
            .mimeType = u"image/jpeg"_s,
            .bytes = 1234,
            .width = 640,
            .height = 480,
            .duration = {}};
}

} // namespace

class TestAttachments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<TempStore>();
        InboundMessage message = textOf(whatsAppCustomer(1), u"A"_s, {}, at(0));
        message.kind = MessageKind::Image;
        message.attachments = {{.kind = u"image"_s,
                                .remoteId = u"99"_s,
                                .url = {},
                                .mimeType = u"image/jpeg"_s,
                                .fileName = {},
                                .sha256 = u"SfInY0gGKTsJ"_s}};
        const auto appended = m_store->write([&](Transaction &t) { return deliver(t, webhookOf(message)); });
        MIGO_OK(appended);
        m_message = appended->message;
        m_file = AttachmentId(m_store->number("SELECT id FROM attachment"));
    }

    void aNewFileIsDueWithWhatItsChannelNeeds()
    {
        const auto due = attachments::due(m_store->reading(), at(10), 5);

        MIGO_OK(due);
        QCOMPARE(due->size(), 1);
        QCOMPARE(due->constFirst().id, m_file);
        QCOMPARE(due->constFirst().channel, whatsAppChannel());
        QCOMPARE(due->constFirst().remoteId, u"99"_s);
        QCOMPARE(due->constFirst().platformHash, u"SfInY0gGKTsJ"_s);
        QCOMPARE(due->constFirst().attempts, 0);
    }

    void aFailedTryComesBackAtItsTime()
    {
        MIGO_OK(m_store->write([&](Transaction &t) { return attachments::begin(t, m_file); }));
        MIGO_OK(m_store->write([&](Transaction &t) { return attachments::retryAt(t, m_file, at(60), u"network"_s); }));

        QCOMPARE(attachments::due(m_store->reading(), at(59), 5)->size(), 0);
        QCOMPARE(attachments::nextDue(m_store->reading(), at(59)).value(), std::optional(at(60)));
        const auto due = attachments::due(m_store->reading(), at(60), 5);
        QCOMPARE(due->size(), 1);
        QCOMPARE(due->constFirst().attempts, 1);
        QCOMPARE(attachments::find(m_store->reading(), m_file).value()->failureCode, u"network"_s);
    }

    void aStoredFileIsFoundByItsBytesAndRingsForItsMessage()
    {
        ChangeSet heard;
        connect(&m_store->writer(), &Writer::committed, this, [&](const ChangeSet &changes) { heard += changes; });

        MIGO_OK(m_store->write([&](Transaction &t) { return attachments::stored(t, m_file, photo()); }));

        const Attachment file = attachments::find(m_store->reading(), m_file).value().value();
        QCOMPARE(file.state, AttachmentState::Stored);
        QCOMPARE(file.localPath, photo().path);
        QCOMPARE(file.width, 640);
        QCOMPARE(attachments::due(m_store->reading(), at(99), 5)->size(), 0);
        QCOMPARE(attachments::byHash(m_store->reading(), kHash).value()->path, photo().path);
        QVERIFY(attachments::isUsed(m_store->reading(), kHash).value());
        QTRY_VERIFY(heard.contains(Change{Topic::Message, m_message.value()}));
    }

    void aFileStoredTwiceIsAConflict()
    {
        MIGO_OK(m_store->write([&](Transaction &t) { return attachments::stored(t, m_file, photo()); }));

        const auto again = m_store->write([&](Transaction &t) { return attachments::stored(t, m_file, photo()); });

        QCOMPARE(again.error().code, ErrorCode::Conflict);
    }

    void whatWasGivenUpIsTriedAgainOnlyWhenAPersonWantsIt()
    {
        const auto giveUp = [&](Transaction &t) {
            return attachments::giveUp(t, m_file, AttachmentState::Failed, u"too_large"_s);
        };
        MIGO_OK(m_store->write(giveUp));
        QCOMPARE(attachments::due(m_store->reading(), at(99), 5)->size(), 0);

        MIGO_OK(m_store->write([&](Transaction &t) { return attachments::tryAgain(t, m_file); }));

        QCOMPARE(attachments::due(m_store->reading(), at(99), 5)->size(), 1);
        QCOMPARE(attachments::find(m_store->reading(), m_file).value()->failureCode, QString());
    }

    void whatTheCustomerTookBackIsNotFetched()
    {
        MIGO_OK(m_store->write([&](Transaction &t) -> Result<> {
            auto deleted = t.prepare("UPDATE message SET deleted_at = 1"_L1);
            return deleted ? deleted->run() : Result<>(tl::unexpected(deleted.error()));
        }));

        QCOMPARE(attachments::due(m_store->reading(), at(99), 5)->size(), 0);
    }

    void oldFilesAreLetGoButStayVisibleAsExpired()
    {
        MIGO_OK(m_store->write([&](Transaction &t) { return attachments::stored(t, m_file, photo()); }));
        QCOMPARE(attachments::olderThan(m_store->reading(), at(0), 10)->size(), 0);
        QCOMPARE(attachments::olderThan(m_store->reading(), at(1), 10).value(), QList{m_file});

        MIGO_OK(m_store->write([&](Transaction &t) { return attachments::letGo(t, m_file); }));

        const Attachment file = attachments::find(m_store->reading(), m_file).value().value();
        QCOMPARE(file.state, AttachmentState::Expired);
        QCOMPARE(file.failureCode, u"retention"_s);
        QVERIFY(!attachments::isUsed(m_store->reading(), kHash).value());
    }

private:
    std::unique_ptr<TempStore> m_store;
    MessageId m_message;
    AttachmentId m_file;
};

QTEST_GUILESS_MAIN(TestAttachments)
#include "tst_attachments.moc"
