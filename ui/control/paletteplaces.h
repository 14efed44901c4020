#pragma once

#include "ui/inbox/inboxviewdata.h"
#include "ui/search/palettesources.h"

#include <functional>

namespace migochat {

class MainWindow;

/// Where only the main window leads: the views of the inbox as they are now, and the cards of the settings. Palettes in
/// other windows offer them too.
struct PalettePlaces {
    std::function<QList<palettesources::NamedView>()> views;
    std::function<void(const QString &word)> showView;
    std::function<void(const QString &card)> showSetting;
};

/// Those of the main window, for the views that `lines` gives; `comeUp` brings it to the front.
[[nodiscard]] PalettePlaces placesOf(MainWindow &window, const std::function<ViewCounts()> &lines,
                                     const std::function<void()> &comeUp);

} // namespace migochat
