#include "app/store/threadowners.h"

#include "app/store/activity.h"
#include "app/store/drafts.h"
#include "app/store/peoplestatements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kStandby{"owners.standby"_L1, R"(
    SELECT standby FROM conversation WHERE id = :conversation
)"_L1};

// One line per hand-over; the lines tell the order when the events come mixed up.
constexpr Sql kSame{"owners.same"_L1, R"(
    SELECT 1 FROM activity
    WHERE conversation_id = :conversation AND at = :at AND kind = 'thread_owner' AND new_value = :value
    LIMIT 1
)"_L1};
constexpr Sql kNewest{"owners.newest"_L1, R"(
    SELECT new_value FROM activity WHERE conversation_id = :conversation AND kind = 'thread_owner'
    ORDER BY at DESC, id DESC LIMIT 1
)"_L1};

constexpr Sql kSet{"owners.set"_L1, R"(
    UPDATE conversation SET standby = :standby, version = version + 1 WHERE id = :conversation AND standby <> :standby
)"_L1};

constexpr std::array kStatements{kStandby, kSame, kNewest, kSet};

constexpr auto kFirstText = [](const Statement &row) { return row.text(0); };

QString wordOf(const threadowners::Owner &owner)
{
    return owner.isOurs ? u"ours"_s : u"other_app"_s;
}

/// False when the very same was said before.
Result<bool> note(Transaction &transaction, const threadowners::Owner &owner)
{
    const auto same = readOne(
        transaction.database(), kSame,
        [&](Statement &s) {
            s.bind(":conversation"_L1, owner.conversation).bind(":at"_L1, owner.at).bind(":value"_L1, wordOf(owner));
        },
        kFirstInteger);
    if (!same)
        return failed(same);
    if (*same)
        return false;
    const Result<> added = activity::add(transaction, {.contact = owner.contact,
                                                       .conversation = owner.conversation,
                                                       .kind = u"thread_owner"_s,
                                                       .newValue = wordOf(owner),
                                                       .reason = owner.reason,
                                                       .at = owner.at});
    return added ? Result<bool>(true) : failed(added);
}

} // namespace

SqlList statements::threadOwners()
{
    return kStatements;
}

namespace threadowners {

Result<bool> set(Transaction &transaction, const Owner &owner)
{
    const Result<bool> ours = isOurs(transaction.database(), owner.conversation);
    if (!ours)
        return failed(ours);
    const auto newest = readOne(
        transaction.database(), kNewest, [&](Statement &s) { s.bind(":conversation"_L1, owner.conversation); },
        kFirstText);
    if (!newest)
        return failed(newest, u"thread owner");
    if (!*newest && owner.isOurs && *ours)
        return false; // it always was
    const Result<bool> noted = note(transaction, owner);
    if (!noted || !*noted)
        return noted;
    const auto now = readOne(
        transaction.database(), kNewest, [&](Statement &s) { s.bind(":conversation"_L1, owner.conversation); },
        kFirstText);
    if (!now)
        return failed(now, u"thread owner");
    const bool standby = now->value_or(QString()) == "other_app"_L1;
    const Result<> stored = runSql(transaction.database(), kSet, [&](Statement &s) {
        s.bind(":conversation"_L1, owner.conversation).bind(":standby"_L1, standby);
    });
    if (!stored)
        return failed(stored, u"thread owner");
    transaction.changed(Topic::Conversation, owner.conversation);
    if (!standby)
        return true;
    if (const Result<> discarded = drafts::discardProposed(transaction, owner.conversation, owner.at); !discarded)
        return failed(discarded);
    const Result<> dropped = drafts::dropTask(transaction, owner.conversation);
    return dropped ? Result<bool>(true) : failed(dropped);
}

Result<bool> isOurs(const Database &database, ConversationId conversation)
{
    const auto standby = readOne(
        database, kStandby, [&](Statement &s) { s.bind(":conversation"_L1, conversation); }, kFirstInteger);
    if (!standby)
        return failed(standby, u"thread owner");
    return standby->value_or(0) == 0;
}

} // namespace threadowners

} // namespace migochat
