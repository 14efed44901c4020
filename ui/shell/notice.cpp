#include "ui/shell/notice.h"

#include <algorithm>

namespace migochat {

int urgency(Notice::Kind kind)
{
    return static_cast<int>(kind);
}

bool isLasting(Notice::Kind kind)
{
    return kind == Notice::Kind::FailedSend || kind == Notice::Kind::HandedOver || kind == Notice::Kind::AgentProblem;
}

bool NoticeBoard::add(const Notice &notice, Instant now)
{
    if (notice.conversation.isValid() && notice.conversation == m_here)
        return false;
    m_recent.removeIf([now](Instant at) { return now - at > kBurstTime; });
    m_recent.append(now);
    if (notice.kind != Notice::Kind::Digest && addToDigest(notice))
        return true;
    for (Notice &standing : m_notices) {
        if (standing.kind == Notice::Kind::Digest || notice.kind == Notice::Kind::Digest ||
            standing.conversation != notice.conversation)
            continue;
        const int count = standing.count + notice.count;
        const bool same = standing.kind == notice.kind;
        if (urgency(notice.kind) >= urgency(standing.kind))
            standing = notice;
        standing.count = same ? count : standing.count;
        return true;
    }
    m_notices.append(notice);
    makeRoom();
    return true;
}

/// The oldest goes; one that lasts only where there are too many of them.
void NoticeBoard::makeRoom()
{
    while (m_notices.size() > kShown) {
        const auto oldest = std::find_if(m_notices.cbegin(), m_notices.cend(),
                                         [](const Notice &notice) { return !isLasting(notice.kind); });
        if (oldest == m_notices.cend() && m_notices.size() <= kLasting)
            return;
        m_notices.erase(oldest == m_notices.cend() ? m_notices.cbegin() : oldest);
    }
}

/// In a flood everything but what lasts goes into one line.
bool NoticeBoard::addToDigest(const Notice &notice)
{
    if (isLasting(notice.kind) || m_recent.size() <= kBurst)
        return false;
    Notice digest;
    digest.kind = Notice::Kind::Digest;
    digest.count = notice.count;
    digest.at = notice.at;
    QList<Notice> kept;
    for (const Notice &standing : std::as_const(m_notices)) {
        if (isLasting(standing.kind))
            kept.append(standing);
        else
            digest.count += standing.count;
    }
    m_notices = kept;
    m_notices.append(digest);
    return true;
}

bool NoticeBoard::enter(ConversationId conversation)
{
    m_here = conversation;
    return conversation.isValid() &&
           m_notices.removeIf([conversation](const Notice &notice) { return notice.conversation == conversation; }) > 0;
}

bool NoticeBoard::fade()
{
    return m_notices.removeIf([](const Notice &notice) { return !isLasting(notice.kind); }) > 0;
}

bool NoticeBoard::remove(ConversationId conversation, Notice::Kind kind)
{
    return m_notices.removeIf(
               [&](const Notice &notice) { return notice.conversation == conversation && notice.kind == kind; }) > 0;
}

std::optional<Notice> NoticeBoard::newest() const
{
    return m_notices.isEmpty() ? std::nullopt : std::optional(m_notices.constLast());
}

} // namespace migochat
