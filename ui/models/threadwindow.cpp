#include "ui/models/threadwindow.h"

#include <algorithm>

namespace migochat {

namespace {

// Row keys: the row id and, in the lowest bits, what it is the id of.
constexpr qint64 kKinds = 8;
constexpr qint64 kDate = 3;
constexpr qint64 kUnread = 4;
constexpr qint64 kPending = 5;

bool isCustomers(const ThreadItem &item)
{
    const auto *message = std::get_if<Message>(&item.content);
    return message && message->direction == Direction::Inbound;
}

bool earlier(const ThreadWindow::Entry &a, const ThreadWindow::Entry &b)
{
    return a.item.cursor() < b.item.cursor();
}

} // namespace

qint64 ThreadWindow::keyOf(const ThreadItem &item)
{
    const ThreadCursor cursor = item.cursor();
    return cursor.id * kKinds + cursor.kind;
}

qint64 ThreadWindow::keyOf(const ThreadRow &row)
{
    switch (row.kind) {
    case ThreadRow::Kind::DateDivider:
        return row.date.toJulianDay() * kKinds + kDate;
    case ThreadRow::Kind::UnreadDivider:
        return kUnread;
    case ThreadRow::Kind::Item:
        break;
    }
    // A pending answer has no row id yet: its serial is kept as a negative one.
    const qint64 id = row.item.cursor().id;
    return id < 0 ? -id * kKinds + kPending : keyOf(row.item);
}

void ThreadWindow::clear()
{
    *this = {};
}

void ThreadWindow::replaceAll(const QList<Entry> &entries)
{
    m_entries.clear();
    m_known.clear();
    merge(entries);
}

void ThreadWindow::merge(const QList<Entry> &entries)
{
    QSet<qint64> incoming;
    for (const Entry &entry : entries)
        incoming.insert(keyOf(entry.item));
    m_entries.removeIf([&](const Entry &entry) { return incoming.contains(keyOf(entry.item)); });
    for (const Entry &entry : entries) {
        const auto place = std::upper_bound(m_entries.begin(), m_entries.end(), entry, earlier);
        m_entries.insert(place, entry);
    }
    m_known.unite(incoming);
    m_pending.removeIf([&](const Pending &pending) {
        return pending.stored.isValid() && m_known.contains(pending.stored.value() * kKinds + 1);
    });
}

bool ThreadWindow::trim(Excess side)
{
    const qsizetype excess = rows().size() - kMostRows;
    if (excess <= 0)
        return false;
    const qsizetype count = std::min(excess, m_entries.size());
    const qsizetype from = side == Excess::DropOldest ? 0 : m_entries.size() - count;
    for (qsizetype i = from; i < from + count; ++i)
        m_known.remove(keyOf(m_entries.at(i).item));
    m_entries.remove(from, count);
    return true;
}

void ThreadWindow::markUnread(int count)
{
    m_unreadFrom.reset();
    for (auto entry = m_entries.crbegin(); entry != m_entries.crend() && count > 0; ++entry) {
        if (isCustomers(entry->item)) {
            m_unreadFrom = entry->item.cursor();
            --count;
        }
    }
}

void ThreadWindow::addPending(qint64 serial, const Message &message)
{
    m_pending.append({serial, {}, message});
    m_pending.last().message.id = MessageId(-serial);
}

void ThreadWindow::settlePending(qint64 serial, MessageId stored)
{
    for (Pending &pending : m_pending) {
        if (pending.serial == serial)
            pending.stored = stored;
    }
    merge({});
}

void ThreadWindow::dropPending(qint64 serial)
{
    m_pending.removeIf([serial](const Pending &pending) { return pending.serial == serial; });
}

QList<ThreadRow> ThreadWindow::rows() const
{
    QList<ThreadRow> rows;
    rows.reserve(m_entries.size() + m_pending.size() + 16);
    QDate day;
    for (const Entry &entry : m_entries) {
        const ThreadCursor cursor = entry.item.cursor();
        // Items are in order of time, so a day that went back (the clock of this computer changed zone) adds no line.
        if (const QDate itemDay = toDateTime(cursor.at).date(); !day.isValid() || itemDay > day) {
            day = itemDay;
            rows.append({ThreadRow::Kind::DateDivider, {}, day, {}});
        }
        if (m_unreadFrom && cursor == *m_unreadFrom)
            rows.append({ThreadRow::Kind::UnreadDivider, {}, {}, {}});
        rows.append({ThreadRow::Kind::Item, entry.item, {}, entry.quoted});
    }
    for (const Pending &pending : m_pending)
        rows.append({ThreadRow::Kind::Item, ThreadItem{pending.message}, {}, {}});
    return rows;
}

} // namespace migochat
