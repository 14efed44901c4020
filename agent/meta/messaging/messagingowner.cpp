#include "agent/meta/messaging/messagingowner.h"

#include "agent/meta/accountnotice.h"
#include "agent/meta/json.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

// The number since v12, and the one that older payloads and pages have.
constexpr std::array kInboxApps{"26390203743090"_L1, "263902037430900"_L1};

InboundEvent owner(const MessagingEvent &event, QLatin1StringView kind, const bool &isOurs)
{
    if (!event.hasCustomer())
        return event.other(QString(kind));
    return InboundThreadOwner{
        .party = event.party, .isOurs = isOurs, .kindText = QString(kind), .at = event.at, .raw = {}};
}

/// Without an app id of ours only the inbox is known to be somebody else. No app at all is the idle state, in which
/// everybody may answer (conversation routing).
bool isUs(const QString &appId, const MessagingSelf &self)
{
    if (appId.isEmpty())
        return true;
    return self.appId.isEmpty() ? !isInboxApp(appId) : appId == self.appId;
}

bool isNewOwnerUs(const MessagingEvent &event, QLatin1StringView kind, const MessagingSelf &self)
{
    return isUs(json::id(event.json.value(kind).toObject().value("new_owner_app_id"_L1)), self);
}

} // namespace

bool isInboxApp(const QString &appId)
{
    return std::find(kInboxApps.begin(), kInboxApps.end(), appId) != kInboxApps.end();
}

InboundEvent readPassedThread(const MessagingEvent &event, const MessagingSelf &self)
{
    return owner(event, "pass_thread_control"_L1, isNewOwnerUs(event, "pass_thread_control"_L1, self));
}

InboundEvent readTakenThread(const MessagingEvent &event, const MessagingSelf &self)
{
    const QJsonObject json = event.json.value("take_thread_control"_L1).toObject();
    // Older payloads name only the app that lost the thread: it is told because it is the one.
    const bool namesOwner = !json::id(json.value("new_owner_app_id"_L1)).isEmpty();
    return owner(event, "take_thread_control"_L1, namesOwner && isNewOwnerUs(event, "take_thread_control"_L1, self));
}

InboundEvent readRequestedThread(const MessagingEvent &event, const MessagingSelf &)
{
    return owner(event, "request_thread_control"_L1, true); // the owner is asked, and nothing has changed yet
}

InboundEvent readAppRoles(const MessagingEvent &event, const MessagingSelf &self)
{
    const QJsonArray roles = event.json.value("app_roles"_L1).toObject().value(self.appId).toArray();
    if (event.hasCustomer())
        return owner(event, "app_roles"_L1, roles.contains(u"primary_receiver"_s));
    InboundAccountNotice notice = accountNotice(event.party.account, u"app_roles"_s, event.at, event.json);
    QStringList words;
    for (const QJsonValue &role : roles)
        words << role.toString();
    notice.event = json::joined(words, ", "_L1);
    return notice;
}

} // namespace migochat
