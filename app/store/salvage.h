#pragma once

#include "app/domain/id.h"
#include "app/domain/phonemask.h"
#include "app/store/database.h"

/// What can still be read of a store that is damaged, as texts for people. Nothing is written to the store.
namespace migochat::salvage {

struct Saved {
    int conversations = 0;
    int messages = 0;
    bool isWhole = true;              ///< nothing had to be left out
    Numbers numbers = Numbers::Whole; ///< hidden from who saved it, or nobody can read from whom they are hidden
};

/// Puts every message that can be read into `folder`, one text file per conversation: "chat-12.txt", oldest first. Where the
/// file is damaged it goes on behind the hole. Numbers of customers are as `staff` sees them elsewhere. Takes as long as the
/// disk does: never on the thread of a window.
/// Errors: StorageCorrupt (nothing can be read), StorageFull (the folder).
[[nodiscard]] Result<Saved> save(const QString &storeFile, const QString &folder, StaffId staff);

} // namespace migochat::salvage
