#include "agent/meta/accountnotice.h"

#include "agent/meta/json.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

InboundAccountNotice accountNotice(const RemoteAccountId &account, const QString &kindText, Instant at,
                                   const QJsonObject &value)
{
    InboundAccountNotice notice;
    notice.party.account = account;
    notice.kindText = kindText;
    notice.event = json::text(value, "event"_L1);
    notice.remoteId = kindText % u':' % QString::number(toMsecs(at)) % u':' % json::fingerprint(value);
    notice.at = at;
    return notice;
}

InboundAccountNotice errorNotice(const RemoteAccountId &account, const QString &kindText, Instant at,
                                 const QJsonObject &error)
{
    InboundAccountNotice notice = accountNotice(account, kindText, at, error);
    notice.event = json::id(error.value("code"_L1));
    notice.detail = errorText(error);
    notice.isTrouble = true;
    return notice;
}

QString errorText(const QJsonObject &error)
{
    QString title = json::text(error, "title"_L1);
    if (title.isEmpty())
        title = json::text(error, "message"_L1);
    return json::joined({title, json::text(error.value("error_data"_L1).toObject(), "details"_L1)}, ": "_L1);
}

} // namespace migochat
