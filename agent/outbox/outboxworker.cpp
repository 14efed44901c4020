#include "agent/outbox/outboxworker.h"

#include "agent/outbox/retrypolicy.h"
#include "app/domain/leaving.h"
#include "app/store/contacts.h"
#include "app/store/heldanswers.h"

#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QUuid>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(lcOutbox, "migochat.outbox")

namespace {

constexpr int kHeadsPerScan = 200;
/// Messages to different customers on the network at once; the rest waits its turn.
constexpr qsizetype kMaxInFlight = 32;
/// Timers are coarse and clocks jump; look again at least this often while something waits.
constexpr std::chrono::milliseconds kLongestSleep{60'000};

/// WhatsApp may show messages in another order than it took them, unless the earlier one was sent. A part that no status
/// comes for holds up the next one no longer than this.
constexpr std::chrono::seconds kWaitForPart{10};

RateLimiter::Key limitKey(const outbox::Due &due)
{
    const MessageKind kind = due.outgoing.kind;
    return {.channel = due.channel.text(),
            .account = due.account.value(),
            .conversation = due.conversation.value(),
            .isHeavy = kind == MessageKind::Video || kind == MessageKind::Audio || kind == MessageKind::Voice,
            .isPrivateReply = reachOf(due.outgoing.content) == Reach::PrivateReply};
}

/// What a person wrote and the window cut off waits for the customer, unless another answer does already.
Result<> holdLate(Transaction &transaction, const outbox::Due &due, Instant now)
{
    if (due.outgoing.kind != MessageKind::Text || due.outgoing.author != Author::Staff)
        return {};
    const Result<qint64> held = held::add(transaction, {.conversation = due.conversation,
                                                        .sentTemplate = {},
                                                        .text = due.outgoing.text,
                                                        .staff = {},
                                                        .createdAt = now});
    return held || held.error().code == ErrorCode::Conflict ? Result<>{} : failed(held, u"hold late answer");
}

} // namespace

OutboxWorker::OutboxWorker(Writer &writer, Reader &reader, const Clock &clock, ChannelOf channelOf)
    : m_writer(writer), m_reader(reader), m_clock(clock), m_channelOf(std::move(channelOf)),
      m_uploader(writer, reader, clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &OutboxWorker::scan);
}

Async<int> OutboxWorker::recoverInterrupted()
{
    return m_writer.run(
        [now = m_clock.now()](Transaction &transaction) { return outbox::recoverInterrupted(transaction, now); });
}

void OutboxWorker::wake()
{
    if (m_stopped)
        return;
    if (m_scanning)
        m_scanAgain = true;
    else
        m_timer.start(0); // several wakes of one turn of the loop become one scan
}

void OutboxWorker::stop()
{
    m_stopped = true;
    m_timer.stop();
}

Async<> OutboxWorker::unblock(AccountId account)
{
    auto done = m_writer.run([account, now = m_clock.now()](Transaction &transaction) {
        return contacts::setSendBlocked(transaction, account, {}, now);
    });
    whenDone(done, this, [this](const Result<> &) { wake(); });
    return done;
}

void OutboxWorker::scan()
{
    if (m_stopped)
        return;
    m_scanning = true;
    m_scanAgain = false;
    auto heads = m_reader.run([](const Database &database) { return outbox::heads(database, kHeadsPerScan); });
    whenDone(heads, this, [this](const Result<QList<outbox::Due>> &result) {
        m_scanning = false;
        if (!result) {
            qCWarning(lcOutbox) << "cannot read the outbox:" << result.error().detail;
            return;
        }
        consider(*result);
        if (m_scanAgain)
            wake();
    });
}

void OutboxWorker::consider(const QList<outbox::Due> &heads)
{
    if (m_stopped)
        return;
    const Instant now = m_clock.now();
    std::optional<Instant> next;
    for (const outbox::Due &due : heads) {
        if (m_inFlight.size() >= kMaxInFlight)
            return; // the next one to finish looks again
        if (m_inFlight.contains(due.conversation) || due.accountBlocked)
            continue;
        const std::optional<Instant> at = dueAt(due, now);
        if (!at)
            continue;
        if (*at > now) {
            next = next ? std::min(*next, *at) : *at;
            continue;
        }
        prepare(due);
    }
    if (next)
        sleepUntil(*next, now);
}

std::optional<Instant> OutboxWorker::dueAt(const outbox::Due &due, Instant now)
{
    if (due.notBefore <= now) { // a message for later is judged when its time comes
        if (const QString why = outbox::obstacle(due, now); !why.isEmpty()) {
            refuse(due, why);
            return std::nullopt;
        }
    }
    if (!m_channelOf(due.channel)) {
        refuse(due, u"no_channel"_s);
        return std::nullopt;
    }
    const Instant allowed = m_limits.readyAt(limitKey(due), now);
    const bool keepsNoOrder = due.channel == whatsAppChannel();
    const Instant inOrder = keepsNoOrder && due.partTakenAt ? *due.partTakenAt + kWaitForPart : now;
    return std::max({due.notBefore, allowed, inOrder});
}

void OutboxWorker::prepare(const outbox::Due &due)
{
    m_inFlight.insert(due.conversation);
    if (!Uploader::hasFiles(due))
        return begin(due);
    whenDone(m_uploader.upload(due, *m_channelOf(due.channel)), this,
             [this, due](const Result<QList<OutgoingFile>> &files) {
                 if (!files)
                     return notUploaded(due, files.error());
                 outbox::Due ready = due;
                 ready.outgoing.files = *files;
                 begin(ready);
             });
}

void OutboxWorker::notUploaded(const outbox::Due &due, const Error &why)
{
    const Instant now = m_clock.now();
    const UploadTrouble trouble =
        readUploadTrouble(why, due.attempts + 1, QRandomGenerator::global()->generateDouble());
    if (m_stopped)
        return release(due);
    if (trouble.blocksAccount) {
        auto blocked = m_writer.run([account = due.account, now](Transaction &transaction) {
            return contacts::setSendBlocked(transaction, account, u"190"_s, now);
        });
        return whenDone(blocked, this, [this, due](const Result<> &) {
            Q_EMIT accountBlocked(due.account, u"190"_s);
            release(due);
        });
    }
    if (!trouble.retryAfter)
        return refuse(due, trouble.code);
    auto waits = m_writer.run([due, at = now + *trouble.retryAfter, code = trouble.code](Transaction &transaction) {
        return outbox::postpone(transaction, due.message, at, code);
    });
    whenDone(waits, this, [this, due](const Result<> &) { release(due); });
}

void OutboxWorker::begin(outbox::Due due)
{
    const Instant now = m_clock.now();
    due.outgoing.clientToken = QUuid::createUuid().toString(QUuid::WithoutBraces);
    due.outgoing.window = replyWindow(due.windowFacts, now).window;
    m_limits.take(limitKey(due), now);
    auto begun = m_writer.run([due, now](Transaction &transaction) {
        return outbox::begin(transaction, due, due.outgoing.clientToken, now);
    });
    whenDone(begun, this, [this, due](const Result<AttemptId> &attempt) {
        if (attempt)
            return send(due, *attempt);
        // Conflict: a person took it back, or its window closed inside the transaction.
        qCInfo(lcOutbox) << "message" << due.message.value() << "does not leave:" << attempt.error().detail;
        release(due);
    });
}

void OutboxWorker::send(const outbox::Due &due, AttemptId attempt)
{
    Channel *channel = m_channelOf(due.channel);
    if (!channel || m_stopped) { // nothing has touched the network yet, so it may simply be queued again
        SendOutcome outcome;
        outcome.failure.kind = FailureClass::Retry;
        return finish(due, attempt, outcome);
    }
    whenDone(channel->send(due.outgoing), this, [this, due, attempt](const Result<SendOutcome> &outcome) {
        if (outcome)
            return finish(due, attempt, *outcome);
        SendOutcome unknown; // cut off by us at shutdown: it may have gone out
        unknown.failure.kind = FailureClass::Unknown;
        unknown.failure.detail = outcome.error().detail;
        finish(due, attempt, unknown);
    });
}

void OutboxWorker::finish(const outbox::Due &due, AttemptId attempt, const SendOutcome &outcome)
{
    const Instant now = m_clock.now();
    outbox::Settlement settlement{
        .id = due.id, .attempt = attempt, .message = due.message, .outcome = outcome, .retryAt = {}, .now = now};
    const bool blocked = !outcome.accepted && outcome.failure.kind == FailureClass::Configuration;
    if (!outcome.accepted) {
        const double jitter = QRandomGenerator::global()->generateDouble();
        if (const auto delay = retryDelay(outcome.failure, due.attempts + 1, jitter))
            settlement.retryAt = now + *delay;
        else if (blocked)
            settlement.retryAt = now; // stays queued; the account's block holds it until a person has repaired it
        qCInfo(lcOutbox) << "message" << due.message.value() << "refused" << outcome.failure.codeText();
    }
    Q_EMIT networkSeen(outcome.accepted || outcome.failure.httpStatus != 0);

    auto settledInStore = m_writer.run([settlement, blocked,
                                        account = due.account](Transaction &transaction) -> Result<> {
        if (const Result<> done = outbox::settle(transaction, settlement); !done)
            return failed(done, u"settle");
        if (!blocked)
            return {};
        return contacts::setSendBlocked(transaction, account, settlement.outcome.failure.codeText(), settlement.now);
    });
    whenDone(settledInStore, this, [this, due, blocked, outcome](const Result<> &result) {
        if (!result) // the row stays "sending" and reads as unknown after a restart: never sent again blindly
            qCWarning(lcOutbox) << "cannot settle message" << due.message.value() << result.error().detail;
        if (blocked)
            Q_EMIT accountBlocked(due.account, outcome.failure.codeText());
        Q_EMIT settled(due.message);
        release(due);
    });
}

void OutboxWorker::refuse(const outbox::Due &due, const QString &code)
{
    m_inFlight.insert(due.conversation);
    auto refused = m_writer.run([due, code, now = m_clock.now()](Transaction &transaction) -> Result<> {
        const Result<> done = outbox::refuse(transaction, due.message, code, now);
        return done && code == "window_template"_L1 ? holdLate(transaction, due, now) : done;
    });
    whenDone(refused, this, [this, due](const Result<> &result) {
        if (!result)
            qCWarning(lcOutbox) << "cannot refuse message" << due.message.value() << result.error().detail;
        Q_EMIT settled(due.message);
        m_inFlight.remove(due.conversation);
        if (result)
            wake();
    });
}

void OutboxWorker::release(const outbox::Due &due)
{
    m_inFlight.remove(due.conversation);
    wake();
}

void OutboxWorker::sleepUntil(Instant at, Instant now)
{
    const auto pause = std::clamp(std::chrono::duration_cast<std::chrono::milliseconds>(at - now),
                                  std::chrono::milliseconds{1}, kLongestSleep);
    if (!m_timer.isActive() || m_timer.remainingTime() > pause.count())
        m_timer.start(pause);
}

} // namespace migochat
