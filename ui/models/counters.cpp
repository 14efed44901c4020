#include "ui/models/counters.h"

#include "app/store/reader.h"

#include <algorithm>

namespace migochat {

namespace {

constexpr std::chrono::milliseconds kGather{250};

bool countsChange(const Change &change)
{
    return change.topic == Topic::Conversation || change.topic == Topic::Lead || change.topic == Topic::Tag ||
           change.topic == Topic::Task || change.topic == Topic::SavedView || change.topic == Topic::Account;
}

} // namespace

Counters::Counters(Reader &reader, MomentNow moment, QObject *parent)
    : QObject(parent), m_reader(reader), m_moment(std::move(moment))
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(kGather);
    connect(&m_gather, &QTimer::timeout, this, &Counters::reread);
}

void Counters::apply(const ChangeSet &changes)
{
    if (!m_gather.isActive() && std::any_of(changes.cbegin(), changes.cend(), countsChange))
        m_gather.start();
}

void Counters::reread()
{
    const auto answer =
        m_reader.run([moment = m_moment()](const Database &database) { return readNumbers(database, moment); });
    m_latest.run(this, answer, [this](const Result<Numbers> &numbers) {
        if (!numbers)
            return; // the old numbers stay; the next change asks again
        m_views = numbers->views;
        m_stages = numbers->stages;
        m_attention = numbers->attention;
        Q_EMIT changed();
    });
}

Result<Counters::Numbers> Counters::readNumbers(const Database &database, const conversations::Moment &moment)
{
    const Result<conversations::Overview> views = conversations::overview(database, moment);
    if (!views)
        return failed(views);
    const Result<QList<leads::StageCount>> stages = leads::stageCounts(database);
    if (!stages)
        return failed(stages);
    const Result<attention::Numbers> waiting = attention::numbers(database, moment);
    if (!waiting)
        return failed(waiting);
    return Numbers{*views, *stages, *waiting};
}

} // namespace migochat
