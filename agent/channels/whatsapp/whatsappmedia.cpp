// Files of WhatsApp, in and out. whatsappchannel.cpp holds its messages.
#include "agent/channels/whatsapp/whatsappchannel.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

Async<FetchedFile> WhatsAppChannel::fetchFile(const FileToFetch &file)
{
    if (!health().configured)
        return resolved<FetchedFile>(fail(ErrorCode::Unauthorized, u"account id or access token is missing"_s));
    return file.remoteId.isEmpty() ? files().fetchByUrl(file) : files().fetchById(file); // an ad's picture has no id
}

Async<QString> WhatsAppChannel::uploadFile(const OutgoingFile &file)
{
    if (!health().configured)
        return resolved<QString>(fail(ErrorCode::Unauthorized, u"account id or access token is missing"_s));
    // A voice note without the codec in its type has been refused: "audio/ogg" alone could be Vorbis.
    const bool isOpus = file.kind == "voice"_L1 && file.mimeType == "audio/ogg"_L1;
    const QByteArray type = isOpus ? "audio/ogg; codecs=opus"_ba : file.mimeType.toLatin1();
    return files().upload(account().value() + u"/media",
                          {.fields = {{"messaging_product", "whatsapp"}, {"type", type}},
                           .fileField = "file",
                           .path = file.path,
                           .mimeType = type,
                           .fileName = file.fileName.isEmpty() ? u"file"_s : file.fileName},
                          "id"_L1);
}

} // namespace migochat
