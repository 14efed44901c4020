#pragma once

#include "app/domain/async.h"
#include "app/domain/channelkind.h"
#include "app/domain/inboundevent.h"
#include "app/domain/outgoing.h"

#include <QByteArray>
#include <QUrlQuery>

namespace migochat {

/// What of a webhook request decides whether it is genuine.
struct WebhookRequest {
    QByteArray signature; ///< value of X-Hub-Signature-256 as received, may be empty
    QByteArray body;      ///< bytes as received
};

/// A platform's state for the status strip.
struct ChannelHealth {
    bool configured = false; ///< has what it needs to send
    bool tokenDead = false;  ///< the platform refused the token; sending has stopped
    QString detail;          ///< English, for the log view
};

/// One platform: pure functions for what comes in, asynchronous ones for what goes out. Knows no store.
/// All methods are called on the agent's main thread.
class Channel
{
public:
    virtual ~Channel() = default;

    [[nodiscard]] virtual ChannelKind kind() const = 0;

    /// The account that outgoing messages leave from.
    [[nodiscard]] virtual RemoteAccountId account() const = 0;

    /// Answers the subscription handshake with the bytes to echo. Error Unauthorized when the token is wrong.
    [[nodiscard]] virtual Result<QByteArray> answerChallenge(const QUrlQuery &query) const = 0;

    /// Constant-time check of the signature over the raw body. False when no secret is configured.
    [[nodiscard]] virtual bool isAuthentic(const WebhookRequest &request) const = 0;

    /// Reads a body into events, in the order of the body. InvalidPayload only when it is no JSON of this platform
    /// at all: an unknown kind becomes InboundOther or an Unsupported message, never an error.
    [[nodiscard]] virtual Result<QList<InboundEvent>> parse(const QByteArray &body) const = 0;

    /// One attempt. The Async fails only with Cancelled; refusals, time-outs and broken answers are a SendOutcome.
    [[nodiscard]] virtual Async<SendOutcome> send(const OutgoingMessage &message) = 0;

    /// Longest text of one message, in characters.
    [[nodiscard]] virtual int textLimit() const = 0;

    [[nodiscard]] virtual ChannelHealth health() const = 0;

    /// Replaces the token of outgoing calls; an earlier refusal of a token is forgotten.
    virtual void setAccessToken(const QByteArray &) {}
};

} // namespace migochat
