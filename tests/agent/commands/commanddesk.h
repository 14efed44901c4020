#pragma once

#include "agent/commands/commandrouter.h"
#include "tests/support/builders.h"
#include "tests/support/fakeclock.h"
#include "tests/support/tempstore.h"

#include <QUuid>

namespace migochat::test {

/// A store, every handler, and a customer who can write.
struct CommandDesk {
    TempStore store;
    FakeClock clock;
    std::unique_ptr<CommandRouter> router;

    CommandDesk();

    /// A customer's message, received now; returns its conversation.
    ConversationId customerWrites(const EventParty &party);

    /// Sends a command as the owner and waits for the answer; a new token unless one is given.
    template <typename C>
    ReplyFrame run(const C &command, const QString &token = QUuid::createUuid().toString(QUuid::WithoutBraces))
    {
        return run(CommandFrame{token, C::kName, StaffId(1), command.toJson()});
    }
    ReplyFrame run(const CommandFrame &frame);

    [[nodiscard]] qint64 outboxRows() const { return store.number("SELECT count(*) FROM outbox"); }
    [[nodiscard]] qint64 outboundMessages() const
    {
        return store.number("SELECT count(*) FROM message WHERE direction = 'outbound'");
    }
};

} // namespace migochat::test
