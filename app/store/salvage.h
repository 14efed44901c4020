#pragma once

#include "app/store/database.h"

/// What can still be read of a store that is damaged, as texts for people. Nothing is written to the store.
namespace migochat::salvage {

struct Saved {
    int conversations = 0;
    int messages = 0;
    bool isWhole = true; ///< nothing had to be left out
};

/// Puts every message that can be read into `folder`, one text file per conversation: "chat-12.txt", oldest first. Where the
/// file is damaged it goes on behind the hole. Takes as long as the disk does: never on the thread of a window.
/// Errors: StorageCorrupt (nothing can be read), StorageFull (the folder).
[[nodiscard]] Result<Saved> save(const QString &storeFile, const QString &folder);

} // namespace migochat::salvage
