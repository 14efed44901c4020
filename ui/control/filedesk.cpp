#include "ui/control/filedesk.h"

#include "app/domain/filetype.h"
#include "app/platform/privatefile.h"
#include "app/protocol/outboundcommands.h"
#include "ui/composer/composerpane.h"
#include "ui/text/refusals.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QUuid>

#include <utility>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kCaption = 1024; ///< WhatsApp

Result<QString> savedPicture(const QImage &picture, const QString &folder)
{
    if (const Result<> made = makePrivateFolder(folder); !made)
        return failed(made);
    const QString path = QDir(folder).filePath(u"%1.png"_s.arg(QUuid::createUuid().toString(QUuid::Id128)));
    if (!picture.save(path, "png"))
        return fail(ErrorCode::StorageFull, u"cannot keep the pasted picture"_s);
    return path;
}

} // namespace

FileDesk::FileDesk(const Parts &parts, QObject *parent)
    : QObject(parent), m_pane(parts.pane), m_link(parts.link), m_mediaFolder(parts.mediaFolder),
      m_unsentFolder(parts.unsentFolder)
{
    connect(&m_pane.waiting(), &WaitingThings::readWanted, this, &FileDesk::read);
    connect(&m_pane.waiting(), &WaitingThings::ownFileGone, this, [this](const QString &path) {
        whenDone(m_background.run([path]() -> Result<> {
            QFile::remove(path);
            return {};
        }),
                 this, [](const Result<> &) {});
    });
    connect(&m_pane, &ComposerPane::pictureOffered, this, &FileDesk::keepPicture);
}

void FileDesk::chooseFiles()
{
    auto *dialog = new QFileDialog(m_pane.window(), tr("Attach files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) {
        for (const QString &path : paths)
            m_pane.addFile(path);
        m_pane.composer().focusText();
    });
    dialog->open();
}

void FileDesk::read(const WaitingFile &file)
{
    const ConversationRow *row = m_pane.row();
    const ChannelKind channel = row ? row->conversation.channel : ChannelKind();
    const auto missing = file.bytes >= 0 ? WaitingFile::State::Gone : WaitingFile::State::Failed;
    whenDone(m_background.run([path = file.path, kind = file.kind] { return inspectFile(path, kind); }), this,
             [this, serial = file.serial, channel, missing](const Result<InspectedFile> &inspected) {
                 if (inspected)
                     m_pane.waiting().setFacts(serial, *inspected, channel);
                 else
                     m_pane.waiting().setState(serial, missing);
             });
}

void FileDesk::keepPicture(const QImage &picture)
{
    whenDone(m_background.run([picture, folder = m_unsentFolder] { return savedPicture(picture, folder); }), this,
             [this, conversation = m_pane.conversation()](const Result<QString> &path) {
                 if (path)
                     m_pane.waiting().addFile(conversation, {.path = *path, .name = tr("Picture.png"), .isOwn = true});
             });
}

void FileDesk::send(const Written &written)
{
    auto job = std::make_shared<Job>();
    job->written = written;
    for (const WaitingFile &file : written.files)
        m_pane.waiting().setState(file.serial, WaitingFile::State::Preparing);
    layNext(job);
}

void FileDesk::layNext(const JobRef &job)
{
    const qsizetype index = job->laid.size();
    if (index == job->written.files.size())
        return hand(job);
    const WaitingFile file = job->written.files.at(index);
    whenDone(m_background.run(
                 [file, folder = m_mediaFolder] { return layOutgoing(file.path, file.facts, file.verdict, folder); }),
             this, [this, job](const Result<LaidFile> &laid) {
                 if (!laid)
                     return layFailed(job, refusalSentence(laid.error()));
                 job->laid.append(*laid);
                 layNext(job);
             });
}

bool FileDesk::takesCaption(const ChannelKind &channel, const WaitingFile &file, const QString &text)
{
    const QString &kind = file.facts.kind;
    return channel == whatsAppChannel() && text.size() <= kCaption &&
           (kind == "image"_L1 || kind == "video"_L1 || kind == "document"_L1);
}

/// One message each, in order; the answers come in the same order.
void FileDesk::hand(const JobRef &job)
{
    const Written &written = job->written;
    const ConversationRow *row = m_pane.row();
    const bool open = row && row->conversation.id == written.conversation;
    const bool captions = open && takesCaption(row->conversation.channel, written.files.first(), written.text);
    job->carrier = captions || written.text.isEmpty() ? 0 : -1;
    for (qsizetype i = 0; i < job->laid.size(); ++i) {
        const WaitingFile &file = written.files.at(i);
        const LaidFile &laid = job->laid.at(i);
        const SendContent command{
            .conversation = written.conversation,
            .kind = fromText<MessageKind>(file.facts.kind).value_or(MessageKind::Document),
            .text = i == job->carrier ? written.text : QString(),
            .files = {{laid.path, laid.sha256, laid.mimeType, cleanFileName(file.name), laid.bytes}},
            .replyTo = i == job->carrier ? written.quoted.message : MessageId(),
            .draft = i == job->carrier ? written.draft : DraftId(),
            .sendAt = written.sendAt,
            .undoSeconds = written.undoSeconds};
        whenDone(m_link.send(command), this,
                 [this, job, i](const Result<QueuedMessage> &queued) { onAnswer(job, i, queued); });
    }
    if (job->carrier < 0)
        Q_EMIT textLeft(written);
}

void FileDesk::onAnswer(const JobRef &job, qsizetype index, const Result<QueuedMessage> &queued)
{
    const qint64 serial = job->written.files.at(index).serial;
    if (queued) {
        m_pane.waiting().remove(serial);
        Q_EMIT fileSent(partOf(*job, index), queued->message);
    } else {
        m_pane.waiting().setState(serial, WaitingFile::State::Ready);
        job->carrierRefused |= index == job->carrier;
        if (job->refusal.isEmpty())
            job->refusal = refusalSentence(queued.error());
    }
    if (++job->answered == job->laid.size())
        settle(job);
}

/// What has not left waits again where it was; the text comes back with the file that was to carry it.
void FileDesk::settle(const JobRef &job)
{
    if (job->refusal.isEmpty()) {
        Q_EMIT sent(job->written);
        return;
    }
    Written back = job->written;
    if (!job->carrierRefused) {
        back.text.clear();
        back.quoted = {};
    }
    Q_EMIT refused(back, job->refusal);
}

/// One that cannot be read keeps all of them here.
void FileDesk::layFailed(const JobRef &job, const QString &sentence)
{
    for (const WaitingFile &file : std::as_const(job->written.files))
        m_pane.waiting().setState(file.serial, WaitingFile::State::Ready);
    Q_EMIT refused(job->written, sentence);
}

/// A file that was made here is gone once it is sent; what was laid out for the agent is still there.
Written FileDesk::partOf(const Job &job, qsizetype index) const
{
    const Written &written = job.written;
    WaitingFile file = written.files.at(index);
    if (file.isOwn)
        static_cast<ChosenFile &>(file) = {
            .path = QDir(m_mediaFolder).filePath(job.laid.at(index).path), .name = file.name, .kind = file.kind};
    Written part = written;
    part.files = {file};
    part.products.clear();
    if (index != job.carrier) {
        part.text.clear();
        part.quoted = {};
    }
    return part;
}

} // namespace migochat
