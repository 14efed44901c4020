#pragma once

#include "agent/channels/channel.h"
#include "app/domain/clock.h"
#include "app/store/reader.h"
#include "app/store/sendingfacts.h"
#include "app/store/writer.h"

#include <QObject>

#include <functional>

namespace migochat {

/// Does the small acts: reactions, typing, seen, comments hidden, shown or deleted. Each is tried once, at once; what the
/// platform did is then noted in the store. Nothing goes to somebody who is blocked, or on an account whose token is
/// dead. Main thread. Errors: NotFound "no_such_message", Refused (an obstacle of ours, or the platform's code),
/// Unauthorized, RateLimited, Network, Timeout.
class ActDesk final : public QObject
{
    Q_OBJECT

public:
    using ChannelOf = std::function<Channel *(const ChannelKind &)>;

    ActDesk(Writer &writer, Reader &reader, const Clock &clock, ChannelOf channelOf);

    [[nodiscard]] Async<> react(MessageId message, const QString &emoji);
    [[nodiscard]] Async<> type(ConversationId conversation, bool isTyping);
    [[nodiscard]] Async<> markSeen(ConversationId conversation);
    /// `kind` is HideComment, ShowComment or DeleteComment.
    [[nodiscard]] Async<> moderate(MessageId comment, ChannelActKind kind);

Q_SIGNALS:
    /// The platform refused our token: sending on this account stopped.
    void accountBlocked(migochat::AccountId account, const QString &code);

private:
    using Found = Result<std::optional<reaching::Target>>;

    [[nodiscard]] Async<> perform(const Async<std::optional<reaching::Target>> &found, const ChannelAct &act);
    [[nodiscard]] Result<> check(const Found &found, ChannelActKind kind) const;
    void finish(const reaching::Target &target, const ChannelAct &act, const Result<> &done, const Answer<> &answer);

    Writer &m_writer;
    Reader &m_reader;
    const Clock &m_clock;
    ChannelOf m_channelOf;
};

} // namespace migochat
