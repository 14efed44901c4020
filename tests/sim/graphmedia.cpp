#include "tests/sim/graphmedia.h"

#include "tests/sim/duration.h"
#include "tests/sim/graphbody.h"
#include "tests/sim/grapherror.h"
#include "tests/sim/jsontext.h"

#include <QCryptographicHash>

#include <algorithm>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype kMega = 1024 * 1024;

bool isSupported(const QString &mime)
{
    const QStringList known{u"audio/aac"_s, u"audio/amr"_s,  u"audio/mpeg"_s, u"audio/mp4"_s,
                            u"audio/ogg"_s, u"image/jpeg"_s, u"image/png"_s,  u"image/webp"_s,
                            u"video/mp4"_s, u"video/3gpp"_s, u"text/plain"_s, u"text/csv"_s};
    return known.contains(mime.section(u';', 0, 0).trimmed()) || mime.startsWith("application/"_L1);
}

/// Graph counts files larger than 25 MB, pictures than 8 MB, as too large for Messenger.
qsizetype attachmentLimit(const QString &type)
{
    return type == "image"_L1 ? 8 * kMega : 25 * kMega;
}

const FormPart *partNamed(const QList<FormPart> &parts, QLatin1StringView name)
{
    const auto found =
        std::find_if(parts.begin(), parts.end(), [&](const FormPart &part) { return part.name == name; });
    return found == parts.end() ? nullptr : &*found;
}

} // namespace

qsizetype whatsAppSizeLimit(const QString &mimeType)
{
    if (mimeType.startsWith("image/webp"_L1))
        return 500 * 1024;
    if (mimeType.startsWith("image/"_L1))
        return 5 * kMega;
    if (mimeType.startsWith("audio/"_L1) || mimeType.startsWith("video/"_L1))
        return 16 * kMega;
    return 100 * kMega;
}

QString GraphMedia::keep(const QByteArray &bytes, const QString &mimeType)
{
    const QString id = m_context.world.nextId();
    const Instant now = m_context.world.now();
    m_files.insert(id, {bytes, mimeType, now, now, false, m_corruptNext, false});
    m_corruptNext = false;
    return id;
}

SimResponse GraphMedia::upload(const SimRequest &request)
{
    const QList<FormPart> parts = formParts(request);
    const QJsonObject fields = graphBody(request);
    const FormPart *file = partNamed(parts, "file"_L1);
    if (fields.value("messaging_product"_L1).toString() != "whatsapp"_L1)
        return refuseWhatsApp(100, u"The parameter messaging_product is required."_s);
    if (!file || file->bytes.isEmpty())
        return refuseWhatsApp(100, u"Param file must be a file with one of the supported types."_s);
    const QString mime = fields.value("type"_L1).toString(file->mimeType);
    if (!isSupported(mime))
        return refuseWhatsApp(100, u"Param file must be a file with one of the following types: audio/aac, audio/mp4, "
                                   u"image/jpeg, image/png … Received file of type '%1'."_s.arg(mime));
    const QString seen = sniffedType(file->bytes);
    if (!seen.isEmpty() && seen.section(u'/', 0, 0) != mime.section(u'/', 0, 0))
        return refuseWhatsApp(131053, u"Received file is %1, not %2."_s.arg(seen, mime));
    if (file->bytes.size() > whatsAppSizeLimit(mime))
        return refuseWhatsApp(131053, u"The file is too large for %1."_s.arg(mime));
    const QString id = keep(file->bytes, mime);
    m_files[id].uploaded = true;
    m_context.journal.add(u"upload"_s, {{"id"_L1, id},
                                        {"mime"_L1, mime},
                                        {"name"_L1, file->fileName},
                                        {"bytes"_L1, file->bytes.size()},
                                        {"sha256"_L1, sha256(id)}});
    return ok({{"id"_L1, id}});
}

SimResponse GraphMedia::uploadAttachment(const SimRequest &request, QString *newId)
{
    const QList<FormPart> parts = formParts(request);
    const FormPart *file = partNamed(parts, "filedata"_L1);
    const QJsonObject attachment = graphBody(request).value("message"_L1).toObject().value("attachment"_L1).toObject();
    const QString type = attachment.value("type"_L1).toString();
    const QJsonObject payload = attachment.value("payload"_L1).toObject();
    const QString url = payload.value("url"_L1).toString();
    if (type.isEmpty())
        return refuseMessenger(100, 0, u"Param message[attachment][type] is required"_s);
    const bool onlyUpload = !request.path.endsWith("/messages"_L1);
    if (onlyUpload && !payload.value("is_reusable"_L1).toBool())
        return refuseMessenger(100, 0, u"Param is_reusable must be true"_s);
    if (!file && (url.isEmpty() || url.contains("unreachable"_L1)))
        return refuseMessenger(100, 2018008, u"Failed to fetch the file from the url"_s);
    const QByteArray bytes = file ? file->bytes : QByteArray("fetched from " + url.toUtf8());
    const QString seen = sniffedType(bytes).section(u'/', 0, 0);
    if (bytes.size() > attachmentLimit(type))
        return refuseMessenger(100, 2018109, u"Attachment size exceeds allowable limit"_s);
    if (type != "file"_L1 && !seen.isEmpty() && seen != type)
        return refuseMessenger(100, 2018047, u"Upload attachment failure: the type of the file does not match"_s);
    *newId = keep(bytes, file ? file->mimeType : u"application/octet-stream"_s);
    m_files[*newId].uploaded = true;
    m_context.journal.add(u"upload"_s, {{"id"_L1, *newId}, {"type"_L1, type}, {"bytes"_L1, bytes.size()}});
    return ok({{"attachment_id"_L1, *newId}});
}

bool GraphMedia::isUpload(const QString &id) const
{
    const auto file = m_files.constFind(id);
    return file != m_files.cend() && file->uploaded && !isGone(*file);
}

bool GraphMedia::fits(const QString &id, const QString &type, bool voice) const
{
    const QString mime = m_files.value(id).mimeType;
    if (type == "document"_L1)
        return true;
    if (type == "sticker"_L1)
        return mime.startsWith("image/webp"_L1);
    if (voice)
        return mime.startsWith("audio/ogg"_L1);
    return mime.startsWith(QString(type + u'/')) && !mime.startsWith("image/webp"_L1);
}

bool GraphMedia::isGone(const MediaFile &file) const
{
    const auto life = file.uploaded ? 30 * 24h : 7 * 24h;
    return file.expired || m_context.world.now() - file.kept > life;
}

QString GraphMedia::sha256(const QString &id) const
{
    const QByteArray hash = QCryptographicHash::hash(m_files.value(id).bytes, QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toBase64());
}

void GraphMedia::set(const QJsonObject &verb)
{
    m_corruptNext = verb.value("corrupt"_L1).toBool(m_corruptNext);
    m_ranges = verb.value("ranges"_L1).toBool(m_ranges);
    m_redirect = verb.value("redirect"_L1).toBool(m_redirect);
    m_linkLife = parseDuration(verb.value("linkLife"_L1).toString()).value_or(m_linkLife);
    if (!verb.contains("expire"_L1))
        return;
    for (MediaFile &file : m_files)
        file.expired = true;
}

} // namespace migochat::sim
