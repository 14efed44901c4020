#include "agent/subscriptions/mentiondesk.h"

#include "agent/channels/mentionsource.h"
#include "agent/meta/graphanswer.h"
#include "app/store/notices.h"

#include <QLoggingCategory>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcMentions, "migochat.subscriptions.mentions")

namespace {

/// A permission may be granted tomorrow, and comments be switched on again.
constexpr std::chrono::milliseconds kAfterRefusal = 24h;
constexpr std::chrono::milliseconds kLongestPause = 1h;
constexpr int kMostRefusals = 7;

const QString kKind = QStringLiteral("mention");

std::chrono::milliseconds pauseAfter(const mentions::Due &due, const Error &error)
{
    if (error.code == ErrorCode::Refused)
        return kAfterRefusal;
    if (error.code == ErrorCode::Unauthorized)
        return kLongestPause;
    const std::chrono::milliseconds doubled = 1min * (1 << std::min(due.attempts, 6));
    return std::max(error.retryAfter, std::min(doubled, kLongestPause));
}

bool isFinal(const mentions::Due &due, const Error &error)
{
    if (error.code == ErrorCode::NotFound || error.code == ErrorCode::InvalidPayload)
        return true; // deleted, or of a private account
    return error.code == ErrorCode::Refused && due.attempts + 1 >= kMostRefusals;
}

/// 10 and 200 to 299: a permission is missing.
bool isPermission(const QString &code)
{
    const int number = code.section(u'/', 0, 0).toInt();
    return number == 10 || (number >= 200 && number <= 299);
}

notices::Notice noticeOf(const mentions::Due &due, const Error &error, Instant now)
{
    const QString code = graphCodeOf(error);
    return {.id = 0,
            .account = due.account,
            .kind = kKind,
            .event = code,
            .subject = {},
            .detail = error.detail,
            .trouble = true,
            .remoteId = code + u":mention",
            .at = now,
            .seenAt = {}};
}

} // namespace

struct MentionDesk::Next {
    std::optional<mentions::Due> due;
    std::optional<Instant> later;
};

MentionDesk::MentionDesk(Writer &writer, Reader &reader, const Clock &clock, const Channels &channels, FetchedSink &sink)
    : m_writer(writer), m_reader(reader), m_clock(clock), m_channels(channels), m_sink(sink)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &MentionDesk::wake);
}

void MentionDesk::wake()
{
    if (m_stopped)
        return;
    if (m_isBusy)
        m_again = true;
    else
        look();
}

void MentionDesk::stop()
{
    m_stopped = true;
    m_timer.stop();
}

MentionSource *MentionDesk::sourceOf(const ChannelKind &kind) const
{
    for (const std::unique_ptr<Channel> &channel : m_channels) {
        if (channel->kind() == kind)
            return dynamic_cast<MentionSource *>(channel.get());
    }
    return nullptr;
}

void MentionDesk::look()
{
    m_isBusy = true;
    auto next = m_reader.run([now = m_clock.now()](const Database &database) -> Result<Next> {
        const auto due = mentions::due(database, now);
        if (!due)
            return failed(due);
        const auto later = mentions::nextDue(database);
        if (!later)
            return failed(later);
        return Next{*due, *later};
    });
    whenDone(next, this, [this](const Result<Next> &found) {
        m_isBusy = false;
        if (!found || m_stopped)
            return;
        if (found->due)
            return fetch(*found->due);
        if (std::exchange(m_again, false))
            look();
        else if (found->later)
            m_timer.start(std::clamp<std::chrono::milliseconds>(*found->later - m_clock.now(), 1s, 24h));
    });
}

void MentionDesk::fetch(const mentions::Due &due)
{
    MentionSource *source = sourceOf(due.channel);
    if (!source)
        return;
    m_isBusy = true;
    whenDone(source->fetchMention(due.place, due.at), this,
             [this, due](const Result<InboundMessage> &mention) { onFetched(due, mention); });
}

void MentionDesk::onFetched(const mentions::Due &due, const Result<InboundMessage> &mention)
{
    if (m_stopped)
        return;
    if (!mention)
        return onRefusal(due, mention.error());
    Fetched fetched{.channel = due.channel, .from = kKind, .body = mention->raw, .events = {*mention}};
    whenDone(m_sink.takeFetched(std::move(fetched)), this, [this, due](const Result<int> &taken) {
        if (!taken)
            return onRefusal(due, taken.error());
        settle(m_writer.run([due](Transaction &transaction) -> Result<> {
            if (const Result<> over = notices::settle(transaction, due.account, kKind); !over)
                return failed(over);
            return mentions::settle(transaction, due.place);
        }));
    });
}

void MentionDesk::onRefusal(const mentions::Due &due, const Error &error)
{
    qCWarning(lcMentions) << "a mention cannot be fetched:" << error.detail;
    const bool isTold = isPermission(graphCodeOf(error));
    settle(m_writer.run([due, isTold, notice = noticeOf(due, error, m_clock.now()), isLast = isFinal(due, error),
                         at = m_clock.now() + pauseAfter(due, error)](Transaction &transaction) -> Result<> {
        if (isTold) {
            if (const Result<bool> told = notices::add(transaction, notice); !told)
                return failed(told);
        }
        return isLast ? mentions::giveUp(transaction, due.place, notice.detail)
                      : mentions::retryAt(transaction, due.place, at, notice.detail);
    }));
}

void MentionDesk::settle(Async<> written)
{
    whenDone(written, this, [this](const Result<> &result) {
        m_isBusy = false;
        if (!result) { // full disk: the next wake or start tries again
            qCWarning(lcMentions) << "a mention cannot be stored:" << result.error().detail;
            return;
        }
        look();
    });
}

} // namespace migochat
