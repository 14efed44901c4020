#pragma once

#include "tests/sim/context.h"

#include <QHash>

#include <optional>

namespace migochat::sim {

/// One part of a multipart/form-data body.
struct FormPart {
    QString name;
    QString fileName;
    QString mimeType;
    QByteArray bytes;
};

/// The parts of a multipart/form-data request; empty when the body is not one.
[[nodiscard]] QList<FormPart> formParts(const SimRequest &request);

/// The files on both sides: uploads by the business, media of customers, and their short-lived addresses.
class GraphMedia
{
public:
    explicit GraphMedia(Context context) : m_context(context) {}

    /// Puts a customer's file on the shelf and returns its id.
    [[nodiscard]] QString keep(const QByteArray &bytes, const QString &mimeType);
    /// POST /{phone-number-id}/media
    [[nodiscard]] SimResponse upload(const SimRequest &request, QString *newId);
    /// POST /{page-id}/message_attachments
    [[nodiscard]] SimResponse uploadAttachment(const SimRequest &request, QString *newId);
    /// GET /{media-id}; nothing when this is no media id.
    [[nodiscard]] std::optional<SimResponse> describe(const QString &id);
    /// GET of the address that describe() gave: 404 five minutes later.
    [[nodiscard]] SimResponse download(const SimRequest &request) const;

    [[nodiscard]] bool knows(const QString &id) const { return m_files.contains(id); }
    [[nodiscard]] QString sha256(const QString &id) const;
    /// Where a browser-like client finds the file of a Messenger attachment, without a token.
    [[nodiscard]] QString publicAddress(const QString &id) const;
    void setOrigin(const QString &origin) { m_origin = origin; }

private:
    struct File {
        QByteArray bytes;
        QString mimeType;
        Instant addressed; ///< when its address was given last
    };

    Context m_context;
    QString m_origin;
    QHash<QString, File> m_files;
};

} // namespace migochat::sim
