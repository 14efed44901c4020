#pragma once

#include "app/domain/clock.h"
#include "tests/sim/simtypes.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>

#include <deque>

namespace migochat::sim {

/// What happened, newest last, for `GET /log`. Keeps the newest 50 000 entries; the counters never forget.
class Journal
{
public:
    explicit Journal(const Clock &clock) : m_clock(clock) {}

    /// `kind` is received, posted, refused, step, control …; `what` is any description of it.
    void add(const QString &kind, QJsonObject what);
    [[nodiscard]] QJsonArray entries(const QString &kind, qint64 since) const;
    [[nodiscard]] QJsonObject counts() const;
    [[nodiscard]] qint64 count(const QString &kind) const { return m_counts.value(kind); }
    void clear();

private:
    const Clock &m_clock;
    std::deque<QJsonObject> m_entries;
    QMap<QString, qint64> m_counts;
    qint64 m_next = 1;
};

} // namespace migochat::sim
