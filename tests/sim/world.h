#pragma once

#include "app/domain/clock.h"
#include "tests/sim/credentials.h"
#include "tests/sim/dice.h"
#include "tests/sim/simtypes.h"

#include <QJsonArray>
#include <QSet>
#include <QString>

#include <deque>
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
    QString igsid;                       ///< Instagram-scoped id
    QString igUsername;                  ///< Instagram user name
    std::optional<Instant> lastWhatsApp; ///< last inbound message: opens the 24 h window
    std::optional<Instant> lastMessenger;
    std::optional<Instant> lastInstagram;
    std::optional<Instant> adClickAt;      ///< WhatsApp: an ad's click that nobody answered yet
    std::optional<Instant> freeEntryUntil; ///< WhatsApp: 72 h after an answered ad click
    bool blocked = false;
    bool optedOut = false;
    bool leadForm = false; ///< Meta's own lead form is active in the thread
    QString profile;       ///< how the profile call ends: empty: well, else denied, empty or none
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
    QString tag = {}; ///< HUMAN_AGENT …
};

/// One message of a thread as the platform keeps it, from either side.
struct Said {
    Channel channel = Channel::Messenger;
    QString customer; ///< Customer::id
    bool fromCustomer = true;
    QString remoteId;
    QString text;
    QJsonArray attachments; ///< as the conversations call shows them
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
    [[nodiscard]] Customer *byIgsid(const QString &igsid);
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

    /// Keeps a message for the conversations call; the oldest are forgotten after 100 000.
    void say(Said said);
    void unsay(const QString &remoteId);
    [[nodiscard]] const std::deque<Said> &said() const { return m_said; }
    [[nodiscard]] bool knowsMessage(const QString &remoteId) const { return m_saidIds.contains(remoteId); }

    bool tokensExpired = false;
    QSet<QString> deadTokens; ///< refused with 190 although the others live
    bool requireProof = false;
    bool humanAgentAllowed = true;
    double speed = 1;
    QString graphOrigin;                      ///< where the simulated Graph listens, for addresses inside its answers
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
    std::deque<Said> m_said;
    QSet<QString> m_saidIds;
};

/// The page-scoped or Instagram-scoped id, or the WhatsApp address, of that customer.
[[nodiscard]] QString addressOf(const Customer &customer, Channel channel);
/// When the customer last wrote there.
[[nodiscard]] std::optional<Instant> &lastOn(Customer &customer, Channel channel);

} // namespace migochat::sim
