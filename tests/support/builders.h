#pragma once

#include "app/domain/inboundevent.h"
#include "app/store/conversations.h"
#include "app/store/inboundlog.h"
#include "app/store/messages.h"

/// Ready-made rows and events. Every default is a plain, valid one; a test changes what it is about.
namespace migochat::test {

/// 2 November 2026, 09:00 UTC, plus so many seconds.
[[nodiscard]] Instant at(int seconds);

[[nodiscard]] EventParty whatsAppCustomer(int number, const QString &name = {});
[[nodiscard]] EventParty messengerCustomer(int number);

/// A text of that customer; its remote id is "wamid.<remote>".
[[nodiscard]] InboundMessage textOf(const EventParty &party, const QString &remote, const QString &text, Instant when);
[[nodiscard]] InboundMessage echoOf(const EventParty &party, const QString &remote, const QString &text, Instant when);

/// Everything that one webhook with one message does in the store.
struct Webhook {
    ChannelKind channel = whatsAppChannel();
    InboundMessage message;
    Instant receivedAt{};
    QByteArray body;
};
[[nodiscard]] Webhook webhookOf(const InboundMessage &message);
[[nodiscard]] Result<messages::Appended> deliver(Transaction &transaction, const Webhook &webhook);

/// Message and outbox row, as a command makes them.
[[nodiscard]] Result<MessageId> say(Transaction &transaction, ConversationId conversation, const QString &text,
                                    Instant when);

} // namespace migochat::test
