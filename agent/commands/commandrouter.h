#pragma once

#include "agent/commands/commandcontext.h"
#include "app/domain/async.h"
#include "app/domain/clock.h"
#include "app/protocol/commands.h"
#include "app/protocol/frames.h"
#include "app/store/writer.h"

#include <QObject>

#include <functional>

namespace migochat {

/// Leads each command to its handler, once: the answer is kept with its token in the transaction that carried the
/// command out, and a repeated token gets that answer again, whatever it asks. Main thread; store handlers run on
/// the writer's thread.
class CommandRouter final : public QObject
{
    Q_OBJECT

public:
    CommandRouter(Writer &writer, const Clock &clock) : m_writer(writer), m_clock(clock) {}

    /// A command that changes the store, in one transaction.
    template <typename C>
    void add(CommandResult<typename C::Reply> (*handler)(Transaction &, const C &, const CommandContext &))
    {
        m_store.insert(C::kName,
                       [handler](Transaction &transaction, const QJsonObject &body,
                                 const CommandContext &context) -> CommandResult<QJsonObject> {
                           const Result<C> command = C::fromJson(body);
                           if (!command)
                               return tl::unexpected(unreadable(command.error()));
                           const CommandResult<typename C::Reply> reply = handler(transaction, *command, context);
                           if (!reply)
                               return tl::unexpected(reply.error());
                           return reply->toJson();
                       });
    }

    /// A command about the agent itself; its body never reaches the store.
    template <typename C>
    void addDirect(std::function<Async<>(const C &)> handler)
    {
        m_direct.insert(C::kName, [handler](const QJsonObject &body) -> Async<> {
            const Result<C> command = C::fromJson(body);
            return command ? handler(*command) : resolved<void>(tl::unexpected(command.error()));
        });
    }

    /// Longest text of a message per channel, in characters.
    void setTextLimits(const QHash<ChannelKind, int> &limits) { m_textLimits = limits; }
    /// Where the desktop puts files that it wants sent.
    void setMediaFolder(const QString &folder) { m_mediaFolder = folder; }

    /// Never fails: a refusal is an answer.
    [[nodiscard]] Async<ReplyFrame> dispatch(const CommandFrame &command);

private:
    using StoreHandler =
        std::function<CommandResult<QJsonObject>(Transaction &, const QJsonObject &, const CommandContext &)>;
    using DirectHandler = std::function<Async<>(const QJsonObject &)>;

    [[nodiscard]] static Refusal unreadable(const Error &why);
    [[nodiscard]] static Result<ReplyFrame> carryOut(Transaction &transaction, const CommandFrame &command,
                                                     const StoreHandler &handler, const CommandContext &context);
    [[nodiscard]] Async<ReplyFrame> runInStore(const CommandFrame &command, const StoreHandler &handler);
    [[nodiscard]] Async<ReplyFrame> runDirect(const CommandFrame &command, const DirectHandler &handler);
    void finishDirect(const CommandFrame &command, const Result<> &result, const Answer<ReplyFrame> &answer);
    void remember(const CommandFrame &command, const ReplyFrame &reply, const Answer<ReplyFrame> &answer);

    Writer &m_writer;
    const Clock &m_clock;
    QHash<QString, StoreHandler> m_store;
    QHash<QString, DirectHandler> m_direct;
    QHash<ChannelKind, int> m_textLimits;
    QString m_mediaFolder;
};

} // namespace migochat
