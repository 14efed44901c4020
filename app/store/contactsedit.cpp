#include "app/store/contactsedit.h"

#include "app/store/activity.h"
#include "app/store/contactsinternal.h"
#include "app/store/peoplestatements.h"

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// How one field is read and written; its name is also the reason in the history.
struct FieldSql {
    contacts::Field field;
    QLatin1StringView name;
    Sql read;
    Sql write;
};

#define MIGOCHAT_FIELD(column)                                                                                         \
    Sql{"edit.read." #column ""_L1, "SELECT " #column " FROM contact WHERE id = :contact AND merged_into IS NULL"_L1}, \
        Sql                                                                                                            \
    {                                                                                                                  \
        "edit.write." #column ""_L1,                                                                                   \
            "UPDATE contact SET " #column " = :value, updated_at = :now WHERE id = :contact"_L1                        \
    }

constexpr std::array kFields{
    FieldSql{contacts::Field::Name, "name"_L1, MIGOCHAT_FIELD(display_name)},
    FieldSql{contacts::Field::Company, "company"_L1, MIGOCHAT_FIELD(company)},
    FieldSql{contacts::Field::Governorate, "governorate"_L1, MIGOCHAT_FIELD(governorate)},
    FieldSql{contacts::Field::City, "city"_L1, MIGOCHAT_FIELD(city)},
    FieldSql{contacts::Field::Address, "address"_L1, MIGOCHAT_FIELD(address)},
    FieldSql{contacts::Field::Email, "email"_L1, MIGOCHAT_FIELD(email)},
    FieldSql{contacts::Field::Language, "language"_L1, MIGOCHAT_FIELD(language)},
};

constexpr Sql kPhones{"edit.phones"_L1, R"(
    SELECT i.id, i.value,
           EXISTS (SELECT 1 FROM conversation c WHERE c.contact_id = i.contact_id AND c.identity_id = i.id)
    FROM identity i WHERE i.contact_id = :contact AND i.kind = 'phone'
)"_L1};
constexpr Sql kDropPhone{"edit.dropPhone"_L1, R"(
    DELETE FROM identity WHERE id = :identity
)"_L1};

constexpr Sql kBlock{"edit.block"_L1, R"(
    UPDATE contact SET blocked = :blocked, updated_at = :now
    WHERE id = :contact AND merged_into IS NULL AND blocked <> :blocked
)"_L1};

constexpr std::array kStatements = [] {
    std::array<Sql, kFields.size() * 2 + 3> all{};
    std::size_t next = 0;
    for (const FieldSql &field : kFields) {
        all[next++] = field.read;
        all[next++] = field.write;
    }
    all[next++] = kPhones;
    all[next++] = kDropPhone;
    all[next++] = kBlock;
    return all;
}();

struct Step {
    QString kind;
    QString before;
    QString after;
    QString reason;
};

Result<> note(Transaction &transaction, const contacts::Change &change, const Step &step)
{
    transaction.changed(Topic::Contact, change.contact);
    return activity::add(transaction, {.contact = change.contact,
                                       .kind = step.kind,
                                       .actor = change.actor.kind,
                                       .staff = change.actor.staff,
                                       .oldValue = step.before,
                                       .newValue = step.after,
                                       .reason = step.reason,
                                       .at = change.now});
}

Result<> addPhone(Transaction &transaction, const contacts::Change &change, const QString &phone)
{
    const auto attached = contacts::attachIdentity(transaction, {.contact = change.contact,
                                                                 .account = {},
                                                                 .channel = whatsAppChannel(),
                                                                 .key = {IdentityKind::Phone, phone},
                                                                 .attestation = contacts::Attestation::Claimed,
                                                                 .now = change.now});
    if (!attached)
        return failed(attached, u"phone");
    return attached->isChanged ? note(transaction, change, {u"field_change"_s, {}, phone, u"phone"_s}) : Result<>{};
}

} // namespace

SqlList statements::contactsEdit()
{
    return kStatements;
}

namespace contacts {

Result<> setField(Transaction &transaction, const Change &change, Field field, const QString &value)
{
    const auto sql = std::ranges::find(kFields, field, &FieldSql::field);
    const auto before = readOne(
        transaction.database(), sql->read, [&](Statement &s) { s.bind(":contact"_L1, change.contact); },
        [](const Statement &row) { return row.text(0); });
    if (!before)
        return failed(before, u"contact");
    if (!*before)
        return fail(ErrorCode::NotFound, u"contact %1"_s.arg(change.contact.value()));
    if (**before == value)
        return {};
    const Result<> written = runSql(transaction.database(), sql->write, [&](Statement &s) {
        s.bind(":contact"_L1, change.contact).bind(":value"_L1, value).bind(":now"_L1, change.now);
    });
    if (!written)
        return failed(written, u"contact");
    if (const Result<> indexed = indexForSearch(transaction, change.contact); !indexed)
        return failed(indexed, u"index contact");
    return note(transaction, change, {u"field_change"_s, **before, value, sql->name});
}

Result<> setPhones(Transaction &transaction, const Change &change, const QStringList &phones)
{
    struct Phone {
        IdentityId identity;
        QString number;
        bool isAnswered = false;
    };
    const auto known = readAll(
        transaction.database(), kPhones, [&](Statement &s) { s.bind(":contact"_L1, change.contact); },
        [](const Statement &row) {
            return Phone{row.id<IdentityId>(0), row.text(1), row.integer(2) != 0};
        });
    if (!known)
        return failed(known, u"phones");
    for (const Phone &phone : *known) {
        if (phones.contains(phone.number) || phone.isAnswered)
            continue;
        const Result<> dropped =
            runSql(transaction.database(), kDropPhone, [&](Statement &s) { s.bind(":identity"_L1, phone.identity); });
        if (!dropped)
            return failed(dropped, u"phone");
        if (const auto noted = note(transaction, change, {u"field_change"_s, phone.number, {}, u"phone"_s}); !noted)
            return failed(noted);
    }
    for (const QString &phone : phones) {
        if (const Result<> added = addPhone(transaction, change, phone); !added)
            return failed(added);
    }
    return indexForSearch(transaction, change.contact);
}

Result<> setBlocked(Transaction &transaction, const Change &change, bool blocked)
{
    const Result<> set = runSql(transaction.database(), kBlock, [&](Statement &s) {
        s.bind(":contact"_L1, change.contact).bind(":blocked"_L1, blocked).bind(":now"_L1, change.now);
    });
    if (!set)
        return failed(set, u"block");
    if (transaction.changedRows() == 0)
        return {};
    return note(transaction, change, {blocked ? u"contact_blocked"_s : u"contact_unblocked"_s, {}, {}, {}});
}

Result<> setConsentHeard(Transaction &transaction, const Change &change, bool marketingAllowed)
{
    const Result<bool> set = setConsent(transaction, change.contact, marketingAllowed, change.now);
    if (!set)
        return failed(set);
    if (!*set)
        return {};
    return note(transaction, change,
                {u"consent_change"_s, {}, marketingAllowed ? u"allowed"_s : u"stopped"_s, u"told_us"_s});
}

} // namespace contacts

} // namespace migochat
