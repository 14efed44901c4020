// How a conversation is opened, at its end, at a place or where what is unread begins; messagelistmodel.cpp holds how it
// goes on.
#include "app/store/reader.h"
#include "ui/models/messagelistmodel.h"

#include <utility>

namespace migochat {

using threadreading::kPage;

void MessageListModel::show(ConversationId conversation, int unread)
{
    if (!conversation.isValid()) {
        m_first.forget();
        m_window.clear();
        m_conversation = m_windowOf = {};
        m_failed = false;
        resetTo({});
        return tellUnread();
    }
    const auto page = m_reader.run([conversation](const Database &database) {
        return threadreading::before(database, conversation, std::nullopt, kPage);
    });
    open(conversation, page, unread);
}

void MessageListModel::show(ConversationId conversation, int unread, const ThreadPart &newest)
{
    startOn(conversation);
    onFirst(newest, unread);
}

void MessageListModel::showAround(ConversationId conversation, const ThreadCursor &place)
{
    const auto page = m_reader.run([conversation, place](const Database &database) {
        return threadreading::around(database, conversation, place);
    });
    open(conversation, page, 0);
}

void MessageListModel::startOn(ConversationId conversation)
{
    if (conversation != m_conversation) {
        m_window.dropAllPending();
        m_window.setGaps({});
    }
    m_conversation = conversation;
    m_first.forget();
    m_older.forget();
    m_newer.forget();
    m_changes.forget();
    m_gaps.forget();
    m_dirty.clear();
    m_tailDirty = false;
}

void MessageListModel::open(ConversationId conversation, const QFuture<Result<ThreadPart>> &first, int unread)
{
    startOn(conversation);
    m_first.run(this, first, [this, unread](const Result<ThreadPart> &part) { onFirst(part, unread); });
}

void MessageListModel::onFirst(const Result<ThreadPart> &part, int unread)
{
    if (!part)
        return onFirstFailed(part.error(), unread);
    (void)isRead(part);
    m_window.replaceAll(part->entries);
    if (unread > 0 || m_windowOf != m_conversation) // a jump within it leaves the line where it is
        m_window.markUnread(unread);
    m_windowOf = m_conversation;
    m_reachedStart = part->atStart;
    m_reachesNewest = part->atEnd;
    m_reading = part->atEnd ? Reading::Newest : Reading::History;
    forgetNew();
    if (m_reachedStart)
        m_window.settleUnread();
    resetTo(m_window.rows());
    tellUnread();
    Q_EMIT shown(m_conversation);
    readChanged();
    readGaps();
}

/// What was on screen belongs to another conversation, or is not what was asked for.
void MessageListModel::onFirstFailed(const Error &error, int unread)
{
    m_wantedUnread = unread;
    m_failed = true;
    if (m_windowOf != m_conversation) {
        m_window.clear();
        m_windowOf = {};
        resetTo({});
        tellUnread();
    }
    Q_EMIT readFailed(error);
}

bool MessageListModel::isRead(const Result<ThreadPart> &part)
{
    if (!part)
        Q_EMIT readFailed(part.error());
    else if (m_failed)
        Q_EMIT readRecovered();
    m_failed = !part;
    return part.has_value();
}

void MessageListModel::retry()
{
    if (m_windowOf == m_conversation)
        return reread();
    show(m_conversation, m_wantedUnread);
}

void MessageListModel::showFirstUnread()
{
    if (!hasUnreadAbove())
        return;
    const auto page = m_reader.run([conversation = m_conversation, from = *m_window.unreadFrom(),
                                    count = m_window.unreadAbove()](const Database &database) {
        return threadreading::aroundUnread(database, conversation, from, count);
    });
    startOn(m_conversation);
    m_first.run(this, page, [this](const Result<ThreadPart> &part) {
        if (part && part->unreadFrom)
            m_window.markUnreadAt(*part->unreadFrom);
        onFirst(part, 0);
    });
}

void MessageListModel::tellUnread()
{
    if (std::exchange(m_toldAbove, hasUnreadAbove()) != hasUnreadAbove())
        Q_EMIT unreadAboveChanged(hasUnreadAbove());
}

} // namespace migochat
