#include "ui/imaging/outgoingfile.h"

#include "app/domain/filetype.h"
#include "app/domain/imageheader.h"
#include "app/domain/oggaudio.h"
#include "ui/imaging/picture.h"
#include "ui/imaging/pictureconversion.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kPreview{160, 160};
constexpr QLatin1StringView kFolder{"outgoing"};

void addSoundFacts(FileFacts &facts, QByteArrayView head, QFile &file)
{
    if (facts.mimeType != "audio/ogg"_L1 && facts.mimeType != "application/ogg"_L1)
        return;
    file.seek(std::max<qint64>(0, file.size() - kOggTail));
    const QByteArray tail = file.read(kOggTail);
    if (const auto sound = readOggAudio(head, tail)) {
        facts.codec = sound->codec;
        facts.channels = sound->channels;
    }
}

Result<QString> hashOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return fail(ErrorCode::NotFound, u"cannot read the file"_s);
    return QString::fromLatin1(hash.result().toHex());
}

Result<QString> copied(const QString &path, const QString &folder)
{
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, u"cannot read the file"_s);
    const FileType type = sniffFileType(source.peek(kFileHead));
    source.close();
    const QString target = QDir(folder).filePath(QUuid::createUuid().toString(QUuid::Id128) + u'.' + type.extension);
    if (!source.copy(target))
        return fail(ErrorCode::StorageFull, u"cannot copy the file: "_s + source.errorString());
    QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner);
    return target;
}

} // namespace

Result<InspectedFile> inspectFile(const QString &path, const QString &kind)
{
    QFile file(path);
    const QFileInfo info(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, u"cannot read the file"_s);
    const QByteArray head = file.read(kFileHead);
    const FileType type = sniffFileType(head);
    InspectedFile inspected;
    inspected.changedAt = fromMsecs(info.lastModified().toMSecsSinceEpoch());
    FileFacts &facts = inspected.facts;
    facts.kind = kind.isEmpty() ? QString(type.kind) : kind;
    facts.mimeType = type.mimeType;
    facts.bytes = file.size();
    addImageFacts(facts, head);
    addSoundFacts(facts, head, file);
    if (type.kind == "image"_L1) {
        if (const Result<QImage> picture = decodePicture(path, kPreview))
            inspected.preview = *picture;
    }
    return inspected;
}

Result<LaidFile> layOutgoing(const QString &path, const FileFacts &facts, const UploadVerdict &verdict,
                             const QString &mediaFolder)
{
    const QString folder = QDir(mediaFolder).filePath(kFolder);
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::StorageFull, u"cannot make the folder of outgoing files"_s);
    LaidFile laid{.path = {}, .sha256 = {}, .mimeType = facts.mimeType, .bytes = facts.bytes};
    QString target;
    if (verdict.what == UploadVerdict::What::Convert || verdict.what == UploadVerdict::What::Shrink) {
        const Result<ConvertedPicture> converted = convertPicture(path, verdict, folder);
        if (!converted)
            return failed(converted);
        target = converted->path;
        laid.mimeType = converted->mimeType;
        laid.bytes = converted->bytes;
    } else {
        const Result<QString> copy = copied(path, folder);
        if (!copy)
            return failed(copy);
        target = *copy;
        laid.bytes = QFileInfo(target).size();
    }
    const Result<QString> hash = hashOf(target);
    if (!hash)
        return failed(hash);
    laid.sha256 = *hash;
    laid.path = kFolder + u'/' + QFileInfo(target).fileName();
    return laid;
}

} // namespace migochat
