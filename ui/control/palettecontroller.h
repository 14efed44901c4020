#pragma once

#include "ui/control/chatplace.h"
#include "ui/control/paletteplaces.h"
#include "ui/models/latestonly.h"
#include "ui/search/palettesources.h"

#include <QObject>

#include <functional>

namespace migochat {

class Palette;
class Preferences;
class Reader;

/// Feeds the palette of a window: what the desktop knows by itself at once, what the store knows as soon as it answers.
class PaletteController final : public QObject
{
    Q_OBJECT

public:
    PaletteController(const ChatPlace &place, Preferences &prefs, QObject *parent = nullptr);
    ~PaletteController() override;

    /// From now on customers, chats and messages are found too. `search` is for searches only.
    /// `me` says whose ready answers may be used.
    void setStore(Reader &search, const std::function<StaffId()> &me);
    /// Views and cards are found too.
    void offer(PalettePlaces places) { m_places = std::move(places); }
    /// A chat was opened: it is offered next time.
    void noteOpened(ConversationId conversation);

private:
    void open();
    void onAsked(const PaletteQuery &query, const QString &typed);
    void askStore(const PaletteQuery &query);
    void show(const QList<PaletteItem> &fromStore);
    [[nodiscard]] QList<PaletteItem> ownItems() const;
    [[nodiscard]] PaletteItem itemOf(const QString &key) const;
    [[nodiscard]] QList<palettesources::NamedView> views() const;
    [[nodiscard]] QString replyObstacle() const;
    void onChosen(const PaletteItem &item);
    void togglePin(const QString &key);
    void noteUsed(const QString &key);
    [[nodiscard]] QList<PaletteItem> startItems(const QList<PaletteItem> &fromStore) const;

    const ChatPlace m_place;
    Preferences &m_prefs;
    PalettePlaces m_places;
    Reader *m_reader = nullptr; ///< null until the store is open
    std::function<StaffId()> m_me;
    Palette *m_palette = nullptr; ///< made when it is first wanted
    PaletteQuery m_query;
    QList<PaletteItem> m_fromStore;
    LatestOnly m_latest;
};

} // namespace migochat
