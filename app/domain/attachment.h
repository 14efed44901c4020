#pragma once

#include "app/domain/enumtext.h"
#include "app/domain/id.h"

#include <array>
#include <chrono>

namespace migochat {

/// Where the bytes of an attachment are.
enum class AttachmentState {
    Remote,   ///< known by id or address, not asked for yet
    Fetching, ///< on its way, or waiting for the next try
    Stored,   ///< in the media folder, its hash checked
    Failed,   ///< given up; failureCode says why
    Expired,  ///< the platform no longer has it (WhatsApp: media ids live 7 days)
};

template <>
struct EnumText<AttachmentState> {
    static constexpr std::array table{
        std::pair{AttachmentState::Remote, QLatin1StringView("remote")},
        std::pair{AttachmentState::Fetching, QLatin1StringView("fetching")},
        std::pair{AttachmentState::Stored, QLatin1StringView("stored")},
        std::pair{AttachmentState::Failed, QLatin1StringView("failed")},
        std::pair{AttachmentState::Expired, QLatin1StringView("expired")},
    };
};

/// A file of a message, incoming or outgoing.
struct Attachment {
    AttachmentId id;
    MessageId message;
    QString kind;          ///< image, video, audio, voice, document, sticker, …
    QString mimeType;      ///< as the platform said, else as the bytes say; empty while unknown
    QString fileName;      ///< cleaned: no path, no control or bidi characters; may be empty
    QString sha256;        ///< hex of the stored bytes; names the file in the media folder
    QString localPath;     ///< relative to the media folder, empty unless stored
    QString thumbnailPath; ///< relative to the media folder, empty when there is none
    QString failureCode;   ///< machine word ("too_large", "expired", "hash", "131052", …)
    QString transcript;
    AttachmentState state = AttachmentState::Remote;
    qint64 bytes = 0; ///< 0 while unknown
    int width = 0;    ///< pixels, 0 while unknown
    int height = 0;
    std::chrono::milliseconds duration{0};
};

/// An emoji under a message. One per author kind and message.
struct Reaction {
    QString author; ///< toText(Author)
    QString emoji;
};

} // namespace migochat
