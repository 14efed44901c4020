#include "ui/shell/statuswords.h"

#include "ui/text/direction.h"
#include "ui/text/failures.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"

#include <QCoreApplication>

#include <algorithm>

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

/// The agent's own words for what is wrong with a connection (frames.h); empty for codes of the platforms.
QString connectionSentence(const QString &word)
{
    if (word == "wrong_app_secret"_L1)
        return Tr::tr("Messages are being refused: the app secret is wrong");
    if (word == "no_app_secret"_L1)
        return Tr::tr("Without the app secret no message can come in");
    if (word == "not_subscribed"_L1)
        return Tr::tr("Meta does not deliver messages to Migochat: the subscription is missing");
    if (word == "unreachable"_L1)
        return unreachableSentence();
    if (word == "number_not_connected"_L1)
        return Tr::tr("WhatsApp says that our number is not connected: see to it in Meta's settings");
    if (word == "restricted"_L1)
        return Tr::tr("Meta has restricted this account");
    if (word == "limit_near"_L1)
        return Tr::tr("A limit of Meta is nearly reached: messages wait a little");
    if (word == "callback_refused"_L1)
        return Tr::tr("Meta delivers to another address");
    if (word == "fields_missing"_L1)
        return Tr::tr("Meta does not tell about everything: a permission may be missing");
    if (word == "permission_missing"_L1)
        return Tr::tr("The access token lacks a permission");
    if (word == "token_expires"_L1)
        return Tr::tr("The access token ends within a week");
    return {};
}

/// The same in a word or two.
QString connectionWord(const ChannelStatus &channel)
{
    const QString &word = channel.failureCode;
    if (word == "190"_L1)
        return Tr::tr("access expired");
    if (word == "wrong_app_secret"_L1)
        return Tr::tr("refused");
    if (word == "no_app_secret"_L1)
        return Tr::tr("app secret missing");
    if (word == "not_subscribed"_L1 || word == "unreachable"_L1)
        return Tr::tr("nothing comes in");
    if (word == "number_not_connected"_L1)
        return Tr::tr("number not connected");
    if (word == "restricted"_L1)
        return Tr::tr("restricted");
    if (word == "limit_near"_L1)
        return Tr::tr("near a limit");
    if (word == "token_expires"_L1)
        return Tr::tr("access ends soon");
    return channel.health == Health::Bad ? Tr::tr("does not work") : Tr::tr("works in part");
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
        if (channel.failureCode == "filling_gap"_L1)
            return {Tr::tr("fetching what was missed"), Token::Ok};
        if (channel.failureCode == "slowed"_L1)
            return {Tr::tr("sending more slowly, near a limit of Meta"), Token::Ok};
        return {Tr::tr("working"), Token::Ok};
    case Health::Unknown:
        return {Tr::tr("no messages yet"), Token::Muted};
    case Health::Off:
        return {Tr::tr("not connected"), Token::Muted};
    case Health::Warning:
    case Health::Bad:
        break;
    }
    const QString sentence = connectionSentence(channel.failureCode);
    return {sentence.isEmpty() ? failureSentence(channel.failureCode) : sentence, tokenOf(channel.health)};
}

StatusWord channelInShort(const ChannelStatus &status)
{
    switch (status.health) {
    case Health::Good:
        return {{}, Token::Ok};
    case Health::Warning:
    case Health::Bad:
        return {connectionWord(status), tokenOf(status.health)};
    case Health::Unknown:
    case Health::Off:
        break;
    }
    return channel(status);
}

bool isUnreachable(const StatusView &status)
{
    return std::any_of(status.channels.begin(), status.channels.end(), [](const ChannelStatus &channel) {
        return channel.health == Health::Bad && channel.failureCode == "unreachable"_L1;
    });
}

QString unreachableSentence()
{
    return Tr::tr("Meta cannot reach this computer: messages are not coming in");
}

QString quality(const QString &word)
{
    if (word == "GREEN"_L1 || word == "UNFLAGGED"_L1)
        return Tr::tr("high");
    if (word == "YELLOW"_L1)
        return Tr::tr("medium");
    if (word == "RED"_L1 || word == "FLAGGED"_L1)
        return Tr::tr("low: customers block or report the number");
    return {};
}

/// "TIER_250", "TIER_2K", "TIER_UNLIMITED", or the number alone.
QString messagingLimit(const QString &word, const Format &format)
{
    if (word == "TIER_UNLIMITED"_L1)
        return Tr::tr("none");
    QString digits = word.section(u'_', -1);
    const int factor = digits.endsWith(u'K') ? 1000 : 1;
    if (factor > 1)
        digits.chop(1);
    bool isNumber = false;
    const int customers = digits.toInt(&isNumber) * factor;
    return isNumber && customers > 0 ? Tr::tr("%1 customers").arg(format.number(customers)) : QString();
}

StatusWord assistant(const AssistantStatus &assistant)
{
    switch (assistant.condition) {
    case AssistantStatus::Condition::Ready:
        return {labels::mode(assistant.defaultMode),
                assistant.defaultMode == AssistantMode::Off ? Token::Muted : Token::Ok};
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

StatusWord products(const ProductsStatus &products)
{
    if (products.health == Health::Good)
        return {Tr::tr("%n product(s) of the online shop", nullptr, products.count), Token::Ok};
    if (products.health != Health::Warning)
        return {products.reason == "switched_off"_L1 ? Tr::tr("not asked by itself")
                                                     : Tr::tr("no online shop connected"),
                Token::Muted};
    if (products.reason == "key_refused"_L1)
        return {Tr::tr("The online shop does not accept its key"), Token::Warn};
    if (products.reason == "busy"_L1)
        return {Tr::tr("The online shop asked to wait"), Token::Warn};
    if (products.reason == "unreadable"_L1)
        return {Tr::tr("The online shop's answer makes no sense"), Token::Warn};
    return {Tr::tr("The online shop does not answer"), Token::Warn};
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

StatusWord webhook(const WebhookStatus &webhook, const Format &format, Instant now)
{
    if (webhook.port == 0)
        return {Tr::tr("not listening"), Token::Bad};
    if (!webhook.lastAccepted)
        return {Tr::tr("listening, nothing received yet"), Token::Muted};
    return {Tr::tr("last message received %1").arg(format.dayNameAndTime(*webhook.lastAccepted, now)), Token::Ok};
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

QString troubles(const StatusView &status, const Format &format)
{
    QStringList found;
    const auto note = [&found](const QString &part, const StatusWord &word) {
        if (severity(word.token) > 0)
            found.append(part.isEmpty() ? word.text : part + u": "_s + word.text);
    };
    note({}, agent(status, format));
    for (const ChannelStatus &account : status.channels)
        note(labels::channel(account.kind), channelInShort(account));
    if (status.agent.condition == AgentStatus::Condition::Live) {
        note(Tr::tr("Assistant"), assistant(status.assistant));
        note({}, outbox(status.outbox));
    }
    return found.join(Tr::tr(", "));
}

} // namespace migochat::statuswords
