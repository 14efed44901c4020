#pragma once

#include "ui/search/paletteitem.h"

namespace migochat {

class CommandRegistry;

/// The lines of the palette that are known without asking anybody.
namespace palettesources {

/// Commands and settings that the words name, in either language; all of them for no words.
[[nodiscard]] QList<PaletteItem> commands(const CommandRegistry &registry, const PaletteQuery &query);
[[nodiscard]] PaletteItem command(const CommandRegistry &registry, const QString &id);
/// What the prefixes mean.
[[nodiscard]] QList<PaletteItem> prefixes();

/// One list, best first: exact names, then what is pinned or was used lately, then kinds in their order.
[[nodiscard]] QList<PaletteItem> ranked(QList<PaletteItem> items, const QStringList &pinned, const QStringList &recent);

} // namespace palettesources
} // namespace migochat
