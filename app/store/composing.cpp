#include "app/store/composing.h"

#include "app/domain/mention.h"
#include "app/store/composerstatements.h"

#include <array>
#include <utility>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kFacts{"composing.facts"_L1, R"(
    SELECT c.account_id, c.contact_id, ct.blocked, c.status = 'spam', ct.gone_code, a.send_blocked_code
    FROM conversation c CROSS JOIN contact ct ON ct.id = c.contact_id CROSS JOIN account a ON a.id = c.account_id
    WHERE c.id = :conversation
)"_L1};

constexpr Sql kComment{"composing.comment"_L1, R"(
    SELECT id, remote_id FROM message
    WHERE conversation_id = :conversation AND kind = 'comment' AND direction = 'inbound' AND deleted_at IS NULL
      AND remote_id IS NOT NULL
    ORDER BY at DESC, id DESC LIMIT 1
)"_L1};

constexpr Sql kLastWords{"composing.lastWords"_L1, R"(
    SELECT text FROM message
    WHERE conversation_id = :conversation AND direction = 'inbound' AND text <> ''
    ORDER BY at DESC, id DESC LIMIT 1
)"_L1};

constexpr Sql kOthers{"composing.others"_L1, R"(
    SELECT id, channel FROM conversation
    WHERE contact_id = :contact AND id <> :conversation ORDER BY last_message_at DESC, id DESC LIMIT 4
)"_L1};

constexpr std::array kStatements{kFacts, kComment, kLastWords, kOthers};

composing::Facts readFacts(const Statement &row)
{
    composing::Facts facts;
    facts.account = row.id<AccountId>(0);
    facts.contact = row.id<ContactId>(1);
    facts.blockedByUs = row.integer(2) != 0;
    facts.isSpam = row.integer(3) != 0;
    facts.goneCode = row.text(4);
    facts.accountProblem = row.text(5);
    return facts;
}

composing::OtherChat readOther(const Statement &row)
{
    return {row.id<ConversationId>(0), ChannelKind(row.text(1))};
}

Result<> addMessages(const Database &database, ConversationId conversation, composing::Facts &facts)
{
    const auto bind = [conversation](Statement &s) { s.bind(":conversation"_L1, conversation); };
    const auto comment = readOne(database, kComment, bind,
                                 [](const Statement &row) { return std::pair(row.id<MessageId>(0), row.text(1)); });
    if (!comment)
        return failed(comment, u"comment");
    if (*comment) {
        facts.comment = (*comment)->first;
        facts.isMention = isMention((*comment)->second);
    }
    const auto words = readOne(database, kLastWords, bind, [](const Statement &row) { return row.text(0); });
    if (!words)
        return failed(words, u"last words");
    facts.lastWords = words->value_or(QString());
    return {};
}

} // namespace

SqlList statements::composing()
{
    return kStatements;
}

namespace composing {

Result<std::optional<Facts>> facts(const Database &database, ConversationId conversation, Instant now)
{
    auto found = readOne(
        database, kFacts, [&](Statement &s) { s.bind(":conversation"_L1, conversation); }, readFacts);
    if (!found || !*found)
        return found;
    Facts &facts = **found;
    const auto sending = reaching::facts(database, conversation, now);
    if (!sending)
        return failed(sending, u"sending facts");
    facts.sending = sending->value_or(SendingFacts());
    facts.hasThread = facts.sending.window.lastCustomerMessageAt.has_value();
    if (!facts.sending.isGone)
        facts.goneCode.clear(); // it speaks about another platform
    if (const Result<> added = addMessages(database, conversation, facts); !added)
        return failed(added);
    const auto held = held::waiting(database, conversation);
    if (!held)
        return failed(held, u"held answer");
    facts.held = *held;
    const auto others = readAll(
        database, kOthers,
        [&](Statement &s) { s.bind(":contact"_L1, facts.contact).bind(":conversation"_L1, conversation); }, readOther);
    if (!others)
        return failed(others, u"other chats");
    facts.others = *others;
    return found;
}

} // namespace composing

} // namespace migochat
