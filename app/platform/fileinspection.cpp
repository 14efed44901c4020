#include "app/platform/fileinspection.h"

#include "app/domain/imageheader.h"
#include "app/domain/oggaudio.h"

#include <QCryptographicHash>
#include <QFile>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

Error unreadable(const QFile &file)
{
    return {ErrorCode::StorageFull, u"cannot read a media file: "_s + file.errorString()};
}

} // namespace

Result<FileInspection> inspectFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(unreadable(file));
    const QByteArray head = file.read(kFileHead);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.seek(0) || !hash.addData(&file) || file.error() != QFileDevice::NoError)
        return tl::unexpected(unreadable(file));

    FileInspection found;
    found.type = sniffFileType(head);
    found.sha256 = QString::fromLatin1(hash.result().toHex());
    found.facts = {
        .kind = found.type.kind, .mimeType = found.type.mimeType, .bytes = file.size(), .size = {}, .codec = {}};
    if (found.type.kind == "image"_L1)
        addImageFacts(found.facts, head);
    if (found.type.mimeType == "audio/ogg"_L1 && file.seek(std::max<qint64>(0, file.size() - kOggTail))) {
        if (const std::optional<OggAudio> audio = readOggAudio(head, file.readAll())) {
            found.facts.codec = audio->codec;
            found.facts.channels = audio->channels;
            found.duration = audio->duration;
        }
    }
    return found;
}

} // namespace migochat
