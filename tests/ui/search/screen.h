#pragma once

#include "tests/ui/models/shopstore.h"
#include "tests/ui/samplelook.h"
#include "ui/actions/commandregistry.h"
#include "ui/control/chatfinder.h"
#include "ui/control/chatplace.h"
#include "ui/control/desk.h"
#include "ui/control/noticechoices.h"
#include "ui/control/noticesounds.h"
#include "ui/control/palettecontroller.h"
#include "ui/control/searchcontroller.h"
#include "ui/control/threadcontroller.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/link/agentlink.h"
#include "ui/mainwindow.h"
#include "ui/models/roles.h"
#include "ui/models/stafflist.h"
#include "ui/prefs/preferences.h"
#include "ui/search/palettemodel.h"
#include "ui/voice/soundloader.h"

namespace migochat::test {

/// Runs with the store.
class ShopClock final : public Clock
{
public:
    explicit ShopClock(const ShopStore &shop) : m_shop(shop) {}
    [[nodiscard]] Instant now() const override { return m_shop.now(); }

private:
    const ShopStore &m_shop;
};

/// The window with a thread and searches over a store, without an agent.
struct Screen {
    ShopStore shop;
    SampleLook sample;
    ShopClock clock{shop};
    QTemporaryDir folder;
    AgentLink link{{.dataDir = folder.path()}};
    std::unique_ptr<Reader> lists = shop.reader();
    std::unique_ptr<Reader> search = shop.reader();
    Preferences prefs{folder.path()};
    Desk person{{link, prefs}};
    MainWindow window{sample.look};
    ThreadController thread{{window.inbox(), link, *lists, clock}};
    StaffList staff{*lists};
    ChatPlace place{.window = window,
                    .look = window.look(),
                    .commands = window.commands(),
                    .page = window.inbox(),
                    .undo = window.undo(),
                    .say = [this](const QString &sentence) { window.say(sentence); },
                    .showPage = [this](Page page) { window.showPage(page); },
                    .open =
                        [this](ConversationId conversation, const std::optional<ThreadCursor> &at) {
                            at ? thread.openAt(conversation, *at) : thread.open(conversation);
                        }};
    PaletteController palette{place, prefs};
    SearchController searches{{window, thread, *search, staff, prefs}};
    ChatFinder finder{place, thread, *search};
    SoundLoader sound{{}};
    NoticeSounds sounds{sound};
    NoticeChoices choices{{window, prefs, sounds, clock}};

    Screen()
    {
        window.resize(1366, 768);
        window.show();
        palette.setStore(*search, [] { return StaffId(1); });
        window.commands().setCircumstances({.chatOpen = true, .storeOpen = true});
    }

    [[nodiscard]] QStringList paletteKinds() const
    {
        QStringList kinds;
        for (const PaletteItem &item : window.findChild<PaletteModel *>()->items())
            kinds.append(PaletteModel::kindName(item.kind) + QLatin1Char(' ') + item.title.text);
        return kinds;
    }
    [[nodiscard]] qint64 markedMessage() const
    {
        const QModelIndex current = window.inbox().findChild<MessageView *>()->currentIndex();
        return current.isValid() ? current.data(IdRole).toLongLong() : 0;
    }
};

} // namespace migochat::test
