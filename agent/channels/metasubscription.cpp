#include "agent/channels/metasubscription.h"

#include "agent/meta/graphanswer.h"
#include "agent/meta/json.h"

#include <QJsonArray>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

QString edgeOf(const FieldSubscription &wanted)
{
    return wanted.node + u"/subscribed_apps";
}

/// Meta writes the fields as texts or as objects with a name.
QStringList fieldNames(const QJsonValue &value)
{
    QStringList names;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &field : list)
        names.append(field.isString() ? field.toString() : json::text(field.toObject(), "name"_L1));
    return names;
}

/// The fields of our app's entry; nothing when it has none.
std::optional<QStringList> subscribedFields(const QJsonObject &body, const QString &appId)
{
    const QJsonArray apps = body.value("data"_L1).toArray();
    for (const QJsonValue &value : apps) {
        const QJsonObject app = value.toObject();
        if (appId.isEmpty() || json::id(app.value("id"_L1)) == appId)
            return fieldNames(app.value("subscribed_fields"_L1));
    }
    return std::nullopt;
}

SubscriptionReport reportOf(const QJsonObject &body, const FieldSubscription &wanted)
{
    const std::optional<QStringList> fields = subscribedFields(body, wanted.appId);
    SubscriptionReport report{.subscribed = fields.has_value(), .missingFields = wanted.fields, .callbackUrl = {}};
    for (const QString &field : fields.value_or(QStringList()))
        report.missingFields.removeAll(field);
    return report;
}

Async<GraphReply> ask(GraphClient &graph, const FieldSubscription &wanted)
{
    QUrlQuery query;
    query.addQueryItem(u"fields"_s, u"id,name,subscribed_fields"_s);
    return graph.get(edgeOf(wanted), query);
}

Async<GraphReply> subscribe(GraphClient &graph, const FieldSubscription &wanted, const QStringList &fields)
{
    return graph.post(edgeOf(wanted), {{u"subscribed_fields"_s, fields.join(u',')}});
}

Result<> accepted(const Result<GraphReply> &reply)
{
    const Result<QJsonObject> body = bodyOf(GraphProduct::Messenger, reply);
    if (!body)
        return failed(body);
    if (!saysSuccess(*body))
        return fail(ErrorCode::Refused, u"not subscribed"_s);
    return {};
}

/// The essential fields beside what is subscribed already: the list replaces the earlier one.
void subscribeEssential(GraphClient &graph, const FieldSubscription &wanted, const Error &refusal, const Answer<> &answer)
{
    whenDone(ask(graph, wanted), &graph, [&graph, wanted, refusal, answer](const Result<GraphReply> &reply) {
        const Result<QJsonObject> body = bodyOf(GraphProduct::Messenger, reply);
        QStringList fields = body ? subscribedFields(*body, wanted.appId).value_or(QStringList()) : QStringList();
        const QStringList before = fields;
        for (const QString &field : wanted.essential) {
            if (!fields.contains(field))
                fields.append(field);
        }
        if (!body || fields == before)
            return answer.give(tl::unexpected(refusal));
        whenDone(subscribe(graph, wanted, fields), &graph,
                 [refusal, answer](const Result<GraphReply> &) { answer.give(tl::unexpected(refusal)); });
    });
}

} // namespace

Async<SubscriptionReport> checkFields(GraphClient &graph, const FieldSubscription &wanted)
{
    const Answer<SubscriptionReport> answer;
    whenDone(ask(graph, wanted), &graph, [wanted, answer](const Result<GraphReply> &reply) {
        const Result<QJsonObject> body = bodyOf(GraphProduct::Messenger, reply);
        if (body)
            answer.give(reportOf(*body, wanted));
        else
            answer.give(failed(body));
    });
    return answer.future();
}

Async<> subscribeFields(GraphClient &graph, const FieldSubscription &wanted)
{
    const Answer<> answer;
    whenDone(subscribe(graph, wanted, wanted.fields), &graph, [&graph, wanted, answer](const Result<GraphReply> &reply) {
        const Result<> taken = accepted(reply);
        if (!taken && taken.error().code == ErrorCode::Refused)
            return subscribeEssential(graph, wanted, taken.error(), answer);
        answer.give(taken);
    });
    return answer.future();
}

} // namespace migochat
