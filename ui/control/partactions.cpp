#include "ui/control/partactions.h"

#include "app/domain/clock.h"
#include "app/protocol/mediacommands.h"
#include "app/protocol/outboundcommands.h"
#include "ui/composer/composerpane.h"
#include "ui/control/customercontroller.h"
#include "ui/control/pictureviewing.h"
#include "ui/control/threadcontroller.h"
#include "ui/control/writtenagain.h"
#include "ui/imaging/picture.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/inbox/savedname.h"
#include "ui/link/agentlink.h"
#include "ui/mainwindow.h"
#include "ui/media/voices.h"
#include "ui/text/direction.h"
#include "ui/text/refusals.h"
#include "ui/text/shoptimes.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QSaveFile>
#include <QUrl>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whole or not at all: what was there before stays until the new file is.
Result<> copied(const QString &source, const QString &target)
{
    QFile from(source);
    QSaveFile to(target);
    if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly))
        return fail(ErrorCode::StorageFull, target);
    constexpr qint64 kPiece = 1 << 20;
    while (!from.atEnd()) {
        const QByteArray piece = from.read(kPiece);
        if (piece.isEmpty() || to.write(piece) != piece.size())
            return fail(ErrorCode::StorageFull, target);
    }
    return to.commit() ? Result<>() : fail(ErrorCode::StorageFull, target);
}

} // namespace

PartActions::PartActions(const Parts &parts, const QString &mediaFolder, QObject *parent)
    : QObject(parent), m_place(parts.place), m_thread(parts.thread), m_customer(parts.customer), m_link(parts.link),
      m_reader(parts.reader), m_voices(parts.voices), m_mediaFolder(mediaFolder),
      m_pictures(std::make_unique<PictureViewing>(parts.place, parts.thread, mediaFolder))
{
    m_voices.setFolder(mediaFolder);
    m_place.page.messages().setVoices(&m_voices);
    m_place.page.messages().setPinnedNotes([this](NoteId note) { return isPinned(note); });
    connect(&m_place.page, &InboxPage::partActionRequested, this, &PartActions::carryOut);
    connect(m_pictures.get(), &PictureViewing::openAsked, this, &PartActions::openFile);
    connect(m_pictures.get(), &PictureViewing::saveAsked, this, &PartActions::saveFile);
    connect(&m_customer, &CustomerController::pictureAsked, m_pictures.get(), &PictureViewing::showAmong);
    handleCommands();
}

PartActions::~PartActions() = default;

void PartActions::carryOut(const PartAction &action)
{
    switch (action.kind) {
    case PartAction::Kind::ShowPicture:
        return m_pictures->showInThread(action.value);
    case PartAction::Kind::OpenFile:
        return openFile(action.value);
    case PartAction::Kind::SaveFile:
        return saveFrom(m_thread.messages().rows(), m_thread.customer(), action.value);
    case PartAction::Kind::CopyPicture:
        return copyPicture(action.value);
    case PartAction::Kind::FetchFile:
        return fetchAgain(action.number);
    case PartAction::Kind::OpenLink:
        return openLink(action.value);
    case PartAction::Kind::CopyText:
        return QGuiApplication::clipboard()->setText(action.value);
    case PartAction::Kind::JumpTo:
        return m_thread.jumpTo(action.message);
    case PartAction::Kind::Resend:
        return m_thread.resend(action.message);
    case PartAction::Kind::Remedy:
        return findRemedy(action.message);
    case PartAction::Kind::OtherWay:
        return offerOtherWays(action.message);
    case PartAction::Kind::Quote:
        return quote(action.message);
    case PartAction::Kind::ReadyAnswer:
        Q_EMIT readyAnswerWanted(action.value);
        return;
    case PartAction::Kind::React:
        return react(action);
    case PartAction::Kind::ToNote:
        return putIntoNote(action.value);
    case PartAction::Kind::FollowUp:
        return remember(action.value);
    case PartAction::Kind::MakeTask:
        return m_customer.beginTask(action.value, action.message);
    case PartAction::Kind::KeepQuestion:
        return m_customer.keepQuestion(action.message, action.value);
    case PartAction::Kind::Attempts:
        return showAttempts(action.message);
    case PartAction::Kind::RawEvent:
        return showEvents(action.message);
    case PartAction::Kind::PinNote:
        return m_customer.pinNote(NoteId(action.number), action.value == "1"_L1);
    case PartAction::Kind::PlayVoice:
    case PartAction::Kind::SeekVoice:
    case PartAction::Kind::StepVoice:
        whenDone(m_voices.prepare(), this, [this, action](const Result<> &) { play(action); });
        return;
    case PartAction::Kind::VoiceSpeed:
        return m_voices.nextSpeed();
    case PartAction::Kind::SendNow:
        return m_thread.sendNow(action.message);
    case PartAction::Kind::DoNotSend:
        return doNotSend(action.message);
    }
}

void PartActions::play(const PartAction &action)
{
    if (action.kind == PartAction::Kind::SeekVoice)
        return m_voices.seek(action.value, double(action.number) / 1000);
    if (action.kind == PartAction::Kind::StepVoice)
        return m_voices.step(action.value, std::chrono::seconds(action.number));
    m_voices.toggle(action.value);
    if (m_voices.isSilent())
        m_place.say(tr("This computer has no loudspeakers that work."));
}

/// Stored files carry an extension of our own table, read from their bytes; what has none of it is ".bin" and only saved.
void PartActions::openFile(const QString &path)
{
    const QString file = QDir(m_mediaFolder).filePath(path);
    if (!QFileInfo(file).isFile())
        return m_place.say(tr("The file is not on this computer any more."));
    if (!path.endsWith(u".bin"_s))
        QDesktopServices::openUrl(QUrl::fromLocalFile(file));
}

void PartActions::saveFrom(const QList<ThreadRow> &rows, const QString &customer, const QString &path)
{
    saveFile(path, savedname::among(rows, path, customer, m_place.look.format));
}

void PartActions::saveFile(const QString &path, const QString &name)
{
    const QString source = QDir(m_mediaFolder).filePath(path);
    auto *dialog = new QFileDialog(&m_place.window, tr("Save the file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, source](const QString &target) {
        whenDone(m_background.run([source, target] { return copied(source, target); }), this,
                 [this](const Result<> &done) {
                     if (!done)
                         m_place.say(tr("The file could not be saved there."));
                 });
    });
    dialog->open();
}

void PartActions::copyPicture(const QString &path)
{
    const QString file = QDir(m_mediaFolder).filePath(path);
    whenDone(m_background.run([file] { return decodePicture(file); }), this, [this](const Result<QImage> &picture) {
        if (!picture)
            return m_place.say(tr("The picture cannot be copied."));
        QGuiApplication::clipboard()->setImage(*picture);
        m_place.say(tr("The picture is copied."));
    });
}

/// Only the web, mail and telephone: a customer's text must not start other programs.
void PartActions::openLink(const QString &address)
{
    const QUrl url(address);
    const bool mayOpen = QStringList{u"https"_s, u"http"_s, u"mailto"_s, u"tel"_s}.contains(url.scheme());
    if (!mayOpen || QDesktopServices::openUrl(url))
        return;
    QGuiApplication::clipboard()->setText(url.scheme() == "tel"_L1 || url.scheme() == "mailto"_L1 ? url.path()
                                                                                                  : address);
    m_place.say(tr("No program here opens this, so it is copied."));
}

void PartActions::fetchAgain(qint64 attachment)
{
    whenDone(m_link.send(FetchAgain{AttachmentId(attachment)}), this, [this](const Result<Done> &done) {
        if (!done)
            m_place.say(tr("The platform has no address for this file any more."));
    });
}

/// What it was made of waits again where it was written.
void PartActions::doNotSend(MessageId message)
{
    ComposerPane &pane = m_place.page.writing();
    const auto &rows = m_thread.messages().rows();
    const auto row = std::find_if(rows.begin(), rows.end(), [message](const ThreadRow &one) {
        const auto *shown = std::get_if<Message>(&one.item.content);
        return shown && shown->id == message;
    });
    const Written again =
        row == rows.end() ? Written() : writtenAgain(*row, pane.facts(), m_place.look.format, m_mediaFolder);
    whenDone(m_link.send(CancelMessage{.message = message}), this, [this, &pane, again](const Result<Done> &done) {
        if (!done)
            pane.giveBack(m_thread.current(), {}, refusalSentence(done.error()));
        else if (again.conversation.isValid())
            pane.giveBack(again);
    });
}

void PartActions::react(const PartAction &action)
{
    whenDone(m_link.send(React{.message = action.message, .emoji = action.value}), this,
             [this](const Result<Done> &done) {
                 if (!done)
                     m_place.say(refusalSentence(done.error()));
             });
}

void PartActions::putIntoNote(const QString &text)
{
    m_place.page.startWriting(Composer::Mode::Note);
    m_place.page.insertText(text + u'\n');
}

/// The next morning, when the shop has opened; the panel changes the time.
void PartActions::remember(const QString &text)
{
    const Look &look = m_place.look;
    m_customer.setFollowUp(shoptimes::followUp(m_place.page.hours(), toDateTime(look.clock.now()).date().addDays(1)),
                           text);
}

} // namespace migochat
