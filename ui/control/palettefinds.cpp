#include "ui/control/palettefinds.h"

#include "app/store/contacts.h"
#include "app/store/conversations.h"
#include "app/store/messages.h"
#include "app/store/search.h"
#include "ui/search/fuzzy.h"
#include "ui/text/direction.h"
#include "ui/text/shownrows.h"

#include <algorithm>

namespace migochat::palettefinds {

using namespace Qt::Literals::StringLiterals;

namespace {

using Items = QList<PaletteItem>;
using Kind = PaletteItem::Kind;
using Only = PaletteQuery::Only;

constexpr int kPeople = 6;
constexpr int kPeopleOnly = 30;
constexpr int kMessages = 5;
constexpr int kShop = 4;
constexpr int kShopOnly = 30;
constexpr int kWaiting = 5;

constexpr int kPersonScore = 55; ///< found by phone or in the middle of a name
constexpr int kProductScore = 48;
constexpr int kReplyScore = 46;
constexpr int kMessageScore = 44;

constexpr QLatin1StringView kMessage{"message:"};
constexpr QLatin1StringView kProduct{"product:"};
constexpr QLatin1StringView kReply{"reply:"};

QString chatKey(ConversationId conversation)
{
    return u"chat:"_s + QString::number(conversation.value());
}

Result<> addPeople(Items &items, const Database &database, const PaletteQuery &query, const SearchTerms &terms,
                   const Format &format)
{
    const int limit = query.only == Only::Everything ? kPeople : kPeopleOnly;
    const auto people = contacts::search(database, query.words, limit, format.numbers());
    if (!people)
        return failed(people);
    const QString typed = searchFold(query.words);
    for (const contacts::Hit &hit : *people) {
        if (!hit.conversation.isValid())
            continue;
        PaletteItem item;
        item.kind = Kind::Person;
        item.key = chatKey(hit.conversation);
        item.icon = Icon::Person;
        item.title = snippetOf(format.customer(hit.name), terms);
        if (!hit.handle.isEmpty() && hit.handle != hit.name)
            item.detail = {format.handle(hit.handle), {}};
        item.conversation = hit.conversation;
        item.score = std::max(kPersonScore, fuzzyScore(searchFold(hit.name), typed));
        items.append(item);
    }
    return {};
}

Result<> addMessages(Items &items, const Database &database, const QString &words, const Format &format)
{
    const auto found = search::answer(
        database,
        {.typed = words, .in = {}, .beforeRow = {}, .limit = kMessages, .filter = {}, .numbers = format.numbers()});
    if (!found)
        return failed(found);
    int score = kMessageScore;
    for (const search::Hit &hit : found->hits) {
        PaletteItem item;
        item.kind = Kind::Message;
        if (!hit.note.isValid())
            item.key = kMessage + QString::number(hit.message.value());
        item.icon = hit.note.isValid() ? Icon::Note : Icon::Quote;
        item.title = {format.customer(hit.name), {}};
        item.detail = snippetOf(search::shownText(hit, found->terms), found->terms, 90);
        item.conversation = hit.conversation;
        item.place = hit.place();
        item.score = score--;
        items.append(item);
    }
    return {};
}

PaletteItem shopItem(const search::Named &named, Kind kind, const SearchTerms &terms)
{
    const bool isProduct = kind == Kind::Product;
    PaletteItem item;
    item.kind = kind;
    item.key = (isProduct ? kProduct : kReply) + named.key;
    item.icon = isProduct ? Icon::Bag : Icon::Template;
    item.title = snippetOf(named.name, terms);
    item.detail = snippetOf(isProduct ? QString(named.key + u" · "_s + named.text) : named.text, terms, 90);
    item.text = named.key;
    item.score = isProduct ? kProductScore : kReplyScore;
    return item;
}

Result<> addShop(Items &items, const Database &database, const PaletteQuery &query, const SearchTerms &terms, Kind kind,
                 StaffId me)
{
    const int limit = query.only == Only::Everything ? kShop : kShopOnly;
    const auto found = kind == Kind::Product ? search::products(database, terms, limit)
                                             : search::cannedReplies(database, terms, limit, me);
    if (!found)
        return failed(found);
    for (const search::Named &named : *found)
        items.append(shopItem(named, kind, terms));
    return {};
}

/// A product or an answer of before, as long as there is one.
Result<> addKnown(Items &items, const Database &database, const QString &name, Kind kind, StaffId me)
{
    const Result<SearchTerms> terms = search::termsOf(database, name);
    if (!terms)
        return failed(terms);
    const auto found = kind == Kind::Product ? search::products(database, *terms, kShopOnly)
                                             : search::cannedReplies(database, *terms, kShopOnly, me);
    if (!found)
        return failed(found);
    for (const search::Named &named : *found) {
        if (named.key == name)
            items.append(shopItem(named, kind, {}));
    }
    return {};
}

/// A message of before, as long as there is one.
Result<> addMessage(Items &items, const Database &database, MessageId id, const Format &format)
{
    const auto message = messages::find(database, id);
    if (!message)
        return failed(message);
    if (!*message)
        return {};
    const auto chat = conversations::rows(database, {(*message)->conversation});
    if (!chat)
        return failed(chat);
    if (chat->isEmpty())
        return {};
    PaletteItem item;
    item.kind = Kind::Message;
    item.key = kMessage + QString::number(id.value());
    item.icon = Icon::Quote;
    item.title = {format.customer(chat->constFirst().name), {}};
    item.detail = {singleLine((*message)->text, 90), {}};
    item.conversation = (*message)->conversation;
    item.place = ThreadItem{**message}.cursor();
    items.append(item);
    return {};
}

PaletteItem chatItem(const ConversationRow &row, const Format &format)
{
    PaletteItem item;
    item.kind = Kind::Chat;
    item.key = chatKey(row.conversation.id);
    item.icon = Icon::Person;
    item.title = {format.customer(row.name), {}};
    item.detail = {singleLine(shownrows::preview(row, format), 90), {}};
    item.conversation = row.conversation.id;
    return item;
}

Result<> addThings(Items &items, const Database &database, const QStringList &keys, const Asker &asker)
{
    for (const QString &key : keys) {
        const Result<> added =
            key.startsWith(kMessage)
                ? addMessage(items, database, MessageId(key.mid(kMessage.size()).toLongLong()), asker.format)
            : key.startsWith(kProduct) ? addKnown(items, database, key.mid(kProduct.size()), Kind::Product, asker.me)
            : key.startsWith(kReply)   ? addKnown(items, database, key.mid(kReply.size()), Kind::Reply, asker.me)
                                       : Result<>();
        if (!added)
            return failed(added);
    }
    for (PaletteItem &item : items)
        item.score = 0; // only who waits has one here
    return {};
}

Result<Items> findForStart(const Database &database, Only only, const QStringList &keys, const Asker &asker)
{
    const Format &format = asker.format;
    QList<ConversationId> ids;
    for (const QString &key : keys) {
        if (key.startsWith("chat:"_L1))
            ids.append(ConversationId(key.mid(5).toLongLong()));
    }
    const auto known = conversations::rows(database, ids);
    if (!known)
        return failed(known);
    Items items;
    if (only == Only::Everything) {
        if (const Result<> added = addThings(items, database, keys, asker); !added)
            return failed(added);
    }
    for (const ConversationRow &row : *known)
        items.append(chatItem(row, format));
    const auto waiting = conversations::page(
        database,
        {.view = conversations::View::Waiting, .sort = conversations::Sort::OldestWaiting, .limit = kWaiting});
    if (!waiting)
        return failed(waiting);
    for (const ConversationRow &row : *waiting) {
        items.append(chatItem(row, format));
        items.last().icon = Icon::Clock;
        items.last().score = 1; // tells them from the ones that were asked for by key
    }
    return items;
}

} // namespace

Result<Items> find(const Database &database, const PaletteQuery &query, const QStringList &keys, const Asker &asker)
{
    const bool everything = query.only == Only::Everything;
    if ((everything || query.only == Only::People) && query.words.isEmpty())
        return findForStart(database, query.only, keys, asker);
    const Result<SearchTerms> terms = search::termsOf(database, query.words);
    if (!terms)
        return failed(terms);
    Items items;
    const auto added = [&]() -> Result<> {
        if ((everything || query.only == Only::People) && !query.words.isEmpty()) {
            if (const Result<> done = addPeople(items, database, query, *terms, asker.format); !done)
                return failed(done);
        }
        if (query.only == Only::Products || (everything && query.words.size() > 1)) {
            if (const Result<> done = addShop(items, database, query, *terms, Kind::Product, asker.me); !done)
                return failed(done);
        }
        if (query.only == Only::Replies || (everything && query.words.size() > 1)) {
            if (const Result<> done = addShop(items, database, query, *terms, Kind::Reply, asker.me); !done)
                return failed(done);
        }
        return everything ? addMessages(items, database, query.words, asker.format) : Result<>();
    }();
    if (!added)
        return failed(added);
    return items;
}

} // namespace migochat::palettefinds
