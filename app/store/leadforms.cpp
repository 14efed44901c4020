#include "app/store/leadforms.h"

#include "app/store/search.h"
#include "app/store/statements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kPut{"leadforms.put"_L1, R"(
    INSERT INTO lead_form (remote_id, account_id, form_id, ad_id, at) VALUES (:lead, :account, :form, :ad, :at)
    ON CONFLICT DO NOTHING
)"_L1};

constexpr Sql kDue{"leadforms.due"_L1, R"(
    SELECT f.remote_id, f.account_id, a.channel, f.ad_id, f.at, f.attempts
    FROM lead_form f JOIN account a ON a.id = f.account_id
    WHERE f.state = 'pending' AND f.not_before <= :now ORDER BY f.not_before, f.remote_id LIMIT :limit
)"_L1};

constexpr Sql kNextDue{"leadforms.nextDue"_L1, R"(
    SELECT not_before FROM lead_form WHERE state = 'pending' ORDER BY not_before LIMIT 1
)"_L1};

constexpr Sql kRetry{"leadforms.retry"_L1, R"(
    UPDATE lead_form SET attempts = attempts + 1, not_before = :at, detail = :why WHERE remote_id = :lead
)"_L1};

constexpr Sql kFail{"leadforms.fail"_L1, R"(
    UPDATE lead_form SET state = 'failed', attempts = attempts + 1, detail = :why WHERE remote_id = :lead
)"_L1};

constexpr Sql kStore{"leadforms.store"_L1, R"(
    UPDATE lead_form SET state = 'stored', contact_id = :contact, detail = '' WHERE remote_id = :lead
)"_L1};

// What people here wrote about the customer stays.
constexpr Sql kFillContact{"leadforms.fillContact"_L1, R"(
    UPDATE contact SET email = CASE WHEN email = '' THEN :email ELSE email END,
                       company = CASE WHEN company = '' THEN :company ELSE company END,
                       city = CASE WHEN city = '' THEN :city ELSE city END,
                       updated_at = :now
    WHERE id = :contact
)"_L1};

constexpr Sql kKeepForm{"leadforms.keepForm"_L1, R"(
    UPDATE lead SET form_data = CAST(:form AS TEXT), updated_at = :now WHERE contact_id = :contact RETURNING id
)"_L1};

constexpr Sql kUnreadAds{"leadforms.unreadAds"_L1, R"(
    SELECT remote_id FROM ad_campaign WHERE status = 'unread' ORDER BY id LIMIT :limit
)"_L1};

constexpr Sql kNameAd{"leadforms.nameAd"_L1, R"(
    UPDATE ad_campaign SET name = :name, campaign = :campaign, audience = :audience, status = 'active'
    WHERE remote_id = :ad
)"_L1};

constexpr Sql kKnownAd{"leadforms.knownAd"_L1, R"(
    SELECT remote_id, CASE WHEN name = '' THEN content ELSE name END, campaign, audience FROM ad_campaign
    WHERE remote_id = :ad
)"_L1};

constexpr Sql kGiveUpAd{"leadforms.giveUpAd"_L1, R"(
    UPDATE ad_campaign SET name = content, status = 'unreadable' WHERE remote_id = :ad
)"_L1};

constexpr std::array kStatements{kPut,         kDue,      kNextDue,   kRetry,  kFail,    kStore,
                                 kFillContact, kKeepForm, kUnreadAds, kNameAd, kKnownAd, kGiveUpAd};

} // namespace

SqlList statements::leadForms()
{
    return kStatements;
}

namespace leadforms {

Result<bool> put(Transaction &transaction, const Arrival &arrival)
{
    const Result<> added = runSql(transaction.database(), kPut, [&](Statement &s) {
        s.bind(":lead"_L1, arrival.leadId).bind(":account"_L1, arrival.account).bind(":form"_L1, arrival.formId);
        s.bind(":ad"_L1, arrival.adId).bind(":at"_L1, arrival.at);
    });
    if (!added)
        return failed(added, u"lead form");
    if (transaction.changedRows() == 0)
        return false;
    transaction.changed(Topic::Account, arrival.account);
    return true;
}

Result<QList<Due>> due(const Database &database, Instant now, int limit)
{
    return readAll(
        database, kDue, [&](Statement &s) { s.bind(":now"_L1, now).bind(":limit"_L1, limit); },
        [](const Statement &row) {
            return Due{row.text(0), row.id<AccountId>(1), ChannelKind(row.text(2)),
                       row.text(3), row.instant(4),       static_cast<int>(row.integer(5))};
        });
}

Result<std::optional<Instant>> nextDue(const Database &database)
{
    return readOne(database, kNextDue, kNoValues, [](const Statement &row) { return row.instant(0); });
}

Result<> retryAt(Transaction &transaction, const QString &leadId, Instant at, const QString &why)
{
    return runSql(transaction.database(), kRetry,
                  [&](Statement &s) { s.bind(":lead"_L1, leadId).bind(":at"_L1, at).bind(":why"_L1, why); });
}

Result<> giveUp(Transaction &transaction, const QString &leadId, const QString &why)
{
    return runSql(transaction.database(), kFail,
                  [&](Statement &s) { s.bind(":lead"_L1, leadId).bind(":why"_L1, why); });
}

Result<> store(Transaction &transaction, const Stored &stored)
{
    const Database &database = transaction.database();
    const Result<> settled = runSql(
        database, kStore, [&](Statement &s) { s.bind(":lead"_L1, stored.leadId).bind(":contact"_L1, stored.contact); });
    if (!settled)
        return failed(settled, u"lead form");
    const Result<> filled = runSql(database, kFillContact, [&](Statement &s) {
        s.bind(":contact"_L1, stored.contact).bind(":email"_L1, stored.email).bind(":company"_L1, stored.company);
        s.bind(":city"_L1, stored.city).bind(":now"_L1, stored.now);
    });
    if (!filled)
        return failed(filled, u"contact of a lead form");
    const auto lead = readOne(
        database, kKeepForm,
        [&](Statement &s) {
            s.bind(":contact"_L1, stored.contact).bind(":form"_L1, stored.form).bind(":now"_L1, stored.now);
        },
        [](const Statement &row) { return row.id<LeadId>(0); });
    if (!lead)
        return failed(lead, u"lead of a form");
    transaction.changed(Topic::Contact, stored.contact);
    if (*lead)
        transaction.changed(Topic::Lead, **lead);
    return {};
}

Result<QList<QString>> unreadAds(const Database &database, int limit)
{
    return readAll(
        database, kUnreadAds, [&](Statement &s) { s.bind(":limit"_L1, limit); },
        [](const Statement &row) { return row.text(0); });
}

Result<> nameAd(Transaction &transaction, const Ad &ad)
{
    const Result<> named = runSql(transaction.database(), kNameAd, [&](Statement &s) {
        s.bind(":ad"_L1, ad.id)
            .bind(":name"_L1, ad.name)
            .bind(":campaign"_L1, ad.campaign)
            .bind(":audience"_L1, ad.audience);
    });
    return named ? search::renewCardsOfAd(transaction, ad.id) : named;
}

Result<std::optional<Ad>> knownAd(const Database &database, const QString &adId)
{
    return readOne(
        database, kKnownAd, [&](Statement &s) { s.bind(":ad"_L1, adId); },
        [](const Statement &row) {
            return Ad{row.text(0), row.text(1), row.text(2), row.text(3)};
        });
}

Result<> giveUpAd(Transaction &transaction, const QString &adId)
{
    return runSql(transaction.database(), kGiveUpAd, [&](Statement &s) { s.bind(":ad"_L1, adId); });
}

} // namespace leadforms

} // namespace migochat
