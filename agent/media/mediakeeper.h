#pragma once

#include "agent/media/mediafolder.h"
#include "app/domain/clock.h"
#include "app/store/reader.h"
#include "app/store/writer.h"

#include <QObject>
#include <QTimer>

namespace migochat {

/// Keeps the media folder tidy: lets go of files beyond the retention time, then removes files that no row names any more,
/// old parts, and uploads that the platforms have forgotten. Files that are not ours stay. Main thread; one sweep at
/// a time, in small steps, so that nothing else waits.
class MediaKeeper final : public QObject
{
    Q_OBJECT

public:
    MediaKeeper(Writer &writer, Reader &reader, const Clock &clock, MediaFolder &folder);

    /// Begins a sweep unless one runs.
    void sweep();
    /// Something was written: what a customer took back may have left bytes. Sweeps when every file is old enough to be
    /// judged, once more after the last commit.
    void noteCommit();
    void stop();

    /// Between a commit and its sweep. A little more than kGrace unless set.
    void setPause(std::chrono::milliseconds pause) { m_pause.setInterval(pause); }

    /// A file younger than this on the disk may belong to a row that is just being written.
    static constexpr std::chrono::hours kGrace{1};

Q_SIGNALS:
    void swept(int removedFiles);

private:
    void letGoOld();
    void forgetUploads();
    void listFiles();
    void checkNext(QStringList paths);
    void removeUnused(const QStringList &unused, const QStringList &rest);
    void finish();

    Writer &m_writer;
    Reader &m_reader;
    const Clock &m_clock;
    MediaFolder &m_folder;
    Instant m_untouchedSince{};
    QTimer m_pause;
    bool m_wasWrittenMeanwhile = false;
    int m_removed = 0;
    bool m_sweeping = false;
    bool m_stopped = false;
};

} // namespace migochat
