#pragma once

#include "agent/channels/channel.h"
#include "agent/outbox/ratelimiter.h"
#include "agent/outbox/uploader.h"
#include "app/domain/clock.h"
#include "app/store/outbox.h"
#include "app/store/reader.h"
#include "app/store/writer.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace migochat {

/// Delivers queued messages: in order per customer, within the platform's limits, with patience. "Sending" is
/// committed before the network is touched, so a crash leaves "unknown" and nothing is ever sent twice by itself.
/// Main thread; no timer runs while nothing is due.
class OutboxWorker final : public QObject
{
    Q_OBJECT

public:
    using ChannelOf = std::function<Channel *(const ChannelKind &)>;

    OutboxWorker(Writer &writer, Reader &reader, const Clock &clock, ChannelOf channelOf);

    /// At start, before the first wake(): what a crash left in "sending" becomes "unknown".
    [[nodiscard]] Async<int> recoverInterrupted();

    /// Something may be due: look soon. Cheap, call it after every commit that touched the outbox.
    void wake();

    /// A new token or the operator's word: the account may send again.
    [[nodiscard]] Async<> unblock(AccountId account);

    /// No new sends; those on the network go on until they answer.
    void stop();

    /// Where the bytes of outgoing files are; without it no file leaves.
    void setMediaFolder(const QString &folder) { m_uploader.setFolder(folder); }

    [[nodiscard]] int inFlight() const { return static_cast<int>(m_inFlight.size()); }

Q_SIGNALS:
    /// A message left the queue, one way or the other.
    void settled(migochat::MessageId message);
    /// The platform refused our token or permission: sending on this account stopped.
    void accountBlocked(migochat::AccountId account, const QString &code);
    /// The network answered (true) or was not there (false).
    void networkSeen(bool reachable);

private:
    void scan();
    void consider(const QList<outbox::Due> &heads);
    /// When this row could be sent; nullopt when something else has to happen first.
    [[nodiscard]] std::optional<Instant> dueAt(const outbox::Due &due, Instant now);
    /// Brings the files to the platform first, where there are some.
    void prepare(const outbox::Due &due);
    void notUploaded(const outbox::Due &due, const Error &why);
    void begin(outbox::Due due);
    void send(const outbox::Due &due, AttemptId attempt);
    void finish(const outbox::Due &due, AttemptId attempt, const SendOutcome &outcome);
    void refuse(const outbox::Due &due, const QString &code);
    void release(const outbox::Due &due);
    void sleepUntil(Instant at, Instant now);

    Writer &m_writer;
    Reader &m_reader;
    const Clock &m_clock;
    ChannelOf m_channelOf;
    RateLimiter m_limits;
    Uploader m_uploader;
    QSet<ConversationId> m_inFlight;
    QTimer m_timer;
    bool m_scanning = false;
    bool m_scanAgain = false;
    bool m_stopped = false;
};

} // namespace migochat
