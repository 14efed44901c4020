#include "app/domain/phone.h"
#include "app/store/contactsinternal.h"
#include "app/store/peoplestatements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kAddress{"contacts.answerAddress"_L1, R"(
    SELECT i.id FROM identity i
    WHERE i.contact_id = :contact AND i.channel = :channel AND i.retired_at IS NULL
      AND (i.account_id IS NULL OR i.account_id = :account)
      AND i.kind IN ('wa_id', 'bsuid', 'psid', 'commenter', 'phone')
    ORDER BY CASE i.kind WHEN 'wa_id' THEN 0 WHEN 'bsuid' THEN 1 WHEN 'psid' THEN 2 WHEN 'commenter' THEN 3 ELSE 4 END,
             i.id DESC
    LIMIT 1
)"_L1};

// A name that only repeats an address gives way to one that people use.
constexpr Sql kTakeName{"contacts.takeName"_L1, R"(
    UPDATE contact SET display_name = :name, updated_at = :now
    WHERE id = :contact AND display_name <> :name
      AND (display_name = '' OR EXISTS (SELECT 1 FROM identity i WHERE i.contact_id = :contact
                                        AND (i.value = display_name OR '+' || i.value = display_name)))
)"_L1};

constexpr Sql kConsent{"contacts.consent"_L1, R"(
    UPDATE contact SET marketing_opt_out = NOT :allowed,
                       marketing_opt_in = CASE WHEN :allowed THEN marketing_opt_in ELSE 0 END, consent_at = :at
    WHERE id = :contact AND ifnull(consent_at, 0) < :at
)"_L1};

constexpr std::array kStatements{kAddress, kTakeName, kConsent};

} // namespace

SqlList statements::contactKeys()
{
    return kStatements;
}

namespace contacts {

bool isScoped(IdentityKind kind)
{
    return kind == IdentityKind::PageScopedId || kind == IdentityKind::BusinessScopedId ||
           kind == IdentityKind::CommentAuthor;
}

QString lookUpKey(const IdentityKey &key)
{
    return key.kind == IdentityKind::Phone || key.kind == IdentityKind::WhatsAppId ? phoneLookUpKey(key.value)
                                                                                   : key.value.toLower();
}

QString shownKey(const IdentityKey &key)
{
    return key.kind == IdentityKind::WhatsAppId ? u'+' + key.value : key.value;
}

Result<IdentityId> answerAddress(const Database &database, ContactId contact, AccountId account,
                                 const ChannelKind &channel)
{
    const auto address = readOne(
        database, kAddress,
        [&](Statement &s) {
            s.bind(":contact"_L1, contact).bind(":account"_L1, account).bind(":channel"_L1, channel.text());
        },
        [](const Statement &row) { return row.id<IdentityId>(0); });
    if (!address)
        return failed(address, u"address");
    return address->value_or(IdentityId());
}

Result<bool> takeName(Transaction &transaction, ContactId contact, const QString &name, Instant now)
{
    if (name.trimmed().isEmpty())
        return false;
    const Result<> taken = runSql(transaction.database(), kTakeName, [&](Statement &s) {
        s.bind(":contact"_L1, contact).bind(":name"_L1, name.trimmed()).bind(":now"_L1, now);
    });
    if (!taken)
        return failed(taken, u"display name");
    if (transaction.changedRows() == 0)
        return false;
    if (const Result<> indexed = indexForSearch(transaction, contact); !indexed)
        return failed(indexed, u"index contact");
    transaction.changed(Topic::Contact, contact);
    return true;
}

Result<bool> setConsent(Transaction &transaction, ContactId contact, bool marketingAllowed, Instant at)
{
    const Result<> set = runSql(transaction.database(), kConsent, [&](Statement &s) {
        s.bind(":contact"_L1, contact).bind(":allowed"_L1, marketingAllowed).bind(":at"_L1, at);
    });
    if (!set)
        return failed(set, u"consent");
    if (transaction.changedRows() == 0)
        return false;
    transaction.changed(Topic::Contact, contact);
    return true;
}

} // namespace contacts

} // namespace migochat
