#include "app/store/contactidentities.h"
#include "app/store/leads.h"
#include "app/store/mergesinternal.h"
#include "app/store/peoplestatements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kFind{"split.find"_L1, R"(
    SELECT i.contact_id, ifnull(i.account_id, 0), i.kind, i.value,
           (SELECT count(*) FROM identity o WHERE o.contact_id = i.contact_id AND o.kind NOT IN ('username', 'email'))
    FROM identity i WHERE i.id = :identity
)"_L1};

// The name comes back from the contact that the address once was merged out of.
constexpr Sql kAddContact{"split.addContact"_L1, R"(
    INSERT INTO contact (display_name, created_at, updated_at)
    SELECT ifnull((SELECT nullif(o.display_name, '') FROM contact o WHERE o.id = i.origin_contact_id), :name), :now, :now
    FROM identity i WHERE i.id = :identity
)"_L1};

constexpr Sql kMoveIdentity{"split.moveIdentity"_L1, R"(
    UPDATE identity SET contact_id = :contact, origin_contact_id = :from WHERE id = :identity
)"_L1};

constexpr Sql kThreads{"split.threads"_L1, R"(
    SELECT id FROM conversation WHERE contact_id = :contact AND identity_id = :identity
)"_L1};

constexpr std::array kStatements{kFind, kAddContact, kMoveIdentity, kThreads};

struct Taken {
    ContactId contact;
    IdentityKey key;
    int addresses = 0; ///< by which the contact can be known
};

Result<Taken> find(const Database &database, IdentityId identity)
{
    const auto found = readOne(
        database, kFind, [&](Statement &s) { s.bind(":identity"_L1, identity); },
        [](const Statement &row) {
            return Taken{row.id<ContactId>(0), {row.enumerator(2, IdentityKind::Username), row.text(3)},
                         static_cast<int>(row.integer(4))};
        });
    if (!found)
        return failed(found);
    if (!*found)
        return fail(ErrorCode::NotFound, u"identity %1"_s.arg(identity.value()));
    return **found;
}

Result<ContactId> addContact(Transaction &transaction, const merges::Split &request, const Taken &taken)
{
    const QString name = taken.key.kind == IdentityKind::WhatsAppId ? u'+' + taken.key.value : taken.key.value;
    const Result<> added = runSql(transaction.database(), kAddContact, [&](Statement &s) {
        s.bind(":identity"_L1, request.identity).bind(":name"_L1, name).bind(":now"_L1, request.now);
    });
    if (!added)
        return failed(added, u"add contact");
    const ContactId contact(transaction.lastInsertId());
    if (const auto lead = leads::ensure(transaction, contact, request.now); !lead)
        return failed(lead);
    return contact;
}

/// The threads that are answered at the address go with it.
Result<QJsonArray> moveThreads(Transaction &transaction, const merges::Split &request, ContactId from, ContactId to)
{
    const auto threads = readAll(
        transaction.database(), kThreads,
        [&](Statement &s) { s.bind(":contact"_L1, from).bind(":identity"_L1, request.identity); }, kFirstInteger);
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

} // namespace

SqlList statements::mergesSplit()
{
    return kStatements;
}

Result<MergeId> merges::split(Transaction &transaction, const Split &request)
{
    const Result<Taken> taken = find(transaction.database(), request.identity);
    if (!taken)
        return failed(taken, u"split");
    if (taken->addresses < 2)
        return fail(ErrorCode::Conflict, u"last_identity"_s);
    const Result<ContactId> contact = addContact(transaction, request, *taken);
    if (!contact)
        return failed(contact, u"split");
    const Result<> identity = runSql(transaction.database(), kMoveIdentity, [&](Statement &s) {
        s.bind(":identity"_L1, request.identity).bind(":contact"_L1, *contact).bind(":from"_L1, taken->contact);
    });
    if (!identity)
        return failed(identity, u"split");
    const auto moved = moveThreads(transaction, request, taken->contact, *contact);
    if (!moved)
        return failed(moved, u"split");
    if (const Result<> settled = settleContacts(transaction, {taken->contact, *contact}); !settled)
        return failed(settled, u"split");
    return record(transaction, {.kept = taken->contact,
                                .gone = *contact,
                                .kind = "split"_L1,
                                .undo = {{"identity"_L1, request.identity.value()}, {"moved"_L1, *moved}},
                                .actor = request.actor,
                                .reason = {},
                                .now = request.now});
}

} // namespace migochat
