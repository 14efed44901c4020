#pragma once

#include "agent/channels/channel.h"
#include "agent/channels/webhooksink.h"

namespace migochat {

/// The smallest platform there can be: bodies are genuine when the signature ends in as many digits as they are
/// long, and readable when they are JSON objects.
class TinyChannel final : public Channel
{
public:
    [[nodiscard]] ChannelKind kind() const override { return ChannelKind(QStringLiteral("tiny")); }
    [[nodiscard]] RemoteAccountId account() const override { return RemoteAccountId(QStringLiteral("1")); }
    [[nodiscard]] Result<QByteArray> answerChallenge(const QUrlQuery &query) const override;
    [[nodiscard]] bool isAuthentic(const WebhookRequest &request) const override;
    [[nodiscard]] Result<QList<InboundEvent>> parse(const QByteArray &body) const override;
    [[nodiscard]] Async<SendOutcome> send(const OutgoingMessage &message) override;
    [[nodiscard]] int textLimit() const override { return 100; }
    [[nodiscard]] ChannelHealth health() const override { return {}; }

    /// The header value that makes `body` genuine.
    [[nodiscard]] static QByteArray signatureOf(const QByteArray &body);

    mutable int signatureChecks = 0;
    mutable int parses = 0;
};

/// Keeps what it is given and answers when the test says so.
class SlowSink final : public WebhookSink
{
public:
    struct Kept {
        ChannelKind channel;
        QByteArray body;
        qsizetype events = 0;
        std::optional<Error> why = {};
        Answer<> answer = {};
    };

    [[nodiscard]] Async<> accept(ChannelKind channel, QByteArray rawBody, QList<InboundEvent> events) override;
    [[nodiscard]] Async<> quarantine(ChannelKind channel, QByteArray rawBody, Error why) override;

    QList<Kept> kept;
};

} // namespace migochat
