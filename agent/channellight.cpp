#include "agent/channellight.h"

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isTroubled(const ChannelFacts &facts, QLatin1StringView kind)
{
    return std::any_of(facts.troubles.begin(), facts.troubles.end(),
                       [kind](const notices::Notice &notice) { return notice.kind == kind; });
}

/// Nothing comes in or goes out.
QString badReason(const ChannelFacts &facts)
{
    if (facts.tokenDead || isTroubled(facts, "token"_L1))
        return u"token_expired"_s;
    if (facts.forgedInARow >= kForgedAlarm)
        return u"wrong_app_secret"_s;
    if (!facts.sendBlockedCode.isEmpty())
        return facts.sendBlockedCode;
    if (facts.subscription && !facts.subscription->subscribed)
        return u"not_subscribed"_s;
    if (facts.unreachable)
        return u"unreachable"_s;
    if (isTroubled(facts, "number"_L1))
        return u"number_not_connected"_s;
    return isTroubled(facts, "account_update"_L1) ? u"restricted"_s : QString();
}

/// It works, but not for ever or not in full.
QString warningReason(const ChannelFacts &facts)
{
    if (!facts.hasAppSecret)
        return u"no_app_secret"_s;
    if (facts.pace == UsageAdvice::Pace::Stop)
        return u"limit_near"_s;
    if (isTroubled(facts, "callback"_L1))
        return u"callback_refused"_s;
    if (facts.subscription && !facts.subscription->missingFields.isEmpty())
        return u"fields_missing"_s;
    if (isTroubled(facts, "permission"_L1) || isTroubled(facts, "lead_form"_L1) || isTroubled(facts, "mention"_L1))
        return u"permission_missing"_s;
    return isTroubled(facts, "token_expiry"_L1) ? u"token_expires"_s : QString();
}

} // namespace

LightState channelLight(const ChannelFacts &facts)
{
    if (!facts.configured)
        return {u"off"_s, u"no_token"_s};
    if (const QString reason = badReason(facts); !reason.isEmpty())
        return {u"bad"_s, reason};
    if (const QString reason = warningReason(facts); !reason.isEmpty())
        return {u"warn"_s, reason};
    if (facts.pace == UsageAdvice::Pace::Slow)
        return {u"ok"_s, u"slowed"_s};
    return {u"ok"_s, facts.fillingGap ? u"filling_gap"_s : QString()};
}

} // namespace migochat
