#include "ui/models/threadwindow.h"

#include <algorithm>

namespace migochat {

namespace {

// Row keys: the row id and, in the lowest bits, what it is the id of.
constexpr qint64 kKinds = 8;
constexpr qint64 kDate = 3;
constexpr qint64 kUnread = 4;
constexpr qint64 kPending = 5;
constexpr qint64 kGap = 6;

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
    case ThreadRow::Kind::GapDivider:
        return row.gap.id.value() * kKinds + kGap;
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
    countUnread();
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
    m_unreadAbove = 0;
    if (count <= 0)
        return;
    for (auto entry = m_entries.crbegin(); entry != m_entries.crend() && !m_unreadFrom; ++entry) {
        if (isCustomers(entry->item))
            m_unreadFrom = entry->item.cursor();
    }
    m_unreadAbove = m_unreadFrom ? count - 1 : 0;
    countUnread();
}

void ThreadWindow::markUnreadAt(const ThreadCursor &place)
{
    m_unreadFrom = place;
    m_unreadAbove = 0;
}

void ThreadWindow::settleUnread()
{
    m_unreadAbove = 0;
}

/// Goes on counting upwards. What is loaded has no holes, so this is right wherever the last counted message is in it.
void ThreadWindow::countUnread()
{
    if (m_unreadAbove == 0)
        return;
    auto entry = std::find_if(m_entries.crbegin(), m_entries.crend(),
                              [this](const Entry &one) { return one.item.cursor() == *m_unreadFrom; });
    if (entry == m_entries.crend())
        return;
    for (++entry; entry != m_entries.crend() && m_unreadAbove > 0; ++entry) {
        if (isCustomers(entry->item)) {
            m_unreadFrom = entry->item.cursor();
            --m_unreadAbove;
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

/// Puts the lines between the items while they are added one by one.
class ThreadWindow::Rows
{
public:
    Rows(const QList<ThreadGap> &gaps, qsizetype expected) : m_gaps(gaps) { m_rows.reserve(expected + 16); }

    void add(const Entry &entry, bool isFirstUnread)
    {
        const Instant at = entry.item.cursor().at;
        const QDate itemDay = toDateTime(at).date();
        // A gap that began before this day stands above its line, one of this day below it.
        addGaps([&](const ThreadGap &gap) { return gap.from < at && toDateTime(gap.from).date() < itemDay; });
        // Items are in order of time, so a day that went back (the clock of this computer changed zone) adds no line.
        if (!m_day.isValid() || itemDay > m_day) {
            m_day = itemDay;
            m_rows.append({.kind = ThreadRow::Kind::DateDivider, .item = {}, .date = m_day, .quoted = {}});
        }
        addGaps([&](const ThreadGap &gap) { return gap.from < at; });
        if (isFirstUnread)
            m_rows.append({.kind = ThreadRow::Kind::UnreadDivider, .item = {}, .date = {}, .quoted = {}});
        m_rows.append({.kind = ThreadRow::Kind::Item,
                       .item = entry.item,
                       .date = {},
                       .quoted = entry.quoted,
                       .sendAt = entry.sendAt,
                       .ad = entry.ad});
    }

    void addRest()
    {
        addGaps([](const ThreadGap &) { return true; });
    }

    void addPending(const Message &message)
    {
        m_rows.append({.kind = ThreadRow::Kind::Item, .item = ThreadItem{message}, .date = {}, .quoted = {}});
    }

    [[nodiscard]] QList<ThreadRow> take() { return std::move(m_rows); }

private:
    template <typename Belongs>
    void addGaps(Belongs belongs)
    {
        for (; m_next < m_gaps.size() && belongs(m_gaps.at(m_next)); ++m_next) {
            const ThreadGap &gap = m_gaps.at(m_next);
            if (!m_rows.isEmpty() && m_rows.last().kind == ThreadRow::Kind::GapDivider)
                join(m_rows.last().gap, gap);
            else
                m_rows.append({.kind = ThreadRow::Kind::GapDivider, .item = {}, .date = {}, .quoted = {}, .gap = gap});
        }
    }

    static void join(ThreadGap &one, const ThreadGap &next)
    {
        one.to = std::max(one.to, next.to);
        one.ongoing = one.ongoing || next.ongoing;
        one.found += next.found;
        one.times += next.times;
        if (one.reason != next.reason)
            one.reason.clear();
        if (one.known == ThreadGap::Known::Everything || next.known == ThreadGap::Known::Searching)
            one.known = next.known;
    }

    const QList<ThreadGap> &m_gaps;
    qsizetype m_next = 0;
    QList<ThreadRow> m_rows;
    QDate m_day;
};

QList<ThreadRow> ThreadWindow::rows() const
{
    Rows rows(m_gaps, m_entries.size() + m_pending.size());
    for (const Entry &entry : m_entries)
        rows.add(entry, m_unreadFrom && m_unreadAbove == 0 && entry.item.cursor() == *m_unreadFrom);
    rows.addRest();
    for (const Pending &pending : m_pending)
        rows.addPending(pending.message);
    return rows.take();
}

} // namespace migochat
