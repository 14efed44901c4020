#pragma once

#include "app/store/leads.h"
#include "app/store/transaction.h"

/// A customer is forgotten: everything that was kept about them goes, and one line without personal data says that it did.
namespace migochat::erasing {

/// What would go.
struct Extent {
    QString name;
    int conversations = 0;
    int messages = 0;
    int notes = 0;
    int files = 0;
    friend bool operator==(const Extent &, const Extent &) = default;
};
/// NotFound for contacts that are not there or were merged into another.
[[nodiscard]] Result<Extent> extent(const Database &database, ContactId contact);

struct Request {
    ContactId contact{};
    StaffId staff{};
    Instant now{};
};
/// Takes the customer out of every table, with all records that were merged into them: chats, messages, notes, drafts, held
/// answers, work of the outbox (what is queued does not leave), files' rows, addresses, lead, history, tags, touches,
/// merge records, lines of the indexes and the raw bodies that name them. The files themselves go with the next sweep of
/// the media folder. Counters follow. Returns the number of the line in `erasure`.
/// Errors: NotFound as above; Conflict while a message to them is on its way.
[[nodiscard]] Result<qint64> erase(Transaction &transaction, const Request &request);

/// The full-text indexes hold words of erased customers until their parts are merged: one step of that, about so many pages.
/// False when nothing is left to do.
[[nodiscard]] Result<bool> mergeIndexes(Transaction &transaction);
/// Whether there is anything to merge.
[[nodiscard]] Result<bool> hasWordsLeft(const Database &database);

} // namespace migochat::erasing
