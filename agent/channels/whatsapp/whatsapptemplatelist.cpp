#include "agent/channels/whatsapp/whatsapptemplatelist.h"

#include "agent/meta/json.h"
#include "agent/meta/sendfailure.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A verified business has at most 6000 templates; more pages than that are a loop.
constexpr int kMostPages = 70;

struct Fetch {
    GraphClient &graph;
    QString path;
    QList<RemoteTemplate> list;
    int pages = 0;
    Answer<QList<RemoteTemplate>> answer;
};

tl::unexpected<Error> whyNot(const Result<GraphReply> &reply)
{
    if (!reply)
        return failed(reply);
    const SendFailure failure = readSendFailure(GraphProduct::WhatsApp, reply);
    if (reply->error && refusesToken(*reply->error))
        return fail(ErrorCode::Unauthorized, failure.codeText());
    const bool isPassing = failure.kind == FailureClass::Wait || failure.kind == FailureClass::Retry;
    return fail(isPassing ? ErrorCode::RateLimited : ErrorCode::Refused, failure.codeText());
}

void fetchPage(const std::shared_ptr<Fetch> &fetch, const QString &cursor)
{
    QUrlQuery query{{u"fields"_s, u"id,name,language,category,status,components"_s}, {u"limit"_s, u"100"_s}};
    if (!cursor.isEmpty())
        query.addQueryItem(u"after"_s, cursor);
    whenDone(fetch->graph.get(fetch->path, query), &fetch->graph, [fetch](const Result<GraphReply> &reply) {
        if (!reply || reply->error || !reply->body.contains("data"_L1))
            return fetch->answer.give(whyNot(reply));
        const TemplatePage page = readTemplatePage(reply->body);
        fetch->list += page.templates;
        if (page.next.isEmpty() || ++fetch->pages >= kMostPages)
            return fetch->answer.give(fetch->list);
        fetchPage(fetch, page.next);
    });
}

} // namespace

TemplatePage readTemplatePage(const QJsonObject &body)
{
    TemplatePage page;
    for (const QJsonValue item : body.value("data"_L1).toArray()) {
        const QJsonObject one = item.toObject();
        RemoteTemplate entry{.remoteId = json::id(one.value("id"_L1)),
                             .name = json::text(one, "name"_L1),
                             .language = json::text(one, "language"_L1),
                             .category = json::text(one, "category"_L1),
                             .status = json::text(one, "status"_L1),
                             .components = {}};
        entry.components = QJsonDocument(one.value("components"_L1).toArray()).toJson(QJsonDocument::Compact);
        if (!entry.name.isEmpty() && !entry.language.isEmpty())
            page.templates.append(entry);
    }
    const QJsonObject paging = body.value("paging"_L1).toObject();
    if (paging.contains("next"_L1)) // the address holds the token: only the cursor is used
        page.next = json::text(paging.value("cursors"_L1).toObject(), "after"_L1);
    return page;
}

Async<QList<RemoteTemplate>> fetchWhatsAppTemplates(GraphClient &graph, const QString &businessAccountId)
{
    if (businessAccountId.isEmpty())
        return resolved<QList<RemoteTemplate>>(fail(ErrorCode::NotFound, u"no business account id"_s));
    const auto fetch = std::make_shared<Fetch>(Fetch{graph, businessAccountId + u"/message_templates", {}, 0, {}});
    fetchPage(fetch, {});
    return fetch->answer.future();
}

} // namespace migochat
