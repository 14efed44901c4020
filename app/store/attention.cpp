#include "app/store/attention.h"

#include "app/store/statement.h"
#include "app/store/talkstatements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kUnread{"attention.unread"_L1, R"(
    SELECT count(*) FROM conversation
    WHERE status = 'open' AND unread_count > 0 AND (:me IS NULL OR assignee_id IS NULL OR assignee_id = :me)
)"_L1};

constexpr Sql kOverdue{"attention.overdue"_L1, R"(
    SELECT count(*) FROM lead l CROSS JOIN conversation c ON c.id = l.conversation_id
    WHERE l.next_follow_up_at < :now AND c.status <> 'spam'
)"_L1};

constexpr Sql kFailed{"attention.failed"_L1, R"(
    SELECT count(*) FROM message m CROSS JOIN conversation c ON c.id = m.conversation_id
    WHERE m.state = 'failed' AND m.state_at >= :since AND m.deleted_at IS NULL AND c.status IN ('open', 'snoozed')
)"_L1};

constexpr std::array kStatements{kUnread, kOverdue, kFailed};

} // namespace

SqlList statements::attention()
{
    return kStatements;
}

namespace attention {

Result<Numbers> numbers(const Database &database, const conversations::Moment &moment)
{
    const auto unread = readOne(
        database, kUnread, [&](Statement &s) { s.bind(":me"_L1, moment.me); }, kFirstInteger);
    if (!unread)
        return failed(unread, u"unread");
    const auto overdue = readOne(
        database, kOverdue, [&](Statement &s) { s.bind(":now"_L1, moment.now); }, kFirstInteger);
    if (!overdue)
        return failed(overdue, u"overdue");
    return Numbers{static_cast<int>(unread->value_or(0)), static_cast<int>(overdue->value_or(0))};
}

Result<int> failedSends(const Database &database, Instant since)
{
    const auto total = readOne(
        database, kFailed, [&](Statement &s) { s.bind(":since"_L1, since); }, kFirstInteger);
    if (!total)
        return failed(total, u"failed sends");
    return static_cast<int>(total->value_or(0));
}

} // namespace attention

} // namespace migochat
