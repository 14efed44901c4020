#include "app/store/contactidentities.h"

#include "app/domain/phone.h"
#include "app/store/contactsinternal.h"
#include "app/store/merges.h"
#include "app/store/peoplestatements.h"
#include "app/store/suggestions.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kSame{"identities.same"_L1, R"(
    SELECT id, contact_id, verified FROM identity
    WHERE channel = :channel AND kind = :kind AND value = :value AND ifnull(account_id, 0) = :scope
      AND kind <> 'username'
)"_L1};

constexpr Sql kSameUsername{"identities.sameUsername"_L1, R"(
    SELECT id, contact_id, verified FROM identity WHERE contact_id = :contact AND kind = 'username' AND value = :value
)"_L1};

constexpr Sql kAdd{"identities.add"_L1, R"(
    INSERT INTO identity (contact_id, account_id, channel, kind, value, value_key, verified, created_at)
    VALUES (:contact, :account, :channel, :kind, :value, :key, :verified, :now)
)"_L1};

constexpr Sql kVerify{"identities.verify"_L1, R"(
    UPDATE identity SET verified = 1 WHERE id = :identity AND verified = 0
)"_L1};

// Everybody else with this number, however it became known; wa_ids are attested by their kind.
constexpr Sql kOthersWithPhone{"identities.othersWithPhone"_L1, R"(
    SELECT contact_id, kind = 'wa_id' OR verified FROM identity
    WHERE kind IN ('phone', 'wa_id') AND value_key = :key AND value IN (:phone, :waId)
      AND contact_id <> ifnull(:contact, 0)
)"_L1};

constexpr Sql kOthersWithEmail{"identities.othersWithEmail"_L1, R"(
    SELECT contact_id, 0 FROM identity WHERE kind = 'email' AND value_key = :key AND contact_id <> ifnull(:contact, 0)
)"_L1};

constexpr std::array kStatements{kSame, kSameUsername, kAdd, kVerify, kOthersWithPhone, kOthersWithEmail};

struct Holder {
    IdentityId identity;
    ContactId contact;
    bool verified = false;
};

Result<std::optional<Holder>> holder(const Database &database, const contacts::NewIdentity &wanted)
{
    const bool isUsername = wanted.key.kind == IdentityKind::Username; // shared by many, so only the own one counts
    return readOne(
        database, isUsername ? kSameUsername : kSame,
        [&](Statement &s) {
            s.bind(":value"_L1, wanted.key.value);
            if (isUsername) {
                s.bind(":contact"_L1, wanted.contact);
                return;
            }
            s.bind(":channel"_L1, wanted.channel.text()).bind(":kind"_L1, wanted.key.kind);
            s.bind(":scope"_L1, contacts::isScoped(wanted.key.kind) ? wanted.account.value() : qint64{0});
        },
        [](const Statement &row) {
            return Holder{row.id<IdentityId>(0), row.id<ContactId>(1), row.integer(2) != 0};
        });
}

Result<> add(Transaction &transaction, const contacts::NewIdentity &identity)
{
    return runSql(transaction.database(), kAdd, [&](Statement &s) {
        s.bind(":contact"_L1, identity.contact).bind(":channel"_L1, identity.channel.text());
        s.bind(":account"_L1, contacts::isScoped(identity.key.kind) ? identity.account : AccountId());
        s.bind(":kind"_L1, identity.key.kind).bind(":value"_L1, identity.key.value);
        s.bind(":key"_L1, contacts::lookUpKey(identity.key)).bind(":now"_L1, identity.now);
        s.bind(":verified"_L1, identity.attestation == contacts::Attestation::Attested);
    });
}

/// Somebody else with the same address, and whether the platform says so.
struct Other {
    ContactId contact;
    bool attested = false;
};

Result<QList<Other>> others(const Database &database, const contacts::NewIdentity &identity)
{
    const auto read = [](const Statement &row) { return Other{row.id<ContactId>(0), row.integer(1) != 0}; };
    if (identity.key.kind == IdentityKind::Email) {
        return readAll(
            database, kOthersWithEmail,
            [&](Statement &s) {
                s.bind(":key"_L1, contacts::lookUpKey(identity.key)).bind(":contact"_L1, identity.contact);
            },
            read);
    }
    const QString phone = identity.key.kind == IdentityKind::Phone        ? identity.key.value
                          : identity.key.kind == IdentityKind::WhatsAppId ? e164OfWhatsAppId(identity.key.value)
                                                                          : QString();
    if (phone.isEmpty())
        return QList<Other>();
    auto found = readAll(
        database, kOthersWithPhone,
        [&](Statement &s) {
            s.bind(":key"_L1, phoneLookUpKey(phone)).bind(":phone"_L1, phone).bind(":waId"_L1, phone.sliced(1));
            s.bind(":contact"_L1, identity.contact);
        },
        read);
    if (found)
        std::ranges::sort(*found, {}, &Other::contact);
    return found;
}

/// What follows when other people have the same address: an attested one is the same person, the rest are questions.
Result<ContactId> meetOthers(Transaction &transaction, const contacts::NewIdentity &identity)
{
    const auto known = others(transaction.database(), identity);
    if (!known)
        return failed(known, u"same address");
    ContactId contact = identity.contact;
    const bool isAttested =
        identity.key.kind == IdentityKind::WhatsAppId || identity.attestation == contacts::Attestation::Attested;
    QSet<ContactId> met;
    for (const Other &other : *known) {
        if (other.contact == contact || met.contains(other.contact))
            continue;
        met.insert(other.contact);
        if (isAttested && other.attested && identity.key.kind != IdentityKind::Email) {
            const Result<ContactId> kept =
                contacts::mergeAttested(transaction, contact, other.contact, u"same_phone"_s, identity.now);
            if (!kept)
                return failed(kept);
            contact = *kept;
            continue;
        }
        const bool isEmail = identity.key.kind == IdentityKind::Email;
        const auto asked = suggestions::add(transaction, {.contact = contact,
                                                          .other = other.contact,
                                                          .reason = isEmail ? "same_email"_L1 : "same_phone"_L1,
                                                          .evidence = identity.key.value,
                                                          .now = identity.now});
        if (!asked)
            return failed(asked);
    }
    return contact;
}

} // namespace

SqlList statements::contactIdentities()
{
    return kStatements;
}

namespace contacts {

Result<ContactId> mergeAttested(Transaction &transaction, ContactId one, ContactId two, const QString &reason,
                                Instant now)
{
    const ContactId kept = std::min(one, two);
    const auto merged = merges::merge(
        transaction,
        {.kept = kept, .gone = std::max(one, two), .takeFromGone = {}, .actor = {}, .reason = reason, .now = now});
    return merged ? Result<ContactId>(kept) : failed(merged, u"attested match");
}

Result<std::optional<ContactId>> holderOfNumber(const Database &database, const IdentityKey &waId)
{
    const auto holders = others(database, {.contact = {}, .account = {}, .channel = {}, .key = waId});
    if (!holders)
        return failed(holders, u"attested phone");
    QSet<ContactId> attested;
    for (const Other &other : *holders) {
        if (other.attested)
            attested.insert(other.contact);
    }
    return attested.size() == 1 ? std::optional(*attested.begin()) : std::nullopt;
}

Result<Attached> attachQuietly(Transaction &transaction, const NewIdentity &identity)
{
    const auto known = holder(transaction.database(), identity);
    if (!known)
        return failed(known, u"identity");
    const bool isAttested = identity.attestation == Attestation::Attested;
    Attached attached{identity.contact, false};
    if (!*known) {
        if (const Result<> added = add(transaction, identity); !added)
            return failed(added, u"add identity");
        attached.isChanged = true;
    } else if ((*known)->contact != identity.contact && isAttested) {
        const Result<ContactId> kept =
            mergeAttested(transaction, (*known)->contact, identity.contact, u"attested"_s, identity.now);
        if (!kept)
            return failed(kept);
        attached = {*kept, true};
    }
    if (*known && isAttested && !(*known)->verified) {
        const Result<> verified =
            runSql(transaction.database(), kVerify, [&](Statement &s) { s.bind(":identity"_L1, (*known)->identity); });
        if (!verified)
            return failed(verified, u"verify identity");
        attached.isChanged = true;
    }
    NewIdentity settled = identity;
    settled.contact = attached.contact;
    const Result<ContactId> met = meetOthers(transaction, settled);
    if (!met)
        return failed(met);
    return Attached{*met, attached.isChanged || *met != attached.contact};
}

Result<Attached> attachIdentity(Transaction &transaction, const NewIdentity &identity)
{
    const Result<Attached> attached = attachQuietly(transaction, identity);
    if (!attached || !attached->isChanged)
        return attached;
    if (const Result<> indexed = indexForSearch(transaction, attached->contact); !indexed)
        return failed(indexed, u"index contact");
    transaction.changed(Topic::Contact, attached->contact);
    return attached;
}

} // namespace contacts

} // namespace migochat
