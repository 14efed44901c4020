#include "tests/sim/webhookbatch.h"

#include <QJsonArray>

#include <array>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kLists{"messaging"_L1, "standby"_L1, "changes"_L1};

/// The list of events that an entry has; empty for the flat form, which cannot be joined.
QLatin1StringView listOf(const QJsonObject &entry)
{
    for (const QLatin1StringView name : kLists) {
        if (entry.contains(name))
            return name;
    }
    return {};
}

qsizetype eventsIn(const QJsonObject &entry)
{
    const QLatin1StringView list = listOf(entry);
    return list.isEmpty() ? 1 : entry.value(list).toArray().size();
}

/// Whether `next` could be added to `last`.
bool joins(const QJsonObject &last, const QJsonObject &next)
{
    const QLatin1StringView list = listOf(next);
    return !list.isEmpty() && last.contains(list) && last.value("id"_L1) == next.value("id"_L1);
}

QJsonObject joined(QJsonObject last, const QJsonObject &next)
{
    const QLatin1StringView list = listOf(next);
    QJsonArray events = last.value(list).toArray();
    const QJsonArray more = next.value(list).toArray();
    for (const QJsonValue &event : more)
        events.append(event);
    last.insert(list, events);
    if (next.contains("time"_L1))
        last.insert("time"_L1, next.value("time"_L1));
    return last;
}

} // namespace

qsizetype eventCount(const QJsonObject &body)
{
    qsizetype count = 0;
    const QJsonArray entries = body.value("entry"_L1).toArray();
    for (const QJsonValue &entry : entries)
        count += eventsIn(entry.toObject());
    return count;
}

QList<QJsonObject> combinedBodies(const QList<QJsonObject> &bodies, qsizetype most)
{
    QList<QJsonObject> combined;
    QList<QJsonObject> entries;
    qsizetype events = 0;
    const auto close = [&] {
        QJsonArray array;
        for (const QJsonObject &entry : std::as_const(entries))
            array.append(entry);
        if (!array.isEmpty())
            combined.append({{"object"_L1, bodies.first().value("object"_L1)}, {"entry"_L1, array}});
        entries.clear();
        events = 0;
    };
    for (const QJsonObject &body : bodies) {
        const QJsonArray given = body.value("entry"_L1).toArray();
        for (const QJsonValue &value : given) {
            const QJsonObject entry = value.toObject();
            if (events > 0 && events + eventsIn(entry) > most)
                close();
            events += eventsIn(entry);
            if (!entries.isEmpty() && joins(entries.last(), entry))
                entries.last() = joined(entries.last(), entry);
            else
                entries.append(entry);
        }
    }
    close();
    return combined;
}

} // namespace migochat::sim
