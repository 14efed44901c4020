#include "app/store/messagesinternal.h"
#include "app/store/search.h"
#include "app/store/talkstatements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kText{"remove.text"_L1, R"(
    SELECT conversation_id, text, delivery_id FROM message WHERE id = :message AND deleted_at IS NULL
)"_L1};

constexpr Sql kEmpty{"remove.empty"_L1, R"(
    UPDATE message SET deleted_at = :at, text = '', content = '', payload = '', raw = NULL WHERE id = :message
)"_L1};

constexpr Sql kForgetFiles{"remove.files"_L1, R"(
    DELETE FROM attachment WHERE message_id = :message
)"_L1};

constexpr Sql kForgetEdits{"remove.edits"_L1, R"(
    DELETE FROM message_edit WHERE message_id = :message
)"_L1};

// That something was asked stays; which article it was, a person of the shop has said.
constexpr Sql kForgetQuestion{"remove.question"_L1, R"(
    UPDATE product_query SET query = '' WHERE message_id = :message
)"_L1};

// The bodies that carried it go too, unless they hold something else that nobody has applied or understood yet. An empty
// body still recognises its repetition.
#define MIGOCHAT_MAY_BE_EMPTIED                                                                                        \
    " AND body IS NOT NULL AND state IN ('applied', 'duplicate') AND NOT EXISTS (SELECT 1 FROM inbound_event e WHERE"  \
    " e.delivery_id = inbound_delivery.id AND e.outcome = 'unsupported') AND NOT EXISTS (SELECT 1 FROM message m "     \
    "WHERE"                                                                                                            \
    " m.delivery_id = inbound_delivery.id AND m.kind = 'unsupported') "

constexpr Sql kEmptyBody{"remove.body"_L1,
                         "UPDATE inbound_delivery SET body = x'' WHERE id = :delivery" MIGOCHAT_MAY_BE_EMPTIED ""_L1};

constexpr Sql kEmptyEditBodies{
    "remove.editBodies"_L1,
    "UPDATE inbound_delivery SET body = x'' WHERE id IN (SELECT delivery_id FROM inbound_event WHERE kind = 'edit'"
    " AND message_id = :message)" MIGOCHAT_MAY_BE_EMPTIED ""_L1};

constexpr Sql kNothingSaid{"remove.preview"_L1, R"(
    UPDATE conversation SET
        version = version + 1,
        preview = CASE WHEN last_message_id = :message THEN '' ELSE preview END
    WHERE id = :conversation
)"_L1};

// Whichever of both was said last by the platform's clock holds.
constexpr Sql kHide{"remove.hide"_L1, R"(
    UPDATE message SET hidden_at = :at WHERE id = :message AND ifnull(hidden_at, 0) < :at
)"_L1};
constexpr Sql kShow{"remove.show"_L1, R"(
    UPDATE message SET shown_at = :at WHERE id = :message AND ifnull(shown_at, 0) < :at
)"_L1};

constexpr std::array kStatements{kText,      kEmpty,           kForgetFiles, kForgetEdits, kForgetQuestion,
                                 kEmptyBody, kEmptyEditBodies, kNothingSaid, kHide,        kShow};

struct Said {
    ConversationId conversation;
    QString text;
    DeliveryId delivery;
};

Result<bool> setHidden(Transaction &transaction, MessageId message, const InboundRemoval &removal)
{
    const Sql &sql = removal.what == InboundRemoval::What::Hidden ? kHide : kShow;
    const Result<> set = runSql(transaction.database(), sql,
                                [&](Statement &s) { s.bind(":message"_L1, message).bind(":at"_L1, removal.at); });
    if (!set)
        return failed(set, u"hide comment");
    if (transaction.changedRows() == 0)
        return false;
    transaction.changed(Topic::Message, message);
    return true;
}

/// Everything that repeats what the message said.
Result<> forget(Transaction &transaction, MessageId message, const Said &said, Instant at)
{
    const auto bindMessage = [&](Statement &s) { s.bind(":message"_L1, message); };
    const Result<> emptied = runSql(transaction.database(), kEmpty,
                                    [&](Statement &s) { s.bind(":message"_L1, message).bind(":at"_L1, at); });
    if (!emptied)
        return failed(emptied, u"delete message");
    for (const Sql *sql : {&kForgetFiles, &kEmptyEditBodies, &kForgetEdits, &kForgetQuestion}) {
        if (const Result<> done = runSql(transaction.database(), *sql, bindMessage); !done)
            return failed(done, u"delete message");
    }
    const Result<> body =
        runSql(transaction.database(), kEmptyBody, [&](Statement &s) { s.bind(":delivery"_L1, said.delivery); });
    if (!body)
        return failed(body, u"delete body");
    const Result<> shown = runSql(transaction.database(), kNothingSaid, [&](Statement &s) {
        s.bind(":message"_L1, message).bind(":conversation"_L1, said.conversation);
    });
    if (!shown)
        return failed(shown, u"preview");
    if (const Result<> out = search::removeMessage(transaction, message, said.conversation, said.text); !out)
        return failed(out, u"index");
    const Result<QString> card = search::keepCard(transaction, message); // nothing is left of it
    return card ? Result<>() : failed(card);
}

} // namespace

SqlList statements::messagesRemove()
{
    return kStatements;
}

Result<bool> messages::remove(Transaction &transaction, MessageId message, const InboundRemoval &removal)
{
    if (removal.what != InboundRemoval::What::Deleted)
        return setHidden(transaction, message, removal);
    const auto said = readOne(
        transaction.database(), kText, [&](Statement &s) { s.bind(":message"_L1, message); },
        [](const Statement &row) {
            return Said{row.id<ConversationId>(0), row.text(1), row.id<DeliveryId>(2)};
        });
    if (!said)
        return failed(said, u"deleted message");
    if (!*said)
        return false;
    if (const Result<> forgotten = forget(transaction, message, **said, removal.at); !forgotten)
        return failed(forgotten);
    transaction.changed(Topic::Message, message);
    transaction.changed(Topic::Conversation, (*said)->conversation);
    return true;
}

} // namespace migochat
