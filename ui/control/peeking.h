#pragma once

#include "app/domain/listedconversation.h"
#include "ui/inbox/bubblepart.h"
#include "ui/models/messagelistmodel.h"

#include <QObject>

namespace migochat {

class MainWindow;
class Peek;
class ThreadController;

/// Shows the newest messages of the row under the pointer, or under the keyboard, without opening it: nothing is
/// marked as read.
class Peeking final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        MainWindow &window;
        Reader &reader;
        ThreadController &thread;
        Voices &voices;
        QString mediaFolder;
    };

    explicit Peeking(const Parts &parts, QObject *parent = nullptr);

    void peek();
    void peekAt(const ListedConversation &row);
    void apply(const ChangeSet &changes) { m_model.apply(changes); }

Q_SIGNALS:
    /// Something that can be done with a row whatever chat is open.
    void actionRequested(const migochat::PartAction &action);
    void pictureAsked(const QList<migochat::ThreadRow> &rows, const QString &customer, const QString &path);
    void savingAsked(const QList<migochat::ThreadRow> &rows, const QString &customer, const QString &path);

private:
    void step(int step);
    void carryOut(const PartAction &action);

    MainWindow &m_window;
    ThreadController &m_thread;
    Voices &m_voices;
    const QString m_mediaFolder;
    MessageListModel m_model;
    ConversationId m_conversation;
    QString m_name;         ///< of its customer
    Peek *m_peek = nullptr; ///< made when it is first wanted
};

} // namespace migochat
