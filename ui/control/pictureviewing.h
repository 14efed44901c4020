#pragma once

#include "app/store/customerpage.h"
#include "ui/control/chatplace.h"
#include "ui/models/roles.h"
#include "ui/viewer/shownpicture.h"

#include <QObject>
#include <QPointer>

namespace migochat {

class PictureViewer;
class ThreadController;

/// Opens pictures of a chat or of a customer large over the window, and hands on what people want of them there.
class PictureViewing final : public QObject
{
    Q_OBJECT

public:
    PictureViewing(const ChatPlace &place, ThreadController &thread, const QString &mediaFolder,
                   QObject *parent = nullptr);

    /// Among all that are loaded of the open chat.
    void showInThread(const QString &path);
    /// Among those of a chat that is only looked at.
    void showInLook(const QList<ThreadRow> &rows, const QString &customer, const QString &path);
    /// Among a customer's files, newest first.
    void showAmong(const QList<customerpage::File> &files, const QString &path);
    /// The newest one that is loaded of the open chat.
    void showNewest();

Q_SIGNALS:
    void openAsked(const QString &path); ///< with the system's program
    void saveAsked(const QString &path, const QString &name);

private:
    [[nodiscard]] QList<ShownPicture> ofThread() const;
    [[nodiscard]] PictureViewer &viewer();
    void show(const QList<ShownPicture> &pictures, const QString &path);

    const ChatPlace m_place;
    ThreadController &m_thread;
    const QString m_mediaFolder;
    QPointer<PictureViewer> m_viewer; ///< the window's child
};

} // namespace migochat
