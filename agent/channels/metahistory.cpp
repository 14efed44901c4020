#include "agent/channels/metahistory.h"

#include "agent/meta/graphanswer.h"
#include "agent/meta/json.h"

#include <QJsonArray>
#include <QTimer>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype kDetailed = 20; // Meta answers that older messages were deleted
const QString kListed = u"id,created_time,from,to,message"_s;
const QString kDetails = u"id,created_time,from,to,message,attachments,shares,sticker,story,reply_to,is_unsupported"_s;

/// The calls for one page, one after another at Meta's pace. Ends itself; dies with the client.
class HistoryRun final : public QObject
{
public:
    HistoryRun(GraphClient &graph, HistorySource source, Instant since)
        : QObject(&graph), m_graph(graph), m_source(std::move(source)), m_since(since)
    {
    }

    [[nodiscard]] Async<HistoryPage> start(const QString &cursor)
    {
        QUrlQuery query(cursor);
        if (cursor.isEmpty()) {
            query.addQueryItem(u"platform"_s, m_source.platform);
            query.addQueryItem(u"limit"_s, u"10"_s);
            query.addQueryItem(u"fields"_s, u"id,updated_time,participants,messages.limit(25){"_s % kListed % u'}');
        }
        m_steps.append({Step::Kind::List, m_source.node + u"/conversations", query, {}});
        goOn();
        return m_answer.future();
    }

private:
    /// A conversation whose messages are being read.
    struct Talk {
        QString id;
        QJsonObject participants;
        qsizetype seen = 0; ///< messages so far, newest first
    };
    struct Step {
        enum class Kind { List, More, Detail };
        Kind kind = Kind::List;
        QString path;
        QUrlQuery query;
        Talk talk;
        QJsonObject message{}; ///< Detail: as the list told it
    };

    void goOn()
    {
        if (m_steps.isEmpty())
            return finish();
        QTimer::singleShot(m_source.pace, this, [this] { call(m_steps.takeFirst()); });
    }

    void call(const Step &step)
    {
        whenDone(m_graph.get(step.path, step.query), this, [this, step](const Result<GraphReply> &reply) {
            const Result<QJsonObject> body = bodyOf(GraphProduct::Messenger, reply);
            if (!body && (step.kind != Step::Kind::Detail || !isAboutTheMessage(body.error())))
                return giveUp(body.error());
            if (step.kind == Step::Kind::List)
                onList(*body);
            else if (step.kind == Step::Kind::More)
                take(step.talk, *body);
            else
                add(body ? *body : step.message, step.talk);
            goOn();
        });
    }

    /// "It was deleted", "we may not see it": the others may still be readable.
    static bool isAboutTheMessage(const Error &error)
    {
        return error.code == ErrorCode::Refused || error.code == ErrorCode::NotFound;
    }

    void onList(const QJsonObject &list)
    {
        const QJsonArray talks = list.value("data"_L1).toArray();
        bool goesOn = true; // the list begins with what was changed last
        for (const QJsonValue &value : talks) {
            const QJsonObject talk = value.toObject();
            const Instant updated = historyTime(talk, "updated_time"_L1);
            goesOn = updated == Instant{} || !isOld(updated);
            if (goesOn)
                take({json::id(talk.value("id"_L1)), talk.value("participants"_L1).toObject()},
                     talk.value("messages"_L1).toObject());
        }
        if (goesOn)
            m_page.next = nextCursor(list);
    }

    /// Messages of one conversation, newest first, up to the first one from before.
    void take(Talk talk, const QJsonObject &messages)
    {
        const QJsonArray list = messages.value("data"_L1).toArray();
        for (const QJsonValue &value : list) {
            const QJsonObject message = value.toObject();
            if (isOld(historyTime(message, "created_time"_L1)))
                return;
            const bool hasDetails = talk.seen++ < kDetailed;
            if (isWhole(message) || !hasDetails)
                add(message, talk);
            else
                m_steps.append({Step::Kind::Detail, json::id(message.value("id"_L1)), fieldsQuery(), talk, message});
        }
        const QString cursor = nextCursor(messages);
        if (cursor.isEmpty() || talk.id.isEmpty())
            return;
        QUrlQuery query(cursor);
        if (!query.hasQueryItem(u"fields"_s))
            query.addQueryItem(u"fields"_s, kListed);
        m_steps.append({Step::Kind::More, talk.id + u"/messages", query, talk});
    }

    static QUrlQuery fieldsQuery()
    {
        QUrlQuery query;
        query.addQueryItem(u"fields"_s, kDetails);
        return query;
    }

    void add(const QJsonObject &message, const Talk &talk)
    {
        m_page.events.append(readHistoryMessage(message, talk.participants, m_source.self));
    }

    /// Their times are whole seconds, cut off.
    bool isOld(Instant at) const { return at + 1s <= m_since; }

    void finish()
    {
        m_answer.give(m_page);
        deleteLater();
    }

    void giveUp(const Error &error)
    {
        m_answer.give(tl::unexpected(error));
        deleteLater();
    }

    GraphClient &m_graph;
    const HistorySource m_source;
    const Instant m_since;
    QList<Step> m_steps;
    HistoryPage m_page;
    Answer<HistoryPage> m_answer;
};

} // namespace

Async<HistoryPage> readHistory(GraphClient &graph, const HistorySource &source, Instant since, const QString &cursor)
{
    return (new HistoryRun(graph, source, since))->start(cursor);
}

} // namespace migochat
