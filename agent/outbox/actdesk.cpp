#include "agent/outbox/actdesk.h"

#include "app/domain/mention.h"
#include "app/store/contacts.h"
#include "app/store/messages.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

bool concernsComment(ChannelActKind kind)
{
    return kind == ChannelActKind::HideComment || kind == ChannelActKind::ShowComment ||
           kind == ChannelActKind::DeleteComment;
}

/// What an act that was done leaves behind in the store; most leave nothing.
Result<> note(Transaction &transaction, const reaching::Target &target, const ChannelAct &act, Instant now)
{
    switch (act.kind) {
    case ChannelActKind::React:
        return reaching::noteReaction(transaction, target.message, act.emoji, now);
    case ChannelActKind::HideComment:
    case ChannelActKind::DeleteComment: // its deletion also comes as an event; until then nobody should answer it
        return reaching::noteHidden(transaction, target.message, now);
    case ChannelActKind::ShowComment:
        return reaching::noteHidden(transaction, target.message, std::nullopt);
    case ChannelActKind::TypingOn:
    case ChannelActKind::TypingOff:
    case ChannelActKind::MarkSeen:
        break;
    }
    return {};
}

} // namespace

ActDesk::ActDesk(Writer &writer, Reader &reader, const Clock &clock, ChannelOf channelOf)
    : m_writer(writer), m_reader(reader), m_clock(clock), m_channelOf(std::move(channelOf))
{
}

Async<> ActDesk::react(MessageId message, const QString &emoji)
{
    auto found = m_reader.run([message, now = m_clock.now()](const Database &database) {
        return reaching::targetOf(database, message, now);
    });
    return perform(found, {.kind = ChannelActKind::React, .recipient = {}, .target = {}, .emoji = emoji});
}

Async<> ActDesk::type(ConversationId conversation, bool isTyping)
{
    auto found = m_reader.run([conversation, now = m_clock.now()](const Database &database) {
        return reaching::targetIn(database, conversation, now);
    });
    const ChannelActKind kind = isTyping ? ChannelActKind::TypingOn : ChannelActKind::TypingOff;
    return perform(found, {.kind = kind, .recipient = {}, .target = {}, .emoji = {}});
}

Async<> ActDesk::markSeen(ConversationId conversation)
{
    auto found = m_reader.run([conversation, now = m_clock.now()](const Database &database) {
        return reaching::targetIn(database, conversation, now);
    });
    return perform(found, {.kind = ChannelActKind::MarkSeen, .recipient = {}, .target = {}, .emoji = {}});
}

Async<> ActDesk::moderate(MessageId comment, ChannelActKind kind)
{
    auto found = m_reader.run([comment, now = m_clock.now()](const Database &database) {
        return reaching::targetOf(database, comment, now);
    });
    return perform(found, {.kind = kind, .recipient = {}, .target = {}, .emoji = {}});
}

Async<> ActDesk::perform(const Async<std::optional<reaching::Target>> &found, const ChannelAct &act)
{
    const Answer<> answer;
    whenDone(found, this, [this, act, answer](const Found &result) {
        if (const Result<> may = check(result, act.kind); !may)
            return answer.give(may);
        const reaching::Target target = **result;
        ChannelAct ready = act;
        ready.recipient = target.recipient;
        ready.target = target.remoteId;
        whenDone(m_channelOf(target.channel)->act(ready), this,
                 [this, target, ready, answer](const Result<> &done) { finish(target, ready, done, answer); });
    });
    return answer.future();
}

Result<> ActDesk::check(const Found &found, ChannelActKind kind) const
{
    if (!found)
        return failed(found);
    if (!*found || !(*found)->remoteId.isValid() || (*found)->isComment != concernsComment(kind))
        return fail(ErrorCode::NotFound, u"no_such_message"_s);
    const reaching::Target &target = **found;
    if (concernsComment(kind) && isMention(target.remoteId.value()))
        return fail(ErrorCode::NotFound, u"no_such_message"_s); // it stands under somebody else's post
    if (!m_channelOf(target.channel))
        return fail(ErrorCode::NotFound, u"no_channel"_s);
    if (target.accountBlocked)
        return fail(ErrorCode::Unauthorized, u"190"_s);
    if (concernsComment(kind))
        return {};
    if (target.facts.window.blocked)
        return fail(ErrorCode::Refused, target.facts.isGone ? u"customer_gone"_s : u"blocked"_s);
    // Seen may always be said; the rest reaches the customer as a message does.
    const bool open = replyWindow(target.facts.window, m_clock.now()).window == ReplyWindow::Open;
    return open || kind == ChannelActKind::MarkSeen ? Result<>{} : fail(ErrorCode::Refused, u"window_closed"_s);
}

void ActDesk::finish(const reaching::Target &target, const ChannelAct &act, const Result<> &done,
                     const Answer<> &answer)
{
    const bool isQuiet = act.kind == ChannelActKind::TypingOn || act.kind == ChannelActKind::TypingOff;
    if (!done && done.error().code == ErrorCode::NotFound && isQuiet)
        return answer.give({}); // a platform without it: nothing is missing
    const bool tokenDied = !done && done.error().code == ErrorCode::Unauthorized;
    if (!done && !tokenDied)
        return answer.give(done);
    auto noted = m_writer.run([target, act, tokenDied, now = m_clock.now()](Transaction &transaction) -> Result<> {
        if (tokenDied)
            return contacts::setSendBlocked(transaction, target.account, u"190"_s, now);
        return note(transaction, target, act, now);
    });
    whenDone(noted, this, [this, target, done, tokenDied, answer](const Result<> &result) {
        if (tokenDied)
            Q_EMIT accountBlocked(target.account, u"190"_s);
        answer.give(done ? result : done);
    });
}

} // namespace migochat
