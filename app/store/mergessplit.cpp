#include "app/store/contactidentities.h"
#include "app/store/leads.h"
#include "app/store/mergesinternal.h"
#include "app/store/peoplestatements.h"

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kFind{"split.find"_L1, R"(
    SELECT i.contact_id, i.kind, i.value, i.kind NOT IN ('username', 'email')
    FROM identity i WHERE i.id = :identity
)"_L1};

constexpr Sql kAddresses{"split.addresses"_L1, R"(
    SELECT count(*) FROM identity WHERE contact_id = :contact AND kind NOT IN ('username', 'email')
)"_L1};

constexpr Sql kPreview{"split.preview"_L1, R"(
    SELECT count(*), ifnull(sum((SELECT count(*) FROM message m WHERE m.conversation_id = c.id)), 0)
    FROM conversation c
    WHERE c.contact_id = (SELECT contact_id FROM identity WHERE id = :first)
      AND c.identity_id IN (SELECT value FROM json_each(:identities))
)"_L1};

// The name comes back from the contact that the address once was merged out of.
constexpr Sql kAddContact{"split.addContact"_L1, R"(
    INSERT INTO contact (display_name, created_at, updated_at)
    SELECT ifnull((SELECT nullif(o.display_name, '') FROM contact o WHERE o.id = i.origin_contact_id), :name),
           :now, :now
    FROM identity i WHERE i.id = :identity
)"_L1};

constexpr Sql kMoveIdentity{"split.moveIdentity"_L1, R"(
    UPDATE identity SET contact_id = :contact, origin_contact_id = :from WHERE id = :identity
)"_L1};

constexpr Sql kThreads{"split.threads"_L1, R"(
    SELECT id FROM conversation WHERE contact_id = :contact AND identity_id = :identity
)"_L1};

constexpr std::array kStatements{kFind, kAddresses, kPreview, kAddContact, kMoveIdentity, kThreads};

struct Taken {
    IdentityId id;
    ContactId contact;
    IdentityKey key;
    bool isAddress = false; ///< by which a platform knows the contact
};

Result<Taken> find(const Database &database, IdentityId identity)
{
    const auto found = readOne(
        database, kFind, [&](Statement &s) { s.bind(":identity"_L1, identity); },
        [identity](const Statement &row) {
            return Taken{identity,
                         row.id<ContactId>(0),
                         {row.enumerator(1, IdentityKind::Username), row.text(2)},
                         row.integer(3) != 0};
        });
    if (!found)
        return failed(found);
    if (!*found)
        return fail(ErrorCode::NotFound, u"identity %1"_s.arg(identity.value()));
    return **found;
}

/// All of one contact, each once; both sides keep an address. The first one is an address: it names the new contact.
Result<QList<Taken>> findAll(const Database &database, const QList<IdentityId> &identities)
{
    QList<Taken> taken;
    for (const IdentityId identity : identities) {
        const Result<Taken> one = find(database, identity);
        if (!one)
            return failed(one);
        if (!taken.isEmpty() && taken.first().contact != one->contact)
            return fail(ErrorCode::NotFound, u"identities of several contacts"_s);
        const bool isNew = std::ranges::none_of(taken, [identity](const Taken &known) { return known.id == identity; });
        if (isNew)
            taken.insert(one->isAddress ? 0 : taken.size(), *one);
    }
    if (taken.isEmpty())
        return fail(ErrorCode::NotFound, u"no identity"_s);
    const auto addresses = readOne(
        database, kAddresses, [&](Statement &s) { s.bind(":contact"_L1, taken.first().contact); }, kFirstInteger);
    if (!addresses)
        return failed(addresses);
    const auto leaving = std::ranges::count_if(taken, &Taken::isAddress);
    if (leaving == 0 || leaving >= addresses->value_or(0))
        return fail(ErrorCode::Conflict, u"last_identity"_s);
    return taken;
}

Result<ContactId> addContact(Transaction &transaction, const merges::Split &request, const Taken &taken)
{
    const QString name = taken.key.kind == IdentityKind::WhatsAppId ? u'+' + taken.key.value : taken.key.value;
    const Result<> added = runSql(transaction.database(), kAddContact, [&](Statement &s) {
        s.bind(":identity"_L1, taken.id).bind(":name"_L1, name).bind(":now"_L1, request.now);
    });
    if (!added)
        return failed(added, u"add contact");
    const ContactId contact(transaction.lastInsertId());
    if (const auto lead = leads::ensure(transaction, contact, request.now); !lead)
        return failed(lead);
    return contact;
}

/// The threads that are answered at the address go with it.
Result<QJsonArray> moveThreads(Transaction &transaction, IdentityId identity, ContactId from, ContactId to)
{
    const auto threads = readAll(
        transaction.database(), kThreads,
        [&](Statement &s) { s.bind(":contact"_L1, from).bind(":identity"_L1, identity); }, kFirstInteger);
    if (!threads)
        return failed(threads, u"threads");
    QJsonArray moved;
    for (const qint64 thread : *threads) {
        const Result<> done =
            merges::moveConversation(transaction, {.conversation = ConversationId(thread), .from = from, .to = to});
        if (!done)
            return failed(done);
        moved.append(thread);
    }
    return moved;
}

/// The address first, then what is answered there.
Result<QJsonArray> moveAddress(Transaction &transaction, const Taken &one, ContactId to)
{
    const Result<> done = runSql(transaction.database(), kMoveIdentity, [&](Statement &s) {
        s.bind(":identity"_L1, one.id).bind(":contact"_L1, to).bind(":from"_L1, one.contact);
    });
    if (!done)
        return failed(done);
    return moveThreads(transaction, one.id, one.contact, to);
}

} // namespace

SqlList statements::mergesSplit()
{
    return kStatements;
}

Result<merges::SplitPreview> merges::previewSplit(const Database &database, const QList<IdentityId> &identities)
{
    if (identities.isEmpty())
        return SplitPreview{};
    QJsonArray ids;
    for (const IdentityId identity : identities)
        ids.append(identity.value());
    const auto counted = readOne(
        database, kPreview,
        [&](Statement &s) { s.bind(":first"_L1, identities.first()).bind(":identities"_L1, compact(ids)); },
        [](const Statement &row) {
            return SplitPreview{static_cast<int>(row.integer(0)), static_cast<int>(row.integer(1))};
        });
    if (!counted)
        return failed(counted, u"preview of a split");
    return counted->value_or(SplitPreview{});
}

Result<MergeId> merges::split(Transaction &transaction, const Split &request)
{
    const auto taken = findAll(transaction.database(), request.identities);
    if (!taken)
        return failed(taken, u"split");
    const ContactId from = taken->first().contact;
    const Result<ContactId> contact = addContact(transaction, request, taken->first());
    if (!contact)
        return failed(contact, u"split");
    QJsonArray identities;
    QJsonArray moved;
    for (const Taken &one : *taken) {
        const auto threads = moveAddress(transaction, one, *contact);
        if (!threads)
            return failed(threads, u"split");
        identities.append(one.id.value());
        for (const QJsonValue thread : *threads)
            moved.append(thread);
    }
    if (const Result<> settled = settleContacts(transaction, {from, *contact}); !settled)
        return failed(settled, u"split");
    return record(transaction, {.kept = from,
                                .gone = *contact,
                                .kind = "split"_L1,
                                .undo = {{"identities"_L1, identities}, {"moved"_L1, moved}},
                                .actor = request.actor,
                                .reason = {},
                                .now = request.now});
}

} // namespace migochat
