#include "agent/commands/commandrouter.h"

#include "app/store/settings.h"

#include <QLoggingCategory>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(lcCommands, "migochat.commands")

namespace {

ReplyFrame refused(const CommandFrame &command, const Refusal &why)
{
    return {.token = command.token, .error = why.error.code, .reason = why.reason, .detail = why.error.detail};
}

/// The answer given earlier under this token, if there is one.
Result<std::optional<ReplyFrame>> earlierAnswer(const Database &database, const QString &token)
{
    const auto stored = settings::answerOf(database, token);
    if (!stored)
        return failed(stored, u"earlier answer");
    if (!*stored)
        return std::nullopt;
    const Result<Frame> frame = decodeFrame(**stored);
    if (!frame || !std::holds_alternative<ReplyFrame>(*frame))
        return fail(ErrorCode::StorageCorrupt, u"a stored answer cannot be read"_s);
    return std::get<ReplyFrame>(*frame);
}

Result<> keep(Transaction &transaction, const CommandFrame &command, const ReplyFrame &reply, Instant now)
{
    return settings::rememberAnswer(transaction, command.token, command.name, command.staff, encode(reply), now);
}

Result<bool> isKnownStaff(const Database &database, StaffId staff)
{
    if (!staff.isValid())
        return true;
    const auto everybody = settings::staff(database);
    if (!everybody)
        return failed(everybody, u"staff");
    return std::any_of(everybody->begin(), everybody->end(),
                       [staff](const settings::Staff &one) { return one.id == staff; });
}

/// The same question may get another answer later, so only a decision is worth remembering.
bool isDecision(const ReplyFrame &reply)
{
    switch (reply.error) {
    case ErrorCode::Refused:
    case ErrorCode::InvalidPayload:
    case ErrorCode::NotFound:
    case ErrorCode::Conflict:
        return true;
    default:
        return reply.ok;
    }
}

} // namespace

Refusal CommandRouter::unreadable(const Error &why)
{
    Refusal refusal(why);
    refusal.reason = u"invalid"_s;
    return refusal;
}

Async<ReplyFrame> CommandRouter::dispatch(const CommandFrame &command)
{
    if (const auto handler = m_store.constFind(command.name); handler != m_store.cend())
        return runInStore(command, *handler);
    if (const auto handler = m_direct.constFind(command.name); handler != m_direct.cend())
        return runDirect(command, *handler);
    return resolved<ReplyFrame>(refused(command, Refusal(ErrorCode::InvalidPayload, u"unknown_command"_s)));
}

Result<ReplyFrame> CommandRouter::carryOut(Transaction &transaction, const CommandFrame &command,
                                           const StoreHandler &handler, const CommandContext &context)
{
    const auto earlier = earlierAnswer(transaction.database(), command.token);
    if (!earlier)
        return failed(earlier);
    if (*earlier)
        return **earlier;
    const Result<bool> known = isKnownStaff(transaction.database(), command.staff);
    if (!known)
        return failed(known);
    const CommandResult<QJsonObject> done =
        *known ? handler(transaction, command.body, context)
               : CommandResult<QJsonObject>(refuse(ErrorCode::Refused, u"unknown_staff"_s));
    if (!done)
        return refused(command, done.error());
    const ReplyFrame reply{.token = command.token, .ok = true, .body = *done};
    if (const Result<> kept = keep(transaction, command, reply, context.now); !kept)
        return failed(kept, u"remember answer");
    return reply;
}

Async<ReplyFrame> CommandRouter::runInStore(const CommandFrame &command, const StoreHandler &handler)
{
    const CommandContext context{
        .staff = command.staff, .now = m_clock.now(), .textLimits = m_textLimits, .mediaFolder = m_mediaFolder};
    const auto refusal = std::make_shared<std::optional<ReplyFrame>>();
    auto run = m_writer.run([command, handler, context, refusal](Transaction &transaction) -> Result<ReplyFrame> {
        Result<ReplyFrame> reply = carryOut(transaction, command, handler, context);
        if (!reply || reply->ok)
            return reply;
        *refusal = *reply;                        // read on the main thread after this job's answer
        return fail(reply->error, reply->detail); // so that nothing a handler began stays
    });
    const Answer<ReplyFrame> answer;
    whenDone(run, this, [this, command, refusal, answer](const Result<ReplyFrame> &reply) {
        if (reply)
            return answer.give(*reply);
        if (*refusal)
            return remember(command, **refusal, answer);
        qCWarning(lcCommands) << command.name << "failed:" << reply.error().detail;
        answer.give(refused(command, Refusal(reply.error())));
    });
    return answer.future();
}

Async<ReplyFrame> CommandRouter::runDirect(const CommandFrame &command, const DirectHandler &handler)
{
    const Answer<ReplyFrame> answer;
    auto earlier = m_writer.run(
        [token = command.token](Transaction &transaction) { return earlierAnswer(transaction.database(), token); });
    whenDone(earlier, this, [this, command, handler, answer](const Result<std::optional<ReplyFrame>> &found) {
        if (found && *found)
            return answer.give(**found);
        whenDone(handler(command.body), this,
                 [this, command, answer](const Result<> &result) { finishDirect(command, result, answer); });
    });
    return answer.future();
}

void CommandRouter::finishDirect(const CommandFrame &command, const Result<> &result, const Answer<ReplyFrame> &answer)
{
    if (result)
        return remember(command, {.token = command.token, .ok = true}, answer);
    remember(command, refused(command, Refusal(result.error())), answer);
}

void CommandRouter::remember(const CommandFrame &command, const ReplyFrame &reply, const Answer<ReplyFrame> &answer)
{
    if (!isDecision(reply))
        return answer.give(reply);
    auto kept = m_writer.run([command, reply, now = m_clock.now()](Transaction &transaction) -> Result<ReplyFrame> {
        const auto earlier = earlierAnswer(transaction.database(), command.token);
        if (!earlier)
            return failed(earlier);
        if (*earlier)
            return **earlier; // the same token, twice at once
        if (const Result<> stored = keep(transaction, command, reply, now); !stored)
            return failed(stored);
        return reply;
    });
    whenDone(kept, this, [reply, answer](const Result<ReplyFrame> &result) { answer.give(result.value_or(reply)); });
}

} // namespace migochat
