#include "ui/control/pictureviewing.h"

#include "ui/control/threadcontroller.h"
#include "ui/inbox/savedname.h"
#include "ui/inbox/threadcopy.h"
#include "ui/viewer/pictureviewer.h"

#include <QFileInfo>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isPicture(const Attachment &file)
{
    const bool isKind = file.kind == "image"_L1 || file.kind == "sticker"_L1;
    return isKind && file.state == AttachmentState::Stored && !file.localPath.isEmpty();
}

QList<ShownPicture> picturesOf(const QList<ThreadRow> &rows, const threadcopy::Names &names)
{
    QList<ShownPicture> pictures;
    for (const ThreadRow &row : rows) {
        const auto *message = row.kind == ThreadRow::Kind::Item ? std::get_if<Message>(&row.item.content) : nullptr;
        if (!message || message->deletedAt)
            continue;
        for (const Attachment &file : message->attachments) {
            if (isPicture(file))
                pictures.append({.path = file.localPath,
                                 .fileName = savedname::of(file, {names.customer, message->at}, names.format),
                                 .sender = threadcopy::senderOf(*message, names),
                                 .at = message->at,
                                 .conversation = message->conversation,
                                 .message = message->id});
        }
    }
    return pictures;
}

} // namespace

PictureViewing::PictureViewing(const ChatPlace &place, ThreadController &thread, const QString &mediaFolder,
                               QObject *parent)
    : QObject(parent), m_place(place), m_thread(thread), m_mediaFolder(mediaFolder)
{
}

PictureViewer &PictureViewing::viewer()
{
    if (m_viewer)
        return *m_viewer;
    m_viewer = new PictureViewer(m_place.look, &m_place.window);
    m_viewer->setFolder(m_mediaFolder);
    connect(m_viewer, &PictureViewer::saveAsked, this,
            [this](const ShownPicture &picture) { Q_EMIT saveAsked(picture.path, picture.fileName); });
    connect(m_viewer, &PictureViewer::openAsked, this,
            [this](const ShownPicture &picture) { Q_EMIT openAsked(picture.path); });
    connect(m_viewer, &PictureViewer::placeAsked, this,
            [this](const ShownPicture &picture) { m_place.open(picture.conversation, picture.place()); });
    return *m_viewer;
}

QList<ShownPicture> PictureViewing::ofThread() const
{
    return picturesOf(m_thread.messages().rows(), {m_thread.customer(), m_place.look.format});
}

void PictureViewing::showInThread(const QString &path)
{
    show(ofThread(), path);
}

void PictureViewing::showInLook(const QList<ThreadRow> &rows, const QString &customer, const QString &path)
{
    show(picturesOf(rows, {customer, m_place.look.format}), path);
}

void PictureViewing::showAmong(const QList<customerpage::File> &files, const QString &path)
{
    QList<ShownPicture> pictures;
    for (auto file = files.crbegin(); file != files.crend(); ++file) {
        if (isPicture(file->attachment))
            pictures.append(
                {.path = file->attachment.localPath,
                 .fileName = savedname::of(file->attachment, {m_thread.customer(), file->at}, m_place.look.format),
                 .sender = {},
                 .at = file->at,
                 .conversation = file->conversation,
                 .message = file->attachment.message});
    }
    const QList<ShownPicture> told = ofThread(); // which know who sent them
    for (ShownPicture &picture : pictures) {
        const auto same = std::ranges::find(told, picture.message, &ShownPicture::message);
        if (same != told.cend())
            picture.sender = same->sender;
    }
    show(pictures, path);
}

void PictureViewing::showNewest()
{
    const QList<ShownPicture> pictures = ofThread();
    if (pictures.isEmpty())
        return m_place.say(tr("There is no picture in this chat yet."));
    viewer().begin(pictures, pictures.size() - 1);
}

void PictureViewing::show(const QList<ShownPicture> &pictures, const QString &path)
{
    const auto found = std::ranges::find(pictures, path, &ShownPicture::path);
    if (found == pictures.cend())
        viewer().begin({ShownPicture{.path = path, .fileName = QFileInfo(path).fileName(), .sender = {}}}, 0);
    else
        viewer().begin(pictures, found - pictures.cbegin());
}

} // namespace migochat
