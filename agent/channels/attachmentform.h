#pragma once

#include "agent/meta/formupload.h"
#include "app/domain/outgoing.h"

namespace migochat {

/// The form of /{page-id}/message_attachments, which Messenger and Instagram share. The attachment is reusable, so that
/// its id can be sent again for 90 days. `platform` is Meta's name, "messenger" or "instagram".
[[nodiscard]] FormUpload attachmentForm(const OutgoingFile &file, const QString &platform);

/// image, video, audio or file: Meta knows neither voice notes nor documents nor our stickers here.
[[nodiscard]] QString attachmentType(const QString &kind);

} // namespace migochat
