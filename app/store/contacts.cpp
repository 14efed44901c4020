#include "app/store/contacts.h"

#include "app/store/statements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kFind{"contacts.find"_L1, R"(
    SELECT id, display_name, company, governorate, city, email, language, marketing_opt_out, blocked, created_at
    FROM contact WHERE id = :contact
)"_L1};

constexpr Sql kIdentities{"contacts.identities"_L1, R"(
    SELECT id, contact_id, account_id, channel, kind, value FROM identity WHERE contact_id = :contact ORDER BY id
)"_L1};

constexpr Sql kTouches{"contacts.touches"_L1, R"(
    SELECT kind, ad_id, post_id, comment_id, ref, click_id, headline, body, url, at FROM touch
    WHERE id IN (SELECT id FROM (SELECT id FROM touch WHERE contact_id = :contact ORDER BY at, id LIMIT :limit)
                 UNION
                 SELECT id FROM (SELECT id FROM touch WHERE contact_id = :contact
                     ORDER BY at DESC, id DESC LIMIT :limit))
    ORDER BY at, id
)"_L1};

constexpr Sql kAddTouch{"contacts.addTouch"_L1, R"(
    INSERT INTO touch (contact_id, conversation_id, kind, ad_id, post_id, comment_id, ref, click_id, headline, body,
                       url, at)
    VALUES (:contact, :conversation, :kind, :ad, :post, :comment, :ref, :click, :headline, :body, :url, :at)
)"_L1};

constexpr Sql kSameTouch{"contacts.sameTouch"_L1, R"(
    SELECT id FROM touch
    WHERE contact_id = :contact AND at = :at AND kind = :kind AND ad_id = :ad AND post_id = :post
      AND comment_id = :comment
      AND ref = :ref AND click_id = :click
    LIMIT 1
)"_L1};

// The first by the platform's clock, even when it arrives second.
constexpr Sql kPointToTouch{"contacts.pointToTouch"_L1, R"(
    UPDATE contact SET
        first_source_id = (SELECT id FROM touch WHERE contact_id = :contact ORDER BY at, id LIMIT 1),
        last_source_id = (SELECT id FROM touch WHERE contact_id = :contact ORDER BY at DESC, id DESC LIMIT 1)
    WHERE id = :contact
)"_L1};

constexpr Sql kAccounts{"contacts.accounts"_L1, R"(
    SELECT id, channel, remote_id, send_blocked_code, send_blocked_at, last_inbound_at, quality, messaging_limit FROM account
    WHERE active = 1 ORDER BY id
)"_L1};

constexpr Sql kSetSendBlocked{"contacts.setSendBlocked"_L1, R"(
    UPDATE account SET send_blocked_code = :code, send_blocked_at = CASE WHEN :code = '' THEN NULL ELSE :now END
    WHERE id = :account AND send_blocked_code <> :code
)"_L1};

constexpr std::array kStatements{kFind,      kIdentities,   kTouches,  kAddTouch,
                                 kSameTouch, kPointToTouch, kAccounts, kSetSendBlocked};

Contact readContact(const Statement &row)
{
    Contact contact;
    contact.id = row.id<ContactId>(0);
    contact.displayName = row.text(1);
    contact.company = row.text(2);
    contact.governorate = row.text(3);
    contact.city = row.text(4);
    contact.email = row.text(5);
    contact.language = row.text(6);
    contact.marketingOptOut = row.integer(7) != 0;
    contact.blocked = row.integer(8) != 0;
    contact.createdAt = row.instant(9);
    return contact;
}

Identity readIdentity(const Statement &row)
{
    return {row.id<IdentityId>(0),
            row.id<ContactId>(1),
            row.id<AccountId>(2),
            ChannelKind(row.text(3)),
            {row.enumerator(4, IdentityKind::Username), row.text(5)}};
}

contacts::Touch readTouch(const Statement &row)
{
    return {{row.enumerator(0, SourceKind::Direct), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5),
             row.text(6), row.text(7), row.text(8)},
            row.instant(9)};
}

contacts::AccountState readAccount(const Statement &row)
{
    return {row.id<AccountId>(0),
            ChannelKind(row.text(1)),
            RemoteAccountId(row.text(2)),
            row.text(3),
            row.optionalInstant(4),
            row.optionalInstant(5),
            row.text(6),
            row.text(7)};
}

} // namespace

SqlList statements::contacts()
{
    return kStatements;
}

namespace contacts {

Result<std::optional<Contact>> find(const Database &database, ContactId contact)
{
    const auto bindContact = [&](Statement &s) { s.bind(":contact"_L1, contact); };
    auto found = readOne(database, kFind, bindContact, readContact);
    if (!found || !*found)
        return found;
    auto identities = readAll(database, kIdentities, bindContact, readIdentity);
    if (!identities)
        return failed(identities);
    (*found)->identities = std::move(*identities);
    return found;
}

Result<QList<Touch>> touches(const Database &database, ContactId contact, int limit)
{
    return readAll(
        database, kTouches, [&](Statement &s) { s.bind(":contact"_L1, contact).bind(":limit"_L1, limit); }, readTouch);
}

Result<AddedTouch> addTouch(Transaction &transaction, ContactId contact, ConversationId conversation,
                            const Touch &touch)
{
    const MessageSource &source = touch.source;
    const auto bindKey = [&](Statement &s) {
        s.bind(":contact"_L1, contact).bind(":kind"_L1, source.kind).bind(":at"_L1, touch.at);
        s.bind(":ad"_L1, source.adId).bind(":post"_L1, source.postId).bind(":comment"_L1, source.commentId);
        s.bind(":ref"_L1, source.ref).bind(":click"_L1, source.clickId);
    };
    const auto same = readOne(transaction.database(), kSameTouch, bindKey, kFirstInteger);
    if (!same)
        return failed(same, u"same touch");
    if (*same)
        return AddedTouch{**same, false};
    const Result<> added = runSql(transaction.database(), kAddTouch, [&](Statement &s) {
        bindKey(s);
        s.bind(":conversation"_L1, conversation).bind(":headline"_L1, source.headline);
        s.bind(":body"_L1, source.body).bind(":url"_L1, source.url);
    });
    if (!added)
        return failed(added, u"add touch");
    const AddedTouch touched{transaction.lastInsertId(), true};
    const Result<> pointed =
        runSql(transaction.database(), kPointToTouch, [&](Statement &s) { s.bind(":contact"_L1, contact); });
    if (!pointed)
        return failed(pointed, u"first and last touch");
    transaction.changed(Topic::Contact, contact);
    return touched;
}

Result<QList<AccountState>> accounts(const Database &database)
{
    return readAll(database, kAccounts, kNoValues, readAccount);
}

Result<> setSendBlocked(Transaction &transaction, AccountId account, const QString &code, Instant now)
{
    const Result<> set = runSql(transaction.database(), kSetSendBlocked, [&](Statement &s) {
        s.bind(":account"_L1, account).bind(":code"_L1, code).bind(":now"_L1, now);
    });
    if (!set)
        return failed(set, u"block sending");
    if (transaction.changedRows() > 0)
        transaction.changed(Topic::Account, account);
    return {};
}

} // namespace contacts

} // namespace migochat
