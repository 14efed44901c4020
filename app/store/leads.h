#pragma once

#include "app/domain/lead.h"
#include "app/store/transaction.h"

/// All SQL about leads, their scores and what happened to them.
namespace migochat::leads {

/// Who did something, for the activity line.
struct Actor {
    QString kind = QStringLiteral("system"); ///< "staff", "assistant" or "system"
    StaffId staff;
};

[[nodiscard]] Result<LeadId> ensure(Transaction &transaction, ContactId contact, Instant now);

/// Each writes one activity with old value, new value and the stage at that time; unchanged values write nothing.
[[nodiscard]] Result<> setStage(Transaction &transaction, LeadId lead, LeadStage stage, const Actor &actor,
                                const QString &reason, Instant now);
[[nodiscard]] Result<> setLabel(Transaction &transaction, LeadId lead, LeadLabel label, const Actor &actor,
                                Instant now);
[[nodiscard]] Result<> setFollowUp(Transaction &transaction, LeadId lead, std::optional<Instant> at,
                                   const QString &note, const Actor &actor, Instant now);
[[nodiscard]] Result<> setOwner(Transaction &transaction, LeadId lead, StaffId owner, const Actor &actor, Instant now);
[[nodiscard]] Result<> setValue(Transaction &transaction, LeadId lead, Money value, const Actor &actor, Instant now);
/// The line of products that the lead is about.
[[nodiscard]] Result<> setInterest(Transaction &transaction, LeadId lead, const QString &interest, const Actor &actor,
                                   Instant now);

/// Adds contributions (each rule counts once per lead), clamps the score to 0–100 and derives the label unless a
/// person set it in the last seven days.
[[nodiscard]] Result<> addScore(Transaction &transaction, ContactId contact, const QList<ScoreReason> &reasons,
                                Instant now);

/// The first answer moves NEW to CONTACTED.
[[nodiscard]] Result<> contacted(Transaction &transaction, ContactId contact, const Actor &actor, Instant now);

[[nodiscard]] Result<std::optional<Lead>> findByContact(const Database &database, ContactId contact);
[[nodiscard]] Result<std::optional<LeadId>> idByContact(const Database &database, ContactId contact);

enum class Sort { Recent, Score };
struct ListQuery {
    std::optional<LeadStage> stage;
    Sort sort = Sort::Recent;
    std::optional<std::pair<qint64, qint64>> after; ///< (sort key, id)
    int limit = 100;
};
[[nodiscard]] Result<QList<LeadRow>> page(const Database &database, const ListQuery &query);
[[nodiscard]] Result<QList<LeadRow>> rows(const Database &database, const QList<LeadId> &ids);

struct StageCount {
    LeadStage stage = LeadStage::New;
    int total = 0;
    Money value;
};
[[nodiscard]] Result<QList<StageCount>> stageCounts(const Database &database);

} // namespace migochat::leads
