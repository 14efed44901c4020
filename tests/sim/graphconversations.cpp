#include "tests/sim/graphconversations.h"

#include "tests/sim/grapherror.h"
#include "tests/sim/graphpaging.h"
#include "tests/sim/jsontext.h"

#include <QRegularExpression>

#include <algorithm>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kDetailed = 20; ///< older messages answer that they were deleted

QString isoTime(Instant at)
{
    return toDateTime(at).toUTC().toString(u"yyyy-MM-ddTHH:mm:ss"_s) + u"+0000";
}

/// The number in messages.limit(25){…}.
qsizetype messageLimit(const QString &fields)
{
    static const QRegularExpression form(u"messages\\.limit\\((\\d+)\\)"_s);
    const QRegularExpressionMatch match = form.match(fields);
    return match.hasMatch() ? std::clamp<qsizetype>(match.captured(1).toLongLong(), 1, 200) : 25;
}

} // namespace

std::optional<SimResponse> GraphConversations::handle(const SimRequest &request, const QStringList &parts)
{
    if (request.method != "GET")
        return std::nullopt;
    const Credentials &account = m_context.world.account();
    const QString node = parts.value(0);
    const bool ours = node == account.pageId || node == account.igUserId || node == "me"_L1;
    if (parts.value(1) == "conversations"_L1 && ours)
        return list(request);
    if (const std::optional<Thread> found = thread(node)) {
        return parts.value(1) == "messages"_L1 ? messages(request, *found)
                                               : ok(describe(*found, request.parameter(u"fields"_s)));
    }
    const bool plain = parts.size() == 1 && m_context.world.knowsMessage(node);
    return plain ? std::optional(message(request, node)) : std::nullopt;
}

QList<GraphConversations::Thread> GraphConversations::threads(Channel channel) const
{
    QMap<QString, Thread> found;
    const auto &said = m_context.world.said();
    for (auto it = said.rbegin(); it != said.rend(); ++it) {
        if (it->channel != channel)
            continue;
        Thread &thread = found[it->customer];
        thread.messages.append(*it);
        thread.channel = channel;
        thread.customer = &m_context.world.customer(it->customer);
        thread.id = (channel == Channel::Instagram ? u"t_ig"_s : u"t_"_s) + addressOf(*thread.customer, channel);
    }
    QList<Thread> all = found.values();
    for (Thread &thread : all) {
        std::stable_sort(thread.messages.begin(), thread.messages.end(),
                         [](const Said &a, const Said &b) { return a.at > b.at; });
    }
    std::sort(all.begin(), all.end(),
              [](const Thread &a, const Thread &b) { return a.messages.first().at > b.messages.first().at; });
    return all;
}

std::optional<GraphConversations::Thread> GraphConversations::thread(const QString &id) const
{
    if (!id.startsWith("t_"_L1))
        return std::nullopt;
    const QList<Thread> all = threads(id.startsWith("t_ig"_L1) ? Channel::Instagram : Channel::Messenger);
    const auto found = std::find_if(all.begin(), all.end(), [&](const Thread &one) { return one.id == id; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

SimResponse GraphConversations::list(const SimRequest &request) const
{
    const bool onInstagram = request.parameter(u"platform"_s) == "instagram"_L1;
    const std::optional<PageSlice> slice = pageSlice(request, 25, 500);
    if (!slice)
        return refuseMessenger(100, 0, u"Invalid cursors values"_s);
    QList<Thread> all = threads(onInstagram ? Channel::Instagram : Channel::Messenger);
    const QString wanted = request.parameter(u"user_id"_s);
    if (!wanted.isEmpty())
        all.removeIf([&](const Thread &one) { return addressOf(*one.customer, one.channel) != wanted; });
    QJsonArray data;
    const QList<Thread> shown = all.mid(slice->from, slice->size);
    for (const Thread &thread : shown)
        data.append(describe(thread, request.parameter(u"fields"_s)));
    return ok({{"data"_L1, data}, {"paging"_L1, paging(m_context.world, request, *slice, all.size())}});
}

QJsonObject GraphConversations::describe(const Thread &thread, const QString &fields) const
{
    QJsonObject object{{"id"_L1, thread.id}, {"updated_time"_L1, isoTime(thread.messages.first().at)}};
    if (fields.contains("participants"_L1)) {
        object.insert("participants"_L1, QJsonObject{{"data"_L1, QJsonArray{person(*thread.customer, thread.channel),
                                                                            business(thread.channel)}}});
    }
    if (!fields.contains("messages"_L1))
        return object;
    SimRequest inner{"GET", u"/v26.0/"_s + thread.id + u"/messages", {}, {}, {}};
    const PageSlice slice{0, messageLimit(fields)};
    QJsonArray data;
    const QList<Said> shown = thread.messages.mid(0, slice.size);
    for (const Said &said : shown)
        data.append(describe(thread, said));
    object.insert(
        "messages"_L1,
        QJsonObject{{"data"_L1, data}, {"paging"_L1, paging(m_context.world, inner, slice, thread.messages.size())}});
    return object;
}

SimResponse GraphConversations::messages(const SimRequest &request, const Thread &thread) const
{
    const std::optional<PageSlice> slice = pageSlice(request, 25, 200);
    if (!slice)
        return refuseMessenger(100, 0, u"Invalid cursors values"_s);
    QJsonArray data;
    const QList<Said> shown = thread.messages.mid(slice->from, slice->size);
    for (const Said &said : shown)
        data.append(describe(thread, said));
    return ok({{"data"_L1, data}, {"paging"_L1, paging(m_context.world, request, *slice, thread.messages.size())}});
}

SimResponse GraphConversations::message(const SimRequest &request, const QString &id) const
{
    for (const Channel channel : {Channel::Messenger, Channel::Instagram}) {
        const QList<Thread> all = threads(channel);
        for (const Thread &thread : all) {
            const auto found = std::find_if(thread.messages.begin(), thread.messages.end(),
                                            [&](const Said &said) { return said.remoteId == id; });
            if (found == thread.messages.end())
                continue;
            if (found - thread.messages.begin() >= kDetailed)
                return refuseMessenger(100, 0, u"This message has been deleted."_s);
            return ok(describe(thread, *found));
        }
    }
    return refuseNode(request, id);
}

QJsonObject GraphConversations::describe(const Thread &thread, const Said &said) const
{
    const auto place = std::find_if(thread.messages.begin(), thread.messages.end(),
                                    [&](const Said &one) { return one.remoteId == said.remoteId; });
    QJsonObject object{{"id"_L1, said.remoteId}, {"created_time"_L1, isoTime(said.at)}};
    if (place - thread.messages.begin() >= kDetailed)
        return object; // a bare id is all that is left of it
    const QJsonObject customer = person(*thread.customer, thread.channel);
    const QJsonObject shop = business(thread.channel);
    object.insert("from"_L1, said.fromCustomer ? customer : shop);
    object.insert("to"_L1, QJsonObject{{"data"_L1, QJsonArray{said.fromCustomer ? shop : customer}}});
    object.insert("message"_L1, said.text);
    if (!said.attachments.isEmpty())
        object.insert("attachments"_L1, QJsonObject{{"data"_L1, said.attachments}});
    return object;
}

QJsonObject GraphConversations::person(const Customer &customer, Channel channel) const
{
    const QString id = addressOf(customer, channel);
    if (channel == Channel::Instagram)
        return {{"id"_L1, id}, {"username"_L1, customer.igUsername}};
    return {{"id"_L1, id}, {"name"_L1, customer.name}, {"email"_L1, QString(id + u"@facebook.com")}};
}

QJsonObject GraphConversations::business(Channel channel) const
{
    const Credentials &account = m_context.world.account();
    if (channel == Channel::Instagram)
        return {{"id"_L1, account.igUserId}, {"username"_L1, account.igUsername}};
    return {{"id"_L1, account.pageId},
            {"name"_L1, "Best Work Wear"_L1},
            {"email"_L1, QString(account.pageId + u"@facebook.com")}};
}

} // namespace migochat::sim
