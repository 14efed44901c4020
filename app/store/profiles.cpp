#include "app/store/profiles.h"

#include "app/store/contactsinternal.h"
#include "app/store/statements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kDueOf{"profiles.dueOf"_L1, R"(
    SELECT c.contact_id, c.id, c.channel, c.account_id, i.kind, i.value
    FROM conversation c
    CROSS JOIN contact p ON p.id = c.contact_id
    CROSS JOIN identity i ON i.id = c.identity_id
    WHERE c.id = :conversation AND c.last_customer_message_at IS NOT NULL AND p.profile_next_at <= :now
      AND i.kind = 'psid' AND i.retired_at IS NULL
)"_L1};

constexpr Sql kNewest{"profiles.newest"_L1, R"(
    SELECT id FROM conversation WHERE status = 'open' ORDER BY last_message_at DESC, id DESC LIMIT :limit
)"_L1};

constexpr Sql kStore{"profiles.store"_L1, R"(
    UPDATE contact SET
        display_name = CASE
            WHEN :name <> '' AND (display_name = '' OR EXISTS (
                SELECT 1 FROM identity i
                WHERE i.contact_id = contact.id AND contact.display_name IN (i.value, '+' || i.value)))
            THEN :name ELSE display_name END,
        given_name = CASE WHEN given_name = '' THEN :givenName ELSE given_name END,
        family_name = CASE WHEN family_name = '' THEN :familyName ELSE family_name END,
        picture_path = CASE WHEN :path <> '' THEN :path ELSE picture_path END,
        picture_sha256 = CASE WHEN :sha256 <> '' THEN :sha256 ELSE picture_sha256 END,
        profile_checked_at = :checkedAt,
        profile_next_at = :nextAt
    WHERE id = :contact
)"_L1};

constexpr Sql kAddUsername{"profiles.addUsername"_L1, R"(
    INSERT INTO identity (contact_id, channel, kind, value, value_key, created_at)
    SELECT :contact, i.channel, 'username', :username, lower(:username), :now
    FROM identity i
    WHERE i.contact_id = :contact AND i.kind = 'psid'
      AND NOT EXISTS (SELECT 1 FROM identity u
                      WHERE u.contact_id = :contact AND u.kind = 'username' AND u.value = :username)
    LIMIT 1
)"_L1};

constexpr Sql kPutOff{"profiles.putOff"_L1, R"(
    UPDATE contact SET profile_next_at = :nextAt WHERE id = :contact
)"_L1};

constexpr std::array kStatements{kDueOf, kNewest, kStore, kAddUsername, kPutOff};

} // namespace

SqlList statements::profiles()
{
    return kStatements;
}

namespace profiles {

Result<std::optional<Due>> dueOf(const Database &database, ConversationId conversation, Instant now)
{
    return readOne(
        database, kDueOf, [&](Statement &s) { s.bind(":conversation"_L1, conversation).bind(":now"_L1, now); },
        [](const Statement &row) {
            return Due{row.id<ContactId>(0),
                       row.id<ConversationId>(1),
                       ChannelKind(row.text(2)),
                       row.id<AccountId>(3),
                       {row.enumerator(4, IdentityKind::PageScopedId), row.text(5)}};
        });
}

Result<QList<ConversationId>> newestConversations(const Database &database, int limit)
{
    return readAll(
        database, kNewest, [&](Statement &s) { s.bind(":limit"_L1, limit); },
        [](const Statement &row) { return row.id<ConversationId>(0); });
}

Result<> store(Transaction &transaction, ContactId contact, const Profile &profile)
{
    const Result<> stored = runSql(transaction.database(), kStore, [&](Statement &s) {
        s.bind(":contact"_L1, contact)
            .bind(":givenName"_L1, profile.givenName)
            .bind(":familyName"_L1, profile.familyName);
        s.bind(":name"_L1, profile.name.isEmpty() ? profile.username : profile.name);
        s.bind(":path"_L1, profile.picturePath).bind(":sha256"_L1, profile.pictureSha256);
        s.bind(":checkedAt"_L1, profile.checkedAt).bind(":nextAt"_L1, profile.nextAt);
    });
    if (!stored)
        return failed(stored, u"profile");
    if (transaction.changedRows() == 0)
        return fail(ErrorCode::NotFound, u"contact %1"_s.arg(contact.value()));
    if (!profile.username.isEmpty()) {
        const Result<> added = runSql(transaction.database(), kAddUsername, [&](Statement &s) {
            s.bind(":contact"_L1, contact).bind(":username"_L1, profile.username).bind(":now"_L1, profile.checkedAt);
        });
        if (!added)
            return failed(added, u"username");
    }
    if (const Result<> indexed = contacts::indexForSearch(transaction, contact); !indexed)
        return failed(indexed, u"index contact");
    if (const Result<> learned = contacts::learnFromName(transaction, contact, profile.checkedAt); !learned)
        return failed(learned, u"who it is");
    transaction.changed(Topic::Contact, contact);
    return {};
}

Result<> putOff(Transaction &transaction, ContactId contact, Instant nextAt)
{
    return runSql(transaction.database(), kPutOff,
                  [&](Statement &s) { s.bind(":contact"_L1, contact).bind(":nextAt"_L1, nextAt); });
}

} // namespace profiles

} // namespace migochat
