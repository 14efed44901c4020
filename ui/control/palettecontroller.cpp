#include "ui/control/palettecontroller.h"

#include "app/store/reader.h"
#include "ui/actions/commandregistry.h"
#include "ui/composer/composerpane.h"
#include "ui/control/palettefinds.h"
#include "ui/inbox/inboxpage.h"
#include "ui/prefs/preferences.h"
#include "ui/search/palette.h"
#include "ui/search/palettesources.h"

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kRecent = 8;
constexpr QLatin1StringView kCommand{"command:"};
constexpr QLatin1StringView kView{"view:"};
constexpr QLatin1StringView kCard{"card:"};

void head(QList<PaletteItem> &group, const QString &heading)
{
    if (!group.isEmpty())
        group.first().heading = heading;
}

} // namespace

PaletteController::PaletteController(const ChatPlace &place, Preferences &prefs, QObject *parent)
    : QObject(parent), m_place(place), m_prefs(prefs)
{
    m_place.commands.handle(command::kPalette, [this] { open(); });
}

PaletteController::~PaletteController() = default;

void PaletteController::setStore(Reader &search, const std::function<StaffId()> &me)
{
    m_reader = &search;
    m_me = me;
}

void PaletteController::noteOpened(ConversationId conversation)
{
    noteUsed(u"chat:"_s + QString::number(conversation.value()));
}

void PaletteController::open()
{
    if (!m_palette) {
        m_palette = new Palette(m_place.look, &m_place.window);
        connect(m_palette, &Palette::asked, this, &PaletteController::onAsked);
        connect(m_palette, &Palette::chosen, this, &PaletteController::onChosen);
        connect(m_palette, &Palette::pinToggled, this, &PaletteController::togglePin);
    }
    m_palette->open();
}

void PaletteController::onAsked(const PaletteQuery &query, const QString &typed)
{
    // What the store found for the letters before stays until it has answered for these, unless another kind is wanted.
    if (query.only != m_query.only || typed.isEmpty() || query.phone != m_query.phone)
        m_fromStore.clear();
    m_query = query;
    show(m_fromStore);
    askStore(query);
}

void PaletteController::askStore(const PaletteQuery &query)
{
    if (!m_reader)
        return;
    m_reader->cancelAll();
    m_latest.forget();
    if (query.only == PaletteQuery::Only::Commands || query.only == PaletteQuery::Only::Help)
        return;
    const QStringList keys = m_prefs.palettePinned() + m_prefs.paletteRecent();
    const auto answer =
        m_reader->run([query, keys, asker = palettefinds::Asker{m_me(), m_place.look.format}](
                          const Database &database) { return palettefinds::find(database, query, keys, asker); });
    m_latest.run(this, answer, [this](const Result<QList<PaletteItem>> &found) {
        if (!found)
            return; // what is known without the store stays
        m_fromStore = *found;
        show(m_fromStore);
    });
}

void PaletteController::show(const QList<PaletteItem> &fromStore)
{
    if (m_query.only == PaletteQuery::Only::Help)
        return m_palette->setItems(palettesources::prefixes());
    const bool isStart = m_query.only == PaletteQuery::Only::Everything || m_query.only == PaletteQuery::Only::People;
    if (isStart && m_query.words.isEmpty())
        return m_palette->setItems(startItems(fromStore));
    QList<PaletteItem> items = ownItems() + fromStore;
    for (PaletteItem &item : items) {
        if (item.kind == PaletteItem::Kind::Reply)
            item.obstacle = replyObstacle();
    }
    m_palette->setItems(palettesources::ranked(items, m_prefs.palettePinned(), m_prefs.paletteRecent()));
}

QString PaletteController::replyObstacle() const
{
    return m_place.page.currentConversation().isValid() ? QString() : tr("Open a chat first.");
}

QList<palettesources::NamedView> PaletteController::views() const
{
    return m_places.views ? m_places.views() : QList<palettesources::NamedView>();
}

/// A view that is on a key is offered once, by its own name.
QList<PaletteItem> PaletteController::ownItems() const
{
    QList<PaletteItem> items = palettesources::commands(m_place.commands, m_query);
    if (m_places.views && m_query.only == PaletteQuery::Only::Everything)
        items.removeIf([](const PaletteItem &item) {
            const QString id = item.key.mid(kCommand.size());
            return std::any_of(command::kPinnedViews.begin(), command::kPinnedViews.end(),
                               [&id](QLatin1StringView pinned) { return id == pinned; });
        });
    if (m_places.showSetting)
        items += palettesources::cards(m_place.commands.names(), m_query);
    return items + palettesources::views(views(), m_query);
}

/// One that was used before; without a key when it is not there any more.
PaletteItem PaletteController::itemOf(const QString &key) const
{
    if (key.startsWith(kCommand))
        return palettesources::command(m_place.commands, key.mid(kCommand.size()));
    if (key.startsWith(kCard))
        return m_places.showSetting ? palettesources::card(key) : PaletteItem{};
    if (!key.startsWith(kView))
        return {};
    for (const palettesources::NamedView &view : views()) {
        if (view.word == key.mid(kView.size()))
            return palettesources::viewItem(view);
    }
    return {};
}

/// Pinned, used lately, waiting, and then what can be done; of these only chats where people are asked for.
QList<PaletteItem> PaletteController::startItems(const QList<PaletteItem> &fromStore) const
{
    QHash<QString, PaletteItem> chats;
    QList<PaletteItem> waiting;
    for (const PaletteItem &item : fromStore) {
        if (item.score > 0)
            waiting.append(item);
        else
            chats.insert(item.key, item);
    }
    QStringList used;
    const auto group = [&](const QStringList &keys) {
        QList<PaletteItem> items;
        for (const QString &key : keys) {
            PaletteItem item = chats.contains(key) ? chats.value(key) : itemOf(key);
            if (m_query.only == PaletteQuery::Only::People && item.kind != PaletteItem::Kind::Chat)
                continue;
            if (item.kind == PaletteItem::Kind::Reply)
                item.obstacle = replyObstacle();
            if (item.key.isEmpty() || used.contains(key))
                continue;
            used.append(key);
            items.append(item);
        }
        return items;
    };
    QList<PaletteItem> pinned = group(m_prefs.palettePinned());
    for (PaletteItem &item : pinned)
        item.pinned = true;
    QList<PaletteItem> recent = group(m_prefs.paletteRecent());
    waiting.removeIf([&](const PaletteItem &item) { return used.contains(item.key); });
    QList<PaletteItem> actions = palettesources::commands(m_place.commands, m_query);
    actions.removeIf([&](const PaletteItem &item) { return used.contains(item.key) || !item.obstacle.isEmpty(); });
    head(pinned, tr("Pinned"));
    head(recent, tr("Recent"));
    head(waiting, tr("Waiting longest"));
    head(actions, tr("Actions"));
    return pinned + recent + waiting + actions;
}

void PaletteController::onChosen(const PaletteItem &item)
{
    noteUsed(item.key);
    switch (item.kind) {
    case PaletteItem::Kind::Command:
    case PaletteItem::Kind::Setting:
        if (item.key.startsWith(kCard) && m_places.showSetting)
            m_places.showSetting(item.key.mid(kCard.size()));
        else if (const CommandSpec *spec = findCommand(item.key.mid(kCommand.size())))
            m_place.commands.run(*spec);
        break;
    case PaletteItem::Kind::View:
        if (m_places.showView)
            m_places.showView(item.key.mid(kView.size()));
        break;
    case PaletteItem::Kind::Person:
    case PaletteItem::Kind::Chat:
        m_place.open(item.conversation, std::nullopt);
        break;
    case PaletteItem::Kind::Message:
        m_place.open(item.conversation, item.place);
        break;
    case PaletteItem::Kind::Product:
    case PaletteItem::Kind::Reply:
        m_place.showPage(Page::Inbox);
        m_place.page.focusComposer();
        m_place.page.writing().completion().bring(
            item.kind == PaletteItem::Kind::Reply ? Completion::Kind::Canned : Completion::Kind::Product, item.text);
        break;
    case PaletteItem::Kind::Prefix:
        break;
    }
}

void PaletteController::togglePin(const QString &key)
{
    QStringList pinned = m_prefs.palettePinned();
    if (pinned.removeAll(key) == 0)
        pinned.prepend(key);
    m_prefs.setPalettePinned(pinned);
    show(m_fromStore);
}

void PaletteController::noteUsed(const QString &key)
{
    if (key.isEmpty())
        return;
    QStringList recent = m_prefs.paletteRecent();
    recent.removeAll(key);
    recent.prepend(key);
    m_prefs.setPaletteRecent(recent.mid(0, kRecent));
}

} // namespace migochat
