#include "app/store/messagetrail.h"

#include "app/store/talkstatements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kAttempts{"trail.attempts"_L1, R"(
    SELECT number, outcome, started_at, finished_at, http_status, code, trace_id
    FROM delivery_attempt WHERE message_id = :message ORDER BY number
)"_L1};

// A message keeps the event that made it; of the others the log has their own part or the whole body.
constexpr Sql kEvents{"trail.events"_L1, R"(
    SELECT e.kind, e.outcome, e.at,
           coalesce(e.raw, CASE WHEN e.kind = 'message' THEN m.raw END, CAST(d.body AS TEXT), '')
    FROM inbound_event e JOIN message m ON m.id = e.message_id JOIN inbound_delivery d ON d.id = e.delivery_id
    WHERE e.message_id = :message ORDER BY e.id
)"_L1};

constexpr std::array kStatements{kAttempts, kEvents};

messagetrail::Attempt readAttempt(const Statement &row)
{
    return {static_cast<int>(row.integer(0)), row.text(1), row.instant(2), row.optionalInstant(3),
            static_cast<int>(row.integer(4)), row.text(5), row.text(6)};
}

} // namespace

SqlList statements::messageTrail()
{
    return kStatements;
}

namespace messagetrail {

Result<QList<Attempt>> attempts(const Database &database, MessageId message)
{
    return readAll(
        database, kAttempts, [&](Statement &s) { s.bind(":message"_L1, message); }, readAttempt);
}

Result<QList<Event>> events(const Database &database, MessageId message)
{
    return readAll(
        database, kEvents, [&](Statement &s) { s.bind(":message"_L1, message); },
        [](const Statement &row) {
            return Event{row.text(0), row.text(1), row.instant(2), row.text(3)};
        });
}

} // namespace messagetrail

} // namespace migochat
