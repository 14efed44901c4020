#include "agent/subscriptions/adnames.h"

#include "agent/meta/graphanswer.h"
#include "agent/meta/json.h"
#include "app/store/leadforms.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds kPace = 1s;
constexpr std::chrono::milliseconds kRest = 15min;
constexpr std::chrono::milliseconds kLongRest = 24h;

leadforms::Ad readAd(const QString &id, const QJsonObject &body)
{
    return {id, json::text(body, "name"_L1), json::text(body.value("campaign"_L1).toObject(), "name"_L1),
            json::text(body.value("adset"_L1).toObject(), "name"_L1)};
}

} // namespace

AdNames::AdNames(Writer &writer, Reader &reader, const Clock &clock)
    : m_writer(writer), m_reader(reader), m_clock(clock)
{
    m_pace.setSingleShot(true);
    m_pace.setInterval(kPace);
    connect(&m_pace, &QTimer::timeout, this, &AdNames::look);
}

void AdNames::setConfig(const GraphConfig &graph, const GraphCredentials &credentials)
{
    m_isBusy = false; // an answer to the earlier token's question does not come any more
    m_notBefore = {};
    m_graph =
        credentials.accessToken.isEmpty() ? nullptr : std::make_unique<GraphClient>(m_network, graph, credentials);
}

void AdNames::wake()
{
    if (m_graph && !m_isBusy && !m_pace.isActive() && m_clock.now() >= m_notBefore)
        m_pace.start();
}

void AdNames::stop()
{
    m_pace.stop();
    m_graph.reset();
}

void AdNames::look()
{
    if (!m_graph)
        return;
    m_isBusy = true;
    auto unread = m_reader.run([](const Database &database) { return leadforms::unreadAds(database, 1); });
    whenDone(unread, this, [this](const Result<QList<QString>> &ads) {
        m_isBusy = false;
        if (ads && !ads->isEmpty() && m_graph)
            ask(ads->first());
    });
}

void AdNames::ask(const QString &adId)
{
    m_isBusy = true;
    QUrlQuery query;
    query.addQueryItem(u"fields"_s, u"id,name,status,effective_status,campaign{id,name,objective},adset{id,name}"_s);
    whenDone(m_graph->get(adId, query), m_graph.get(),
             [this, adId](const Result<GraphReply> &reply) { onAnswer(adId, reply); });
}

void AdNames::onAnswer(const QString &adId, const Result<GraphReply> &reply)
{
    m_isBusy = false;
    const Result<QJsonObject> body = bodyOf(GraphProduct::Messenger, reply);
    const bool isAboutTheAd =
        !body && (body.error().code == ErrorCode::NotFound || body.error().code == ErrorCode::Refused);
    // Without ads_read it is about our token and not about this ad.
    if (!body && (!isAboutTheAd || isMissingPermission(graphCodeOf(body.error())))) {
        m_notBefore = m_clock.now() + (isAboutTheAd ? kLongRest : std::max(kRest, body.error().retryAfter));
        return;
    }
    auto written = m_writer.run([adId, body](Transaction &transaction) {
        return body ? leadforms::nameAd(transaction, readAd(adId, *body)) : leadforms::giveUpAd(transaction, adId);
    });
    whenDone(written, this, [this](const Result<> &result) {
        if (result)
            wake();
    });
}

} // namespace migochat
