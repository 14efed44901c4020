#pragma once

#include "app/domain/background.h"
#include "app/domain/message.h"
#include "ui/control/chatplace.h"
#include "ui/inbox/bubblepart.h"
#include "ui/models/latestonly.h"
#include "ui/models/roles.h"

#include <QObject>

class QMenu;

namespace migochat {

class AgentLink;
class CustomerController;
class PictureViewing;
class Reader;
class ThreadController;
class Voices;

/// Carries out what people ask of the rows of a thread: look at, open, save, copy, go there, send again or otherwise, react, quote,
/// keep as a ready answer, remember, pin, and look at what lies behind a message.
class PartActions final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        ChatPlace place;
        ThreadController &thread;
        CustomerController &customer;
        AgentLink &link;
        Reader &reader;
        Voices &voices;
    };

    PartActions(const Parts &parts, const QString &mediaFolder, QObject *parent = nullptr);
    ~PartActions() override;

    void carryOut(const PartAction &action);
    /// A file of these rows, which may be another customer's than the open one's.
    void saveFrom(const QList<ThreadRow> &rows, const QString &customer, const QString &path);
    [[nodiscard]] PictureViewing &pictures() { return *m_pictures; }

Q_SIGNALS:
    void readyAnswerWanted(const QString &text);

private:
    void play(const PartAction &action);
    void openFile(const QString &path);
    void saveFile(const QString &path, const QString &name);
    void copyPicture(const QString &path);
    void openLink(const QString &address);
    void react(const PartAction &action);
    void putIntoNote(const QString &text);
    void remember(const QString &text);
    void fetchAgain(qint64 attachment);
    void doNotSend(MessageId message);

    void handleCommands();
    [[nodiscard]] bool isPinned(NoteId note) const;
    void turnPin();
    /// For the row that is chosen in the thread, else for the newest message of that direction.
    void actOnChosen(PartAction::Kind kind, Direction direction);
    void quote(MessageId message);

    [[nodiscard]] QPoint menuPlace() const;
    void offerOtherWays(MessageId message);
    void findRemedy(MessageId message);
    void remedy(const Message &failed);
    void addRemedy(QMenu &menu, const Message &message);
    void addCalls(QMenu &menu);
    void remindWhenAllowed(const Message &failed);
    void changeFile(const Message &failed);
    void addChats(QMenu &menu, const Message &message);
    void sendTemplate(const Message &failed);
    void writeAgain(ConversationId conversation, const QString &text);
    void showAttempts(MessageId message);
    void showEvents(MessageId message);

    const ChatPlace m_place;
    ThreadController &m_thread;
    CustomerController &m_customer;
    AgentLink &m_link;
    Reader &m_reader;
    Voices &m_voices;
    const QString m_mediaFolder;
    std::unique_ptr<PictureViewing> m_pictures;
    LatestOnly m_asked;
    Background m_background; ///< copies files
};

} // namespace migochat
