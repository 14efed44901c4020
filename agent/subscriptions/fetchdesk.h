#pragma once

#include "app/domain/clock.h"
#include "app/store/reader.h"
#include "app/store/writer.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <utility>

namespace migochat {

/// The loop of whoever fetches afterwards what webhooks only name: what is due, one after another, and what becomes due
/// later at its time. Main thread.
class FetchDesk : public QObject
{
    Q_OBJECT

public:
    /// One may have arrived, or a token changed.
    void wake();
    void stop();

protected:
    /// What a look into the store finds.
    template <typename Due>
    struct Found {
        std::optional<Due> due;
        std::optional<Instant> later; ///< when the next one becomes due
    };

    /// `what` names one of them in the log: "a mention".
    FetchDesk(Writer &writer, Reader &reader, const Clock &clock, const char *what);

    /// Asks lookFor().
    virtual void look() = 0;
    /// `read(Database, now)` answers a Result<Found<Due>>. `fetch(due)` begins to fetch and is followed by settle(), or is
    /// false when nothing could be begun.
    template <typename Due, typename Read, typename Fetch>
    void lookFor(Read read, Fetch fetch)
    {
        m_isBusy = true;
        auto found =
            m_reader.run([read, now = m_clock.now()](const Database &database) { return read(database, now); });
        whenDone(found, this, [this, fetch](const Result<Found<Due>> &result) {
            m_isBusy = false;
            if (!result || m_stopped)
                return;
            if (result->due)
                m_isBusy = fetch(*result->due);
            else
                rest(result->later);
        });
    }
    /// What became of one is being written; then comes the next.
    void settle(Async<> written);
    /// When to try this one again: a permission may be granted tomorrow, a token sooner.
    [[nodiscard]] Instant againAt(int attempts, const Error &error) const;

    [[nodiscard]] bool isStopped() const { return m_stopped; }

    Writer &m_writer;
    Reader &m_reader;
    const Clock &m_clock;

private:
    void rest(std::optional<Instant> later);

    const char *const m_what;
    QTimer m_timer;
    bool m_isBusy = false;
    bool m_again = false;
    bool m_stopped = false;
};

} // namespace migochat
