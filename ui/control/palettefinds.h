#pragma once

#include "app/domain/result.h"
#include "ui/search/paletteitem.h"

#include <QStringList>

namespace migochat {

class Database;

/// What the store knows for the palette; runs on a reader's thread and says nothing in a language.
namespace palettefinds {

/// Customers, messages, products and canned replies for what was typed. For nothing typed: the chats among `keys`, and
/// who waits longest.
[[nodiscard]] Result<QList<PaletteItem>> find(const Database &database, const PaletteQuery &query, const QStringList &keys, StaffId me);

} // namespace palettefinds
} // namespace migochat
