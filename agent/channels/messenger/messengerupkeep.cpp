// What the page is asked for beside messages: subscriptions, what was missed, lead ads.
#include "agent/channels/messenger/messengerchannel.h"
#include "agent/channels/metahistory.h"
#include "agent/channels/metasubscription.h"
#include "agent/meta/graphanswer.h"

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

FieldSubscription pageFields(const MessengerSelf &self)
{
    const QStringList talk{u"messages"_s,
                           u"message_echoes"_s,
                           u"messaging_postbacks"_s,
                           u"messaging_referrals"_s,
                           u"message_reads"_s,
                           u"message_deliveries"_s,
                           u"message_reactions"_s,
                           u"message_edits"_s,
                           u"messaging_handovers"_s,
                           u"standby"_s};
    return {.node = self.pageId,
            .appId = self.appId,
            .fields = talk + QStringList{u"feed"_s, u"leadgen"_s},
            .essential = talk,
            .wished = {u"messaging_optins"_s, u"messaging_policy_enforcement"_s, u"messaging_account_linking"_s,
                       u"messaging_feedback"_s, u"messaging_customer_information"_s,
                       u"messaging_in_thread_lead_form_submit"_s, u"response_feedback"_s, u"send_cart"_s, u"calls"_s,
                       u"mention"_s, u"ratings"_s}};
}

} // namespace

Async<SubscriptionReport> MessengerChannel::checkSubscription()
{
    if (!health().configured)
        return resolved<SubscriptionReport>(notConfigured());
    return checkFields(graph(), pageFields(m_self));
}

Async<> MessengerChannel::repairSubscription(const QString &)
{
    if (!health().configured)
        return resolved<void>(notConfigured());
    return subscribeFields(graph(), pageFields(m_self));
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
