#include "ui/models/counters.h"

#include "app/store/reader.h"

#include <algorithm>

namespace migochat {

namespace {

constexpr std::chrono::milliseconds kGather{250};

bool countsChange(const Change &change)
{
    return change.topic == Topic::Conversation || change.topic == Topic::Lead;
}

} // namespace

Counters::Counters(Reader &reader, QObject *parent) : QObject(parent), m_reader(reader)
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
    m_latest.run(this, m_reader.run(&Counters::readNumbers), [this](const Result<Numbers> &numbers) {
        if (!numbers)
            return; // the old numbers stay; the next change asks again
        m_views = numbers->views;
        m_stages = numbers->stages;
        Q_EMIT changed();
    });
}

Result<Counters::Numbers> Counters::readNumbers(const Database &database)
{
    const Result<conversations::Counts> views = conversations::counts(database);
    if (!views)
        return failed(views);
    const Result<QList<leads::StageCount>> stages = leads::stageCounts(database);
    if (!stages)
        return failed(stages);
    return Numbers{*views, *stages};
}

} // namespace migochat
