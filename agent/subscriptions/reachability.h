#pragma once

#include "app/domain/clock.h"
#include "app/store/writer.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <optional>

namespace migochat {

/// Knows whether the platforms can reach us: asks our own webhook through its public address, in the words of the
/// platform's handshake. Only the challenge coming back counts; a status of 200 can be anybody's. While it does not come
/// back, a gap lasts. Without a public address nothing is known and no timer runs.
class Reachability final : public QObject
{
    Q_OBJECT

public:
    struct Door {
        QUrl url; ///< https://shop.example/webhook/messenger
        QByteArray verifyToken;

        friend bool operator==(const Door &, const Door &) = default;
    };

    Reachability(Writer &writer, const Clock &clock);

    /// Watches this door from now on; nothing: no longer.
    void watch(const std::optional<Door> &door);
    void stop();

    /// A webhook came: the platforms do reach us, whatever our own question finds. Behind some routers nobody reaches
    /// his own public address from inside: where our question never came back and something arrived, its silence proves
    /// nothing.
    void noteArrival();

    [[nodiscard]] bool isLost() const { return m_isLost; }
    /// From the last answer to the next question; 0 while one is under way.
    [[nodiscard]] std::chrono::milliseconds pause() const
    {
        return m_timer.isActive() ? m_timer.intervalAsDuration() : std::chrono::milliseconds{0};
    }

    /// Pauses between two probes: while all is well, and while it is not. Tests shorten them.
    void setPauses(std::chrono::milliseconds usual, std::chrono::milliseconds lost);

Q_SIGNALS:
    void lost();
    /// The gap is written and over.
    void regained();

private:
    void probe();
    void onAnswer(bool isOurs);
    void begin();
    void end();

    Writer &m_writer;
    const Clock &m_clock;
    QNetworkAccessManager m_network;
    std::optional<Door> m_door;
    QTimer m_timer;
    std::chrono::milliseconds m_usualPause;
    std::chrono::milliseconds m_lostPause;
    Instant m_lastGood{};
    std::optional<Instant> m_lastArrival;
    int m_failures = 0;
    bool m_cameBack = false; ///< our own question found its way, at least once
    bool m_isLost = false;
};

} // namespace migochat
