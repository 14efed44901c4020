#include "app/store/conversationlist.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

using conversations::ListQuery;
using conversations::Moment;
using conversations::View;

constexpr QLatin1StringView kMinutes{"waiting_minutes"};

/// Open minutes are counted back here once, so that a row costs the statement one comparison.
QString filterAt(const QString &filter, const Moment &moment)
{
    if (!filter.contains(kMinutes))
        return filter;
    QJsonArray groups = QJsonDocument::fromJson(filter.toUtf8()).array();
    for (auto group = groups.begin(); group != groups.end(); ++group) {
        QJsonObject conditions = group->toObject();
        if (!conditions.contains(kMinutes))
            continue;
        const std::chrono::minutes waited(conditions.value(kMinutes).toInt());
        conditions.insert("waiting_from"_L1, toMsecs(moment.open.openFor(waited, moment.now)));
        *group = conditions;
    }
    return QString::fromUtf8(QJsonDocument(groups).toJson(QJsonDocument::Compact));
}

} // namespace

void conversations::bindList(Statement &statement, const ListQuery &query)
{
    const Moment &moment = query.moment;
    std::optional<qint64> assignee;
    if (query.view == View::Mine)
        assignee = moment.me.value();
    else if (query.view == View::Unassigned)
        assignee = 0;
    std::optional<Instant> closing;
    if (query.view == View::Closing)
        closing = moment.now + kClosingSoon;
    statement.bind(":channel"_L1, query.channel ? std::optional(query.channel->text()) : std::nullopt);
    statement.bind(":assignee"_L1, assignee).bind(":closing"_L1, closing).bind(":tag"_L1, query.tag);
    statement.bind(":unread"_L1, query.view == View::Unread).bind(":waiting"_L1, query.view == View::Waiting);
    statement.bind(":followUp"_L1, query.view == View::FollowUp);
    statement.bind(":me"_L1, moment.me).bind(":now"_L1, moment.now).bind(":dayEnd"_L1, moment.dayEnd);
    statement.bind(":filter"_L1, query.filter.isEmpty() ? std::nullopt : std::optional(filterAt(query.filter, moment)));
}

} // namespace migochat
