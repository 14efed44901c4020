#include "agent/subscriptions/mentiondesk.h"

#include "agent/channels/mentionsource.h"
#include "agent/meta/graphanswer.h"
#include "app/store/notices.h"

#include <QLoggingCategory>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(lcMentions, "migochat.subscriptions.mentions")

namespace {

constexpr int kMostRefusals = 7; ///< comments may be switched on again, but not for ever

const QString kKind = QStringLiteral("mention");

bool isFinal(const mentions::Due &due, const Error &error)
{
    if (error.code == ErrorCode::NotFound || error.code == ErrorCode::InvalidPayload)
        return true; // deleted, or of a private account
    return error.code == ErrorCode::Refused && due.attempts + 1 >= kMostRefusals;
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

MentionDesk::MentionDesk(Writer &writer, Reader &reader, const Clock &clock, const Channels &channels,
                         FetchedSink &sink)
    : FetchDesk(writer, reader, clock, "a mention"), m_channels(channels), m_sink(sink)
{
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
    const auto read = [](const Database &database, Instant now) -> Result<Found<mentions::Due>> {
        const auto due = mentions::due(database, now);
        if (!due)
            return failed(due);
        const auto later = mentions::nextDue(database);
        if (!later)
            return failed(later);
        return Found<mentions::Due>{*due, *later};
    };
    lookFor<mentions::Due>(read, [this](const mentions::Due &due) { return fetch(due); });
}

bool MentionDesk::fetch(const mentions::Due &due)
{
    MentionSource *source = sourceOf(due.channel);
    if (!source)
        return false;
    whenDone(source->fetchMention(due.place, due.at), this,
             [this, due](const Result<InboundMessage> &mention) { onFetched(due, mention); });
    return true;
}

void MentionDesk::onFetched(const mentions::Due &due, const Result<InboundMessage> &mention)
{
    if (isStopped())
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
    const bool isTold = isMissingPermission(graphCodeOf(error));
    settle(m_writer.run([due, isTold, notice = noticeOf(due, error, m_clock.now()), isLast = isFinal(due, error),
                         at = againAt(due.attempts, error)](Transaction &transaction) -> Result<> {
        if (isTold) {
            if (const Result<bool> told = notices::add(transaction, notice); !told)
                return failed(told);
        }
        return isLast ? mentions::giveUp(transaction, due.place, notice.detail)
                      : mentions::retryAt(transaction, due.place, at, notice.detail);
    }));
}

} // namespace migochat
