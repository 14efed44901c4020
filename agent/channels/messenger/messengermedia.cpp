// Files and profiles of Messenger. messengerchannel.cpp holds its messages.
#include "agent/channels/attachmentform.h"
#include "agent/channels/messenger/messengerchannel.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

Async<FetchedFile> MessengerChannel::fetchFile(const FileToFetch &file)
{
    return files().fetchByUrl(file);
}

Async<QString> MessengerChannel::uploadFile(const OutgoingFile &file)
{
    if (!health().configured)
        return resolved<QString>(fail(ErrorCode::Unauthorized, u"account id or access token is missing"_s));
    return files().upload(account().value() + u"/message_attachments", attachmentForm(file, u"messenger"_s),
                          "attachment_id"_L1);
}

Async<RemoteProfile> MessengerChannel::fetchProfile(const IdentityKey &who)
{
    if (who.kind != IdentityKind::PageScopedId)
        return resolved<RemoteProfile>(fail(ErrorCode::NotFound, u"only page-scoped ids have profiles"_s));
    return files().fetchProfile(who.value, u"first_name,last_name,profile_pic"_s);
}

} // namespace migochat
