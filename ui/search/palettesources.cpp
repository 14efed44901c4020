#include "ui/search/palettesources.h"

#include "app/domain/searchfold.h"
#include "ui/actions/commandregistry.h"
#include "ui/search/fuzzy.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::Palette)
};

constexpr int kPinned = 30;
constexpr int kRecent = 12;
constexpr int kImpossible = -25;
constexpr int kBareCommand = 10; ///< of a command when nothing was typed

/// A card of the settings; `name` as SettingsPage knows it.
struct CardSource {
    QLatin1StringView name;
    Icon icon;
    const char *title;
    const char *words;
};

constexpr const char *kCards = "migochat::SettingsCards";

constexpr std::array kSettingsCards{
    CardSource{"appearance"_L1, Icon::Sun, QT_TRANSLATE_NOOP("migochat::SettingsCards", "Appearance"),
               QT_TRANSLATE_NOOP("migochat::SettingsCards",
                                 "language, digits, colours, theme, contrast, size, zoom, rows, motion")},
    CardSource{
        "connection"_L1, Icon::Key, QT_TRANSLATE_NOOP("migochat::SettingsCards", "Connection"),
        QT_TRANSLATE_NOOP(
            "migochat::SettingsCards",
            "token, app secret, page, WhatsApp number, Messenger, Instagram, Gemini key, public address, shop key")},
    CardSource{"files"_L1, Icon::Document, QT_TRANSLATE_NOOP("migochat::SettingsCards", "Files of customers"),
               QT_TRANSLATE_NOOP("migochat::SettingsCards",
                                 "pictures, videos, voice notes, largest size, days kept, disk space")},
    CardSource{"writing"_L1, Icon::Edit, QT_TRANSLATE_NOOP("migochat::SettingsCards", "Writing"),
               QT_TRANSLATE_NOOP("migochat::SettingsCards",
                                 "spelling, Enter sends, new line, seconds to take a sent answer back")},
    CardSource{"answers"_L1, Icon::Quote, QT_TRANSLATE_NOOP("migochat::SettingsCards", "Ready answers"),
               QT_TRANSLATE_NOOP("migochat::SettingsCards", "canned replies, saved texts, shortcuts for answers")},
    CardSource{"synonyms"_L1, Icon::Search, QT_TRANSLATE_NOOP("migochat::SettingsCards", "Words that mean the same"),
               QT_TRANSLATE_NOOP("migochat::SettingsCards", "synonyms, search words, spellings, price, بكام")},
    CardSource{
        "staff"_L1, Icon::People, QT_TRANSLATE_NOOP("migochat::SettingsCards", "Staff"),
        QT_TRANSLATE_NOOP("migochat::SettingsCards", "who sits at this computer, colleagues, names, roles, owner")},
    CardSource{"hours"_L1, Icon::Clock, QT_TRANSLATE_NOOP("migochat::SettingsCards", "Working hours"),
               QT_TRANSLATE_NOOP("migochat::SettingsCards", "opening times, days, closed, break, holiday")},
    CardSource{"notices"_L1, Icon::Alert, QT_TRANSLATE_NOOP("migochat::SettingsCards", "Notices"),
               QT_TRANSLATE_NOOP("migochat::SettingsCards",
                                 "notifications, alerts, sounds, tones, quiet, mute, do not disturb")},
    CardSource{"privacy"_L1, Icon::Eye, QT_TRANSLATE_NOOP("migochat::SettingsCards", "Privacy"),
               QT_TRANSLATE_NOOP("migochat::SettingsCards", "hide phone numbers, mask, who saved chats, export")},
    CardSource{"lock"_L1, Icon::Lock, QT_TRANSLATE_NOOP("migochat::SettingsCards", "Lock"),
               QT_TRANSLATE_NOOP("migochat::SettingsCards", "PIN, passphrase, lock the screen, lock by itself, idle")},
    CardSource{"keys"_L1, Icon::Key, QT_TRANSLATE_NOOP("migochat::SettingsCards", "Keyboard"),
               QT_TRANSLATE_NOOP("migochat::SettingsCards", "keys, shortcuts, change the keys")},
};

PaletteItem itemOf(const CardSource &source)
{
    PaletteItem item;
    item.kind = PaletteItem::Kind::Setting;
    item.key = u"card:"_s + source.name;
    item.icon = source.icon;
    item.title.text = QCoreApplication::translate(kCards, source.title);
    item.detail.text = QCoreApplication::translate(kCards, source.words);
    return item;
}

bool looksEverywhere(const PaletteQuery &query)
{
    return query.only == PaletteQuery::Only::Everything && !query.phone && !query.words.isEmpty();
}

PaletteItem itemOf(const CommandRegistry &registry, const CommandSpec &spec)
{
    PaletteItem item;
    item.kind = spec.group == CommandGroup::View ? PaletteItem::Kind::Setting : PaletteItem::Kind::Command;
    item.key = u"command:"_s + spec.id;
    item.icon = spec.icon;
    item.title.text = CommandNames::name(spec);
    item.keys = registry.keys().textOf(spec);
    item.obstacle = registry.obstacle(spec);
    item.detail.text = item.obstacle.isEmpty() ? registry.subject(spec) : item.obstacle;
    return item;
}

int scoreOf(const CommandRegistry &registry, const CommandSpec &spec, const QString &typed)
{
    int best = 0;
    for (const QString &name : registry.names().everyName(spec) + QStringList{registry.subject(spec)})
        best = std::max(best, fuzzyScore(searchFold(name), typed));
    return best;
}

} // namespace

PaletteQuery PaletteQuery::parse(const QString &typed)
{
    const QString text = typed.trimmed();
    static constexpr std::array kPrefixes{std::pair{u'>', Only::Commands}, std::pair{u'@', Only::People},
                                          std::pair{u'#', Only::Products}, std::pair{u'/', Only::Replies},
                                          std::pair{u'?', Only::Help},     std::pair{u'؟', Only::Help}};
    PaletteQuery query;
    query.words = text;
    for (const auto &[prefix, only] : kPrefixes) {
        if (text.startsWith(QChar(prefix))) {
            query.only = only;
            query.words = text.mid(1).trimmed();
        }
    }
    const QString folded = searchFold(query.words);
    const bool digits = std::all_of(folded.begin(), folded.end(), [](QChar c) { return c.isDigit() || c == u' '; });
    query.phone = digits && QString(folded).remove(u' ').size() >= 3;
    if (query.phone) // numbers are stored without gaps and plus
        query.words = QString(folded).remove(u' ');
    return query;
}

namespace palettesources {

PaletteItem command(const CommandRegistry &registry, const QString &id)
{
    const CommandSpec *spec = findCommand(id);
    return spec && registry.isHandled(*spec) ? itemOf(registry, *spec) : PaletteItem{};
}

QList<PaletteItem> commands(const CommandRegistry &registry, const PaletteQuery &query)
{
    QList<PaletteItem> items;
    if (query.phone || (query.only != PaletteQuery::Only::Everything && query.only != PaletteQuery::Only::Commands))
        return items;
    const QString typed = searchFold(query.words);
    for (const CommandSpec &spec : commandList()) {
        if (!registry.isHandled(spec) || spec.id == command::kPalette)
            continue;
        const int score = typed.isEmpty() ? kBareCommand : scoreOf(registry, spec, typed);
        if (score == 0)
            continue;
        PaletteItem item = itemOf(registry, spec);
        item.title.marks = searchHighlights(item.title.text, query.words);
        item.score = score + (item.obstacle.isEmpty() ? 0 : kImpossible);
        items.append(item);
    }
    return items;
}

PaletteItem viewItem(const NamedView &view)
{
    PaletteItem item;
    item.kind = PaletteItem::Kind::View;
    item.key = u"view:"_s + view.word;
    item.icon = Icon::Filter;
    item.title.text = view.name;
    item.keys = view.keys;
    return item;
}

QList<PaletteItem> views(const QList<NamedView> &views, const PaletteQuery &query)
{
    QList<PaletteItem> items;
    for (const NamedView &view : views) {
        const int score = looksEverywhere(query) ? fuzzyScore(searchFold(view.name), searchFold(query.words)) : 0;
        if (score == 0)
            continue;
        PaletteItem item = viewItem(view);
        item.title.marks = searchHighlights(view.name, query.words);
        item.score = score;
        items.append(item);
    }
    return items;
}

QList<PaletteItem> cards(const CommandNames &names, const PaletteQuery &query)
{
    QList<PaletteItem> items;
    const QString typed = searchFold(query.words);
    for (const CardSource &source : kSettingsCards) {
        int score = 0;
        for (const QString &text : names.inBoth(kCards, source.title) + names.inBoth(kCards, source.words))
            score = looksEverywhere(query) ? std::max(score, fuzzyScore(searchFold(text), typed)) : 0;
        if (score == 0)
            continue;
        PaletteItem item = itemOf(source);
        item.title.marks = searchHighlights(item.title.text, query.words);
        item.detail.marks = searchHighlights(item.detail.text, query.words);
        item.score = score;
        items.append(item);
    }
    return items;
}

PaletteItem card(const QString &key)
{
    for (const CardSource &source : kSettingsCards) {
        if (key == u"card:"_s + source.name)
            return itemOf(source);
    }
    return {};
}

QList<PaletteItem> prefixes()
{
    const auto key = [](const QString &keys, const QString &title) {
        PaletteItem made;
        made.kind = PaletteItem::Kind::Prefix;
        made.icon = Icon::Search;
        made.title.text = title;
        made.keys = keys;
        return made;
    };
    const auto item = [&key](const QString &prefix, const QString &title) {
        PaletteItem made = key(prefix, title);
        made.text = prefix;
        return made;
    };
    return {item(u">"_s, Tr::tr("Commands only")),
            item(u"@"_s, Tr::tr("Customers only")),
            item(u"#"_s, Tr::tr("Products only")),
            item(u"/"_s, Tr::tr("Ready answers only")),
            item(u"0100"_s, Tr::tr("Digits look for a phone number")),
            key(u"? ؟"_s, Tr::tr("This list")),
            key(u"F2"_s, Tr::tr("Pins the marked line, or unpins it"))};
}

QList<PaletteItem> ranked(QList<PaletteItem> items, const QStringList &pinned, const QStringList &recent)
{
    for (PaletteItem &item : items) {
        item.pinned = !item.key.isEmpty() && pinned.contains(item.key);
        if (item.pinned)
            item.score += kPinned;
        else if (!item.key.isEmpty() && recent.contains(item.key))
            item.score += kRecent;
    }
    std::stable_sort(items.begin(), items.end(), [](const PaletteItem &a, const PaletteItem &b) {
        return a.score != b.score ? a.score > b.score : a.kind < b.kind;
    });
    return items;
}

} // namespace palettesources
} // namespace migochat
