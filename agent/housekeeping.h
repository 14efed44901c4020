#pragma once

#include "app/domain/clock.h"
#include "app/store/reader.h"
#include "app/store/writer.h"

#include <QTimer>

namespace migochat {

/// Keeps the store and the memory small: folds the log into the file once commits pause, lets go of what the store keeps
/// in memory, and once a day lets go of old webhook bodies and answered commands. Once a customer was forgotten, the
/// words of theirs in the indexes go first. Driven by commits alone, so an idle agent does not wake up for it.
class Housekeeping final : public QObject
{
    Q_OBJECT

public:
    Housekeeping(Writer &writer, Reader &reader, const Clock &clock);

    void noteCommit();
    void stop();

Q_SIGNALS:
    /// Once a day, after the store's own rows: time for what lies beside it.
    void tidied();

private:
    void tidy();
    void mergeWords();
    void prune(DeliveryId after);
    void finish(const Result<> &result);

    Writer &m_writer;
    Reader &m_reader;
    const Clock &m_clock;
    QTimer m_pause;
    Instant m_prunedAt{};
    bool m_tidying = false;
};

} // namespace migochat
