#include "agent/outbox/ratelimiter.h"

#include "app/domain/channelkind.h"

#include <algorithm>
#include <cmath>

namespace migochat {

namespace {

constexpr double kWhatsAppPerSecond = 80;
constexpr double kMessengerPerSecond = 300;
constexpr double kPairPerSecond = 1.0 / 6.0;
constexpr double kPairBurst = 45;
constexpr qsizetype kManyPairs = 1000;
constexpr double kHeavyPerSecond = 10;
// Together never more than 750 within an hour, wherever it begins.
constexpr double kPrivateBurst = 50;
constexpr double kPrivatePerSecond = (750 - kPrivateBurst) / 3600.0;

RateBucket &bucketFor(QHash<qint64, RateBucket> &buckets, qint64 account, const RateBucket &fresh)
{
    auto found = buckets.find(account);
    if (found == buckets.end())
        found = buckets.insert(account, fresh);
    return *found;
}

} // namespace

double RateBucket::tokensAt(Instant now) const
{
    const double seconds = static_cast<double>(std::max<qint64>(0, (now - m_at).count())) / 1000.0;
    return std::min(m_burst, m_tokens + seconds * m_perSecond);
}

Instant RateBucket::readyAt(Instant now) const
{
    const double missing = 1.0 - tokensAt(now);
    if (missing <= 0)
        return now;
    return now + std::chrono::milliseconds(static_cast<qint64>(std::ceil(missing / m_perSecond * 1000.0)));
}

void RateBucket::take(Instant now)
{
    m_tokens = tokensAt(now) - 1.0;
    m_at = now;
}

RateBucket &RateLimiter::accountBucket(const Key &key)
{
    auto found = m_accounts.find(key.account);
    if (found == m_accounts.end()) {
        const double perSecond = key.channel == whatsAppChannel().text() ? kWhatsAppPerSecond : kMessengerPerSecond;
        found = m_accounts.insert(key.account, RateBucket(perSecond, perSecond));
    }
    return *found;
}

RateBucket *RateLimiter::pairBucket(const Key &key, Instant now)
{
    if (key.channel != whatsAppChannel().text())
        return nullptr;
    if (m_pairs.size() > kManyPairs)
        m_pairs.removeIf([now](const auto &entry) { return entry.value().isFull(now); });
    auto found = m_pairs.find(key.conversation);
    if (found == m_pairs.end())
        found = m_pairs.insert(key.conversation, RateBucket(kPairPerSecond, kPairBurst));
    return &*found;
}

QList<RateBucket *> RateLimiter::bucketsOf(const Key &key, Instant now)
{
    QList<RateBucket *> buckets{&accountBucket(key)};
    if (RateBucket *pair = pairBucket(key, now))
        buckets.append(pair);
    if (key.isHeavy && key.channel != whatsAppChannel().text())
        buckets.append(&bucketFor(m_heavy, key.account, RateBucket(kHeavyPerSecond, kHeavyPerSecond)));
    if (key.isPrivateReply)
        buckets.append(&bucketFor(m_private, key.account, RateBucket(kPrivatePerSecond, kPrivateBurst)));
    return buckets;
}

Instant RateLimiter::readyAt(const Key &key, Instant now)
{
    Instant ready = now;
    for (const RateBucket *bucket : bucketsOf(key, now))
        ready = std::max(ready, bucket->readyAt(now));
    return ready;
}

void RateLimiter::take(const Key &key, Instant now)
{
    for (RateBucket *bucket : bucketsOf(key, now))
        bucket->take(now);
}

} // namespace migochat
