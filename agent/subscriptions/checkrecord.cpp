#include "agent/subscriptions/checkrecord.h"

#include "agent/meta/graphanswer.h"
#include "app/store/subscriptions.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

notices::Notice noticeOf(const QString &kind, const Error &refusal, const QString &subject, Instant now)
{
    const QString code = graphCodeOf(refusal);
    return {.id = 0,
            .account = {},
            .kind = kind,
            .event = code.isEmpty() ? QString(toText(refusal.code)) : code,
            .subject = subject,
            .detail = refusal.detail,
            .trouble = true,
            .remoteId = kind == "token"_L1 ? u"dead"_s : QString(code % u':' % subject),
            .at = now,
            .seenAt = {}};
}

QStringList settledBy(const AccountFindings &findings)
{
    QStringList settled;
    if (!findings.refusal || findings.refusal->code != ErrorCode::Unauthorized)
        settled.append(u"token"_s);
    if (!findings.refusal && findings.report.missingFields.isEmpty())
        settled.append(u"subscription"_s);
    return settled;
}

Result<AccountId> record(Transaction &transaction, const CheckRecord &check)
{
    const Result<AccountId> id = subscriptions::account(transaction, check.channel, check.account, check.now);
    if (!id)
        return failed(id);
    const AccountFindings &findings = check.findings;
    const Result<> recorded =
        subscriptions::record(transaction, {.account = *id,
                                            .at = check.now,
                                            .subscribed = findings.report.subscribed,
                                            .missingFields = findings.report.missingFields,
                                            .callbackUrl = findings.report.callbackUrl,
                                            .detail = findings.refusal ? findings.refusal->detail : QString()});
    if (!recorded)
        return failed(recorded, u"subscription");
    return *id;
}

QString kindOf(const Error &refusal)
{
    return refusal.code == ErrorCode::Unauthorized ? u"token"_s : u"subscription"_s;
}

} // namespace migochat
