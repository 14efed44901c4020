// Files and profiles of Instagram. instagramchannel.cpp holds its messages.
#include "agent/channels/attachmentform.h"
#include "agent/channels/instagram/instagramchannel.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

Async<FetchedFile> InstagramChannel::fetchFile(const FileToFetch &file)
{
    return files().fetchByUrl(file);
}

Async<QString> InstagramChannel::uploadFile(const OutgoingFile &file)
{
    if (!health().configured)
        return resolved<QString>(fail(ErrorCode::Unauthorized, u"account id or access token is missing"_s));
    return files().upload(account().value() + u"/message_attachments", attachmentForm(file, u"instagram"_s),
                          "attachment_id"_L1);
}

Async<RemoteProfile> InstagramChannel::fetchProfile(const IdentityKey &who)
{
    if (who.kind != IdentityKind::PageScopedId)
        return resolved<RemoteProfile>(fail(ErrorCode::NotFound, u"only page-scoped ids have profiles"_s));
    return files().fetchProfile(who.value, u"name,username,profile_pic"_s);
}

} // namespace migochat
