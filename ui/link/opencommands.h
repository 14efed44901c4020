#pragma once

#include "app/protocol/frames.h"

#include <QDeadlineTimer>
#include <QHash>

#include <functional>

namespace migochat {

/// Commands that wait for their answer. Each keeps its token, so sending one again after a broken connection is
/// harmless: the agent answers a token once.
class OpenCommands
{
public:
    using Receive = std::function<void(const Result<QJsonObject> &)>;

    void add(const CommandFrame &command, Receive receive, std::chrono::milliseconds patience);
    /// Hands the answer to the one who asked; answers to nobody are ignored.
    void answer(const ReplyFrame &reply);
    /// Answers Timeout to those who waited too long.
    void expire();

    /// In the order in which they were asked.
    [[nodiscard]] QList<CommandFrame> all() const;
    [[nodiscard]] bool isEmpty() const { return m_open.isEmpty(); }

private:
    struct Open {
        CommandFrame command;
        Receive receive;
        QDeadlineTimer deadline;
    };

    [[nodiscard]] Receive take(const QString &token);

    QList<Open> m_open;
};

} // namespace migochat
