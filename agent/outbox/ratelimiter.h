#pragma once

#include "app/domain/instant.h"

#include <QHash>
#include <QList>

namespace migochat {

/// A token bucket that never sleeps: it says when the next send is allowed.
class RateBucket
{
public:
    RateBucket() = default;
    RateBucket(double perSecond, double burst) : m_perSecond(perSecond), m_burst(burst), m_tokens(burst) {}

    /// `now` when a token is there, else the moment it will be.
    [[nodiscard]] Instant readyAt(Instant now) const;
    void take(Instant now);
    /// Full again: the bucket may be forgotten.
    [[nodiscard]] bool isFull(Instant now) const { return tokensAt(now) >= m_burst; }

private:
    [[nodiscard]] double tokensAt(Instant now) const;

    double m_perSecond = 1;
    double m_burst = 1;
    double m_tokens = 1;
    Instant m_at{};
};

/// Meta's send limits, kept on our side so that the refusals stay exceptions: per account (WhatsApp 80 messages a
/// second, Messenger 300, of these ten with sound or film), per WhatsApp pair of number and customer (one in six seconds,
/// 45 at once), and 750 private replies to comments an hour.
class RateLimiter
{
public:
    struct Key {
        QString channel;
        qint64 account = 0;
        qint64 conversation = 0;
        bool isHeavy = false;        ///< carries sound or film
        bool isPrivateReply = false; ///< to a comment
    };

    [[nodiscard]] Instant readyAt(const Key &key, Instant now);
    void take(const Key &key, Instant now);

private:
    /// Those that this message draws from.
    [[nodiscard]] QList<RateBucket *> bucketsOf(const Key &key, Instant now);
    RateBucket &accountBucket(const Key &key);
    RateBucket *pairBucket(const Key &key, Instant now);

    QHash<qint64, RateBucket> m_accounts;
    QHash<qint64, RateBucket> m_pairs;
    QHash<qint64, RateBucket> m_heavy;   ///< per account of Messenger and Instagram
    QHash<qint64, RateBucket> m_private; ///< per account
};

} // namespace migochat
