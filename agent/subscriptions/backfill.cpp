#include "agent/subscriptions/backfill.h"

#include "agent/subscriptions/fetchedslices.h"
#include "app/domain/backoff.h"
#include "app/store/notices.h"
#include "app/store/subscriptions.h"

#include <QLoggingCategory>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcBackFill, "migochat.subscriptions.backfill")

namespace {

/// The last sign of life may be a minute older than the last message that was heard.
constexpr std::chrono::minutes kMargin{1};
constexpr std::chrono::milliseconds kLongestPause = 15min;
/// With growing pauses this is most of a day; then the gap's report says so.
constexpr int kMostTries = 100;

/// Accounts of a gap that have their report.
Result<QList<ChannelKind>> reported(const Database &database, GapId gap)
{
    const auto reports = gaps::reports(database, gap);
    if (!reports)
        return failed(reports);
    QList<ChannelKind> channels;
    for (const gaps::AccountReport &report : *reports)
        channels.append(report.channel);
    return channels;
}

bool isPassing(const Error &error)
{
    return error.code == ErrorCode::Network || error.code == ErrorCode::Timeout ||
           error.code == ErrorCode::RateLimited || error.code == ErrorCode::InvalidPayload;
}

} // namespace

/// One gap on its way through the accounts.
struct BackFill::Work {
    gaps::Gap gap;
    QList<ChannelKind> left;
    ChannelKind channel;
    QString cursor; ///< of the page after the one in hand
    QString page;   ///< the one in hand, to ask for again
    QList<Fetched> slices;
    int found = 0;
    int unreadable = 0;
    int tries = 0;
    bool waits = false; ///< an account cannot be asked now: the gap stays open
};

BackFill::BackFill(Writer &writer, Reader &reader, const Clock &clock, const Channels &channels, FetchedSink &sink)
    : m_writer(writer), m_reader(reader), m_clock(clock), m_channels(channels), m_sink(sink), m_firstPause(30s)
{
    m_retry.setSingleShot(true);
    m_retry.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_retry, &QTimer::timeout, this, &BackFill::fetch);
}

BackFill::~BackFill() = default;

void BackFill::wake()
{
    if (m_stopped)
        return;
    if (m_work && m_retry.isActive()) // the network may be back
        return m_retry.start(0ms);
    if (m_work || m_isLooking) {
        m_lookAgain = true;
        return;
    }
    look();
}

void BackFill::stop()
{
    m_stopped = true;
    m_retry.stop();
}

void BackFill::look()
{
    m_isLooking = true;
    m_lookAgain = false;
    whenDone(m_reader.run(gaps::unfinished), this, [this](const Result<QList<gaps::Gap>> &open) {
        m_isLooking = false;
        if (m_stopped)
            return;
        if (!open)
            qCWarning(lcBackFill) << "cannot look for gaps:" << open.error().detail;
        else if (!open->isEmpty())
            begin(open->first());
    });
}

void BackFill::begin(const gaps::Gap &gap)
{
    m_work = std::make_unique<Work>();
    m_work->gap = gap;
    for (const std::unique_ptr<Channel> &channel : m_channels) {
        if (channel->health().configured)
            m_work->left.append(channel->kind());
    }
    qCInfo(lcBackFill) << "looking for what was missed from" << toDateTime(gap.from).toString(Qt::ISODate) << "to"
                       << toDateTime(gap.to).toString(Qt::ISODate);
    Q_EMIT runningChanged();
    auto known = m_reader.run([id = gap.id](const Database &database) { return reported(database, id); });
    whenDone(known, this, [this](const Result<QList<ChannelKind>> &done) {
        if (!done || m_stopped)
            return rest();
        for (const ChannelKind &channel : *done)
            m_work->left.removeAll(channel);
        nextAccount();
    });
}

Channel *BackFill::channelNow() const
{
    const auto found =
        std::find_if(m_channels.begin(), m_channels.end(),
                     [this](const std::unique_ptr<Channel> &channel) { return channel->kind() == m_work->channel; });
    return found == m_channels.end() ? nullptr : found->get();
}

void BackFill::nextAccount()
{
    if (m_stopped)
        return;
    if (m_work->left.isEmpty())
        return m_work->waits ? rest() : finishGap();
    m_work->channel = m_work->left.takeFirst();
    m_work->cursor.clear();
    m_work->page.clear();
    m_work->found = 0;
    m_work->unreadable = 0;
    m_work->tries = 0;
    fetch();
}

void BackFill::fetch()
{
    Channel *channel = m_work && !m_stopped ? channelNow() : nullptr;
    if (!channel)
        return;
    whenDone(channel->fetchHistory(m_work->gap.from - kMargin, m_work->page), this,
             [this](const Result<HistoryPage> &page) { onPage(page); });
}

void BackFill::onPage(const Result<HistoryPage> &page)
{
    if (m_stopped)
        return;
    if (!page)
        return onRefusal(page.error());
    m_work->tries = 0;
    m_work->cursor = page->next;
    m_work->unreadable += countUnreadable(page->events);
    m_work->slices = slicesOf(m_work->channel, page->events);
    takeSlice();
}

void BackFill::takeSlice()
{
    if (m_work->slices.isEmpty()) {
        m_work->page = m_work->cursor;
        if (!m_work->page.isEmpty())
            return fetch();
        const int lost = m_work->unreadable;
        return report(lost > 0 ? gaps::Part::Partial : gaps::Part::Checked,
                      lost > 0 ? u"%1 older message(s) can no longer be read"_s.arg(lost) : QString());
    }
    whenDone(m_sink.takeFetched(m_work->slices.takeFirst()), this, [this](const Result<int> &added) {
        if (m_stopped)
            return;
        if (!added) {
            qCWarning(lcBackFill) << "what was found cannot be stored:" << added.error().detail;
            return rest(); // the gap stays open: the next wake or start tries again
        }
        m_work->found += *added;
        takeSlice();
    });
}

void BackFill::onRefusal(const Error &error)
{
    if (isPassing(error) && ++m_work->tries < kMostTries) {
        m_retry.start(std::max(error.retryAfter, doubledPause(m_firstPause, m_work->tries - 1, kLongestPause)));
        return;
    }
    if (error.code == ErrorCode::NotFound && error.detail.startsWith("not supported"_L1))
        return report(gaps::Part::Unknowable, m_work->channel.text() + u" keeps no history"_s);
    if (error.code == ErrorCode::Unauthorized || error.code == ErrorCode::Cancelled) {
        m_work->waits = true; // a new token wakes us
        return nextAccount();
    }
    qCWarning(lcBackFill) << "the history of" << m_work->channel.text() << "cannot be read:" << error.detail;
    report(gaps::Part::Failed, error.detail);
}

void BackFill::report(gaps::Part part, const QString &detail)
{
    Channel *channel = channelNow();
    if (!channel)
        return rest();
    auto written =
        m_writer.run([gap = m_work->gap.id, kind = m_work->channel, remote = channel->account(), part, detail,
                      found = m_work->found, now = m_clock.now()](Transaction &transaction) -> Result<> {
            const Result<AccountId> account = subscriptions::account(transaction, kind, remote, now);
            if (!account)
                return failed(account);
            return gaps::report(transaction, {gap, *account, part, found, detail});
        });
    whenDone(written, this, [this](const Result<> &result) {
        if (result)
            return nextAccount();
        qCWarning(lcBackFill) << "cannot write the report:" << result.error().detail;
        rest();
    });
}

void BackFill::finishGap()
{
    auto finished =
        m_writer.run([gap = m_work->gap.id](Transaction &transaction) { return gaps::finish(transaction, gap); });
    whenDone(finished, this, [this](const Result<> &result) {
        if (!result)
            qCWarning(lcBackFill) << "cannot finish the gap:" << result.error().detail;
        m_lookAgain = m_lookAgain || result.has_value(); // there may be another one
        rest();
    });
}

void BackFill::rest()
{
    m_work.reset();
    Q_EMIT runningChanged();
    if (m_lookAgain && !m_stopped)
        look();
}

} // namespace migochat
