#include "agent/media/mediafetcher.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcMedia, "migochat.media")

namespace {

constexpr qsizetype kMostInFlight = 4;
constexpr int kLookedAt = 2 * static_cast<int>(kMostInFlight); // those in flight are found as well
/// A flood of messages is looked at once.
constexpr std::chrono::milliseconds kSoon = 20ms;
/// Timers are coarse and clocks jump; look again at least this often while something waits.
constexpr std::chrono::milliseconds kLongestSleep = 60s;

} // namespace

MediaFetcher::MediaFetcher(Surroundings surroundings)
    : m_writer(surroundings.writer), m_reader(surroundings.reader), m_clock(surroundings.clock),
      m_folder(surroundings.folder), m_channelOf(std::move(surroundings.channelOf))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &MediaFetcher::scan);
}

void MediaFetcher::wake()
{
    if (m_stopped)
        return;
    if (m_scanning)
        m_scanAgain = true;
    else if (!m_timer.isActive() || m_timer.remainingTime() > kSoon.count())
        m_timer.start(kSoon);
}

void MediaFetcher::stop()
{
    m_stopped = true;
    m_timer.stop();
}

void MediaFetcher::scan()
{
    m_scanning = true;
    m_scanAgain = false;
    const auto planned = m_reader.run([now = m_clock.now()](const Database &database) { return plan(database, now); });
    whenDone(planned, this, [this](const Result<Plan> &found) {
        m_scanning = false;
        if (found)
            consider(*found);
        else
            qCWarning(lcMedia) << "cannot look for files:" << found.error().detail;
        if (m_scanAgain)
            wake();
    });
}

Result<MediaFetcher::Plan> MediaFetcher::plan(const Database &database, Instant now)
{
    const Result<MediaSettings> settings = readMediaSettings(database);
    if (!settings)
        return failed(settings);
    const auto due = attachments::due(database, now, kLookedAt);
    if (!due)
        return failed(due, u"due files");
    const auto next = attachments::nextDue(database, now);
    if (!next)
        return failed(next, u"next file");
    Plan found;
    found.next = *next;
    for (const attachments::Due &one : *due) {
        const auto twin = attachments::byHash(database, normalisedHash(one.platformHash));
        if (!twin)
            return failed(twin, u"known bytes");
        found.jobs.append({one, *twin, settings->maxBytes(one.kind), settings->keepFree});
    }
    return found;
}

void MediaFetcher::consider(const Plan &plan)
{
    if (m_stopped)
        return;
    for (const Job &job : plan.jobs) {
        if (m_inFlight.size() >= kMostInFlight)
            return; // the next one to finish looks again
        if (m_inFlight.contains(job.due.id))
            continue;
        m_inFlight.insert(job.due.id);
        look(job);
    }
    if (!plan.next || m_timer.isActive())
        return;
    const auto pause = std::chrono::duration_cast<std::chrono::milliseconds>(*plan.next - m_clock.now());
    m_timer.start(std::clamp(pause, 1ms, kLongestSleep));
}

void MediaFetcher::look(const Job &job)
{
    struct Room {
        bool isThere = false;
        bool isFree = false;
    };
    const auto looked = m_folder.run([job](const MediaStore &store) -> Result<Room> {
        if (job.twin && store.holds(*job.twin))
            return Room{true, true};
        if (const Result<> prepared = store.prepare(); !prepared)
            return failed(prepared);
        return Room{false, store.bytesFree() >= job.keepFree};
    });
    whenDone(looked, this, [this, job](const Result<Room> &room) {
        if (!room)
            return fail(job, room.error());
        if (room->isThere)
            return keep(job, *job.twin);
        if (!room->isFree)
            return fail(job, {ErrorCode::StorageFull, u"the disk is nearly full"_s});
        if (job.due.remoteId.isEmpty() && job.due.url.isEmpty())
            return fail(job, {ErrorCode::Refused, u"no_address"_s});
        if (!m_channelOf(job.due.channel))
            return fail(job, {ErrorCode::Refused, u"no_channel"_s});
        begin(job);
    });
}

void MediaFetcher::begin(const Job &job)
{
    const auto begun =
        m_writer.run([id = job.due.id](Transaction &transaction) { return attachments::begin(transaction, id); });
    whenDone(begun, this, [this, job](const Result<> &result) {
        if (result)
            return fetch(job);
        qCInfo(lcMedia) << "file" << job.due.id.value() << "is not fetched:" << result.error().detail;
        m_inFlight.remove(job.due.id); // the next commit looks again; at once could be in a circle
    });
}

void MediaFetcher::fetch(const Job &job)
{
    Channel *channel = m_channelOf(job.due.channel);
    if (!channel || m_stopped)
        return static_cast<void>(m_inFlight.remove(job.due.id)); // the row still says that it is to come
    const auto fetched = channel->fetchFile({.remoteId = job.due.remoteId,
                                             .url = job.due.url,
                                             .path = m_folder.names().partPath(job.due.id),
                                             .maxBytes = job.maxBytes});
    whenDone(fetched, this, [this, job](const Result<FetchedFile> &file) {
        if (file)
            return adopt(job, *file);
        if (file.error().code == ErrorCode::Cancelled)
            return static_cast<void>(m_inFlight.remove(job.due.id)); // we are stopping
        fail(job, file.error());
    });
}

void MediaFetcher::adopt(const Job &job, const FetchedFile &fetched)
{
    const QString hash = fetched.sha256.isEmpty() ? job.due.platformHash : fetched.sha256;
    const auto adopted =
        m_folder.run([part = fetched.path, hash](const MediaStore &store) { return store.adopt(part, hash); });
    whenDone(adopted, this, [this, job](const Result<attachments::StoredFile> &file) {
        if (!file)
            return fail(job, file.error());
        keep(job, *file);
    });
}

void MediaFetcher::keep(const Job &job, const attachments::StoredFile &file)
{
    const auto stored = m_writer.run(
        [id = job.due.id, file](Transaction &transaction) { return attachments::stored(transaction, id, file); });
    whenDone(stored, this, [this, job](const Result<> &result) {
        if (result)
            return release(job);
        // Taken back meanwhile: the sweep finds the bytes.
        qCInfo(lcMedia) << "file" << job.due.id.value() << "is not wanted any more:" << result.error().detail;
        m_inFlight.remove(job.due.id);
    });
}

void MediaFetcher::fail(const Job &job, const Error &error)
{
    const Instant now = m_clock.now();
    const auto age = std::chrono::duration_cast<std::chrono::milliseconds>(now - job.due.receivedAt);
    const double jitter = QRandomGenerator::global()->generateDouble();
    const FetchVerdict verdict = afterFailedFetch(error, job.due.attempts + 1, age, jitter);
    qCInfo(lcMedia) << "file" << job.due.id.value() << toText(error.code) << "->" << toText(verdict.state)
                    << verdict.code;
    const auto noted = m_writer.run([id = job.due.id, verdict, now](Transaction &transaction) {
        return verdict.state == AttachmentState::Fetching
                   ? attachments::retryAt(transaction, id, now + verdict.delay, verdict.code)
                   : attachments::giveUp(transaction, id, verdict.state, verdict.code);
    });
    if (verdict.state != AttachmentState::Fetching) {
        static_cast<void>(
            m_folder.run([part = m_folder.names().partPath(job.due.id)](const MediaStore &store) -> Result<> {
                store.removePart(part);
                return {};
            }));
    }
    whenDone(noted, this, [this, job](const Result<> &result) {
        if (result)
            return release(job);
        qCWarning(lcMedia) << "cannot note the failure of file" << job.due.id.value() << result.error().detail;
        m_inFlight.remove(job.due.id);
    });
}

void MediaFetcher::release(const Job &job)
{
    m_inFlight.remove(job.due.id);
    wake();
}

} // namespace migochat
