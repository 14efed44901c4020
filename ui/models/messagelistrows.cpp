#include "app/store/reader.h"
#include "ui/models/messagelistmodel.h"

// What MessageListModel shows, apart from how it reads.

namespace migochat {

namespace {

QString plainText(const ThreadRow &row)
{
    if (row.kind != ThreadRow::Kind::Item)
        return {};
    if (const auto *message = std::get_if<Message>(&row.item.content))
        return message->text;
    if (const auto *note = std::get_if<Note>(&row.item.content))
        return note->text;
    return {};
}

} // namespace

void MessageListModel::countNew(const ThreadWindow::Entry &entry)
{
    const auto *message = std::get_if<Message>(&entry.item.content);
    if (m_reading == Reading::Newest || !message || message->direction != Direction::Inbound)
        return;
    const qsizetype before = m_newIds.size();
    m_newIds.insert(message->id.value());
    if (m_newIds.size() != before)
        Q_EMIT newCountChanged(newCount());
}

void MessageListModel::forgetNew()
{
    if (m_newIds.isEmpty())
        return;
    m_newIds.clear();
    Q_EMIT newCountChanged(0);
}

void MessageListModel::showWindow(const QSet<qint64> &touched)
{
    syncTo(m_window.rows(), touched);
    tellUnread();
}

qint64 MessageListModel::addPending(const Message &message)
{
    m_window.addPending(++m_lastSerial, message);
    showWindow({});
    return m_lastSerial;
}

void MessageListModel::settlePending(qint64 serial, MessageId stored)
{
    m_window.settlePending(serial, stored);
    showWindow({});
}

void MessageListModel::dropPending(qint64 serial)
{
    m_window.dropPending(serial);
    showWindow({});
}

/// Few rows, asked for whenever the stretch on screen changed its ends.
void MessageListModel::readGaps()
{
    if (m_window.isEmpty())
        return;
    const Instant from = m_reachedStart ? m_window.first().at - std::chrono::hours{1} : m_window.first().at;
    const Instant to = m_reachesNewest ? Instant::max() : m_window.last().at;
    const auto answer = m_reader.run([conversation = m_conversation, from, to](const Database &database) {
        return threadreading::gaps(database, conversation, from, to);
    });
    m_gaps.run(this, answer, [this](const Result<QList<ThreadGap>> &gaps) {
        if (!gaps || *gaps == m_window.gaps())
            return; // unread gaps leave the messages as they are
        m_window.setGaps(*gaps);
        QSet<qint64> touched;
        for (const ThreadRow &row : m_window.rows()) {
            if (row.kind == ThreadRow::Kind::GapDivider)
                touched.insert(keyOf(row));
        }
        showWindow(touched);
    });
}

QVariant MessageListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ThreadRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return plainText(row);
    case RowRole:
        return QVariant::fromValue(row);
    case IdRole:
        return row.kind == ThreadRow::Kind::Item ? row.item.cursor().id : 0;
    default:
        return {};
    }
}

} // namespace migochat
