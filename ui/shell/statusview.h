#pragma once

#include "app/domain/assistantmode.h"
#include "app/domain/channelkind.h"
#include "app/domain/instant.h"

#include <QList>
#include <QString>

#include <optional>

namespace migochat {

enum class Health { Unknown, Good, Warning, Bad, Off };

struct AgentStatus {
    enum class Condition { Starting, Live, Stopped };

    Condition condition = Condition::Starting;
    QString version;
    std::optional<Instant> since;
    QString problem; ///< one sentence why it stopped or cannot start, already in the language of the screen
};

/// One account of ours on one platform.
struct ChannelStatus {
    ChannelKind kind;
    QString account; ///< page name or phone number
    Health health = Health::Unknown;
    QString failureCode; ///< last failure, words come from failureSentence()
    std::optional<Instant> lastInbound;
    std::optional<Instant> lastOutbound;
    QString quality{}; ///< the platform's words for how customers take to the number; words come from statuswords
    QString messagingLimit{}; ///< and for how many it may write to outside of windows in a day
};

struct AssistantStatus {
    enum class Condition { Ready, NoKey, NoQuota, Unreachable, SwitchedOff };

    Condition condition = Condition::NoKey;
    AssistantMode defaultMode = AssistantMode::Suggest;
    QString model;
    qint64 callsToday = 0;
    qint64 tokensToday = 0;
    qint64 costTodayMicroUsd = 0;
};

/// The products of the online shop, as the composer and the assistant know them.
struct ProductsStatus {
    Health health = Health::Unknown;
    QString reason; ///< the agent's word for what is wrong, see StatusFrame
    int count = 0;
    std::optional<Instant> fetchedAt;
};

struct OutboxStatus {
    int waiting = 0;
    int failed = 0;
    int unknown = 0; ///< may have gone out, waits for a status or echo
    std::optional<Instant> oldestWaiting;
};

struct WebhookStatus {
    int port = 0;          ///< 0: not listening
    QString publicAddress; ///< https address Meta posts to, empty without a tunnel
    std::optional<Instant> lastAccepted;
    int quarantined = 0; ///< authentic but not understood
};

/// Everything the status strip, the banner and the agent page show.
struct StatusView {
    AgentStatus agent;
    WebhookStatus webhook;
    QList<ChannelStatus> channels;
    AssistantStatus assistant;
    ProductsStatus products;
    OutboxStatus outbox;
    std::optional<Instant> offlineSince; ///< no internet since
    QString storeProblem;                ///< a sentence when the database cannot be read, else empty
    bool simulated = false;              ///< connected to the simulator, not to Meta
};

} // namespace migochat
