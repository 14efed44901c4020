#pragma once

#include "app/protocol/commands.h"
#include "app/protocol/frames.h"
#include "tests/integration/agentrunner.h"

#include <QUuid>
#include <QWebSocket>

namespace migochat::test {

/// The desktop's end of the link, reduced to sending commands and remembering frames.
class Desktop
{
public:
    Desktop();

    /// Connects with the token of agent.json and waits for the greeting.
    [[nodiscard]] bool connectTo(const AgentRunner &agent);

    template <typename C>
    [[nodiscard]] ReplyFrame run(const C &command,
                                 const QString &token = QUuid::createUuid().toString(QUuid::WithoutBraces))
    {
        return run(CommandFrame{token, C::kName, StaffId(1), command.toJson()});
    }
    [[nodiscard]] ReplyFrame run(const CommandFrame &command);

    template <typename F>
    [[nodiscard]] QList<F> all() const
    {
        QList<F> found;
        for (const Frame &frame : m_frames) {
            if (const auto *one = std::get_if<F>(&frame))
                found.append(*one);
        }
        return found;
    }

private:
    QWebSocket m_socket;
    QList<Frame> m_frames;
};

} // namespace migochat::test
