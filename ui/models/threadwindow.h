#pragma once

#include "ui/models/roles.h"

#include <QHash>
#include <QSet>

namespace migochat {

/// The part of a conversation that is loaded: items in order, without repetition, bounded, and the rows they make on
/// the screen with their dividers. Pure data; the model around it does the reading.
class ThreadWindow
{
public:
    struct Entry {
        ThreadItem item;
        Message quoted;                  ///< what a message answers, if known
        std::optional<Instant> sendAt{}; ///< when a planned answer leaves
        QString ad{};                    ///< name of the ad it came from, if known
    };

    /// Which end loses items when there are too many.
    enum class Excess { DropOldest, DropNewest };

    static constexpr qsizetype kMostRows = 400;

    void clear();
    void replaceAll(const QList<Entry> &entries);
    /// Adds or replaces by identity, in order of time.
    void merge(const QList<Entry> &entries);
    /// Cuts to kMostRows; true when something was cut.
    bool trim(Excess side);

    [[nodiscard]] bool isEmpty() const { return m_entries.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return m_entries.size(); }
    [[nodiscard]] ThreadCursor first() const { return m_entries.first().item.cursor(); }
    [[nodiscard]] ThreadCursor last() const { return m_entries.last().item.cursor(); }
    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }
    [[nodiscard]] bool holds(const ThreadItem &item) const { return m_known.contains(keyOf(item)); }

    /// Puts the line "unread" above the `count`-th customer message from the end. While fewer are loaded there is no line;
    /// it comes with the older items.
    void markUnread(int count);
    /// The line belongs above this item, wherever it is.
    void markUnreadAt(const ThreadCursor &place);
    /// Nothing is older than what is loaded: what could not be counted is above all of it.
    void settleUnread();
    /// How many of the unread ones are older than unreadFrom(); 0: the place of the line is known.
    [[nodiscard]] int unreadAbove() const { return m_unreadAbove; }
    /// The oldest message that is known to be unread.
    [[nodiscard]] const std::optional<ThreadCursor> &unreadFrom() const { return m_unreadFrom; }

    /// Times in which nobody listened, oldest first; those without an item between them read as one.
    void setGaps(const QList<ThreadGap> &gaps) { m_gaps = gaps; }
    [[nodiscard]] const QList<ThreadGap> &gaps() const { return m_gaps; }

    /// An answer that the agent has not confirmed yet, shown at the end at once.
    void addPending(qint64 serial, const Message &message);
    /// The agent stored it as `stored`: it stays until that message is in the window.
    void settlePending(qint64 serial, MessageId stored);
    void dropPending(qint64 serial);
    void dropAllPending() { m_pending.clear(); }

    [[nodiscard]] QList<ThreadRow> rows() const;

    /// Stable identity of an item, and of a row on the screen.
    [[nodiscard]] static qint64 keyOf(const ThreadItem &item);
    [[nodiscard]] static qint64 keyOf(const ThreadRow &row);

private:
    struct Pending {
        qint64 serial = 0;
        MessageId stored;
        Message message;
    };

    class Rows;

    QList<Entry> m_entries;
    QList<ThreadGap> m_gaps;
    QSet<qint64> m_known;
    QList<Pending> m_pending;
    void countUnread();

    std::optional<ThreadCursor> m_unreadFrom;
    int m_unreadAbove = 0;
};

} // namespace migochat
