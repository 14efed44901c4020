#include "app/store/messagesinternal.h"
#include "app/store/search.h"
#include "app/store/talkstatements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

// A history brings placeholders first and their files in deliveries of their own.
constexpr Sql kBubble{"understand.bubble"_L1, R"(
    SELECT conversation_id, text FROM message WHERE id = :message AND deleted_at IS NULL
      AND (kind = 'unsupported'
           OR (:hasFiles AND author IN ('customer', 'phone')
               AND kind IN ('image', 'video', 'audio', 'voice', 'document', 'sticker')
               AND NOT EXISTS (SELECT 1 FROM attachment a WHERE a.message_id = message.id)))
)"_L1};

constexpr Sql kBecome{"understand.become"_L1, R"(
    UPDATE message SET kind = :kind, kind_text = :kindText, text = :text, payload = :payload,
                       content = CAST(:content AS TEXT), forwarded = :forwarded,
                       reply_to_remote = CASE WHEN reply_to_remote = '' THEN :replyTo ELSE reply_to_remote END,
                       reply_to_id = ifnull(reply_to_id, (SELECT o.id FROM message o WHERE o.remote_id = :replyTo
                                                          AND o.conversation_id = message.conversation_id))
    WHERE id = :message
)"_L1};

constexpr Sql kForgetFiles{"understand.forgetFiles"_L1, R"(
    DELETE FROM attachment WHERE message_id = :message
)"_L1};

constexpr std::array kStatements{kBubble, kBecome, kForgetFiles};

Result<> become(Transaction &transaction, MessageId message, const InboundMessage &meaning)
{
    const Database &database = transaction.database();
    const Result<> become = runSql(database, kBecome, [&](Statement &s) {
        s.bind(":message"_L1, message).bind(":kind"_L1, meaning.kind).bind(":kindText"_L1, meaning.kindText);
        s.bind(":text"_L1, meaning.text)
            .bind(":payload"_L1, meaning.payload)
            .bind(":content"_L1, toJson(meaning.content));
        s.bind(":forwarded"_L1, meaning.isForwarded).bind(":replyTo"_L1, meaning.replyTo.value());
    });
    if (!become)
        return failed(become, u"understood message");
    const Result<> cleared = runSql(database, kForgetFiles, [&](Statement &s) { s.bind(":message"_L1, message); });
    if (!cleared)
        return failed(cleared, u"understood message");
    return messages::attach(transaction, message, meaning.attachments);
}

} // namespace

SqlList statements::messagesUnderstand()
{
    return kStatements;
}

Result<bool> messages::understand(Transaction &transaction, MessageId message, const InboundMessage &meaning)
{
    if (meaning.kind == MessageKind::Unsupported)
        return false;
    struct Bubble {
        ConversationId conversation;
        QString text;
    };
    const auto bubble = readOne(
        transaction.database(), kBubble,
        [&](Statement &s) { s.bind(":message"_L1, message).bind(":hasFiles"_L1, !meaning.attachments.isEmpty()); },
        [](const Statement &row) {
            return Bubble{row.id<ConversationId>(0), row.text(1)};
        });
    if (!bubble)
        return failed(bubble, u"understood message");
    if (!*bubble)
        return false;
    const ConversationId conversation = (*bubble)->conversation;
    if (const Result<> done = become(transaction, message, meaning); !done)
        return failed(done);
    if (const Result<> out = search::removeMessage(transaction, message, conversation, (*bubble)->text); !out)
        return failed(out, u"index");
    const Result<QString> card = search::keepCard(transaction, message);
    if (!card)
        return failed(card);
    if (const Result<> in = search::addMessage(transaction, message, conversation, meaning.text, *card); !in)
        return failed(in, u"index");
    if (const Result<> shown = refreshConversation(transaction, conversation); !shown)
        return failed(shown);
    if (!meaning.isEcho && !isQuiet(meaning) && meaning.opensWindow && meaning.kind != MessageKind::Comment) {
        if (const Result<> opened = openWindow(transaction, conversation, meaning.at); !opened)
            return failed(opened);
    }
    transaction.changed(Topic::Message, message);
    return true;
}

} // namespace migochat
