#include "app/store/leads.h"

#include "app/store/activity.h"
#include "app/store/statements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A label that a person chose is not overruled by the score for this long.
constexpr std::chrono::days kManualLabel{7};

constexpr Sql kAdd{"leads.add"_L1, R"(
    INSERT INTO lead (contact_id, created_at, updated_at) VALUES (:contact, :now, :now)
)"_L1};

constexpr Sql kIdOf{"leads.idOf"_L1, R"(
    SELECT id FROM lead WHERE contact_id = :contact
)"_L1};

constexpr Sql kCurrent{"leads.current"_L1, R"(
    SELECT contact_id, conversation_id, stage, label, ifnull(next_follow_up_at, ''), ifnull(owner_id, ''),
           value_piastres, interest
    FROM lead WHERE id = :lead
)"_L1};

constexpr Sql kSetStage{"leads.setStage"_L1, R"(
    UPDATE lead SET stage = :stage, last_stage_at = :now,
                    lost_reason = CASE :stage WHEN 'lost' THEN :reason ELSE '' END, updated_at = :now
    WHERE id = :lead
)"_L1};

constexpr Sql kSetLabel{"leads.setLabel"_L1, R"(
    UPDATE lead SET label = :label, label_manual_until = :manualUntil, updated_at = :now WHERE id = :lead
)"_L1};

constexpr Sql kSetFollowUp{"leads.setFollowUp"_L1, R"(
    UPDATE lead SET next_follow_up_at = :at, follow_up_note = :note, updated_at = :now WHERE id = :lead
)"_L1};

constexpr Sql kSetOwner{"leads.setOwner"_L1, R"(
    UPDATE lead SET owner_id = :owner, updated_at = :now WHERE id = :lead
)"_L1};

constexpr Sql kSetValue{"leads.setValue"_L1, R"(
    UPDATE lead SET value_piastres = :value, updated_at = :now WHERE id = :lead
)"_L1};

constexpr Sql kSetInterest{"leads.setInterest"_L1, R"(
    UPDATE lead SET interest = :interest, updated_at = :now WHERE id = :lead
)"_L1};

constexpr std::array kStatements{kAdd,         kIdOf,     kCurrent,  kSetStage,   kSetLabel,
                                 kSetFollowUp, kSetOwner, kSetValue, kSetInterest};

struct Current {
    ContactId contact;
    ConversationId conversation;
    QString stage;
    QString label;
    QString followUp;
    QString owner;
    qint64 value = 0;
    QString interest;
};

Result<Current> current(const Database &database, LeadId lead)
{
    const auto found = readOne(
        database, kCurrent, [&](Statement &s) { s.bind(":lead"_L1, lead); },
        [](const Statement &row) {
            return Current{row.id<ContactId>(0), row.id<ConversationId>(1),
                           row.text(2),          row.text(3),
                           row.text(4),          row.text(5),
                           row.integer(6),       row.text(7)};
        });
    if (!found)
        return failed(found, u"lead");
    if (!*found)
        return fail(ErrorCode::NotFound, u"lead %1"_s.arg(lead.value()));
    return **found;
}

/// What one change of a lead leaves in its history.
struct Step {
    QString kind;
    QString before;
    QString after;
    QString reason;
};

/// Writes the activity first, so that it carries the stage the lead had until now, then the change itself.
template <typename Bind>
Result<> change(Transaction &transaction, LeadId lead, const activity::Entry &entry, const Sql &sql, Bind bind)
{
    if (const Result<> noted = activity::add(transaction, entry); !noted)
        return failed(noted, u"lead");
    const Result<> changed = runSql(transaction.database(), sql, [&](Statement &s) {
        s.bind(":lead"_L1, lead).bind(":now"_L1, entry.at);
        bind(s);
    });
    if (!changed)
        return failed(changed, u"lead");
    transaction.changed(Topic::Lead, lead);
    return {};
}

activity::Entry entryOf(const Current &now, const leads::Actor &actor, const Step &step, Instant at)
{
    return {.contact = now.contact,
            .conversation = now.conversation,
            .kind = step.kind,
            .actor = actor.kind,
            .staff = actor.staff,
            .oldValue = step.before,
            .newValue = step.after,
            .reason = step.reason,
            .at = at};
}

} // namespace

SqlList statements::leads()
{
    return kStatements;
}

namespace leads {

Result<LeadId> ensure(Transaction &transaction, ContactId contact, Instant now)
{
    const auto known = idByContact(transaction.database(), contact);
    if (!known)
        return failed(known);
    if (*known)
        return **known;
    const Result<> added = runSql(transaction.database(), kAdd,
                                  [&](Statement &s) { s.bind(":contact"_L1, contact).bind(":now"_L1, now); });
    if (!added)
        return failed(added, u"add lead");
    const LeadId lead(transaction.lastInsertId());
    transaction.changed(Topic::Lead, lead);
    return lead;
}

Result<std::optional<LeadId>> idByContact(const Database &database, ContactId contact)
{
    return readOne(
        database, kIdOf, [&](Statement &s) { s.bind(":contact"_L1, contact); },
        [](const Statement &row) { return row.id<LeadId>(0); });
}

Result<> setStage(Transaction &transaction, LeadId lead, LeadStage stage, const Actor &actor, const QString &reason,
                  Instant now)
{
    const Result<Current> before = current(transaction.database(), lead);
    if (!before)
        return failed(before);
    if (before->stage == toText(stage))
        return {};
    const auto entry = entryOf(*before, actor, {u"stage_change"_s, before->stage, toText(stage), reason}, now);
    return change(transaction, lead, entry, kSetStage,
                  [&](Statement &s) { s.bind(":stage"_L1, stage).bind(":reason"_L1, reason); });
}

Result<> setLabel(Transaction &transaction, LeadId lead, LeadLabel label, const Actor &actor, Instant now)
{
    const Result<Current> before = current(transaction.database(), lead);
    if (!before)
        return failed(before);
    if (before->label == toText(label))
        return {};
    const std::optional<Instant> manualUntil =
        actor.kind == "staff"_L1 ? std::optional(now + kManualLabel) : std::nullopt;
    const auto entry = entryOf(*before, actor, {u"label_change"_s, before->label, toText(label), {}}, now);
    return change(transaction, lead, entry, kSetLabel,
                  [&](Statement &s) { s.bind(":label"_L1, label).bind(":manualUntil"_L1, manualUntil); });
}

Result<> setFollowUp(Transaction &transaction, LeadId lead, std::optional<Instant> at, const QString &note,
                     const Actor &actor, Instant now)
{
    const Result<Current> before = current(transaction.database(), lead);
    if (!before)
        return failed(before);
    const QString wanted = at ? QString::number(toMsecs(*at)) : QString();
    if (before->followUp == wanted)
        return {};
    const auto entry = entryOf(*before, actor, {u"follow_up_change"_s, before->followUp, wanted, note}, now);
    return change(transaction, lead, entry, kSetFollowUp,
                  [&](Statement &s) { s.bind(":at"_L1, at).bind(":note"_L1, note); });
}

Result<> setOwner(Transaction &transaction, LeadId lead, StaffId owner, const Actor &actor, Instant now)
{
    const Result<Current> before = current(transaction.database(), lead);
    if (!before)
        return failed(before);
    const QString wanted = owner.isValid() ? QString::number(owner.value()) : QString();
    if (before->owner == wanted)
        return {};
    const auto entry = entryOf(*before, actor, {u"owner_change"_s, before->owner, wanted, {}}, now);
    return change(transaction, lead, entry, kSetOwner, [&](Statement &s) { s.bind(":owner"_L1, owner); });
}

Result<> setValue(Transaction &transaction, LeadId lead, Money value, const Actor &actor, Instant now)
{
    const Result<Current> before = current(transaction.database(), lead);
    if (!before)
        return failed(before);
    if (before->value == value.piastres)
        return {};
    const Step step{u"value_change"_s, QString::number(before->value), QString::number(value.piastres), {}};
    return change(transaction, lead, entryOf(*before, actor, step, now), kSetValue,
                  [&](Statement &s) { s.bind(":value"_L1, value.piastres); });
}

Result<> setInterest(Transaction &transaction, LeadId lead, const QString &interest, const Actor &actor, Instant now)
{
    const Result<Current> before = current(transaction.database(), lead);
    if (!before)
        return failed(before);
    if (before->interest == interest)
        return {};
    const Step step{u"interest_change"_s, before->interest, interest, {}};
    return change(transaction, lead, entryOf(*before, actor, step, now), kSetInterest,
                  [&](Statement &s) { s.bind(":interest"_L1, interest); });
}

Result<> contacted(Transaction &transaction, ContactId contact, const Actor &actor, Instant now)
{
    const auto lead = idByContact(transaction.database(), contact);
    if (!lead)
        return failed(lead);
    if (!*lead)
        return {};
    const Result<Current> before = current(transaction.database(), **lead);
    if (!before)
        return failed(before);
    if (before->stage != toText(LeadStage::New))
        return {};
    return setStage(transaction, **lead, LeadStage::Contacted, actor, u"first_answer"_s, now);
}

} // namespace leads

} // namespace migochat
