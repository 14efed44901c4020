#include "tests/sim/duration.h"
#include "tests/sim/verbs.h"
#include "tests/sim/webhookpost.h"

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<Service> serviceOf(const QJsonObject &verb)
{
    const QString name = verb.value("service"_L1).toString(u"graph"_s);
    if (name == "graph"_L1)
        return Service::Graph;
    if (name == "gemini"_L1)
        return Service::Gemini;
    if (name == "shop"_L1)
        return Service::Shop;
    return std::nullopt;
}

/// A span of time written as a number of milliseconds or as "30s".
milliseconds span(const QJsonObject &verb)
{
    const QJsonValue value = verb.value("ms"_L1);
    if (value.isDouble())
        return milliseconds(value.toInteger());
    return parseDuration(verb.value("for"_L1).toString()).value_or(milliseconds(1000));
}

std::optional<Fault::Kind> kindOf(const QString &what, const QJsonObject &verb)
{
    using enum Fault::Kind;
    const bool before = verb.value("when"_L1).toString() == "before"_L1;
    if (what == "error"_L1)
        return verb.value("as"_L1).toString() == "status"_L1 ? Failed : Error;
    if (what == "hang"_L1)
        return before ? HangBefore : Hang;
    if (what == "cut"_L1)
        return before ? CutBefore : CutAfter;
    if (what == "html"_L1)
        return verb.value("when"_L1).toString() == "after"_L1 ? HtmlAfter : Html;
    if (what == "half"_L1)
        return Half;
    if (what == "finish"_L1)
        return Finish;
    if (what == "ai.manner"_L1)
        return Manner;
    return std::nullopt;
}

} // namespace

std::optional<QJsonObject> FaultVerbs::run(const QString &what, const QJsonObject &verb)
{
    if (std::optional<QJsonObject> result = service(what, verb))
        return result;
    return road(what, verb);
}

std::optional<QJsonObject> FaultVerbs::service(const QString &what, const QJsonObject &verb)
{
    const std::optional<Service> service = what.startsWith("ai."_L1) ? Service::Gemini : serviceOf(verb);
    if (!service)
        return undone(u"service is graph, gemini or shop"_s);
    Faults &faults = m_context.faults;
    if (what == "ai.quota"_L1) {
        if (verb.value("on"_L1).toBool(true))
            faults.add(Service::Gemini, {Fault::Kind::Error, 429, 0, u"PerDay"_s, milliseconds(0), -1});
        else
            faults.clear(Service::Gemini);
        return done();
    }
    if (what == "clear"_L1) {
        faults.clear(*service);
        return done();
    }
    const std::optional<Fault::Kind> kind = kindOf(what, verb);
    if (!kind)
        return std::nullopt;
    faults.add(*service, {*kind, verb.value("code"_L1).toInt(), verb.value("subcode"_L1).toInt(),
                          verb.value("reason"_L1).toString(), what == "hang"_L1 ? span(verb) : milliseconds(0),
                          verb.value("times"_L1).toInt(1), verb.value("to"_L1).toString(),
                          verb.value("on"_L1).toString(), verb.value("status"_L1).toInt()});
    return done({{"waiting"_L1, faults.waiting(*service)}});
}

void FaultVerbs::expireTokens(const QJsonObject &verb)
{
    World &world = m_context.world;
    const QString channel = verb.value("channel"_L1).toString();
    if (channel.isEmpty())
        world.tokensExpired = true;
    else if (channel == "whatsapp"_L1)
        world.deadTokens.insert(world.account().whatsAppToken);
    else if (channel == "instagram"_L1)
        world.deadTokens.insert(world.account().igToken);
    else
        world.deadTokens.insert(world.account().pageToken);
}

std::optional<QJsonObject> FaultVerbs::road(const QString &what, const QJsonObject &verb)
{
    const int count = verb.value("count"_L1).toInt(verb.value("times"_L1).toInt(1));
    if (what == "dup"_L1) {
        m_poster.repeatLast(count);
    } else if (what == "reorder"_L1) {
        m_poster.reverseNext(count);
    } else if (what == "delay"_L1) {
        m_poster.delayNext(count, span(verb));
    } else if (what == "tunnel.down"_L1 || what == "tunnel.up"_L1) {
        m_poster.setTunnel(what == "tunnel.up"_L1);
    } else if (what == "net.down"_L1 || what == "net.up"_L1) {
        m_context.faults.netDown = what == "net.down"_L1;
        m_network(what);
    } else if (what == "token.expire"_L1) {
        expireTokens(verb);
    } else if (what == "token.renew"_L1) {
        m_context.world.tokensExpired = false;
        m_context.world.deadTokens.clear();
    } else if (what == "proof.require"_L1) {
        m_context.world.requireProof = verb.value("on"_L1).toBool(true);
    } else {
        return std::nullopt;
    }
    return done();
}

} // namespace migochat::sim
