#include "app/store/contactsinternal.h"
#include "app/store/peoplestatements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kRetire{"contacts.retire"_L1, R"(
    UPDATE identity SET retired_at = :at
    WHERE channel = :channel AND kind = :kind AND value = :value AND ifnull(account_id, 0) = :scope
      AND kind <> 'username'
      AND contact_id = :contact AND retired_at IS NULL
)"_L1};

// Whom a thread answered under a name that is gone, it answers under the new one.
constexpr Sql kStale{"contacts.staleThreads"_L1, R"(
    SELECT c.id, c.account_id, c.channel FROM conversation c JOIN identity i ON i.id = c.identity_id
    WHERE c.contact_id = :contact AND i.retired_at IS NOT NULL
)"_L1};
constexpr Sql kAnswerTo{"contacts.answerUnderNewKey"_L1, R"(
    UPDATE conversation SET identity_id = :identity WHERE id = :conversation
)"_L1};

constexpr std::array kStatements{kRetire, kStale, kAnswerTo};

/// True when a key that was answered to is no longer.
Result<bool> retire(Transaction &transaction, const contacts::Rename &rename, const contacts::Resolved &who)
{
    bool isChanged = false;
    for (const IdentityKey &key : rename.previous) {
        if (rename.party.keys.contains(key) || key.kind == IdentityKind::Username)
            continue;
        const Result<> retired = runSql(transaction.database(), kRetire, [&](Statement &s) {
            s.bind(":at"_L1, rename.at).bind(":channel"_L1, rename.channel.text()).bind(":kind"_L1, key.kind);
            s.bind(":value"_L1, key.value).bind(":contact"_L1, who.contact);
            s.bind(":scope"_L1, contacts::isScoped(key.kind) ? who.account.value() : qint64{0});
        });
        if (!retired)
            return failed(retired, u"retire identity");
        isChanged = isChanged || transaction.changedRows() > 0;
    }
    return isChanged;
}

struct Stale {
    ConversationId conversation;
    AccountId account;
    ChannelKind channel;
};

Result<> answerUnderNewKeys(Transaction &transaction, ContactId contact)
{
    const auto stale = readAll(
        transaction.database(), kStale, [&](Statement &s) { s.bind(":contact"_L1, contact); },
        [](const Statement &row) {
            return Stale{row.id<ConversationId>(0), row.id<AccountId>(1), ChannelKind(row.text(2))};
        });
    if (!stale)
        return failed(stale, u"threads of a renamed customer");
    for (const Stale &thread : *stale) {
        const auto address = contacts::answerAddress(transaction.database(), contact, thread.account, thread.channel);
        if (!address)
            return failed(address);
        if (!address->isValid())
            continue;
        const Result<> moved = runSql(transaction.database(), kAnswerTo, [&](Statement &s) {
            s.bind(":conversation"_L1, thread.conversation).bind(":identity"_L1, *address);
        });
        if (!moved)
            return failed(moved);
        transaction.changed(Topic::Conversation, thread.conversation);
    }
    return {};
}

} // namespace

SqlList statements::contactsRename()
{
    return kStatements;
}

namespace contacts {

Result<Renamed> renameKeys(Transaction &transaction, const Rename &rename)
{
    EventParty both =
        rename.party; // all of them are one person, so this attaches what is new and merges what was apart
    for (const IdentityKey &key : rename.previous) {
        if (!both.keys.contains(key))
            both.keys.append(key);
    }
    const auto before = lookUp(transaction.database(), rename.channel, rename.party);
    if (!before)
        return failed(before, u"rename");
    const auto who = resolve(transaction, rename.channel, both, rename.now);
    if (!who)
        return failed(who, u"rename");
    const Result<bool> retired = retire(transaction, rename, *who);
    if (!retired)
        return failed(retired);
    if (const Result<> answered = answerUnderNewKeys(transaction, who->contact); !answered)
        return failed(answered);
    const bool isChanged = *retired || !*before || (*before)->contact != who->contact;
    if (isChanged) {
        if (const Result<> indexed = indexForSearch(transaction, who->contact); !indexed)
            return failed(indexed, u"index contact");
        transaction.changed(Topic::Contact, who->contact);
    }
    return Renamed{who->contact, who->account, isChanged};
}

} // namespace contacts

} // namespace migochat
