#include "agent/housekeeping.h"

#include "app/platform/memory.h"
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
/// Rows per transaction, so that a webhook never waits long behind a prune.
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
    whenDone(releaseMemory(m_reader), this, [](const Result<> &) { returnFreeMemory(); });
    if (m_clock.now() - m_prunedAt < kBetweenPrunes)
        return;
    m_prunedAt = m_clock.now();
    m_tidying = true;
    prune();
}

void Housekeeping::prune()
{
    auto pruned = m_writer.run([now = m_clock.now()](Transaction &transaction) -> Result<int> {
        if (const Result<> forgotten = settings::forgetAnswers(transaction, now - kKeepAnswers); !forgotten)
            return failed(forgotten, u"forget answers");
        return inboundlog::prune(transaction, now - kKeepBodies, kRowsAtOnce);
    });
    whenDone(pruned, this, [this](const Result<int> &rows) {
        if (rows && *rows >= kRowsAtOnce)
            return prune();
        m_tidying = false;
        if (!rows)
            qCWarning(lcHousekeeping) << "cannot prune:" << rows.error().detail;
        Q_EMIT tidied();
    });
}

} // namespace migochat
