#include "app/store/contactsinternal.h"
#include "app/store/inboundlog.h"
#include "app/store/leads.h"
#include "app/store/statements.h"

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kIdentity{"contacts.identity"_L1, R"(
    SELECT i.id, i.contact_id, c.display_name, i.retired_at IS NOT NULL FROM identity i
    JOIN contact c ON c.id = i.contact_id
    WHERE i.channel = :channel AND i.kind = :kind AND i.value = :value AND ifnull(i.account_id, 0) = :scope
      AND i.kind <> 'username'
)"_L1};

constexpr Sql kAddContact{"contacts.add"_L1, R"(
    INSERT INTO contact (display_name, created_at, updated_at) VALUES (:name, :now, :now)
)"_L1};

constexpr std::array kStatements{kIdentity, kAddContact};

struct Known {
    IdentityId identity;
    ContactId contact;
    QString displayName;
    bool retired = false;
};

/// One key of an event with the row it has already.
struct Match {
    const IdentityKey *key = nullptr;
    std::optional<Known> known;
};

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

QString fallbackName(const EventParty &party)
{
    for (const IdentityKind kind : {IdentityKind::Username, IdentityKind::Phone, IdentityKind::WhatsAppId}) {
        for (const IdentityKey &key : party.keys) {
            if (key.kind == kind)
                return contacts::shownKey(key);
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
            s.bind(":scope"_L1, contacts::isScoped(key.kind) ? account.value() : qint64{0});
        },
        [](const Statement &row) {
            return Known{row.id<IdentityId>(0), row.id<ContactId>(1), row.text(2), row.integer(3) != 0};
        });
}

Result<QList<Match>> match(const Database &database, const ChannelKind &channel, AccountId account,
                           const EventParty &party)
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

/// The address to answer to among those of the decided contact. A comment's author is only reached until a better address
/// is known, a renamed one not at all.
Result<IdentityId> preferred(const Database &database, const QList<Match> &matches, const contacts::NewIdentity &owner)
{
    IdentityId best;
    int bestRank = answerRank(IdentityKind::CommentAuthor);
    for (const Match &match : matches) {
        if (match.known && match.known->contact == owner.contact && !match.known->retired &&
            answerRank(match.key->kind) < bestRank) {
            best = match.known->identity;
            bestRank = answerRank(match.key->kind);
        }
    }
    if (best.isValid())
        return best;
    const auto address = contacts::answerAddress(database, owner.contact, owner.account, owner.channel);
    if (!address || address->isValid())
        return address;
    const Known *known = firstKnown(matches);
    return known ? known->identity : IdentityId();
}

/// Keys that the platform names together belong to one person, even when they came apart before.
Result<std::optional<ContactId>> decide(Transaction &transaction, const QList<Match> &matches, Instant now)
{
    std::optional<ContactId> contact;
    for (const Match &match : matches) {
        const bool isAttested = match.key->kind != IdentityKind::Phone && match.key->kind != IdentityKind::Email;
        if (!match.known || !isAttested || match.known->contact == contact)
            continue;
        if (!contact) {
            contact = match.known->contact;
            continue;
        }
        const auto kept =
            contacts::mergeAttested(transaction, *contact, match.known->contact, u"named_together"_s, now);
        if (!kept)
            return failed(kept, u"keys named together");
        contact = *kept;
    }
    if (contact)
        return contact;
    if (const Known *known = firstKnown(matches))
        return known->contact;
    for (const Match &match : matches) {
        if (match.key->kind != IdentityKind::WhatsAppId)
            continue;
        auto holder = contacts::holderOfNumber(transaction.database(), *match.key);
        if (!holder || *holder)
            return holder;
    }
    return contact;
}

/// The customer's own name, else the one of the shop's address book that came before, else an address.
Result<QString> nameOf(Transaction &transaction, const EventParty &party)
{
    if (!party.profileName.isEmpty())
        return party.profileName;
    QString name;
    for (const IdentityKey &key : party.keys) {
        const Result<QString> early = inboundlog::takeEarlyName(transaction, key);
        if (!early)
            return failed(early);
        if (name.isEmpty())
            name = *early;
    }
    return name.isEmpty() ? fallbackName(party) : name;
}

Result<ContactId> addContact(Transaction &transaction, const EventParty &party, Instant now)
{
    const Result<QString> name = nameOf(transaction, party);
    if (!name)
        return failed(name, u"name");
    const Result<> added = runSql(transaction.database(), kAddContact,
                                  [&](Statement &s) { s.bind(":name"_L1, *name).bind(":now"_L1, now); });
    if (!added)
        return failed(added, u"add contact");
    const ContactId contact(transaction.lastInsertId());
    if (const auto lead = leads::ensure(transaction, contact, now); !lead)
        return failed(lead);
    return contact;
}

/// Every key of the event becomes the contact's; one that somebody else proves to have may change who that is.
Result<contacts::Attached> attachAll(Transaction &transaction, const QList<Match> &matches, contacts::NewIdentity owner)
{
    contacts::Attached attached{owner.contact, false};
    for (const Match &match : matches) {
        if (match.known)
            continue;
        owner.key = *match.key;
        owner.contact = attached.contact;
        const auto one = contacts::attachQuietly(transaction, owner);
        if (!one)
            return failed(one);
        attached = {one->contact, attached.isChanged || one->isChanged};
    }
    return attached;
}

} // namespace

SqlList statements::contactsResolve()
{
    return kStatements;
}

namespace contacts {

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

    const auto decided = decide(transaction, *matches, now);
    if (!decided)
        return failed(decided);
    const Known *known = firstKnown(*matches);
    const bool isNew = !*decided;
    const Result<ContactId> contact = isNew ? addContact(transaction, party, now) : Result<ContactId>(**decided);
    if (!contact)
        return failed(contact);
    bool isChanged = isNew;
    if (!isNew && (!known || known->displayName != party.profileName)) {
        const Result<bool> renamed = takeName(transaction, *contact, party.profileName, now);
        if (!renamed)
            return failed(renamed);
        isChanged = *renamed;
    }
    NewIdentity owner{.contact = *contact,
                      .account = *account,
                      .channel = channel,
                      .key = {},
                      .attestation = Attestation::Attested,
                      .now = now};
    const auto attached = attachAll(transaction, *matches, owner);
    if (!attached)
        return failed(attached);
    owner.contact = attached->contact;
    if (isChanged || attached->isChanged) {
        if (const Result<> indexed = indexForSearch(transaction, owner.contact); !indexed)
            return failed(indexed, u"index contact");
        transaction.changed(Topic::Contact, owner.contact);
    }
    const auto isStale = [&](const Match &one) {
        return one.key->kind != IdentityKind::Username && (!one.known || one.known->contact != owner.contact);
    };
    if (std::ranges::any_of(*matches, isStale)) {
        matches = match(transaction.database(), channel, *account, party); // as it is now
        if (!matches)
            return failed(matches);
    }
    const Result<IdentityId> identity = preferred(transaction.database(), *matches, owner);
    if (!identity)
        return failed(identity);
    return Resolved{*account, owner.contact, *identity, isNew};
}

Result<std::optional<Resolved>> lookUp(const Database &database, const ChannelKind &channel, const EventParty &party)
{
    const auto account = knownAccount(database, channel, party.account);
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
    const Result<IdentityId> identity =
        preferred(database, *matches, {.contact = known->contact, .account = **account, .channel = channel, .key = {}});
    if (!identity)
        return failed(identity);
    return Resolved{**account, known->contact, *identity, false};
}

} // namespace contacts

} // namespace migochat
