#pragma once

#include "app/domain/channelkind.h"

#include <QSize>
#include <QString>

namespace migochat {

/// What is known about a file before it is sent; everything from its bytes, nothing from its name.
struct FileFacts {
    QString kind;     ///< what it is to be sent as: image, video, audio, voice, document, sticker
    QString mimeType; ///< of sniffFileType(); Ogg audio as "audio/ogg"
    qint64 bytes = 0;
    QSize size; ///< pixels, pictures only
    bool hasAlpha = false;
    bool isAnimated = false;
    bool isCmyk = false;
    int bitsPerChannel = 8;
    QString codec;    ///< "opus" or "vorbis" of Ogg audio
    int channels = 0; ///< of Ogg audio
};

/// What has to happen to a file before a channel takes it.
struct UploadVerdict {
    enum class What {
        Ok,
        Convert, ///< into `targetType`, at most `maxBytes`
        Shrink,  ///< a picture that is too large: to `targetSize` or smaller, as `targetType`, at most `maxBytes`
        Refuse,
    };
    enum class Reason {
        None,
        Type, ///< the channel does not take this type as this kind
        TooLarge,
        Empty,
        Kind, ///< the channel has no such messages
        Size, ///< a sticker is 512 by 512 pixels
    };

    What what = What::Ok;
    Reason reason = Reason::None;
    QString targetType; ///< mime type
    QSize targetSize;
    qint64 maxBytes = 0;      ///< the channel's limit for this kind
    QString otherKind;        ///< as what the channel would take it unchanged; empty when as nothing
    bool playsAsVoice = true; ///< voice: false when it would show as a file without the play button
};

/// Checks a file against what the channel's platform takes, before a byte is uploaded. Limits: Messenger and Instagram
/// attachment pages, WhatsApp Cloud API "supported media types". Megabytes are counted as 1,000,000 bytes: the platforms
/// do not say which they mean.
[[nodiscard]] UploadVerdict judgeUpload(const ChannelKind &channel, const FileFacts &file);

/// The most bytes that a channel takes as this kind, 0 when it takes none.
[[nodiscard]] qint64 uploadLimit(const ChannelKind &channel, const QString &kind);

} // namespace migochat
