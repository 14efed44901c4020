#include "tests/ui/samplelook.h"
#include "ui/composer/attachmenttray.h"
#include "ui/composer/waitingthings.h"
#include "ui/imaging/outgoingfile.h"
#include "ui/widgets/iconbutton.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

const ConversationId kChat(1);

/// A picture that compresses badly.
QString noisyPicture(const QTemporaryDir &folder, const QString &name, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y)
        QRandomGenerator(uint(y)).fillRange(reinterpret_cast<quint32 *>(image.scanLine(y)), image.width());
    const QString path = folder.filePath(name);
    image.save(path, nullptr, 100);
    return path;
}

} // namespace

class TestWaiting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theVerdictComesFromTheBytesAndTheChannel()
    {
        QTemporaryDir folder;
        const QString path = noisyPicture(folder, u"photo.jpg"_s, {2400, 1600});
        const auto file = inspectFile(path);
        QVERIFY(file);
        QCOMPARE(file->facts.kind, u"image"_s);
        QCOMPARE(file->facts.size, QSize(2400, 1600));
        QVERIFY(!file->preview.isNull());
        WaitingThings things;
        const qint64 serial = things.addFile(kChat, {.path = path});
        QVERIFY(!things.obstacle(kChat).isEmpty()); // still being read

        things.setFacts(serial, *file, whatsAppChannel());

        QCOMPARE(things.files(kChat).first().verdict.what, UploadVerdict::What::Shrink); // more than 5 MB
        QVERIFY(things.obstacle(kChat).isEmpty());
        QCOMPARE(things.files(kChat).first().name, u"photo.jpg"_s);
    }

    void whatIsTooLargeIsMadeSmallerOnItsWay()
    {
        QTemporaryDir folder;
        const QString path = noisyPicture(folder, u"photo.jpg"_s, {2400, 1600});
        const auto file = inspectFile(path);
        QVERIFY(file);

        const auto laid =
            layOutgoing(path, file->facts, judgeUpload(whatsAppChannel(), file->facts), folder.filePath(u"media"_s));

        QVERIFY2(laid, laid ? "" : qPrintable(laid.error().detail));
        QVERIFY(laid->bytes <= uploadLimit(whatsAppChannel(), u"image"_s));
        QVERIFY(laid->path.startsWith(u"outgoing/"_s));
        QFile copy(folder.filePath(u"media/"_s + laid->path));
        QVERIFY(copy.open(QIODevice::ReadOnly));
        const QByteArray bytes = copy.readAll();
        QCOMPARE(bytes.size(), laid->bytes);
        QCOMPARE(laid->sha256.toLatin1(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        QVERIFY(QFile::exists(path)); // the original is not ours
    }

    void aFileThatFitsLeavesAsItIs()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"prices.pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("%PDF-1.4\n% prices\n");
        file.close();
        const auto inspected = inspectFile(file.fileName());
        QVERIFY(inspected);
        QCOMPARE(inspected->facts.kind, u"document"_s);

        const auto laid = layOutgoing(file.fileName(), inspected->facts, {}, folder.path());

        QVERIFY(laid);
        QCOMPARE(laid->bytes, inspected->facts.bytes);
        QVERIFY(laid->path.endsWith(u".pdf"_s));
        QVERIFY(!inspectFile(folder.filePath(u"none"_s)));
    }

    void whatAChannelRefusesHoldsTheSendAndMayGoAsADocument()
    {
        WaitingThings things;
        const qint64 serial = things.addFile(kChat, {.path = u"/x/sound.wav"_s});
        FileFacts facts;
        facts.kind = u"audio"_s;
        facts.mimeType = u"audio/x-wav"_s;
        facts.bytes = 100'000;
        things.setFacts(serial, {facts}, whatsAppChannel());
        QVERIFY(!things.files(kChat).first().maySend());
        QVERIFY(things.obstacle(kChat).contains(u"sound.wav"_s));
        QCOMPARE(things.files(kChat).first().verdict.otherKind, u"document"_s);

        things.sendAsDocument(serial, whatsAppChannel());

        QVERIFY(things.files(kChat).first().maySend());
        QVERIFY(things.obstacle(kChat).isEmpty());
    }

    void thingsBelongToTheirChatAndOwnFilesGoWithThem()
    {
        WaitingThings things;
        QSignalSpy gone(&things, &WaitingThings::ownFileGone);
        things.addFile(kChat, {.path = u"/tmp/a.png"_s, .isOwn = true});
        const qint64 other = things.addFile(ConversationId(2), {.path = u"/home/b.png"_s});
        Card card;
        card.title = u"Vest"_s;
        things.addProduct(kChat, card);
        things.addProduct(kChat, card);

        QCOMPARE(things.files(kChat).size(), 1);
        QCOMPARE(things.products(kChat).size(), 1);
        things.remove(other);
        QCOMPARE(gone.size(), 0);
        things.clear(kChat);
        QCOMPARE(gone.size(), 1);
        QVERIFY(things.isEmpty(kChat) && things.isEmpty(ConversationId(2)));
    }

    void aFileIsReadWhenItsChatIsOpen()
    {
        WaitingThings things;
        QSignalSpy wanted(&things, &WaitingThings::readWanted);
        things.putIn(kChat, {.files = {{.path = u"/x/a.jpg"_s}, {.path = u"/x/b.jpg"_s}}});
        QCOMPARE(wanted.size(), 0);

        things.wake(kChat);
        things.wake(kChat);

        QCOMPARE(wanted.size(), 2);
        QCOMPARE(things.files(kChat).first().state, WaitingFile::State::Reading);
    }

    void whatIsNotWhatWasChosenSaysSo()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"prices.pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("%PDF-1.4\n% prices\n");
        file.close();
        const auto before = inspectFile(file.fileName());
        QVERIFY(before);
        WaitingThings things;
        const ChosenFile chosen{.path = file.fileName(), .bytes = before->facts.bytes, .changedAt = before->changedAt};
        const qint64 same = things.addFile(kChat, chosen);
        things.setFacts(same, *before, whatsAppChannel());
        QVERIFY(!things.files(kChat).first().hasChanged);

        QVERIFY(file.open(QIODevice::Append));
        file.write("% new\n");
        file.close();
        const qint64 other = things.addFile(ConversationId(2), chosen);
        things.setFacts(other, *inspectFile(file.fileName()), whatsAppChannel());

        QVERIFY(things.files(ConversationId(2)).first().hasChanged);
        QVERIFY(things.files(ConversationId(2)).first().maySend()); // by somebody who reads that
    }

    void whatIsGoneIsLookedForAgainWhenItsChatIsOpenedAnew()
    {
        WaitingThings things;
        const qint64 serial = things.addFile(kChat, {.path = u"/x/stick.jpg"_s, .bytes = 7});
        things.wake(kChat);
        things.setState(serial, WaitingFile::State::Gone);
        QVERIFY(things.obstacle(kChat).contains(u"stick.jpg"_s));
        QSignalSpy wanted(&things, &WaitingThings::readWanted);
        things.wake(kChat);
        QCOMPARE(wanted.size(), 0);

        things.lookAgain(kChat);
        things.wake(kChat);

        QCOMPARE(wanted.size(), 1);
    }

    void whatWasChosenIsKeptAsItWasChosen()
    {
        WaitingThings things;
        FileFacts facts;
        facts.kind = u"audio"_s;
        facts.mimeType = u"audio/x-wav"_s;
        facts.bytes = 100'000;
        const qint64 serial = things.addFile(kChat, {.path = u"/x/sound.wav"_s});
        things.setFacts(serial, {facts, {}, Instant(std::chrono::hours(5))}, whatsAppChannel());
        QVERIFY(things.all().value(kChat).files.first().kind.isEmpty()); // its bytes decide again

        things.sendAsDocument(serial, whatsAppChannel());

        const ChosenFile kept = things.all().value(kChat).files.first();
        QCOMPARE(kept.kind, u"document"_s);
        QCOMPARE(kept.bytes, 100'000);
        QCOMPARE(kept.changedAt, Instant(std::chrono::hours(5)));
    }

    void atMostTenFilesWait()
    {
        WaitingThings things;
        for (int i = 0; i < 12; ++i)
            things.addFile(kChat, {.path = u"/x/%1"_s.arg(i)});

        QCOMPARE(things.files(kChat).size(), 10);
    }

    void theTraySaysWhatBecameOfAFile()
    {
        SampleLook sample;
        AttachmentTray tray(sample.look);
        WaitingFile gone;
        gone.name = u"stick.jpg"_s;
        gone.state = WaitingFile::State::Gone;
        WaitingFile other;
        other.name = u"list.pdf"_s;
        other.state = WaitingFile::State::Ready;
        other.facts.bytes = 2'000'000;
        other.hasChanged = true;

        tray.show({gone, other}, {});

        QStringList names;
        for (const QWidget *card : tray.findChildren<QWidget *>())
            names.append(card->accessibleName());
        QVERIFY(names.contains(u"stick.jpg: not there any more"_s));
        QVERIFY(names.contains(u"list.pdf: 2 MB · changed since"_s));
    }

    void theTrayNamesEachFileAndLetsItGo()
    {
        SampleLook sample;
        AttachmentTray tray(sample.look);
        QSignalSpy removed(&tray, &AttachmentTray::removeAsked);
        WaitingFile file;
        file.serial = 7;
        file.name = u"كتالوج.pdf"_s;
        file.state = WaitingFile::State::Ready;
        file.facts.kind = u"document"_s;
        file.facts.bytes = 2'000'000;
        tray.show({file}, {});
        QVERIFY(!tray.isHidden());
        QVERIFY(tray.findChildren<QWidget *>().size() > 3);

        const auto buttons = tray.findChildren<IconButton *>();
        QCOMPARE(buttons.size(), 1);
        QVERIFY(buttons.first()->accessibleName().contains(u"كتالوج.pdf"_s));
        buttons.first()->click();

        QCOMPARE(removed.at(0).at(0).toLongLong(), 7);
        tray.show({}, {});
        QVERIFY(tray.isHidden());
    }
};

QTEST_MAIN(TestWaiting)
#include "tst_waiting.moc"
