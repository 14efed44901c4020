#include "agent/meta/messaging/messagingattachments.h"

#include "agent/meta/json.h"
#include "agent/meta/messaging/messagingshares.h"

#include <algorithm>
#include <array>
#include <optional>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

struct FileKind {
    QLatin1StringView type;
    MessageKind kind;
    QLatin1StringView rowKind;
};

constexpr std::array kFileKinds{
    FileKind{"image"_L1, MessageKind::Image, "image"_L1},
    FileKind{"video"_L1, MessageKind::Video, "video"_L1},
    FileKind{"audio"_L1, MessageKind::Audio, "audio"_L1},
    FileKind{"file"_L1, MessageKind::Document, "document"_L1},
    FileKind{"sticker"_L1, MessageKind::Sticker, "sticker"_L1},
    FileKind{"like_heart"_L1, MessageKind::Sticker, "sticker"_L1}, // Instagram's heart, without a picture
};

/// The thumb of the composer, in its three sizes. It is an answer ("fine!") rather than a picture.
constexpr std::array kThumbs{"369239263222822"_L1, "369239343222814"_L1, "369239383222810"_L1};

SharedItem readAttachment(const QJsonObject &json)
{
    SharedItem attachment{.type = json::text(json, "type"_L1), .payload = json.value("payload"_L1).toObject()};
    const auto member = [&](QLatin1StringView key) { // echoes put them beside the payload
        const QString inside = json::text(attachment.payload, key);
        return inside.isEmpty() ? json::text(json, key) : inside;
    };
    attachment.title = member("title"_L1);
    attachment.url = member("url"_L1);
    attachment.stickerId = json::id(attachment.payload.value("sticker_id"_L1));
    // Until autumn 2026 a sticker may still be called an image.
    if (!attachment.stickerId.isEmpty() && attachment.stickerId != "0"_L1)
        attachment.type = u"sticker"_s;
    return attachment;
}

std::optional<FileKind> fileKind(const QString &type)
{
    for (const FileKind &kind : kFileKinds) {
        if (type == kind.type)
            return kind;
    }
    return std::nullopt;
}

bool isThumb(const QString &stickerId)
{
    return std::find(kThumbs.begin(), kThumbs.end(), stickerId) != kThumbs.end();
}

void addFile(const SharedItem &attachment, const FileKind &kind, InboundMessage &message)
{
    if (message.text.isEmpty() && attachment.type == "like_heart"_L1)
        message.text = u"❤️"_s;
    if (message.text.isEmpty() && isThumb(attachment.stickerId))
        message.text = u"👍"_s;
    if (attachment.url.isEmpty() && attachment.stickerId.isEmpty())
        return; // nothing that could be fetched
    for (const InboundAttachment &known : std::as_const(message.attachments)) {
        // During the change of 2026 one sticker arrives twice, as image and as sticker.
        if (!attachment.stickerId.isEmpty() && known.remoteId == attachment.stickerId)
            return;
    }
    message.attachments.append({.kind = QString(kind.rowKind),
                                .remoteId = attachment.stickerId,
                                .url = attachment.url,
                                .mimeType = {},
                                .fileName = attachment.title,
                                .sha256 = {}});
}

/// True when it says nothing that the message does not hold already.
bool isSaidAlready(const SharedItem &item, const InboundMessage &message)
{
    // While Instagram changes over, one shared post comes as `share` and as `ig_post`.
    const auto *share = std::get_if<ShareContent>(&message.content);
    return share && item.type == "share"_L1 && share->what == "post"_L1;
}

/// The richer of two forms of one shared post.
bool isBetterForm(const SharedItem &item, const InboundMessage &message)
{
    const auto *share = std::get_if<ShareContent>(&message.content);
    return share && message.kindText == "share"_L1 && item.type == "ig_post"_L1;
}

} // namespace

void readMessagingAttachments(const QJsonArray &attachments, InboundMessage &message)
{
    const QString written = message.text;
    bool isFirst = true;
    for (const QJsonValue &value : attachments) {
        const SharedItem item = readAttachment(value.toObject());
        const std::optional<FileKind> file = fileKind(item.type);
        const bool replaces = isBetterForm(item, message);
        const SharedReading shared = file ? SharedReading{.kind = file->kind} : readSharedItem(item);
        // A written text with a link under it stays a text; a text under a file is its caption.
        const bool keepsItsKind = !file && !written.isEmpty() && shared.kind != MessageKind::Location;
        if ((isFirst || replaces) && !keepsItsKind) {
            message.kind = shared.kind;
            message.kindText = item.type.isEmpty() ? u"attachment"_s : item.type;
        }
        isFirst = false;
        if (file) {
            addFile(item, *file, message);
            continue;
        }
        if (replaces || (std::holds_alternative<std::monostate>(message.content) && !isSaidAlready(item, message)))
            message.content = shared.content;
        if (written.isEmpty() && (message.text.isEmpty() || replaces))
            message.text = shared.text;
    }
}

} // namespace migochat
