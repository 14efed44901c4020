#include "agent/catalogue/shopcache.h"

#include <algorithm>

namespace migochat {

namespace {
constexpr qsizetype kMaxEntries = 200;
}

std::optional<QByteArray> ShopCache::find(const QByteArray &key)
{
    const auto entry = m_entries.find(key);
    if (entry == m_entries.end())
        return std::nullopt;
    if (entry->goodUntil <= m_clock.now()) {
        m_entries.erase(entry);
        return std::nullopt;
    }
    entry->lastRead = ++m_reads;
    return entry->answer;
}

void ShopCache::insert(const QByteArray &key, const QByteArray &answer, std::chrono::milliseconds lifetime)
{
    m_entries.insert(key, {answer, m_clock.now() + lifetime, ++m_reads});
    if (m_entries.size() <= kMaxEntries)
        return;
    auto oldest = m_entries.begin();
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
        if (entry->lastRead < oldest->lastRead)
            oldest = entry;
    }
    m_entries.erase(oldest);
}

std::optional<std::chrono::milliseconds> CallBudget::take()
{
    const Instant now = m_clock.now();
    const Instant windowStart = now - std::chrono::minutes(1);
    m_calls.removeIf([windowStart](Instant call) { return call <= windowStart; });
    if (m_calls.size() >= m_perMinute)
        return m_calls.first() - windowStart;
    m_calls.append(now);
    return std::nullopt;
}

} // namespace migochat
