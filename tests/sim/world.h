#pragma once

#include "app/domain/clock.h"
#include "tests/sim/credentials.h"
#include "tests/sim/dice.h"
#include "tests/sim/simtypes.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace migochat::sim {

/// One invented person and the ways to reach them; any of them may be empty.
struct Customer {
    QString id; ///< name in scripts, "C1"
    QString name;
    QString waId;     ///< digits without plus; empty when WhatsApp hides the number
    QString bsuid;    ///< business-scoped user id, "EG.…"
    QString username; ///< WhatsApp user name
    QString psid;
    std::optional<Instant> lastWhatsApp; ///< last inbound message: opens the 24 h window
    std::optional<Instant> lastMessenger;
    bool blocked = false;
    bool optedOut = false;
};

/// One message the business sent and the simulator accepted.
struct Sent {
    Channel channel = Channel::WhatsApp;
    QString customer; ///< Customer::id
    QString to;       ///< the address as it was sent
    QString kind;     ///< text, template, image …
    QString text;
    QString remoteId;
    QString localId; ///< metadata or biz_opaque_callback_data
    Instant at;
};

/// Everything the simulated services remember. Lives on the main thread.
class World
{
public:
    World(Credentials account, const Clock &clock, quint64 seed);

    [[nodiscard]] const Credentials &account() const { return m_account; }
    [[nodiscard]] Credentials &account() { return m_account; }
    [[nodiscard]] Dice &dice() { return m_dice; }
    [[nodiscard]] Instant now() const { return m_clock.now() + m_offset; }
    void jump(milliseconds by) { m_offset += by; }

    /// The customer of that script name, made up on first use.
    [[nodiscard]] Customer &customer(const QString &id);
    [[nodiscard]] Customer *byPsid(const QString &psid);
    /// By wa_id (with or without plus) or business-scoped user id.
    [[nodiscard]] Customer *byWhatsApp(const QString &address);
    [[nodiscard]] const std::vector<std::unique_ptr<Customer>> &customers() const { return m_customers; }

    /// Ids are new in every run, also with the same seed: they must not collide in a store that lived longer.
    [[nodiscard]] QString nextMid();
    [[nodiscard]] QString nextWamid(const QString &waId);
    [[nodiscard]] QString nextId();

    void remember(Sent sent)
    {
        m_sent.push_back(std::move(sent));
        if (onSent)
            onSent(m_sent.back());
    }
    [[nodiscard]] const std::vector<Sent> &sent() const { return m_sent; }

    bool tokensExpired = false;
    bool requireProof = false;
    bool humanAgentAllowed = true;
    double speed = 1;
    std::function<void(const Sent &)> onSent; ///< told of every accepted send

private:
    Credentials m_account;
    const Clock &m_clock;
    Dice m_dice;
    milliseconds m_offset{0};
    quint64 m_run;
    quint64 m_counter = 0;
    std::vector<std::unique_ptr<Customer>> m_customers;
    std::vector<Sent> m_sent;
};

} // namespace migochat::sim
