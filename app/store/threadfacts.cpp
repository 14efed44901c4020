#include "app/store/threadfacts.h"

#include "app/store/outboundstatements.h"
#include "app/store/statement.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kPlanned{"threadfacts.planned"_L1, R"(
    SELECT message_id, not_before FROM outbox
    WHERE conversation_id = :conversation AND scheduled = 1 AND state = 'queued'
)"_L1};

constexpr Sql kCustomersBefore{"threadfacts.customersBefore"_L1, R"(
    SELECT at, id FROM message
    WHERE conversation_id = :conversation AND (at, id) < (:at, :id) AND direction = 'inbound'
    ORDER BY at DESC, id DESC LIMIT 1 OFFSET :skipped
)"_L1};

constexpr std::array kStatements{kPlanned, kCustomersBefore};

constexpr int kMessage = 1; // as in ThreadCursor::kind

} // namespace

SqlList statements::threadFacts()
{
    return kStatements;
}

namespace threadfacts {

Result<QHash<qint64, Instant>> plannedTimes(const Database &database, ConversationId conversation)
{
    const auto rows = readAll(
        database, kPlanned, [&](Statement &s) { s.bind(":conversation"_L1, conversation); },
        [](const Statement &row) {
            return std::pair{row.integer(0), row.instant(1)};
        });
    if (!rows)
        return failed(rows, u"planned answers");
    return QHash<qint64, Instant>(rows->cbegin(), rows->cend());
}

Result<std::optional<ThreadCursor>> customersBefore(const Database &database, ConversationId conversation,
                                                    const ThreadCursor &place, int count)
{
    return readOne(
        database, kCustomersBefore,
        [&](Statement &s) {
            s.bind(":conversation"_L1, conversation).bind(":at"_L1, place.at).bind(":id"_L1, place.id);
            s.bind(":skipped"_L1, qMax(0, count - 1));
        },
        [](const Statement &row) {
            return ThreadCursor{row.instant(0), kMessage, row.integer(1)};
        });
}

} // namespace threadfacts

} // namespace migochat
