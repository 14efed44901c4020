#include "tests/sim/control.h"

#include "tests/sim/duration.h"
#include "tests/sim/expectation.h"
#include "tests/sim/graph.h"
#include "tests/sim/jsontext.h"
#include "tests/sim/killprocess.h"
#include "tests/sim/player.h"
#include "tests/sim/webhookpost.h"

#include <QJsonDocument>
#include <QTime>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

Control::Control(Context context, ControlParts parts)
    : m_context(context), m_parts(std::move(parts)), m_customers(context, m_parts.graph),
      m_kinds(context, m_parts.graph, m_customers), m_faults(context, m_parts.poster, m_parts.network),
      m_platform(context, m_parts.graph, m_parts.poster, m_parts.shop)
{
}

QJsonObject Control::run(const QJsonObject &verb)
{
    const QString what = verb.value("do"_L1).toString();
    m_context.journal.add(u"control"_s, {{"verb"_L1, verb}});
    if (const auto result = world(what, verb))
        return *result;
    if (const auto result = m_customers.run(what, verb))
        return *result;
    if (const auto result = m_kinds.run(what, verb))
        return *result;
    if (const auto result = m_platform.run(what, verb))
        return *result;
    if (const auto result = m_faults.run(what, verb))
        return *result;
    return undone(u"unknown verb: "_s + what);
}

SimResponse Control::handle(const SimRequest &request)
{
    if (request.method == "GET" && request.path == "/state"_L1)
        return ok(state());
    if (request.method == "GET" && request.path == "/log"_L1) {
        const QJsonArray entries =
            m_context.journal.entries(request.parameter(u"kind"_s), request.parameter(u"since"_s).toLongLong());
        return ok({{"entries"_L1, entries}, {"counts"_L1, m_context.journal.counts()}});
    }
    if (request.method != "POST" || request.path != "/control"_L1) {
        SimResponse unknown = ok(undone(u"POST /control, GET /state, GET /log"_s));
        unknown.status = 404;
        return unknown;
    }
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (document.isArray()) {
        QJsonArray results;
        const QJsonArray verbs = document.array();
        for (const QJsonValue &verb : verbs)
            results.append(run(verb.toObject()));
        return ok({{"results"_L1, results}});
    }
    SimResponse response = ok(run(document.object()));
    if (!parseObject(response.body)->value("ok"_L1).toBool())
        response.status = 400;
    return response;
}

std::optional<QJsonObject> Control::world(const QString &what, const QJsonObject &verb)
{
    World &world = m_context.world;
    if (what == "clock.jump"_L1) {
        const std::optional<milliseconds> by = parseDuration(verb.value("by"_L1).toString());
        if (!by)
            return undone(u"by is a duration such as 26h"_s);
        world.jump(*by);
        return done({{"now"_L1, toMsecs(world.now())}});
    }
    if (what == "step"_L1 || what == "script.jump"_L1)
        return steer(what, verb);
    if (what == "freeplay"_L1) {
        m_parts.freePlay(verb);
        return done();
    }
    if (what == "agent.kill"_L1)
        return killAgent();
    if (what == "expect"_L1)
        return expect(verb);
    if (what == "pace"_L1)
        return setPace(verb);
    if (what == "log.clear"_L1) {
        m_context.journal.clear();
        return done();
    }
    return std::nullopt;
}

QJsonObject Control::steer(const QString &what, const QJsonObject &verb) const
{
    Player *player = m_parts.player();
    if (!player)
        return undone(u"no script is playing"_s);
    if (what == "step"_L1) {
        player->step();
        return done();
    }
    const QTime at = QTime::fromString(verb.value("to"_L1).toString(), u"HH:mm"_s);
    if (!at.isValid())
        return undone(u"to is a time such as 10:02"_s);
    player->jumpTo(milliseconds(at.msecsSinceStartOfDay()));
    return done();
}

QJsonObject Control::expect(const QJsonObject &verb) const
{
    const QString query = verb.value("query"_L1).toString();
    const QJsonValue actual = lookUp(state(), query);
    const bool met = matches(actual, verb.value("value"_L1));
    m_context.journal.add(met ? u"expectationMet"_s : u"expectationMissed"_s,
                          {{"query"_L1, query}, {"actual"_L1, actual}, {"wanted"_L1, verb.value("value"_L1)}});
    QJsonObject result{{"ok"_L1, met}, {"query"_L1, query}, {"actual"_L1, actual}};
    if (!met)
        result.insert("error"_L1, QString(u"expected otherwise: " + query));
    return result;
}

QJsonObject Control::setPace(const QJsonObject &verb)
{
    Pace &pace = m_parts.pace;
    const auto take = [&verb](qint64(&range)[2], QLatin1StringView name) {
        const QJsonArray given = verb.value(name).toArray();
        if (given.size() != 2)
            return;
        range[0] = given.at(0).toInteger();
        range[1] = given.at(1).toInteger();
    };
    take(pace.sentMs, "sent"_L1);
    take(pace.deliveredMs, "delivered"_L1);
    take(pace.readMs, "read"_L1);
    pace.readsPercent = verb.value("reads"_L1).toInt(pace.readsPercent);
    m_context.world.speed = verb.value("speed"_L1).toDouble(m_context.world.speed);
    return done();
}

QJsonObject Control::killAgent() const
{
    const qint64 pid = m_parts.agentPid();
    if (pid <= 0)
        return undone(u"no agent.json names a running agent"_s);
    if (!killProcess(pid))
        return undone(u"no such process"_s);
    return done({{"pid"_L1, pid}});
}

QJsonArray Control::sends() const
{
    struct Group {
        const Sent *first = nullptr;
        QJsonArray ids;
    };
    QMap<QString, Group> groups;
    for (const Sent &one : m_context.world.sent()) {
        Group &group = groups[channelName(one.channel) + u'|' + one.customer + u'|' + one.kind + u'|' + one.text];
        group.first = &one;
        group.ids.append(one.remoteId);
    }
    QJsonArray rows;
    for (const Group &group : std::as_const(groups)) {
        rows.append(QJsonObject{{"channel"_L1, channelName(group.first->channel)},
                                {"customer"_L1, group.first->customer},
                                {"to"_L1, group.first->to},
                                {"kind"_L1, group.first->kind},
                                {"text"_L1, group.first->text},
                                {"localId"_L1, group.first->localId},
                                {"count"_L1, group.ids.size()},
                                {"ids"_L1, group.ids}});
    }
    return rows;
}

QJsonObject Control::lastSends() const
{
    QJsonObject last;
    for (const Sent &one : m_context.world.sent()) {
        QJsonObject shown{{"channel"_L1, channelName(one.channel)}, {"kind"_L1, one.kind}, {"text"_L1, one.text}};
        if (!one.tag.isEmpty())
            shown.insert("tag"_L1, one.tag);
        last.insert(one.customer, shown);
    }
    return last;
}

QJsonObject Control::commentStates() const
{
    QJsonObject all;
    const QList<Comment> comments = m_parts.graph.comments().all();
    for (const Comment &comment : comments) {
        all.insert(comment.id, QJsonObject{{"customer"_L1, comment.customer},
                                           {"text"_L1, comment.text},
                                           {"parent"_L1, comment.parent},
                                           {"answeredPrivately"_L1, comment.answeredPrivately},
                                           {"hidden"_L1, comment.hidden},
                                           {"removed"_L1, comment.removed}});
    }
    return all;
}

QJsonObject Control::state() const
{
    const World &world = m_context.world;
    QJsonObject perCustomer;
    for (const auto &customer : world.customers())
        perCustomer.insert(customer->id, 0);
    int duplicates = 0;
    QHash<QString, int> localIds;
    for (const Sent &one : world.sent()) {
        perCustomer.insert(one.customer, perCustomer.value(one.customer).toInt() + 1);
        if (!one.localId.isEmpty() && ++localIds[one.localId] > 1)
            ++duplicates;
    }
    return {{"now"_L1, toMsecs(world.now())},
            {"speed"_L1, world.speed},
            {"customers"_L1, static_cast<qint64>(world.customers().size())},
            {"sent"_L1, QJsonObject{{"total"_L1, static_cast<qint64>(world.sent().size())},
                                    {"duplicates"_L1, duplicates},
                                    {"to"_L1, perCustomer},
                                    {"last"_L1, lastSends()}}},
            {"sends"_L1, sends()},
            {"comments"_L1, commentStates()},
            {"subscriptions"_L1, m_parts.graph.subscriptions().state()},
            {"usage"_L1, m_parts.graph.usage().percent()},
            {"webhooks"_L1,
             QJsonObject{{"pending"_L1, m_parts.poster.pending()}, {"delivered"_L1, m_parts.poster.delivered()}}},
            {"tunnel"_L1, m_parts.poster.tunnelUp() ? u"up"_s : u"down"_s},
            {"net"_L1, m_context.faults.netDown ? u"down"_s : u"up"_s},
            {"agentPid"_L1, m_parts.agentPid()},
            {"script"_L1, m_parts.player() ? QJsonValue(m_parts.player()->state()) : QJsonValue()},
            {"counts"_L1, m_context.journal.counts()}};
}

} // namespace migochat::sim
