#include "ui/models/threadreading.h"

#include "app/store/gaps.h"
#include "app/store/leadforms.h"
#include "app/store/messages.h"
#include "app/store/threadfacts.h"

#include <algorithm>

namespace migochat::threadreading {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kAround = 60;

using Entries = QList<ThreadWindow::Entry>;

/// Who runs the ads knows a campaign by its name and its ads by theirs; both are often the same.
QString nameOf(const leadforms::Ad &ad)
{
    return ad.campaign.isEmpty() || ad.campaign == ad.name ? ad.name : ad.name + u" · "_s + ad.campaign;
}

/// The ads that the messages came from; few people come from more than one.
Result<> nameAds(const Database &database, Entries &entries)
{
    QHash<QString, QString> names;
    for (ThreadWindow::Entry &entry : entries) {
        const auto *message = std::get_if<Message>(&entry.item.content);
        if (!message || message->source.adId.isEmpty())
            continue;
        const QString &id = message->source.adId;
        if (!names.contains(id)) {
            const Result<std::optional<leadforms::Ad>> ad = leadforms::knownAd(database, id);
            if (!ad)
                return failed(ad);
            names.insert(id, *ad ? nameOf(**ad) : QString());
        }
        entry.ad = names.value(id);
    }
    return {};
}

Result<> addTimes(const Database &database, ConversationId conversation, Entries &entries)
{
    const auto waits = [](const ThreadWindow::Entry &entry) {
        const auto *message = std::get_if<Message>(&entry.item.content);
        return message && message->state == DeliveryState::Queued;
    };
    if (std::ranges::none_of(entries, waits))
        return {};
    const Result<QHash<qint64, Instant>> times = threadfacts::plannedTimes(database, conversation);
    if (!times)
        return failed(times);
    for (ThreadWindow::Entry &entry : entries) {
        const auto time = times->constFind(entry.item.cursor().id);
        if (waits(entry) && time != times->constEnd())
            entry.sendAt = *time;
    }
    return {};
}

/// What stands in the rows beside the items.
Result<Entries> completed(const Database &database, ConversationId conversation, Entries entries)
{
    if (const Result<> named = nameAds(database, entries); !named)
        return failed(named);
    if (const Result<> timed = addTimes(database, conversation, entries); !timed)
        return failed(timed);
    return entries;
}

Result<Entries> entriesOf(const Database &database, ConversationId conversation, const messages::ThreadPage &page)
{
    Entries entries;
    entries.reserve(page.items.size());
    for (const ThreadItem &item : page.items) {
        const auto *message = std::get_if<Message>(&item.content);
        entries.append({item, message ? page.quoted.value(message->replyTo.value()) : Message{}});
    }
    return completed(database, conversation, entries);
}

} // namespace

Result<ThreadPart> before(const Database &database, ConversationId conversation, std::optional<ThreadCursor> place,
                          int limit)
{
    const Result<messages::ThreadPage> page = messages::pageBefore(database, conversation, place, limit);
    if (!page)
        return failed(page);
    const Result<Entries> entries = entriesOf(database, conversation, *page);
    if (!entries)
        return failed(entries);
    return ThreadPart{*entries, page->reachedStart, !place.has_value()};
}

Result<ThreadPart> after(const Database &database, ConversationId conversation, ThreadCursor place, int limit)
{
    const Result<messages::ThreadPage> page = messages::pageAfter(database, conversation, place, limit);
    if (!page)
        return failed(page);
    const Result<Entries> entries = entriesOf(database, conversation, *page);
    if (!entries)
        return failed(entries);
    return ThreadPart{*entries, false, page->items.size() < limit};
}

Result<ThreadPart> around(const Database &database, ConversationId conversation, ThreadCursor place)
{
    ThreadCursor justAfter = place;
    ++justAfter.id;
    Result<ThreadPart> above = before(database, conversation, justAfter, kAround);
    if (!above)
        return above;
    const Result<ThreadPart> below = after(database, conversation, place, kAround);
    if (!below)
        return below;
    above->entries += below->entries;
    above->atEnd = below->atEnd;
    return above;
}

Result<ThreadPart> aroundUnread(const Database &database, ConversationId conversation, ThreadCursor from, int count)
{
    const auto first = threadfacts::customersBefore(database, conversation, from, count);
    if (!first)
        return failed(first);
    const ThreadCursor place = first->value_or(from);
    Result<ThreadPart> part = around(database, conversation, place);
    if (part)
        part->unreadFrom = place;
    return part;
}

Result<ThreadPart> byIds(const Database &database, ConversationId conversation, const QSet<qint64> &ids)
{
    QList<MessageId> wanted;
    for (const qint64 id : ids)
        wanted.append(MessageId(id));
    const Result<QList<Message>> found = messages::byIds(database, wanted);
    if (!found)
        return failed(found);
    QList<MessageId> answered;
    for (const Message &message : *found) {
        if (message.conversation == conversation && message.replyTo.isValid())
            answered.append(message.replyTo);
    }
    const Result<QList<Message>> quoted = messages::byIds(database, answered);
    if (!quoted)
        return failed(quoted);
    QHash<qint64, Message> quotes;
    for (const Message &message : *quoted)
        quotes.insert(message.id.value(), message);
    ThreadPart part;
    for (const Message &message : *found) {
        if (message.conversation == conversation)
            part.entries.append({ThreadItem{message}, quotes.value(message.replyTo.value())});
    }
    const Result<Entries> entries = completed(database, conversation, part.entries);
    if (!entries)
        return failed(entries);
    part.entries = *entries;
    return part;
}

Result<QList<ThreadGap>> gaps(const Database &database, ConversationId conversation, Instant from, Instant to)
{
    using Known = ThreadGap::Known;
    const Result<QList<migochat::gaps::Divider>> dividers = migochat::gaps::dividers(database, conversation, from, to);
    if (!dividers)
        return failed(dividers);
    QList<ThreadGap> found;
    for (const migochat::gaps::Divider &divider : *dividers) {
        const migochat::gaps::Gap &gap = divider.gap;
        ThreadGap one{gap.id, gap.from, gap.to, gap.reason, gap.ongoing};
        one.found = divider.found;
        // An account that nobody reported about when all was done is one that cannot be asked.
        if (divider.part == migochat::gaps::Part::Checked)
            one.known = Known::Everything;
        else if (divider.part || gap.state != migochat::gaps::State::Open)
            one.known = Known::NotEverything;
        found.append(one);
    }
    return found;
}

} // namespace migochat::threadreading
