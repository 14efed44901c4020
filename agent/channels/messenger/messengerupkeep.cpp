// What the page is asked for beside messages: subscriptions, what was missed, lead ads.
#include "agent/channels/messenger/messengerchannel.h"
#include "agent/channels/metahistory.h"
#include "agent/channels/metasubscription.h"
#include "agent/meta/graphanswer.h"
#include "agent/meta/pagefields.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kLeadFields =
    u"id,created_time,ad_id,ad_name,adset_id,campaign_id,campaign_name,form_id,is_organic,platform,field_data"_s;
/// Names of ads need ads_management; the answers alone need leads_retrieval.
const QString kLeadWithoutAds = u"id,created_time,form_id,is_organic,platform,field_data"_s;

QUrlQuery fields(const QString &names)
{
    QUrlQuery query;
    query.addQueryItem(u"fields"_s, names);
    return query;
}

FieldSubscription subscriptionOf(const MessengerSelf &self)
{
    return {.node = self.pageId,
            .appId = self.appId,
            .fields = pagefields::all(),
            .essential = pagefields::talk(),
            .wished = pagefields::rare()};
}

} // namespace

Async<SubscriptionReport> MessengerChannel::checkSubscription()
{
    if (!health().configured)
        return resolved<SubscriptionReport>(notConfigured());
    return checkFields(graph(), subscriptionOf(m_self));
}

Async<> MessengerChannel::repairSubscription(const QString &)
{
    if (!health().configured)
        return resolved<void>(notConfigured());
    return subscribeFields(graph(), subscriptionOf(m_self));
}

Async<HistoryPage> MessengerChannel::fetchHistory(Instant since, const QString &cursor)
{
    if (!health().configured)
        return resolved<HistoryPage>(notConfigured());
    const HistorySource source{
        .node = m_self.pageId, .platform = u"messenger"_s, .self = {account(), m_self.pageId}, .pace = historyPace()};
    return readHistory(graph(), source, since, cursor);
}

Async<QJsonObject> MessengerChannel::fetchLeadForm(const QString &leadId)
{
    if (!health().configured)
        return resolved<QJsonObject>(notConfigured());
    const Answer<QJsonObject> answer;
    whenDone(
        graph().get(leadId, fields(kLeadFields)), &graph(), [this, leadId, answer](const Result<GraphReply> &reply) {
            const Result<QJsonObject> body = bodyOf(GraphProduct::Messenger, reply);
            if (body || body.error().code != ErrorCode::Refused)
                return answer.give(body);
            whenDone(graph().get(leadId, fields(kLeadWithoutAds)), &graph(),
                     [answer](const Result<GraphReply> &less) { answer.give(bodyOf(GraphProduct::Messenger, less)); });
        });
    return answer.future();
}

} // namespace migochat
