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

QList<PaletteItem> prefixes()
{
    const auto item = [](const QString &prefix, const QString &title) {
        PaletteItem made;
        made.kind = PaletteItem::Kind::Prefix;
        made.icon = Icon::Search;
        made.title.text = title;
        made.keys = prefix;
        made.text = prefix;
        return made;
    };
    return {item(u">"_s, Tr::tr("Commands only")), item(u"@"_s, Tr::tr("Customers only")),
            item(u"#"_s, Tr::tr("Products only")), item(u"/"_s, Tr::tr("Ready answers only")),
            item(u"0100"_s, Tr::tr("Digits look for a phone number"))};
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
