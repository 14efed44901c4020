#include "agent/media/mediakeeper.h"

#include "agent/media/mediasettings.h"

#include <QDateTime>
#include <QLoggingCategory>

#include <utility>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(lcMediaKeeper, "migochat.media")

namespace {

/// Rows per transaction and names per query, so that nobody waits long behind a sweep.
constexpr int kAtOnce = 200;
constexpr std::chrono::hours kPartLife{7 * 24};

/// The disk's own time: what files carry, whatever clock the agent runs on.
Instant diskTime()
{
    return fromMsecs(QDateTime::currentMSecsSinceEpoch());
}

/// Files beyond the retention time; nothing when they stay for ever.
Result<QList<AttachmentId>> oldFiles(const Database &database, Instant now)
{
    const Result<MediaSettings> settings = readMediaSettings(database);
    if (!settings)
        return failed(settings);
    if (settings->keepDays == 0)
        return QList<AttachmentId>();
    return attachments::olderThan(database, now - std::chrono::hours(24) * settings->keepDays, kAtOnce);
}

Result<QStringList> unusedOf(const Database &database, const QStringList &paths)
{
    QStringList unused;
    for (const QString &path : paths) {
        const Result<bool> used = attachments::isUsed(database, MediaStore::hashOf(path));
        if (!used)
            return failed(used, u"media file");
        if (!*used)
            unused.append(path);
    }
    return unused;
}

} // namespace

MediaKeeper::MediaKeeper(Writer &writer, Reader &reader, const Clock &clock, MediaFolder &folder)
    : m_writer(writer), m_reader(reader), m_clock(clock), m_folder(folder)
{
    m_pause.setSingleShot(true);
    m_pause.setTimerType(Qt::VeryCoarseTimer);
    m_pause.setInterval(kGrace + std::chrono::minutes(5));
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_sweeping)
            return m_pause.start();
        sweep();
        if (std::exchange(m_wasWrittenMeanwhile, false))
            m_pause.start();
    });
}

void MediaKeeper::noteCommit()
{
    if (m_stopped || m_sweeping) // its own commits are no reason to sweep again
        return;
    if (m_pause.isActive())
        m_wasWrittenMeanwhile = true;
    else
        m_pause.start();
}

void MediaKeeper::stop()
{
    m_stopped = true;
    m_pause.stop();
}

void MediaKeeper::sweep()
{
    if (m_sweeping || m_stopped)
        return;
    m_sweeping = true;
    m_removed = 0;
    letGoOld();
}

void MediaKeeper::letGoOld()
{
    const auto old = m_reader.run([now = m_clock.now()](const Database &database) { return oldFiles(database, now); });
    whenDone(old, this, [this](const Result<QList<AttachmentId>> &files) {
        if (!files || files->isEmpty() || m_stopped) {
            if (!files)
                qCWarning(lcMediaKeeper) << "cannot look for old files:" << files.error().detail;
            return forgetUploads();
        }
        const auto gone = m_writer.run([ids = *files](Transaction &transaction) -> Result<> {
            for (const AttachmentId id : ids) {
                if (const Result<> done = attachments::letGo(transaction, id); !done)
                    return failed(done, u"let go");
            }
            return {};
        });
        whenDone(gone, this, [this](const Result<> &done) {
            if (done)
                return letGoOld();
            qCWarning(lcMediaKeeper) << "cannot let go of old files:" << done.error().detail;
            forgetUploads();
        });
    });
}

void MediaKeeper::forgetUploads()
{
    const auto forgotten = m_writer.run(
        [now = m_clock.now()](Transaction &transaction) { return attachments::forgetUploads(transaction, now); });
    whenDone(forgotten, this, [this](const Result<> &) { listFiles(); });
}

void MediaKeeper::listFiles()
{
    m_untouchedSince = diskTime() - kGrace;
    const auto listed = m_folder.run([before = m_untouchedSince](const MediaStore &store) -> Result<QStringList> {
        store.removeParts(diskTime() - kPartLife);
        return store.untouchedSince(before);
    });
    whenDone(listed, this, [this](const Result<QStringList> &paths) { checkNext(paths.value_or(QStringList())); });
}

void MediaKeeper::checkNext(QStringList paths)
{
    if (paths.isEmpty() || m_stopped)
        return finish();
    const QStringList some = paths.first(std::min<qsizetype>(kAtOnce, paths.size()));
    const QStringList rest = paths.sliced(some.size());
    const auto unused = m_reader.run([some](const Database &database) { return unusedOf(database, some); });
    whenDone(unused, this, [this, rest](const Result<QStringList> &found) {
        if (!found) { // when in doubt everything stays
            qCWarning(lcMediaKeeper) << "cannot tell which files are used:" << found.error().detail;
            return finish();
        }
        removeUnused(*found, rest);
    });
}

void MediaKeeper::removeUnused(const QStringList &unused, const QStringList &rest)
{
    m_removed += static_cast<int>(unused.size());
    const auto removed = m_folder.run([unused, before = m_untouchedSince](const MediaStore &store) -> Result<> {
        for (const QString &path : unused)
            store.remove(path, before);
        return {};
    });
    whenDone(removed, this, [this, rest](const Result<> &) { checkNext(rest); });
}

void MediaKeeper::finish()
{
    m_sweeping = false;
    if (m_removed > 0)
        qCInfo(lcMediaKeeper) << "removed" << m_removed << "media files that nothing refers to";
    Q_EMIT swept(m_removed);
}

} // namespace migochat
