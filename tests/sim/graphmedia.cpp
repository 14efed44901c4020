#include "tests/sim/graphmedia.h"

#include "tests/sim/grapherror.h"
#include "tests/sim/jsontext.h"

#include <QCryptographicHash>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

qsizetype sizeLimit(const QString &mimeType)
{
    constexpr qsizetype kMega = 1024 * 1024;
    if (mimeType.startsWith("image/webp"_L1))
        return 500 * 1024;
    if (mimeType.startsWith("image/"_L1))
        return 5 * kMega;
    if (mimeType.startsWith("audio/"_L1) || mimeType.startsWith("video/"_L1))
        return 16 * kMega;
    return 100 * kMega;
}

} // namespace

QString GraphMedia::keep(const QByteArray &bytes, const QString &mimeType)
{
    const QString id = m_context.world.nextId();
    m_files.insert(id, {bytes, mimeType, m_context.world.now()});
    return id;
}

SimResponse GraphMedia::upload(const SimRequest &request, QString *newId)
{
    QString product;
    QString type;
    const FormPart *file = nullptr;
    const QList<FormPart> parts = formParts(request);
    for (const FormPart &part : parts) {
        if (part.name == "messaging_product"_L1)
            product = QString::fromUtf8(part.bytes);
        else if (part.name == "type"_L1)
            type = QString::fromUtf8(part.bytes);
        else if (part.name == "file"_L1)
            file = &part;
    }
    if (product != "whatsapp"_L1)
        return refuseWhatsApp(100, u"The parameter messaging_product is required."_s);
    if (!file || file->bytes.isEmpty())
        return refuseWhatsApp(131053, u"Parameter 'file' is required."_s);
    const QString mime = type.isEmpty() ? file->mimeType : type;
    if (file->bytes.size() > sizeLimit(mime))
        return refuseWhatsApp(131053, u"The file is too large for %1."_s.arg(mime));
    *newId = keep(file->bytes, mime);
    return ok({{"id"_L1, *newId}});
}

SimResponse GraphMedia::uploadAttachment(const SimRequest &request, QString *newId)
{
    QJsonObject message = parseObject(request.body).value_or(QJsonObject{}).value("message"_L1).toObject();
    QByteArray bytes = "fetched";
    const QList<FormPart> parts = formParts(request);
    for (const FormPart &part : parts) {
        if (part.name == "message"_L1)
            message = parseObject(part.bytes).value_or(QJsonObject{});
        else if (part.name == "filedata"_L1)
            bytes = part.bytes;
    }
    const QJsonObject attachment = message.value("attachment"_L1).toObject();
    const QJsonObject payload = attachment.value("payload"_L1).toObject();
    if (attachment.value("type"_L1).toString().isEmpty())
        return refuseMessenger(100, 0, u"Param message[attachment][type] is required"_s);
    if (!payload.value("is_reusable"_L1).toBool())
        return refuseMessenger(100, 0, u"Param is_reusable must be true"_s);
    if (parts.isEmpty() && payload.value("url"_L1).toString().isEmpty())
        return refuseMessenger(100, 2018008, u"Failed to fetch the file from the url"_s);
    *newId = keep(bytes, u"application/octet-stream"_s);
    return ok({{"attachment_id"_L1, *newId}});
}

std::optional<SimResponse> GraphMedia::describe(const QString &id)
{
    const auto file = m_files.find(id);
    if (file == m_files.end())
        return std::nullopt;
    file->addressed = m_context.world.now();
    return ok({{"messaging_product"_L1, "whatsapp"_L1},
               {"url"_L1, QString(m_origin + u"/whatsapp_business/attachments/?mid=" + id)},
               {"mime_type"_L1, file->mimeType},
               {"sha256"_L1, sha256(id)},
               {"file_size"_L1, file->bytes.size()},
               {"id"_L1, id}});
}

SimResponse GraphMedia::download(const SimRequest &request) const
{
    const auto file = m_files.constFind(request.parameter(u"mid"_s));
    const bool secret = request.path.contains("whatsapp_business"_L1);
    SimResponse response;
    const QString bearer = u"Bearer "_s + m_context.world.account().whatsAppToken;
    if (secret && QString::fromLatin1(request.header("authorization")) != bearer) {
        response.status = 401;
        response.contentType = "text/html";
        return response;
    }
    if (file == m_files.cend() || (secret && m_context.world.now() - file->addressed > 5min)) {
        response.status = 404;
        response.contentType = "text/html";
        return response;
    }
    response.contentType = file->mimeType.toLatin1();
    response.body = file->bytes;
    return response;
}

QString GraphMedia::sha256(const QString &id) const
{
    const QByteArray hash = QCryptographicHash::hash(m_files.value(id).bytes, QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toBase64());
}

QString GraphMedia::publicAddress(const QString &id) const
{
    return m_origin + u"/cdn/?mid=" + id;
}

} // namespace migochat::sim
