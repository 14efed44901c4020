#pragma once

#include "agent/channels/channel.h"
#include "app/domain/inboundevent.h"

/// What the Conversations API and `subscribed_apps` answer, with apostrophes for quotation marks.
namespace migochat::test {

using namespace Qt::Literals::StringLiterals;

inline const QByteArray kAllFields =
    "['messages','message_echoes','messaging_postbacks','messaging_referrals','message_reads','message_deliveries',"
    "'message_reactions','message_edits','messaging_handovers','standby','feed',{'name':'leadgen'},'messaging_optins',"
    "'messaging_policy_enforcement','messaging_account_linking','messaging_feedback','messaging_customer_information',"
    "'messaging_in_thread_lead_form_submit','response_feedback','send_cart','calls','mention','ratings']"_ba;
inline const QByteArray kNoPermission = "{'error':{'message':'(#200) Requires leads_retrieval','code':200}}"_ba;

inline QByteArray subscribed(const QByteArray &fields, const QByteArray &app = "700800900")
{
    return "{'data':[{'id':'1','subscribed_fields':['x']},{'id':'" + app + "','subscribed_fields':" + fields + "}]}";
}

/// 2026-11-02T02:10:00Z and so many seconds.
inline Instant night(int seconds)
{
    return fromMsecs(1'793'585'400'000) + std::chrono::seconds(seconds);
}

inline QByteArray iso(int seconds)
{
    return toDateTime(night(seconds)).toUTC().toString(u"yyyy-MM-ddTHH:mm:ss"_s).toLatin1() + "+0000";
}

inline QByteArray listed(const QByteArray &id, int seconds, const QByteArray &from, const QByteArray &to,
                         const QByteArray &text)
{
    return "{'id':'" + id + "','created_time':'" + iso(seconds) + "','from':{'id':'" + from +
           "','name':'Sara'},'to':{'data':[{'id':'" + to + "'}]},'message':'" + text + "'}";
}

inline QByteArray talk(const QByteArray &id, int updated, const QByteArray &messages, const QByteArray &paging = {})
{
    return "{'id':'" + id + "','updated_time':'" + iso(updated) +
           "','participants':{'data':[{'id':'24'},{'id':'100'}]},'messages':{'data':[" + messages + "]" +
           (paging.isEmpty() ? QByteArray() : QByteArray(",'paging':{'next':'" + paging + "'}")) + "}}";
}

inline QStringList texts(const HistoryPage &page)
{
    QStringList found;
    for (const InboundEvent &event : page.events) {
        if (const auto *message = std::get_if<InboundMessage>(&event))
            found.append((message->isEcho ? u"us: "_s : u"them: "_s) + message->text);
        else if (const auto *other = std::get_if<InboundOther>(&event))
            found.append(other->kindText);
    }
    return found;
}

} // namespace migochat::test
