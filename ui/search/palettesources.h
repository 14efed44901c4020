#pragma once

#include "ui/search/paletteitem.h"

namespace migochat {

class CommandNames;
class CommandRegistry;

/// The lines of the palette that are known without asking anybody.
namespace palettesources {

/// A view of the inbox: its word, its name, and the key that leads there, if one does.
struct NamedView {
    QString word{};
    QString name{};
    QString keys{};
};
[[nodiscard]] PaletteItem viewItem(const NamedView &view);
/// The views that the words name; none without words.
[[nodiscard]] QList<PaletteItem> views(const QList<NamedView> &views, const PaletteQuery &query);
/// The cards of the settings, by their names and by what stands on them, in either language; none without words.
[[nodiscard]] QList<PaletteItem> cards(const CommandNames &names, const PaletteQuery &query);
/// One of them, by its key.
[[nodiscard]] PaletteItem card(const QString &key);

/// Commands and settings that the words name, in either language; all of them for no words.
[[nodiscard]] QList<PaletteItem> commands(const CommandRegistry &registry, const PaletteQuery &query);
[[nodiscard]] PaletteItem command(const CommandRegistry &registry, const QString &id);
/// What the prefixes mean.
[[nodiscard]] QList<PaletteItem> prefixes();

/// One list, best first: exact names, then what is pinned or was used lately, then kinds in their order.
[[nodiscard]] QList<PaletteItem> ranked(QList<PaletteItem> items, const QStringList &pinned, const QStringList &recent);

} // namespace palettesources
} // namespace migochat
