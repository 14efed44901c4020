#pragma once

#include "agent/channels/channel.h"

namespace migochat::test {

/// A platform that does small acts and takes files; remembers both.
class DeskChannel final : public Channel
{
public:
    QList<ChannelAct> acts;
    QList<OutgoingFile> uploads;
    std::optional<Error> actRefusal;
    std::optional<Error> uploadRefusal;

    ChannelKind kind() const override { return whatsAppChannel(); }
    RemoteAccountId account() const override { return RemoteAccountId(QStringLiteral("1055")); }
    Result<QByteArray> answerChallenge(const QUrlQuery &) const override { return QByteArray(); }
    bool isAuthentic(const WebhookRequest &) const override { return true; }
    Result<QList<InboundEvent>> parse(const QByteArray &) const override { return QList<InboundEvent>(); }
    int textLimit() const override { return 4096; }
    ChannelHealth health() const override { return {.configured = true}; }
    Async<SendOutcome> send(const OutgoingMessage &) override { return resolved<SendOutcome>(SendOutcome()); }

    Async<> act(const ChannelAct &act) override
    {
        acts.append(act);
        return actRefusal ? resolved<void>(tl::unexpected(*actRefusal)) : resolved<void>({});
    }

    Async<QString> uploadFile(const OutgoingFile &file) override
    {
        uploads.append(file);
        if (uploadRefusal)
            return resolved<QString>(tl::unexpected(*uploadRefusal));
        return resolved<QString>(QStringLiteral("media-%1").arg(uploads.size()));
    }
};

} // namespace migochat::test
