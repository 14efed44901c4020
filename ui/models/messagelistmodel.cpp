#include "ui/models/messagelistmodel.h"

#include "app/store/reader.h"

#include <utility>

namespace migochat {

using threadreading::kPage;

namespace {

/// How far back a ring looks for items that carry an earlier time than the newest one (clocks differ).
constexpr qsizetype kOverlap = 20;
constexpr int kTail = 150;

} // namespace

MessageListModel::MessageListModel(Reader &reader, QObject *parent) : RowListModel(parent), m_reader(reader) {}

void MessageListModel::loadOlder()
{
    if (m_reachedStart || m_window.isEmpty() || m_older.isWaiting() || m_first.isWaiting())
        return;
    const auto page =
        m_reader.run([conversation = m_conversation, before = m_window.first()](const Database &database) {
            return threadreading::before(database, conversation, before, kPage);
        });
    m_older.run(this, page, [this](const Result<ThreadPart> &part) { onOlder(part); });
}

void MessageListModel::onOlder(const Result<ThreadPart> &part)
{
    if (!isRead(part))
        return;
    m_window.merge(part->entries);
    m_reachedStart = part->atStart;
    if (m_reachedStart)
        m_window.settleUnread();
    if (m_window.trim(ThreadWindow::Excess::DropNewest))
        m_reachesNewest = false;
    showWindow({});
    readGaps();
}

void MessageListModel::loadNewer()
{
    if (m_reachesNewest || m_window.isEmpty() || m_newer.isWaiting() || m_first.isWaiting())
        return;
    const auto page = m_reader.run([conversation = m_conversation, after = m_window.last()](const Database &database) {
        return threadreading::after(database, conversation, after, kPage);
    });
    m_newer.run(this, page, [this](const Result<ThreadPart> &part) { onNewer(part); });
}

void MessageListModel::onNewer(const Result<ThreadPart> &part)
{
    if (!isRead(part))
        return;
    m_window.merge(part->entries);
    m_reachesNewest = part->atEnd;
    if (m_window.trim(ThreadWindow::Excess::DropOldest))
        m_reachedStart = false;
    if (m_reachesNewest)
        forgetNew();
    showWindow({});
    readGaps();
}

void MessageListModel::setReading(Reading reading)
{
    m_reading = reading;
    if (reading == Reading::Newest && m_reachesNewest)
        forgetNew();
}

void MessageListModel::reread()
{
    if (!m_conversation.isValid())
        return;
    if (m_window.isEmpty() || m_first.isWaiting())
        return show(m_conversation, 0);
    ThreadCursor from = m_window.first();
    --from.id; // the first item itself is read again too
    const int limit = static_cast<int>(std::min<qsizetype>(m_window.size() + kTail, ThreadWindow::kMostRows));
    const bool following = m_reading == Reading::Newest;
    const auto page = m_reader.run([=, conversation = m_conversation](const Database &database) {
        return following ? threadreading::before(database, conversation, std::nullopt, limit)
                         : threadreading::after(database, conversation, from, limit);
    });
    m_changes.run(this, page, [this](const Result<ThreadPart> &part) { onReread(part); });
}

void MessageListModel::onReread(const Result<ThreadPart> &part)
{
    if (!isRead(part))
        return;
    const bool following = m_reading == Reading::Newest;
    if (!part->entries.isEmpty() && following)
        m_reachedStart = part->atStart;
    m_window.replaceAll(part->entries);
    m_reachesNewest = part->atEnd;
    if (m_window.trim(following ? ThreadWindow::Excess::DropOldest : ThreadWindow::Excess::DropNewest)) {
        m_reachedStart = m_reachedStart && !following;
        m_reachesNewest = m_reachesNewest && following;
    }
    QSet<qint64> touched;
    for (const ThreadWindow::Entry &entry : m_window.entries())
        touched.insert(ThreadWindow::keyOf(entry.item));
    showWindow(touched);
    readChanged();
    readGaps();
}

void MessageListModel::apply(const ChangeSet &changes)
{
    if (!m_conversation.isValid())
        return;
    bool gap = false;
    for (const Change &change : changes) {
        noteChange(change);
        gap = gap || change.topic == Topic::Gap;
    }
    readChanged();
    if (gap)
        readGaps();
}

void MessageListModel::noteChange(const Change &change)
{
    switch (change.topic) {
    case Topic::Message:
        m_dirty.insert(change.id);
        break;
    case Topic::Conversation:
        m_tailDirty = m_tailDirty || change.id == m_conversation.value();
        break;
    case Topic::Note:
    case Topic::Activity:
        m_tailDirty = true;
        break;
    default:
        break;
    }
}

void MessageListModel::readChanged()
{
    const bool tail = m_tailDirty && m_reachesNewest;
    if ((m_dirty.isEmpty() && !tail) || m_changes.isWaiting() || m_first.isWaiting())
        return;
    m_tailDirty = false;
    const auto answer = m_reader.run([conversation = m_conversation, ids = std::exchange(m_dirty, {}), tail,
                                      from = tailStart()](const Database &database) -> Result<ThreadPart> {
        Result<ThreadPart> part = threadreading::byIds(database, conversation, ids);
        if (!part || !tail)
            return part;
        const Result<ThreadPart> newest = threadreading::after(database, conversation, from, kTail);
        if (!newest)
            return newest;
        part->entries += newest->entries;
        part->atEnd = newest->atEnd;
        return part;
    });
    m_changes.run(this, answer, [this, tail](const Result<ThreadPart> &part) {
        m_tailDirty = m_tailDirty || (tail && part && !part->atEnd); // there is more than one tail of it
        onChanged(part);
        readChanged();
    });
}

void MessageListModel::onChanged(const Result<ThreadPart> &part)
{
    if (!isRead(part))
        return;
    const QList<ThreadWindow::Entry> entries = wanted(part->entries);
    QSet<qint64> touched;
    for (const ThreadWindow::Entry &entry : entries) {
        touched.insert(ThreadWindow::keyOf(entry.item));
        if (!m_window.holds(entry.item))
            countNew(entry);
    }
    m_window.merge(entries);
    if (m_reading == Reading::Newest) {
        if (m_window.trim(ThreadWindow::Excess::DropOldest))
            m_reachedStart = false;
    } else if (m_window.trim(ThreadWindow::Excess::DropNewest)) {
        m_reachesNewest = false;
    }
    showWindow(touched);
}

/// Of what was read, the items that belong into the window; the others are counted or will be loaded by scrolling.
QList<ThreadWindow::Entry> MessageListModel::wanted(const QList<ThreadWindow::Entry> &entries)
{
    QList<ThreadWindow::Entry> result;
    QSet<qint64> seen;
    for (const ThreadWindow::Entry &entry : entries) {
        const ThreadCursor cursor = entry.item.cursor();
        const bool above = !m_window.isEmpty() && cursor < m_window.first() && !m_reachedStart;
        const bool below = !m_window.isEmpty() && m_window.last() < cursor && !m_reachesNewest;
        const qint64 key = ThreadWindow::keyOf(entry.item);
        if (below)
            countNew(entry);
        if (above || below || seen.contains(key))
            continue;
        seen.insert(key);
        result.append(entry);
    }
    return result;
}

ThreadCursor MessageListModel::tailStart() const
{
    if (m_window.isEmpty())
        return {};
    return m_window.entries().at(std::max<qsizetype>(0, m_window.size() - kOverlap)).item.cursor();
}

} // namespace migochat
