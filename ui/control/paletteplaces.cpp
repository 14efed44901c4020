#include "ui/control/paletteplaces.h"

#include "ui/actions/commandregistry.h"
#include "ui/control/listplace.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/viewspane.h"
#include "ui/mainwindow.h"

namespace migochat {

namespace {

QList<palettesources::NamedView> namedViews(MainWindow &window, const ViewCounts &lines)
{
    QHash<QString, QString> keys; // of views that are on one
    const CommandRegistry &commands = window.commands();
    for (const QLatin1StringView id : command::kPinnedViews)
        keys.insert(commands.subject(*findCommand(id)), commands.keys().textOf(*findCommand(id)));
    QList<palettesources::NamedView> views;
    for (const ViewCount &line : lines) {
        const QString name = window.inbox().viewsPane().nameOf(line.key);
        views.append({listplace::wordOf(line.key), name, keys.value(name)});
    }
    return views;
}

} // namespace

PalettePlaces placesOf(MainWindow &window, const std::function<ViewCounts()> &lines,
                       const std::function<void()> &comeUp)
{
    return {.views = [&window, lines] { return namedViews(window, lines()); },
            .showView =
                [&window, comeUp](const QString &word) {
                    comeUp();
                    window.showPage(Page::Inbox);
                    window.inbox().chooseView(listplace::viewOf(word));
                    window.inbox().focusList();
                },
            .showSetting =
                [&window, comeUp](const QString &card) {
                    comeUp();
                    window.showSetting(card);
                }};
}

} // namespace migochat
