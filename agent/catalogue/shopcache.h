#pragma once

#include "app/domain/clock.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <optional>

namespace migochat {

/// Answers of the shop's API by request, each for its lifetime. Bounded: the answer that was read longest ago goes
/// first.
class ShopCache
{
public:
    explicit ShopCache(const Clock &clock) : m_clock(clock) {}

    [[nodiscard]] std::optional<QByteArray> find(const QByteArray &key);
    void insert(const QByteArray &key, const QByteArray &answer, std::chrono::milliseconds lifetime);

private:
    struct Entry {
        QByteArray answer;
        Instant goodUntil;
        quint64 lastRead = 0;
    };

    const Clock &m_clock;
    QHash<QByteArray, Entry> m_entries;
    quint64 m_reads = 0;
};

/// At most so many calls in a sliding minute.
class CallBudget
{
public:
    CallBudget(const Clock &clock, int perMinute) : m_clock(clock), m_perMinute(perMinute) {}

    /// Takes one call; otherwise the time until one is free again.
    [[nodiscard]] std::optional<std::chrono::milliseconds> take();

private:
    const Clock &m_clock;
    int m_perMinute;
    QList<Instant> m_calls;
};

} // namespace migochat
