#pragma once

#include "app/domain/result.h"
#include "ui/search/paletteitem.h"
#include "ui/text/format.h"

#include <QStringList>

namespace migochat {

class Database;

/// What the store knows for the palette; runs on a reader's thread and says nothing in a language.
namespace palettefinds {

/// Customers, messages, products and canned replies for what was typed. For nothing typed: what `keys` name, and who
/// waits longest; only people after their prefix.
struct Asker {
    StaffId me;
    Format format; ///< a copy: the one of the screen may change meanwhile
};
[[nodiscard]] Result<QList<PaletteItem>> find(const Database &database, const PaletteQuery &query,
                                              const QStringList &keys, const Asker &asker);

} // namespace palettefinds
} // namespace migochat
