#pragma once

#include "tests/sim/context.h"

#include <QHash>

#include <optional>

namespace migochat::sim {

struct FormPart;

/// One file on the shelf of the platform.
struct MediaFile {
    QByteArray bytes;
    QString mimeType;
    Instant kept;          ///< when it came
    Instant addressed;     ///< when its address was given last
    bool uploaded = false; ///< by the business; else a customer sent it
    bool corrupt = false;  ///< delivered with other bytes than its hash says
    bool expired = false;  ///< by order
};

/// The files on both sides: uploads by the business, media of customers, and their short-lived addresses.
class GraphMedia
{
public:
    explicit GraphMedia(Context context) : m_context(context) {}

    /// Puts a customer's file on the shelf and returns its id.
    [[nodiscard]] QString keep(const QByteArray &bytes, const QString &mimeType);
    /// POST /{phone-number-id}/media
    [[nodiscard]] SimResponse upload(const SimRequest &request);
    /// POST /{page-id}/message_attachments, and the file of a multipart send; `newId` is the attachment's.
    [[nodiscard]] SimResponse uploadAttachment(const SimRequest &request, QString *newId);
    /// GET and DELETE /{media-id}; nothing when this is no media id.
    [[nodiscard]] std::optional<SimResponse> handleNode(const SimRequest &request, const QString &id);
    /// GET of the address that the node gave (404 five minutes later) or of a CDN link (403 once it expired).
    [[nodiscard]] SimResponse download(const SimRequest &request);

    [[nodiscard]] bool knows(const QString &id) const { return m_files.contains(id); }
    [[nodiscard]] bool isUpload(const QString &id) const;
    /// Whether an uploaded file may be sent as that WhatsApp type.
    [[nodiscard]] bool fits(const QString &id, const QString &type, bool voice) const;
    [[nodiscard]] QString sha256(const QString &id) const;
    /// Where a browser-like client finds the file of a Messenger attachment, without a token.
    [[nodiscard]] QString publicAddress(const QString &id) const;
    /// The short-lived address of WhatsApp media, as newer webhooks carry it.
    [[nodiscard]] QString secretAddress(const QString &id);

    /// {"corrupt":true} for the next file, {"expire":"all"}, {"ranges":false}, {"redirect":true}, {"linkLife":"30m"}.
    void set(const QJsonObject &verb);

private:
    [[nodiscard]] SimResponse describe(const QString &id);
    [[nodiscard]] SimResponse serve(const SimRequest &request, const MediaFile &file) const;
    [[nodiscard]] SimResponse lookaside(const SimRequest &request);
    [[nodiscard]] SimResponse cdn(const SimRequest &request) const;
    [[nodiscard]] bool isGone(const MediaFile &file) const;

    Context m_context;
    QHash<QString, MediaFile> m_files;
    milliseconds m_linkLife{30 * 60'000};
    bool m_corruptNext = false;
    bool m_ranges = true;
    bool m_redirect = false;
};

/// The largest file of that kind which WhatsApp takes.
[[nodiscard]] qsizetype whatsAppSizeLimit(const QString &mimeType);
/// What the first bytes show: image/jpeg, audio/ogg …; empty when they show nothing.
[[nodiscard]] QString sniffedType(const QByteArray &bytes);

} // namespace migochat::sim
