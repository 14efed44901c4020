#include "agent/channels/attachmentform.h"

#include "agent/meta/json.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

QString attachmentType(const QString &kind)
{
    if (kind == "image"_L1 || kind == "video"_L1 || kind == "audio"_L1)
        return kind;
    if (kind == "voice"_L1)
        return u"audio"_s;
    return kind == "sticker"_L1 ? u"image"_s : u"file"_s;
}

FormUpload attachmentForm(const OutgoingFile &file, const QString &platform)
{
    const QJsonObject attachment{{u"type"_s, attachmentType(file.kind)},
                                 {u"payload"_s, QJsonObject{{u"is_reusable"_s, true}}}};
    const QJsonObject message{{u"attachment"_s, attachment}};
    return {.fields = {{"platform", platform.toLatin1()}, {"message", json::compact(message)}},
            .fileField = "filedata",
            .path = file.path,
            .mimeType = file.mimeType.toLatin1(),
            .fileName = file.fileName.isEmpty() ? u"file"_s : file.fileName};
}

} // namespace migochat
