#pragma once

#include "app/domain/changes.h"
#include "ui/models/latestonly.h"
#include "ui/models/rowlistmodel.h"
#include "ui/models/threadreading.h"
#include "ui/models/threadwindow.h"

namespace migochat {

class Reader;

/// A window of at most 400 rows over one conversation, oldest first, with lines between days, above what is unread, and
/// where nobody listened.
///
/// At the newest end it grows with every ring. While the reader of the screen looks at history, it grows only until it
/// is full and then counts what came, so that nothing is taken away from under their eyes.
class MessageListModel final : public RowListModel<ThreadRow>
{
    Q_OBJECT

public:
    /// Where the person looks: at the newest message, or somewhere above it.
    enum class Reading { Newest, History };

    explicit MessageListModel(Reader &reader, QObject *parent = nullptr);

    /// Opens a conversation at its newest message; `unread` of the customer's messages are below the line "unread".
    /// An invalid id empties the model.
    void show(ConversationId conversation, int unread);
    /// The same at once, with the newest messages as they were read a moment ago.
    void show(ConversationId conversation, int unread, const ThreadPart &newest);
    /// Opens it around an item, for jumping to what a search found.
    void showAround(ConversationId conversation, const ThreadCursor &place);
    [[nodiscard]] ConversationId conversation() const { return m_conversation; }

    /// True while the first unread message is older than what is loaded.
    [[nodiscard]] bool hasUnreadAbove() const { return m_window.unreadAbove() > 0; }
    /// Opens the conversation there.
    void showFirstUnread();
    /// Reads again what could not be read.
    void retry();

    void loadOlder();
    void loadNewer();
    void setReading(Reading reading);

    void apply(const ChangeSet &changes);
    void reread();

    [[nodiscard]] bool reachedStart() const { return m_reachedStart; }
    [[nodiscard]] bool reachesNewest() const { return m_reachesNewest; }
    /// Messages that came while the person read history.
    [[nodiscard]] int newCount() const { return static_cast<int>(m_newIds.size()); }

    /// Shows an answer before the agent confirmed it. Returns the name under which to settle or drop it.
    [[nodiscard]] qint64 addPending(const Message &message);
    void settlePending(qint64 serial, MessageId stored);
    void dropPending(qint64 serial);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    /// The first rows of a conversation are there.
    void shown(migochat::ConversationId conversation);
    void newCountChanged(int count);
    void readFailed(const migochat::Error &error);
    void readRecovered(); ///< after readFailed(): what is shown is whole again
    void unreadAboveChanged(bool above);

private:
    [[nodiscard]] qint64 keyOf(const ThreadRow &row) const override { return ThreadWindow::keyOf(row); }
    void startOn(ConversationId conversation);
    void open(ConversationId conversation, const QFuture<Result<ThreadPart>> &first, int unread);
    void onFirst(const Result<ThreadPart> &part, int unread);
    void onFirstFailed(const Error &error, int unread);
    [[nodiscard]] bool isRead(const Result<ThreadPart> &part);
    void tellUnread();
    void onOlder(const Result<ThreadPart> &part);
    void onNewer(const Result<ThreadPart> &part);
    void onReread(const Result<ThreadPart> &part);
    void noteChange(const Change &change);
    void readChanged();
    void readGaps();
    void onChanged(const Result<ThreadPart> &part);
    [[nodiscard]] QList<ThreadWindow::Entry> wanted(const QList<ThreadWindow::Entry> &entries);
    [[nodiscard]] ThreadCursor tailStart() const;
    void countNew(const ThreadWindow::Entry &entry);
    void forgetNew();
    void showWindow(const QSet<qint64> &touched);

    Reader &m_reader;
    ConversationId m_conversation;
    ThreadWindow m_window;
    Reading m_reading = Reading::Newest;
    bool m_reachedStart = false;
    bool m_reachesNewest = true;
    QSet<qint64> m_newIds;
    qint64 m_lastSerial = 0;
    LatestOnly m_first;
    LatestOnly m_older;
    LatestOnly m_newer;
    LatestOnly m_changes;
    LatestOnly m_gaps;
    QSet<qint64> m_dirty; ///< messages to read again
    bool m_tailDirty = false;
    bool m_failed = false;     ///< what is shown is not whole
    int m_wantedUnread = 0;    ///< of what could not be opened
    bool m_toldAbove = false;  ///< the last unreadAboveChanged()
    ConversationId m_windowOf; ///< whose items are in the window
};

} // namespace migochat
