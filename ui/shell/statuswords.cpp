#include "ui/shell/statuswords.h"

#include "ui/text/direction.h"
#include "ui/text/failures.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"

#include <QCoreApplication>

namespace migochat::statuswords {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::Status)
};

Token tokenOf(Health health)
{
    switch (health) {
    case Health::Good:
        return Token::Ok;
    case Health::Warning:
        return Token::Warn;
    case Health::Bad:
        return Token::Bad;
    case Health::Unknown:
    case Health::Off:
        break;
    }
    return Token::Muted;
}

int severity(Token token)
{
    return token == Token::Bad ? 2 : token == Token::Warn ? 1 : 0;
}

} // namespace

StatusWord agent(const StatusView &status, const Format &format)
{
    switch (status.agent.condition) {
    case AgentStatus::Condition::Starting:
        return {Tr::tr("Starting…"), Token::Muted};
    case AgentStatus::Condition::Stopped:
        return {Tr::tr("Agent stopped"), Token::Bad};
    case AgentStatus::Condition::Live:
        break;
    }
    if (status.offlineSince)
        return {Tr::tr("Offline since %1").arg(format.clockTime(*status.offlineSince)), Token::Warn};
    return {Tr::tr("Live"), Token::Ok};
}

StatusWord channel(const ChannelStatus &channel)
{
    switch (channel.health) {
    case Health::Good:
        return {Tr::tr("working"), Token::Ok};
    case Health::Unknown:
        return {Tr::tr("no messages yet"), Token::Muted};
    case Health::Off:
        return {Tr::tr("not connected"), Token::Muted};
    case Health::Warning:
    case Health::Bad:
        break;
    }
    return {failureSentence(channel.failureCode), tokenOf(channel.health)};
}

StatusWord assistant(const AssistantStatus &assistant)
{
    switch (assistant.condition) {
    case AssistantStatus::Condition::Ready:
        return {labels::mode(assistant.defaultMode), Token::Ok};
    case AssistantStatus::Condition::NoKey:
        return {Tr::tr("keyword answers only: no Gemini key"), Token::Warn};
    case AssistantStatus::Condition::NoQuota:
        return {Tr::tr("keyword answers only: Gemini quota used up"), Token::Warn};
    case AssistantStatus::Condition::Unreachable:
        return {Tr::tr("keyword answers only: Gemini does not answer"), Token::Warn};
    case AssistantStatus::Condition::SwitchedOff:
        break;
    }
    return {labels::mode(AssistantMode::Off), Token::Muted};
}

StatusWord outbox(const OutboxStatus &outbox)
{
    if (outbox.unknown > 0)
        return {Tr::tr("%n message(s) of unknown fate", nullptr, outbox.unknown), Token::Warn};
    if (outbox.failed > 0)
        return {Tr::tr("%n message(s) not sent", nullptr, outbox.failed), Token::Bad};
    if (outbox.waiting > 0)
        return {Tr::tr("%n message(s) waiting", nullptr, outbox.waiting), Token::Muted};
    return {Tr::tr("everything is sent"), Token::Ok};
}

StatusWord webhook(const WebhookStatus &webhook, const Format &format)
{
    if (webhook.port == 0)
        return {Tr::tr("not listening"), Token::Bad};
    if (!webhook.lastAccepted)
        return {Tr::tr("listening, nothing received yet"), Token::Muted};
    return {Tr::tr("last message received at %1").arg(format.dayAndTime(*webhook.lastAccepted)), Token::Ok};
}

Token worst(const StatusView &status)
{
    Token result = Token::Ok;
    const auto consider = [&result](Token token) {
        if (severity(token) > severity(result))
            result = token;
    };
    if (status.agent.condition == AgentStatus::Condition::Stopped)
        consider(Token::Bad);
    if (status.offlineSince)
        consider(Token::Warn);
    for (const ChannelStatus &account : status.channels)
        consider(tokenOf(account.health));
    if (status.agent.condition == AgentStatus::Condition::Live) {
        consider(assistant(status.assistant).token);
        consider(outbox(status.outbox).token);
    }
    return result;
}

} // namespace migochat::statuswords
