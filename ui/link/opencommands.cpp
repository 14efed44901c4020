#include "ui/link/opencommands.h"

#include <algorithm>

namespace migochat {

void OpenCommands::add(const CommandFrame &command, Receive receive, std::chrono::milliseconds patience)
{
    m_open.append({command, std::move(receive), QDeadlineTimer(patience)});
}

OpenCommands::Receive OpenCommands::take(const QString &token)
{
    const auto found =
        std::find_if(m_open.begin(), m_open.end(), [&](const Open &open) { return open.command.token == token; });
    if (found == m_open.end())
        return {};
    Receive receive = std::move(found->receive);
    m_open.erase(found);
    return receive;
}

void OpenCommands::answer(const ReplyFrame &reply)
{
    const Receive receive = take(reply.token);
    if (!receive)
        return;
    if (reply.ok)
        receive(reply.body);
    else // the machine word is what a screen can translate; the English detail is in the agent's log
        receive(fail(reply.error, reply.reason.isEmpty() ? reply.detail : reply.reason));
}

void OpenCommands::expire()
{
    QList<Receive> late;
    for (qsizetype i = m_open.size() - 1; i >= 0; --i) {
        if (m_open.at(i).deadline.hasExpired())
            late.prepend(m_open.takeAt(i).receive);
    }
    for (const Receive &receive : std::as_const(late))
        receive(fail(ErrorCode::Timeout, QStringLiteral("the agent did not answer")));
}

QList<CommandFrame> OpenCommands::all() const
{
    QList<CommandFrame> commands;
    for (const Open &open : m_open)
        commands.append(open.command);
    return commands;
}

} // namespace migochat
