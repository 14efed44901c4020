#include "agent/subscriptions/accountcheck.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The check of one account on its way. A channel is looked up anew at each step: a new token replaces it meanwhile.
struct Case {
    QObject *context;
    ChannelOf channelOf;
    AccountQuestion question;
    Answer<AccountFindings> answer;
};

/// True when the account names a callback that is not ours, or none where it has to.
bool callsElsewhere(const SubscriptionReport &report, const AccountQuestion &question)
{
    if (question.callbackUrl.isEmpty() || report.callbackUrl == question.callbackUrl)
        return false;
    return question.needsOverride || !report.callbackUrl.isEmpty();
}

bool isFine(const SubscriptionReport &report, const AccountQuestion &question)
{
    return report.subscribed && report.missingFields.isEmpty() && !callsElsewhere(report, question);
}

void lookAgain(const Case &one, AccountFindings findings)
{
    Channel *channel = one.channelOf(one.question.channel);
    if (!channel)
        return one.answer.give(findings);
    whenDone(channel->checkSubscription(), one.context,
             [one, findings](const Result<SubscriptionReport> &report) mutable {
                 if (report)
                     findings.report = *report;
                 else if (!findings.refusal)
                     findings.refusal = report.error();
                 findings.wasRepaired = report && isFine(*report, one.question);
                 if (findings.wasRepaired)
                     findings.refusal.reset();
                 one.answer.give(findings);
             });
}

void repair(const Case &one, const AccountFindings &findings)
{
    Channel *channel = one.channelOf(one.question.channel);
    if (!channel)
        return one.answer.give(findings);
    const bool names = one.question.needsOverride || callsElsewhere(findings.report, one.question);
    whenDone(channel->repairSubscription(names ? one.question.callbackUrl : QString()), one.context,
             [one, findings = AccountFindings(findings)](const Result<> &repaired) mutable {
                 if (!repaired)
                     findings.refusal = repaired.error();
                 lookAgain(one, findings);
             });
}

} // namespace

Async<AccountFindings> checkAccount(QObject *context, const ChannelOf &channelOf, const AccountQuestion &question)
{
    Channel *channel = channelOf(question.channel);
    if (!channel)
        return resolved<AccountFindings>(fail(ErrorCode::NotFound, u"no such channel"_s));
    const Case one{context, channelOf, question, {}};
    whenDone(channel->checkSubscription(), context, [one](const Result<SubscriptionReport> &report) {
        if (!report && report.error().code == ErrorCode::NotFound)
            return one.answer.give(failed(report));
        if (!report)
            return one.answer.give(AccountFindings{.report = {}, .wasRepaired = false, .refusal = report.error()});
        const AccountFindings findings{.report = *report, .wasRepaired = false, .refusal = {}};
        if (isFine(*report, one.question))
            one.answer.give(findings);
        else
            repair(one, findings);
    });
    return one.answer.future();
}

} // namespace migochat
