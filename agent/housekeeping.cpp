#include "agent/housekeeping.h"

#include "app/platform/memory.h"
#include "app/store/erasing.h"
#include "app/store/inboundlog.h"
#include "app/store/readermemory.h"
#include "app/store/settings.h"

#include <QLoggingCategory>

namespace migochat {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcHousekeeping, "migochat.agent.housekeeping")

namespace {

constexpr std::chrono::milliseconds kQuietTime = 20s;
constexpr std::chrono::hours kBetweenPrunes{24};
constexpr std::chrono::hours kKeepBodies{24 * 30};
constexpr std::chrono::hours kKeepAnswers{24};
/// Bodies per transaction, so that a webhook never waits long behind it. They are looked for in the reader's thread.
constexpr int kRowsAtOnce = 500;

} // namespace

Housekeeping::Housekeeping(Writer &writer, Reader &reader, const Clock &clock)
    : m_writer(writer), m_reader(reader), m_clock(clock)
{
    m_pause.setSingleShot(true);
    m_pause.setTimerType(Qt::VeryCoarseTimer);
    m_pause.setInterval(kQuietTime);
    connect(&m_pause, &QTimer::timeout, this, &Housekeeping::tidy);
}

void Housekeeping::noteCommit()
{
    if (m_tidying)
        return; // its own commits are no reason to tidy again
    if (!m_pause.isActive())
        m_pause.start();
}

void Housekeeping::stop()
{
    m_pause.stop();
    m_tidying = true;
}

void Housekeeping::tidy()
{
    m_writer.checkpoint();
    auto left = m_reader.run([](const Database &database) { return erasing::hasWordsLeft(database); });
    whenDone(left, this, [this](const Result<bool> &words) {
        if (words.value_or(false))
            mergeWords();
    });
    whenDone(releaseMemory(m_reader), this, [](const Result<> &) { returnFreeMemory(); });
    if (m_clock.now() - m_prunedAt < kBetweenPrunes)
        return;
    m_prunedAt = m_clock.now();
    m_tidying = true;
    auto forgotten = m_writer.run([before = m_prunedAt - kKeepAnswers](Transaction &transaction) {
        return settings::forgetAnswers(transaction, before);
    });
    whenDone(forgotten, this, [this](const Result<> &result) {
        if (result)
            return prune({});
        finish(result);
    });
}

/// In small steps, so that a webhook never waits long behind one.
void Housekeeping::mergeWords()
{
    auto merged = m_writer.run([](Transaction &transaction) { return erasing::mergeIndexes(transaction); });
    whenDone(merged, this, [this](const Result<bool> &more) {
        if (more.value_or(false))
            return mergeWords();
        if (!more)
            qCWarning(lcHousekeeping) << "cannot merge the indexes:" << more.error().detail;
        m_writer.checkpoint();
    });
}

void Housekeeping::prune(DeliveryId after)
{
    auto found = m_reader.run([before = m_prunedAt - kKeepBodies, after](const Database &database) {
        return inboundlog::outlived(database, before, after, kRowsAtOnce);
    });
    whenDone(found, this, [this](const Result<QList<DeliveryId>> &deliveries) {
        if (!deliveries || deliveries->isEmpty())
            return finish(deliveries ? Result<>() : failed(deliveries));
        auto gone = m_writer.run(
            [rows = *deliveries](Transaction &transaction) { return inboundlog::letGo(transaction, rows); });
        whenDone(gone, this, [this, last = deliveries->last()](const Result<> &result) {
            if (result)
                return prune(last);
            finish(result);
        });
    });
}

void Housekeeping::finish(const Result<> &result)
{
    m_tidying = false;
    if (!result)
        qCWarning(lcHousekeeping) << "cannot prune:" << result.error().detail;
    Q_EMIT tidied();
}

} // namespace migochat
