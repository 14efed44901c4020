#include "app/store/contactsinternal.h"
#include "app/store/leads.h"
#include "app/store/statements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

// "Last heard of" is for people: a minute is exact enough and spares a write per message.
constexpr std::chrono::minutes kInboundStep{1};
constexpr qsizetype kPhoneKeyDigits = 9;

constexpr Sql kAccount{"contacts.account"_L1, R"(
    SELECT id, ifnull(last_inbound_at, 0) FROM account WHERE channel = :channel AND remote_id = :remote
)"_L1};

constexpr Sql kAddAccount{"contacts.addAccount"_L1, R"(
    INSERT INTO account (channel, remote_id, last_inbound_at, created_at) VALUES (:channel, :remote, :now, :now)
)"_L1};

constexpr Sql kAccountHeard{"contacts.accountHeard"_L1, R"(
    UPDATE account SET last_inbound_at = :now WHERE id = :account
)"_L1};

constexpr Sql kIdentity{"contacts.identity"_L1, R"(
    SELECT i.id, i.contact_id, c.display_name FROM identity i JOIN contact c ON c.id = i.contact_id
    WHERE i.channel = :channel AND i.kind = :kind AND i.value = :value AND ifnull(i.account_id, 0) = :scope
      AND i.kind <> 'username'
)"_L1};

constexpr Sql kUsernameOf{"contacts.usernameOf"_L1, R"(
    SELECT id FROM identity WHERE contact_id = :contact AND kind = 'username' AND value = :value
)"_L1};

constexpr Sql kAddContact{"contacts.add"_L1, R"(
    INSERT INTO contact (display_name, created_at, updated_at) VALUES (:name, :now, :now)
)"_L1};

constexpr Sql kAddIdentity{"contacts.addIdentity"_L1, R"(
    INSERT INTO identity (contact_id, account_id, channel, kind, value, value_key, created_at)
    VALUES (:contact, :account, :channel, :kind, :value, :key, :now)
)"_L1};

constexpr Sql kRename{"contacts.rename"_L1, R"(
    UPDATE contact SET display_name = :name, updated_at = :now WHERE id = :contact
)"_L1};

constexpr std::array kStatements{kAccount,  kAddAccount, kAccountHeard, kIdentity, kUsernameOf,
                                 kAddContact, kAddIdentity, kRename};

struct Known {
    IdentityId identity;
    ContactId contact;
    QString displayName;
};

/// One key of an event with the row it has already.
struct Match {
    const IdentityKey *key = nullptr;
    std::optional<Known> known;
};

/// Page-scoped and business-scoped ids mean somebody only together with our account.
bool isScoped(IdentityKind kind)
{
    return kind == IdentityKind::PageScopedId || kind == IdentityKind::BusinessScopedId
           || kind == IdentityKind::CommentAuthor;
}

QString lookUpKey(const IdentityKey &key)
{
    return key.kind == IdentityKind::Phone || key.kind == IdentityKind::WhatsAppId ? key.value.right(kPhoneKeyDigits)
                                                                                    : key.value.toLower();
}

/// Which address to answer to; smaller is better.
int answerRank(IdentityKind kind)
{
    switch (kind) {
    case IdentityKind::WhatsAppId:
        return 0;
    case IdentityKind::BusinessScopedId:
        return 1;
    case IdentityKind::PageScopedId:
        return 2;
    case IdentityKind::CommentAuthor:
        return 3;
    case IdentityKind::Phone:
        return 4;
    case IdentityKind::Email:
        return 5;
    case IdentityKind::Username:
        break;
    }
    return 6;
}

/// How a key reads when there is no name.
QString shownKey(const IdentityKey &key)
{
    return key.kind == IdentityKind::WhatsAppId ? u'+' + key.value : key.value;
}

QString fallbackName(const EventParty &party)
{
    for (const IdentityKind kind : {IdentityKind::Username, IdentityKind::Phone, IdentityKind::WhatsAppId}) {
        for (const IdentityKey &key : party.keys) {
            if (key.kind == kind)
                return shownKey(key);
        }
    }
    return party.keys.isEmpty() ? QString() : party.keys.first().value;
}

Result<std::optional<Known>> knownIdentity(const Database &database, const ChannelKind &channel, AccountId account,
                                           const IdentityKey &key)
{
    if (key.kind == IdentityKind::Username)
        return std::nullopt; // usernames change hands, so they identify nobody
    return readOne(
        database, kIdentity,
        [&](Statement &s) {
            s.bind(":channel"_L1, channel.text()).bind(":kind"_L1, key.kind).bind(":value"_L1, key.value);
            s.bind(":scope"_L1, isScoped(key.kind) ? account.value() : qint64{0});
        },
        [](const Statement &row) { return Known{row.id<IdentityId>(0), row.id<ContactId>(1), row.text(2)}; });
}

Result<QList<Match>> match(const Database &database, const ChannelKind &channel, AccountId account, const EventParty &party)
{
    QList<Match> matches;
    for (const IdentityKey &key : party.keys) {
        auto known = knownIdentity(database, channel, account, key);
        if (!known)
            return failed(known, u"identity");
        matches.append({&key, std::move(*known)});
    }
    return matches;
}

const Known *firstKnown(const QList<Match> &matches)
{
    for (const Match &match : matches) {
        if (match.known)
            return &*match.known;
    }
    return nullptr;
}

struct Owner {
    ContactId contact;
    AccountId account;
    const ChannelKind &channel;
    Instant now{};
};

Result<IdentityId> addIdentity(Transaction &transaction, const Owner &owner, const IdentityKey &key)
{
    const Database &database = transaction.database();
    if (key.kind == IdentityKind::Username) {
        const auto same = readOne(
            database, kUsernameOf, [&](Statement &s) { s.bind(":contact"_L1, owner.contact).bind(":value"_L1, key.value); },
            [](const Statement &row) { return row.id<IdentityId>(0); });
        if (!same)
            return failed(same);
        if (*same)
            return **same;
    }
    const Result<> added = runSql(database, kAddIdentity, [&](Statement &s) {
        s.bind(":contact"_L1, owner.contact).bind(":account"_L1, isScoped(key.kind) ? owner.account : AccountId());
        s.bind(":channel"_L1, owner.channel.text()).bind(":kind"_L1, key.kind).bind(":value"_L1, key.value);
        s.bind(":key"_L1, lookUpKey(key)).bind(":now"_L1, owner.now);
    });
    if (!added)
        return failed(added, u"add identity");
    return IdentityId(transaction.lastInsertId());
}

/// The address to answer to among those of the decided contact.
IdentityId preferred(const QList<Match> &matches, ContactId contact)
{
    IdentityId best;
    int bestRank = answerRank(IdentityKind::Username) + 1;
    for (const Match &match : matches) {
        if (match.known && match.known->contact == contact && answerRank(match.key->kind) < bestRank) {
            best = match.known->identity;
            bestRank = answerRank(match.key->kind);
        }
    }
    return best;
}

Result<ContactId> addContact(Transaction &transaction, const EventParty &party, Instant now)
{
    const Result<> added = runSql(transaction.database(), kAddContact, [&](Statement &s) {
        s.bind(":name"_L1, party.profileName.isEmpty() ? fallbackName(party) : party.profileName).bind(":now"_L1, now);
    });
    if (!added)
        return failed(added, u"add contact");
    const ContactId contact(transaction.lastInsertId());
    if (const auto lead = leads::ensure(transaction, contact, now); !lead)
        return failed(lead);
    return contact;
}

/// True when it changed. A name that only repeats an address gives way to the customer's own.
Result<bool> takeProfileName(Transaction &transaction, const Known &known, const EventParty &party, Instant now)
{
    const bool isAddress = std::ranges::any_of(
        party.keys, [&](const IdentityKey &key) { return known.displayName == key.value || known.displayName == shownKey(key); });
    if (party.profileName.isEmpty() || (!known.displayName.isEmpty() && !isAddress) || known.displayName == party.profileName)
        return false;
    const Result<> renamed = runSql(transaction.database(), kRename, [&](Statement &s) {
        s.bind(":name"_L1, party.profileName).bind(":now"_L1, now).bind(":contact"_L1, known.contact);
    });
    if (!renamed)
        return failed(renamed, u"display name");
    return true;
}

} // namespace

SqlList statements::contactsResolve()
{
    return kStatements;
}

namespace contacts {

Result<AccountId> ensureAccount(Transaction &transaction, const ChannelKind &channel, const RemoteAccountId &remote, Instant now)
{
    const Database &database = transaction.database();
    const auto known = readOne(
        database, kAccount,
        [&](Statement &s) { s.bind(":channel"_L1, channel.text()).bind(":remote"_L1, remote.value()); },
        [](const Statement &row) { return std::pair(row.id<AccountId>(0), row.instant(1)); });
    if (!known)
        return failed(known, u"account");
    if (*known && now - (*known)->second < kInboundStep)
        return (*known)->first;
    const Result<> stored = runSql(database, *known ? kAccountHeard : kAddAccount, [&](Statement &s) {
        s.bind(":now"_L1, now);
        if (*known)
            s.bind(":account"_L1, (*known)->first);
        else
            s.bind(":channel"_L1, channel.text()).bind(":remote"_L1, remote.value());
    });
    if (!stored)
        return failed(stored, u"account");
    const AccountId account = *known ? (*known)->first : AccountId(transaction.lastInsertId());
    transaction.changed(Topic::Account, account);
    return account;
}

Result<Resolved> resolve(Transaction &transaction, const ChannelKind &channel, const EventParty &party, Instant now)
{
    if (party.keys.isEmpty())
        return fail(ErrorCode::InvalidPayload, u"an event of nobody"_s);
    const Result<AccountId> account = ensureAccount(transaction, channel, party.account, now);
    if (!account)
        return failed(account);
    auto matches = match(transaction.database(), channel, *account, party);
    if (!matches)
        return failed(matches);

    const Known *known = firstKnown(*matches);
    bool isChanged = !known;
    const bool isNew = !known;
    const Result<ContactId> contact = known ? Result<ContactId>(known->contact) : addContact(transaction, party, now);
    if (!contact)
        return failed(contact);
    if (known) {
        const Result<bool> renamed = takeProfileName(transaction, *known, party, now);
        if (!renamed)
            return failed(renamed);
        isChanged = *renamed;
    }
    for (Match &match : *matches) {
        if (match.known)
            continue;
        const Result<IdentityId> identity = addIdentity(transaction, {*contact, *account, channel, now}, *match.key);
        if (!identity)
            return failed(identity);
        match.known = Known{*identity, *contact, {}};
        isChanged = isChanged || match.key->kind != IdentityKind::Username;
    }
    if (isChanged) {
        if (const Result<> indexed = indexForSearch(transaction, *contact); !indexed)
            return failed(indexed, u"index contact");
        transaction.changed(Topic::Contact, *contact);
    }
    return Resolved{*account, *contact, preferred(*matches, *contact), isNew};
}

Result<std::optional<Resolved>> lookUp(const Database &database, const ChannelKind &channel, const EventParty &party)
{
    const auto account = readOne(
        database, kAccount,
        [&](Statement &s) { s.bind(":channel"_L1, channel.text()).bind(":remote"_L1, party.account.value()); },
        [](const Statement &row) { return row.id<AccountId>(0); });
    if (!account)
        return failed(account, u"account");
    if (!*account)
        return std::nullopt;
    const auto matches = match(database, channel, **account, party);
    if (!matches)
        return failed(matches);
    const Known *known = firstKnown(*matches);
    if (!known)
        return std::nullopt;
    return Resolved{**account, known->contact, preferred(*matches, known->contact), false};
}

} // namespace contacts

} // namespace migochat
