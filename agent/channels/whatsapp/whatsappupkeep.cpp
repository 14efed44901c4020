// What the business account is asked for beside messages. It keeps no history of them.
#include "agent/channels/whatsapp/whatsappchannel.h"
#include "agent/meta/graphanswer.h"
#include "agent/meta/json.h"

#include <QJsonArray>
#include <QUrlQuery>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The entry of our app, or of any when we do not know which is ours.
SubscriptionReport reportOf(const QJsonObject &body, const QString &appId)
{
    const QJsonArray apps = body.value("data"_L1).toArray();
    for (const QJsonValue &value : apps) {
        const QJsonObject entry = value.toObject();
        const QJsonObject app = entry.value("whatsapp_business_api_data"_L1).toObject();
        if (!appId.isEmpty() && json::id(app.value("id"_L1)) != appId)
            continue;
        QString override = json::text(entry, "override_callback_uri"_L1);
        if (override.isEmpty())
            override = json::text(app, "override_callback_uri"_L1);
        return {.subscribed = true, .missingFields = {}, .callbackUrl = override};
    }
    return {.subscribed = false, .missingFields = {u"messages"_s}, .callbackUrl = {}};
}

} // namespace

Async<SubscriptionReport> WhatsAppChannel::checkSubscription()
{
    if (!health().configured || m_businessAccountId.isEmpty())
        return resolved<SubscriptionReport>(fail(ErrorCode::NotFound, u"the business account's id is missing"_s));
    const Answer<SubscriptionReport> answer;
    whenDone(graph().get(m_businessAccountId + u"/subscribed_apps"), &graph(),
             [this, answer](const Result<GraphReply> &reply) {
                 const Result<QJsonObject> body = bodyOf(GraphProduct::WhatsApp, reply);
                 if (body)
                     readNumber(reportOf(*body, m_appId), answer);
                 else
                     answer.give(failed(body));
             });
    return answer.future();
}

void WhatsAppChannel::readNumber(const SubscriptionReport &ofAccount, const Answer<SubscriptionReport> &answer)
{
    const QUrlQuery query{{u"fields"_s, u"webhook_configuration"_s}};
    whenDone(
        graph().get(account().value(), query), &graph(), [this, ofAccount, answer](const Result<GraphReply> &reply) {
            SubscriptionReport report = ofAccount;
            // Who may not read it is told what the business account says.
            if (const Result<QJsonObject> body = bodyOf(GraphProduct::WhatsApp, reply)) {
                const QString own = json::text(body->value("webhook_configuration"_L1).toObject(), "phone_number"_L1);
                m_numberCallsElsewhere = !own.isEmpty();
                if (m_numberCallsElsewhere)
                    report.callbackUrl = own;
            }
            answer.give(report);
        });
}

Async<> WhatsAppChannel::repairSubscription(const QString &callbackUrl)
{
    if (!health().configured || m_businessAccountId.isEmpty())
        return resolved<void>(fail(ErrorCode::NotFound, u"the business account's id is missing"_s));
    const Answer<> answer;
    if (!m_numberCallsElsewhere) {
        subscribeAccount(callbackUrl, answer);
        return answer.future();
    }
    const QJsonObject none{{u"webhook_configuration"_s, QJsonObject{{u"override_callback_uri"_s, QString()}}}};
    whenDone(graph().post(account().value(), none), &graph(),
             [this, callbackUrl, answer](const Result<GraphReply> &reply) {
                 const Result<QJsonObject> body = bodyOf(GraphProduct::WhatsApp, reply);
                 if (!body)
                     return answer.give(failed(body));
                 m_numberCallsElsewhere = false;
                 subscribeAccount(callbackUrl, answer);
             });
    return answer.future();
}

void WhatsAppChannel::subscribeAccount(const QString &callbackUrl, const Answer<> &answer)
{
    QJsonObject request;
    if (!callbackUrl.isEmpty()) {
        request.insert("override_callback_uri"_L1, callbackUrl);
        request.insert("verify_token"_L1, QString::fromUtf8(verifyToken()));
    }
    whenDone(graph().post(m_businessAccountId + u"/subscribed_apps", request), &graph(),
             [answer](const Result<GraphReply> &reply) {
                 const Result<QJsonObject> body = bodyOf(GraphProduct::WhatsApp, reply);
                 if (!body)
                     answer.give(failed(body));
                 else if (saysSuccess(*body))
                     answer.give({});
                 else
                     answer.give(fail(ErrorCode::Refused, u"not subscribed"_s));
             });
}

} // namespace migochat
