#include "app/store/inboundlog.h"
#include "app/store/messagerow.h"
#include "app/store/messagesinternal.h"
#include "app/store/search.h"
#include "app/store/talkstatements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kReact{"change.react"_L1, R"(
    INSERT INTO reaction (message_id, author, emoji, at) VALUES (:message, :author, :emoji, :at)
    ON CONFLICT DO UPDATE SET emoji = excluded.emoji, at = excluded.at
    WHERE excluded.at >= at AND (excluded.at > at OR excluded.emoji <> emoji)
)"_L1};

constexpr Sql kText{"change.text"_L1, R"(
    SELECT conversation_id, text, at, edited_at, deleted_at IS NOT NULL FROM message WHERE id = :message
)"_L1};

constexpr Sql kKeepText{"change.keepText"_L1, R"(
    INSERT INTO message_edit (message_id, text, at)
    SELECT :message, :text, :at
    WHERE NOT EXISTS (SELECT 1 FROM message_edit WHERE message_id = :message AND at = :at AND text = :text)
)"_L1};

constexpr Sql kSetText{"change.setText"_L1, R"(
    UPDATE message SET text = :text, edited_at = :at WHERE id = :message
)"_L1};

// An answer to what it said before would miss the point.
constexpr Sql kSaidOtherwise{"change.saidOtherwise"_L1, R"(
    UPDATE conversation SET
        version = version + 1,
        preview = CASE WHEN last_message_id = :message THEN :preview ELSE preview END
    WHERE id = :conversation
)"_L1};

constexpr Sql kEarlier{"change.earlier"_L1, R"(
    SELECT text, at FROM message_edit WHERE message_id = :message ORDER BY id
)"_L1};

constexpr std::array kStatements{kReact, kText, kKeepText, kSetText, kSaidOtherwise, kEarlier};

struct Current {
    ConversationId conversation;
    QString text;
    Instant at{};
    std::optional<Instant> editedAt;
    bool deleted = false;

    /// Since when it says what it says.
    [[nodiscard]] Instant since() const { return editedAt.value_or(at); }
};

Result<Current> current(const Database &database, MessageId message)
{
    const auto found = readOne(
        database, kText, [&](Statement &s) { s.bind(":message"_L1, message); },
        [](const Statement &row) {
            return Current{row.id<ConversationId>(0), row.text(1), row.instant(2), row.optionalInstant(3),
                           row.integer(4) != 0};
        });
    if (!found)
        return failed(found);
    if (!*found)
        return fail(ErrorCode::NotFound, u"message %1"_s.arg(message.value()));
    return **found;
}

/// True when the text was not kept before.
Result<bool> keepText(Transaction &transaction, MessageId message, const QString &text, Instant since)
{
    const Result<> kept = runSql(transaction.database(), kKeepText, [&](Statement &s) {
        s.bind(":message"_L1, message).bind(":text"_L1, text).bind(":at"_L1, since);
    });
    if (!kept)
        return failed(kept, u"earlier text");
    return transaction.changedRows() > 0;
}

Result<> sayOtherwise(Transaction &transaction, MessageId message, const Current &now, const InboundEdit &edit)
{
    const Database &database = transaction.database();
    const Result<> set = runSql(database, kSetText, [&](Statement &s) {
        s.bind(":message"_L1, message).bind(":text"_L1, edit.text).bind(":at"_L1, edit.at);
    });
    if (!set)
        return failed(set, u"new text");
    const Result<> shown = runSql(database, kSaidOtherwise, [&](Statement &s) {
        s.bind(":message"_L1, message).bind(":conversation"_L1, now.conversation);
        s.bind(":preview"_L1, messages::previewOf(edit.text));
    });
    if (!shown)
        return failed(shown, u"preview");
    if (const Result<> out = search::removeMessage(transaction, message, now.conversation, now.text); !out)
        return failed(out, u"index");
    return search::addMessage(transaction, message, now.conversation, edit.text);
}

} // namespace

SqlList statements::messagesChange()
{
    return kStatements;
}

namespace messages {

Result<bool> react(Transaction &transaction, MessageId message, const InboundReaction &reaction)
{
    const Result<> stored = runSql(transaction.database(), kReact, [&](Statement &s) {
        s.bind(":message"_L1, message).bind(":author"_L1, reaction.author).bind(":emoji"_L1, reaction.emoji);
        s.bind(":at"_L1, reaction.at);
    });
    if (!stored)
        return failed(stored, u"reaction");
    if (transaction.changedRows() == 0)
        return false;
    transaction.changed(Topic::Message, message);
    return true;
}

Result<bool> edit(Transaction &transaction, MessageId message, const InboundEdit &edit)
{
    const Result<Current> now = current(transaction.database(), message);
    if (!now)
        return failed(now, u"edit");
    if (now->deleted || (edit.at == now->since() && edit.text == now->text))
        return false;
    if (edit.at < now->since()) { // an older version that comes late
        const Result<bool> kept = keepText(transaction, message, edit.text, edit.at);
        if (kept && *kept)
            transaction.changed(Topic::Message, message);
        return kept;
    }
    if (const Result<bool> kept = keepText(transaction, message, now->text, now->since()); !kept)
        return failed(kept);
    if (const Result<> said = sayOtherwise(transaction, message, *now, edit); !said)
        return failed(said);
    transaction.changed(Topic::Message, message);
    transaction.changed(Topic::Conversation, now->conversation);
    return true;
}

Result<QList<EarlierText>> earlierTexts(const Database &database, MessageId message)
{
    auto texts = readAll(
        database, kEarlier, [&](Statement &s) { s.bind(":message"_L1, message); },
        [](const Statement &row) {
            return EarlierText{row.text(0), row.instant(1)};
        });
    if (texts)
        std::ranges::stable_sort(*texts, {}, &EarlierText::at);
    return texts;
}

Result<> applyOrphans(Transaction &transaction, MessageId message, const RemoteMessageId &remoteId,
                      const QString &token)
{
    const auto statuses = inboundlog::takeOrphans(transaction, remoteId, token);
    if (!statuses)
        return failed(statuses);
    for (const InboundStatus &status : *statuses) {
        const Result<bool> moved = advance(transaction, message,
                                           {.state = status.state,
                                            .at = status.at,
                                            .remoteId = status.remoteId,
                                            .failureCode = status.errorCode,
                                            .failureDetail = status.errorDetail,
                                            .billing = status.billing});
        if (!moved)
            return failed(moved, u"early status");
    }
    const auto changes = inboundlog::takeEarlyChanges(transaction, message, remoteId);
    if (!changes)
        return failed(changes);
    for (const inboundlog::EarlyChange &change : *changes) {
        const Result<bool> applied = std::visit(
            [&](const auto &content) -> Result<bool> {
                using T = std::decay_t<decltype(content)>;
                if constexpr (std::is_same_v<T, InboundReaction>)
                    return react(transaction, message, content);
                else if constexpr (std::is_same_v<T, InboundEdit>)
                    return edit(transaction, message, content);
                else
                    return remove(transaction, message, content);
            },
            change);
        if (!applied)
            return failed(applied, u"early change");
    }
    return {};
}

} // namespace messages

} // namespace migochat
