#include "app/store/suggestions.h"

#include "app/store/peoplestatements.h"

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kAdd{"suggestions.add"_L1, R"(
    INSERT INTO merge_suggestion (contact_id, other_id, reason, evidence, created_at)
    VALUES (:contact, :other, :reason, :evidence, :now)
    ON CONFLICT DO NOTHING
    RETURNING id
)"_L1};

constexpr Sql kDismiss{"suggestions.dismiss"_L1, R"(
    UPDATE merge_suggestion SET state = 'dismissed', settled_at = :now, settled_by = :by
    WHERE id = :suggestion AND state = 'open'
    RETURNING contact_id
)"_L1};

constexpr Sql kSettle{"suggestions.settle"_L1, R"(
    UPDATE merge_suggestion SET state = 'merged', settled_at = :now, settled_by = :by
    WHERE contact_id = :contact AND other_id = :other
    RETURNING id
)"_L1};

constexpr Sql kReopen{"suggestions.reopen"_L1, R"(
    UPDATE merge_suggestion SET state = 'open', settled_at = NULL, settled_by = NULL
    WHERE contact_id = :contact AND other_id = :other AND state = 'merged'
    RETURNING id
)"_L1};

#define MIGOCHAT_SUGGESTION                                                                                            \
    "SELECT s.id, s.contact_id, s.other_id, a.display_name, b.display_name, s.reason, s.evidence, s.created_at"        \
    " FROM merge_suggestion s CROSS JOIN contact a ON a.id = s.contact_id CROSS JOIN contact b ON b.id = s.other_id"   \
    " WHERE s.state = 'open' AND a.merged_into IS NULL AND b.merged_into IS NULL "

constexpr Sql kOpen{"suggestions.open"_L1, MIGOCHAT_SUGGESTION "ORDER BY s.id DESC LIMIT :limit"_L1};
constexpr Sql kOfFirst{"suggestions.ofFirst"_L1, MIGOCHAT_SUGGESTION "AND s.contact_id = :contact"_L1};
constexpr Sql kOfSecond{"suggestions.ofSecond"_L1, MIGOCHAT_SUGGESTION "AND s.other_id = :contact"_L1};

constexpr std::array kStatements{kAdd, kDismiss, kSettle, kReopen, kOpen, kOfFirst, kOfSecond};

/// A pair is stored with its older contact first, whoever was met first.
void bindPair(Statement &s, ContactId one, ContactId two)
{
    s.bind(":contact"_L1, std::min(one, two)).bind(":other"_L1, std::max(one, two));
}

suggestions::Suggestion readSuggestion(const Statement &row)
{
    return {row.id<SuggestionId>(0),
            row.id<ContactId>(1),
            row.id<ContactId>(2),
            row.text(3),
            row.text(4),
            row.text(5),
            row.text(6),
            row.instant(7)};
}

Result<bool> toldOf(Transaction &transaction, const Result<std::optional<qint64>> &changed)
{
    if (!changed)
        return failed(changed, u"merge suggestion");
    if (*changed)
        transaction.changed(Topic::Suggestion, **changed);
    return changed->has_value();
}

} // namespace

SqlList statements::suggestions()
{
    return kStatements;
}

namespace suggestions {

Result<bool> add(Transaction &transaction, const New &suggestion)
{
    if (!suggestion.contact.isValid() || !suggestion.other.isValid() || suggestion.contact == suggestion.other)
        return false;
    return toldOf(transaction, readOne(
                                   transaction.database(), kAdd,
                                   [&](Statement &s) {
                                       bindPair(s, suggestion.contact, suggestion.other);
                                       s.bind(":reason"_L1, suggestion.reason)
                                           .bind(":evidence"_L1, suggestion.evidence)
                                           .bind(":now"_L1, suggestion.now);
                                   },
                                   kFirstInteger));
}

Result<> dismiss(Transaction &transaction, SuggestionId suggestion, StaffId by, Instant now)
{
    const auto contact = readOne(
        transaction.database(), kDismiss,
        [&](Statement &s) { s.bind(":suggestion"_L1, suggestion).bind(":by"_L1, by).bind(":now"_L1, now); },
        kFirstInteger);
    if (!contact)
        return failed(contact, u"dismiss suggestion");
    if (!*contact)
        return fail(ErrorCode::NotFound, u"open suggestion %1"_s.arg(suggestion.value()));
    transaction.changed(Topic::Suggestion, suggestion);
    return {};
}

Result<> settlePair(Transaction &transaction, ContactId kept, ContactId gone, StaffId by, Instant now)
{
    const Result<bool> settled = toldOf(transaction, readOne(
                                                         transaction.database(), kSettle,
                                                         [&](Statement &s) {
                                                             bindPair(s, kept, gone);
                                                             s.bind(":by"_L1, by).bind(":now"_L1, now);
                                                         },
                                                         kFirstInteger));
    return settled ? Result<>{} : failed(settled);
}

Result<> reopenPair(Transaction &transaction, ContactId kept, ContactId gone)
{
    const Result<bool> reopened =
        toldOf(transaction,
               readOne(
                   transaction.database(), kReopen, [&](Statement &s) { bindPair(s, kept, gone); }, kFirstInteger));
    return reopened ? Result<>{} : failed(reopened);
}

Result<QList<Suggestion>> open(const Database &database, int limit)
{
    return readAll(
        database, kOpen, [&](Statement &s) { s.bind(":limit"_L1, limit); }, readSuggestion);
}

Result<QList<Suggestion>> ofContact(const Database &database, ContactId contact)
{
    const auto bindContact = [&](Statement &s) { s.bind(":contact"_L1, contact); };
    auto found = readAll(database, kOfFirst, bindContact, readSuggestion);
    if (!found)
        return failed(found, u"suggestions");
    const auto others = readAll(database, kOfSecond, bindContact, readSuggestion);
    if (!others)
        return failed(others, u"suggestions");
    found->append(*others);
    std::ranges::sort(*found, std::ranges::greater(), &Suggestion::id);
    return found;
}

} // namespace suggestions

} // namespace migochat
