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

/// The first list and what of the second one is not in it.
QStringList together(QStringList fields, const QStringList &more)
{
    for (const QString &field : more) {
        if (!fields.contains(field))
            fields.append(field);
    }
    return fields;
}

/// Tries one list after another while the platform refuses them; answers what it said to the last one of `demanded` lists.
struct Attempts {
    FieldSubscription wanted;
    QList<QStringList> lists;
    qsizetype demanded = 0; ///< so many of the lists hold everything that has to be there
};

void subscribeOneOf(GraphClient &graph, Attempts attempts, const Answer<> &answer)
{
    const QStringList fields = attempts.lists.takeFirst();
    whenDone(subscribe(graph, attempts.wanted, fields), &graph,
             [&graph, attempts, answer](const Result<GraphReply> &reply) mutable {
                 const Result<> taken = accepted(reply);
                 --attempts.demanded;
                 const bool isRefused = !taken && taken.error().code == ErrorCode::Refused;
                 if (isRefused && attempts.demanded > 0)
                     return subscribeOneOf(graph, attempts, answer);
                 if (!isRefused || attempts.lists.isEmpty())
                     return answer.give(taken);
                 whenDone(subscribe(graph, attempts.wanted, attempts.lists.first()), &graph,
                          [taken, answer](const Result<GraphReply> &) { answer.give(taken); });
             });
}

/// What there is to try, the fullest list first.
Attempts attemptsBeside(const QStringList &known, const FieldSubscription &wanted)
{
    const QStringList demanded = together(known, wanted.fields);
    const QStringList full = together(demanded, wanted.wished);
    const QStringList essential = together(known, wanted.essential);
    Attempts attempts{.wanted = wanted, .lists = {full}, .demanded = 1};
    if (full != demanded) {
        attempts.lists.append(demanded);
        ++attempts.demanded;
    }
    if (essential != known && essential != demanded)
        attempts.lists.append(essential);
    return attempts;
}

} // namespace

Async<SubscriptionReport> checkFields(GraphClient &graph, const FieldSubscription &wanted)
{
    const Answer<SubscriptionReport> answer;
    whenDone(ask(graph, wanted), &graph, [&graph, wanted, answer](const Result<GraphReply> &reply) {
        const Result<QJsonObject> body = bodyOf(GraphProduct::Messenger, reply);
        if (!body)
            return answer.give(failed(body));
        const SubscriptionReport report = reportOf(*body, wanted);
        const QStringList known = subscribedFields(*body, wanted.appId).value_or(QStringList());
        const QStringList full = together(known, wanted.wished);
        if (!report.subscribed || !report.missingFields.isEmpty() || full == known)
            return answer.give(report);
        whenDone(subscribe(graph, wanted, full), &graph,
                 [report, answer](const Result<GraphReply> &) { answer.give(report); });
    });
    return answer.future();
}

Async<> subscribeFields(GraphClient &graph, const FieldSubscription &wanted)
{
    const Answer<> answer;
    whenDone(ask(graph, wanted), &graph, [&graph, wanted, answer](const Result<GraphReply> &reply) {
        const Result<QJsonObject> body = bodyOf(GraphProduct::Messenger, reply);
        const QStringList known = body ? subscribedFields(*body, wanted.appId).value_or(QStringList()) : QStringList();
        subscribeOneOf(graph, attemptsBeside(known, wanted), answer);
    });
    return answer.future();
}

} // namespace migochat
