#include "agent/channels/channel.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

template <typename T = void>
Async<T> unsupported(const Channel &channel)
{
    return resolved<T>(fail(ErrorCode::NotFound, u"not supported by "_s + channel.kind().text()));
}

} // namespace

Async<> Channel::act(const ChannelAct &)
{
    return unsupported(*this);
}

Async<FetchedFile> Channel::fetchFile(const FileToFetch &)
{
    return unsupported<FetchedFile>(*this);
}

Async<QString> Channel::uploadFile(const OutgoingFile &)
{
    return unsupported<QString>(*this);
}

Async<RemoteProfile> Channel::fetchProfile(const IdentityKey &)
{
    return unsupported<RemoteProfile>(*this);
}

Async<SubscriptionReport> Channel::checkSubscription()
{
    return unsupported<SubscriptionReport>(*this);
}

Async<> Channel::repairSubscription(const QString &)
{
    return unsupported(*this);
}

Async<HistoryPage> Channel::fetchHistory(Instant, const QString &)
{
    return unsupported<HistoryPage>(*this);
}

Async<QList<RemoteTemplate>> Channel::fetchTemplates()
{
    return unsupported<QList<RemoteTemplate>>(*this);
}

Async<QJsonObject> Channel::fetchLeadForm(const QString &)
{
    return unsupported<QJsonObject>(*this);
}

} // namespace migochat
