#include "app/store/erasinginternal.h"
#include "app/store/peoplestatements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

#define MIGOCHAT_ITS_MESSAGES "(SELECT id FROM message WHERE conversation_id = :conversation)"
#define MIGOCHAT_ITS_LEAD "(SELECT id FROM lead WHERE contact_id = :contact)"

constexpr std::array kOfLead{
    Sql{"erase.scores"_L1, "DELETE FROM score_reason WHERE lead_id IN " MIGOCHAT_ITS_LEAD ""_L1},
    Sql{"erase.history"_L1, "DELETE FROM activity WHERE contact_id = :contact"_L1},
    Sql{"erase.leadHistory"_L1, "DELETE FROM activity WHERE lead_id IN " MIGOCHAT_ITS_LEAD ""_L1},
    Sql{"erase.tasks"_L1, "DELETE FROM task WHERE contact_id = :contact"_L1},
    Sql{"erase.lead"_L1, "DELETE FROM lead WHERE contact_id = :contact"_L1},
};

constexpr std::array kOfConversation{
    Sql{"erase.days"_L1, R"(
        UPDATE day_counter SET total = total - gone.n
        FROM (SELECT m.at / 86400000 AS day, c.channel AS channel, m.direction AS direction, count(*) AS n
              FROM conversation c CROSS JOIN message m ON m.conversation_id = c.id
              WHERE c.id = :conversation GROUP BY 1, 2, 3) AS gone
        WHERE day_counter.day = gone.day AND day_counter.channel = gone.channel
            AND day_counter.direction = gone.direction
    )"_L1},
    Sql{"erase.bodies"_L1, R"(
        UPDATE inbound_delivery SET body = x'' WHERE length(body) > 0 AND state <> 'pending' AND id IN (
            SELECT delivery_id FROM message WHERE conversation_id = :conversation
            UNION SELECT delivery_id FROM inbound_event WHERE conversation_id = :conversation)
    )"_L1},
    Sql{"erase.events"_L1, "DELETE FROM inbound_event WHERE conversation_id = :conversation"_L1},
    Sql{"erase.messageEvents"_L1, "DELETE FROM inbound_event WHERE message_id IN " MIGOCHAT_ITS_MESSAGES ""_L1},
    Sql{"erase.edits"_L1, "DELETE FROM message_edit WHERE message_id IN " MIGOCHAT_ITS_MESSAGES ""_L1},
    Sql{"erase.files"_L1, "DELETE FROM attachment WHERE message_id IN " MIGOCHAT_ITS_MESSAGES ""_L1},
    Sql{"erase.reactions"_L1, "DELETE FROM reaction WHERE message_id IN " MIGOCHAT_ITS_MESSAGES ""_L1},
    Sql{"erase.numbers"_L1, "DELETE FROM named_number WHERE message_id IN " MIGOCHAT_ITS_MESSAGES ""_L1},
    Sql{"erase.privateReplies"_L1, "DELETE FROM comment_reply WHERE message_id IN " MIGOCHAT_ITS_MESSAGES ""_L1},
    Sql{"erase.attempts"_L1, "DELETE FROM delivery_attempt WHERE message_id IN " MIGOCHAT_ITS_MESSAGES ""_L1},
    Sql{"erase.outbox"_L1, "DELETE FROM outbox WHERE conversation_id = :conversation"_L1},
    Sql{"erase.replyTask"_L1, "DELETE FROM reply_task WHERE conversation_id = :conversation"_L1},
    Sql{"erase.held"_L1, "DELETE FROM held_answer WHERE conversation_id = :conversation"_L1},
    Sql{"erase.otherScores"_L1,
        "UPDATE score_reason SET message_id = NULL WHERE message_id IN " MIGOCHAT_ITS_MESSAGES ""_L1},
    Sql{"erase.chatHistory"_L1, "DELETE FROM activity WHERE conversation_id = :conversation"_L1},
    Sql{"erase.messageHistory"_L1, "DELETE FROM activity WHERE message_id IN " MIGOCHAT_ITS_MESSAGES ""_L1},
    Sql{"erase.chatTasks"_L1, "DELETE FROM task WHERE conversation_id = :conversation"_L1},
    Sql{"erase.queries"_L1, "DELETE FROM product_query WHERE conversation_id = :conversation"_L1},
    Sql{"erase.messageQueries"_L1, "DELETE FROM product_query WHERE message_id IN " MIGOCHAT_ITS_MESSAGES ""_L1},
    Sql{"erase.notes"_L1, "DELETE FROM note WHERE conversation_id = :conversation"_L1},
    Sql{"erase.tags"_L1, "DELETE FROM conversation_tag WHERE conversation_id = :conversation"_L1},
    // What the assistant cost stays in the sums.
    Sql{"erase.usage"_L1,
        "UPDATE ai_usage SET conversation_id = NULL, draft_id = NULL WHERE conversation_id = :conversation"_L1},
    Sql{"erase.links"_L1, R"(
        UPDATE message SET draft_id = NULL, touch_id = NULL, reply_to_id = NULL WHERE conversation_id = :conversation
            AND (draft_id IS NOT NULL OR touch_id IS NOT NULL OR reply_to_id IS NOT NULL)
    )"_L1},
    Sql{"erase.drafts"_L1, "DELETE FROM draft WHERE conversation_id = :conversation"_L1},
    Sql{"erase.chatTouches"_L1, "DELETE FROM touch WHERE conversation_id = :conversation"_L1},
    Sql{"erase.messages"_L1, "DELETE FROM message WHERE conversation_id = :conversation"_L1},
    Sql{"erase.conversation"_L1, "DELETE FROM conversation WHERE id = :conversation"_L1},
};

constexpr std::array kOfContact{
    Sql{"erase.touches"_L1, "DELETE FROM touch WHERE contact_id = :contact"_L1},
    Sql{"erase.contactQueries"_L1, "DELETE FROM product_query WHERE contact_id = :contact"_L1},
    Sql{"erase.contactTags"_L1, "DELETE FROM contact_tag WHERE contact_id = :contact"_L1},
    Sql{"erase.suggestions"_L1, "DELETE FROM merge_suggestion WHERE contact_id = :contact"_L1},
    Sql{"erase.suggested"_L1, "DELETE FROM merge_suggestion WHERE other_id = :contact"_L1},
    Sql{"erase.merges"_L1, "DELETE FROM contact_merge WHERE kept_id = :contact"_L1},
    Sql{"erase.merged"_L1, "DELETE FROM contact_merge WHERE gone_id = :contact"_L1},
    // A form that comes again is known by its number.
    Sql{"erase.forms"_L1, "UPDATE lead_form SET contact_id = NULL, detail = '' WHERE contact_id = :contact"_L1},
    Sql{"erase.origins"_L1, "UPDATE identity SET origin_contact_id = NULL WHERE origin_contact_id = :contact"_L1},
    Sql{"erase.identities"_L1, "DELETE FROM identity WHERE contact_id = :contact"_L1},
    Sql{"erase.unmerge"_L1, "UPDATE contact SET merged_into = NULL WHERE id = :contact AND merged_into IS NOT NULL"_L1},
};

constexpr std::array kRecordItself{
    Sql{"erase.contact"_L1, "DELETE FROM contact WHERE id = :contact"_L1},
};

constexpr std::array kStatements = [] {
    std::array<Sql, kOfLead.size() + kOfConversation.size() + kOfContact.size() + kRecordItself.size()> all{};
    std::size_t next = 0;
    for (const SqlList list :
         {SqlList(kOfLead), SqlList(kOfConversation), SqlList(kOfContact), SqlList(kRecordItself)}) {
        for (const Sql &sql : list)
            all[next++] = sql;
    }
    return all;
}();

} // namespace

SqlList statements::erasingRows()
{
    return kStatements;
}

SqlList erasing::ofLead()
{
    return kOfLead;
}

SqlList erasing::ofConversation()
{
    return kOfConversation;
}

SqlList erasing::ofContact()
{
    return kOfContact;
}

SqlList erasing::recordItself()
{
    return kRecordItself;
}

} // namespace migochat
