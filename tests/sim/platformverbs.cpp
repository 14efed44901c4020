#include "tests/sim/platformverbs.h"

#include "tests/sim/graph.h"
#include "tests/sim/shop.h"
#include "tests/sim/webhookpost.h"

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<Signer> signerNamed(const QString &name)
{
    if (name == "app"_L1)
        return Signer::App;
    if (name == "instagram"_L1)
        return Signer::Instagram;
    if (name == "wrong"_L1)
        return Signer::Wrong;
    return name == "none"_L1 ? std::optional(Signer::None) : std::nullopt;
}

} // namespace

std::optional<QJsonObject> PlatformVerbs::run(const QString &what, const QJsonObject &verb)
{
    if (std::optional<QJsonObject> result = graph(what, verb))
        return result;
    return road(what, verb);
}

std::optional<QJsonObject> PlatformVerbs::graph(const QString &what, const QJsonObject &verb)
{
    if (what == "template"_L1)
        return done({{"template"_L1, m_graph.templates().set(verb)}});
    if (what == "rates"_L1)
        return setRates(verb);
    if (what == "usage"_L1) {
        m_graph.usage().set(verb);
        return done({{"percent"_L1, m_graph.usage().percent()}});
    }
    if (what == "subscriptions"_L1) {
        m_graph.subscriptions().set(verb);
        return done(m_graph.subscriptions().state());
    }
    if (what == "mentions"_L1)
        m_graph.mentions().refuse(verb.value("refuse"_L1).toString());
    else if (what == "media"_L1)
        m_graph.media().set(verb);
    else if (what == "number"_L1)
        m_graph.account().setNumber(verb);
    else if (what == "ad"_L1)
        m_graph.ads().setAd(verb);
    else if (what == "humanAgent"_L1)
        m_context.world.humanAgentAllowed = verb.value("on"_L1).toBool(true);
    else if (what == "shop.change"_L1)
        m_shop.change(verb.value("id"_L1).toInt(), verb);
    else if (what == "shop.neighbours"_L1)
        m_shop.acceptNeighbours(verb.value("on"_L1).toBool(true) ? u"on"_s : u"off"_s);
    else
        return std::nullopt;
    return done();
}

QJsonObject PlatformVerbs::setRates(const QJsonObject &verb)
{
    m_graph.whatsApp().setRates(verb.value("perSecond"_L1).toDouble(80), verb.value("pair"_L1).toDouble(45));
    m_graph.whatsApp().setTier(verb.value("tier"_L1).toInteger(2'000));
    m_graph.messenger().setRate(verb.value("messenger"_L1).toDouble(300),
                                verb.value("privateReplies"_L1).toDouble(750));
    return done();
}

std::optional<QJsonObject> PlatformVerbs::road(const QString &what, const QJsonObject &verb)
{
    if (what == "batch.begin"_L1) {
        m_poster.beginBatch();
    } else if (what == "batch.end"_L1) {
        return done({{"posts"_L1, m_poster.endBatch(verb.value("most"_L1).toInteger(1000))}});
    } else if (what == "tunnel.address"_L1) {
        m_poster.setTunnelHost(verb.value("host"_L1).toString());
    } else if (what == "post"_L1) {
        const QByteArray body = verb.value("bytes"_L1).toString().toUtf8();
        m_poster.postRaw(channelNamed(verb.value("channel"_L1).toString()), body);
    } else if (what == "sign"_L1) {
        const std::optional<Signer> signer = signerNamed(verb.value("with"_L1).toString(u"app"_s));
        if (!signer)
            return undone(u"with is app, instagram, wrong or none"_s);
        m_poster.setSigner(*signer);
    } else {
        return std::nullopt;
    }
    return done();
}

} // namespace migochat::sim
