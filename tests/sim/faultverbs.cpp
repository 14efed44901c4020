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
    if (what == "error"_L1)
        return verb.value("as"_L1).toString() == "status"_L1 ? Fault::Kind::Failed : Fault::Kind::Error;
    if (what == "hang"_L1)
        return Fault::Kind::Hang;
    if (what == "cut"_L1)
        return verb.value("when"_L1).toString() == "before"_L1 ? Fault::Kind::CutBefore : Fault::Kind::CutAfter;
    if (what == "html"_L1)
        return Fault::Kind::Html;
    if (what == "half"_L1)
        return Fault::Kind::Half;
    if (what == "finish"_L1)
        return Fault::Kind::Finish;
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
    const std::optional<Service> service = serviceOf(verb);
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
                          verb.value("times"_L1).toInt(1), verb.value("to"_L1).toString()});
    return done({{"waiting"_L1, faults.waiting(*service)}});
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
        m_context.world.tokensExpired = true;
    } else if (what == "token.renew"_L1) {
        m_context.world.tokensExpired = false;
    } else if (what == "proof.require"_L1) {
        m_context.world.requireProof = verb.value("on"_L1).toBool(true);
    } else {
        return std::nullopt;
    }
    return done();
}

} // namespace migochat::sim
