#include "ui/models/threadreading.h"

#include "app/store/gaps.h"
#include "app/store/messages.h"

namespace migochat::threadreading {

namespace {

constexpr int kAround = 60;

using Entries = QList<ThreadWindow::Entry>;

Entries entriesOf(const messages::ThreadPage &page)
{
    Entries entries;
    entries.reserve(page.items.size());
    for (const ThreadItem &item : page.items) {
        const auto *message = std::get_if<Message>(&item.content);
        entries.append({item, message ? page.quoted.value(message->replyTo.value()) : Message{}});
    }
    return entries;
}

} // namespace

Result<ThreadPart> before(const Database &database, ConversationId conversation, std::optional<ThreadCursor> place,
                          int limit)
{
    const Result<messages::ThreadPage> page = messages::pageBefore(database, conversation, place, limit);
    if (!page)
        return failed(page);
    return ThreadPart{entriesOf(*page), page->reachedStart, !place.has_value()};
}

Result<ThreadPart> after(const Database &database, ConversationId conversation, ThreadCursor place, int limit)
{
    const Result<messages::ThreadPage> page = messages::pageAfter(database, conversation, place, limit);
    if (!page)
        return failed(page);
    return ThreadPart{entriesOf(*page), false, page->items.size() < limit};
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
