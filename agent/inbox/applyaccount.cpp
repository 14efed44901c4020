// What is said about our accounts and not by customers.
#include "agent/inbox/applyevent.h"
#include "app/store/accountstate.h"
#include "app/store/leadforms.h"
#include "app/store/mentions.h"
#include "app/store/notices.h"
#include "app/store/subscriptions.h"

namespace migochat::apply {

using namespace Qt::Literals::StringLiterals;

Result<bool> accountNotice(Transaction &transaction, const EventContext &context, const InboundAccountNotice &notice)
{
    const auto account = subscriptions::account(transaction, context.channel, notice.party.account, context.receivedAt);
    if (!account)
        return failed(account);
    const Result<bool> added = notices::add(transaction, {.id = 0,
                                                          .account = *account,
                                                          .kind = notice.kindText,
                                                          .event = notice.event,
                                                          .subject = notice.subject,
                                                          .detail = notice.detail,
                                                          .trouble = notice.isTrouble,
                                                          .remoteId = notice.remoteId,
                                                          .at = notice.at,
                                                          .seenAt = {}});
    if (!added)
        return failed(added, u"notice");
    if (*added) {
        if (const Result<> followed = accountstate::follow(transaction, *account, notice); !followed)
            return failed(followed, u"notice");
        if (notice.kindText == "mentions"_L1 && !notice.subject.isEmpty()) {
            const Result<bool> put = mentions::put(
                transaction, {.place = mentionPlace(notice.subject), .account = *account, .at = notice.at});
            if (!put)
                return failed(put, u"mention");
        }
    }
    inboundlog::EventRecord record = recordOf(context, "account_notice"_L1, *added);
    record.remoteId = notice.remoteId;
    record.detail = notice.kindText % u' ' % notice.event;
    record.at = notice.at;
    record.raw = notice.raw;
    const Result<> recorded = inboundlog::recordEvent(transaction, record);
    return recorded ? added : failed(recorded);
}

Result<bool> leadForm(Transaction &transaction, const EventContext &context, const InboundLeadForm &form)
{
    const auto account = subscriptions::account(transaction, context.channel, form.party.account, context.receivedAt);
    if (!account)
        return failed(account);
    const Result<bool> added = leadforms::put(
        transaction,
        {.leadId = form.leadId, .account = *account, .formId = form.formId, .adId = form.adId, .at = form.at});
    if (!added)
        return failed(added, u"lead form");
    inboundlog::EventRecord record = recordOf(context, "lead_form"_L1, *added);
    record.remoteId = form.leadId;
    record.at = form.at;
    record.raw = form.raw;
    const Result<> recorded = inboundlog::recordEvent(transaction, record);
    return recorded ? added : failed(recorded);
}

} // namespace migochat::apply
