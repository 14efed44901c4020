#include "agent/media/mediastore.h"

#include "app/platform/fileinspection.h"
#include "app/platform/filesync.h"
#include "app/platform/privatefile.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStorageInfo>

#include <filesystem>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kHexDigits = 64;
constexpr QFileDevice::Permissions kOwnerFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

attachments::StoredFile fileOf(const FileInspection &inspection)
{
    const QString name = inspection.sha256.first(2) + u'/' + inspection.sha256 + u'.' + inspection.type.extension;
    return {.path = name,
            .sha256 = inspection.sha256,
            .mimeType = inspection.type.mimeType,
            .bytes = inspection.facts.bytes,
            .width = inspection.facts.size.width() > 0 ? inspection.facts.size.width() : 0,
            .height = inspection.facts.size.height() > 0 ? inspection.facts.size.height() : 0,
            .duration = inspection.duration};
}

/// Replaces what is at `to` in one step, which QFile::rename does not.
bool replaceFile(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), error);
    return !error;
}

void touch(const QString &file)
{
    QFile opened(file);
    if (opened.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        static_cast<void>(opened.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime));
}

bool isUntouchedSince(const QFileInfo &file, Instant before)
{
    return file.exists() && file.lastModified().toMSecsSinceEpoch() < toMsecs(before);
}

} // namespace

QString normalisedHash(const QString &platformHash)
{
    static const QRegularExpression hex(u"^[0-9A-Fa-f]{64}$"_s);
    if (hex.match(platformHash).hasMatch())
        return platformHash.toLower();
    const QByteArray bytes = QByteArray::fromBase64(platformHash.toLatin1());
    return bytes.size() * 2 == kHexDigits ? QString::fromLatin1(bytes.toHex()) : QString();
}

MediaStore::MediaStore(QString folder) : m_folder(std::move(folder)) {}

Result<> MediaStore::prepare() const
{
    if (const Result<> made = makePrivateFolder(m_folder); !made)
        return made;
    return makePrivateFolder(m_folder + u"/incoming");
}

QString MediaStore::partPath(AttachmentId attachment) const
{
    return u"%1/incoming/%2.part"_s.arg(m_folder).arg(attachment.value());
}

QString MediaStore::picturePartPath(ContactId contact) const
{
    return u"%1/incoming/contact-%2.part"_s.arg(m_folder).arg(contact.value());
}

QString MediaStore::absolutePath(const QString &path) const
{
    return m_folder + u'/' + path;
}

Result<attachments::StoredFile> MediaStore::adopt(const QString &part, const QString &platformHash) const
{
    const Result<FileInspection> inspection = inspectFile(part);
    if (!inspection)
        return failed(inspection);
    const QString wanted = normalisedHash(platformHash);
    const bool isOther = !wanted.isEmpty() && wanted != inspection->sha256;
    if (isOther || inspection->facts.bytes == 0) {
        removePart(part);
        return fail(ErrorCode::InvalidPayload, isOther ? u"hash"_s : u"empty"_s);
    }
    attachments::StoredFile file = fileOf(*inspection);
    if (const Result<> placed = place(part, file); !placed)
        return failed(placed);
    return file;
}

Result<> MediaStore::place(const QString &part, const attachments::StoredFile &file) const
{
    const QString target = absolutePath(file.path);
    if (holds(file)) {
        removePart(part);
        return {};
    }
    const QString folder = target.section(u'/', 0, -2);
    if (const Result<> made = makePrivateFolder(folder); !made)
        return made;
    static_cast<void>(QFile::setPermissions(part, kOwnerFile)); // file systems without owners keep what they have
    if (const Result<> synced = syncFile(part); !synced)
        return synced;
    if (!replaceFile(part, target))
        return fail(ErrorCode::StorageFull, u"cannot move a media file to its place"_s);
    syncFolder(folder);
    touch(target);
    return {};
}

bool MediaStore::holds(const attachments::StoredFile &file) const
{
    const QString path = absolutePath(file.path);
    if (file.path.isEmpty() || !QFileInfo(path).isFile() || QFileInfo(path).size() != file.bytes)
        return false;
    touch(path);
    return true;
}

QStringList MediaStore::untouchedSince(Instant before) const
{
    static const QRegularExpression ours(u"^([0-9a-f]{2}|outgoing)/[0-9a-f]{64}\\.[a-z0-9]{2,5}$"_s);
    QStringList found;
    QDirIterator it(m_folder, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = QDir(m_folder).relativeFilePath(it.next());
        const Instant limit = path.startsWith("outgoing/"_L1) ? before - kDraftLife : before;
        if (ours.match(path).hasMatch() && isUntouchedSince(it.fileInfo(), limit))
            found.append(path);
    }
    return found;
}

void MediaStore::remove(const QString &path, Instant untouchedSince) const
{
    if (isUntouchedSince(QFileInfo(absolutePath(path)), untouchedSince))
        QFile::remove(absolutePath(path));
}

void MediaStore::removeParts(Instant before) const
{
    const QDir incoming(m_folder + u"/incoming");
    const QFileInfoList parts = incoming.entryInfoList({u"*.part"_s}, QDir::Files | QDir::NoSymLinks);
    for (const QFileInfo &part : parts) {
        if (isUntouchedSince(part, before))
            QFile::remove(part.absoluteFilePath());
    }
}

void MediaStore::removePart(const QString &part) const
{
    QFile::remove(part);
}

qint64 MediaStore::bytesFree() const
{
    return QStorageInfo(m_folder).bytesAvailable();
}

QString MediaStore::hashOf(const QString &path)
{
    return path.section(u'/', -1).section(u'.', 0, 0);
}

} // namespace migochat
