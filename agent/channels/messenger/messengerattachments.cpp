#include "agent/channels/messenger/messengerattachments.h"

#include "agent/meta/json.h"

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
};

/// The thumb of the composer, in its three sizes. It is an answer ("fine!") rather than a picture.
constexpr std::array kThumbs{"369239263222822"_L1, "369239343222814"_L1, "369239383222810"_L1};

struct SharedItem {
    QString type;
    QJsonObject payload; ///< empty when it was null
    QString title;
    QString url;
    QString stickerId;
};

SharedItem readAttachment(const QJsonObject &json)
{
    SharedItem attachment{.type = json::text(json, "type"_L1),
                          .payload = json.value("payload"_L1).toObject(),
                          .title = {},
                          .url = {},
                          .stickerId = {}};
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

QString joined(const QStringList &parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(u'\n');
}

QString coordinates(const SharedItem &attachment)
{
    const QJsonObject at = attachment.payload.value("coordinates"_L1).toObject();
    const QString latitude = json::number(at.value("lat"_L1));
    const QString longitude = json::number(at.value("long"_L1));
    return latitude.isEmpty() ? QString() : QString(latitude % u", " % longitude);
}

QString products(const SharedItem &attachment)
{
    QStringList lines{attachment.title, json::text(attachment.payload, "text"_L1)};
    QJsonArray elements = attachment.payload.value("product"_L1).toObject().value("elements"_L1).toArray();
    if (elements.isEmpty())
        elements = attachment.payload.value("elements"_L1).toArray();
    for (const QJsonValue &value : elements) {
        const QJsonObject element = value.toObject();
        lines << json::text(element, "title"_L1) << json::text(element, "subtitle"_L1);
    }
    return joined(lines);
}

QString booking(const SharedItem &attachment)
{
    const Instant start = json::time(attachment.payload.value("start_time"_L1));
    const QString when = start == Instant{} ? QString() : toDateTime(start).toUTC().toString(Qt::ISODate);
    return joined({json::text(attachment.payload, "status"_L1), when});
}

struct Reading {
    MessageKind kind;
    QString text;
};

/// Everything that is not a file.
Reading readSpecial(const SharedItem &attachment)
{
    if (attachment.type == "location"_L1)
        return {MessageKind::Location, joined({attachment.title, coordinates(attachment)})};
    if (attachment.type == "template"_L1)
        return {MessageKind::Template, products(attachment)};
    if (attachment.type == "appointment_booking"_L1)
        return {MessageKind::Interactive, booking(attachment)};
    // fallback (a link), post, reel and whatever will be shared next year.
    const QString text = joined({attachment.title, attachment.url});
    return {text.isEmpty() ? MessageKind::Unsupported : MessageKind::Text, text};
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
    if (message.text.isEmpty() && isThumb(attachment.stickerId))
        message.text = u"👍"_s;
}

} // namespace

void readMessengerAttachments(const QJsonArray &attachments, InboundMessage &message)
{
    bool isFirst = true;
    for (const QJsonValue &value : attachments) {
        const SharedItem attachment = readAttachment(value.toObject());
        const std::optional<FileKind> file = fileKind(attachment.type);
        const Reading special = file ? Reading{file->kind, {}} : readSpecial(attachment);
        // A written text with a link under it stays a text; a text under a file is its caption.
        const bool keepsItsKind = !file && !message.text.isEmpty() && special.kind != MessageKind::Location;
        if (isFirst && !keepsItsKind) {
            message.kind = special.kind;
            message.kindText = attachment.type;
        }
        isFirst = false;
        if (file)
            addFile(attachment, *file, message);
        else if (message.text.isEmpty())
            message.text = special.text;
    }
}

} // namespace migochat
