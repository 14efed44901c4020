#pragma once

#include "app/domain/listedconversation.h"
#include "app/protocol/listcommands.h"
#include "app/store/tags.h"
#include "ui/control/chatplace.h"
#include "ui/inbox/bulkbar.h"
#include "ui/shell/undostack.h"

#include <QObject>
#include <QPoint>

#include <functional>

class QAction;
class QMenu;

namespace migochat {

class AgentLink;
class AskLine;
class Clock;
class Desk;
class Reader;
class StaffList;
class ThreadController;

/// What can be done with conversations: done, open again, snooze, assign, tag, mark unread or read. An act is about the marked rows
/// of the list, else about the row that the keyboard walked to, else about the open chat, which is all there is in a window
/// of its own; all of it is one command, and one act to take back.
class ListActs final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        ChatPlace place;
        AgentLink &link;
        Reader &reader;
        ThreadController &thread;
        const Clock &clock;
        const Desk &desk;
        const StaffList &staff;
    };

    explicit ListActs(const Parts &parts, QObject *parent = nullptr);

    void setStatus(ConversationStatus status, std::optional<Instant> snoozedUntil = std::nullopt);
    void assign(StaffId staff, const QString &name);
    /// Puts the tag on all of them, or takes it off when all have it.
    void toggleTag(const QString &name);
    void markUnread();
    void markRead();
    /// The menu of a row, or of all that are marked when it is one of them.
    void showMenu(ConversationId conversation, const QPoint &at);

Q_SIGNALS:
    void acted(const migochat::UndoStack::Act &act);
    void finished(const QList<migochat::ConversationId> &conversations); ///< were done
    void exportAsked(const QList<migochat::ConversationId> &conversations);
    void windowAsked(migochat::ConversationId conversation);
    void peekAsked(const migochat::ListedConversation &row);

private:
    using Rows = QList<ListedConversation>;
    using Change = std::function<void(const ListedConversation &, ConversationChange &there, ConversationChange &back)>;
    using ChangeOfAll = std::function<Change(const Rows &)>; ///< for what depends on how all of them are

    void handleCommands();
    void onBulk(BulkBar::Act act);
    void onQuick(ConversationId conversation, BulkBar::Act act, const QPoint &at);
    /// Reads what is to be changed as it is now, so that it can be given back, and changes it.
    void change(const QString &what, const Change &change);
    void changeAll(const QString &what, const ChangeOfAll &changeOf);
    void send(const Rows &rows, const QString &what, const Change &change);
    [[nodiscard]] QList<ConversationId> targets() const;
    void fillMenu(QMenu &menu, const Rows &rows, const QPoint &at);
    void fillOfOne(QMenu &menu, const ListedConversation &row);
    void fillStatus(QMenu &menu, const Rows &rows);
    /// An entry that bears the name and the key of a command.
    QAction *addTo(QMenu &menu, QLatin1StringView id, const std::function<void()> &act);
    [[nodiscard]] QPoint menuPlace(BulkBar::Act act) const;
    void showSnoozes(const QPoint &at);
    void askSnooze();
    void showStaff(const QPoint &at);
    void askTag();
    void onTags(const QList<tags::Tag> &known);
    [[nodiscard]] AskLine &line();

    const ChatPlace m_place;
    AgentLink &m_link;
    Reader &m_reader;
    ThreadController &m_thread;
    const Clock &m_clock;
    const Desk &m_desk;
    const StaffList &m_staff;
    ConversationId m_only;     ///< the chat whose own button was pressed; else what is marked or open
    AskLine *m_line = nullptr; ///< made when it is first wanted
};

} // namespace migochat
