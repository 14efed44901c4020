#pragma once

#include "app/domain/instant.h"

#include <QHash>
#include <QString>

#include <algorithm>

namespace migochat::sim {

/// Token buckets by key: `burst` at once, one more every `interval`.
class RateLimit
{
public:
    RateLimit(double burst, std::chrono::milliseconds interval) : m_burst(burst), m_interval(interval) {}

    void set(double burst, std::chrono::milliseconds interval)
    {
        m_burst = burst;
        m_interval = interval;
        m_buckets.clear();
    }

    /// False when the key has used up its share.
    [[nodiscard]] bool take(const QString &key, Instant now)
    {
        auto found = m_buckets.find(key);
        if (found == m_buckets.end())
            found = m_buckets.insert(key, Bucket{m_burst, now});
        Bucket &bucket = *found;
        const double waited = static_cast<double>((now - bucket.at).count());
        bucket.tokens = std::min(m_burst, bucket.tokens + waited / static_cast<double>(m_interval.count()));
        bucket.at = now;
        if (bucket.tokens < 1)
            return false;
        bucket.tokens -= 1;
        return true;
    }

private:
    struct Bucket {
        double tokens;
        Instant at;
    };
    double m_burst;
    std::chrono::milliseconds m_interval;
    QHash<QString, Bucket> m_buckets;
};

} // namespace migochat::sim
