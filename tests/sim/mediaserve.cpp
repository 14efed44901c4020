#include "tests/sim/grapherror.h"
#include "tests/sim/graphmedia.h"
#include "tests/sim/jsontext.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

SimResponse bare(int status, const QByteArray &text = {})
{
    SimResponse response;
    response.status = status;
    response.contentType = "text/plain";
    response.body = text;
    return response;
}

} // namespace

QString sniffedType(const QByteArray &bytes)
{
    struct Mark {
        qsizetype at;
        QByteArrayView bytes;
        QLatin1StringView type;
    };
    static constexpr std::array kMarks{
        Mark{0, "\xff\xd8\xff", "image/jpeg"_L1}, Mark{0, "\x89PNG", "image/png"_L1},
        Mark{8, "WEBP", "image/webp"_L1},         Mark{0, "GIF8", "image/gif"_L1},
        Mark{0, "OggS", "audio/ogg"_L1},          Mark{0, "ID3", "audio/mpeg"_L1},
        Mark{0, "#!AMR", "audio/amr"_L1},         Mark{4, "ftyp", "video/mp4"_L1},
        Mark{0, "%PDF", "application/pdf"_L1},
    };
    for (const Mark &mark : kMarks) {
        if (QByteArrayView(bytes).sliced(std::min(mark.at, bytes.size())).startsWith(mark.bytes))
            return mark.type;
    }
    return {};
}

std::optional<SimResponse> GraphMedia::handleNode(const SimRequest &request, const QString &id)
{
    const auto file = m_files.find(id);
    if (file == m_files.end())
        return std::nullopt;
    if (isGone(*file))
        return refuseNode(request, id);
    if (request.method == "DELETE") {
        m_files.erase(file);
        return ok({{"success"_L1, true}});
    }
    const QString number = request.parameter(u"phone_number_id"_s);
    if (!number.isEmpty() && number != m_context.world.account().phoneNumberId)
        return refuseNode(request, id);
    return request.method == "GET" ? std::optional(describe(id)) : std::nullopt;
}

SimResponse GraphMedia::describe(const QString &id)
{
    return ok({{"messaging_product"_L1, "whatsapp"_L1},
               {"url"_L1, secretAddress(id)},
               {"mime_type"_L1, m_files.value(id).mimeType},
               {"sha256"_L1, sha256(id)},
               {"file_size"_L1, m_files.value(id).bytes.size()},
               {"id"_L1, id}});
}

QString GraphMedia::secretAddress(const QString &id)
{
    MediaFile &file = m_files[id];
    file.addressed = m_context.world.now();
    return m_context.world.graphOrigin + u"/whatsapp_business/attachments/?mid="_s + id + u"&source=getMedia&ext="_s +
           QString::number(toMsecs(file.addressed + 5min) / 1000);
}

QString GraphMedia::publicAddress(const QString &id) const
{
    const qint64 until = toMsecs(m_context.world.now() + m_linkLife) / 1000;
    return m_context.world.graphOrigin + u"/cdn/v/t1/file.bin?mid="_s + id + u"&oh=00_AYsim&oe="_s +
           QString::number(until, 16).toUpper();
}

SimResponse GraphMedia::download(const SimRequest &request)
{
    const bool secret = request.path.startsWith("/whatsapp_business"_L1);
    SimResponse response = secret ? lookaside(request) : cdn(request);
    m_context.journal.add(u"download"_s, {{"id"_L1, request.parameter(u"mid"_s)},
                                          {"status"_L1, response.status},
                                          {"range"_L1, QString::fromLatin1(request.header("range"))},
                                          {"token"_L1, !request.header("authorization").isEmpty()}});
    return response;
}

SimResponse GraphMedia::lookaside(const SimRequest &request)
{
    const QString bearer = u"Bearer "_s + m_context.world.account().whatsAppToken;
    if (request.header("user-agent").isEmpty())
        return bare(400);
    if (QString::fromLatin1(request.header("authorization")) != bearer)
        return bare(401);
    const QString id = request.parameter(u"mid"_s);
    const auto file = m_files.constFind(id);
    if (file == m_files.cend() || isGone(*file) || m_context.world.now() - file->addressed > 5min)
        return bare(404);
    if (!m_redirect)
        return serve(request, *file);
    // To another host name: whoever carries the token along gives it away.
    SimResponse moved = bare(302);
    moved.headers.append({"Location", publicAddress(id).replace("127.0.0.1"_L1, "localhost"_L1).toLatin1()});
    return moved;
}

SimResponse GraphMedia::cdn(const SimRequest &request) const
{
    if (!request.header("authorization").isEmpty())
        m_context.journal.add(u"tokenLeaked"_s, {{"path"_L1, request.path}});
    const qint64 until = request.parameter(u"oe"_s).toLongLong(nullptr, 16);
    const auto file = m_files.constFind(request.parameter(u"mid"_s));
    if (until * 1000 < toMsecs(m_context.world.now()))
        return bare(403, "URL signature expired");
    return file == m_files.cend() || file->expired ? bare(404) : serve(request, *file);
}

SimResponse GraphMedia::serve(const SimRequest &request, const MediaFile &file) const
{
    SimResponse response;
    response.contentType = file.mimeType.toLatin1();
    response.body = file.bytes;
    if (file.corrupt && !response.body.isEmpty())
        response.body[response.body.size() / 2] = static_cast<char>(~response.body.at(response.body.size() / 2));
    const QByteArray tag = '"' + QCryptographicHash::hash(file.bytes, QCryptographicHash::Md5).toHex().left(16) + '"';
    response.headers.append({"ETag", tag});
    response.headers.append({QByteArray("Accept-Ranges"), QByteArray(m_ranges ? "bytes" : "none")});
    static const QRegularExpression form(u"^bytes=(\\d+)-(\\d*)$"_s);
    const QRegularExpressionMatch match = form.match(QString::fromLatin1(request.header("range")));
    const QByteArray condition = request.header("if-range");
    if (!m_ranges || !match.hasMatch() || (!condition.isEmpty() && condition != tag))
        return response;
    const qsizetype whole = response.body.size();
    const qsizetype from = match.captured(1).toLongLong();
    const qsizetype to = match.captured(2).isEmpty() ? whole - 1 : std::min(match.captured(2).toLongLong(), whole - 1);
    if (from > to) {
        SimResponse none = bare(416);
        none.headers.append({"Content-Range", "bytes */" + QByteArray::number(whole)});
        return none;
    }
    response.status = 206;
    response.headers.append({"Content-Range", "bytes " + QByteArray::number(from) + '-' + QByteArray::number(to) + '/' +
                                                  QByteArray::number(whole)});
    response.body = response.body.mid(from, to - from + 1);
    return response;
}

} // namespace migochat::sim
